// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/error.h"

#include <tl/expected.hpp>

namespace stoker::domain {

/// A value or the error that took its place.
template <class T>
using Result = tl::expected<T, Error>;

[[nodiscard]] inline tl::unexpected<Error> failure(ErrorCode code, QVariantMap values = {}, bool retryable = false)
{
    return tl::unexpected<Error>(Error{code, std::move(values), retryable});
}

} // namespace stoker::domain
