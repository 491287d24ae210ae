// SPDX-License-Identifier: GPL-3.0-or-later
#include "archive/ledgerschema.h"

namespace stoker::archive {

using namespace Qt::StringLiterals;

const Schema& ledgerSchema()
{
    static const Schema schema{0x53746b72, {{
        u"CREATE TABLE application(id INTEGER PRIMARY KEY, spark_id TEXT NOT NULL UNIQUE, last_line INTEGER NOT NULL DEFAULT 0, last_decision INTEGER NOT NULL DEFAULT 0)"_s,
        // Where an application was seen, and in which start of its driver.
        u"CREATE TABLE run(id INTEGER PRIMARY KEY, application INTEGER NOT NULL REFERENCES application, instance TEXT NOT NULL, name TEXT NOT NULL, address TEXT NOT NULL, "
        "UNIQUE(application, instance, name, address))"_s,
        // One session of one process: two that watch one application have lines of the same ids.
        u"CREATE TABLE pass(id INTEGER PRIMARY KEY, host TEXT NOT NULL, process INTEGER NOT NULL, session INTEGER NOT NULL, since_ms INTEGER NOT NULL)"_s,
        u"CREATE TABLE word(id INTEGER PRIMARY KEY, text TEXT NOT NULL UNIQUE)"_s,

        // A command has a row for every state: origin is the first one's id. search = who and why, folded.
        u"CREATE TABLE line_event(id INTEGER PRIMARY KEY, origin INTEGER NOT NULL, seq INTEGER NOT NULL, application INTEGER NOT NULL REFERENCES application, "
        "run INTEGER NOT NULL REFERENCES run, pass INTEGER NOT NULL REFERENCES pass, line INTEGER NOT NULL, time_ms INTEGER NOT NULL, recorded_ms INTEGER NOT NULL, "
        "actor TEXT NOT NULL, kind TEXT NOT NULL, status TEXT NOT NULL, who TEXT NOT NULL, why TEXT NOT NULL, search TEXT NOT NULL, payload TEXT NOT NULL)"_s,
        u"CREATE UNIQUE INDEX line_event_state ON line_event(origin, seq)"_s,
        u"CREATE INDEX line_event_line ON line_event(application, line)"_s,
        u"CREATE INDEX line_event_application ON line_event(application, time_ms, origin)"_s,
        u"CREATE INDEX line_event_time ON line_event(time_ms, origin)"_s,
        u"CREATE TABLE line_executor(executor TEXT NOT NULL, origin INTEGER NOT NULL, PRIMARY KEY(executor, origin)) WITHOUT ROWID"_s,
        u"CREATE INDEX line_executor_origin ON line_executor(origin)"_s,

        // mode, policy and reason are words.
        u"CREATE TABLE decision(id INTEGER PRIMARY KEY, application INTEGER NOT NULL REFERENCES application, run INTEGER NOT NULL REFERENCES run, line INTEGER NOT NULL, "
        "time_ms INTEGER NOT NULL, mode INTEGER NOT NULL REFERENCES word, policy INTEGER NOT NULL REFERENCES word, reason INTEGER NOT NULL REFERENCES word, "
        "changes INTEGER NOT NULL, payload TEXT NOT NULL)"_s,
        // With what is searched for, so that a search reads the index only.
        u"CREATE INDEX decision_application ON decision(application, time_ms, policy, reason, changes)"_s,
        u"CREATE INDEX decision_time ON decision(time_ms)"_s,
        u"CREATE TABLE decision_executor(executor TEXT NOT NULL, decision INTEGER NOT NULL, PRIMARY KEY(executor, decision)) WITHOUT ROWID"_s,
        u"CREATE INDEX decision_executor_decision ON decision_executor(decision)"_s,

        u"CREATE TABLE mark(application INTEGER PRIMARY KEY REFERENCES application, run INTEGER NOT NULL REFERENCES run, time_ms INTEGER NOT NULL, mode TEXT NOT NULL, "
        "policy TEXT NOT NULL, settings TEXT NOT NULL, state TEXT NOT NULL)"_s,

        u"CREATE VIEW line AS SELECT * FROM line_event AS e WHERE NOT EXISTS (SELECT 1 FROM line_event AS later WHERE later.origin = e.origin AND later.seq > e.seq)"_s,
    }}};
    return schema;
}

} // namespace stoker::archive
