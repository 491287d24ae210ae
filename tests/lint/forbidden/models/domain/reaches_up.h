// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Never compiled: what tests/lint must find.
#include "widgets/common/theme.h"
#include "session/session.h"
#include <QColor>
