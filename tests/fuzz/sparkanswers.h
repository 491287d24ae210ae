// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

#include <vector>

namespace stoker::fuzz {

/// Every parser of the room spark over the same bytes, and what takes their values after them. Answers how many accepted the bytes.
int parseEverything(const QByteArray& bytes);

} // namespace stoker::fuzz
