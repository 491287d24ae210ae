// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/snapshot.h"

#include <QString>

#include <algorithm>
#include <array>

/// Names of values in the tables of the history: stable. What is not known here is read as the first. For use inside `archive`.
namespace stoker::archive::names {

template <class Enum, std::size_t N>
struct Table {
    std::array<QLatin1StringView, N> names; ///< in the order of the enum

    [[nodiscard]] QString text(Enum value) const { return QString(names.at(static_cast<std::size_t>(value))); }
    [[nodiscard]] Enum value(const QString& text) const
    {
        const auto found = std::find(names.begin(), names.end(), text);
        return found == names.end() ? Enum() : static_cast<Enum>(found - names.begin());
    }
};

inline constexpr Table<domain::ExecutorState, 5> kStates{{QLatin1StringView("active"), QLatin1StringView("excluded"), QLatin1StringView("draining"), QLatin1StringView("removing"), QLatin1StringView("dead")}};
inline constexpr Table<domain::RemovedBy, 4> kRemovedBy{{QLatin1StringView("command"), QLatin1StringView("spark"), QLatin1StringView("lost"), QLatin1StringView("unknown")}};
inline constexpr Table<domain::BatchKind, 2> kBatchKinds{{QLatin1StringView("dstream"), QLatin1StringView("structured")}};
inline constexpr Table<domain::JobResult, 3> kJobResults{{QLatin1StringView("running"), QLatin1StringView("succeeded"), QLatin1StringView("failed")}};

} // namespace stoker::archive::names
