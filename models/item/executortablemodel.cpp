// SPDX-License-Identifier: GPL-3.0-or-later
#include "item/executortablemodel.h"

#include "item/executorcells.h"
#include "item/executorfilter.h"
#include "item/executorindex.h"
#include "item/roles.h"

#include <algorithm>

namespace stoker::item {
namespace {

std::size_t at(int i) { return static_cast<std::size_t>(i); }

bool holds(ExecutorTableModel::Quick quick, const domain::Executor& executor)
{
    switch (quick) {
    case ExecutorTableModel::Quick::All: return true;
    case ExecutorTableModel::Quick::Idle: return !executor.isBusy();
    case ExecutorTableModel::Quick::Cached: return executor.cachedBlocks != 0;
    case ExecutorTableModel::Quick::Held: return executor.holdsShuffle;
    }
    return true;
}

// RFC 4180: quotes around what holds a comma, a quote or a line end.
QString quoted(const QString& text)
{
    static const QString special = QStringLiteral(",\"\n\r");
    if (std::none_of(text.begin(), text.end(), [](QChar c) { return special.contains(c); }))
        return text;
    return u'"' + QString(text).replace(QStringLiteral("\""), QStringLiteral("\"\"")) + u'"';
}

QString csvValue(const QVariant& value)
{
    if (value.typeId() == QMetaType::QStringList)
        return quoted(value.toStringList().join(u' '));
    if (value.typeId() == QMetaType::Double)
        return QString::number(value.toDouble(), 'g', 15);
    return quoted(value.toString()); // empty for unknown
}

} // namespace

class ExecutorTableModel::Private {
public:
    explicit Private(ExecutorTableModel& model) : q(model) {}

    [[nodiscard]] bool shows(const domain::Executor& executor) const { return holds(quick, executor) && filter.matches(executor, now); }

    /// Takes these (by position) out of the shown rows: one signal for one run of rows; several runs are first gathered at the end.
    void hide(const std::vector<char>& doomed)
    {
        const std::vector<int>& order = index.order();
        int first = -1;
        int last = -1;
        int count = 0;
        for (int row = 0; row < static_cast<int>(order.size()); ++row) {
            if (!doomed[at(order[at(row)])])
                continue;
            first = first < 0 ? row : first;
            last = row;
            ++count;
        }
        if (count == 0)
            return;
        if (last - first + 1 != count) {
            relayout(index.withLast(doomed));
            last = static_cast<int>(order.size()) - 1;
            first = last - count + 1;
        }
        q.beginRemoveRows({}, first, last);
        index.removeRows(first, last);
        q.endRemoveRows();
    }

    /// Shows these positions at the end; reorder() puts them where they belong.
    void show(const std::vector<int>& positions)
    {
        if (positions.empty())
            return;
        const int first = static_cast<int>(index.order().size());
        q.beginInsertRows({}, first, first + static_cast<int>(positions.size()) - 1);
        index.append(positions);
        q.endInsertRows();
    }

    void reorder(std::vector<int> order)
    {
        if (order == index.order())
            index.setOrder(std::move(order));
        else
            relayout(std::move(order));
    }

    // One layoutChanged instead of thousands of moves; selections follow their executors.
    void relayout(std::vector<int> order)
    {
        emit q.layoutAboutToBeChanged({}, QAbstractItemModel::VerticalSortHint);
        const QModelIndexList from = q.persistentIndexList();
        if (from.isEmpty()) {
            index.setOrder(std::move(order));
        } else {
            std::vector<int> positions;
            positions.reserve(at(static_cast<int>(from.size())));
            for (const QModelIndex& old : from)
                positions.push_back(index.order()[at(old.row())]);
            index.setOrder(std::move(order));
            std::vector<int> rowOf(rows.size(), -1);
            for (std::size_t row = 0; row < index.order().size(); ++row)
                rowOf[at(index.order()[row])] = static_cast<int>(row);
            QModelIndexList to;
            to.reserve(from.size());
            for (qsizetype i = 0; i < from.size(); ++i)
                to.append(q.index(rowOf[at(positions[static_cast<std::size_t>(i)])], from.at(i).column()));
            q.changePersistentIndexList(from, to);
        }
        emit q.layoutChanged({}, QAbstractItemModel::VerticalSortHint);
    }

    void reset(const std::vector<domain::Executor>& executors)
    {
        q.beginResetModel();
        rows = executors;
        index.reset(rows);
        std::vector<int> shown;
        for (std::size_t i = 0; i < rows.size(); ++i) {
            if (shows(rows[i]))
                shown.push_back(static_cast<int>(i));
        }
        index.append(shown);
        index.setOrder(index.sorted());
        q.endResetModel();
    }

    /// The filter, or the time it counts, is another one: hides and shows what that changes.
    void refilter()
    {
        std::vector<char> doomed(rows.size(), 0);
        std::vector<int> wanted;
        bool any = false;
        for (std::size_t i = 0; i < rows.size(); ++i) {
            const int position = static_cast<int>(i);
            const bool should = shows(rows[i]);
            if (should && !index.isShown(position))
                wanted.push_back(position);
            else if (!should && index.isShown(position))
                doomed[i] = any = true;
        }
        if (any)
            hide(doomed);
        show(wanted);
        reorder(index.reordered());
    }

    void takeIn(const std::vector<domain::Executor>& executors, const domain::SnapshotDiff& diff)
    {
        if (!diff.removed.empty()) {
            std::vector<char> doomed(rows.size(), 0);
            for (const int old : diff.removed)
                doomed[at(old)] = 1;
            hide(doomed);
        }
        if (!diff.removed.empty() || !diff.added.empty())
            replaceRows(executors, diff);
        std::vector<char> doomed;
        std::vector<int> wanted;
        for (const int position : diff.changed) {
            const domain::Executor& executor = executors[at(position)];
            rows[at(position)] = executor;
            index.update(position, executor);
            const bool should = shows(executor);
            if (should == index.isShown(position))
                continue;
            if (should) {
                wanted.push_back(position);
            } else {
                doomed.resize(rows.size(), 0);
                doomed[at(position)] = 1;
            }
        }
        for (const int position : diff.added) {
            if (shows(rows[at(position)]))
                wanted.push_back(position);
        }
        // Sorting comes first: gathering rows at the end sets an order that must be right already.
        reorder(index.reordered());
        if (!doomed.empty())
            hide(doomed);
        if (!wanted.empty()) {
            show(wanted);
            reorder(index.reordered());
        }
    }

    void replaceRows(const std::vector<domain::Executor>& executors, const domain::SnapshotDiff& diff)
    {
        std::vector<int> newPlace(rows.size(), -1);
        std::vector<domain::Executor> next(executors.size());
        std::size_t old = 0;
        auto removed = diff.removed.begin();
        auto added = diff.added.begin();
        for (std::size_t i = 0; i < executors.size(); ++i) {
            if (added != diff.added.end() && at(*added) == i) {
                next[i] = executors[i];
                ++added;
                continue;
            }
            while (removed != diff.removed.end() && at(*removed) == old) {
                ++removed;
                ++old;
            }
            newPlace[old] = static_cast<int>(i);
            next[i] = std::move(rows[old++]);
        }
        rows = std::move(next);
        index.renumber(newPlace, rows);
    }

    [[nodiscard]] bool fits(const std::vector<domain::Executor>& executors, const domain::SnapshotDiff& diff) const
    {
        return rows.size() - diff.removed.size() + diff.added.size() == executors.size() && (rows.empty() || executors.empty() || !diff.removed.empty()
               || !diff.added.empty() || (rows.front().id == executors.front().id && rows.back().id == executors.back().id));
    }

    WhyNot whyNot;
    ExecutorTableModel& q;
    std::vector<domain::Executor> rows; ///< by id
    ExecutorIndex index;
    ExecutorFilter filter;
    QString filterText;
    Quick quick = Quick::All;
    ExecutorCells cells;
    domain::Instant now;
    domain::Estimates estimates;
    bool stale = false;
};

ExecutorTableModel::ExecutorTableModel(QObject* parent) : QAbstractTableModel(parent), d(std::make_unique<Private>(*this)) {}
ExecutorTableModel::~ExecutorTableModel() = default;

void ExecutorTableModel::apply(const std::vector<domain::Executor>& executors, const domain::SnapshotDiff& diff, domain::Instant now)
{
    d->now = now;
    if (diff.otherApplication) {
        d->reset(executors);
        return;
    }
    if (d->fits(executors, diff))
        d->takeIn(executors, diff);
    else
        d->takeIn(executors, domain::diff(d->rows, executors));
    if (d->filter.dependsOnTime())
        d->refilter();
    // One range: ages are in every row, and one signal is cheaper than a thousand (performance 2).
    if (!d->index.order().empty())
        emit dataChanged(index(0, 0), index(rowCount() - 1, kExecutorColumnCount - 1));
}

void ExecutorTableModel::clear() { d->reset({}); }

void ExecutorTableModel::setWhyNot(WhyNot whyNot) { d->whyNot = std::move(whyNot); }

void ExecutorTableModel::setStale(bool stale)
{
    if (d->stale == stale)
        return;
    d->stale = stale;
    if (rowCount() > 0)
        emit dataChanged(index(0, 0), index(rowCount() - 1, kExecutorColumnCount - 1), {StaleRole});
}

void ExecutorTableModel::setEstimates(domain::Estimates estimates)
{
    if (d->estimates == estimates)
        return;
    d->estimates = estimates;
    emit headerDataChanged(Qt::Horizontal, 0, kExecutorColumnCount - 1);
}

domain::Result<bool> ExecutorTableModel::setFilter(const QString& text)
{
    auto parsed = ExecutorFilter::parse(text);
    if (!parsed)
        return tl::unexpected(parsed.error());
    d->filter = std::move(*parsed);
    d->filterText = text.trimmed();
    d->refilter();
    return !d->filter.isEmpty();
}

QString ExecutorTableModel::filter() const { return d->filterText; }

void ExecutorTableModel::setQuickFilter(Quick quick)
{
    if (d->quick == quick)
        return;
    d->quick = quick;
    d->refilter();
}

ExecutorTableModel::Quick ExecutorTableModel::quickFilter() const { return d->quick; }

int ExecutorTableModel::hiddenCount() const { return static_cast<int>(d->rows.size()) - rowCount(); }

ExecutorCounts ExecutorTableModel::counts() const
{
    ExecutorCounts counts;
    counts.total = static_cast<int>(d->rows.size());
    for (const domain::Executor& executor : d->rows) {
        if (executor.state == domain::ExecutorState::Excluded)
            ++counts.excluded;
        else if (executor.state != domain::ExecutorState::Active)
            ++counts.leaving;
        else if (executor.isStarting())
            ++counts.starting;
        else
            ++(executor.isBusy() ? counts.busy : counts.idle);
    }
    return counts;
}

const domain::Executor* ExecutorTableModel::executor(const QModelIndex& index) const
{
    return index.isValid() && checkIndex(index) ? &d->rows[at(d->index.order()[at(index.row())])] : nullptr;
}

const domain::Executor* ExecutorTableModel::executor(const domain::ExecutorId& id) const
{
    const auto found = std::lower_bound(d->rows.begin(), d->rows.end(), id, [](const domain::Executor& e, const domain::ExecutorId& wanted) { return e.id < wanted; });
    return found != d->rows.end() && found->id == id ? &*found : nullptr;
}

QModelIndex ExecutorTableModel::indexOf(const domain::ExecutorId& id) const
{
    const domain::Executor* found = executor(id);
    if (!found)
        return {};
    const auto& order = d->index.order();
    const auto row = std::find(order.begin(), order.end(), static_cast<int>(found - d->rows.data()));
    return row == order.end() ? QModelIndex() : index(static_cast<int>(row - order.begin()), 0);
}

QString ExecutorTableModel::toCsv(const std::vector<ExecutorColumn>& columns) const
{
    std::vector<const ExecutorField*> fields;
    for (const ExecutorColumn column : columns) {
        for (const ExecutorField& field : executorFields()) {
            if (field.column == column)
                fields.push_back(&field);
        }
    }
    QStringList head;
    for (const ExecutorField* field : fields)
        head.append(QString::fromLatin1(field->name));
    QString csv = head.join(u',') + u'\n';
    for (const int position : d->index.order()) {
        QStringList line;
        for (const ExecutorField* field : fields)
            line.append(csvValue(field->value(d->rows[at(position)], d->now)));
        csv += line.join(u',') + u'\n';
    }
    return csv;
}

QString ExecutorTableModel::toText(const std::vector<int>& rows, const std::vector<ExecutorColumn>& columns) const
{
    QStringList head;
    for (const ExecutorColumn column : columns)
        head.append(title(column));
    QString text = head.join(u'\t') + u'\n';
    for (const int row : rows) {
        const domain::Executor& executor = d->rows[at(d->index.order()[at(row)])];
        QStringList line;
        for (const ExecutorColumn column : columns)
            line.append(d->cells.wholeText(column, executor, d->now));
        text += line.join(u'\t') + u'\n';
    }
    return text;
}

int ExecutorTableModel::rowCount(const QModelIndex& parent) const { return parent.isValid() ? 0 : static_cast<int>(d->index.order().size()); }

int ExecutorTableModel::columnCount(const QModelIndex& parent) const { return parent.isValid() ? 0 : kExecutorColumnCount; }

QVariant ExecutorTableModel::data(const QModelIndex& index, int role) const
{
    const domain::Executor* found = executor(index);
    if (!found)
        return {};
    const auto column = static_cast<ExecutorColumn>(index.column());
    switch (role) {
    case Qt::DisplayRole: return d->cells.text(column, *found, d->now);
    case Qt::ToolTipRole: {
        QString text = d->cells.toolTip(column, *found, d->now);
        if (const QString why = column == ExecutorColumn::Leaves && d->whyNot ? d->whyNot(found->id) : QString(); !why.isEmpty())
            text += (text.isEmpty() ? QString() : QStringLiteral("\n")) + why;
        return text.isEmpty() ? QVariant() : text;
    }
    case Qt::AccessibleTextRole: return d->cells.wholeText(column, *found, d->now);
    case Qt::TextAlignmentRole: return QVariant::fromValue(Qt::Alignment((info(column).number ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter));
    case RawRole: {
        const auto fields = executorFields();
        const auto field = std::find_if(fields.begin(), fields.end(), [column](const ExecutorField& f) { return std::string_view(f.name) == info(column).field; });
        return field->value(*found, d->now);
    }
    case BarRole: {
        const auto bar = ExecutorCells::bar(column, *found);
        return bar ? QVariant(*bar) : QVariant();
    }
    case SeverityRole: return QVariant::fromValue(static_cast<int>(d->stale ? Severity::Faint : ExecutorCells::severity(column, *found)));
    case IconRole: return ExecutorCells::icon(column, *found);
    case SecondTextRole: return d->cells.secondText(column, *found);
    case StaleRole: return d->stale;
    default: return {};
    }
}

QVariant ExecutorTableModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= kExecutorColumnCount)
        return {};
    const ExecutorColumnInfo& column = executorColumns()[at(section)];
    const bool estimated = d->estimates.testAnyFlags(column.estimates);
    switch (role) {
    case Qt::DisplayRole:
        //: A column whose figures are estimates
        return estimated ? tr("≈ %1").arg(title(column.column)) : title(column.column);
    case Qt::ToolTipRole: return estimated ? tr("%1. Estimated: the driver runs without the plugin.").arg(tip(column.column)) : tip(column.column);
    case Qt::TextAlignmentRole: return QVariant::fromValue(Qt::Alignment((column.number ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter));
    // Of figures the largest are looked for first; of names and of times to go the smallest.
    case Qt::InitialSortOrderRole: {
        const bool smallest = column.column == ExecutorColumn::Id || column.column == ExecutorColumn::Host || column.column == ExecutorColumn::State || column.column == ExecutorColumn::Leaves;
        return QVariant::fromValue(static_cast<int>(smallest ? Qt::AscendingOrder : Qt::DescendingOrder));
    }
    default: return {};
    }
}

void ExecutorTableModel::sort(int column, Qt::SortOrder order)
{
    if (column < 0 || column >= kExecutorColumnCount) { // a header without an indicator: back to the order of look, section 5
        column = static_cast<int>(ExecutorColumn::Leaves);
        order = Qt::AscendingOrder;
    }
    d->index.setSort(static_cast<ExecutorColumn>(column), order == Qt::DescendingOrder);
    d->index.rekey(d->rows);
    d->reorder(d->index.sorted());
}

} // namespace stoker::item
