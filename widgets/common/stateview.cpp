// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/common/stateview.h"

#include "widgets/common/button.h"
#include "widgets/common/fonts.h"
#include "widgets/common/icons.h"
#include "widgets/common/label.h"

#include <QHBoxLayout>
#include <QPainter>
#include <QVBoxLayout>

namespace stoker::widgets {

StateView::StateView(QWidget* parent)
    : QWidget(parent), m_icon(new QWidget), m_headline(new Label({}, 13, ColorRole::Text, QFont::DemiBold)), m_sentence(new Label({}, 12, ColorRole::Text2)),
      m_actions(new QHBoxLayout)
{
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(24, 12, 24, 12);
    layout->setSpacing(4);
    layout->addStretch();
    m_icon->setFixedHeight(scaled(30));
    layout->addWidget(m_icon);
    for (Label* label : {m_headline, m_sentence}) {
        label->setAlignment(Qt::AlignCenter);
        label->setWordWrap(true);
        label->setTextInteractionFlags(Qt::TextSelectableByMouse);
        layout->addWidget(label);
    }
    m_actions->setContentsMargins(0, 10, 0, 0);
    m_actions->setSpacing(8);
    layout->addLayout(m_actions);
    layout->addStretch();
}

void StateView::setState(const State& state)
{
    const bool sameActions = state.actions == m_state.actions;
    m_state = state;
    m_icon->setVisible(!state.iconName.isEmpty());
    m_headline->setText(state.headline);
    m_sentence->setText(state.sentence);
    m_sentence->setVisible(!state.sentence.isEmpty());
    setAccessibleName(state.headline);
    setAccessibleDescription(state.sentence);
    update();
    if (sameActions)
        return; // a link under the pointer or with the focus stays
    while (QLayoutItem* item = m_actions->takeAt(0)) {
        if (QWidget* old = item->widget())
            old->deleteLater();
        delete item;
    }
    m_actions->addStretch();
    for (int index = 0; index < state.actions.size(); ++index) {
        auto* link = new LinkButton(state.actions[index], this);
        connect(link, &QPushButton::clicked, this, [this, index] { emit actionTriggered(index); });
        m_actions->addWidget(link);
    }
    m_actions->addStretch();
}

QString StateView::headline() const { return m_headline->text(); }

QString StateView::sentence() const { return m_sentence->text(); }

void StateView::paintEvent(QPaintEvent*)
{
    if (m_state.iconName.isEmpty())
        return;
    QPainter painter(this);
    const int side = scaled(24);
    const QColor ink = color(m_state.caution ? ColorRole::CautionText : ColorRole::Text3);
    paintIcon(&painter, QPointF((width() - side) / 2.0, m_icon->y()), m_state.iconName, ink, side);
}

} // namespace stoker::widgets
