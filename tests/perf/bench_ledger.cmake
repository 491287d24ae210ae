# SPDX-License-Identifier: GPL-3.0-or-later
stoker_bench_program(NAME bench_ledger
  SOURCES bench_ledger.cpp ${CMAKE_SOURCE_DIR}/tests/archive/filledledger.h ${CMAKE_SOURCE_DIR}/tests/archive/filledledger.cpp
          ${CMAKE_SOURCE_DIR}/tests/archive/lines.h ${CMAKE_SOURCE_DIR}/tests/archive/lines.cpp
  LIBS stoker::archive)
