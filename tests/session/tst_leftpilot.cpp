// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/leftpilot.h"

#include <QJsonDocument>
#include <QTest>

using namespace stoker;
using namespace Qt::StringLiterals;
using domain::Mode;

namespace {

const policy::Plan kPlan{u"Night"_s, u"fixed"_s, {{u"executors"_s, 6.0}}};
const domain::InstanceId kDriver{u"one"_s};

QString compact(const QJsonObject& json) { return QString::fromUtf8(QJsonDocument(json).toJson(QJsonDocument::Compact)); }

ports::PilotMark mark()
{
    const auto pilot = policy::pilotOf(kPlan);
    policy::PilotState state = policy::start(*pilot);
    policy::setQuiet(state.guards, domain::fromEpochMs(1'000), domain::fromEpochMs(61'000));
    return {Mode::Autopilot, kPlan.policy, compact(policy::toJson(kPlan)), compact(policy::toJson(*pilot, state)), domain::fromEpochMs(5'000), kDriver};
}

} // namespace

class TestLeftPilot : public QObject {
    Q_OBJECT
private slots:
    void planStateAndTimeAreThoseThatWereLeft()
    {
        const auto left = session::leftPilot(mark(), kDriver);
        QVERIFY(left.has_value());
        QVERIFY(left->plan == kPlan);
        QCOMPARE(left->time, domain::fromEpochMs(5'000));
        QCOMPARE(left->state.guards.quietUntil, std::optional(domain::fromEpochMs(61'000)));
    }

    void withoutItsMemoryItBeginsAnew()
    {
        ports::PilotMark broken = mark();
        broken.state = u"{\"policy\": 3"_s;
        const auto left = session::leftPilot(broken, kDriver);
        QVERIFY(left.has_value());
        QVERIFY(left->state == policy::start(left->settings));
    }

    void whatEndedWellIsOfAnotherStartOrCannotBeUnderstoodIsNothing()
    {
        for (const Mode mode : {Mode::Watch, Mode::Shadow}) {
            ports::PilotMark other = mark();
            other.mode = mode;
            QVERIFY(!session::leftPilot(other, kDriver));
        }
        QVERIFY(!session::leftPilot(mark(), domain::InstanceId(u"two"_s)));
        ports::PilotMark broken = mark();
        broken.settings = u"{\"stoker_policy\": 99}"_s;
        QVERIFY(!session::leftPilot(broken, kDriver));
    }
};

QTEST_GUILESS_MAIN(TestLeftPilot)
#include "tst_leftpilot.moc"
