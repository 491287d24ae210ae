// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/recordingshelf.h"

#include "app/historykeeper.h"
#include "app/ledgerkeeper.h"
#include "archive/answer.h"

#include <algorithm>

namespace stoker::app {

using namespace Qt::StringLiterals;
using archive::Answer;
using domain::Result;
using ports::Recorded;
using ports::RecordedPtr;

namespace {

/// More than anybody scrolls through; the ledger page of a live window finds the others.
constexpr int kMostLines = 20'000;
constexpr qsizetype kMostExecutors = 100'000;

domain::Error noSuchRun(qint64 run) { return {domain::ErrorCode::BadArgument, {{u"name"_s, u"run"_s}, {u"value"_s, run}}, false}; }

template <class Value>
QFuture<Result<Value>> answered(Result<Value> value)
{
    Answer<Value> answer;
    answer.give(std::move(value));
    return answer.future();
}

void putLedger(Recorded& recorded, const ports::LedgerPage& page)
{
    for (const ports::LedgerEntry& entry : page.entries) {
        if (const auto* line = std::get_if<domain::LedgerLine>(&entry.what))
            recorded.lines.push_back(*line);
        else
            recorded.decisions.push_back(std::get<domain::DecisionLine>(entry.what));
    }
    std::sort(recorded.lines.begin(), recorded.lines.end(), [](const auto& a, const auto& b) { return a.id < b.id; });
    std::sort(recorded.decisions.begin(), recorded.decisions.end(), [](const auto& a, const auto& b) { return a.id < b.id; });
}

} // namespace

RecordingShelf::RecordingShelf(HistoryKeeper& history, LedgerKeeper& ledger) : m_history(history), m_ledger(ledger) {}

QFuture<Result<RecordedPtr>> RecordingShelf::read(const ports::RecordingPlace& place)
{
    auto answer = std::make_shared<Answer<RecordedPtr>>();
    if (!place.file.isEmpty()) {
        m_files.read(place.file).then(this, [answer, place](const Result<domain::RecordingPtr>& recording) {
            if (!recording)
                return answer->give(tl::unexpected(recording.error()));
            answer->give(std::make_shared<const Recorded>(Recorded{place, *recording, (*recording)->lines, (*recording)->decisions}));
        });
        return answer->future();
    }
    ports::HistoryStore* store = m_history.stored();
    if (!store)
        return answered<RecordedPtr>(tl::unexpected(noSuchRun(place.run)));
    store->read({place.run, {}, {}}).then(this, [this, answer, place](const Result<domain::RecordingPtr>& recording) {
        if (!recording)
            return answer->give(tl::unexpected(recording.error()));
        auto recorded = std::make_shared<Recorded>(Recorded{place, *recording, {}, {}});
        ports::LedgerStore* ledger = m_ledger.stored();
        if (!ledger)
            return answer->give(RecordedPtr(recorded));
        ports::LedgerQuery query;
        query.application = recorded->recording->application.id;
        query.instance = recorded->recording->application.instance;
        query.limit = kMostLines;
        ledger->read(query).then(this, [answer, recorded](const Result<ports::LedgerPage>& page) {
            if (page) // the figures are worth seeing without it
                putLedger(*recorded, *page);
            answer->give(RecordedPtr(recorded));
        });
    });
    return answer->future();
}

QFuture<Result<std::vector<domain::ExecutorMinute>>> RecordingShelf::minute(const ports::RecordingPlace& place, domain::Instant time)
{
    if (!place.file.isEmpty())
        return m_files.minute(place.file, time);
    ports::HistoryStore* store = m_history.stored();
    return store ? store->minutes(archive::minuteQuery(place.run, time), kMostExecutors) : answered<std::vector<domain::ExecutorMinute>>(tl::unexpected(noSuchRun(place.run)));
}

QFuture<Result<std::vector<ports::HistoryRun>>> RecordingShelf::runs()
{
    ports::HistoryStore* store = m_history.stored();
    return store ? store->runs() : answered<std::vector<ports::HistoryRun>>({});
}

QFuture<Result<bool>> RecordingShelf::remove(qint64 run)
{
    ports::HistoryStore* store = m_history.stored();
    return store ? store->remove(run) : answered<bool>(tl::unexpected(noSuchRun(run)));
}

} // namespace stoker::app
