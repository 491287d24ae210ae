// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

#include <vector>

class QHBoxLayout;
class QVBoxLayout;

namespace stoker::widgets {

class Card;
class PolicyColumn;

/// The columns of the lab: side by side where each has room for its parameters; else as tabs over the parameters of the selected one, so that charts below them stay in sight
/// while a slider is held. GUI thread.
class PolicyColumns final : public QWidget {
    Q_OBJECT
public:
    explicit PolicyColumns(std::size_t most, QWidget* parent = nullptr);

    [[nodiscard]] const std::vector<PolicyColumn*>& columns() const { return m_columns; }
    /// How many there are now, and the room for them; unfolded parameters that need more of its height scroll. Does not show or hide columns.
    void layOut(std::size_t count, const QSize& room);
    /// As tabs: whose parameters are shown. One that is added is; beyond the last: ignored.
    void select(std::size_t column);
    [[nodiscard]] std::size_t selected() const { return m_selected; }
    [[nodiscard]] bool areTabs() const { return m_tabs; }

private:
    void showSelected();

    std::vector<PolicyColumn*> m_columns;
    std::size_t m_count = 0;
    std::size_t m_selected = 0;
    bool m_tabs = false;
    QHBoxLayout* m_heads;
    QVBoxLayout* m_bodies;
    Card* m_below; ///< the parameters of the selected tab
};

} // namespace stoker::widgets
