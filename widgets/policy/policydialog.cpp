// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/policy/policydialog.h"

#include "widgets/common/button.h"
#include "widgets/common/label.h"
#include "widgets/common/messagebar.h"
#include "widgets/policy/planlist.h"
#include "words/sentences.h"

#include <QFileDialog>
#include <QMessageBox>
#include <QPushButton>
#include <QSignalBlocker>

namespace stoker::widgets {

using domain::Result;
using policy::Plan;

void PolicyDialog::showCurrent()
{
    const auto chosen = m_list->current();
    if (!chosen || (chosen->name == m_current.name && chosen->policy == m_current.policy))
        return;
    if (m_editor->isEdited()) {
        //: a policy
        offerUndo({m_editor->plan(), {}, m_current}, tr("The changes to %1 were not saved.").arg(planName(m_current)));
    }
    m_current = *chosen;
    m_editor->setPlan(m_current, isBuiltIn());
}

void PolicyDialog::refresh()
{
    const bool valid = m_editor->pilot().has_value();
    const Plan plan = m_editor->plan();
    QString problem = m_editor->problem();
    if (!isBuiltIn() && plan.name.isEmpty())
        problem = tr("It needs a name.");
    else if (!isBuiltIn() && plan.name != m_current.name && m_book.find(plan.name))
        problem = tr("Another policy is called %1.").arg(plan.name);
    m_problem->setText(problem);
    const auto set = [](Button* button, const QString& why, const QString& works) {
        button->setEnabled(why.isEmpty());
        button->setToolTip(why.isEmpty() ? works : why);
        button->setAccessibleDescription(button->toolTip());
    };
    set(m_save, isBuiltIn() ? tr("It is built in: save it under a name of its own.") : !problem.isEmpty() ? problem : m_editor->isEdited() ? QString() : tr("Nothing has changed."), {});
    set(m_saveAs, valid ? QString() : m_editor->problem(), tr("Save it as another policy"));
    set(m_duplicate, m_list->current() ? QString() : tr("Choose a policy first."), {});
    set(m_remove, isBuiltIn() ? tr("It is built in.") : QString(), {});
    set(m_export, valid ? QString() : m_editor->problem(), {});
    set(m_use, !m_context.whyNotUse.isEmpty() ? m_context.whyNotUse : problem, tr("From now on %1 goes by it; the mode stays as it is.").arg(m_context.application));
}

void PolicyDialog::refreshList()
{
    const QSignalBlocker quiet(m_list); // what is shown is m_current already
    m_list->setPlans(m_book.plans(), m_context.used);
    m_list->select(m_current);
}

bool PolicyDialog::check(const Result<bool>& result)
{
    if (!result)
        say(result.error());
    // A file that cannot be written leaves what was asked for in force until the program ends.
    return result.has_value() || result.error().code == domain::ErrorCode::FileUnwritable;
}

void PolicyDialog::say(const domain::Error& error)
{
    m_undo.reset();
    m_bar->showMessage(MessageBar::Kind::Error, words::wholeText(error));
}

void PolicyDialog::offerUndo(Undo undo, const QString& sentence)
{
    m_undo = std::move(undo);
    m_bar->showMessage(MessageBar::Kind::Information, sentence, tr("Undo"));
}

void PolicyDialog::save()
{
    const Plan plan = m_editor->plan();
    if (!m_save->isEnabled() || !check(m_book.replace(m_current.name, plan)))
        return;
    m_current = plan;
    refreshList();
    m_editor->setPlan(plan, false);
}

bool PolicyDialog::addAs(Plan plan, const QString& wanted)
{
    plan.name = m_book.freshName(wanted);
    if (!check(m_book.add(plan)))
        return false;
    m_current = plan;
    m_editor->setPlan(plan, false);
    refreshList();
    m_editor->focusName();
    return true;
}

void PolicyDialog::saveAs()
{
    const Plan plan = m_editor->plan();
    if (m_saveAs->isEnabled())
        addAs(plan, planName(plan));
}

void PolicyDialog::duplicate()
{
    if (!m_list->current())
        return;
    if (m_editor->isEdited())
        offerUndo({m_editor->plan(), {}, m_current}, tr("The changes to %1 were not saved.").arg(planName(m_current)));
    addAs(m_current, planName(m_current));
}

void PolicyDialog::removeCurrent()
{
    const auto row = m_book.rowOf(m_current.name);
    if (isBuiltIn() || !row)
        return;
    const Plan gone = m_current;
    if (!check(m_book.remove(gone.name)))
        return;
    // The one below it, else the one above, else the policy it was made from.
    const auto& plans = m_book.plans();
    m_current = plans.empty() ? Plan{{}, gone.policy, {}} : plans[std::min(*row, plans.size() - 1)];
    m_editor->setPlan(m_current, isBuiltIn());
    refreshList();
    //: a policy
    offerUndo({gone, row, {}}, tr("%1 was deleted.").arg(gone.name));
}

void PolicyDialog::undo()
{
    const auto undo = std::exchange(m_undo, std::nullopt);
    m_bar->hide();
    if (!undo)
        return;
    if (undo->row && !check(m_book.add(undo->plan, undo->row)))
        return;
    m_current = undo->edited.value_or(undo->plan);
    m_editor->setPlan(m_current, isBuiltIn());
    refreshList();
    if (undo->edited)
        m_editor->edit(undo->plan);
}

bool PolicyDialog::importFrom(const QString& path)
{
    const Result<Plan> plan = session::program::readPlanFile(path);
    if (!plan) {
        say(plan.error());
        return false;
    }
    return addAs(*plan, planName(*plan));
}

void PolicyDialog::chooseImport()
{
    auto* chooser = new QFileDialog(this, tr("Import a policy"), {}, tr("Policies (*.json)"));
    chooser->setAttribute(Qt::WA_DeleteOnClose);
    connect(chooser, &QFileDialog::fileSelected, this, &PolicyDialog::importFrom);
    chooser->open();
}

void PolicyDialog::chooseExport()
{
    Plan plan = m_editor->plan();
    plan.name = planName(plan);
    auto* chooser = new QFileDialog(this, tr("Export a policy"), plan.name + QStringLiteral(".json"), tr("Policies (*.json)"));
    chooser->setAttribute(Qt::WA_DeleteOnClose);
    chooser->setAcceptMode(QFileDialog::AcceptSave);
    chooser->setDefaultSuffix(QStringLiteral("json"));
    connect(chooser, &QFileDialog::fileSelected, this, [this, plan](const QString& path) { check(session::program::writePlanFile(path, plan)); });
    chooser->open();
}

void PolicyDialog::reject()
{
    if (!m_editor->isEdited() || m_editor->plan() == m_opened) {
        QDialog::reject();
        return;
    }
    auto* box = new QMessageBox(QMessageBox::NoIcon, windowTitle(), tr("The changes to %1 were not saved.").arg(planName(m_current)), QMessageBox::Discard | QMessageBox::Cancel, this);
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setTextFormat(Qt::PlainText);
    box->setDefaultButton(QMessageBox::Cancel);
    connect(box->button(QMessageBox::Discard), &QPushButton::clicked, this, [this] { QDialog::reject(); });
    box->open();
}

void PolicyDialog::use()
{
    if (!m_use->isEnabled())
        return;
    Plan plan = m_editor->plan();
    if (m_editor->isEdited()) {
        //: the name of a policy that was put to use before it was saved
        plan.name = tr("%1, changed").arg(planName(plan));
    }
    emit used(plan);
    accept();
}

} // namespace stoker::widgets
