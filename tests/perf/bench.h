// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>
#include <string>
#include <vector>

namespace stoker::perf {

/// Something whose cost is counted in instructions: measure.py runs the program under callgrind with `few` and with `many` repetitions and
/// takes the difference, so that set-up costs nothing. `prepare` sets up once, `run` does the work once.
struct Case {
    std::string name;
    double budgetMillions = 0; ///< instructions a repetition, in millions; 0 = only compared with others
    int few = 1;
    int many = 3;
    std::function<std::function<void()>()> prepare; ///< answers what to repeat
};

/// cost(numerator) / cost(denominator) must be at most `limit` (or at least, where `atLeast`).
struct Ratio {
    std::string name;
    std::string numerator;
    std::string denominator;
    double limit = 1;
    bool atLeast = false;
};

/// `PROGRAM --list` prints the cases and ratios as JSON; `PROGRAM NAME N` prepares once and runs it N times.
int benchMain(int argc, char** argv, const std::vector<Case>& cases, const std::vector<Ratio>& ratios = {});

} // namespace stoker::perf
