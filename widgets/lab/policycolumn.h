// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "policy/plan.h"

#include <QFrame>

class QComboBox;
class QGridLayout;
class QHBoxLayout;
class QScrollArea;
class QVBoxLayout;

namespace stoker::widgets {

class Button;
class KnobRow;
class Label;
class LinkButton;

/// One policy of the lab as a card: its letter, which policy it is, and its parameters; those that matter most in sight, the rest behind a link. Where columns are too narrow
/// for parameters (PolicyColumns) it is a tab: the card holds letter and policy alone, and its body lies elsewhere. GUI thread.
class PolicyColumn final : public QWidget {
    Q_OBJECT
public:
    /// How it stands.
    struct Shape {
        bool tab = false;
        int perLine = 1;   ///< parameters beside each other
        int mostLines = 9; ///< of parameters, unfolded; more scroll
        friend bool operator==(const Shape&, const Shape&) = default;
    };
    explicit PolicyColumn(std::size_t column, QWidget* parent = nullptr);

    /// No tab: takes its body back.
    void setShape(const Shape& shape);
    /// The parameters and what is done to all of them; of a tab, whoever shows it puts it where it belongs.
    [[nodiscard]] QWidget* body() const { return m_body; }
    /// Of a tab: its body is the one that is shown.
    void setSelected(bool selected);

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
    /// Of a tab: clicked, or the keyboard came to it.
    void selectRequested();

protected:
    void mousePressEvent(QMouseEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void rebuild();
    void fillChoice();
    void arrangeRows();
    void orderTabs();

    std::size_t m_column;
    policy::Plan m_plan;
    std::vector<policy::Plan> m_saved;
    int m_static = 1;
    QString m_shown; ///< whose rows there are
    bool m_expanded = false;
    bool m_removable = true;
    Shape m_shape;
    std::vector<KnobRow*> m_rows;
    QVBoxLayout* m_card = nullptr;
    QHBoxLayout* m_head = nullptr;
    QHBoxLayout* m_foot = nullptr;
    QWidget* m_body;
    QWidget* m_mark; ///< under the tab that is selected
    QComboBox* m_choice;
    Button* m_reset;
    Button* m_remove;
    QScrollArea* m_area;
    QGridLayout* m_list = nullptr;
    LinkButton* m_more;
    Label* m_fault;
};

} // namespace stoker::widgets
