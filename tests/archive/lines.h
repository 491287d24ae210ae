// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ports/clock.h"
#include "ports/ledgerstore.h"

#include <atomic>

namespace stoker::test {

[[nodiscard]] inline domain::Instant at(qint64 seconds) { return domain::fromEpochMs(1'795'262'400'000 + seconds * 1000); } // 2026-11-21 12:00 UTC

/// Moved by the test, read by the store's threads.
class SharedClock final : public ports::Clock {
public:
    [[nodiscard]] std::chrono::steady_clock::time_point steady() const override { return std::chrono::steady_clock::now(); }
    [[nodiscard]] domain::Instant wall() const override { return domain::fromEpochMs(m_wall.load()); }
    void set(domain::Instant wall) { m_wall = domain::toEpochMs(wall); }

private:
    std::atomic<qint64> m_wall{domain::toEpochMs(at(0))};
};

[[nodiscard]] inline ports::LedgerKey keyOf(const QString& application = QStringLiteral("app-1"), const QString& instance = QStringLiteral("i-1"), int session = 0)
{
    return {domain::ApplicationId{application}, domain::InstanceId{instance}, QStringLiteral("log-stream"), QStringLiteral("http://10.8.0.14:4040"), session};
}

[[nodiscard]] inline std::vector<domain::ExecutorId> executors(std::initializer_list<int> numbers)
{
    std::vector<domain::ExecutorId> ids;
    for (const int number : numbers)
        ids.emplace_back(QString::number(number));
    return ids;
}

/// Every member differs from its default.
[[nodiscard]] domain::LedgerLine fullLine(quint64 id, domain::Instant time);
/// The same; the figures have at most three places.
[[nodiscard]] domain::DecisionLine fullDecision(quint64 id, domain::Instant time);
/// What an operator asks for in one click, before anything came of it.
[[nodiscard]] domain::LedgerLine targetLine(quint64 id, domain::Instant time, int target);
/// What most ticks are: nothing to do.
[[nodiscard]] domain::DecisionLine steadyDecision(quint64 id, domain::Instant time);

[[nodiscard]] const domain::LedgerLine& lineOf(const ports::LedgerEntry& entry);
[[nodiscard]] const domain::DecisionLine& decisionOf(const ports::LedgerEntry& entry);
/// "c3 d7": commands and decisions by id, in their order.
[[nodiscard]] QString shortly(const ports::LedgerPage& page);

} // namespace stoker::test
