// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/lease.h"

#include "session/fakes.h"

#include "support/manualclock.h"

#include <QSignalSpy>
#include <QTest>

using namespace stoker;
using namespace Qt::StringLiterals;
using session::Lease;
using test::FakeSink;
using std::chrono::seconds;

namespace {

struct Bench {
    Bench() : lease(&sink, clock) { lease.setOptions({u"fixed"_s, u"ann@desk"_s, u"desk"_s, u"one"_s, seconds{30}}); }
    void pass(int count)
    {
        for (int i = 0; i < count; ++i) {
            clock.advance(seconds{1});
            lease.wake();
            QCoreApplication::sendPostedEvents();
        }
    }
    test::ManualClock clock;
    FakeSink sink;
    Lease lease;
};

} // namespace

class TestLease : public QObject {
    Q_OBJECT

private slots:
    /// A driver that needs longer for its answer than the lease is renewed in: its answer counts all the same.
    void aSlowDriverGrantsIt()
    {
        Bench bench;
        bench.lease.take(domain::ApplicationId(u"app-1"_s));
        bench.pass(14);
        QCOMPARE(bench.sink.sent.size(), 1U);
        bench.sink.answer(domain::Receipt{});
        bench.pass(2);
        QVERIFY(bench.lease.isHeld());
        QCOMPARE(bench.sink.sent.size(), 2U); // and renewed, as is due
        // One that never answers is asked anew when the answer could no longer count.
        bench.pass(31);
        QCOMPARE(bench.sink.sent.size(), 3U);
        QVERIFY(!bench.lease.isHeld());
    }

    void runningOutIsToldOnce()
    {
        Bench bench;
        QSignalSpy changed(&bench.lease, &Lease::changed);
        bench.lease.take(domain::ApplicationId(u"app-1"_s));
        bench.sink.answer(domain::Receipt{});
        bench.pass(1);
        QCOMPARE(changed.size(), 1);
        bench.pass(60); // nobody answers any more
        QVERIFY(!bench.lease.isHeld());
        QCOMPARE(changed.size(), 2);
    }

    /// What the dead one left is given back in its name; only then is it asked for.
    void givesTheLeaseOfTheDeadBackFirst()
    {
        Bench bench;
        bench.lease.take(domain::ApplicationId(u"app-1"_s), u"dead"_s);
        QCOMPARE(bench.sink.sent.size(), 1U);
        const auto kind = [&bench](std::size_t i) { return std::get<domain::TakeLease>(bench.sink.sent.at(i).command.what).kind; };
        QVERIFY(kind(0) == domain::OwnerKind::None);
        QCOMPARE(bench.sink.sent[0].command.instanceId, u"dead"_s);
        bench.pass(5); // the answer takes its time, and nothing else is asked meanwhile
        QCOMPARE(bench.sink.sent.size(), 1U);
        bench.sink.answer(domain::Receipt{});
        QTRY_COMPARE(bench.sink.sent.size(), 2U);
        QVERIFY(kind(1) == domain::OwnerKind::Policy);
        QCOMPARE(bench.sink.sent[1].command.instanceId, u"one"_s);
        bench.sink.answer(domain::Receipt{});
        QTRY_VERIFY(bench.lease.isHeld());
    }
};

QTEST_GUILESS_MAIN(TestLease)
#include "tst_lease.moc"
