// SPDX-License-Identifier: GPL-3.0-or-later
#include "item/decisiontablemodel.h"

#include "item/roles.h"
#include "words/policysentences.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace stoker;
using namespace stoker::item;
using namespace Qt::StringLiterals;
using domain::DecisionLine;
using domain::Guard;
using domain::Mode;
using domain::ReasonCode;

namespace {

DecisionLine decision(quint64 id, int target, int final, ReasonCode code = ReasonCode::Fixed)
{
    DecisionLine line;
    line.id = id;
    line.policy = u"fixed"_s;
    line.observed.time = domain::fromEpochMs(1'795'262'400'000 + qint64(id) * 5'000);
    line.observed.target = target;
    line.wish = {.total = final, .releases = {}, .reason = {code, {double(final)}}, .prediction = {}};
    line.final = final;
    return line;
}

QString cell(const DecisionTableModel& model, int row, LedgerColumn column)
{
    return model.index(row, int(column)).data().toString();
}

} // namespace

class tst_DecisionTableModel : public QObject {
    Q_OBJECT
private slots:
    void onlyNewsIsShownAtFirst()
    {
        DecisionTableModel model;
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        QSignalSpy reset(&model, &QAbstractItemModel::modelReset);
        model.add(decision(1, 24, 31));
        model.add(decision(2, 24, 31)); // the same again
        model.add(decision(3, 24, 30)); // another total
        model.add(decision(4, 24, 30, ReasonCode::Steady)); // another reason
        DecisionLine clamped = decision(5, 24, 30, ReasonCode::Steady);
        clamped.clamps.push_back({Guard::Step, 40, 30, {ReasonCode::StepLimit, {6}}});
        model.add(clamped); // another guard
        DecisionLine sent = clamped;
        sent.id = 6;
        sent.command = 9;
        model.add(sent);
        QCOMPARE(model.rowCount(), 5);
        QCOMPARE(model.hiddenCount(), 1);
        model.setShow(DecisionTableModel::Show::All);
        QCOMPARE(model.rowCount(), 6);
        QCOMPARE(model.decision(model.index(0, 0))->id, quint64(6));
        QCOMPARE(model.decision(model.index(4, 0))->id, quint64(2));
        model.setShow(DecisionTableModel::Show::News);
        QCOMPARE(model.rowCount(), 5);
        QCOMPARE(reset.size(), 0);
    }

    void aRowSaysWhoWhatAndWhy()
    {
        DecisionTableModel model;
        DecisionLine line = decision(1, 24, 31);
        line.mode = Mode::Shadow;
        model.add(line);
        QVERIFY(cell(model, 0, LedgerColumn::Who).contains(words::modeWord(Mode::Shadow)));
        QVERIFY(cell(model, 0, LedgerColumn::What).startsWith(u"24"_s) && cell(model, 0, LedgerColumn::What).endsWith(u"31"_s));
        QCOMPARE(cell(model, 0, LedgerColumn::Why), words::reasonSentence(line.wish.reason));
        QCOMPARE(cell(model, 0, LedgerColumn::Effect), u"not sent: shadow"_s);
        QCOMPARE(model.index(0, 0).data(RawRole).toLongLong(), domain::toEpochMs(line.observed.time));
        model.add(decision(2, 31, 31, ReasonCode::Steady));
        QCOMPARE(cell(model, 0, LedgerColumn::What), u"31 stays"_s);
        QCOMPARE(cell(model, 0, LedgerColumn::Effect), QString());
    }

    void theSearchFindsGuardsAndTheirSentences()
    {
        DecisionTableModel model;
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        for (quint64 id = 1; id <= 10; ++id) {
            DecisionLine line = decision(id, 24, int(id));
            if (id == 4)
                line.clamps.push_back({Guard::CoolDown, 9, 4, {ReasonCode::CoolingDown, {77}}});
            model.add(line);
        }
        model.setFilter(words::guardWord(Guard::CoolDown));
        QCOMPARE(model.rowCount(), 1);
        model.setFilter(words::reasonSentence({ReasonCode::CoolingDown, {77}}).toUpper());
        QCOMPARE(model.rowCount(), 1);
        QCOMPARE(model.decision(model.index(0, 0))->id, quint64(4));
        model.setFilter(words::reasonSentence({ReasonCode::Fixed, {7}}));
        QCOMPARE(model.decision(model.index(0, 0))->id, quint64(7));
        model.setFilter({});
        QCOMPARE(model.rowCount(), 10);
    }

    void itKeepsTheNewest()
    {
        DecisionTableModel model;
        const int most = int(DecisionTableModel::kMaxDecisions);
        const int more = most + 5;
        for (int i = 1; i <= more; ++i) {
            // The tester looks at every row each time: only where the oldest go.
            const auto tester = i > most ? std::make_unique<QAbstractItemModelTester>(&model, QAbstractItemModelTester::FailureReportingMode::QtTest) : nullptr;
            model.add(decision(quint64(i), 24, i));
        }
        QCOMPARE(model.rowCount(), int(DecisionTableModel::kMaxDecisions));
        QCOMPARE(model.decision(model.index(model.rowCount() - 1, 0))->id, quint64(6));
        model.add(decision(3, 1, 1)); // an old one
        QCOMPARE(model.decision(model.index(0, 0))->id, quint64(more));
        std::vector<DecisionLine> all{decision(1, 2, 3), decision(2, 2, 3)};
        model.setDecisions(all);
        QCOMPARE(model.rowCount(), 1);
    }
};

QTEST_GUILESS_MAIN(tst_DecisionTableModel)
#include "tst_decisiontablemodel.moc"
