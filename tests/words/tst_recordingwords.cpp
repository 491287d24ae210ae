// SPDX-License-Identifier: GPL-3.0-or-later
#include "words/recordingwords.h"

#include <QRegularExpression>
#include <QTest>

using namespace stoker;
using namespace Qt::StringLiterals;
using domain::RecordedFigure;

class TestRecordingWords : public QObject {
    Q_OBJECT

private slots:
    void everyFigureHasItsWords()
    {
        QStringList seen;
        for (int i = 0; i < domain::kRecordedFigureCount; ++i) {
            const auto figure = static_cast<RecordedFigure>(i);
            QVERIFY(!words::recordedFigureWord(figure).isEmpty() && !seen.contains(words::recordedFigureWord(figure)));
            seen.append(words::recordedFigureWord(figure));
            QVERIFY(words::recordedFigureHelp(figure).endsWith(u'.'));
            QCOMPARE(words::recordedFigureText(figure, std::nullopt), u"\u2013"_s);
            QVERIFY(words::recordedFigureText(figure, 12.25).contains(QRegularExpression(u"[0-9]"_s)));
        }
    }

    void differencesAreOfTheFirst()
    {
        QCOMPARE(words::recordedDifference(RecordedFigure::CoreHours, 100, 150), u"+50\u202f%"_s);
        QCOMPARE(words::recordedDifference(RecordedFigure::CoreHours, 100, 96), u"\u22124.0\u202f%"_s);
        QCOMPARE(words::recordedDifference(RecordedFigure::CoreHours, 100, 100), u"="_s);
        QCOMPARE(words::recordedDifference(RecordedFigure::MissedDeadlines, 3, 10), u"+7"_s);
        QCOMPARE(words::recordedDifference(RecordedFigure::Batches, 0, 10), u"+10"_s);
        QVERIFY(words::recordedDifference(RecordedFigure::Logs, std::nullopt, 10).isEmpty());
    }

    void spansNameWhatTheyMust()
    {
        const int year = QDate::currentDate().year();
        const auto at = [](int y, int day, int hour) { return domain::fromEpochMs(QDateTime(QDate(y, 11, day), QTime(hour, 5)).toMSecsSinceEpoch()); };
        QCOMPARE(words::timeSpan(at(year, 20, 8), at(year, 20, 14)), u"20 Nov 08:05 – 14:05"_s);
        QCOMPARE(words::timeSpan(at(year, 20, 8), at(year, 27, 14)), u"20 Nov 08:05 – 27 Nov 14:05"_s);
        QCOMPARE(words::timeSpan(at(2019, 20, 8), at(2019, 20, 14)), u"20 Nov 2019 08:05 – 14:05"_s);
        domain::Recording recording;
        recording.from = at(year, 20, 8);
        recording.to = at(year, 20, 14);
        recording.application.id = domain::ApplicationId{u"app-7"_s};
        QCOMPARE(words::recordingSpan(recording), u"20 Nov 08:05 – 14:05 (6\u202fh\u202f00)"_s);
        QCOMPARE(words::recordingName(recording), u"app-7"_s);
        recording.application.name = u"logs"_s;
        QCOMPARE(words::recordingName(recording), u"logs"_s);
    }
};

QTEST_GUILESS_MAIN(TestRecordingWords)
#include "tst_recordingwords.moc"
