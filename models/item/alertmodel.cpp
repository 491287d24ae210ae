// SPDX-License-Identifier: GPL-3.0-or-later
#include "item/alertmodel.h"

#include "item/roles.h"
#include "words/alertwords.h"

#include <QDateTime>

#include <algorithm>

namespace stoker::item {
namespace {

using domain::AlertEvent;
using domain::AlertSeverity;

bool before(const AlertEvent& a, const AlertEvent& b)
{
    if (a.isActive() != b.isActive())
        return a.isActive();
    if (a.isActive() && a.rule.severity != b.rule.severity)
        return a.rule.severity > b.rule.severity;
    return a.id > b.id;
}

QString icon(AlertSeverity severity)
{
    switch (severity) {
    case AlertSeverity::Info: return QStringLiteral("info");
    case AlertSeverity::Warning: return QStringLiteral("warn");
    case AlertSeverity::Critical: break;
    }
    return QStringLiteral("lost");
}

Severity severity(const AlertEvent& event)
{
    if (!event.isActive())
        return Severity::Faint;
    switch (event.rule.severity) {
    case AlertSeverity::Info: return Severity::Normal;
    case AlertSeverity::Warning: return Severity::Caution;
    case AlertSeverity::Critical: break;
    }
    return Severity::Trouble;
}

} // namespace

AlertModel::AlertModel(QObject* parent) : QAbstractTableModel(parent) {}

void AlertModel::setEvents(std::vector<AlertEvent> events)
{
    beginResetModel();
    m_events = std::move(events);
    std::sort(m_events.begin(), m_events.end(), before);
    endResetModel();
}

int AlertModel::rowOf(quint64 id) const
{
    const auto found = std::find_if(m_events.begin(), m_events.end(), [id](const AlertEvent& event) { return event.id == id; });
    return found == m_events.end() ? -1 : static_cast<int>(found - m_events.begin());
}

void AlertModel::put(const AlertEvent& event)
{
    const int row = rowOf(event.id);
    if (row < 0) {
        const auto place = std::lower_bound(m_events.begin(), m_events.end(), event, before);
        const int fresh = static_cast<int>(place - m_events.begin());
        beginInsertRows({}, fresh, fresh);
        m_events.insert(place, event);
        endInsertRows();
        return;
    }
    AlertEvent& known = m_events[static_cast<std::size_t>(row)];
    if (known == event)
        return;
    // Its place among the others, in the list as it is: where it would go if it were not here.
    int to = 0;
    for (const AlertEvent& other : m_events)
        to += other.id != event.id && before(other, event) ? 1 : 0;
    known = event;
    if (to != row) {
        beginMoveRows({}, row, row, {}, to > row ? to + 1 : to);
        const auto first = m_events.begin();
        if (to > row)
            std::rotate(first + row, first + row + 1, first + to + 1);
        else
            std::rotate(first + to, first + row, first + row + 1);
        endMoveRows();
    }
    emit dataChanged(index(to, 0), index(to, kAlertColumnCount - 1));
}

void AlertModel::remove(quint64 id)
{
    const int row = rowOf(id);
    if (row < 0)
        return;
    beginRemoveRows({}, row, row);
    m_events.erase(m_events.begin() + row);
    endRemoveRows();
}

const AlertEvent* AlertModel::event(const QModelIndex& index) const
{
    return index.isValid() && checkIndex(index) ? &m_events[static_cast<std::size_t>(index.row())] : nullptr;
}

QModelIndex AlertModel::indexOf(quint64 id) const
{
    const int row = rowOf(id);
    return row < 0 ? QModelIndex() : index(row, 0);
}

int AlertModel::activeCount() const
{
    return static_cast<int>(std::count_if(m_events.begin(), m_events.end(), [](const AlertEvent& event) { return event.isActive(); }));
}

int AlertModel::rowCount(const QModelIndex& parent) const { return parent.isValid() ? 0 : static_cast<int>(m_events.size()); }

int AlertModel::columnCount(const QModelIndex& parent) const { return parent.isValid() ? 0 : kAlertColumnCount; }

QString AlertModel::text(AlertColumn column, const AlertEvent& event) const
{
    switch (column) {
    case AlertColumn::Severity: return words::severityWord(event.rule.severity);
    case AlertColumn::What: return words::alertText(event);
    case AlertColumn::Since: {
        const QDateTime time = domain::toDateTime(event.since);
        if (time.date() == QDate::currentDate())
            return m_units.timeOfDay(event.since);
        //: A day and a time, in Qt's letters: 20 Nov 14:26:04
        return m_units.locale().toString(time, tr("d MMM HH:mm:ss"));
    }
    case AlertColumn::Value: return words::alertValue(event.rule.figure, event.isActive() ? event.value : event.worst);
    case AlertColumn::State: return words::alertStateText(event);
    }
    return {};
}

QString AlertModel::toolTip(AlertColumn column, const AlertEvent& event) const
{
    switch (column) {
    case AlertColumn::Since: return m_units.dateTime(event.since);
    case AlertColumn::Value: return tr("At worst %1").arg(words::alertValue(event.rule.figure, event.worst));
    case AlertColumn::State:
        if (event.ended)
            return tr("Over since %1").arg(m_units.dateTime(*event.ended));
        return event.acknowledged ? tr("Acknowledged at %1").arg(m_units.dateTime(*event.acknowledged)) : QString();
    case AlertColumn::Severity:
    case AlertColumn::What: break;
    }
    return words::ruleText(event.rule);
}

QVariant AlertModel::data(const QModelIndex& index, int role) const
{
    const AlertEvent* found = event(index);
    if (!found)
        return {};
    const auto column = static_cast<AlertColumn>(index.column());
    switch (role) {
    case Qt::DisplayRole: return text(column, *found);
    case Qt::ToolTipRole: return toolTip(column, *found);
    case Qt::TextAlignmentRole: return QVariant::fromValue((column == AlertColumn::Value ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    case SeverityRole: {
        const bool coloured = column == AlertColumn::Severity || column == AlertColumn::What;
        return static_cast<int>(coloured || !found->isActive() ? severity(*found) : Severity::Normal);
    }
    case IconRole: return column == AlertColumn::Severity ? icon(found->rule.severity) : QString();
    case RawRole:
        switch (column) {
        case AlertColumn::Severity: return static_cast<int>(found->rule.severity);
        case AlertColumn::Since: return domain::toEpochMs(found->since);
        case AlertColumn::Value: return found->isActive() ? found->value : found->worst;
        case AlertColumn::What:
        case AlertColumn::State: return {};
        }
        return {};
    default: return {};
    }
}

QVariant AlertModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    const auto column = static_cast<AlertColumn>(section);
    if (role == Qt::TextAlignmentRole)
        return QVariant::fromValue((column == AlertColumn::Value ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    switch (column) {
    case AlertColumn::Severity: return tr("Severity");
    case AlertColumn::What: return tr("What");
    case AlertColumn::Since: return tr("Since");
    case AlertColumn::Value: return tr("Value");
    case AlertColumn::State: return tr("State");
    }
    return {};
}

} // namespace stoker::item
