// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/common/valueaxis.h"

#include <algorithm>
#include <cmath>

namespace stoker::widgets {

double niceStep(double top, int height, int labelHeight, bool percent)
{
    if (!(top > 0) || height <= 0)
        return 1;
    const double apart = std::max<double>(labelHeight, height / 5.0);
    const double least = top * apart / height;
    double decade = std::pow(10.0, std::floor(std::log10(least)));
    for (;; decade *= 10) {
        for (const double times : {1.0, 2.0, 5.0}) {
            double step = times * decade;
            if (percent && std::abs(step - 20) < 1e-9)
                step = 25;
            if (step >= least * (1 - 1e-9))
                return std::max(1.0, step); // half an executor is no label
        }
    }
}

double steadyTop(double highest, double before)
{
    if (!(highest > 0))
        return before > 0 ? before : 1.1;
    if (before > 0 && highest <= before * 0.97 && highest >= before * 0.60)
        return before;
    return highest * 1.10;
}

} // namespace stoker::widgets
