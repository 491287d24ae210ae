// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/result.h"

#include <QString>
#include <QVariantMap>

#include <array>
#include <limits>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

namespace stoker::policy {

enum class ParameterType {
    Integer,
    Number,
    Seconds, ///< a number of seconds, or with a unit as Spark writes it: "500ms", "60s", "2min", "1h"
    Flag,    ///< true or false
    Choice,  ///< one of `choices`
    Text,
};
[[nodiscard]] std::string_view typeName(ParameterType type);

/// What a parameter is without anybody's word; monostate = nothing (see `required`).
using Fallback = std::variant<std::monostate, bool, double, std::string_view>;

/// One parameter of a policy or guard. The one schema from which the editor, the command line and the documents are made. What it means to a reader is
/// said in `words` (parameterHelp), by the name of the policy and of the parameter.
struct Parameter {
    std::string_view name;
    std::string_view unit; ///< "executors", "s", "%"; empty = a bare number
    ParameterType type = ParameterType::Number;
    Fallback fallback;
    double least = -std::numeric_limits<double>::infinity();
    double most = std::numeric_limits<double>::infinity();
    std::span<const std::string_view> choices;
    std::string_view source; ///< where the rule or its default comes from
    bool required = false;   ///< no fallback, and none may be missing
    std::string_view example = {}; ///< of a text that a range cannot describe
};

using Value = std::variant<std::monostate, bool, double, QString>;

/// A value for every parameter of one schema: read by name, which must be one of it.
class Settings {
public:
    Settings() = default;

    [[nodiscard]] bool has(std::string_view name) const { return !std::holds_alternative<std::monostate>(value(name)); }
    [[nodiscard]] double number(std::string_view name) const;
    /// Empty when it was left out and has no fallback.
    [[nodiscard]] std::optional<double> optionalNumber(std::string_view name) const;
    /// Rounded; kept within int.
    [[nodiscard]] int integer(std::string_view name) const;
    [[nodiscard]] std::optional<int> optionalInteger(std::string_view name) const;
    [[nodiscard]] bool flag(std::string_view name) const;
    [[nodiscard]] QString text(std::string_view name) const;
    [[nodiscard]] const Value& value(std::string_view name) const;
    /// As the schema lists them.
    [[nodiscard]] const std::vector<std::pair<std::string_view, Value>>& all() const { return m_values; }
    /// Those that are not their fallback, as JSON would hold them: what a saved policy keeps.
    [[nodiscard]] QVariantMap changed(std::span<const Parameter> schema) const;

    friend bool operator==(const Settings&, const Settings&) = default;

private:
    friend domain::Result<Settings> readSettings(std::span<const Parameter> schema, const QVariantMap& given);
    std::vector<std::pair<std::string_view, Value>> m_values;
};

/// Checks `given` (texts of a command line, or values of JSON) against the schema and fills in the rest. The whole is refused when one is wrong:
/// BadArgument{name, value, accepted}, accepted being a range "0..100" or a list "a, b"; MissingArgument; UnknownName with the names there are.
[[nodiscard]] domain::Result<Settings> readSettings(std::span<const Parameter> schema, const QVariantMap& given);

/// "60s", "2min", "500ms", "90" (seconds); empty when it is none of these.
[[nodiscard]] std::optional<double> secondsFromText(const QString& text);

/// BadArgument for a rule that spans more than one parameter.
[[nodiscard]] tl::unexpected<domain::Error> badParameter(std::string_view name, const QVariant& value, const QString& accepted);

} // namespace stoker::policy
