// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/decision.h"

#include <QTest>

#include <cmath>
#include <set>

using namespace stoker::domain;

class TestReason : public QObject {
    Q_OBJECT

private slots:
    void everyCodeHasANameOfItsOwn()
    {
        std::set<std::string_view> names;
        for (int i = 0; i < kReasonCodeCount; ++i) {
            const auto code = static_cast<ReasonCode>(i);
            const std::string_view name = reasonName(code);
            QVERIFY2(!name.empty(), qPrintable(QString::number(i)));
            QVERIFY(names.insert(name).second);
            QVERIFY(reasonFromName(name) == code);
            QVERIFY(reasonValueNames(code).size() <= kMostReasonValues);
        }
        QVERIFY(!reasonFromName("because"));
    }

    void valuesAreReadByName()
    {
        const Reason reason{ReasonCode::TooSlow, {12, 61.5, 50, std::nan(""), 70}};
        QCOMPARE(*reason.value("wanted"), 12.0);
        QCOMPARE(*reason.value("predicted_s"), 61.5);
        QVERIFY(!reason.value("low_s")); // not known
        QCOMPARE(*reason.value("high_s"), 70.0);
        QVERIFY(!reason.value("total"));
        QVERIFY(reason == reason);
        QVERIFY(!(reason == Reason{ReasonCode::TooFast}));
    }

    void guardsAndModesGoThereAndBack()
    {
        for (int i = 0; i < kGuardCount; ++i)
            QVERIFY(guardFromName(guardName(static_cast<Guard>(i))) == static_cast<Guard>(i));
        for (const Mode mode : {Mode::Watch, Mode::Shadow, Mode::Autopilot})
            QVERIFY(modeFromName(modeName(mode)) == mode);
        QVERIFY(!guardFromName("dog") && !modeFromName(""));
    }
};

QTEST_APPLESS_MAIN(TestReason)
#include "tst_reason.moc"
