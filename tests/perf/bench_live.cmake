# SPDX-License-Identifier: GPL-3.0-or-later
stoker_bench_program(NAME bench_live SOURCES bench_live.cpp LIBS stoker::widgets Qt6::Test)
