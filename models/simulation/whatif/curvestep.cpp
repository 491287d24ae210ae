// SPDX-License-Identifier: GPL-3.0-or-later
#include "simulation/whatif/curvestep.h"

#include <algorithm>
#include <array>

namespace stoker::simulation {

namespace {

constexpr std::int64_t kMinute = 60'000;
constexpr std::int64_t kMostSamples = 200'000;
constexpr std::int64_t kMostSteps = 1'500; ///< of a curve over the length of a trace
constexpr std::array<std::int64_t, 7> kSteps{1'000, 2'000, 5'000, 10'000, 15'000, 30'000, kMinute};

} // namespace

std::int64_t sampleStep(const Program& program)
{
    // What may last for years is looked at less often, so that memory stays bounded whatever a log says about its times.
    return kMinute * std::max<std::int64_t>((program.horizon / kMinute + kMostSamples - 1) / kMostSamples, 1);
}

double curveStep(const Program& program)
{
    if (const std::int64_t sample = sampleStep(program); sample > kMinute)
        return static_cast<double>(sample);
    const auto fits = std::find_if(kSteps.begin(), kSteps.end(), [&program](std::int64_t step) { return program.length <= step * kMostSteps; });
    return static_cast<double>(fits == kSteps.end() ? kSteps.back() : *fits);
}

} // namespace stoker::simulation
