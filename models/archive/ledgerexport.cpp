// SPDX-License-Identifier: GPL-3.0-or-later
#include "archive/ledgerexport.h"

#include "domain/ledgerjson.h"

#include <QFileDevice>
#include <QJsonArray>
#include <QJsonDocument>

#include <array>
#include <functional>

namespace stoker::archive {

using namespace Qt::StringLiterals;

namespace {

constexpr int kPage = 1000;

QString plain(const QJsonValue& value)
{
    switch (value.type()) {
    case QJsonValue::Bool: return value.toBool() ? u"true"_s : u"false"_s;
    case QJsonValue::Double: {
        const double number = value.toDouble();
        const qint64 whole = value.toInteger();
        return static_cast<double>(whole) == number ? QString::number(whole) : QString::number(number, 'g', 15);
    }
    case QJsonValue::String: return value.toString();
    case QJsonValue::Array: {
        QStringList parts;
        for (const QJsonValueConstRef one : value.toArray())
            parts.append(plain(one));
        return parts.join(u' ');
    }
    case QJsonValue::Object: {
        QStringList parts;
        const QJsonObject object = value.toObject();
        for (auto member = object.begin(); member != object.end(); ++member)
            parts.append(member.key() + u'=' + plain(member.value()));
        return parts.join(u' ');
    }
    case QJsonValue::Null:
    case QJsonValue::Undefined: break;
    }
    return {};
}

QString guards(const QJsonArray& clamps)
{
    QStringList parts;
    for (const QJsonValueConstRef one : clamps) {
        const QJsonObject clamp = one.toObject();
        parts.append(u"%1:%2:%3:%4"_s.arg(plain(clamp.value("guard"_L1)), plain(clamp.value("before"_L1)), plain(clamp.value("after"_L1)),
                                          plain(clamp.value("reason"_L1).toObject().value("code"_L1))));
    }
    return parts.join(u' ');
}

QString outcomes(const QJsonArray& list)
{
    QStringList parts;
    for (const QJsonValueConstRef one : list)
        parts.append(u"%1:%2"_s.arg(plain(one.toObject().value("id"_L1)), plain(one.toObject().value("outcome"_L1))));
    return parts.join(u' ');
}

enum class Of { Both, Command, Decision };
struct Column {
    QLatin1StringView name;
    Of of = Of::Both;
    QLatin1StringView inside = {}; ///< the object that holds it
    QLatin1StringView member = {}; ///< where it is called otherwise than the column
};

const std::array kColumns{
    Column{"type"_L1}, Column{"time_ms"_L1}, Column{"application"_L1}, Column{"instance"_L1}, Column{"name"_L1}, Column{"address"_L1}, Column{"id"_L1},
    Column{"actor"_L1, Of::Command}, Column{"by"_L1, Of::Command}, Column{"command"_L1, Of::Command},
    Column{"reason"_L1, Of::Command}, Column{"target_before"_L1, Of::Command}, Column{"target"_L1, Of::Command}, Column{"executors"_L1, Of::Command}, Column{"how"_L1, Of::Command},
    Column{"replace"_L1, Of::Command}, Column{"status"_L1, Of::Command}, Column{"error"_L1, Of::Command, "error"_L1, "name"_L1},
    Column{"error_values"_L1, Of::Command, "error"_L1, "values"_L1}, Column{"partly"_L1, Of::Command}, Column{"outcomes"_L1, Of::Command}, Column{"ceiling"_L1, Of::Command},
    Column{"ceiling_because"_L1, Of::Command}, Column{"above_ceiling"_L1, Of::Command}, Column{"number"_L1, Of::Command}, Column{"sent_ms"_L1, Of::Command},
    Column{"first_effect_ms"_L1, Of::Command}, Column{"full_effect_ms"_L1, Of::Command}, Column{"effect_wanted"_L1, Of::Command}, Column{"effect_seen"_L1, Of::Command},
    Column{"mode"_L1, Of::Decision}, Column{"policy"_L1, Of::Decision}, Column{"wish"_L1, Of::Decision}, Column{"why"_L1, Of::Decision, "reason"_L1, "code"_L1},
    Column{"why_values"_L1, Of::Decision, "reason"_L1, "values"_L1}, Column{"releases"_L1, Of::Decision}, Column{"guards"_L1, Of::Decision}, Column{"final"_L1, Of::Decision},
    Column{"victims"_L1, Of::Decision}, Column{"command_id"_L1, Of::Decision, {}, "command"_L1},
    Column{"predicted_low_s"_L1, Of::Decision, "prediction"_L1, "low_s"_L1}, Column{"predicted_middle_s"_L1, Of::Decision, "prediction"_L1, "middle_s"_L1},
    Column{"predicted_high_s"_L1, Of::Decision, "prediction"_L1, "high_s"_L1},
    Column{"observed_target"_L1, Of::Decision, "observation"_L1, "target"_L1}, Column{"registered"_L1, Of::Decision, "observation"_L1},
    Column{"usable"_L1, Of::Decision, "observation"_L1}, Column{"busy"_L1, Of::Decision, "observation"_L1}, Column{"slots"_L1, Of::Decision, "observation"_L1},
    Column{"cores"_L1, Of::Decision, "observation"_L1}, Column{"running"_L1, Of::Decision, "observation"_L1}, Column{"pending"_L1, Of::Decision, "observation"_L1},
    Column{"logs_per_minute"_L1, Of::Decision, "observation"_L1}, Column{"cpu_percent"_L1, Of::Decision, "observation"_L1}, Column{"batch_s"_L1, Of::Decision, "observation"_L1},
    Column{"interval_s"_L1, Of::Decision, "observation"_L1}, Column{"deadline_s"_L1, Of::Decision, "observation"_L1}, Column{"behind_s"_L1, Of::Decision, "observation"_L1},
    Column{"backlog_logs"_L1, Of::Decision, "observation"_L1}, Column{"startup_s"_L1, Of::Decision, "observation"_L1},
    Column{"observed_ceiling"_L1, Of::Decision, "observation"_L1, "ceiling"_L1}, Column{"stale"_L1, Of::Decision, "observation"_L1}, Column{"age_s"_L1, Of::Decision, "observation"_L1},
};

QString cell(const QJsonObject& object, const Column& column)
{
    const QJsonObject holder = column.inside.isEmpty() ? object : object.value(column.inside).toObject();
    const QJsonValue value = holder.value(column.member.isEmpty() ? column.name : column.member);
    if (column.name == "guards"_L1)
        return guards(value.toArray());
    if (column.name == "outcomes"_L1)
        return outcomes(value.toArray());
    return plain(value);
}

QString quoted(QString text)
{
    if (!text.contains(u',') && !text.contains(u'"') && !text.contains(u'\n') && !text.contains(u'\r'))
        return text;
    return u'"' + text.replace(u'"', u"\"\""_s) + u'"';
}

} // namespace

QStringList ledgerCsvColumns()
{
    QStringList names;
    for (const Column& column : kColumns)
        names.append(QString(column.name));
    return names;
}

QJsonObject toJson(const ports::LedgerEntry& entry)
{
    const bool command = std::holds_alternative<domain::LedgerLine>(entry.what);
    QJsonObject object = std::visit([](const auto& line) { return toJson(line); }, entry.what);
    object.insert(u"type"_s, command ? u"command"_s : u"decision"_s);
    object.insert(u"application"_s, entry.key.application.text);
    object.insert(u"instance"_s, entry.key.instance.isEmpty() ? QJsonValue() : QJsonValue(entry.key.instance.text));
    object.insert(u"name"_s, entry.key.name);
    object.insert(u"address"_s, entry.key.address);
    return object;
}

QByteArray toCsv(const ports::LedgerEntry& entry)
{
    const QJsonObject object = toJson(entry);
    const Of type = std::holds_alternative<domain::LedgerLine>(entry.what) ? Of::Command : Of::Decision;
    QStringList cells;
    for (const Column& column : kColumns)
        cells.append(column.of == Of::Both || column.of == type ? quoted(cell(object, column)) : QString());
    return cells.join(u',').toUtf8();
}

namespace {

QByteArray head(ports::LedgerFormat format) { return format == ports::LedgerFormat::Csv ? ledgerCsvColumns().join(u',').toUtf8() + "\r\n" : QByteArrayLiteral("["); }

QByteArray row(ports::LedgerFormat format, const ports::LedgerEntry& entry, bool first)
{
    return format == ports::LedgerFormat::Csv ? toCsv(entry) + "\r\n" : (first ? "\n" : ",\n") + QJsonDocument(toJson(entry)).toJson(QJsonDocument::Compact);
}

QByteArray tail(ports::LedgerFormat format, bool empty) { return format == ports::LedgerFormat::Csv ? QByteArray() : QByteArray(empty ? "]\n" : "\n]\n"); }

} // namespace

QByteArray ledgerDocument(ports::LedgerFormat format, const std::vector<ports::LedgerEntry>& entries)
{
    QByteArray bytes = head(format);
    for (const ports::LedgerEntry& entry : entries)
        bytes += row(format, entry, &entry == &entries.front());
    return bytes + tail(format, entries.empty());
}

LedgerExport::LedgerExport(ports::LedgerFormat format, const ports::LedgerQuery& query, QIODevice& device) : m_format(format), m_query(query), m_device(device)
{
    m_query.limit = kPage;
    m_query.below.reset();
}

domain::Result<bool> LedgerExport::step(LedgerReader& reader)
{
    const auto page = reader.read(m_query);
    if (!page)
        return tl::unexpected(page.error());
    QByteArray bytes;
    if (!std::exchange(m_begun, true))
        bytes = head(m_format);
    for (const ports::LedgerEntry& entry : page->entries) {
        bytes += row(m_format, entry, m_written == 0);
        ++m_written;
    }
    if (!page->next)
        bytes += tail(m_format, m_written == 0);
    if (!write(bytes)) {
        const auto* file = qobject_cast<const QFileDevice*>(&m_device);
        return domain::failure(domain::ErrorCode::FileUnwritable, {{u"path"_s, file ? file->fileName() : QString()}, {u"detail"_s, m_device.errorString()}});
    }
    m_query.below = page->next;
    return page->next.has_value();
}

} // namespace stoker::archive
