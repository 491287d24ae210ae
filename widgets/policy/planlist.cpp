// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/policy/planlist.h"

#include "widgets/common/fonts.h"
#include "widgets/common/painting.h"
#include "widgets/common/theme.h"
#include "words/policysentences.h"

#include <QKeyEvent>
#include <QPainter>
#include <QSignalBlocker>
#include <QStyledItemDelegate>

namespace stoker::widgets {
namespace {

class PlanDelegate final : public QStyledItemDelegate {
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override
    {
        const PainterSaver saver(painter);
        const QRect row = option.rect;
        const bool caption = !index.flags().testFlag(Qt::ItemIsSelectable);
        if (option.state.testFlag(QStyle::State_Selected)) {
            painter->fillRect(row, color(ColorRole::Selection, option.palette));
            painter->fillRect(QRect(row.x(), row.y(), 3, row.height()), color(ColorRole::Accent, option.palette));
        } else if (!caption && option.state.testFlag(QStyle::State_MouseOver)) {
            painter->fillRect(row, color(ColorRole::Hover, option.palette));
        }
        if (option.state.testFlag(QStyle::State_HasFocus) && option.state.testFlag(QStyle::State_Selected)) {
            painter->setPen(QPen(color(ColorRole::Accent, option.palette), 2));
            painter->drawRect(row.adjusted(1, 1, -1, -1));
        }
        painter->setFont(qvariant_cast<QFont>(index.data(Qt::FontRole)));
        painter->setPen(color(caption ? ColorRole::Text2 : ColorRole::Text, option.palette));
        const QRect text = row.adjusted(scaled(12), caption ? scaled(4) : 0, -scaled(8), 0);
        painter->drawText(text, Qt::AlignVCenter | Qt::AlignLeft, painter->fontMetrics().elidedText(index.data().toString(), Qt::ElideRight, text.width()));
    }
};

} // namespace

QString planName(const policy::Plan& plan)
{
    return plan.name.isEmpty() ? words::policyWord(plan.policy) : plan.name;
}

std::vector<policy::Plan> builtInPlans()
{
    std::vector<policy::Plan> plans;
    for (const policy::PolicyInfo* info : policy::policyInfos())
        plans.push_back({{}, QString::fromUtf8(info->name.data(), qsizetype(info->name.size())), {}});
    return plans;
}

PlanList::PlanList(QWidget* parent) : QListWidget(parent)
{
    setItemDelegate(new PlanDelegate(this));
    setMouseTracking(true);
    setFrameShape(QFrame::NoFrame);
    setVerticalScrollMode(ScrollPerPixel);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setTextElideMode(Qt::ElideRight);
    setAccessibleName(tr("Policies"));
    connect(this, &QListWidget::currentRowChanged, this, &PlanList::currentChanged);
}

void PlanList::addCaption(const QString& text)
{
    auto* item = new QListWidgetItem(text, this);
    item->setFlags(Qt::NoItemFlags);
    item->setFont(textFont(11, QFont::DemiBold));
    item->setSizeHint({scaled(100), scaled(26)});
    m_rows.push_back({});
}

void PlanList::addPlan(const policy::Plan& plan, const std::optional<policy::Plan>& used)
{
    auto* item = new QListWidgetItem(planName(plan), this);
    const bool inUse = used && used->name == plan.name && used->policy == plan.policy;
    item->setFont(textFont(13, inUse ? QFont::DemiBold : QFont::Normal));
    item->setSizeHint({scaled(100), scaled(28)});
    //: a policy, which one it is based on
    item->setToolTip(inUse ? tr("%1, in use here").arg(words::policyWord(plan.policy)) : words::policyWord(plan.policy));
    m_rows.push_back(plan);
}

void PlanList::setPlans(const std::vector<policy::Plan>& saved, const std::optional<policy::Plan>& used)
{
    const std::optional<policy::Plan> before = current();
    {
        const QSignalBlocker quiet(this);
        clear();
        m_rows.clear();
        addCaption(tr("Built in"));
        for (const policy::Plan& plan : builtInPlans())
            addPlan(plan, used);
        if (!saved.empty())
            addCaption(tr("Saved"));
        for (const policy::Plan& plan : saved)
            addPlan(plan, used);
    }
    if (before)
        select(*before);
}

bool PlanList::select(const policy::Plan& plan)
{
    for (std::size_t row = 0; row < m_rows.size(); ++row) {
        if (m_rows[row] && m_rows[row]->name == plan.name && (!plan.name.isEmpty() || m_rows[row]->policy == plan.policy)) {
            setCurrentRow(int(row));
            return true;
        }
    }
    return false;
}

std::optional<policy::Plan> PlanList::current() const
{
    const int row = currentRow();
    return row < 0 || std::size_t(row) >= m_rows.size() ? std::nullopt : m_rows[std::size_t(row)];
}

void PlanList::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Delete)
        emit removeRequested();
    else if ((event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) && current())
        emit useRequested();
    else
        QListWidget::keyPressEvent(event);
}

} // namespace stoker::widgets
