// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ports/historystore.h"
#include "session/session.h"

#include <QObject>

#include <optional>

namespace stoker::session {

/// Brings back what was recorded of the watched application before: once it says its name, and again when another one answers. The store reads on threads of its
/// own; the session takes it in. What is wrong with the store it says itself. GUI thread; owns nothing; the store outlives it, and so does the session,
/// or it is the session's own child.
class PastReader final : public QObject {
    Q_OBJECT
public:
    /// As far back as the charts go.
    static constexpr std::chrono::hours kReach{7 * 24};

    PastReader(Session& session, ports::HistoryStore& store, QObject* parent = nullptr);

private:
    void follow();
    void read(const std::vector<ports::HistoryRun>& runs);

    Session& m_session;
    ports::HistoryStore& m_store;
    std::optional<domain::ApplicationInfo> m_application; ///< whose past was asked for
    quint64 m_question = 0;                               ///< answers to older ones are dropped
};

} // namespace stoker::session
