// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <optional>

/// What Stoker recorded itself, by an address as traces have one: "history:7?application=app-1&name=logs". Pure; any thread.
namespace stoker::domain {

struct HistoryAddress {
    qint64 run = 0;      ///< of the history of this program; above 0
    QString application; ///< its id: a number may be given again once its run was removed
    QString name;        ///< of the application; empty where it has none
    friend bool operator==(const HistoryAddress&, const HistoryAddress&) = default;
};

[[nodiscard]] QString toText(const HistoryAddress& address);
/// Empty: it is no such address.
[[nodiscard]] std::optional<HistoryAddress> historyAddressOf(const QString& text);

} // namespace stoker::domain
