// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/session.h"
#include "simulation/demo.h"
#include "simulation/load.h"

#include <QSignalSpy>
#include <QtTest>

using namespace stoker;
using namespace stoker::simulation;
using namespace std::chrono_literals;

/// The demo seen through a session: what the window and stokerctl make of it.
class DemoSessionTest final : public QObject {
    Q_OBJECT

    static std::unique_ptr<session::Session> open(const QString& address)
    {
        static const ports::SystemClock clock;
        domain::ConnectionSettings settings;
        settings.address = address;
        session::Session::Options options;
        options.interval = 100ms;
        return std::make_unique<session::Session>(settings, openDemo(*parseDemoAddress(address)), options, clock);
    }

private slots:
    void figuresFollowTheCurveAtAnySpeed_data()
    {
        QTest::addColumn<QString>("address");
        QTest::newRow("as it is") << "demo:?noise=0&losses=0&start=12";
        QTest::newRow("fast") << "demo:?noise=0&losses=0&start=12&speed=60";
        QTest::newRow("a minute a poll") << "demo:?noise=0&losses=0&start=12&speed=600";
    }
    void figuresFollowTheCurveAtAnySpeed()
    {
        QFETCH(QString, address);
        const auto session = open(address);
        QSignalSpy spy(session.get(), &session::Session::updated);
        session->start();
        QTRY_VERIFY_WITH_TIMEOUT(session->store().hasRates() && spy.count() > 5, 10'000);
        const domain::Figures& figures = session->store().figures();
        QCOMPARE(figures.registered, 24);
        QCOMPARE(figures.cores, 24);
        QVERIFY(!figures.stale);
        QCOMPARE(figures.estimates, domain::Estimates());
        QVERIFY(figures.logsPerMinute);
        // Noon: 2.88 million, and a little less of it in the minutes around.
        QVERIFY2(*figures.logsPerMinute > 2.4e6 && *figures.logsPerMinute <= 2.89e6, qPrintable(QString::number(*figures.logsPerMinute)));
        QVERIFY(figures.cpuPercent && *figures.cpuPercent >= 0 && *figures.cpuPercent <= 100);
        QCOMPARE(figures.batchIntervalSeconds.value_or(0), 60.0);
        QVERIFY(std::abs(figures.batchLastSeconds.value_or(0) - 50) < 2.5);
        QVERIFY(!session->steeringBlocked());
    }
    void thePastFillsTheHistory()
    {
        const auto session = open(QStringLiteral("demo:?past=2&seed=3"));
        QSignalSpy spy(session.get(), &session::Session::updated);
        session->start();
        QTRY_VERIFY_WITH_TIMEOUT(!spy.isEmpty(), 60'000);
        const domain::History& history = session->store().history();
        QVERIFY(*history.lastTime() - *history.firstTime() >= 117min);
        QVERIFY(history.gaps(*history.firstTime(), *history.lastTime(), 5s).empty());
        // Everybody counts as new at the first update, also those that the past knew.
        QCOMPARE(spy.first().first().value<domain::SnapshotDiff>().added.size(), session->store().executors().size());
        const Load load(modelOf(*parseDemoAddress(QStringLiteral("demo:?seed=3"))));
        const auto logs = history.at(domain::Metric::LogsPerMinute, *history.lastTime() - 60min);
        QVERIFY(logs);
        const double expected = static_cast<double>(load.recordsAt(-SimTime{61 * 60'000 + 25'000}));
        QVERIFY2(std::abs(static_cast<double>(*logs) / expected - 1) < 0.25, qPrintable(QStringLiteral("%1, %2").arg(double(*logs)).arg(expected)));
        QVERIFY(session->store().lives().size() > 24); // some have come and gone
    }
};

QTEST_GUILESS_MAIN(DemoSessionTest)
#include "tst_simulation_session.moc"
