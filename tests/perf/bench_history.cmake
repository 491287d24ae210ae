# SPDX-License-Identifier: GPL-3.0-or-later
stoker_bench_program(NAME bench_history SOURCES bench_history.cpp LIBS stoker::domain stoker::session)
