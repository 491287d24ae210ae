// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/recording.h"
#include "widgets/common/seriessource.h"

#include <array>

namespace stoker::widgets {

/// Two recordings on one time axis, that of the first: the second is moved along it. GUI thread.
class ComparisonSource final : public SeriesSource {
public:
    enum Which { First, Second };
    /// How the second is moved.
    enum class Align {
        Start,     ///< both begin at one time
        TimeOfDay, ///< by whole days, so that their days coincide
    };
    [[nodiscard]] static SeriesKey key(domain::Metric metric, Which which);

    /// Both null: none.
    void set(domain::RecordingPtr first, domain::RecordingPtr second, Align align);
    /// What is added to the times of the second.
    [[nodiscard]] domain::Millis shift() const { return m_shift; }
    [[nodiscard]] domain::Instant from() const;
    [[nodiscard]] domain::Instant to() const;

    [[nodiscard]] std::vector<domain::Bucket> query(SeriesKey series, domain::Instant from, domain::Instant to, int columns) const override;
    [[nodiscard]] std::optional<float> at(SeriesKey series, domain::Instant time) const override;
    [[nodiscard]] std::optional<domain::Instant> lastTime() const override;
    [[nodiscard]] domain::Millis longestHold() const override;
    /// Where neither of them was watched.
    [[nodiscard]] std::vector<domain::Gap> gaps(domain::Instant from, domain::Instant to, domain::Millis longest) const override;

private:
    [[nodiscard]] const domain::RecordingPtr& recording(SeriesKey series) const { return m_recordings[static_cast<std::size_t>(series.index) / domain::kMetricCount]; }
    [[nodiscard]] domain::Millis shiftOf(SeriesKey series) const { return static_cast<std::size_t>(series.index) < domain::kMetricCount ? domain::Millis{0} : m_shift; }
    [[nodiscard]] std::vector<domain::Gap> absence(Which which, domain::Instant from, domain::Instant to, domain::Millis longest) const;

    std::array<domain::RecordingPtr, 2> m_recordings;
    domain::Millis m_shift{0};
};

} // namespace stoker::widgets
