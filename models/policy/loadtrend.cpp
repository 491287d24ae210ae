// SPDX-License-Identifier: GPL-3.0-or-later
#include "policy/loadtrend.h"

#include "policy/statejson.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>

namespace stoker::policy {

using namespace Qt::StringLiterals;

namespace {

constexpr double kLevelGain = 0.4;
constexpr double kSlopeGain = 0.1;
constexpr double kDamping = 0.95;
constexpr double kRecency = 0.95;
constexpr double kJumpSigmas = 3;
constexpr double kLeastJump = 0.15; // a load that was steady to the digit may still begin to sway

} // namespace

double LoadTrend::spread() const { return std::sqrt(m_variance); }

void LoadTrend::add(double load)
{
    if (!(load >= 0) || !std::isfinite(load))
        return;
    m_batches = std::min(m_batches + 1, std::numeric_limits<int>::max() - 1);
    const double expected = at(1);
    if (m_batches == 1 || expected <= 0) {
        m_level = load;
        m_slope = 0;
        return;
    }
    const double error = load - expected;
    const double share = error / expected;
    const double jump = std::max(kJumpSigmas * spread(), kLeastJump);
    m_variance = kRecency * m_variance + (1 - kRecency) * std::pow(std::clamp(share, -jump, jump), 2);
    const bool fell = share < -jump;
    if (share > jump || (fell && m_fell)) {
        m_level = load;
        m_slope = 0;
    } else if (fell) {
        m_level = expected;
        m_slope *= kDamping;
    } else {
        // The first ones count for more: they are all there is.
        const double gain = std::max(kLevelGain, 1.0 / m_batches);
        m_level = expected + gain * error;
        m_slope = kDamping * m_slope + gain * kSlopeGain * error;
    }
    m_fell = fell;
}

double LoadTrend::at(double batchesAhead) const
{
    if (m_slope == 0)
        return m_level;
    // d + d^2 + ... + d^n
    const double damped = kDamping * (1 - (batchesAhead == 1 ? kDamping : std::pow(kDamping, std::max(batchesAhead, 0.0)))) / (1 - kDamping);
    return std::max(m_level + m_slope * damped, 0.0);
}

double LoadTrend::mostUntil(double batchesAhead) const { return at(m_slope > 0 ? std::max(batchesAhead, 1.0) : 1.0); }

QJsonObject LoadTrend::toJson() const
{
    return {{u"batches"_s, m_batches}, {u"fell"_s, m_fell}, {u"trend"_s, numbersToJson(std::array{m_level, m_slope, m_variance})}};
}

domain::Result<LoadTrend> LoadTrend::fromJson(const QJsonObject& json)
{
    LoadTrend trend;
    std::array<double, 3> numbers{};
    trend.m_batches = json.value(u"batches"_s).toInt(-1);
    if (trend.m_batches < 0 || !json.value(u"fell"_s).isBool() || !readNumbers(json.value(u"trend"_s), numbers) || numbers[0] < 0 || numbers[2] < 0)
        return badState(u"trend"_s);
    trend.m_fell = json.value(u"fell"_s).toBool();
    trend.m_level = numbers[0];
    trend.m_slope = numbers[1];
    trend.m_variance = numbers[2];
    return trend;
}

} // namespace stoker::policy
