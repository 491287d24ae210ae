// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/error.h"
#include "domain/snapshot.h"

#include <QWidget>

#include <optional>

class QSpinBox;

namespace stoker::widgets {

class Button;
class ElidedLabel;

/// The target and who holds it, and the ways to change it. Says what it is asked, sends nothing itself. The figure an operator types stays
/// until it is applied or taken back, whatever the polls say. GUI thread.
class TargetControls final : public QWidget {
    Q_OBJECT
public:
    struct State {
        std::optional<int> target;
        int registered = 0;
        domain::Owner owner;
        domain::Ceiling ceiling;
        std::optional<domain::Error> blocked; ///< why nothing can be changed
    };
    explicit TargetControls(QWidget* parent = nullptr);

    void setState(const State& state);
    /// How long fewer executors wait before they are sent: the button says so. 0 = at once.
    void setGrace(int seconds);
    /// The keyboard's way in: the figure is selected.
    void focusTarget();
    /// Throws a typed figure away; false if there was none.
    bool revert();
    void apply();
    [[nodiscard]] bool isEdited() const;
    /// How little room there is: 0 plenty, 1 a narrower owner, 2 "Release..." as its icon, 3 "Apply" too.
    void setCompact(int level);

signals:
    void totalRequested(int total);
    void addRequested(int count);
    void releaseRequested();

private:
    void refresh();
    static constexpr int kUnknown = -1; ///< shown as a dash
    [[nodiscard]] int shownTarget() const { return m_state.target.value_or(m_state.blocked ? kUnknown : m_state.registered); }

    State m_state;
    bool m_edited = false;
    ElidedLabel* m_owner;
    QSpinBox* m_spin;
    Button* m_apply;
    Button* m_release;
    Button* m_less = nullptr;
    QList<QPair<Button*, QString>> m_changes; ///< with the tool tip of each while it works
};

} // namespace stoker::widgets
