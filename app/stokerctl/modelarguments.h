// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/stokerctl/optionreader.h"
#include "domain/scenario.h"

namespace stoker::app::ctl {

/// What the options `--model k=v` say of the cluster.
[[nodiscard]] domain::ClusterModel modelOf(const QCommandLineParser& parser, Reader& reader);

} // namespace stoker::app::ctl
