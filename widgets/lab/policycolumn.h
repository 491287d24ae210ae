// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "policy/plan.h"

#include <QFrame>

class QComboBox;
class QScrollArea;
class QVBoxLayout;

namespace stoker::widgets {

class Button;
class KnobRow;
class Label;
class LinkButton;

/// One policy of the lab as a card: its letter, which policy it is, and its parameters; those that matter most in sight, the rest behind a link. GUI thread.
class PolicyColumn final : public QWidget {
    Q_OBJECT
public:
    explicit PolicyColumn(std::size_t column, QWidget* parent = nullptr);

    /// `saved`: plans of the user, offered under the built-in ones. `staticExecutors`: of the trace; gives sliders their range.
    void setChoices(const std::vector<policy::Plan>& saved, int staticExecutors);
    void setPlan(const policy::Plan& plan);
    [[nodiscard]] policy::Plan plan() const;
    void setRemovable(bool removable);
    /// What is wrong with it; empty = nothing.
    void setFault(const QString& sentence);
    void setExpanded(bool expanded);
    [[nodiscard]] KnobRow* row(const QString& parameter) const;
    [[nodiscard]] QComboBox* choice() const { return m_choice; }

signals:
    void planChanged(const stoker::policy::Plan& plan, bool moving);
    /// Another policy was chosen: a saved one, or a built-in one without settings.
    void planChosen(const stoker::policy::Plan& plan);
    void removeRequested();

private:
    void rebuild();
    void fillChoice();

    std::size_t m_column;
    policy::Plan m_plan;
    std::vector<policy::Plan> m_saved;
    int m_static = 1;
    QString m_shown; ///< whose rows there are
    bool m_expanded = false;
    std::vector<KnobRow*> m_rows;
    QComboBox* m_choice;
    Button* m_reset;
    Button* m_remove;
    QScrollArea* m_area;
    QVBoxLayout* m_list = nullptr;
    LinkButton* m_more;
    Label* m_fault;
};

} // namespace stoker::widgets
