// SPDX-License-Identifier: GPL-3.0-or-later
// What searches in a stored ledger of days cost against reading it through, which a search without an index would have to.
#include "perf/bench.h"

#include "archive/filledledger.h"
#include "archive/ledgerreader.h"
#include "archive/sql.h"

#include <QCoreApplication>
#include <QProcess>
#include <QTemporaryDir>

#include <cstdio>
#include <string_view>

using namespace stoker;
using namespace stoker::archive;
using namespace Qt::StringLiterals;

namespace {

constexpr int kRows = 100'000;

[[noreturn]] void fail(const char* what)
{
    std::fprintf(stderr, "%s\n", what);
    std::abort();
}

/// Filled by a process of its own: callgrind does not follow it, and a hundred thousand rows would take it minutes.
std::shared_ptr<QTemporaryDir> filled()
{
    auto folder = std::make_shared<QTemporaryDir>();
    if (QProcess::execute(QCoreApplication::applicationFilePath(), {u"fill"_s, folder->filePath(u"ledger.sqlite"_s)}) != 0)
        fail("fill");
    return folder;
}

DatabaseFile::Options ledgerOf(const QTemporaryDir& folder) { return test::ledgerIn(folder.filePath(u"ledger.sqlite"_s)); }

std::function<void()> search(const test::LedgerSearch& search)
{
    auto folder = filled();
    auto reader = std::make_shared<LedgerReader>(ledgerOf(*folder));
    return [folder, reader, search] {
        const auto page = reader->read(search.query);
        if (!page || static_cast<int>(page->entries.size()) != search.found)
            fail(search.name);
    };
}

std::function<void()> readThrough()
{
    auto folder = filled();
    auto opened = DatabaseFile::openForReading(ledgerOf(*folder));
    if (!opened)
        fail("open");
    return [folder, file = std::shared_ptr<DatabaseFile>(std::move(*opened))] {
        Statement all(file->database(), u"SELECT count(*) FROM decision WHERE payload LIKE '%no such text%'"_s);
        if (!all.run() || !all.next() || all.integer(0) != 0)
            fail("read through");
    };
}

/// How much cheaper a search has to be. Two hundred entries are decoded and cost what they cost; what was long ago is found by walking an index past all that came since.
double leastRatio(std::string_view name)
{
    return name == "newest_200" ? 6 : name == "policy_of_long_ago" ? 2 : 25;
}

} // namespace

int main(int argc, char** argv)
{
    QCoreApplication application(argc, argv);
    if (argc > 2 && QByteArrayView(argv[1]) == "fill")
        return test::fillLedger(test::ledgerIn(QString::fromLocal8Bit(argv[2])), kRows) ? 0 : 1;
    std::vector<perf::Case> cases{{"read_through", 0, 1, 3, readThrough}};
    std::vector<perf::Ratio> ratios;
    for (const test::LedgerSearch& one : test::ledgerSearches(kRows)) {
        cases.push_back({one.name, 0, 1, 5, [one] { return search(one); }});
        ratios.push_back({std::string("reading through / ") + one.name, "read_through", one.name, leastRatio(one.name), true});
    }
    return perf::benchMain(argc, argv, cases, ratios);
}
