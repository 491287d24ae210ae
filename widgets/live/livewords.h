// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/error.h"
#include "session/session.h"
#include "widgets/common/messagebar.h"
#include "widgets/common/stateview.h"

#include <optional>

namespace stoker::widgets {

/// The banner over figures that are not live, or cannot be acted on.
struct LiveBanner {
    enum class Action { None, Retry, SteeringHelp };
    MessageBar::Kind kind = MessageBar::Kind::Caution;
    QString sentence;
    QString actionText;
    Action action = Action::None;
    bool dismissable = false;
};
/// Stale before blocked; empty when all is well. Read-only and dynamic allocation are said by the toolbar, at the controls they switch off.
[[nodiscard]] std::optional<LiveBanner> liveBanner(const session::Session& session);

/// What stands instead of the page before the first figures: no session (null), connecting, starting, failed. Empty: there are figures.
[[nodiscard]] std::optional<StateView::State> liveState(const session::Session* session);

/// "6 min", "40 s": how long something is ago, in the largest whole unit.
[[nodiscard]] QString agoWords(std::chrono::milliseconds age);

} // namespace stoker::widgets
