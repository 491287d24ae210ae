// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <string_view>

namespace stoker::domain {

/// Names, and what arrives as UTF-8, as Qt's classes take it.
[[nodiscard]] inline QString toText(std::string_view text) { return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size())); }
/// A name, which is ASCII, as a key of JSON: without a copy.
[[nodiscard]] inline QLatin1StringView toLatin1(std::string_view name) { return {name.data(), static_cast<qsizetype>(name.size())}; }

} // namespace stoker::domain
