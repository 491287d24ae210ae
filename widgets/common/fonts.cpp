// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/common/fonts.h"

#include <QApplication>
#include <QFontDatabase>
#include <QFontInfo>
#include <QFontMetricsF>

#include <algorithm>
#include <cmath>

namespace stoker::widgets {
namespace {

constexpr int kBodyPx = 13;

QFont sized(QFont font, int px, QFont::Weight weight)
{
    font.setPixelSize(scaled(px));
    font.setWeight(weight);
    return font;
}

// Asked once per body family: measuring ten glyphs on every paint would be waste.
QString figureFamily()
{
    static QString askedFor;
    static QString answer;
    const QFont body = QApplication::font();
    if (askedFor == body.family() && !answer.isEmpty())
        return answer;
    askedFor = body.family();
    answer = askedFor;
    if (!hasTabularDigits(body)) {
        for (const QString& family : {QStringLiteral("Noto Sans"), QStringLiteral("DejaVu Sans")}) {
            QFont candidate = body;
            candidate.setFamily(family);
            if (QFontDatabase::hasFamily(family) && hasTabularDigits(candidate)) {
                answer = family;
                break;
            }
        }
    }
    return answer;
}

} // namespace

QFont bodyFont(const QFont& system)
{
    QFont font = system;
    const QString family = system.family().toLower();
    const bool unspecific = family.isEmpty() || family == u"sans" || family == u"sans serif" || family == u"sans-serif"
        || system.styleHint() == QFont::AnyStyle ? QFontInfo(system).family() == u"DejaVu Sans" : false;
    // DejaVu is what fontconfig falls back to; a quarter wider than the design, it would not fit 1280 px.
    if (unspecific && QFontDatabase::hasFamily(QStringLiteral("Noto Sans")))
        font.setFamily(QStringLiteral("Noto Sans"));
    font.setPixelSize(std::max(kBodyPx, QFontInfo(system).pixelSize()));
    font.setHintingPreference(QFont::PreferNoHinting);
    return font;
}

double scale() { return std::max(1.0, QApplication::font().pixelSize() / static_cast<double>(kBodyPx)); }

int scaled(int px) { return static_cast<int>(std::lround(px * scale())); }

QFont textFont(int px, QFont::Weight weight) { return sized(QApplication::font(), px, weight); }

QFont figureFont(int px, QFont::Weight weight)
{
    QFont font = sized(QApplication::font(), px, weight);
    font.setFamily(figureFamily());
    return font;
}

bool hasTabularDigits(const QFont& font)
{
    QFont large = font;
    large.setPixelSize(100); // so that rounding cannot hide a difference
    const QFontMetricsF metrics(large);
    const qreal zero = metrics.horizontalAdvance(u'0');
    for (char16_t digit = u'1'; digit <= u'9'; ++digit) {
        if (std::abs(metrics.horizontalAdvance(QChar(digit)) - zero) > 0.5)
            return false;
    }
    return true;
}

} // namespace stoker::widgets
