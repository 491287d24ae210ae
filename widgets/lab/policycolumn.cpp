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
#include <QFocusEvent>
#include <QGridLayout>
#include <QPainter>
#include <QScrollArea>
#include <QScrollBar>
#include <QSignalBlocker>

#include <algorithm>
#include <utility>

namespace stoker::widgets {
namespace {

using domain::toText;
constexpr int kHeads = 4;
constexpr int kRowHeight = 24;
constexpr int kBetweenRows = 20; ///< beside each other

int linesOf(int rows, int perLine) { return (rows + perLine - 1) / perLine; }

/// The line under the tab that is selected, in the column's colour.
class TabMark final : public QWidget {
public:
    explicit TabMark(std::size_t column) : m_column(column) { setFixedHeight(scaled(3)); }

protected:
    void paintEvent(QPaintEvent*) override { QPainter(this).fillRect(rect(), color(columnColor(m_column))); }

private:
    std::size_t m_column;
};

} // namespace

PolicyColumn::PolicyColumn(std::size_t column, QWidget* parent)
    : QWidget(parent), m_column(column), m_body(new QWidget), m_mark(new TabMark(column)), m_choice(new QComboBox), m_reset(Button::iconOnly(u"refresh", tr("Back to the defaults"))),
      m_remove(Button::iconOnly(u"kill", tr("Take this policy away"))), m_area(new QScrollArea), m_more(new LinkButton({})), m_fault(new Label({}, 11, ColorRole::CautionText))
{
    auto* outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    auto* card = new Card;
    outer->addWidget(card);
    m_card = new QVBoxLayout(card);
    m_card->setContentsMargins(12, 8, 12, 8);
    m_card->setSpacing(4);
    m_head = new QHBoxLayout;
    m_head->setSpacing(8);
    m_head->addWidget(new LetterMark(column));
    m_choice->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_choice->setMinimumWidth(scaled(64)); // four of these stand in a row
    m_choice->setFixedHeight(scaled(28));
    m_choice->setFont(textFont(13, QFont::DemiBold));
    m_choice->setObjectName(QStringLiteral("policy") + words::columnLetter(column));
    m_choice->setAccessibleName(tr("Policy %1").arg(words::columnLetter(column)));
    m_choice->installEventFilter(this);
    m_head->addWidget(m_choice, 1);
    for (Button* button : {m_reset, m_remove}) {
        button->setRole(ButtonRole::Flat);
        m_head->addWidget(button);
    }
    m_remove->setObjectName(QStringLiteral("remove") + words::columnLetter(column));
    m_card->addLayout(m_head);
    m_card->addWidget(m_body);
    m_card->addWidget(m_mark);
    m_card->addStretch(1);
    m_mark->hide();
    auto* body = new QVBoxLayout(m_body);
    body->setContentsMargins(0, 0, 0, 0);
    body->setSpacing(4);
    m_area->setFrameShape(QFrame::NoFrame);
    m_area->setWidgetResizable(true);
    m_area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_area->viewport()->setAutoFillBackground(false);
    body->addWidget(m_area);
    m_fault->setWordWrap(true);
    m_fault->hide();
    body->addWidget(m_fault);
    m_more->setObjectName(QStringLiteral("more") + words::columnLetter(column));
    m_foot = new QHBoxLayout;
    m_foot->setSpacing(8);
    m_foot->addWidget(m_more);
    m_foot->addStretch(1);
    body->addLayout(m_foot);
    QSizePolicy keepsItsPlace = m_more->sizePolicy();
    keepsItsPlace.setRetainSizeWhenHidden(true);
    m_more->setSizePolicy(keepsItsPlace);

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
    m_choice->setToolTip(m_choice->currentText() + u'\n' + words::policyHelp(plan.policy)); // there may be no room for all of its name
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
    m_list = new QGridLayout(inside);
    m_list->setContentsMargins(0, 0, 0, 0);
    m_list->setHorizontalSpacing(scaled(kBetweenRows));
    m_list->setVerticalSpacing(0);
    for (session::lab::Knob& knob : session::lab::knobs(m_plan.policy, m_static)) {
        auto* row = new KnobRow(std::move(knob), columnColor(m_column));
        connect(row, &KnobRow::changed, this, [this](bool moving) {
            m_plan = plan();
            m_reset->setEnabled(!m_plan.settings.isEmpty());
            emit planChanged(m_plan, moving);
        });
        m_rows.push_back(row);
    }
    arrangeRows();
    m_list->setRowStretch(int(m_rows.size()), 1); // below all of them, however they stand
    m_area->setWidget(inside); // the one before goes with its rows
    inside->setAutoFillBackground(false);
    setExpanded(m_expanded);
    orderTabs();
}

void PolicyColumn::arrangeRows()
{
    for (int i = 0; i < int(m_rows.size()); ++i)
        m_list->addWidget(m_rows[std::size_t(i)], i / m_shape.perLine, i % m_shape.perLine);
    for (int place = 0; place < std::max(m_shape.perLine, m_list->columnCount()); ++place)
        m_list->setColumnStretch(place, place < m_shape.perLine ? 1 : 0);
}

void PolicyColumn::setShape(const Shape& shape)
{
    const Shape before = std::exchange(m_shape, shape);
    if (before == shape)
        return;
    if (before.tab != shape.tab) {
        m_card->setContentsMargins(shape.tab ? 8 : 12, 8, shape.tab ? 8 : 12, shape.tab ? 1 : 8);
        for (Button* button : {m_reset, m_remove})
            (shape.tab ? m_foot : m_head)->addWidget(button);
        m_reset->show();
        m_remove->setVisible(m_removable);
        if (!shape.tab) {
            m_card->insertWidget(1, m_body);
            m_body->show();
            setSelected(false);
        }
    }
    if (before.perLine != shape.perLine && m_list)
        arrangeRows();
    setExpanded(m_expanded);
    orderTabs();
}

void PolicyColumn::setSelected(bool selected)
{
    QSizePolicy kept = m_mark->sizePolicy();
    kept.setRetainSizeWhenHidden(m_shape.tab);
    m_mark->setSizePolicy(kept);
    m_mark->setVisible(selected && m_shape.tab);
}

/// What the keyboard finds in a column follows its policy, wherever it was made or put since.
void PolicyColumn::orderTabs()
{
    std::vector<QWidget*> order;
    for (const KnobRow* row : m_rows) {
        const auto editors = row->editors();
        order.insert(order.end(), editors.begin(), editors.end());
    }
    order.push_back(m_more);
    order.insert(m_shape.tab ? order.end() : order.begin(), {m_reset, m_remove});
    QWidget* before = m_choice;
    for (QWidget* one : order) {
        QWidget::setTabOrder(before, one);
        before = one;
    }
}

void PolicyColumn::mousePressEvent(QMouseEvent* event)
{
    if (m_shape.tab && event->button() == Qt::LeftButton)
        emit selectRequested();
    else
        QWidget::mousePressEvent(event);
}

bool PolicyColumn::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == m_choice && event->type() == QEvent::FocusIn && m_shape.tab) {
        const Qt::FocusReason reason = static_cast<QFocusEvent*>(event)->reason();
        // A focus that only comes back is no choice.
        if (reason != Qt::ActiveWindowFocusReason && reason != Qt::PopupFocusReason)
            emit selectRequested();
    }
    return QWidget::eventFilter(watched, event);
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
    const int lines = linesOf(expanded ? all : heads, m_shape.perLine);
    const int least = linesOf(kHeads, m_shape.perLine);
    const int most = std::max(least, m_shape.mostLines);
    m_area->setVerticalScrollBarPolicy(lines > most ? Qt::ScrollBarAsNeeded : Qt::ScrollBarAlwaysOff);
    m_area->setFixedHeight(std::clamp(lines, least, most) * scaled(kRowHeight));
    m_more->setText(expanded ? tr("Fewer parameters") : tr("%n more parameter(s)", nullptr, all - heads));
    m_more->setVisible(all > heads);
    updateGeometry();
}

void PolicyColumn::setRemovable(bool removable)
{
    m_removable = removable;
    m_remove->setVisible(removable);
}

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
