// SPDX-License-Identifier: GPL-3.0-or-later
#include "spark/access.h"

namespace stoker::spark {

domain::Capabilities capabilitiesFor(const Health& health, bool hasToken)
{
    domain::Capabilities result = health.capabilities;
    const QString everything = QStringLiteral("*");
    if (!hasToken)
        result.because.insert(everything, QStringLiteral("token_missing"));
    else if (result.tokenOk == false)
        result.because.insert(everything, QStringLiteral("token_wrong"));
    else if (result.mayModify == false)
        result.because.insert(everything, QStringLiteral("modify_denied"));
    return result;
}

} // namespace stoker::spark
