// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/program/sharedfile.h"

#include "session/program/alertrules.h"
#include "session/program/connectionbook.h"
#include "session/program/planbook.h"
#include "support/builders.h"

#include <QCoreApplication>
#include <QFile>
#include <QProcess>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace stoker;
using namespace session::program;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;
using domain::AlertFigure;
using domain::AlertRule;
using domain::ErrorCode;
using policy::Plan;

namespace {

struct One {
    int key;
    char value;
    friend bool operator==(const One&, const One&) = default;
};
using Ones = std::vector<One>;

constexpr int kPlansOfAProcess = 25;

/// Another process with the same home: saves policies as fast as it can.
int savePlans(const QString& path, const QString& prefix)
{
    PlanBook book(path);
    for (int i = 0; i < kPlansOfAProcess; ++i) {
        if (!book.add({u"%1 %2"_s.arg(prefix).arg(i), u"deadline"_s, {}}))
            return 1;
    }
    return book.remove(prefix + u" 0"_s) ? 0 : 1;
}

domain::ConnectionSettings at(const QString& address)
{
    domain::ConnectionSettings settings;
    settings.address = address;
    return settings;
}

} // namespace

class tst_SharedFile : public QObject {
    Q_OBJECT
private slots:
    void whatTwoSidesMade_data()
    {
        QTest::addColumn<Ones>("base");
        QTest::addColumn<Ones>("mine");
        QTest::addColumn<Ones>("theirs");
        QTest::addColumn<Ones>("both");
        const Ones ab{{1, 'a'}, {2, 'b'}};
        QTest::newRow("nothing new") << ab << ab << ab << ab;
        QTest::newRow("they added") << ab << ab << Ones{{1, 'a'}, {3, 'c'}, {2, 'b'}} << Ones{{1, 'a'}, {3, 'c'}, {2, 'b'}};
        QTest::newRow("I added") << ab << Ones{{1, 'a'}, {3, 'c'}, {2, 'b'}} << ab << Ones{{1, 'a'}, {3, 'c'}, {2, 'b'}};
        QTest::newRow("I added in front") << ab << Ones{{3, 'c'}, {1, 'a'}, {2, 'b'}} << ab << Ones{{3, 'c'}, {1, 'a'}, {2, 'b'}};
        QTest::newRow("both added") << ab << Ones{{1, 'a'}, {2, 'b'}, {3, 'c'}} << Ones{{4, 'd'}, {1, 'a'}, {2, 'b'}} << Ones{{4, 'd'}, {1, 'a'}, {2, 'b'}, {3, 'c'}};
        QTest::newRow("they removed") << ab << ab << Ones{{2, 'b'}} << Ones{{2, 'b'}};
        QTest::newRow("I removed") << ab << Ones{{2, 'b'}} << ab << Ones{{2, 'b'}};
        QTest::newRow("each removed another") << ab << Ones{{2, 'b'}} << Ones{{1, 'a'}} << Ones{};
        QTest::newRow("they edited") << ab << ab << Ones{{1, 'x'}, {2, 'b'}} << Ones{{1, 'x'}, {2, 'b'}};
        QTest::newRow("I edited") << ab << Ones{{1, 'x'}, {2, 'b'}} << ab << Ones{{1, 'x'}, {2, 'b'}};
        QTest::newRow("both edited: mine") << ab << Ones{{1, 'x'}, {2, 'b'}} << Ones{{1, 'y'}, {2, 'b'}} << Ones{{1, 'x'}, {2, 'b'}};
        QTest::newRow("I edited, they removed") << ab << Ones{{1, 'x'}, {2, 'b'}} << Ones{{2, 'b'}} << Ones{{1, 'x'}, {2, 'b'}};
        QTest::newRow("they edited, I removed") << ab << Ones{{2, 'b'}} << Ones{{1, 'y'}, {2, 'b'}} << Ones{{1, 'y'}, {2, 'b'}};
    }
    void whatTwoSidesMade()
    {
        QFETCH(Ones, base);
        QFETCH(Ones, mine);
        QFETCH(Ones, theirs);
        QFETCH(Ones, both);
        QCOMPARE(merged(base, mine, theirs, &One::key), both);
    }

    void twoWindowsLoseNoPolicy()
    {
        const QString path = file(u"plans/policies.json"_s);
        PlanBook a(path);
        PlanBook b(path);
        QVERIFY(a.add({u"Night"_s, u"deadline"_s, {}}));
        QVERIFY(b.noteUsed(u"demo:"_s, {{}, u"forecast"_s, {}})); // what lost it: the other one only uses a policy
        QVERIFY(b.find(u"Night"_s));
        QVERIFY(a.add({u"Day"_s, u"fixed"_s, {{u"executors"_s, 12.0}}}));
        QVERIFY(a.lastUsed(u"demo:"_s));
        QVERIFY(b.remove(u"Night"_s));
        QSignalSpy changed(&a, &PlanBook::changed);
        QVERIFY(a.replace(u"Day"_s, {u"Day"_s, u"fixed"_s, {{u"executors"_s, 13.0}}}));
        QCOMPARE(changed.size(), 1);
        const PlanBook after(path);
        QVERIFY(!after.find(u"Night"_s)); // a deletion is not undone either
        QCOMPARE(after.plans().size(), std::size_t(1));
        QCOMPARE(after.find(u"Day"_s)->settings.value(u"executors"_s).toDouble(), 13.0);
        QVERIFY(after.lastUsed(u"demo:"_s));
        const auto taken = b.add({u"Day"_s, u"deadline"_s, {}});
        QVERIFY(!taken); // not over the one that the other window has just saved
        QCOMPARE(taken.error().code, ErrorCode::BadArgument);
    }

    void twoWindowsLoseNoRule()
    {
        const QString path = file(u"rules/alerts.json"_s);
        AlertRules a(path);
        AlertRules b(path);
        const std::size_t many = a.rules().size();
        QVERIFY(a.remove(u"stale_for"_s));
        AlertRule mine{.id = a.freshId(AlertFigure::Cpu), .figure = AlertFigure::Cpu, .threshold = 80, .duration = 5min};
        AlertRule other = mine;
        other.threshold = 70;
        QCOMPARE(b.freshId(AlertFigure::Cpu), mine.id); // neither knows of the other
        QVERIFY(a.put(mine));
        QVERIFY(b.put(other));
        QVERIFY(!b.find(u"stale_for"_s));
        QuietHours quiet;
        quiet.enabled = true;
        QVERIFY(b.setQuiet(quiet));
        mine.threshold = 90;
        QVERIFY(a.put(mine));
        const session::program::AlertSetup before = a.setup();
        QVERIFY(a.remove(u"seconds_behind"_s));
        const session::program::AlertSetup gone = a.setup();
        QVERIFY(b.remove(u"cpu_percent-2"_s));
        QVERIFY(a.takeBack(before, gone)); // "Undo" undoes one's own
        QVERIFY(a.find(u"seconds_behind"_s) && !a.find(u"cpu_percent-2"_s));
        const AlertRules after(path);
        QCOMPARE(after.rules().size(), many);
        QVERIFY(after.quiet().enabled);
        QCOMPARE(*after.find(mine.id), mine);
        QCOMPARE(after.rules().back().threshold, 70.0);
        QVERIFY(!after.find(u"stale_for"_s));
    }

    void twoWindowsLoseNoConnection()
    {
        const QString path = file(u"connections/connections.ini"_s);
        ConnectionBook a(path);
        ConnectionBook b(path);
        QVERIFY(a.remember(at(u"http://a:1"_s), test::kNoon));
        QVERIFY(b.remember(at(u"http://b:1"_s), test::kNoon + 1s));
        QVERIFY(a.remember(at(u"http://c:1"_s), test::kNoon + 2s));
        QVERIFY(b.forget(u"http://a:1"_s));
        QVERIFY(a.remember(at(u"http://b:1"_s), test::kNoon + 3s));
        const ConnectionBook after(path);
        QCOMPARE(after.connections().size(), std::size_t(2));
        QCOMPARE(after.connections()[0].address, u"http://b:1"_s);
        QCOMPARE(after.connections()[1].address, u"http://c:1"_s);
    }

    void processesTakeTurns()
    {
        const QString path = file(u"race/policies.json"_s);
        std::array<QProcess, 3> others;
        for (std::size_t i = 0; i < others.size(); ++i)
            others[i].start(QCoreApplication::applicationFilePath(), {u"--save-plans"_s, path, u"process %1"_s.arg(i)});
        for (QProcess& other : others) {
            QVERIFY(other.waitForFinished(60'000));
            QCOMPARE(other.exitCode(), 0);
        }
        const PlanBook book(path);
        QVERIFY(!book.fault());
        QCOMPARE(book.plans().size(), others.size() * (kPlansOfAProcess - 1));
    }

    void whatFoundNoTurnIsWrittenLater()
    {
        const QString path = file(u"held/policies.json"_s);
        PlanBook book(path);
        PlanBook other(path);
        QVERIFY(book.add({u"First"_s, u"deadline"_s, {}}));
        {
            const FileTurn held(path);
            QVERIFY(held.taken());
            const auto added = book.add({u"Second"_s, u"deadline"_s, {}});
            QVERIFY(!added);
            QCOMPARE(added.error().code, ErrorCode::FileUnwritable);
            QVERIFY(book.find(u"Second"_s)); // until the program ends
        }
        QVERIFY(other.add({u"Theirs"_s, u"deadline"_s, {}}));
        QVERIFY(book.noteUsed(u"demo:"_s, {{}, u"forecast"_s, {}}));
        const PlanBook after(path);
        QVERIFY(after.find(u"First"_s) && after.find(u"Second"_s) && after.find(u"Theirs"_s));
    }

private:
    [[nodiscard]] QString file(const QString& name) const { return m_folder.filePath(name); }
    QTemporaryDir m_folder;
};

int main(int argc, char** argv)
{
    QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.value(1) == u"--save-plans"_s)
        return savePlans(arguments.value(2), arguments.value(3));
    tst_SharedFile tests;
    return QTest::qExec(&tests, argc, argv);
}
#include "tst_sharedfile.moc"
