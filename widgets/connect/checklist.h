// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/connection.h"

#include <QWidget>

#include <vector>

class QGridLayout;

namespace stoker::widgets {

/// One line of what an address answered.
struct CheckLine {
    enum class Mark { Good, Caution, Missing, Asking };
    Mark mark = Mark::Good;
    QString what;
    QString detail;
    friend bool operator==(const CheckLine&, const CheckLine&) = default;
};

/// What answered and what did not, in the order of asking. Pure.
[[nodiscard]] std::vector<CheckLine> checkLines(const domain::Probe& probe);
/// True when the plugin is missing, so that the lines that enable it are of use.
[[nodiscard]] bool needsPlugin(const domain::Probe& probe);

/// The checklist of the connect page: mark, what, detail. A screen reader reads it line by line. GUI thread.
class Checklist final : public QWidget {
    Q_OBJECT
public:
    explicit Checklist(QWidget* parent = nullptr);
    void setLines(const std::vector<CheckLine>& lines);

private:
    QGridLayout* m_grid;
};

} // namespace stoker::widgets
