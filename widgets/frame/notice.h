// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "session/session.h"
#include "widgets/common/messagebar.h"

#include <optional>

namespace stoker::widgets {

/// What the bar over the page says about the connection, and the way out it offers. A value.
struct Notice {
    enum class Action { None, Retry, OpenConnect, ShowPlugin };

    MessageBar::Kind kind = MessageBar::Kind::Caution;
    QString sentence;
    QString actionText;
    Action action = Action::None;
    friend bool operator==(const Notice&, const Notice&) = default;
};

/// Nothing while all is well.
[[nodiscard]] std::optional<Notice> noticeFor(const session::Session& session);

} // namespace stoker::widgets
