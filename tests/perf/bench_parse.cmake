# SPDX-License-Identifier: GPL-3.0-or-later
stoker_bench_program(NAME bench_parse SOURCES bench_parse.cpp LIBS stoker::spark stoker_fakedriver)
