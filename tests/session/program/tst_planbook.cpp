// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/program/planbook.h"

#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace stoker;
using namespace session::program;
using namespace Qt::StringLiterals;
using domain::ErrorCode;
using policy::Plan;

class tst_PlanBook : public QObject {
    Q_OBJECT
private slots:
    void init()
    {
        QFile::remove(path());
        QFile::remove(path() + u".broken"_s);
    }

    void whatIsSavedIsThereAfterARestart()
    {
        const Plan night{u"Night"_s, u"deadline"_s, {{u"finish_share"_s, 0.5}, {u"max_executors"_s, 40.0}}};
        {
            PlanBook book(path());
            QSignalSpy changed(&book, &PlanBook::changed);
            QVERIFY(book.add(night).has_value());
            QVERIFY(book.add({u"Day"_s, u"fixed"_s, {{u"executors"_s, 12.0}}}, 0).has_value());
            QCOMPARE(changed.size(), 2);
        }
        const PlanBook again(path());
        QVERIFY(!again.fault());
        QCOMPARE(again.plans().size(), std::size_t(2));
        QCOMPARE(again.plans().front().name, u"Day"_s);
        QVERIFY(again.find(u"Night"_s) && *again.find(u"Night"_s) == night);
        QCOMPARE(QFile::permissions(path()) & (QFile::ReadGroup | QFile::ReadOther), QFile::Permissions());
    }

    void aNameStandsForOnePlan()
    {
        PlanBook book(path());
        QVERIFY(book.add({u"Day"_s, u"deadline"_s, {}}).has_value());
        const auto twice = book.add({u"Day"_s, u"forecast"_s, {}});
        QVERIFY(!twice);
        QCOMPARE(twice.error().code, ErrorCode::BadArgument);
        QCOMPARE(twice.error().values.value(u"name"_s).toString(), u"name"_s);
        QCOMPARE(book.freshName(u"Day"_s), u"Day 2"_s);
        QVERIFY(!book.add({u"  "_s, u"deadline"_s, {}}));
        QVERIFY(!book.add({QString(PlanBook::kLongestName + 1, u'x'), u"deadline"_s, {}}));
        QCOMPARE(book.plans().size(), std::size_t(1));
    }

    void whatNoPilotTakesIsNotSaved()
    {
        PlanBook book(path());
        const auto wrong = book.add({u"Day"_s, u"deadline"_s, {{u"finish_share"_s, 7.0}}});
        QVERIFY(!wrong);
        QCOMPARE(wrong.error().values.value(u"name"_s).toString(), u"finish_share"_s);
        QVERIFY(!QFile::exists(path()));
    }

    void aPlanIsReplacedWhereItStands()
    {
        PlanBook book(path());
        QVERIFY(book.add({u"A"_s, u"deadline"_s, {}}).has_value());
        QVERIFY(book.add({u"B"_s, u"deadline"_s, {}}).has_value());
        QVERIFY(book.replace(u"A"_s, {u"C"_s, u"forecast"_s, {}}).has_value());
        QCOMPARE(book.plans().front().name, u"C"_s);
        QVERIFY(!book.replace(u"C"_s, {u"B"_s, u"forecast"_s, {}}));
        QVERIFY(book.remove(u"B"_s).has_value());
        QCOMPARE(book.plans().size(), std::size_t(1));
    }

    void theLastUsedIsKeptForEachAddress()
    {
        const Plan day{u"Day"_s, u"deadline"_s, {}};
        {
            PlanBook book(path());
            QVERIFY(book.noteUsed(u"driver:4040/"_s, day).has_value());
            QVERIFY(book.noteUsed(u"other:4040"_s, {{}, u"forecast"_s, {}}).has_value());
            for (std::size_t i = 0; i + 2 < PlanBook::kMostUsed; ++i)
                QVERIFY(book.noteUsed(u"host%1:4040"_s.arg(i), day).has_value());
        }
        PlanBook book(path());
        QCOMPARE(book.lastUsed(u"http://driver:4040"_s), std::optional(day));
        QCOMPARE(book.lastUsed(u"other:4040"_s)->policy, u"forecast"_s);
        QVERIFY(!book.lastUsed(u"nobody:4040"_s));
        QVERIFY(book.noteUsed(u"new:4040"_s, day).has_value());
        QVERIFY(!book.lastUsed(u"driver:4040"_s)); // the longest unused one
    }

    void aBrokenFileIsKeptAside_data()
    {
        QTest::addColumn<QByteArray>("content");
        QTest::newRow("no json") << QByteArray("{");
        QTest::newRow("newer") << QByteArray(R"({"stoker_policies": 2})");
        QTest::newRow("bad plan") << QByteArray(R"({"stoker_policies": 1, "policies": [{"stoker_policy": 1, "name": "a", "policy": "nobody"}]})");
        QTest::newRow("two of a name")
            << QByteArray(R"({"stoker_policies": 1, "policies": [{"stoker_policy": 1, "name": "a", "policy": "deadline"}, {"stoker_policy": 1, "name": "a", "policy": "deadline"}]})");
    }
    void aBrokenFileIsKeptAside()
    {
        QFETCH(QByteArray, content);
        write(path(), content);
        PlanBook book(path());
        QVERIFY(book.fault().has_value());
        QVERIFY(book.plans().empty());
        QVERIFY(book.add({u"Day"_s, u"deadline"_s, {}}).has_value());
        QVERIFY(!book.fault());
        QFile aside(path() + u".broken"_s);
        QVERIFY(aside.open(QIODevice::ReadOnly));
        QCOMPARE(aside.readAll(), content);
        QCOMPARE(PlanBook(path()).plans().size(), std::size_t(1));
    }

    void aFileOfOnePlan()
    {
        const QString file = m_folder.filePath(u"one.json"_s);
        const Plan plan{u"Night"_s, u"deadline"_s, {{u"finish_share"_s, 0.5}}};
        QVERIFY(writePlanFile(file, plan).has_value());
        QCOMPARE(readPlanFile(file).value(), plan);
        write(file, "[]");
        QCOMPARE(readPlanFile(file).error().code, ErrorCode::BadArgument);
        QCOMPARE(readPlanFile(m_folder.filePath(u"none"_s)).error().code, ErrorCode::FileUnreadable);
        QCOMPARE(writePlanFile(m_folder.filePath(u"no/such/folder.json"_s), plan).error().code, ErrorCode::FileUnwritable);
    }

private:
    [[nodiscard]] QString path() const { return m_folder.filePath(u"policies.json"_s); }
    static void write(const QString& path, const QByteArray& bytes)
    {
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size());
    }

    QTemporaryDir m_folder;
};

QTEST_GUILESS_MAIN(tst_PlanBook)
#include "tst_planbook.moc"
