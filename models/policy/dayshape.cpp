// SPDX-License-Identifier: GPL-3.0-or-later
#include "policy/dayshape.h"

#include "policy/statejson.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>

namespace stoker::policy {

using namespace Qt::StringLiterals;

namespace {

constexpr double kDaySeconds = 86'400;
constexpr qsizetype kMostParts = 86'400;
// Today's level: about the last ten batches.
constexpr double kLevelRecency = 0.9;

} // namespace

double DayShape::position(domain::Instant time) const
{
    return domain::seconds(time.time_since_epoch()) / kDaySeconds * static_cast<double>(m_parts.size());
}

std::size_t DayShape::partOf(double index) const
{
    const double count = static_cast<double>(m_parts.size());
    const double within = index - count * std::floor(index / count);
    return std::min(static_cast<std::size_t>(within), m_parts.size() - 1);
}

void DayShape::finishPart(double smoothing)
{
    if (m_count == 0)
        return;
    Part& part = m_parts[partOf(m_current)];
    const double mean = m_sum / m_count;
    part.perMinute = part.days == 0 ? mean : part.perMinute + smoothing * (mean - part.perMinute);
    part.days = std::min(part.days + 1, std::numeric_limits<int>::max() - 1);
    m_sum = 0;
    m_count = 0;
}

void DayShape::add(domain::Instant due, double perMinute, double partSeconds, double smoothing)
{
    if (!(perMinute >= 0) || !std::isfinite(perMinute))
        return;
    const auto count = static_cast<std::size_t>(std::clamp(std::round(kDaySeconds / partSeconds), 1.0, static_cast<double>(kMostParts)));
    if (m_parts.size() != count) {
        *this = {};
        m_parts.resize(count);
    }
    if (const auto shape = shapeAt(due)) {
        m_actual = kLevelRecency * m_actual + perMinute;
        m_expected = kLevelRecency * m_expected + *shape;
    }
    const double index = std::floor(position(due));
    if (index != m_current)
        finishPart(smoothing);
    m_current = index;
    m_sum += perMinute;
    ++m_count;
}

// Straight from the middle of one part to the middle of the next: steps of a whole part would come half a part too late.
std::optional<double> DayShape::shapeAt(domain::Instant time) const
{
    if (m_parts.empty())
        return std::nullopt;
    const double at = position(time) - 0.5;
    const double index = std::floor(at);
    const std::size_t first = partOf(index);
    const Part& before = m_parts[first];
    const Part& after = m_parts[first + 1 == m_parts.size() ? 0 : first + 1];
    if (before.days == 0 || after.days == 0)
        return std::nullopt;
    return before.perMinute + (at - index) * (after.perMinute - before.perMinute);
}

std::optional<double> DayShape::perMinuteAt(domain::Instant time) const
{
    const auto shape = shapeAt(time);
    if (!shape || m_expected <= 0)
        return std::nullopt;
    return *shape * (m_actual / m_expected);
}

int DayShape::daysAt(domain::Instant time) const { return m_parts.empty() ? 0 : m_parts[partOf(std::floor(position(time)))].days; }

QJsonObject DayShape::toJson() const
{
    QJsonArray perMinute;
    QJsonArray days;
    for (const Part& part : m_parts) {
        perMinute.append(part.perMinute);
        days.append(part.days);
    }
    return {{u"per_minute"_s, perMinute}, {u"days"_s, days}, {u"count"_s, m_count}, {u"today"_s, numbersToJson(std::array{m_current, m_sum, m_actual, m_expected})}};
}

domain::Result<DayShape> DayShape::fromJson(const QJsonObject& json)
{
    DayShape shape;
    const QJsonArray days = json.value(u"days"_s).toArray();
    std::vector<double> perMinute(static_cast<std::size_t>(days.size()));
    std::array<double, 4> today{};
    shape.m_count = json.value(u"count"_s).toInt(-1);
    if (!json.value(u"days"_s).isArray() || days.size() > kMostParts || shape.m_count < 0 || !readNumbers(json.value(u"per_minute"_s), perMinute) ||
        !readNumbers(json.value(u"today"_s), today) || today[1] < 0 || today[2] < 0 || today[3] < 0)
        return badState(u"shape"_s);
    for (qsizetype i = 0; i < days.size(); ++i) {
        const Part part{perMinute[static_cast<std::size_t>(i)], days.at(i).toInt(-1)};
        if (part.days < 0 || part.perMinute < 0)
            return badState(u"shape"_s);
        shape.m_parts.push_back(part);
    }
    if (shape.m_parts.empty() && shape.m_count > 0)
        return badState(u"shape"_s);
    shape.m_current = today[0];
    shape.m_sum = today[1];
    shape.m_actual = today[2];
    shape.m_expected = today[3];
    return shape;
}

} // namespace stoker::policy
