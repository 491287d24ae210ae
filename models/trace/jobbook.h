// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "trace/event.h"
#include "trace/oddities.h"

#include <string>
#include <unordered_map>
#include <unordered_set>

namespace stoker::trace {

/// The jobs of a log, and which stage ran for which of them.
class JobBook final {
public:
    struct Entry {
        domain::WorkJob job;        ///< but for its times
        qint64 submitted = 0;
        qint64 ended = 0;
        bool hasEnded = false;
        bool knowsSubmitted = false;///< false before Spark 1.3: then its stages know
        bool knowsEnded = false;
        int stream = -1;            ///< of a batch, or -1
        qint64 batch = -1;          ///< batch id or batch time
        bool discretised = false;   ///< of a DStream: `batch` is a time
        std::vector<int> listed;    ///< stage ids, while it runs
        std::unordered_set<int> ran;///< those of them that did something for it
    };
    static constexpr std::size_t kMostJobs = 2'000'000;
    static constexpr int kMostStreams = 10'000;
    static constexpr std::size_t kMostSharing = 1'000; ///< jobs that run at once and list the same stage: beyond, none is looked at

    explicit JobBook(Oddities& oddities) : m_oddities(oddities) {}

    /// Index of the entry; -1 where it is told twice, or there are too many.
    int started(const JobStart& event, qint64 time, qint64 line);
    void ended(const JobEnd& event, qint64 time, qint64 line);
    /// Answers the job that the attempt belongs to: the first that runs and lists its stage; -1 for none.
    int stageRuns(int stage, std::uint32_t index);
    /// It ran already when the job began.
    void stageRunning(int job, int stage) { m_entries[static_cast<std::size_t>(job)].ran.insert(stage); }
    [[nodiscard]] int streamOf(std::string_view query);
    void forgetIds();

    [[nodiscard]] std::vector<Entry>& entries() { return m_entries; }
    [[nodiscard]] int skipped() const { return m_skipped; }
    [[nodiscard]] int total() const { return m_total; }
    [[nodiscard]] int failed() const { return m_failed; }

private:
    Oddities& m_oddities;
    std::vector<Entry> m_entries;
    std::unordered_map<int, int> m_byId;
    std::unordered_map<int, std::vector<int>> m_running; ///< by stage id: the jobs that list it and have not ended, in order
    std::unordered_map<std::string, int> m_streams;
    int m_skipped = 0;
    int m_total = 0;
    int m_failed = 0;
};

} // namespace stoker::trace
