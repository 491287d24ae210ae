# SPDX-License-Identifier: GPL-3.0-or-later
stoker_bench_program(NAME bench_archive SOURCES bench_archive.cpp LIBS stoker::archive stoker::session stoker::widgets Qt6::Test)
