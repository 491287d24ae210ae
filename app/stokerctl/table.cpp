// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/stokerctl/table.h"

#include "app/stokerctl/json.h"
#include "app/stokerctl/printable.h"
#include "words/sentences.h"
#include "words/policysentences.h"
#include "words/units.h"

#include <QCoreApplication>

#include <algorithm>

namespace stoker::app::ctl {

namespace {

class Text {
    Q_DECLARE_TR_FUNCTIONS(stoker::app::ctl::Table)
};

/// Columns a terminal gives it: wide characters take two.
qsizetype widthOf(const QString& text)
{
    qsizetype width = 0;
    for (const char32_t c : text.toUcs4())
        width += c >= 0x1100 && (c <= 0x115f || (c >= 0x2e80 && c <= 0xa4cf) || (c >= 0xac00 && c <= 0xd7a3) || (c >= 0xf900 && c <= 0xfaff) || (c >= 0xff00 && c <= 0xff60)) ? 2 : 1;
    return width;
}

QString padded(const QString& text, qsizetype width, bool right)
{
    const QString space(std::max<qsizetype>(0, width - widthOf(text)), u' ');
    return right ? space + text : text + space;
}

QString line(const QStringList& cells)
{
    QString text = cells.join(QStringLiteral("  "));
    while (text.endsWith(u' '))
        text.chop(1);
    return text + u'\n';
}

struct WatchColumn {
    QString title;
    qsizetype least;
    bool right;
};

QList<WatchColumn> watchColumns()
{
    return {{Text::tr("Time"), 8, false},       {Text::tr("Logs/min"), 8, true},   {Text::tr("CPU"), 5, true},     {Text::tr("Target"), 6, true},
            {Text::tr("Registered"), 6, true},  {Text::tr("Usable"), 6, true},     {Text::tr("Pending"), 7, true}, {Text::tr("Busy"), 5, true},
            {Text::tr("Running"), 7, true},     {Text::tr("Waiting"), 7, true},    {Text::tr("Batch"), 7, true},   {Text::tr("Owner"), 8, false},
            {Text::tr("State"), 5, false}};
}

QString csvCell(const QJsonValue& value)
{
    QString text;
    if (value.isBool())
        text = value.toBool() ? QStringLiteral("true") : QStringLiteral("false");
    else if (value.isDouble())
        text = QString::number(value.toDouble(), 'g', 15);
    else if (value.isArray())
        text = value.toVariant().toStringList().join(u' ');
    else
        text = value.toString();
    if (text.contains(u',') || text.contains(u'"') || text.contains(u'\n') || text.contains(u'\r'))
        return u'"' + text.replace(u'"', QStringLiteral("\"\"")) + u'"';
    return text;
}

} // namespace

void Table::add(const QStringList& cells)
{
    QStringList row;
    for (const QString& cell : cells)
        row.append(printable(cell));
    m_rows.append(row);
}

QString Table::text() const
{
    QList<qsizetype> widths;
    for (const Column& column : m_columns)
        widths.append(widthOf(column.title));
    for (const QStringList& row : m_rows) {
        for (qsizetype i = 0; i < m_columns.size(); ++i)
            widths[i] = std::max(widths[i], widthOf(row.value(i)));
    }
    QStringList head;
    for (qsizetype i = 0; i < m_columns.size(); ++i)
        head.append(padded(m_columns[i].title, widths[i], m_columns[i].right));
    QString result = line(head);
    for (const QStringList& row : m_rows) {
        QStringList cells;
        for (qsizetype i = 0; i < m_columns.size(); ++i)
            cells.append(padded(row.value(i), widths[i], m_columns[i].right));
        result += line(cells);
    }
    return result;
}

QString watchHead()
{
    QStringList cells;
    for (const WatchColumn& column : watchColumns())
        cells.append(padded(column.title, column.least, column.right));
    return line(cells);
}

QString watchRow(const domain::Figures& figures, const QLocale& locale)
{
    const words::Units units(locale);
    const auto number = [&units](const std::optional<int>& value) { return units.integer(value ? std::optional<qint64>(*value) : std::nullopt); };
    const QStringList values{
        units.timeOfDay(figures.time),
        units.text(units.count(figures.logsPerMinute)),
        units.text(units.percent(figures.cpuPercent)),
        number(figures.target),
        number(figures.registered),
        number(figures.usable),
        number(figures.pending),
        number(figures.busy),
        number(figures.tasksRunning),
        number(figures.tasksPending),
        units.text(units.secondsFigure(figures.batchLastSeconds)),
        words::ownerWord(figures.owner),
        figures.stale ? Text::tr("stale") : Text::tr("live"),
    };
    const QList<WatchColumn> columns = watchColumns();
    QStringList cells;
    for (qsizetype i = 0; i < columns.size(); ++i)
        cells.append(padded(values[i], std::max(columns[i].least, widthOf(columns[i].title)), columns[i].right));
    return line(cells);
}

QString decisionHead()
{
    return line({padded(Text::tr("Time"), 8, false), padded(Text::tr("Target"), 8, true), padded(Text::tr("Wish"), 8, true), padded(Text::tr("Final"), 8, true), Text::tr("Why")});
}

QString decisionRow(const domain::DecisionLine& decision, const QLocale& locale)
{
    const words::Units units(locale);
    QStringList why{words::reasonSentence(decision.wish.reason)};
    for (const domain::Clamp& clamp : decision.clamps)
        why.append(words::reasonSentence(clamp.reason));
    return line({padded(units.timeOfDay(decision.observed.time), 8, false), padded(units.integer(decision.observed.target), 8, true),
                 padded(units.integer(decision.wish.total), 8, true), padded(units.integer(decision.final), 8, true), why.join(u' ')});
}

QString executorTable(const std::vector<domain::Executor>& living, const std::vector<domain::Departed>& gone, domain::Instant now, const QLocale& locale)
{
    const words::Units units(locale);
    Table table({{Text::tr("ID"), true},     {Text::tr("Host"), false},   {Text::tr("State"), false}, {Text::tr("Cores"), true}, {Text::tr("Tasks"), true},
                 {Text::tr("CPU"), true},    {Text::tr("Memory"), true},  {Text::tr("Cache"), true},  {Text::tr("Shuffle"), true}, {Text::tr("GC"), true},
                 {Text::tr("Failed"), true}, {Text::tr("Up"), true},      {Text::tr("Idle"), true},   {Text::tr("Pinned by"), false}});
    const auto since = [now](const std::optional<domain::Instant>& then) { return then ? std::optional(std::max(0.0, domain::seconds(now - *then))) : std::nullopt; };
    for (const domain::Executor& executor : living) {
        const auto bytes = [&units](bool has, const std::optional<qint64>& value) { return has ? units.text(units.bytes(value)) : QString(); };
        QString shuffle = bytes(executor.holdsShuffle, executor.shuffleBytes);
        if (executor.shuffleNeeded.value_or(false))
            shuffle = Text::tr("%1 needed", "shuffle data that an active job still reads").arg(shuffle);
        table.add({executor.id.text, executor.host, words::stateWord(executor), units.integer(executor.cores), units.integer(executor.runningTasks),
                   units.text(units.percent(executor.cpuPercent)), units.text(units.bytes(executor.memoryUsedBytes)),
                   bytes(executor.cachedBlocks > 0, executor.cachedBytes), shuffle, units.text(units.percent(executor.gcPercent)),
                   units.integer(executor.failedTasks), units.duration(since(executor.added)),
                   executor.isBusy() ? QString() : units.duration(since(executor.idleSince)), words::pinWords(executor.pins, domain::Pin::Busy)});
    }
    for (const domain::Departed& departed : gone) {
        QStringList row{departed.id.text, departed.host, words::removedWord(departed)};
        table.add(row);
    }
    return table.text();
}

QString executorCsv(const std::vector<domain::Executor>& living, const std::vector<domain::Departed>& gone, domain::Instant now)
{
    static const QStringList columns = QStringLiteral("id host state cores running_tasks cpu_percent memory_used_bytes memory_max_bytes cached cached_blocks " // untranslated: names
                                                      "cached_bytes shuffle shuffle_bytes shuffle_needed gc_percent failed_tasks added_ms idle_s leaves_in_s " // untranslated: names
                                                      "pinned_by").split(u' ');
    const QString end = QStringLiteral("\n");
    QString result = columns.join(u',') + end;
    const auto add = [&result, &end](const QJsonObject& object) {
        QStringList cells;
        for (const QString& column : columns)
            cells.append(csvCell(object.value(column)));
        result += cells.join(u',') + end;
    };
    for (const domain::Executor& executor : living)
        add(toJson(executor, now));
    for (const domain::Departed& departed : gone)
        add(toJson(departed));
    return result;
}

} // namespace stoker::app::ctl
