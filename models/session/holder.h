// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonObject>
#include <QString>

namespace stoker::session {

/// Which process holds a lease, so that a later one on the same machine can tell whether it is gone. A value; stored in the autopilot's mark.
struct Holder {
    QString host;
    qint64 process = 0;
    QString begun; ///< when and where the process began, as its system counts: a number that is given again is another process. Empty: not known
    QString lease; ///< ports::TakeLease's instance_id
    friend bool operator==(const Holder&, const Holder&) = default;
};
[[nodiscard]] Holder thisProcess(const QString& lease);
[[nodiscard]] QJsonObject toJson(const Holder& holder);
/// Members that are missing stay empty: of a mark without one nothing is known.
[[nodiscard]] Holder holderFromJson(const QJsonObject& json);

/// It was on this machine, and is no more. What cannot be known (another host, another container, a system without /proc) is not gone.
[[nodiscard]] bool isGone(const Holder& holder);

} // namespace stoker::session
