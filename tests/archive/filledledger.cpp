// SPDX-License-Identifier: GPL-3.0-or-later
#include "archive/filledledger.h"

#include "archive/ledgerrows.h"
#include "archive/lines.h"

using namespace Qt::StringLiterals;

namespace stoker::test {

bool fillLedger(const archive::DatabaseFile::Options& options, int rows)
{
    constexpr int kRowsATransaction = 5000;
    auto file = archive::DatabaseFile::openForWriting(options, at(0), nullptr);
    if (!file || !(*file)->run(u"BEGIN"_s))
        return false;
    archive::LedgerRows table(**file);
    quint64 commands = 0;
    for (int i = 0; i < rows; ++i) {
        if (i > 0 && i % kRowsATransaction == 0 && !((*file)->run(u"COMMIT"_s) && (*file)->run(u"BEGIN"_s)))
            return false;
        const bool changes = i % 200 == 0;
        domain::DecisionLine line = changes ? fullDecision(static_cast<quint64>(i + 1), at(5 * i)) : steadyDecision(static_cast<quint64>(i + 1), at(5 * i));
        if (changes)
            line.victims = executors({i / 200, i / 200 + 1});
        if (i / 1000 == 1)
            line.policy = u"schedule"_s;
        if (!table.put(keyOf(i % 10 == 9 ? u"app-2"_s : u"app-1"_s), line, at(0)))
            return false;
        if (i % 2000 == 0 && !table.put(keyOf(), fullLine(++commands, at(5 * i)), at(0)))
            return false;
    }
    return (*file)->run(u"COMMIT"_s).has_value();
}

std::vector<LedgerSearch> ledgerSearches(int rows)
{
    ports::LedgerQuery first;
    first.application = domain::ApplicationId{u"app-1"_s};
    ports::LedgerQuery small = first;
    small.limit = 20;
    ports::LedgerQuery deep = small;
    deep.below = ports::LedgerPlace{at(5LL * rows / 2), false, rows / 2};
    ports::LedgerQuery all = small;
    all.application = {};
    ports::LedgerQuery nothing = small;
    nothing.text = u"no such text"_s;
    ports::LedgerQuery victim = small;
    victim.text = u"17"_s;
    ports::LedgerQuery rare = small;
    rare.text = u"schedule"_s;
    rare.commands = false;
    ports::LedgerQuery changes = small;
    changes.onlyChanges = true;
    changes.commands = false;
    return {{"newest_200", first, 200},  {"newest_20", small, 20}, {"middle_20", deep, 20},          {"all_applications_20", all, 20},
            {"text_nowhere", nothing, 0}, {"executor", victim, 2},  {"policy_of_long_ago", rare, 20}, {"changes_20", changes, 20}};
}

} // namespace stoker::test
