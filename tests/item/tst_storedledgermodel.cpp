// SPDX-License-Identifier: GPL-3.0-or-later
#include "item/storedledgermodel.h"

#include <QAbstractItemModelTester>
#include <QRandomGenerator>
#include <QSignalSpy>
#include <QTest>

using namespace stoker;
using namespace Qt::StringLiterals;
using item::LedgerColumn;
using item::StoredEntry;
using item::StoredLedgerModel;

namespace {

domain::Instant at(int second) { return domain::fromEpochMs(1'795'000'000'000 + qint64(second) * 1000); }

StoredEntry line(int second, int target, domain::LineStatus status = domain::LineStatus::Accepted, const QString& application = u"app-1"_s)
{
    domain::LedgerLine what;
    what.id = quint64(second);
    what.time = at(second);
    what.actor = domain::Actor::Policy;
    what.targetBefore = 1;
    what.targetAfter = target;
    what.status = status;
    return {at(second), true, second, domain::ApplicationId(application), u"logs of "_s + application, what};
}

StoredEntry decision(int second, int total, std::optional<quint64> command = {})
{
    domain::DecisionLine what;
    what.id = quint64(second);
    what.observed.time = at(second);
    what.observed.target = 1;
    what.final = total;
    what.command = command;
    return {at(second), false, second, domain::ApplicationId(u"app-1"_s), u"logs of app-1"_s, what};
}

std::vector<StoredEntry> page(std::initializer_list<int> seconds)
{
    std::vector<StoredEntry> entries;
    for (const int second : seconds)
        entries.push_back(line(second, second));
    return entries;
}

QString rows(const StoredLedgerModel& model)
{
    QStringList texts;
    for (int row = 0; row < model.rowCount(); ++row)
        texts.append(QString::number(model.entry(model.index(row, 0))->row));
    return texts.join(u' ');
}

} // namespace

class TestStoredLedgerModel : public QObject {
    Q_OBJECT
private slots:
    void pagesComeWhenTheyAreAskedFor()
    {
        StoredLedgerModel model; // without a tester, which asks for more by itself
        QSignalSpy wanted(&model, &StoredLedgerModel::moreWanted);
        model.setEntries(page({9, 8}), true);
        QVERIFY(model.canFetchMore({}));
        model.fetchMore({});
        model.fetchMore({}); // not twice for one page
        QCOMPARE(wanted.size(), 1);
        QVERIFY(!model.canFetchMore({}));
        model.giveUp();
        QVERIFY(model.canFetchMore({}));
        model.fetchMore({});
        model.append(page({7, 6}), false);
        QCOMPARE(rows(model), u"9 8 7 6"_s);
        QVERIFY(!model.canFetchMore({}));
    }

    void whatIsStoredMeanwhileComesAboveWithoutAReset()
    {
        StoredLedgerModel model;
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.setEntries(page({9, 8, 7}), true);
        QSignalSpy resets(&model, &QAbstractItemModel::modelReset);
        QSignalSpy changes(&model, &QAbstractItemModel::dataChanged);
        auto newest = page({11, 10, 9});
        newest.back() = line(9, 90);
        model.refresh(newest, true);
        QCOMPARE(rows(model), u"11 10 9 8 7"_s);
        QCOMPARE(changes.size(), 1);
        QCOMPARE(model.index(2, int(LedgerColumn::What)).data().toString(), u"1 → 90"_s);
        model.refresh(page({11, 9}), true); // one was taken back, and is not shown any more
        QCOMPARE(rows(model), u"11 9 8 7"_s);
        QCOMPARE(resets.size(), 0);
        model.refresh(page({30, 29}), true); // too much has come to join
        QCOMPARE(rows(model), u"30 29"_s);
        QCOMPARE(resets.size(), 1);
        model.refresh(page({30}), false);
        QCOMPARE(rows(model), u"30"_s);
        QVERIFY(!model.canFetchMore({}));
        model.refresh({}, false);
        QCOMPARE(model.rowCount(), 0);
        model.refresh(page({31}), false);
        QCOMPARE(rows(model), u"31"_s);
    }

    void aCommandStandsAboveTheDecisionItCameFrom()
    {
        StoredLedgerModel model;
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        StoredEntry sameId = line(5, 7, domain::LineStatus::Accepted, u"app-2"_s);
        sameId.row = 99;
        model.setEntries({sameId, line(5, 7), decision(5, 7, 5), decision(4, 1)}, false);
        QVERIFY(item::isAbove(line(5, 7), decision(5, 7)));
        QCOMPARE(model.commandOf(*model.entry(model.index(2, 0))).row(), 1);
        QVERIFY(!model.commandOf(*model.entry(model.index(3, 0))).isValid());
        QCOMPARE(model.index(0, int(LedgerColumn::Application)).data().toString(), u"logs of app-2"_s);
        QCOMPARE(model.index(0, int(LedgerColumn::Application)).data(Qt::ToolTipRole).toString(), u"app-2"_s);
    }

    void itAsksForNoMoreThanItKeeps()
    {
        StoredLedgerModel model;
        std::vector<StoredEntry> many;
        for (int i = 0; i < int(StoredLedgerModel::kMaxEntries); ++i)
            many.push_back(line(100'000 - i, 1));
        model.setEntries(many, true);
        QVERIFY(!model.canFetchMore({}));
        QVERIFY(model.isCut());
    }

    void whateverIsRefreshedTheRowsAreThoseOfTheStore()
    {
        QRandomGenerator random(20261121);
        StoredLedgerModel model;
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        std::vector<StoredEntry> store;
        model.setEntries({}, false);
        for (int step = 1; step <= 400; ++step) {
            const int kind = int(random.bounded(4));
            if (kind == 0 && !store.empty())
                store.erase(store.begin() + int(random.bounded(std::min<quint32>(quint32(store.size()), 3))));
            else if (kind == 1 && !store.empty())
                store.front() = line(int(store.front().row), step);
            else
                store.insert(store.begin(), line(step, step));
            const std::size_t limit = 8;
            const bool more = store.size() > limit;
            model.refresh({store.begin(), store.begin() + std::ptrdiff_t(std::min(limit, store.size()))}, more);
            QVERIFY(model.rowCount() <= int(store.size()));
            for (int row = 0; row < std::min(model.rowCount(), int(limit)); ++row)
                QVERIFY(*model.entry(model.index(row, 0)) == store[std::size_t(row)]);
            QVERIFY(model.rowCount() >= int(std::min(limit, store.size())));
        }
    }
};

QTEST_GUILESS_MAIN(TestStoredLedgerModel)
#include "tst_storedledgermodel.moc"
