// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/common/theme.h"

#include "widgets/common/fonts.h"
#include "widgets/common/style.h"

#include <QApplication>
#include <QStyleFactory>
#include <QToolTip>

#include <functional>
#include <memory>

namespace stoker::widgets {
namespace {

struct Pair {
    QRgb light;
    QRgb dark;
};

// Ratios and why these: look, section 2. Lightness differs on purpose: equal lightness makes hues one grey to a colour-blind eye.
Pair pair(ColorRole role)
{
    switch (role) {
    case ColorRole::Window: return {0xfff3f4f6, 0xff15171a};
    case ColorRole::Surface: return {0xffffffff, 0xff1d2024};
    case ColorRole::Sunken: return {0xffe6e8ec, 0xff121417};
    case ColorRole::Hover: return {0xffeef1f4, 0xff272b31};
    case ColorRole::Selection: return {0xffd9eaf6, 0xff1e3a4e};
    case ColorRole::Text: return {0xff1a1d21, 0xffe4e6e9};
    case ColorRole::Text2: return {0xff555d67, 0xffa2a9b3};
    case ColorRole::Text3: return {0xff6b737d, 0xff868e99};
    case ColorRole::Accent: return {0xff0067a3, 0xff56b4e9};
    case ColorRole::OnAccent: return {0xffffffff, 0xff0a1b26};
    case ColorRole::Border: return {0xffdcdfe4, 0xff30353c};
    case ColorRole::Grid: return {0xffebedf0, 0xff292d33};
    case ColorRole::Control: return {0xffb4bac3, 0xff4a515b};
    case ColorRole::Demand: return {0xff0072b2, 0xff56b4e9};
    case ColorRole::Supply: return {0xff009e73, 0xff2bbf96};
    case ColorRole::SupplyText: return {0xff00745a, 0xff2bbf96};
    case ColorRole::Heat: return {0xffa8508a, 0xffd58db6};
    case ColorRole::Wish: return {0xff1a1d21, 0xffe4e6e9};
    case ColorRole::Trouble: return {0xffd55e00, 0xfff07c3a};
    case ColorRole::TroubleText: return {0xffb84a00, 0xfff58f55};
    case ColorRole::Caution: return {0xffb37400, 0xffe69f00};
    case ColorRole::CautionText: return {0xff8f5d00, 0xffe6a925};
    case ColorRole::Good: return {0xff00745a, 0xff3ccba3};
    case ColorRole::Production: return {0xff8e1b3a, 0xffb8345a};
    case ColorRole::OnProduction: return {0xffffffff, 0xffffffff};
    case ColorRole::Test: return {0xff8f5d00, 0xffe6a925};
    case ColorRole::Development: return {0xff555d67, 0xffa2a9b3};
    case ColorRole::Raised: return {0xffffffff, 0xff2c3138};
    case ColorRole::Trough: return {0xffe9ecef, 0xff2a2f36};
    case ColorRole::Hatch: return {0xffcdd2d9, 0xff3a4048};
    case ColorRole::ScrollBar: return {0xffc3c8cf, 0xff4a515b};
    case ColorRole::PolicyA: return {0xff1a1d21, 0xffe4e6e9};
    case ColorRole::PolicyB: return {0xff0072b2, 0xff56b4e9};
    case ColorRole::PolicyC: return {0xffb87a00, 0xffe69f00};
    case ColorRole::PolicyD: return {0xffcc79a7, 0xffcc79a7};
    }
    return {0xffff00ff, 0xffff00ff};
}

QColor ours(ColorRole role, bool dark) { return QColor::fromRgb(dark ? pair(role).dark : pair(role).light); }

bool isOurs(const QPalette& palette, bool dark)
{
    return palette.color(QPalette::Active, QPalette::Window) == ours(ColorRole::Window, dark)
        && palette.color(QPalette::Active, QPalette::Highlight) == ours(ColorRole::Accent, dark);
}

// A desktop's own palette keeps its surfaces and ink; what it has no word for is mixed from those.
QColor foreign(ColorRole role, const QPalette& palette, bool dark)
{
    const auto of = [&palette](QPalette::ColorRole r) { return palette.color(QPalette::Active, r); };
    const QColor base = of(QPalette::Base);
    const QColor text = of(QPalette::Text);
    switch (role) {
    case ColorRole::Window: return of(QPalette::Window);
    case ColorRole::Surface: return base;
    case ColorRole::Text:
    case ColorRole::Wish:
    case ColorRole::PolicyA: return text;
    case ColorRole::Accent: return of(QPalette::Highlight);
    case ColorRole::OnAccent: return of(QPalette::HighlightedText);
    case ColorRole::Text2: return mix(base, text, 0.70);
    case ColorRole::Text3: return mix(base, text, 0.60);
    case ColorRole::Border: return mix(base, text, 0.15);
    case ColorRole::Grid: return mix(base, text, 0.08);
    case ColorRole::Control: return mix(base, text, 0.35);
    case ColorRole::Hover: return mix(base, text, 0.06);
    case ColorRole::Sunken: return mix(base, text, dark ? 0.05 : 0.10);
    case ColorRole::Selection: return mix(base, of(QPalette::Highlight), 0.22);
    case ColorRole::Raised: return dark ? mix(base, text, 0.10) : base;
    case ColorRole::Trough: return mix(base, text, 0.09);
    case ColorRole::Hatch:
    case ColorRole::ScrollBar: return mix(base, text, 0.24);
    default: return ours(role, dark);
    }
}

// Everything Fusion and our style ask a palette for, from the roles.
QPalette complete(QPalette palette, const std::function<QColor(ColorRole)>& role, bool dark)
{
    palette.setColor(QPalette::Window, role(ColorRole::Window));
    palette.setColor(QPalette::WindowText, role(ColorRole::Text));
    palette.setColor(QPalette::Base, role(ColorRole::Surface));
    palette.setColor(QPalette::AlternateBase, mix(role(ColorRole::Surface), role(ColorRole::Window), 0.5));
    palette.setColor(QPalette::Text, role(ColorRole::Text));
    palette.setColor(QPalette::Button, dark ? mix(role(ColorRole::Surface), role(ColorRole::Text), 0.04) : role(ColorRole::Surface));
    palette.setColor(QPalette::ButtonText, role(ColorRole::Text));
    palette.setColor(QPalette::BrightText, role(ColorRole::TroubleText));
    palette.setColor(QPalette::Highlight, role(ColorRole::Accent));
    palette.setColor(QPalette::HighlightedText, role(ColorRole::OnAccent));
    palette.setColor(QPalette::PlaceholderText, role(ColorRole::Text3));
    palette.setColor(QPalette::Link, role(ColorRole::Accent));
    palette.setColor(QPalette::LinkVisited, role(ColorRole::Accent));
    palette.setColor(QPalette::ToolTipBase, dark ? role(ColorRole::Raised) : role(ColorRole::Text));
    palette.setColor(QPalette::ToolTipText, dark ? role(ColorRole::Text) : role(ColorRole::Surface));
    palette.setColor(QPalette::Mid, role(ColorRole::Border));
    palette.setColor(QPalette::Dark, role(ColorRole::Control));
    palette.setColor(QPalette::Light, role(ColorRole::Surface));
    palette.setColor(QPalette::Midlight, role(ColorRole::Hover));
    palette.setColor(QPalette::Shadow, dark ? QColor(Qt::black) : mix(role(ColorRole::Surface), role(ColorRole::Text), 0.45));
    for (const auto text : {QPalette::Text, QPalette::WindowText, QPalette::ButtonText})
        palette.setColor(QPalette::Disabled, text, role(ColorRole::Text3));
    palette.setColor(QPalette::Disabled, QPalette::Highlight, role(ColorRole::Control));
    return palette;
}

QPalette own(bool dark)
{
    return complete({}, [dark](ColorRole role) { return ours(role, dark); }, dark);
}

// Without a desktop theme Qt answers Fusion's own grey, which is nobody's wish.
bool saysNothing(const QPalette& system)
{
    const std::unique_ptr<QStyle> fusion(QStyleFactory::create(QStringLiteral("Fusion")));
    if (!fusion)
        return true;
    const QPalette plain = fusion->standardPalette();
    for (const auto role : {QPalette::Window, QPalette::Base, QPalette::Text, QPalette::Highlight}) {
        if (system.color(QPalette::Active, role) != plain.color(QPalette::Active, role))
            return false;
    }
    return true;
}

} // namespace

bool isDark(const QPalette& palette)
{
    return palette.color(QPalette::Active, QPalette::Window).lightness() < palette.color(QPalette::Active, QPalette::Text).lightness();
}

QColor color(ColorRole role, const QPalette& palette)
{
    const bool dark = isDark(palette);
    return isOurs(palette, dark) ? ours(role, dark) : foreign(role, palette, dark);
}

QColor color(ColorRole role) { return color(role, QGuiApplication::palette()); }

QColor mix(const QColor& under, const QColor& over, double share)
{
    const auto blend = [share](float a, float b) { return static_cast<float>(a * (1 - share) + b * share); };
    return QColor::fromRgbF(blend(under.redF(), over.redF()), blend(under.greenF(), over.greenF()), blend(under.blueF(), over.blueF()));
}

QColor withAlpha(QColor color, double alpha)
{
    color.setAlphaF(static_cast<float>(alpha));
    return color;
}

QPalette paletteFor(ThemeChoice choice, const QPalette& system)
{
    switch (choice) {
    case ThemeChoice::Light: return own(false);
    case ThemeChoice::Dark: return own(true);
    case ThemeChoice::System: break;
    }
    if (saysNothing(system))
        return own(isDark(system));
    const bool dark = isDark(system);
    return complete(system, [&system, dark](ColorRole role) { return foreign(role, system, dark); }, dark);
}

void applyTheme(QApplication& application, ThemeChoice choice)
{
    // What the desktop gave, before our own first touch hides it.
    static const QPalette system = QGuiApplication::palette();
    static const QFont systemFont = QApplication::font();

    if (!qobject_cast<Style*>(application.style()))
        QApplication::setStyle(new Style); // the application owns it
    QApplication::setFont(bodyFont(systemFont));
    const QPalette palette = paletteFor(choice, system);
    QApplication::setPalette(palette);
    QToolTip::setPalette(palette);
}

} // namespace stoker::widgets
