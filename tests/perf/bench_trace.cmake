# SPDX-License-Identifier: GPL-3.0-or-later
stoker_bench_program(NAME bench_trace SOURCES bench_trace.cpp LIBS stoker::trace stoker_tracelogs)
