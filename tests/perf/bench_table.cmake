# SPDX-License-Identifier: GPL-3.0-or-later
stoker_bench_program(NAME bench_table SOURCES bench_table.cpp LIBS stoker::item Qt6::Widgets)
