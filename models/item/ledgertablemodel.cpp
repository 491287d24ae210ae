// SPDX-License-Identifier: GPL-3.0-or-later
#include "item/ledgertablemodel.h"

#include "domain/names.h"
#include "item/roles.h"
#include "words/sentences.h"

#include <QDateTime>
#include <QLocale>

#include <algorithm>
#include <functional>

namespace stoker::item {
namespace {

using domain::Actor;
using domain::LedgerLine;
using domain::LineKind;
using domain::LineStatus;

template <class Lines>
auto findLine(Lines& lines, quint64 id)
{
    return std::lower_bound(lines.begin(), lines.end(), id, [](const LedgerLine& line, quint64 wanted) { return line.id < wanted; });
}

// Rows are newest first: descending ids.
auto findRow(const std::vector<quint64>& order, quint64 id) { return std::lower_bound(order.begin(), order.end(), id, std::greater<>()); }

QString icon(const LedgerLine& line)
{
    if (line.kind == LineKind::ExecutorsLost)
        return QStringLiteral("lost");
    if (line.kind == LineKind::Hold)
        return QStringLiteral("hold");
    switch (line.actor) {
    case Actor::Operator: return line.kind == LineKind::Release ? QStringLiteral("release") : QStringLiteral("user");
    case Actor::OtherConsole: return QStringLiteral("user");
    case Actor::Policy: return QStringLiteral("autopilot");
    case Actor::Spark: return QStringLiteral("watch");
    }
    return {};
}

QString ids(const std::vector<domain::ExecutorId>& executors)
{
    QStringList texts;
    for (const domain::ExecutorId& id : executors)
        texts.append(id.text);
    return words::list(texts);
}

QString quoted(QString text) { return u'"' + text.replace(u'"', QStringLiteral("\"\"")) + u'"'; }

} // namespace

LedgerTableModel::LedgerTableModel(QObject* parent) : QAbstractTableModel(parent) {}

bool LedgerTableModel::shows(const LedgerLine& line) const
{
    if (m_show == Show::Changes && (line.status == LineStatus::Refused || line.status == LineStatus::TakenBack))
        return false;
    if (m_filter.isEmpty())
        return true;
    for (int column = 0; column < kLedgerColumnCount; ++column) {
        if (text(static_cast<LedgerColumn>(column), line).contains(m_filter, Qt::CaseInsensitive))
            return true;
    }
    return std::any_of(line.executors.begin(), line.executors.end(), [this](const domain::ExecutorId& id) { return id.text == m_filter; });
}

void LedgerTableModel::setLines(std::vector<LedgerLine> lines)
{
    beginResetModel();
    m_lines = std::move(lines);
    std::sort(m_lines.begin(), m_lines.end(), [](const LedgerLine& a, const LedgerLine& b) { return a.id < b.id; });
    if (m_lines.size() > kMaxLines)
        m_lines.erase(m_lines.begin(), m_lines.end() - static_cast<std::ptrdiff_t>(kMaxLines));
    m_order.clear();
    for (auto line = m_lines.rbegin(); line != m_lines.rend(); ++line) {
        if (shows(*line))
            m_order.push_back(line->id);
    }
    endResetModel();
}

void LedgerTableModel::put(const LedgerLine& line)
{
    const auto place = findLine(m_lines, line.id);
    if (place != m_lines.end() && place->id == line.id) {
        if (*place == line)
            return;
        *place = line;
    } else {
        m_lines.insert(place, line);
    }
    const auto found = findRow(m_order, line.id);
    const int row = static_cast<int>(found - m_order.begin());
    const bool shown = found != m_order.end() && *found == line.id;
    const bool should = shows(line);
    if (shown && should) {
        emit dataChanged(index(row, 0), index(row, kLedgerColumnCount - 1));
    } else if (shown) {
        beginRemoveRows({}, row, row);
        m_order.erase(m_order.begin() + row);
        endRemoveRows();
    } else if (should) {
        beginInsertRows({}, row, row);
        m_order.insert(m_order.begin() + row, line.id);
        endInsertRows();
    }
    dropOldest();
}

void LedgerTableModel::dropOldest()
{
    while (m_lines.size() > kMaxLines) {
        const quint64 id = m_lines.front().id;
        if (!m_order.empty() && m_order.back() == id) {
            const int row = rowCount() - 1;
            beginRemoveRows({}, row, row);
            m_order.pop_back();
            endRemoveRows();
        }
        m_lines.erase(m_lines.begin());
    }
}

void LedgerTableModel::setShow(Show show)
{
    if (m_show == show)
        return;
    m_show = show;
    refilter();
}

void LedgerTableModel::setFilter(const QString& text)
{
    const QString wanted = text.trimmed();
    if (m_filter == wanted)
        return;
    m_filter = wanted;
    refilter();
}

void LedgerTableModel::refilter()
{
    for (int row = rowCount() - 1; row >= 0; --row) {
        if (shows(*findLine(m_lines, m_order[static_cast<std::size_t>(row)])))
            continue;
        int first = row; // whole runs at once
        while (first > 0 && !shows(*findLine(m_lines, m_order[static_cast<std::size_t>(first - 1)])))
            --first;
        beginRemoveRows({}, first, row);
        m_order.erase(m_order.begin() + first, m_order.begin() + row + 1);
        endRemoveRows();
        row = first;
    }
    std::size_t row = 0;
    std::vector<quint64> run;
    const auto insertRun = [&] {
        if (run.empty())
            return;
        const auto first = static_cast<std::ptrdiff_t>(row);
        beginInsertRows({}, static_cast<int>(row), static_cast<int>(row + run.size()) - 1);
        m_order.insert(m_order.begin() + first, run.begin(), run.end());
        endInsertRows();
        row += run.size();
        run.clear();
    };
    for (auto line = m_lines.rbegin(); line != m_lines.rend(); ++line) {
        if (row < m_order.size() && m_order[row] == line->id) {
            insertRun();
            ++row;
        } else if (shows(*line)) {
            run.push_back(line->id);
        }
    }
    insertRun();
}

const LedgerLine* LedgerTableModel::line(const QModelIndex& index) const
{
    if (!index.isValid() || !checkIndex(index))
        return nullptr;
    return &*findLine(m_lines, m_order[static_cast<std::size_t>(index.row())]);
}

QModelIndex LedgerTableModel::indexOf(quint64 id) const
{
    const auto found = findRow(m_order, id);
    return found != m_order.end() && *found == id ? index(static_cast<int>(found - m_order.begin()), 0) : QModelIndex();
}

QString LedgerTableModel::toCsv() const
{
    QString csv = QStringLiteral("time_ms,by,kind,what,reason,status,effect\n");
    for (const quint64 id : m_order) {
        const LedgerLine& line = *findLine(m_lines, id);
        csv += QStringList{QString::number(domain::toEpochMs(line.time)), quoted(line.by), domain::toText(domain::lineKindName(line.kind)), quoted(words::whatWord(line)),
                           quoted(line.reason), domain::toText(domain::lineStatusName(line.status)), quoted(words::effectWord(line))}.join(u',') + u'\n';
    }
    return csv;
}

int LedgerTableModel::rowCount(const QModelIndex& parent) const { return parent.isValid() ? 0 : static_cast<int>(m_order.size()); }

int LedgerTableModel::columnCount(const QModelIndex& parent) const { return parent.isValid() ? 0 : kLedgerColumnCount; }

QString LedgerTableModel::text(LedgerColumn column, const LedgerLine& line) const
{
    switch (column) {
    case LedgerColumn::Time: {
        const QDateTime time = domain::toDateTime(line.time);
        if (time.date() == QDate::currentDate())
            return m_units.timeOfDay(line.time);
        //: A day and a time, in Qt's letters: 20 Nov 14:26:04
        return QLocale().toString(time, tr("d MMM HH:mm:ss"));
    }
    case LedgerColumn::Who: return words::whoWord(line);
    case LedgerColumn::What: return words::whatWord(line);
    case LedgerColumn::Why:
        if (line.reason.isEmpty())
            return line.executors.empty() ? QString() : tr("executors %1", "their ids", static_cast<int>(line.executors.size())).arg(ids(line.executors)); // the next best thing to know
        //: The reason an operator typed
        return line.actor == Actor::Operator || line.actor == Actor::OtherConsole ? tr("“%1”").arg(line.reason) : line.reason;
    case LedgerColumn::Effect: return words::effectWord(line);
    }
    return {};
}

int LedgerTableModel::severity(LedgerColumn column, const LedgerLine& line) const
{
    const bool unsent = line.status == LineStatus::TakenBack || line.status == LineStatus::Refused;
    Severity severity = unsent ? Severity::Faint : Severity::Normal;
    if (column == LedgerColumn::What && line.kind == LineKind::ExecutorsLost)
        severity = Severity::Trouble;
    if (column == LedgerColumn::Effect && (line.status == LineStatus::Refused || line.status == LineStatus::NotSeen || line.aboveCeiling))
        severity = Severity::Caution;
    return static_cast<int>(severity);
}

QString LedgerTableModel::toolTip(LedgerColumn column, const LedgerLine& line) const
{
    switch (column) {
    case LedgerColumn::Time: return m_units.dateTime(line.time);
    case LedgerColumn::Who: return line.by;
    case LedgerColumn::What: return ids(line.executors);
    case LedgerColumn::Why: return line.reason;
    case LedgerColumn::Effect: {
        if (const QString failure = words::failureText(line); !failure.isEmpty())
            return failure;
        QStringList outcomes;
        for (const domain::ExecutorOutcome& outcome : line.outcomes)
            outcomes.append(tr("%1: %2", "an executor and what became of it").arg(outcome.id.text, words::outcomeWord(outcome.outcome)));
        return outcomes.join(u'\n');
    }
    }
    return {};
}

QVariant LedgerTableModel::data(const QModelIndex& index, int role) const
{
    const LedgerLine* found = line(index);
    if (!found)
        return {};
    const auto column = static_cast<LedgerColumn>(index.column());
    switch (role) {
    case Qt::DisplayRole: return text(column, *found);
    case Qt::ToolTipRole: return toolTip(column, *found);
    case RawRole: return column == LedgerColumn::Time ? QVariant(domain::toEpochMs(found->time)) : QVariant();
    case SeverityRole: return severity(column, *found);
    case IconRole: return column == LedgerColumn::Who ? icon(*found) : QString();
    default: return {};
    }
}

QVariant LedgerTableModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (static_cast<LedgerColumn>(section)) {
    case LedgerColumn::Time: return tr("Time");
    case LedgerColumn::Who: return tr("Who");
    case LedgerColumn::What: return tr("What");
    case LedgerColumn::Why: return tr("Why");
    case LedgerColumn::Effect: return tr("Effect");
    }
    return {};
}

} // namespace stoker::item
