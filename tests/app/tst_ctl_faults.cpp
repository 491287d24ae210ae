// SPDX-License-Identifier: GPL-3.0-or-later
#include "ctlrunner.h"

#include "support/fakeapplication.h"

using namespace stoker;
using namespace stoker::test;

/// The real program against a driver that misbehaves: what was done is said, and nothing else is.
class CtlFaultsTest final : public QObject {
    Q_OBJECT

    std::unique_ptr<FakeDriver> m_driver;
    std::unique_ptr<FakeApplication> m_application;
    const QString m_token = QStringLiteral("secret");

    Ended run(const QString& command, const QStringList& rest = {}) { return ctl(QStringList{command, m_driver->address()} + rest, m_token); }

private slots:
    void init()
    {
        m_driver = std::make_unique<FakeDriver>();
        m_application = std::make_unique<FakeApplication>();
        m_application->install(*m_driver);
        QVERIFY(m_driver->listen());
    }
    void cleanup()
    {
        m_driver.reset();
        m_application.reset();
    }

    void aTargetWhoseReleaseIsRefusedIsSet()
    {
        m_application->refusesRemovals = "refused_by_spark";
        const Ended ended = run(QStringLiteral("target"), {QStringLiteral("2")});
        QCOMPARE(m_application->target.value_or(0), 2);
        QVERIFY2(ended.code == 1, qPrintable(ended.all()));
        QCOMPARE(ended.object().value(QStringLiteral("accepted")), QJsonValue(true));
        QCOMPARE(ended.object().value(QStringLiteral("target")).toInt(), 2);
        QCOMPARE(ended.object().value(QStringLiteral("registered")).toInt(), 4);
        QVERIFY2(ended.err.contains("The target was lowered to 2, but nobody was released: "), ended.err.constData());
        QVERIFY2(!ended.err.contains("Nothing changed"), ended.err.constData());
    }
};

QTEST_GUILESS_MAIN(CtlFaultsTest)
#include "tst_ctl_faults.moc"
