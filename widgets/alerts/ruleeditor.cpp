// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/alerts/ruleeditor.h"

#include "widgets/alerts/quiethoursform.h"
#include "widgets/alerts/rulelist.h"
#include "widgets/common/button.h"
#include "widgets/common/card.h"
#include "widgets/common/icons.h"
#include "widgets/common/label.h"
#include "widgets/common/messagebar.h"
#include "words/alertwords.h"
#include "words/sentences.h"

#include <QBoxLayout>
#include <QFileDialog>
#include <QKeyEvent>
#include <QMenu>

namespace stoker::widgets {
namespace {

using namespace Qt::StringLiterals;
using domain::AlertRule;
using session::program::AlertSetup;

} // namespace

RuleEditor::RuleEditor(session::program::AlertRules& rules, QWidget* parent)
    : QWidget(parent), m_rules(rules), m_summary(new ElidedLabel({}, 12, ColorRole::Text2)), m_fault(new MessageBar), m_list(new RuleList), m_undoBar(new MessageBar),
      m_quiet(new QuietHoursForm)
{
    auto* card = new Card;
    auto* column = new QVBoxLayout(card);
    column->setContentsMargins(1, 1, 1, 1);
    column->setSpacing(0);
    column->addWidget(makeHead());
    auto* bars = new QVBoxLayout;
    bars->setContentsMargins(8, 0, 8, 0);
    bars->addWidget(m_fault);
    column->addLayout(bars);
    column->addWidget(new Hairline(Qt::Horizontal));
    column->addWidget(m_list, 1);
    auto* undoRow = new QVBoxLayout;
    undoRow->setContentsMargins(8, 0, 8, 0);
    undoRow->addWidget(m_undoBar);
    column->addLayout(undoRow);
    column->addWidget(makeFoot());
    column->addWidget(new Hairline(Qt::Horizontal));
    column->addWidget(m_quiet);
    auto* outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    outer->addWidget(card);

    m_undoBar->setDismissable(true);
    connect(m_undoBar, &MessageBar::actionTriggered, this, &RuleEditor::undo);
    connect(m_undoBar, &MessageBar::dismissed, this, [this] { m_undo.reset(); });
    connect(m_list, &RuleList::editRequested, this, &RuleEditor::edit);
    connect(m_list, &RuleList::removeRequested, this, &RuleEditor::removeCurrent);
    connect(m_list, &RuleList::duplicateRequested, this, &RuleEditor::duplicate);
    connect(m_list, &QListWidget::currentRowChanged, this, &RuleEditor::refreshButtons);
    connect(m_list, &RuleList::enabledToggled, this, [this](const QString& id, bool enabled) {
        if (const AlertRule* known = m_rules.find(id)) {
            AlertRule rule = *known;
            rule.enabled = enabled;
            check(m_rules.put(rule));
        }
    });
    connect(m_quiet, &QuietHoursForm::edited, this, [this] { check(m_rules.setQuiet(m_quiet->quiet())); });
    connect(&m_rules, &session::program::AlertRules::changed, this, [this] {
        // What came after it would be lost with an undo.
        m_undo.reset();
        m_undoBar->hide();
        refresh();
    });
    refresh();
}

QWidget* RuleEditor::makeHead()
{
    auto* head = new QWidget;
    auto* row = new QHBoxLayout(head);
    row->setContentsMargins(11, 5, 8, 5);
    row->setSpacing(8);
    row->addWidget(new Label(tr("Rules"), 13, ColorRole::Text, QFont::DemiBold));
    row->addWidget(m_summary, 1);
    auto* fresh = new Button(tr("Add..."), u"add");
    fresh->setObjectName(u"addRule"_s);
    fresh->setToolTip(tr("A rule over any figure"));
    connect(fresh, &QPushButton::clicked, this, &RuleEditor::add);
    row->addWidget(fresh);
    auto* more = Button::iconOnly(u"menu", tr("Import, export, defaults"));
    auto* menu = new QMenu(this);
    menu->addAction(icon(u"export"), tr("Export rules..."), this, &RuleEditor::chooseExport);
    menu->addAction(icon(u"folder"), tr("Import rules..."), this, &RuleEditor::chooseImport);
    menu->addSeparator();
    menu->addAction(icon(u"refresh"), tr("Back to the rules that Stoker comes with"), this, [this] {
        AlertSetup before = m_rules.setup();
        AlertSetup fallback = session::program::defaultAlertSetup();
        fallback.quiet = before.quiet;
        check(m_rules.setSetup(fallback));
        offerUndo(std::move(before), tr("The rules that Stoker comes with are in force."));
    });
    connect(more, &QPushButton::clicked, menu, [menu, more] { menu->popup(more->mapToGlobal(QPoint(more->width() - menu->sizeHint().width(), more->height()))); });
    row->addWidget(more);
    return head;
}

QWidget* RuleEditor::makeFoot()
{
    auto* foot = new QWidget;
    auto* row = new QHBoxLayout(foot);
    row->setContentsMargins(11, 9, 11, 9);
    row->setSpacing(8);
    m_edit = new Button(tr("Edit..."), u"edit");
    m_edit->setObjectName(u"editRule"_s);
    m_edit->setToolTip(tr("Change this rule (Enter)"));
    m_duplicate = new Button(tr("Duplicate"), u"copy");
    m_duplicate->setObjectName(u"duplicateRule"_s);
    m_duplicate->setToolTip(tr("Another one like it (Ctrl+D)"));
    m_remove = new Button(tr("Remove"), u"trash");
    m_remove->setObjectName(u"removeRule"_s);
    m_remove->setToolTip(tr("Can be taken back (Del)"));
    connect(m_edit, &QPushButton::clicked, this, &RuleEditor::edit);
    connect(m_duplicate, &QPushButton::clicked, this, &RuleEditor::duplicate);
    connect(m_remove, &QPushButton::clicked, this, &RuleEditor::removeCurrent);
    row->addWidget(m_edit);
    row->addWidget(m_duplicate);
    row->addStretch(1);
    row->addWidget(m_remove);
    return foot;
}

void RuleEditor::openDialog(const AlertRule& rule, bool fresh, std::optional<std::size_t> row)
{
    auto* dialog = new RuleDialog(rule, fresh, m_reading, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this, [this, dialog, fresh, row] {
        AlertRule chosen = dialog->rule();
        if (fresh)
            chosen.id = m_rules.freshId(chosen.figure);
        check(m_rules.put(chosen, row));
        m_list->setCurrentId(chosen.id);
        m_list->setFocus(Qt::OtherFocusReason);
    });
    dialog->open();
}

void RuleEditor::add()
{
    const domain::AlertFigureSpec& spec = domain::alertSpec(domain::AlertFigure::Cpu);
    openDialog({.id = {}, .figure = spec.figure, .threshold = spec.usual, .window = spec.usualWindow, .duration = spec.usualDuration}, true);
}

void RuleEditor::edit()
{
    if (const AlertRule* rule = m_rules.find(m_list->currentId()))
        openDialog(*rule, false);
}

void RuleEditor::duplicate()
{
    const AlertRule* known = m_rules.find(m_list->currentId());
    if (!known)
        return;
    AlertRule copy = *known;
    copy.id = m_rules.freshId(copy.figure);
    check(m_rules.put(copy, std::size_t(m_list->currentRow()) + 1));
    m_list->setCurrentId(copy.id);
}

void RuleEditor::removeCurrent()
{
    const AlertRule* known = m_rules.find(m_list->currentId());
    if (!known)
        return;
    const QString text = words::ruleText(*known);
    AlertSetup before = m_rules.setup();
    check(m_rules.remove(known->id));
    //: a rule that was removed
    offerUndo(std::move(before), tr("Removed: %1").arg(text));
}

void RuleEditor::offerUndo(AlertSetup before, const QString& sentence)
{
    m_undo = Undo{std::move(before), m_rules.setup()};
    m_undoBar->showMessage(MessageBar::Kind::Information, sentence, tr("Undo"));
}

void RuleEditor::undo()
{
    if (const auto undo = std::exchange(m_undo, std::nullopt))
        check(m_rules.takeBack(undo->before, undo->after));
    m_undoBar->hide();
}

domain::Result<bool> RuleEditor::importFrom(const QString& path)
{
    AlertSetup before = m_rules.setup();
    const auto result = m_rules.importFrom(path);
    if (m_rules.setup() != before)
        offerUndo(std::move(before), tr("%n rule(s) imported.", nullptr, int(m_rules.rules().size())));
    return result;
}

void RuleEditor::chooseImport()
{
    auto* dialog = new QFileDialog(this, tr("Import rules"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    dialog->setNameFilter(tr("JSON (*.json)"));
    connect(dialog, &QFileDialog::fileSelected, this, [this](const QString& path) { check(importFrom(path)); });
    dialog->open();
}

void RuleEditor::chooseExport()
{
    auto* dialog = new QFileDialog(this, tr("Export rules"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setNameFilter(tr("JSON (*.json)"));
    dialog->setDefaultSuffix(u"json"_s);
    connect(dialog, &QFileDialog::fileSelected, this, [this](const QString& path) { check(m_rules.exportTo(path)); });
    dialog->open();
}

void RuleEditor::check(const domain::Result<bool>& result)
{
    if (!result)
        emit failed(result.error());
}

void RuleEditor::keyPressEvent(QKeyEvent* event)
{
    if (event->matches(QKeySequence::Undo) && m_undo)
        undo();
    else
        QWidget::keyPressEvent(event);
}

void RuleEditor::refresh()
{
    const std::vector<AlertRule>& rules = m_rules.rules();
    const auto on = std::count_if(rules.begin(), rules.end(), [](const AlertRule& rule) { return rule.enabled; });
    //: so many of so many rules are switched on
    m_summary->setText(tr("%1 of %2 on").arg(on).arg(rules.size()));
    m_list->setRules(rules);
    m_quiet->setQuiet(m_rules.quiet());
    if (m_rules.fault())
        m_fault->showMessage(MessageBar::Kind::Caution, tr("The file of rules is not in force: %1").arg(words::wholeText(*m_rules.fault())));
    else
        m_fault->hide();
    refreshButtons();
}

void RuleEditor::refreshButtons()
{
    for (Button* button : {m_edit, m_duplicate, m_remove})
        button->setEnabled(m_list->currentRow() >= 0);
}

} // namespace stoker::widgets
