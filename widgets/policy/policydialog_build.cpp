// SPDX-License-Identifier: GPL-3.0-or-later
// How PolicyDialog is put together; what it does is in policydialog.cpp.
#include "widgets/common/button.h"
#include "widgets/common/card.h"
#include "widgets/common/fonts.h"
#include "widgets/common/label.h"
#include "widgets/common/messagebar.h"
#include "widgets/policy/planlist.h"
#include "widgets/policy/policydialog.h"
#include "words/sentences.h"

#include <QBoxLayout>

namespace stoker::widgets {
namespace {

constexpr int kList = 236;

} // namespace

PolicyDialog::PolicyDialog(session::program::PlanBook& book, PolicyContext context, QWidget* parent)
    : QDialog(parent), m_book(book), m_context(std::move(context)), m_list(new PlanList), m_editor(new PlanEditor(m_context.curl)), m_bar(new MessageBar),
      m_problem(new Label({}, 12, ColorRole::CautionText)), m_save(new Button(tr("Save"))), m_saveAs(new Button(tr("Save as"))),
      m_duplicate(Button::iconOnly(u"copy", tr("Duplicate"))), m_remove(Button::iconOnly(u"trash", tr("Delete"))), m_export(new Button(tr("Export..."))),
      m_use(new Button(tr("Use"), u"check", ButtonRole::Primary))
{
    setWindowTitle(tr("Policies"));
    setObjectName(QStringLiteral("policyDialog"));
    build();
    connect(m_list, &PlanList::currentChanged, this, &PolicyDialog::showCurrent);
    connect(m_list, &PlanList::removeRequested, this, &PolicyDialog::removeCurrent);
    // As if the blue button were pressed. Not from a field: Return ends what is typed there, and what is used may steer at once.
    connect(m_list, &PlanList::useRequested, m_use, &QPushButton::click);
    connect(m_editor, &PlanEditor::changed, this, &PolicyDialog::refresh);
    connect(m_bar, &MessageBar::actionTriggered, this, &PolicyDialog::undo);
    connect(m_save, &QPushButton::clicked, this, &PolicyDialog::save);
    connect(m_saveAs, &QPushButton::clicked, this, &PolicyDialog::saveAs);
    connect(m_duplicate, &QPushButton::clicked, this, &PolicyDialog::duplicate);
    connect(m_remove, &QPushButton::clicked, this, &PolicyDialog::removeCurrent);
    connect(m_export, &QPushButton::clicked, this, &PolicyDialog::chooseExport);
    connect(m_use, &QPushButton::clicked, this, &PolicyDialog::use);

    const policy::Plan first = m_context.used.value_or(builtInPlans().front());
    const policy::Plan* saved = m_book.find(first.name);
    // In use, but not in the book: shown as what was changed of the policy it is made from.
    m_current = saved ? *saved : policy::Plan{{}, first.policy, {}};
    refreshList();
    m_editor->setPlan(m_current, isBuiltIn());
    if (first.settings != m_current.settings)
        m_editor->edit(first);
    m_opened = m_editor->plan();
    m_list->setFocus();
    refresh();
    if (m_book.fault())
        say(*m_book.fault());
}

void PolicyDialog::build()
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(16, 12, 16, 12);
    column->setSpacing(10);
    m_bar->setDismissable(true);
    column->addWidget(m_bar);
    auto* middle = new QHBoxLayout;
    middle->setSpacing(12);
    middle->addWidget(makeList());
    middle->addWidget(m_editor, 1);
    column->addLayout(middle, 1);
    column->addWidget(makeFoot());
    resize(scaled(920), scaled(600));
}

QWidget* PolicyDialog::makeList()
{
    auto* card = new Card;
    card->setFixedWidth(scaled(kList));
    auto* column = new QVBoxLayout(card);
    column->setContentsMargins(1, 1, 1, 6);
    column->setSpacing(6);
    column->addWidget(m_list, 1);
    auto* row = new QHBoxLayout;
    row->setContentsMargins(8, 0, 8, 0);
    row->setSpacing(4);
    auto* import = new Button(tr("Import..."));
    import->setObjectName(QStringLiteral("importPlan"));
    connect(import, &QPushButton::clicked, this, &PolicyDialog::chooseImport);
    m_duplicate->setObjectName(QStringLiteral("duplicatePlan"));
    m_remove->setObjectName(QStringLiteral("deletePlan"));
    row->addWidget(import);
    row->addWidget(m_export);
    row->addStretch(1);
    row->addWidget(m_duplicate);
    row->addWidget(m_remove);
    column->addLayout(row);
    return card;
}

QWidget* PolicyDialog::makeFoot()
{
    auto* foot = new QWidget;
    auto* row = new QHBoxLayout(foot);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(8);
    m_problem->setWordWrap(true);
    row->addWidget(m_problem, 1);
    auto* close = new Button(tr("Close"));
    connect(close, &QPushButton::clicked, this, &QDialog::reject);
    m_save->setObjectName(QStringLiteral("savePlan"));
    m_saveAs->setObjectName(QStringLiteral("savePlanAs"));
    m_use->setObjectName(QStringLiteral("usePlan"));
    for (Button* button : {m_save, m_saveAs, close, m_use})
        row->addWidget(button);
    return foot;
}

} // namespace stoker::widgets
