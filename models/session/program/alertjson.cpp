// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/program/alertrules.h"

#include "domain/text.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <cmath>
#include <set>

namespace stoker::session::program {

using namespace Qt::StringLiterals;
using domain::toText;
using domain::AlertComparison;
using domain::AlertFigure;
using domain::AlertRule;
using domain::AlertSeverity;
using domain::ErrorCode;
using domain::Millis;
using domain::Result;

namespace {

constexpr int kVersion = 1;
constexpr std::array kComparisons{AlertComparison::Above, AlertComparison::Below};
constexpr std::array kSeverities{AlertSeverity::Info, AlertSeverity::Warning, AlertSeverity::Critical};
constexpr std::array<const char*, 7> kDays{"mon", "tue", "wed", "thu", "fri", "sat", "sun"};
const QString kTime = u"HH:mm"_s;

tl::unexpected<domain::Error> bad(const QString& name, const QVariant& value, const QString& accepted)
{
    return domain::failure(ErrorCode::BadArgument, {{u"name"_s, name}, {u"value"_s, value}, {u"accepted"_s, accepted}});
}

tl::unexpected<domain::Error> missing(const QString& name, const QString& accepted)
{
    return domain::failure(ErrorCode::MissingArgument, {{u"name"_s, name}, {u"accepted"_s, accepted}});
}

QString range(double least, double most) { return QString::number(least, 'g', 12) + u".."_s + QString::number(most, 'g', 12); }

// How a value that is no text is named in a complaint.
QVariant shown(const QJsonValue& value)
{
    if (!value.isArray() && !value.isObject())
        return value.toVariant();
    return QString::fromUtf8(value.isArray() ? QJsonDocument(value.toArray()).toJson(QJsonDocument::Compact) : QJsonDocument(value.toObject()).toJson(QJsonDocument::Compact));
}

/// Reads the members of one object; the first fault stays.
class Reader {
public:
    Reader(const QJsonObject& object, QString name) : m_object(object), m_name(std::move(name)) {}

    void setName(const QString& name) { m_name = name; }
    [[nodiscard]] const std::optional<domain::Error>& fault() const { return m_fault; }

    /// Without a fallback it must be there.
    QString textOf(const QString& key, const QString& accepted)
    {
        const QJsonValue value = m_object.value(key);
        if (value.isUndefined())
            return fail(missing(at(key), accepted)), QString();
        if (!value.isString() || value.toString().trimmed().isEmpty())
            return fail(bad(at(key), shown(value), accepted)), QString();
        return value.toString().trimmed();
    }

    double numberOf(const QString& key, const QString& accepted, std::optional<double> fallback)
    {
        const QJsonValue value = m_object.value(key);
        if (value.isUndefined() && fallback)
            return *fallback;
        if (value.isUndefined())
            return fail(missing(at(key), accepted)), 0;
        if (!value.isDouble())
            return fail(bad(at(key), shown(value), accepted)), 0;
        return value.toDouble();
    }

    bool flagOf(const QString& key, bool fallback)
    {
        const QJsonValue value = m_object.value(key);
        if (!value.isUndefined() && !value.isBool())
            fail(bad(at(key), shown(value), u"true, false"_s));
        return value.toBool(fallback);
    }

    template <class Value, std::size_t N, class NameOf>
    Value choiceOf(const QString& key, const std::array<Value, N>& choices, NameOf nameOf)
    {
        QStringList names;
        for (const Value choice : choices)
            names.append(toText(nameOf(choice)));
        const QString accepted = names.join(u", "_s);
        const QString given = textOf(key, accepted);
        if (const qsizetype index = names.indexOf(given); index >= 0)
            return choices[static_cast<std::size_t>(index)];
        if (!given.isEmpty())
            fail(bad(at(key), given, accepted));
        return choices.front();
    }

    [[nodiscard]] QString at(const QString& key) const { return m_name + u'.' + key; }
    void fail(const tl::unexpected<domain::Error>& fault)
    {
        if (!m_fault)
            m_fault = fault.value();
    }

private:
    const QJsonObject& m_object;
    QString m_name;
    std::optional<domain::Error> m_fault;
};

constexpr auto kFigureChoices = [] {
    std::array<AlertFigure, domain::kAlertFigureCount> all{};
    for (std::size_t i = 0; i < all.size(); ++i)
        all[i] = static_cast<AlertFigure>(i);
    return all;
}();

Millis millis(double seconds) { return Millis{static_cast<qint64>(std::llround(std::clamp(seconds, -1e9, 1e9) * 1000))}; }

Result<AlertRule> ruleFromJson(const QJsonObject& object, const QString& where)
{
    Reader reader(object, where);
    AlertRule rule;
    rule.id = reader.textOf(u"id"_s, u"a-z, 0-9, _, -"_s);
    if (!rule.id.isEmpty())
        reader.setName(rule.id);
    rule.figure = reader.choiceOf(u"figure"_s, kFigureChoices, [](AlertFigure figure) { return domain::alertSpec(figure).name; });
    const domain::AlertFigureSpec& spec = domain::alertSpec(rule.figure);
    rule.comparison = reader.choiceOf(u"comparison"_s, kComparisons, domain::comparisonName);
    rule.threshold = reader.numberOf(u"threshold"_s, range(spec.least, spec.most), {});
    rule.window = millis(reader.numberOf(u"window_s"_s, range(domain::seconds(spec.leastWindow), domain::seconds(spec.mostWindow)), domain::seconds(spec.usualWindow)));
    rule.duration = millis(reader.numberOf(u"duration_s"_s, range(0, domain::seconds(AlertRule::kLongestDuration)), 0.0));
    rule.severity = reader.choiceOf(u"severity"_s, kSeverities, domain::severityName);
    rule.enabled = reader.flagOf(u"enabled"_s, true);
    if (reader.fault())
        return tl::unexpected(*reader.fault());
    if (const auto checked = checkAlertRule(rule); !checked)
        return tl::unexpected(checked.error());
    return rule;
}

Result<QuietHours> quietFromJson(const QJsonObject& object)
{
    Reader reader(object, u"quiet_hours"_s);
    QuietHours quiet;
    quiet.enabled = reader.flagOf(u"enabled"_s, quiet.enabled);
    quiet.criticalPasses = reader.flagOf(u"critical_passes"_s, quiet.criticalPasses);
    for (const auto& [key, time] : {std::pair{u"from"_s, &quiet.from}, std::pair{u"to"_s, &quiet.to}}) {
        if (!object.contains(key))
            continue;
        const QString given = reader.textOf(key, u"00:00..23:59"_s);
        const QTime read = QTime::fromString(given, kTime);
        if (read.isValid())
            *time = read;
        else if (!given.isEmpty())
            reader.fail(bad(reader.at(key), given, u"00:00..23:59"_s));
    }
    if (const QJsonValue days = object.value("days"_L1); !days.isUndefined()) {
        QStringList names;
        for (const char* day : kDays)
            names.append(QString::fromLatin1(day));
        quiet.days.fill(false);
        if (!days.isArray())
            reader.fail(bad(reader.at(u"days"_s), shown(days), names.join(u", "_s)));
        const QJsonArray given = days.toArray();
        for (const QJsonValue& day : given) {
            if (const qsizetype index = names.indexOf(day.toString()); index >= 0)
                quiet.days[static_cast<std::size_t>(index)] = true;
            else
                reader.fail(bad(reader.at(u"days"_s), shown(day), names.join(u", "_s)));
        }
    }
    if (reader.fault())
        return tl::unexpected(*reader.fault());
    return quiet;
}

} // namespace

Result<bool> checkAlertRule(const AlertRule& rule)
{
    const domain::AlertFigureSpec& spec = domain::alertSpec(rule.figure);
    const auto at = [&rule](const char* field) { return rule.id + u'.' + QLatin1StringView(field); };
    if (rule.id.isEmpty())
        return bad(u"id"_s, rule.id, u"a-z, 0-9, _, -"_s);
    if (rule.comparison == AlertComparison::Below && !spec.mayBeLow)
        return bad(at("comparison"), u"below"_s, u"above"_s);
    if (!(rule.threshold >= spec.least && rule.threshold <= spec.most)) // NaN is neither
        return bad(at("threshold"), rule.threshold, range(spec.least, spec.most));
    if (rule.window < spec.leastWindow || rule.window > spec.mostWindow)
        return bad(at("window_s"), domain::seconds(rule.window), range(domain::seconds(spec.leastWindow), domain::seconds(spec.mostWindow)));
    if (rule.duration.count() < 0 || rule.duration > AlertRule::kLongestDuration)
        return bad(at("duration_s"), domain::seconds(rule.duration), range(0, domain::seconds(AlertRule::kLongestDuration)));
    return true;
}

QByteArray alertSetupToJson(const AlertSetup& setup)
{
    QJsonArray rules;
    for (const AlertRule& rule : setup.rules) {
        const domain::AlertFigureSpec& spec = domain::alertSpec(rule.figure);
        QJsonObject object{{u"id"_s, rule.id}, {u"figure"_s, toText(spec.name)}, {u"comparison"_s, toText(domain::comparisonName(rule.comparison))},
                           {u"threshold"_s, rule.threshold}, {u"duration_s"_s, domain::seconds(rule.duration)},
                           {u"severity"_s, toText(domain::severityName(rule.severity))}, {u"enabled"_s, rule.enabled}};
        if (spec.hasWindow())
            object.insert(u"window_s"_s, domain::seconds(rule.window));
        rules.append(object);
    }
    QJsonArray days;
    for (std::size_t day = 0; day < kDays.size(); ++day) {
        if (setup.quiet.days[day])
            days.append(QString::fromLatin1(kDays[day]));
    }
    const QJsonObject quiet{{u"enabled"_s, setup.quiet.enabled}, {u"from"_s, setup.quiet.from.toString(kTime)}, {u"to"_s, setup.quiet.to.toString(kTime)},
                            {u"days"_s, days}, {u"critical_passes"_s, setup.quiet.criticalPasses}};
    return QJsonDocument(QJsonObject{{u"version"_s, kVersion}, {u"quiet_hours"_s, quiet}, {u"rules"_s, rules}}).toJson();
}

Result<AlertSetup> alertSetupFromJson(const QByteArray& json)
{
    QJsonParseError fault;
    const QJsonDocument document = QJsonDocument::fromJson(json, &fault);
    if (!document.isObject()) {
        const QString where = fault.error == QJsonParseError::NoError ? QString::fromUtf8(json.left(20)) : fault.errorString();
        return bad(u"json"_s, where, u"{\"version\": 1, \"rules\": [...]}"_s);
    }
    const QJsonObject root = document.object();
    if (const int version = root.value("version"_L1).toInt(kVersion); version < 1 || version > kVersion)
        return bad(u"version"_s, version, QString::number(kVersion));
    AlertSetup setup;
    const QJsonValue rules = root.value("rules"_L1);
    if (rules.isUndefined())
        return missing(u"rules"_s, u"[...]"_s);
    if (!rules.isArray())
        return bad(u"rules"_s, shown(rules), u"[...]"_s);
    const QJsonArray list = rules.toArray();
    if (static_cast<std::size_t>(list.size()) > kMostAlertRules)
        return bad(u"rules"_s, list.size(), u"0..%1"_s.arg(kMostAlertRules));
    std::set<QString> ids;
    for (qsizetype i = 0; i < list.size(); ++i) {
        const QString where = u"rules[%1]"_s.arg(i);
        if (!list[i].isObject())
            return bad(where, shown(list[i]), u"{...}"_s);
        auto rule = ruleFromJson(list[i].toObject(), where);
        if (!rule)
            return tl::unexpected(rule.error());
        if (!ids.insert(rule->id).second)
            return bad(where + u".id"_s, rule->id, u"unique"_s);
        setup.rules.push_back(std::move(*rule));
    }
    if (const QJsonValue quiet = root.value("quiet_hours"_L1); !quiet.isUndefined()) {
        auto read = quietFromJson(quiet.toObject());
        if (!read)
            return tl::unexpected(read.error());
        setup.quiet = *read;
    }
    return setup;
}

} // namespace stoker::session::program
