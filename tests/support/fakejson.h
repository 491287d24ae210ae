// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/snapshot.h"

#include <QJsonObject>
#include <QMap>

/// Values as Spark's REST and the control API write them, for FakeApplication.
namespace stoker::test {

[[nodiscard]] QString fakeDate(domain::Instant time); ///< 2026-11-21T05:24:53.135GMT
[[nodiscard]] QJsonValue fakeCeiling(std::optional<int> value);
[[nodiscard]] QJsonObject fakeStateExecutor(const domain::Executor& executor);
[[nodiscard]] QJsonObject fakeDeparted(const domain::Departed& row);
[[nodiscard]] QJsonObject fakeRestExecutor(const domain::Executor& executor);
[[nodiscard]] QJsonObject fakeDeadExecutor(const domain::Departed& row);
[[nodiscard]] QJsonObject fakeDriverRow(domain::Instant started);
[[nodiscard]] QJsonObject fakeEnvironment(const QMap<QString, QString>& properties);
/// One element of /stages.
[[nodiscard]] QJsonObject fakeStage(int id, const char* status, int tasks, int active, int complete, qint64 inputRecords, qint64 cpuNs,
                                    const QString& description = {});

} // namespace stoker::test
