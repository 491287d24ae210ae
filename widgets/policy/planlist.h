// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "policy/plan.h"

#include <QListWidget>

namespace stoker::widgets {

/// The built-in policies, each with its defaults, and under them those that the user has saved. The one in use is bold. GUI thread.
class PlanList final : public QListWidget {
    Q_OBJECT
public:
    explicit PlanList(QWidget* parent = nullptr);

    /// Keeps the current one where it still is.
    void setPlans(const std::vector<policy::Plan>& saved, const std::optional<policy::Plan>& used);
    /// The one of this name and policy; a built-in one has no name. False: there is none.
    bool select(const policy::Plan& plan);
    /// Empty: nothing is chosen.
    [[nodiscard]] std::optional<policy::Plan> current() const;

signals:
    /// By the user or by select().
    void currentChanged();
    void removeRequested();
    /// Return on the current one.
    void useRequested();

protected:
    void keyPressEvent(QKeyEvent* event) override;

private:
    void addPlan(const policy::Plan& plan, const std::optional<policy::Plan>& used);
    void addCaption(const QString& text);

    std::vector<std::optional<policy::Plan>> m_rows; ///< empty: a caption
};

/// What a plan is called: its own name, else that of its policy.
[[nodiscard]] QString planName(const policy::Plan& plan);
/// Each policy with its defaults, in the order in which they are offered.
[[nodiscard]] std::vector<policy::Plan> builtInPlans();

} // namespace stoker::widgets
