// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/recording/comparisonview.h"

#include "item/roles.h"
#include "widgets/common/chartpanel.h"
#include "widgets/common/chartstack.h"
#include "widgets/common/segmentedcontrol.h"
#include "widgets/common/theme.h"
#include "widgets/recordingfakes.h"

#include <QAbstractButton>
#include <QAbstractItemModelTester>
#include <QApplication>
#include <QClipboard>
#include <QSignalSpy>
#include <QTableView>
#include <QtTest>

using namespace stoker;
using namespace stoker::widgets;
using namespace Qt::StringLiterals;
using domain::Metric;
using domain::Millis;
using domain::RecordedFigure;
using std::chrono::hours;
using std::chrono::minutes;
using Align = ComparisonSource::Align;
using test::kRecordedFrom;
using test::makeRecording;

namespace {

/// Two days and three hours later, half as long, more executors and logs.
domain::RecordingPtr later() { return makeRecording(kRecordedFrom + hours{51}, hours{24}, 5, 1'500); }

} // namespace

class TestRecordingComparison : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() { applyTheme(*qApp, ThemeChoice::Light); }

    void theSecondIsMovedOntoTheFirst()
    {
        ComparisonSource source;
        source.set(makeRecording(), later(), Align::Start);
        QCOMPARE(source.shift(), Millis(-hours{51}));
        QCOMPARE(source.from(), kRecordedFrom);
        QCOMPARE(source.to(), kRecordedFrom + hours{48});
        const auto first = ComparisonSource::key(Metric::Registered, ComparisonSource::First);
        const auto second = ComparisonSource::key(Metric::Registered, ComparisonSource::Second);
        QCOMPARE(source.at(first, kRecordedFrom + hours{1}), std::optional(3.0F));
        QCOMPARE(source.at(second, kRecordedFrom + hours{1}), std::optional(5.0F));
        QCOMPARE(source.at(second, kRecordedFrom + hours{23}), std::optional(6.0F));
        QVERIFY(!source.at(second, kRecordedFrom + hours{25})); // it is over by then
        const auto buckets = source.query(second, kRecordedFrom, kRecordedFrom + hours{48}, 48);
        QCOMPARE(std::count_if(buckets.begin(), buckets.end(), [](const auto& bucket) { return bucket.empty; }), 23);
        // By the time of day: whole days, the clock stays.
        source.set(makeRecording(), later(), Align::TimeOfDay);
        QCOMPARE(source.shift(), Millis(-hours{48}));
        QCOMPARE(source.at(second, kRecordedFrom + hours{4}), std::optional(5.0F));
        QVERIFY(!source.at(second, kRecordedFrom + hours{1}));
        source.set(nullptr, nullptr, Align::Start);
        QVERIFY(!source.lastTime() && !source.at(first, kRecordedFrom));
        QVERIFY(source.gaps(kRecordedFrom, kRecordedFrom + hours{1}, Millis{1}).empty());
    }

    void onlyWhatNeitherWatchedIsAGap()
    {
        const auto holed = [](domain::Instant from, hours begin, hours end) {
            auto recording = std::make_shared<domain::Recording>(*makeRecording(from, hours{10}));
            auto history = std::make_shared<domain::History>();
            history->setLongestHold(std::chrono::seconds{30});
            domain::History::Sample sample;
            sample.fill(1);
            for (domain::Instant time = from; time <= recording->to; time += std::chrono::seconds{10}) {
                if (time < from + begin || time > from + end)
                    history->append(time, sample);
            }
            recording->history = history;
            return domain::RecordingPtr(recording);
        };
        ComparisonSource source;
        source.set(holed(kRecordedFrom, hours{2}, hours{5}), holed(kRecordedFrom, hours{4}, hours{7}), Align::Start);
        const auto gaps = source.gaps(kRecordedFrom, kRecordedFrom + hours{10}, std::chrono::seconds{30});
        QCOMPARE(gaps.size(), std::size_t(1));
        QVERIFY(gaps.front().from > kRecordedFrom + hours{4} - minutes{1} && gaps.front().to < kRecordedFrom + hours{5} + minutes{1});
        // Beyond both ends nobody watched either.
        QCOMPARE(source.gaps(kRecordedFrom - hours{1}, kRecordedFrom + hours{11}, std::chrono::seconds{30}).size(), std::size_t(3));
    }

    void chartsAndTableStandSideBySide()
    {
        ComparisonView view;
        view.resize(1200, 700);
        view.show();
        const QAbstractItemModelTester tester(const_cast<item::RecordingComparisonModel*>(&view.model()));
        view.setRecordings(makeRecording(), later(), 15.0);
        TimeAxis* axis = view.charts()->axis();
        QVERIFY(axis->wantedSpan() >= hours{48} && axis->wantedSpan() < hours{49});
        QCOMPARE(axis->origin(), std::optional(kRecordedFrom));
        axis->setCursor(kRecordedFrom + hours{2});
        const ChartPanel* executors = view.charts()->panels()[1];
        QTRY_COMPARE(executors->readouts().size(), std::size_t(2));
        QCOMPARE(executors->readouts()[0].series->letter, QChar(u'A'));
        QTRY_COMPARE(executors->readouts()[0].text, u"3"_s);
        QCOMPARE(executors->readouts()[1].text, u"5"_s);
        // The table: what the figures of each say, and how far apart they are.
        const auto text = [&view](RecordedFigure figure, int column) { return view.model().index(view.model().rowOf(figure), column).data().toString(); };
        using Model = item::RecordingComparisonModel;
        QCOMPARE(text(RecordedFigure::Duration, Model::Difference), u"\u221250\u202f%"_s);
        QCOMPARE(text(RecordedFigure::PeakExecutors, Model::First), u"4"_s);
        QCOMPARE(text(RecordedFigure::PeakExecutors, Model::Second), u"6"_s);
        QCOMPARE(text(RecordedFigure::PeakExecutors, Model::Difference), u"+50\u202f%"_s);
        QCOMPARE(text(RecordedFigure::MissedDeadlines, Model::First), u"2\u202f880"_s); // each took 20 of 15 s
        QCOMPARE(text(RecordedFigure::BatchP95, Model::Difference), u"="_s);
        QCOMPARE(view.model().index(view.model().rowOf(RecordedFigure::Batches), Model::Second).data(item::RawRole).toDouble(), 1440.0);
        // Aligned by the time of day the same moment is another one of B.
        view.findChild<SegmentedControl*>(u"align"_s)->setCurrentIndex(1);
        QVERIFY(!axis->origin());
        QCOMPARE(view.source().shift(), Millis(-hours{48}));
        axis->setCursor(kRecordedFrom + hours{2});
        QTRY_VERIFY(executors->readouts()[1].text != u"5"_s);
        axis->setCursor(kRecordedFrom + hours{5});
        QTRY_COMPARE(executors->readouts()[1].text, u"5"_s);
        QTest::keyClick(view.table(), Qt::Key_C, Qt::ControlModifier);
        QVERIFY(QGuiApplication::clipboard()->text().contains(u"Most executors\t4\t6"_s));
        QSignalSpy closed(&view, &ComparisonView::closeRequested);
        view.findChild<QAbstractButton*>(u"closeComparison"_s)->click();
        QCOMPARE(closed.size(), 1);
        view.setRecordings(nullptr, nullptr, {});
        QCOMPARE(view.model().rowCount(), 0);
        QVERIFY(!view.grab().isNull());
    }
};

QTEST_MAIN(TestRecordingComparison)
#include "tst_recordingcomparison.moc"
