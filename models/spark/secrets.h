// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "spark/httpclient.h"

namespace stoker::spark {

/// What a connection may send along. FileUnreadable for a CA file without certificates; BadArgument for a header that cannot be one.
[[nodiscard]] domain::Result<HttpSecrets> secretsOf(const domain::ConnectionSettings& settings, const QString& token);

} // namespace stoker::spark
