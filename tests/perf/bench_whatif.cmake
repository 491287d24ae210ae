# SPDX-License-Identifier: GPL-3.0-or-later
stoker_bench_program(NAME bench_whatif SOURCES bench_whatif.cpp LIBS stoker::simulation)
# By time, not by instructions: a heap pays mispredicted branches, which instructions do not show.
stoker_bench_program(NAME whatif_speed SOURCES whatif_speed.cpp LIBS stoker::simulation)
