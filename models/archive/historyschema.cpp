// SPDX-License-Identifier: GPL-3.0-or-later
#include "archive/historyschema.h"

namespace stoker::archive {

using namespace Qt::StringLiterals;

const Schema& historySchema()
{
    static const Schema schema{0x53746b68, {{
        // One start of an application's driver.
        u"CREATE TABLE run(id INTEGER PRIMARY KEY, spark_id TEXT NOT NULL, instance TEXT NOT NULL, started_ms INTEGER, name TEXT NOT NULL, user TEXT NOT NULL, "
        "spark_version TEXT NOT NULL, plugin_version TEXT NOT NULL, master TEXT NOT NULL, address TEXT NOT NULL)"_s,
        u"CREATE INDEX run_application ON run(spark_id)"_s,
        // Who records it, until when (this machine's clock): a second one that watches it keeps still.
        u"CREATE TABLE writer(run INTEGER PRIMARY KEY REFERENCES run, holder TEXT NOT NULL, until_ms INTEGER NOT NULL)"_s,

        // The open hour: figures in steps (0.1 logs per minute, 0.1 %, 1 ms, whole executors and tasks). Sealed hours are columns (samplechunk.h).
        u"CREATE TABLE sample(run INTEGER NOT NULL REFERENCES run, time_ms INTEGER NOT NULL, logs_per_minute INTEGER, target INTEGER, registered INTEGER, usable INTEGER, needed INTEGER, "
        "cpu_mean INTEGER, cpu_p10 INTEGER, cpu_p90 INTEGER, backlog INTEGER, batch_ms INTEGER, wished INTEGER, PRIMARY KEY(run, time_ms)) WITHOUT ROWID"_s,
        u"CREATE TABLE sample_chunk(id INTEGER PRIMARY KEY, run INTEGER NOT NULL REFERENCES run, hour INTEGER NOT NULL, first_ms INTEGER NOT NULL, last_ms INTEGER NOT NULL, "
        "samples INTEGER NOT NULL, data BLOB NOT NULL, UNIQUE(run, hour))"_s,

        // The life of every executor, as it is now, and what changed when.
        u"CREATE TABLE executor(id INTEGER PRIMARY KEY, run INTEGER NOT NULL REFERENCES run, name TEXT NOT NULL, host TEXT NOT NULL, added_ms INTEGER, removed_ms INTEGER, "
        "reason TEXT NOT NULL DEFAULT '', removed_by TEXT NOT NULL DEFAULT '', removed_by_name TEXT NOT NULL DEFAULT '', state TEXT NOT NULL, cores INTEGER NOT NULL, slots INTEGER NOT NULL, "
        "UNIQUE(run, name))"_s,
        u"CREATE TABLE executor_event(id INTEGER PRIMARY KEY, executor INTEGER NOT NULL REFERENCES executor, time_ms INTEGER NOT NULL, kind TEXT NOT NULL, state TEXT NOT NULL, "
        "cores INTEGER NOT NULL, slots INTEGER NOT NULL)"_s,
        u"CREATE INDEX executor_event_executor ON executor_event(executor)"_s,
        // What all of them did in one minute (minutechunk.h); minutes from the epoch.
        u"CREATE TABLE executor_minute(id INTEGER PRIMARY KEY, run INTEGER NOT NULL REFERENCES run, minute INTEGER NOT NULL, data BLOB NOT NULL, UNIQUE(run, minute))"_s,

        u"CREATE TABLE batch(run INTEGER NOT NULL REFERENCES run, started_ms INTEGER NOT NULL, kind TEXT NOT NULL, query TEXT NOT NULL, batch TEXT NOT NULL, duration_s REAL NOT NULL, "
        "records INTEGER NOT NULL, interval_s REAL, PRIMARY KEY(run, started_ms, kind, query, batch)) WITHOUT ROWID"_s,
        u"CREATE TABLE job(run INTEGER NOT NULL REFERENCES run, job INTEGER NOT NULL, name TEXT NOT NULL, started_ms INTEGER, ended_ms INTEGER, result TEXT NOT NULL, "
        "PRIMARY KEY(run, job)) WITHOUT ROWID"_s,
        // Of recordings only, as ledgerjson.h says it: the archive's stands in a file of its own.
        u"CREATE TABLE ledger(run INTEGER NOT NULL REFERENCES run, type TEXT NOT NULL, line INTEGER NOT NULL, time_ms INTEGER NOT NULL, payload TEXT NOT NULL, "
        "PRIMARY KEY(run, type, line)) WITHOUT ROWID"_s,
    }}};
    return schema;
}

} // namespace stoker::archive
