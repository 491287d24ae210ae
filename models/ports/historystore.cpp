// SPDX-License-Identifier: GPL-3.0-or-later
// Only so that the meta-object code of the port has a home.
#include "ports/historystore.h"
