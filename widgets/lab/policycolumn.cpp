// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/lab/policycolumn.h"

#include "domain/text.h"
#include "widgets/common/button.h"
#include "widgets/common/card.h"
#include "widgets/common/fonts.h"
#include "widgets/common/label.h"
#include "widgets/lab/knobrow.h"
#include "widgets/lab/lettermark.h"
#include "words/labwords.h"
#include "words/policysentences.h"

#include <QBoxLayout>
#include <QComboBox>
#include <QScrollArea>
#include <QScrollBar>
#include <QSignalBlocker>

#include <algorithm>

namespace stoker::widgets {
namespace {

using domain::toText;
constexpr int kHeads = 4;
constexpr int kMostRows = 9; ///< unfolded; more scroll within the card, so that the charts stay in sight
constexpr int kRowHeight = 24;

} // namespace

PolicyColumn::PolicyColumn(std::size_t column, QWidget* parent)
    : QWidget(parent), m_column(column), m_choice(new QComboBox), m_reset(Button::iconOnly(u"refresh", tr("Back to the defaults"))),
      m_remove(Button::iconOnly(u"kill", tr("Take this policy away"))), m_area(new QScrollArea), m_more(new LinkButton({})), m_fault(new Label({}, 11, ColorRole::CautionText))
{
    auto* outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    auto* card = new Card;
    outer->addWidget(card);
    auto* body = new QVBoxLayout(card);
    body->setContentsMargins(12, 8, 12, 8);
    body->setSpacing(4);
    auto* head = new QHBoxLayout;
    head->setSpacing(8);
    head->addWidget(new LetterMark(column));
    m_choice->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_choice->setMinimumWidth(scaled(64)); // four of these stand in a row where there is room
    m_choice->setFixedHeight(scaled(28));
    m_choice->setFont(textFont(13, QFont::DemiBold));
    m_choice->setObjectName(QStringLiteral("policy") + words::columnLetter(column));
    m_choice->setAccessibleName(tr("Policy %1").arg(words::columnLetter(column)));
    head->addWidget(m_choice, 1);
    for (Button* button : {m_reset, m_remove}) {
        button->setRole(ButtonRole::Flat);
        head->addWidget(button);
    }
    m_remove->setObjectName(QStringLiteral("remove") + words::columnLetter(column));
    body->addLayout(head);
    m_area->setFrameShape(QFrame::NoFrame);
    m_area->setWidgetResizable(true);
    m_area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_area->viewport()->setAutoFillBackground(false);
    body->addWidget(m_area);
    m_fault->setWordWrap(true);
    m_fault->hide();
    body->addWidget(m_fault);
    m_more->setObjectName(QStringLiteral("more") + words::columnLetter(column));
    body->addWidget(m_more, 0, Qt::AlignLeft);
    body->addStretch(1);

    connect(m_more, &QPushButton::clicked, this, [this] { setExpanded(!m_expanded); });
    connect(m_reset, &QPushButton::clicked, this, [this] { emit planChosen({{}, m_plan.policy, {}}); });
    connect(m_remove, &QPushButton::clicked, this, &PolicyColumn::removeRequested);
    connect(m_choice, &QComboBox::activated, this, [this] {
        const int saved = m_choice->currentData(Qt::UserRole + 1).toInt();
        if (saved >= 0 && saved < int(m_saved.size()))
            emit planChosen(m_saved[std::size_t(saved)]);
        else
            emit planChosen({{}, m_choice->currentData().toString(), {}});
    });
}

void PolicyColumn::setChoices(const std::vector<policy::Plan>& saved, int staticExecutors)
{
    if (m_static != staticExecutors) {
        m_static = staticExecutors;
        m_shown.clear();
    }
    m_saved = saved;
    fillChoice();
    if (!m_plan.policy.isEmpty())
        setPlan(m_plan);
}

void PolicyColumn::fillChoice()
{
    const QSignalBlocker quiet(m_choice);
    m_choice->clear();
    for (const policy::PolicyInfo* info : policy::policyInfos()) {
        m_choice->addItem(words::policyWord(toText(info->name)), toText(info->name));
        m_choice->setItemData(m_choice->count() - 1, -1, Qt::UserRole + 1);
        m_choice->setItemData(m_choice->count() - 1, words::policyHelp(toText(info->name)), Qt::ToolTipRole);
    }
    if (!m_saved.empty())
        m_choice->insertSeparator(m_choice->count());
    for (std::size_t i = 0; i < m_saved.size(); ++i) {
        m_choice->addItem(m_saved[i].name, m_saved[i].policy);
        m_choice->setItemData(m_choice->count() - 1, int(i), Qt::UserRole + 1);
    }
}

void PolicyColumn::setPlan(const policy::Plan& plan)
{
    m_plan = plan;
    const QSignalBlocker quiet(m_choice);
    int shown = m_choice->findData(plan.policy);
    for (std::size_t i = 0; i < m_saved.size(); ++i) {
        if (!plan.name.isEmpty() && m_saved[i].name == plan.name && m_saved[i].policy == plan.policy)
            shown = m_choice->findData(int(i), Qt::UserRole + 1);
    }
    m_choice->setCurrentIndex(shown);
    m_choice->setToolTip(words::policyHelp(plan.policy));
    if (m_shown != plan.policy)
        rebuild();
    for (KnobRow* row : m_rows)
        row->setValue(plan.settings.value(row->knob().name));
    m_reset->setEnabled(!plan.settings.isEmpty());
}

policy::Plan PolicyColumn::plan() const
{
    policy::Plan plan = m_plan;
    for (const KnobRow* row : m_rows) {
        if (row->value().isValid())
            plan.settings.insert(row->knob().name, row->value());
        else
            plan.settings.remove(row->knob().name);
    }
    return plan;
}

void PolicyColumn::rebuild()
{
    m_shown = m_plan.policy;
    m_rows.clear();
    auto* inside = new QWidget;
    inside->setAutoFillBackground(false);
    m_list = new QVBoxLayout(inside);
    m_list->setContentsMargins(0, 0, 0, 0);
    m_list->setSpacing(0);
    for (session::lab::Knob& knob : session::lab::knobs(m_plan.policy, m_static)) {
        auto* row = new KnobRow(std::move(knob), columnColor(m_column));
        connect(row, &KnobRow::changed, this, [this](bool moving) {
            m_plan = plan();
            m_reset->setEnabled(!m_plan.settings.isEmpty());
            emit planChanged(m_plan, moving);
        });
        m_rows.push_back(row);
        m_list->addWidget(row);
    }
    m_list->addStretch(1);
    m_area->setWidget(inside); // the one before goes with its rows
    inside->setAutoFillBackground(false);
    setExpanded(m_expanded);
}

void PolicyColumn::setExpanded(bool expanded)
{
    m_expanded = expanded;
    int heads = 0;
    for (KnobRow* row : m_rows) {
        heads += row->knob().head ? 1 : 0;
        row->setVisible(expanded || row->knob().head);
    }
    const int all = int(m_rows.size());
    const int shown = expanded ? std::min(all, kMostRows) : heads;
    m_area->setVerticalScrollBarPolicy(expanded && all > kMostRows ? Qt::ScrollBarAsNeeded : Qt::ScrollBarAlwaysOff);
    m_area->setFixedHeight(std::max(shown, kHeads) * scaled(kRowHeight));
    m_more->setText(expanded ? tr("Fewer parameters") : tr("%n more parameter(s)", nullptr, all - heads));
    QSizePolicy keepsItsPlace = m_more->sizePolicy();
    keepsItsPlace.setRetainSizeWhenHidden(true);
    m_more->setSizePolicy(keepsItsPlace);
    m_more->setVisible(all > heads);
    updateGeometry();
}

void PolicyColumn::setRemovable(bool removable) { m_remove->setVisible(removable); }

void PolicyColumn::setFault(const QString& sentence)
{
    m_fault->setText(sentence);
    m_fault->setVisible(!sentence.isEmpty());
}

KnobRow* PolicyColumn::row(const QString& parameter) const
{
    const auto found = std::find_if(m_rows.begin(), m_rows.end(), [&parameter](const KnobRow* row) { return row->knob().name == parameter; });
    return found == m_rows.end() ? nullptr : *found;
}

} // namespace stoker::widgets
