// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/ledger/ledgerchart.h"

#include "widgets/common/theme.h"

#include <QApplication>
#include <QTest>

#include <limits>
#include <set>

using namespace stoker;
using namespace stoker::widgets;
using namespace std::chrono_literals;
using domain::Metric;

namespace {

const domain::Instant kStart = domain::fromEpochMs(1'795'262'400'000);

// Ten minutes; a policy wishes in the first five.
domain::History tenMinutes(bool policy)
{
    domain::History history;
    for (int s = 0; s < 600; ++s) {
        domain::History::Sample sample;
        sample.fill(std::numeric_limits<float>::quiet_NaN());
        const auto put = [&sample](Metric metric, float value) { sample[static_cast<std::size_t>(metric)] = value; };
        put(Metric::Usable, 24);
        put(Metric::Needed, 18);
        put(Metric::Target, 26);
        if (policy && s < 300)
            put(Metric::Wished, 30);
        history.append(kStart + 1s * s, sample);
    }
    return history;
}

QImage pictureOf(const domain::History& history, int width)
{
    LedgerChart chart;
    chart.resize(width, 170);
    chart.show(&history, kStart, kStart + 10min, kStart + 5min);
    return chart.grab().toImage();
}

// Rows of the legend that hold ink of a colour, left of where figures are.
int rowsWith(const QImage& image, QRgb ink, int fromY, int toY)
{
    int rows = 0;
    for (int y = fromY; y < toY; ++y) {
        for (int x = 0; x < image.width(); ++x) {
            if (image.pixel(x, y) == ink) {
                ++rows;
                break;
            }
        }
    }
    return rows;
}

} // namespace

class TestLedgerChart : public QObject {
    Q_OBJECT
private slots:
    void initTestCase() { applyTheme(*qApp, ThemeChoice::Light); }

    void noSeriesLosesItsNameWhereItIsNarrow()
    {
        const domain::History history = tenMinutes(true);
        const QRgb supply = color(ColorRole::Supply).rgb();
        for (const int width : {600, 330, 260, 180}) {
            const QImage image = pictureOf(history, width);
            int sample = 0; // the line of 22 px beside the name, apart from the curve across the plot
            for (int y = 0; y < 70 && sample != 22; ++y) {
                sample = 0;
                for (int x = 0; x < width; ++x)
                    sample += image.pixel(x, y) == supply ? 1 : 0;
            }
            QVERIFY2(sample == 22, qPrintable(QString::number(width)));
        }
    }

    void aWishIsDrawnWhereAPolicyRan()
    {
        const QRgb ink = color(ColorRole::Wish).rgb();
        const domain::History with = tenMinutes(true);
        const domain::History without = tenMinutes(false);
        const QImage drawn = pictureOf(with, 600);
        // The row of the wish: dashes in the left half of the plot, none in the right one.
        std::set<int> rows;
        for (int y = 30; y < drawn.height() - 24; ++y) {
            int left = 0;
            int right = 0;
            for (int x = 60; x < 590; ++x)
                (x < 330 ? left : right) += drawn.pixel(x, y) == ink ? 1 : 0;
            if (left > 60 && right < 20)
                rows.insert(y);
        }
        QVERIFY(!rows.empty());
        // Without a policy the legend is the one it always was.
        QCOMPARE(rowsWith(pictureOf(without, 600), ink, 0, 8), rowsWith(drawn, ink, 0, 8));
        QVERIFY(pictureOf(without, 600).copy(0, 0, 600, 20) != drawn.copy(0, 0, 600, 20));
    }
};

QTEST_MAIN(TestLedgerChart)
#include "tst_ledgerchart.moc"
