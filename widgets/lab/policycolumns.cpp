// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/lab/policycolumns.h"

#include "widgets/common/card.h"
#include "widgets/common/fonts.h"
#include "widgets/lab/policycolumn.h"

#include <QBoxLayout>

#include <algorithm>

namespace stoker::widgets {
namespace {

constexpr int kGap = 10;
constexpr int kTabGap = 6;
constexpr int kColumnLeast = 236; ///< for a parameter's name, slider and number to be of use
constexpr int kKnobLeast = 250; ///< of one beside another
constexpr int kKnobGap = 20;
constexpr int kKnob = 24;
constexpr int kAroundKnobs = 80;  ///< what a column needs of the height besides its parameters: head, link, margins
constexpr int kAroundTabs = 108;
constexpr int kMostLines = 9;
constexpr int kFewestLines = 4;
constexpr int kFewestTabLines = 2;

} // namespace

PolicyColumns::PolicyColumns(std::size_t most, QWidget* parent) : QWidget(parent), m_heads(new QHBoxLayout), m_bodies(new QVBoxLayout), m_below(new Card)
{
    auto* all = new QVBoxLayout(this);
    all->setContentsMargins(0, 0, 0, 0);
    all->setSpacing(kTabGap);
    all->addLayout(m_heads);
    all->addWidget(m_below);
    m_below->hide();
    m_below->setLayout(m_bodies);
    m_bodies->setContentsMargins(12, 8, 12, 6);
    for (std::size_t i = 0; i < most; ++i) {
        auto* column = new PolicyColumn(i);
        column->hide();
        m_columns.push_back(column);
        m_heads->addWidget(column, 1);
        connect(column, &PolicyColumn::selectRequested, this, [this, i] { select(i); });
        connect(column, &PolicyColumn::removeRequested, this, [this, i] {
            // Those behind it move up; who was selected stays so.
            if (i < m_selected)
                --m_selected;
        });
    }
}

void PolicyColumns::layOut(std::size_t count, const QSize& room)
{
    if (m_count > 0 && count == m_count + 1)
        m_selected = m_count;
    m_count = count;
    m_selected = std::min(m_selected, std::max<std::size_t>(count, 1) - 1);
    const int columns = std::max(1, int(count));
    m_tabs = (room.width() - kGap * (columns - 1)) / columns < scaled(kColumnLeast);
    PolicyColumn::Shape shape;
    shape.tab = m_tabs;
    const int lines = (room.height() - scaled(m_tabs ? kAroundTabs : kAroundKnobs)) / scaled(kKnob);
    shape.mostLines = std::clamp(lines, m_tabs ? kFewestTabLines : kFewestLines, kMostLines);
    if (m_tabs) {
        const int knob = scaled(kKnobLeast) + scaled(kKnobGap);
        shape.perLine = std::clamp((room.width() - 24 + scaled(kKnobGap)) / knob, 1, 4);
    }
    m_heads->setSpacing(m_tabs ? kTabGap : kGap);
    for (PolicyColumn* column : m_columns) {
        if (m_tabs && column->body()->parentWidget() != m_below)
            m_bodies->addWidget(column->body());
        column->setShape(shape);
    }
    m_below->setVisible(m_tabs);
    showSelected();
}

void PolicyColumns::select(std::size_t column)
{
    if (column >= m_count)
        return;
    m_selected = column;
    showSelected();
}

void PolicyColumns::showSelected()
{
    for (std::size_t i = 0; i < m_columns.size(); ++i) {
        m_columns[i]->setSelected(i == m_selected);
        m_columns[i]->body()->setVisible(!m_tabs || i == m_selected);
    }
}

} // namespace stoker::widgets
