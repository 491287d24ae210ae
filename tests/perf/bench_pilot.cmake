# SPDX-License-Identifier: GPL-3.0-or-later
stoker_bench_program(NAME bench_pilot SOURCES bench_pilot.cpp LIBS stoker::session stoker_support)
