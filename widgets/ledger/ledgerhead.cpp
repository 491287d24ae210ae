// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/ledger/ledgerhead.h"

#include "widgets/common/button.h"
#include "widgets/common/fonts.h"
#include "widgets/common/icons.h"
#include "widgets/common/label.h"
#include "widgets/common/segmentedcontrol.h"

#include <QBoxLayout>
#include <QComboBox>
#include <QLineEdit>
#include <QMenu>
#include <QTimer>

#include <algorithm>

namespace stoker::widgets {
namespace {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using domain::LineKind;
using Range = LedgerChoice::Range;
using Show = LedgerChoice::Show;

constexpr auto kTyping = 250ms;
constexpr int kAroundText = 44; ///< frame and arrow of a box; the style's own size is for another font

/// Wide enough for its longest text.
void fitBox(QComboBox* box)
{
    int widest = 0;
    for (int i = 0; i < box->count(); ++i)
        widest = std::max(widest, box->fontMetrics().horizontalAdvance(box->itemText(i)));
    box->setFixedWidth(widest + scaled(kAroundText));
}

} // namespace

LedgerHead::LedgerHead(QWidget* parent)
    : QWidget(parent), m_summary(new ElidedLabel({}, 12, ColorRole::Text2)), m_range(new QComboBox), m_scope(new QComboBox), m_text(new QLineEdit), m_kinds(new Button(tr("Kinds"))),
      m_kindMenu(new QMenu(this)), m_show(new SegmentedControl({tr("Changes"), tr("All"), tr("All decisions")}))
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(11, 5, 8, 5);
    column->setSpacing(5);
    column->addWidget(makeTop());
    column->addWidget(makeBottom());
    auto* typing = new QTimer(this);
    typing->setSingleShot(true);
    typing->setInterval(kTyping);
    connect(typing, &QTimer::timeout, this, &LedgerHead::takeText);
    connect(m_text, &QLineEdit::textChanged, this, [this, typing](const QString& text) {
        // What is here already is filtered at once; a store is asked when the word is whole.
        if (m_choice.range == Range::Session || text.isEmpty())
            takeText();
        else
            typing->start();
    });
    connect(m_range, &QComboBox::currentIndexChanged, this, [this](int index) {
        LedgerChoice next = m_choice;
        next.range = Range(index);
        set(next);
    });
    connect(m_scope, &QComboBox::currentIndexChanged, this, [this](int index) {
        LedgerChoice next = m_choice;
        next.allApplications = index == 1;
        set(next);
    });
    connect(m_show, &SegmentedControl::currentIndexChanged, this, [this](int index) {
        LedgerChoice next = m_choice;
        next.show = Show(index);
        set(next);
    });
    setStored(false);
}

QWidget* LedgerHead::makeTop()
{
    auto* top = new QWidget;
    auto* row = new QHBoxLayout(top);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(8);
    row->addWidget(new Label(tr("Ledger"), 13, ColorRole::Text, QFont::DemiBold));
    row->addWidget(m_summary, 1);
    m_range->addItems({tr("This session"), tr("Today"), tr("7 days"), tr("All time")});
    m_range->setObjectName(u"range"_s);
    m_range->setAccessibleName(tr("Since when"));
    m_scope->addItems({tr("This application"), tr("All applications")});
    m_scope->setObjectName(u"scope"_s);
    m_scope->setAccessibleName(tr("Of which application"));
    for (QComboBox* box : {m_range, m_scope}) {
        box->setFont(textFont(12));
        box->setFixedHeight(scaled(26));
        fitBox(box);
        row->addWidget(box);
    }
    auto* save = Button::iconOnly(u"export", tr("Export the lines that are shown as JSON or CSV..."));
    save->setObjectName(u"export"_s);
    connect(save, &QPushButton::clicked, this, &LedgerHead::exportRequested);
    row->addWidget(save);
    return top;
}

QWidget* LedgerHead::makeBottom()
{
    auto* bottom = new QWidget;
    auto* row = new QHBoxLayout(bottom);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(8);
    m_text->setPlaceholderText(tr("Filter: who, what, why"));
    m_text->setAccessibleName(tr("Filter the ledger"));
    m_text->setClearButtonEnabled(true);
    m_text->setFixedHeight(scaled(26));
    m_text->setMinimumWidth(scaled(110));
    m_text->setFont(textFont(12));
    m_text->addAction(icon(u"search", ColorRole::Text3), QLineEdit::LeadingPosition);
    row->addWidget(m_text, 1);
    m_kinds->setObjectName(u"kinds"_s);
    m_kinds->setToolTip(tr("Which kinds of lines are shown"));
    fillKinds();
    connect(m_kinds, &QPushButton::clicked, this, [this] { m_kindMenu->popup(m_kinds->mapToGlobal(QPoint(0, m_kinds->height()))); });
    row->addWidget(m_kinds);
    m_show->setAccessibleName(tr("Which lines are shown"));
    m_show->setToolTip(tr("Changes: what reached the application, and where a policy decided otherwise than before. All: also what was refused or taken back. All decisions: every tick of the policy."));
    m_show->setCurrentIndex(0);
    m_show->setObjectName(u"show"_s);
    row->addWidget(m_show);
    return bottom;
}

void LedgerHead::fillKinds()
{
    const auto add = [this](const QString& text, int kind) {
        QAction* action = m_kindMenu->addAction(text);
        action->setCheckable(true);
        action->setChecked(true);
        action->setData(kind);
        connect(action, &QAction::toggled, this, &LedgerHead::takeKinds);
    };
    add(tr("Targets", "a kind of lines"), int(LineKind::Target));
    add(tr("Releases", "a kind of lines"), int(LineKind::Release));
    add(tr("Holds", "a kind of lines"), int(LineKind::Hold));
    add(tr("Lost executors", "a kind of lines"), int(LineKind::ExecutorsLost));
    add(tr("Starts of the application", "a kind of lines"), int(LineKind::ApplicationChanged));
    m_kindMenu->addSeparator();
    add(tr("Decisions", "a kind of lines"), -1);
    m_kindMenu->addSeparator();
    m_kindMenu->addAction(tr("All kinds"), this, &LedgerHead::clearKinds);
}

void LedgerHead::takeText()
{
    LedgerChoice next = m_choice;
    next.text = m_text->text().trimmed();
    set(next);
}

void LedgerHead::takeKinds()
{
    LedgerChoice next = m_choice;
    next.kinds.clear();
    int offered = 0;
    for (const QAction* action : m_kindMenu->actions()) {
        if (!action->isCheckable())
            continue;
        if (action->data().toInt() < 0) {
            next.decisions = action->isChecked();
            continue;
        }
        ++offered;
        if (action->isChecked())
            next.kinds.push_back(LineKind(action->data().toInt()));
    }
    next.commands = !next.kinds.empty();
    if (int(next.kinds.size()) == offered)
        next.kinds.clear();
    set(next);
}

void LedgerHead::set(const LedgerChoice& choice)
{
    if (choice == m_choice)
        return;
    m_choice = choice;
    refresh();
    emit choiceChanged();
}

void LedgerHead::refresh()
{
    m_scope->setEnabled(m_choice.range != Range::Session);
    m_scope->setToolTip(m_choice.range == Range::Session ? tr("The session is of one application. Choose a longer time to see the others.") : QString());
    const bool narrowed = !m_choice.kinds.empty() || !m_choice.commands || !m_choice.decisions;
    m_kinds->setRole(narrowed ? ButtonRole::Primary : ButtonRole::Normal);
}

void LedgerHead::setStored(bool stored)
{
    if (!stored)
        m_range->setCurrentIndex(int(Range::Session));
    m_range->setVisible(stored);
    m_scope->setVisible(stored);
    refresh();
}

void LedgerHead::setSummary(const QString& text) { m_summary->setText(text); }

void LedgerHead::showEverythingOfTheSession(bool withEveryDecision)
{
    LedgerChoice next;
    next.allApplications = m_choice.allApplications;
    next.show = withEveryDecision ? Show::AllDecisions : m_choice.show == Show::Changes ? Show::Commands : m_choice.show;
    {
        const QSignalBlocker range(m_range);
        const QSignalBlocker text(m_text);
        const QSignalBlocker show(m_show);
        m_range->setCurrentIndex(int(next.range));
        m_text->clear();
        m_show->setCurrentIndex(int(next.show));
    }
    checkAllKinds();
    set(next);
}

void LedgerHead::clearText() { m_text->clear(); }

void LedgerHead::clearKinds()
{
    checkAllKinds();
    takeKinds();
}

void LedgerHead::checkAllKinds()
{
    for (QAction* action : m_kindMenu->actions()) {
        const QSignalBlocker blocked(action);
        if (action->isCheckable())
            action->setChecked(true);
    }
}

void LedgerHead::focusText()
{
    m_text->setFocus(Qt::ShortcutFocusReason);
    m_text->selectAll();
}

} // namespace stoker::widgets
