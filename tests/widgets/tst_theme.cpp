// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/common/button.h"
#include "widgets/common/fonts.h"
#include "widgets/common/icons.h"
#include "widgets/common/label.h"
#include "widgets/common/painting.h"
#include "widgets/common/segmentedcontrol.h"
#include "widgets/common/style.h"
#include "widgets/common/theme.h"

#include <QApplication>
#include <QDir>
#include <QFontDatabase>
#include <QPainter>
#include <QRadioButton>
#include <QSignalSpy>
#include <QTest>

#include <cmath>

using namespace stoker::widgets;

namespace {

double luminance(const QColor& c)
{
    const auto linear = [](double v) { return v <= 0.04045 ? v / 12.92 : std::pow((v + 0.055) / 1.055, 2.4); };
    return 0.2126 * linear(c.redF()) + 0.7152 * linear(c.greenF()) + 0.0722 * linear(c.blueF());
}

double ratio(const QColor& a, const QColor& b)
{
    const double la = luminance(a) + 0.05;
    const double lb = luminance(b) + 0.05;
    return std::max(la, lb) / std::min(la, lb);
}

} // namespace

class TestTheme : public QObject {
    Q_OBJECT
private slots:
    void textIsReadable_data();
    void textIsReadable();
    void marksAreVisible_data();
    void marksAreVisible();
    void theWishIsTheInk();
    void aDesktopsOwnPaletteIsKept();
    void aDesktopThatSaysNothingGetsOurs();
    void changingTheThemeReachesLabels();
    void figuresHaveEquallyWideDigits();
    void everyIconDraws();
    void anIconTakesTheColourOfTheThemeWhenPainted();
    void aDisabledIconIsFaint();
    void iconsAreSharpOnDenseScreens();
    void hairlinesDoNotBreakAtAnyScale();
    void segmentsAreARadioGroupForTheKeyboard();
    void aSegmentedControlMayHaveNoneChosen();
    void anElidedLabelKeepsItsWholeText();
    void anElidedLabelShowsItsShortFormFirst();
};

void TestTheme::textIsReadable_data()
{
    QTest::addColumn<ThemeChoice>("theme");
    QTest::addColumn<ColorRole>("ink");
    QTest::addColumn<ColorRole>("ground");
    QTest::addColumn<double>("least");
    const std::pair<const char*, ThemeChoice> themes[] = {{"light", ThemeChoice::Light}, {"dark", ThemeChoice::Dark}};
    for (const auto& [name, theme] : themes) {
        const std::pair<const char*, ColorRole> inks[] = {{"text", ColorRole::Text},        {"text2", ColorRole::Text2},         {"text3", ColorRole::Text3},
                                                          {"accent", ColorRole::Accent},    {"supply", ColorRole::SupplyText},   {"trouble", ColorRole::TroubleText},
                                                          {"caution", ColorRole::CautionText}, {"good", ColorRole::Good},        {"test", ColorRole::Test},
                                                          {"development", ColorRole::Development}};
        for (const auto& [ink, role] : inks) {
            QTest::addRow("%s %s on surface", name, ink) << theme << role << ColorRole::Surface << 4.5;
            // text3 on the light window is 4.4: look, section 2.
            QTest::addRow("%s %s on window", name, ink) << theme << role << ColorRole::Window << (role == ColorRole::Text3 ? 4.3 : 4.5);
        }
        QTest::addRow("%s text on a selected row", name) << theme << ColorRole::Text << ColorRole::Selection << 7.0;
        QTest::addRow("%s on accent", name) << theme << ColorRole::OnAccent << ColorRole::Accent << 4.5;
        QTest::addRow("%s on production", name) << theme << ColorRole::OnProduction << ColorRole::Production << 4.5;
    }
}

void TestTheme::textIsReadable()
{
    QFETCH(ThemeChoice, theme);
    QFETCH(ColorRole, ink);
    QFETCH(ColorRole, ground);
    QFETCH(double, least);
    const QPalette palette = paletteFor(theme, QPalette());
    const double found = ratio(color(ink, palette), color(ground, palette));
    QVERIFY2(found >= least, qPrintable(QStringLiteral("%1 : 1").arg(found)));
}

void TestTheme::marksAreVisible_data()
{
    QTest::addColumn<ThemeChoice>("theme");
    QTest::addRow("light") << ThemeChoice::Light;
    QTest::addRow("dark") << ThemeChoice::Dark;
}

void TestTheme::marksAreVisible()
{
    QFETCH(ThemeChoice, theme);
    const QPalette palette = paletteFor(theme, QPalette());
    for (const ColorRole role : {ColorRole::Demand, ColorRole::Supply, ColorRole::Heat, ColorRole::Wish, ColorRole::Trouble, ColorRole::Caution})
        QVERIFY(ratio(color(role, palette), color(ColorRole::Surface, palette)) >= 3.0);
    QCOMPARE(isDark(palette), theme == ThemeChoice::Dark);
}

void TestTheme::theWishIsTheInk()
{
    for (const ThemeChoice theme : {ThemeChoice::Light, ThemeChoice::Dark}) {
        const QPalette palette = paletteFor(theme, QPalette());
        QCOMPARE(color(ColorRole::Wish, palette), color(ColorRole::Text, palette));
    }
}

void TestTheme::aDesktopsOwnPaletteIsKept()
{
    QPalette desktop;
    desktop.setColor(QPalette::Window, QColor(40, 30, 30));
    desktop.setColor(QPalette::Base, QColor(30, 20, 20));
    desktop.setColor(QPalette::Text, QColor(240, 230, 220));
    desktop.setColor(QPalette::Highlight, QColor(200, 80, 160));
    const QPalette palette = paletteFor(ThemeChoice::System, desktop);
    QVERIFY(isDark(palette));
    QCOMPARE(color(ColorRole::Window, palette), QColor(40, 30, 30));
    QCOMPARE(color(ColorRole::Surface, palette), QColor(30, 20, 20));
    QCOMPARE(color(ColorRole::Accent, palette), QColor(200, 80, 160));
    // Meaning is never taken from a desktop: the dark column of ours.
    QCOMPARE(color(ColorRole::Demand, palette), color(ColorRole::Demand, paletteFor(ThemeChoice::Dark, QPalette())));
    QVERIFY(ratio(color(ColorRole::Text2, palette), color(ColorRole::Surface, palette)) >= 4.5);
}

void TestTheme::aDesktopThatSaysNothingGetsOurs()
{
    const Style fusion;
    const QPalette palette = paletteFor(ThemeChoice::System, fusion.standardPalette());
    QCOMPARE(palette.color(QPalette::Window), color(ColorRole::Window, paletteFor(ThemeChoice::Light, QPalette())));
}

void TestTheme::changingTheThemeReachesLabels()
{
    applyTheme(*qApp, ThemeChoice::Light);
    Label label(QStringLiteral("86"), 12, ColorRole::Text2);
    const QColor before = label.palette().color(QPalette::WindowText);
    QCOMPARE(before, color(ColorRole::Text2));
    applyTheme(*qApp, ThemeChoice::Dark);
    QCoreApplication::sendPostedEvents(); // Qt tells widgets in the next turn of the loop
    QCOMPARE(label.palette().color(QPalette::WindowText), color(ColorRole::Text2));
    QVERIFY(label.palette().color(QPalette::WindowText) != before);
}

void TestTheme::figuresHaveEquallyWideDigits()
{
    applyTheme(*qApp, ThemeChoice::Light);
    for (const int px : {11, 12, 24, 50})
        QVERIFY(hasTabularDigits(figureFont(px, QFont::DemiBold)));
    if (QFontDatabase::hasFamily(QStringLiteral("Inter")))
        QVERIFY(!hasTabularDigits(QFont(QStringLiteral("Inter"))));
}

void TestTheme::everyIconDraws()
{
    // What other rooms name: item::IconRole and the frame.
    const QStringList names = QDir(QStringLiteral(STOKER_SOURCE_DIR "/resources/icons")).entryList({QStringLiteral("*.svg")});
    QVERIFY(names.size() >= 40);
    for (const QString& file : names) {
        const QImage image = iconPixmap(file.chopped(4), Qt::black, 16, 1).toImage();
        int inked = 0;
        for (int y = 0; y < image.height(); ++y) {
            for (int x = 0; x < image.width(); ++x)
                inked += qAlpha(image.pixel(x, y)) > 100 ? 1 : 0;
        }
        QVERIFY2(inked >= 6, qPrintable(file));
    }
    QTest::ignoreMessage(QtWarningMsg, "no such icon: \"nothing\"");
    QVERIFY(icon(u"nothing").isNull() || iconPixmap(u"nothing", Qt::black, 16, 1).toImage().allGray());
}

void TestTheme::anIconTakesTheColourOfTheThemeWhenPainted()
{
    applyTheme(*qApp, ThemeChoice::Light);
    const QIcon busy = icon(u"busy", ColorRole::Supply);
    QCOMPARE(busy.pixmap(QSize(16, 16), 1.0).toImage().pixelColor(8, 8), color(ColorRole::Supply));
    applyTheme(*qApp, ThemeChoice::Dark);
    QCOMPARE(busy.pixmap(QSize(16, 16), 1.0).toImage().pixelColor(8, 8), color(ColorRole::Supply));
}

void TestTheme::aDisabledIconIsFaint()
{
    applyTheme(*qApp, ThemeChoice::Light);
    const QIcon busy = icon(u"busy", ColorRole::Supply);
    QCOMPARE(busy.pixmap(QSize(16, 16), 1.0, QIcon::Disabled).toImage().pixelColor(8, 8), color(ColorRole::Text3));
}

void TestTheme::iconsAreSharpOnDenseScreens()
{
    const QPixmap dense = iconPixmap(u"live", Qt::black, 16, 2);
    QCOMPARE(dense.size(), QSize(32, 32));
    QCOMPARE(dense.devicePixelRatio(), 2.0);
    QCOMPARE(dense.deviceIndependentSize(), QSizeF(16, 16));
}

void TestTheme::hairlinesDoNotBreakAtAnyScale()
{
    for (const double ratio : {1.0, 1.25, 1.5, 2.0}) {
        for (int y = 0; y < 6; ++y) {
            QImage image(QSize(90, 20) * ratio, QImage::Format_RGB32);
            image.setDevicePixelRatio(ratio);
            image.fill(Qt::white);
            QPainter painter(&image);
            painter.setRenderHint(QPainter::Antialiasing);
            for (int x = 0; x < 90; x += 15) { // cells side by side, as a delegate paints them
                const QRect cell(x, y, 15, 5);
                hairline(&painter, cell.bottomLeft(), cell.bottomRight(), Qt::black);
            }
            painter.end();
            int rows = 0;
            for (int row = 0; row < image.height(); ++row) {
                const bool inked = image.pixel(0, row) == qRgb(0, 0, 0);
                rows += inked ? 1 : 0;
                for (int x = 0; x < static_cast<int>(89 * ratio); ++x)
                    QCOMPARE(image.pixel(x, row), inked ? qRgb(0, 0, 0) : qRgb(255, 255, 255));
            }
            QCOMPARE(rows, ratio < 2 ? 1 : 2);
        }
    }
}

void TestTheme::segmentsAreARadioGroupForTheKeyboard()
{
    SegmentedControl control({QStringLiteral("5 min"), QStringLiteral("1 h"), QStringLiteral("24 h")});
    control.show();
    QVERIFY(QTest::qWaitForWindowActive(&control));
    QSignalSpy changed(&control, &SegmentedControl::currentIndexChanged);
    const auto segments = control.findChildren<QRadioButton*>();
    QCOMPARE(segments.size(), 3);
    segments[0]->setFocus();
    QTest::keyClick(segments[0], Qt::Key_Right);
    QCOMPARE(control.currentIndex(), 1);
    QTest::mouseClick(segments[2], Qt::LeftButton);
    QCOMPARE(control.currentIndex(), 2);
    QCOMPARE(changed.size(), 2);
    control.setCurrentIndex(2);
    QCOMPARE(changed.size(), 2);
}

void TestTheme::aSegmentedControlMayHaveNoneChosen()
{
    SegmentedControl control({QStringLiteral("a"), QStringLiteral("b")});
    control.setCurrentIndex(-1);
    QCOMPARE(control.currentIndex(), -1);
    for (const QRadioButton* segment : control.findChildren<QRadioButton*>())
        QVERIFY(!segment->isChecked());
    control.setCurrentIndex(1);
    QVERIFY(control.findChildren<QRadioButton*>()[1]->isChecked());
    QVERIFY(!control.findChildren<QRadioButton*>()[0]->isChecked());
}

void TestTheme::anElidedLabelKeepsItsWholeText()
{
    ElidedLabel label(QStringLiteral("https://spark.example.net/proxy/app-20261120000012-0007"));
    label.resize(80, 20);
    QVERIFY(label.isElided());
    QCOMPARE(label.accessibleName(), label.text());
    label.resize(label.sizeHint());
    QVERIFY(!label.isElided());
}

void TestTheme::anElidedLabelShowsItsShortFormFirst()
{
    ElidedLabel label;
    label.setText(QStringLiteral("owner: operator night-shift"), QStringLiteral("operator night-shift"));
    label.resize(label.sizeHint());
    QCOMPARE(label.shownForm(), QStringLiteral("owner: operator night-shift"));
    label.resize(label.width() - 8, label.height());
    QCOMPARE(label.shownForm(), QStringLiteral("operator night-shift"));
    QVERIFY(label.isElided()); // so the tool tip tells the whole
    QCOMPARE(label.accessibleName(), QStringLiteral("owner: operator night-shift"));
}

QTEST_MAIN(TestTheme)
#include "tst_theme.moc"
