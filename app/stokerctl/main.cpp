// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/stokerctl/program.h"

int main(int argc, char** argv) { return stoker::app::ctl::run(argc, argv); }
