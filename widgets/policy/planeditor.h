// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/command.h"
#include "policy/plan.h"

#include <QWidget>

#include <functional>

class QComboBox;
class QLineEdit;
class QPlainTextEdit;
class QTabWidget;

namespace stoker::widgets {

class Button;
class Label;
class ParameterForm;

/// One policy with all its settings, open for editing: name, policy, parameters, guards, victims, and what it would be elsewhere. Checks itself while it is
/// edited, and says beside the field what is wrong. GUI thread.
class PlanEditor final : public QWidget {
    Q_OBJECT
public:
    /// Shell lines for commands; empty where there is no driver to send them to.
    using Curl = std::function<QString(const std::vector<domain::Command>&)>;
    explicit PlanEditor(Curl curl, QWidget* parent = nullptr);

    /// `builtIn`: neither its name nor its policy can be changed here.
    void setPlan(const policy::Plan& plan, bool builtIn);
    /// Puts these into the fields, as if they had been typed.
    void edit(const policy::Plan& plan);
    /// As it stands in the fields.
    [[nodiscard]] policy::Plan plan() const;
    /// What was set differs from what the fields say.
    [[nodiscard]] bool isEdited() const;
    /// Of plan(); `problem()` when it is none.
    [[nodiscard]] const std::optional<policy::PilotSettings>& pilot() const { return m_pilot; }
    [[nodiscard]] const QString& problem() const { return m_problem; }
    void focusName();

signals:
    void changed();

private:
    void build();
    void showPolicy(const QString& policy);
    void check();
    void refreshExport();

    Curl m_curl;
    policy::Plan m_given;
    QString m_policy; ///< whose parameters are shown
    std::optional<policy::PilotSettings> m_pilot;
    QString m_problem;
    bool m_setting = false;
    QLineEdit* m_name;
    QComboBox* m_choice;
    Label* m_help;
    QTabWidget* m_tabs;
    ParameterForm* m_parameters;
    ParameterForm* m_guards;
    ParameterForm* m_victims;
    Label* m_exportHelp;
    QPlainTextEdit* m_export;
    Button* m_copy;
};

} // namespace stoker::widgets
