// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>

class QDoubleSpinBox;
class QWidget;

namespace stoker::widgets {

/// Fields claim the keys of undo and redo always, even with nothing to take back. Here they do while something is typed that is not taken yet; else the keys are the page's,
/// whose undo takes back settings. GUI thread; ends with the field.
void leaveUndoToPage(QWidget* field, std::function<bool()> isTyping);
void leaveUndoToPage(QDoubleSpinBox* field);

} // namespace stoker::widgets
