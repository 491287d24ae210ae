// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/common/stateview.h"

#include <optional>

namespace stoker::session {
class Session;
}
namespace stoker::item {
class ExecutorTableModel;
}

namespace stoker::widgets {

/// What stands where the table would be empty, and what its links do.
struct ExecutorPanelState {
    enum class Action { Connect, Demo, Retry, ClearFilter };
    StateView::State view;
    QList<Action> actions; ///< as the links of `view`
};

/// Empty = there are rows to show. `session` may be null.
[[nodiscard]] std::optional<ExecutorPanelState> executorPanelState(const session::Session* session, const item::ExecutorTableModel& model);

} // namespace stoker::widgets
