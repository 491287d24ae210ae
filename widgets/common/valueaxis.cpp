// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/common/valueaxis.h"

namespace stoker::widgets {

double steadyTop(double highest, double before)
{
    if (!(highest > 0))
        return before > 0 ? before : 1.1;
    if (before > 0 && highest <= before * 0.97 && highest >= before * 0.60)
        return before;
    return highest * 1.10;
}

} // namespace stoker::widgets
