// SPDX-License-Identifier: GPL-3.0-or-later
#include "item/whynottext.h"

#include "item/executortablemodel.h"
#include "words/sentences.h"

#include <QTest>

#include <set>

using namespace stoker;
using namespace stoker::item;
using namespace Qt::StringLiterals;
using policy::Holding;
using policy::Standing;

class tst_WhyNotText : public QObject {
    Q_OBJECT
private slots:
    void everyStandingHasASentenceOfItsOwn()
    {
        std::set<QString> sentences;
        for (int i = 0; i <= int(Standing::NotSurplus); ++i)
            sentences.insert(whyNotText({.id = {}, .standing = Standing(i), .held = Holding::Cache, .rank = 2, .guard = domain::Guard::Step}));
        QCOMPARE(int(sentences.size()), int(Standing::NotSurplus) + 1);
        QVERIFY(!sentences.contains(QString()));
    }

    void whatItIsKeptForIsNamed()
    {
        const QString text = whyNotText({.id = {}, .standing = Standing::Protected, .held = Holding::Tasks | Holding::NeededShuffle, .rank = 0, .guard = {}});
        QVERIFY2(text.contains(words::pinWord(domain::Pin::Busy)), qPrintable(text));
        QVERIFY2(text.contains(words::pinWord(domain::Pin::ShuffleNeeded)), qPrintable(text));
        QVERIFY2(!text.contains(words::pinWord(domain::Pin::Cached)), qPrintable(text));
    }

    void theTableAsksWhenSomebodyReads()
    {
        ExecutorTableModel model;
        domain::Executor executor;
        executor.id = domain::ExecutorId{u"7"_s};
        const std::vector<domain::Executor> executors{executor};
        model.apply(executors, domain::diff({}, executors), domain::fromEpochMs(1'795'262'400'000));
        int asked = 0;
        model.setWhyNot([&asked](const domain::ExecutorId& id) {
            ++asked;
            return id.text == u"7"_s ? u"Nobody has to leave."_s : QString();
        });
        QCOMPARE(asked, 0);
        QVERIFY(model.index(0, int(ExecutorColumn::Leaves)).data(Qt::ToolTipRole).toString().endsWith(u"Nobody has to leave."_s));
        QVERIFY(!model.index(0, int(ExecutorColumn::Host)).data(Qt::ToolTipRole).toString().contains(u"Nobody"_s));
        QCOMPARE(asked, 1);
    }
};

QTEST_GUILESS_MAIN(tst_WhyNotText)
#include "tst_whynottext.moc"
