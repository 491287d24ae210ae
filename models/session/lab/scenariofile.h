// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "session/lab/bench.h"

#include <QByteArray>
#include <QJsonObject>

/// What a lab saves and exports, as JSON and CSV. Pure but for the two that name a file.
namespace stoker::session::lab {

/// One arrangement of the lab: which trace, which policies, under which conditions.
struct ScenarioFile {
    QString trace; ///< its address
    Setup setup;
    friend bool operator==(const ScenarioFile&, const ScenarioFile&) = default;
};
/// {"stoker_scenario": 1, "trace", "deadline_s", "model": {...}, "columns": [{"name", "policy", "settings"}]}; names of the model as the command line has them.
[[nodiscard]] QJsonObject toJson(const ScenarioFile& scenario);
/// BadArgument{name: "stoker_scenario"} for a document that is none or of a newer version; else what is wrong with a field of it.
[[nodiscard]] domain::Result<ScenarioFile> scenarioFromJson(const QByteArray& document);
/// FileUnreadable, or as above. FileUnwritable.
[[nodiscard]] domain::Result<ScenarioFile> readScenarioFile(const QString& path);
[[nodiscard]] domain::Result<bool> writeScenarioFile(const QString& path, const ScenarioFile& scenario);

/// The minutes of all outcomes, a line each: column,policy,t_s,executors,target,backlog,logs_per_minute.
[[nodiscard]] QByteArray toCsv(const std::vector<const domain::ScenarioOutcome*>& outcomes);

} // namespace stoker::session::lab
