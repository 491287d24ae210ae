// SPDX-License-Identifier: GPL-3.0-or-later
#include "policy/parameter.h"

#include "domain/text.h"

#include <QRegularExpression>

#include <algorithm>
#include <array>
#include <cmath>

namespace stoker::policy {

using namespace Qt::StringLiterals;
using domain::toText;

namespace {

QString acceptedOf(const Parameter& parameter)
{
    const auto bound = [](double value) { return std::isinf(value) ? u"…"_s : QString::number(value, 'g', 12); };
    switch (parameter.type) {
    case ParameterType::Flag: return u"true, false"_s;
    case ParameterType::Choice: {
        QStringList names;
        for (const std::string_view choice : parameter.choices)
            names.append(toText(choice));
        return names.join(u", "_s);
    }
    case ParameterType::Text: return parameter.example.empty() ? u"…"_s : toText(parameter.example);
    case ParameterType::Integer:
    case ParameterType::Number:
    case ParameterType::Seconds: break;
    }
    const QString range = bound(parameter.least) + u".."_s + bound(parameter.most);
    return parameter.unit.empty() ? range : range + u' ' + toText(parameter.unit);
}

std::optional<bool> flagOf(const QVariant& given)
{
    if (given.typeId() == QMetaType::Bool)
        return given.toBool();
    const QString text = given.toString().trimmed().toLower();
    if (text == u"true"_s)
        return true;
    if (text == u"false"_s)
        return false;
    return std::nullopt;
}

std::optional<double> numberOf(const Parameter& parameter, const QVariant& given)
{
    if (given.typeId() == QMetaType::Bool)
        return std::nullopt;
    std::optional<double> number;
    if (given.typeId() == QMetaType::QString && parameter.type == ParameterType::Seconds) {
        number = secondsFromText(given.toString());
    } else {
        bool ok = false;
        const double read = given.typeId() == QMetaType::QString ? given.toString().trimmed().toDouble(&ok) : given.toDouble(&ok);
        if (ok)
            number = read;
    }
    const bool whole = number && parameter.type == ParameterType::Integer ? *number == std::floor(*number) : true;
    if (!number || !std::isfinite(*number) || !whole || *number < parameter.least || *number > parameter.most)
        return std::nullopt;
    return number;
}

std::optional<Value> valueOf(const Parameter& parameter, const QVariant& given)
{
    switch (parameter.type) {
    case ParameterType::Flag:
        // Not "return Value(*flag)": GCC 12 takes the copy of the optional for uninitialised where sanitizers are on.
        if (const auto flag = flagOf(given); flag.has_value())
            return std::optional<Value>(std::in_place, flag.value());
        return std::nullopt;
    case ParameterType::Choice:
        for (const std::string_view choice : parameter.choices) {
            if (given.toString() == toText(choice))
                return Value(given.toString());
        }
        return std::nullopt;
    case ParameterType::Text:
        if (!given.canConvert<QString>())
            return std::nullopt;
        return Value(given.toString());
    case ParameterType::Integer:
    case ParameterType::Number:
    case ParameterType::Seconds: break;
    }
    if (const auto number = numberOf(parameter, given))
        return Value(*number);
    return std::nullopt;
}

Value valueOf(const Fallback& fallback)
{
    return std::visit(
        [](const auto& held) -> Value {
            using Held = std::decay_t<decltype(held)>;
            if constexpr (std::is_same_v<Held, std::string_view>)
                return toText(held);
            else
                return held;
        },
        fallback);
}

} // namespace

std::string_view typeName(ParameterType type)
{
    constexpr std::array<std::string_view, 6> kNames{"integer", "number", "seconds", "flag", "choice", "text"};
    return kNames[static_cast<std::size_t>(type)];
}

const Value& Settings::value(std::string_view name) const
{
    static const Value none;
    const auto found = std::find_if(m_values.begin(), m_values.end(), [name](const auto& entry) { return entry.first == name; });
    Q_ASSERT_X(found != m_values.end(), "policy::Settings", "no such parameter in this schema");
    return found == m_values.end() ? none : found->second;
}

std::optional<double> Settings::optionalNumber(std::string_view name) const
{
    const auto* number = std::get_if<double>(&value(name));
    return number ? std::optional(*number) : std::nullopt;
}

double Settings::number(std::string_view name) const { return optionalNumber(name).value_or(0); }

std::optional<int> Settings::optionalInteger(std::string_view name) const
{
    const auto given = optionalNumber(name);
    if (!given)
        return std::nullopt;
    constexpr double most = std::numeric_limits<int>::max();
    return static_cast<int>(std::llround(std::clamp(*given, -most, most)));
}

int Settings::integer(std::string_view name) const { return optionalInteger(name).value_or(0); }

bool Settings::flag(std::string_view name) const
{
    const auto* flag = std::get_if<bool>(&value(name));
    return flag && *flag;
}

QString Settings::text(std::string_view name) const
{
    const auto* text = std::get_if<QString>(&value(name));
    return text ? *text : QString();
}

QVariantMap Settings::changed(std::span<const Parameter> schema) const
{
    QVariantMap result;
    for (const Parameter& parameter : schema) {
        const Value& held = value(parameter.name);
        if (held == valueOf(parameter.fallback))
            continue;
        result.insert(toText(parameter.name), std::visit(
                                                   [](const auto& inside) -> QVariant {
                                                       if constexpr (std::is_same_v<std::decay_t<decltype(inside)>, std::monostate>)
                                                           return {};
                                                       else
                                                           return QVariant::fromValue(inside);
                                                   },
                                                   held));
    }
    return result;
}

domain::Result<Settings> readSettings(std::span<const Parameter> schema, const QVariantMap& given)
{
    Settings settings;
    settings.m_values.reserve(schema.size());
    for (const Parameter& parameter : schema) {
        const auto found = given.constFind(toText(parameter.name));
        // null in a file: as if it had been left out.
        if (found == given.constEnd() || found->isNull()) {
            if (parameter.required)
                return domain::failure(domain::ErrorCode::MissingArgument, {{u"name"_s, toText(parameter.name)}, {u"accepted"_s, acceptedOf(parameter)}});
            settings.m_values.emplace_back(parameter.name, valueOf(parameter.fallback));
            continue;
        }
        const auto value = valueOf(parameter, *found);
        if (!value)
            return badParameter(parameter.name, found->toString(), acceptedOf(parameter));
        settings.m_values.emplace_back(parameter.name, *value);
    }
    for (auto entry = given.constBegin(); entry != given.constEnd(); ++entry) {
        const bool known = std::any_of(schema.begin(), schema.end(), [&entry](const Parameter& parameter) { return toText(parameter.name) == entry.key(); });
        if (known)
            continue;
        QStringList names;
        for (const Parameter& parameter : schema)
            names.append(toText(parameter.name));
        return domain::failure(domain::ErrorCode::UnknownName, {{u"name"_s, entry.key()}, {u"accepted"_s, names}});
    }
    return settings;
}

std::optional<double> secondsFromText(const QString& text)
{
    // The units of Spark's JavaUtils.timeStringAs.
    static const QRegularExpression pattern(u"^\\s*([0-9]+(?:\\.[0-9]+)?(?:[eE][0-9]+)?)\\s*(us|ms|s|m|min|h|d)?\\s*$"_s);
    const QRegularExpressionMatch match = pattern.match(text);
    if (!match.hasMatch())
        return std::nullopt;
    bool ok = false;
    const double number = match.captured(1).toDouble(&ok);
    if (!ok)
        return std::nullopt;
    const QString unit = match.captured(2);
    const double factor = unit == u"us"_s ? 1e-6 : unit == u"ms"_s ? 1e-3 : unit == u"m"_s || unit == u"min"_s ? 60.0 : unit == u"h"_s ? 3'600.0 : unit == u"d"_s ? 86'400.0 : 1.0;
    return number * factor;
}

tl::unexpected<domain::Error> badParameter(std::string_view name, const QVariant& value, const QString& accepted)
{
    return domain::failure(domain::ErrorCode::BadArgument, {{u"name"_s, toText(name)}, {u"value"_s, value.toString()}, {u"accepted"_s, accepted}});
}

} // namespace stoker::policy
