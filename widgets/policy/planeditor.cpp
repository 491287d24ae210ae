// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/policy/planeditor.h"

#include "domain/text.h"
#include "policy/sparklines.h"
#include "policy/victimnames.h"
#include "widgets/common/button.h"
#include "widgets/common/fonts.h"
#include "widgets/common/icons.h"
#include "widgets/common/label.h"
#include "widgets/policy/parameterform.h"
#include "widgets/policy/planlist.h"
#include "words/policysentences.h"
#include "words/sentences.h"

#include <QBoxLayout>
#include <QClipboard>
#include <QComboBox>
#include <QFontDatabase>
#include <QGuiApplication>
#include <QLineEdit>
#include <QLocale>
#include <QPlainTextEdit>
#include <QScopedValueRollback>
#include <QTabWidget>

namespace stoker::widgets {

using domain::toText;
namespace {

QString asTitle(const QString& word)
{
    return QLocale().toUpper(word.left(1)) + word.mid(1);
}

} // namespace

PlanEditor::PlanEditor(Curl curl, QWidget* parent)
    : QWidget(parent), m_curl(std::move(curl)), m_name(new QLineEdit), m_choice(new QComboBox), m_help(new Label({}, 12, ColorRole::Text2)), m_tabs(new QTabWidget),
      m_parameters(new ParameterForm), m_guards(new ParameterForm), m_victims(new ParameterForm), m_exportHelp(new Label({}, 12, ColorRole::Text2)),
      m_export(new QPlainTextEdit), m_copy(new Button(tr("Copy"), u"copy"))
{
    build();
    for (const policy::PolicyInfo* info : policy::policyInfos())
        m_choice->addItem(words::policyWord(toText(info->name)), toText(info->name));
    for (const policy::PolicyInfo& guard : policy::guardInfos()) {
        const auto known = domain::guardFromName(guard.name);
        m_guards->addSection(asTitle(known ? words::guardWord(*known) : toText(guard.name)), known ? words::guardHelp(*known) : QString(), toText(guard.name), guard.parameters);
    }
    m_victims->addSection({}, words::victimHelp(), toText(policy::victimInfo().name), policy::victimInfo().parameters);

    connect(m_name, &QLineEdit::textChanged, this, &PlanEditor::check);
    connect(m_choice, &QComboBox::currentIndexChanged, this, [this] {
        showPolicy(m_choice->currentData().toString());
        check();
    });
    for (const ParameterForm* form : {m_parameters, m_guards, m_victims})
        connect(form, &ParameterForm::changed, this, &PlanEditor::check);
    connect(m_copy, &QPushButton::clicked, this, [this] {
        QGuiApplication::clipboard()->setText(m_export->toPlainText());
        m_copy->sayDone(tr("Copied"));
    });
}

void PlanEditor::build()
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(8);
    auto* head = new QHBoxLayout;
    head->setSpacing(8);
    const auto add = [head](const QString& caption, QWidget* field) {
        auto* label = new Label(caption, 13, ColorRole::Text2);
        label->setBuddy(field);
        field->setAccessibleName(caption);
        field->setFixedHeight(scaled(28));
        head->addWidget(label);
        head->addWidget(field, 1);
    };
    m_name->setObjectName(QStringLiteral("planName"));
    m_choice->setObjectName(QStringLiteral("planPolicy"));
    add(tr("Name"), m_name);
    head->addSpacing(8);
    add(tr("Policy"), m_choice);
    column->addLayout(head);
    m_help->setWordWrap(true);
    m_help->setAlignment(Qt::AlignTop | Qt::AlignLeft);
    m_help->setMinimumHeight(2 * m_help->fontMetrics().lineSpacing()); // the tabs do not jump with the length of it
    column->addWidget(m_help);

    auto* exports = new QWidget;
    auto* lines = new QVBoxLayout(exports);
    lines->setContentsMargins(12, 12, 12, 12);
    lines->setSpacing(8);
    m_exportHelp->setWordWrap(true);
    lines->addWidget(m_exportHelp);
    m_export->setObjectName(QStringLiteral("planExport"));
    m_export->setReadOnly(true);
    m_export->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    m_export->setAccessibleName(tr("Lines to copy"));
    lines->addWidget(m_export, 1);
    auto* foot = new QHBoxLayout;
    foot->addStretch(1);
    foot->addWidget(m_copy);
    lines->addLayout(foot);

    m_tabs->setDocumentMode(true);
    m_tabs->addTab(m_parameters, tr("Settings"));
    m_tabs->addTab(m_guards, tr("Guards"));
    m_tabs->addTab(m_victims, tr("Victims"));
    m_tabs->addTab(exports, tr("Export"));
    column->addWidget(m_tabs, 1);
}

void PlanEditor::showPolicy(const QString& policy)
{
    if (policy == m_policy)
        return;
    m_policy = policy;
    m_parameters->clear();
    m_help->setText(words::policyHelp(policy));
    if (const policy::PolicyInfo* info = policy::findPolicy(policy.toStdString()))
        m_parameters->addSection({}, {}, policy, info->parameters);
    m_parameters->addSection(words::streamWord(), words::streamHelp(), toText(policy::streamInfo().name), policy::streamInfo().parameters);
}

void PlanEditor::setPlan(const policy::Plan& plan, bool builtIn)
{
    {
        const QScopedValueRollback setting(m_setting, true);
        m_choice->setCurrentIndex(m_choice->findData(plan.policy));
        showPolicy(plan.policy);
        m_name->setText(builtIn ? planName(plan) : plan.name);
        for (ParameterForm* form : {m_parameters, m_guards, m_victims})
            form->setValues(plan.settings);
        m_name->setReadOnly(builtIn);
        m_name->setEnabled(!builtIn);
        m_choice->setEnabled(!builtIn);
        m_given = plan;
        // As the fields write it, or a plan whose "60s" became 60 would look edited.
        m_given.settings = this->plan().settings;
    }
    check();
}

void PlanEditor::edit(const policy::Plan& plan)
{
    {
        const QScopedValueRollback setting(m_setting, true);
        m_choice->setCurrentIndex(m_choice->findData(plan.policy));
        showPolicy(plan.policy);
        if (!m_name->isReadOnly())
            m_name->setText(plan.name);
        for (ParameterForm* form : {m_parameters, m_guards, m_victims})
            form->setValues(plan.settings);
    }
    check();
}

policy::Plan PlanEditor::plan() const
{
    policy::Plan plan{m_name->isReadOnly() ? QString() : m_name->text().trimmed(), m_policy, {}};
    for (const ParameterForm* form : {m_parameters, m_guards, m_victims})
        plan.settings.insert(form->values());
    return plan;
}

bool PlanEditor::isEdited() const
{
    return plan() != m_given;
}

void PlanEditor::focusName()
{
    m_name->setFocus(Qt::OtherFocusReason);
    m_name->selectAll();
}

void PlanEditor::check()
{
    if (m_setting)
        return;
    auto pilot = policy::pilotOf(plan());
    m_pilot.reset();
    m_problem.clear();
    QString field;
    if (pilot) {
        m_pilot = std::move(*pilot);
    } else {
        m_problem = words::wholeText(pilot.error());
        field = pilot.error().values.value(QStringLiteral("name")).toString();
    }
    const std::array forms{m_parameters, m_guards, m_victims};
    for (std::size_t i = 0; i < forms.size(); ++i) {
        const bool here = forms[i]->setFault(field, m_problem);
        m_tabs->setTabIcon(int(i), here ? icon(u"warn", ColorRole::CautionText) : QIcon());
    }
    refreshExport();
    emit changed();
}

void PlanEditor::refreshExport()
{
    const policy::Plan now = plan();
    m_exportHelp->setText(words::sparkLinesHelp(now.policy));
    m_copy->setEnabled(m_pilot.has_value());
    if (!m_pilot) {
        m_export->setPlainText(m_problem);
        return;
    }
    QString text = QStringLiteral("# spark-defaults.conf\n") + policy::sparkLines(now, *m_pilot);
    // What a script can ask for without any policy: the number itself.
    domain::Command command;
    command.what = domain::SetTarget{now.policy == QLatin1StringView("fixed") ? m_pilot->policy.settings().integer("executors") : m_pilot->guards.minExecutors, {}};
    command.reason = planName(now);
    if (const QString curl = m_curl ? m_curl({command}) : QString(); !curl.isEmpty())
        text += QStringLiteral("\n\n# sh\n") + curl;
    m_export->setPlainText(text);
}

} // namespace stoker::widgets
