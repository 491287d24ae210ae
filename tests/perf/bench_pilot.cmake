# SPDX-License-Identifier: GPL-3.0-or-later
stoker_bench_program(NAME bench_pilot SOURCES bench_pilot.cpp ${CMAKE_SOURCE_DIR}/tests/support/manualclock.cpp LIBS stoker::session)
