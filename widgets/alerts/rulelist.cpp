// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/alerts/rulelist.h"

#include "widgets/alerts/alertdelegate.h"
#include "widgets/common/fonts.h"
#include "widgets/common/icons.h"
#include "widgets/common/painting.h"
#include "words/alertwords.h"
#include "words/sentences.h"

#include <QKeyEvent>
#include <QPainter>
#include <QScopedValueRollback>
#include <QStyledItemDelegate>

namespace stoker::widgets {
namespace {

constexpr int kRow = 30;
constexpr int kIdRole = Qt::UserRole;
constexpr int kSeverityRole = Qt::UserRole + 1;

class RuleDelegate final : public QStyledItemDelegate {
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem&, const QModelIndex&) const override { return {scaled(200), scaled(kRow)}; }

    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override
    {
        const PainterSaver saver(painter);
        const QRect row = option.rect;
        listRowGround(painter, option);
        const bool on = isOn(index);
        QStyleOptionButton box;
        box.palette = option.palette;
        box.rect = checkRect(option);
        box.state = QStyle::State_Enabled | (on ? QStyle::State_On : QStyle::State_Off);
        option.widget->style()->drawPrimitive(QStyle::PE_IndicatorCheckBox, &box, painter, option.widget);

        const auto severity = domain::AlertSeverity(index.data(kSeverityRole).toInt());
        const QColor mark = color(on ? severityInk(severity) : ColorRole::Text3, option.palette);
        painter->setFont(textFont(12));
        const QString word = words::severityWord(severity);
        const int size = scaled(13);
        const int wordWidth = painter->fontMetrics().horizontalAdvance(word);
        const int markLeft = row.right() - scaled(11) - wordWidth - size - scaled(6);
        paintIcon(painter, QPointF(markLeft, row.center().y() - size / 2.0 + 0.5), severityIcon(severity), mark, size);
        painter->setPen(mark);
        painter->drawText(QRect(markLeft + size + scaled(6), row.y(), wordWidth + 2, row.height()), Qt::AlignVCenter | Qt::AlignLeft, word);
        painter->setPen(color(on ? ColorRole::Text : ColorRole::Text3, option.palette));
        const QRect text(box.rect.right() + scaled(9), row.y(), markLeft - box.rect.right() - scaled(19), row.height());
        painter->drawText(text, Qt::AlignVCenter | Qt::AlignLeft, painter->fontMetrics().elidedText(index.data().toString(), Qt::ElideRight, text.width()));
    }

protected:
    bool editorEvent(QEvent* event, QAbstractItemModel* model, const QStyleOptionViewItem& option, const QModelIndex& index) override
    {
        const bool toggles = (event->type() == QEvent::MouseButtonRelease && hits(static_cast<QMouseEvent*>(event), option))
                             || (event->type() == QEvent::KeyPress && static_cast<QKeyEvent*>(event)->key() == Qt::Key_Space);
        if (toggles)
            return model->setData(index, isOn(index) ? Qt::Unchecked : Qt::Checked, Qt::CheckStateRole);
        // A double click on the box switches twice; it does not edit.
        return event->type() == QEvent::MouseButtonDblClick && hits(static_cast<QMouseEvent*>(event), option);
    }

private:
    static bool isOn(const QModelIndex& index) { return index.data(Qt::CheckStateRole).toInt() == Qt::Checked; }
    static QRect checkRect(const QStyleOptionViewItem& option)
    {
        const int side = scaled(15);
        return {option.rect.x() + scaled(11), option.rect.center().y() - side / 2, side, side};
    }
    static bool hits(const QMouseEvent* event, const QStyleOptionViewItem& option)
    {
        const int reach = scaled(6); // a little more than what is seen
        return event->button() == Qt::LeftButton && checkRect(option).adjusted(-reach, -reach, reach, reach).contains(event->position().toPoint());
    }
};

} // namespace

RuleList::RuleList(QWidget* parent) : QListWidget(parent)
{
    setItemDelegate(new RuleDelegate(this));
    setFrameShape(QFrame::NoFrame);
    setMouseTracking(true);
    setUniformItemSizes(true);
    setVerticalScrollMode(ScrollPerPixel);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setSelectionMode(SingleSelection);
    setEditTriggers(NoEditTriggers);
    setAccessibleName(tr("Rules"));
    connect(this, &QListWidget::itemChanged, this, [this](const QListWidgetItem* item) {
        if (!m_filling)
            emit enabledToggled(item->data(kIdRole).toString(), item->checkState() == Qt::Checked);
    });
    connect(this, &QListWidget::itemDoubleClicked, this, &RuleList::editRequested);
}

void RuleList::setRules(const std::vector<domain::AlertRule>& rules)
{
    const QScopedValueRollback filling(m_filling, true);
    const QString id = currentId();
    const int row = currentRow();
    while (count() > int(rules.size()))
        delete takeItem(count() - 1);
    while (count() < int(rules.size()))
        new QListWidgetItem(this);
    for (int i = 0; i < count(); ++i) {
        const domain::AlertRule& rule = rules[std::size_t(i)];
        const QString text = words::ruleText(rule);
        QListWidgetItem* one = item(i);
        one->setText(text);
        one->setData(kIdRole, rule.id);
        one->setData(kSeverityRole, int(rule.severity));
        one->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsUserCheckable);
        one->setCheckState(rule.enabled ? Qt::Checked : Qt::Unchecked);
        one->setToolTip(text);
        one->setData(Qt::AccessibleTextRole, words::list({text, words::severityWord(rule.severity)}));
    }
    setCurrentRow(std::clamp(row, count() > 0 ? 0 : -1, count() - 1));
    setCurrentId(id);
}

QString RuleList::currentId() const
{
    const QListWidgetItem* current = currentItem();
    return current ? current->data(kIdRole).toString() : QString();
}

void RuleList::setCurrentId(const QString& id)
{
    for (int i = 0; i < count(); ++i) {
        if (item(i)->data(kIdRole).toString() == id)
            setCurrentRow(i);
    }
}

void RuleList::keyPressEvent(QKeyEvent* event)
{
    const bool plain = event->modifiers() == Qt::NoModifier || event->modifiers() == Qt::KeypadModifier;
    if (currentItem() && plain && (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter))
        emit editRequested();
    else if (currentItem() && plain && event->key() == Qt::Key_Delete)
        emit removeRequested();
    else if (currentItem() && event->modifiers() == Qt::ControlModifier && event->key() == Qt::Key_D)
        emit duplicateRequested();
    else
        QListWidget::keyPressEvent(event);
}

} // namespace stoker::widgets
