# SPDX-License-Identifier: GPL-3.0-or-later
# shellcheck shell=bash disable=SC2154,SC2015,SC2034,SC2012,SC2086,SC2119,SC2120 # sourced by tests/run: $build, $out, reports, failed() and section() are its own
# What takes too long for every run: sanitizers, fuzzers, closed loops, faults, benchmarks in instruction counts, packages. Functions only.

sanitizers_built=false
build_sanitized() { # how to run the compiler...
  local preset targets dir
  $sanitizers_built && return
  sanitizers_built=true
  for preset in asan tsan; do
    wants "$preset" || continue
    targets=all
    if [ "$preset" = tsan ]; then targets="tests/spark/all tests/session/all tests/archive/all tests/app/all"; fi # where threads are
    dir=${build%/*}/$preset
    cmake --preset "$preset" -B "$dir" >"$out/$preset-configure.log" 2>&1 && "$@" cmake --build "$dir" --target $targets >"$out/$preset-build.log" 2>&1 \
      || { grep -E 'error|FAILED' "$out/$preset-build.log" | head -20; failed "$preset build"; }
  done
}

sanitized() { # preset, ctest filter...
  local preset=$1
  section "$preset"
  # Qt and the font libraries keep what they allocate until the process ends; our own leaks still show in the room tests' counts.
  ASAN_OPTIONS=detect_leaks=0 UBSAN_OPTIONS=halt_on_error=1:print_stacktrace=1 TSAN_OPTIONS="ignore_noninstrumented_modules=1 suppressions=$root/tests/tsan.supp halt_on_error=1 die_after_fork=0" \
    ctest --test-dir "${build%/*}/$preset" -j2 "${@:2}" "${whole_output[@]}" --output-on-failure --output-junit "$out/$preset.xml" >"$out/$preset.log" 2>&1 || tail -60 "$out/$preset.log"
  tail -5 "$out/$preset.log"
  reports+=("$out/$preset.xml")
}

fuzz() {
  section "parsers under clang's fuzzer"
  local dir=${build%/*}/fuzz seconds=${STOKER_FUZZ_SECONDS:-120} corpus=$out/corpus
  local -A fuzzers
  if $install; then
    install_packages fuzz && packages_rt="libclang-rt-$(clang -dumpversion | cut -d. -f1)-dev" && install_packages rt || { failed "fuzz packages"; return; }
  fi
  cmake -B "$dir" -G Ninja -DCMAKE_BUILD_TYPE=RelWithDebInfo -DCMAKE_C_COMPILER=clang -DCMAKE_CXX_COMPILER=clang++ -DSTOKER_SANITIZE=address,undefined \
    >"$out/fuzz-configure.log" 2>&1 && cmake --build "$dir" --target fuzz_sparkanswers fuzz_trace >"$out/fuzz-build.log" 2>&1 || { tail -20 "$out/fuzz-build.log"; failed "fuzz build"; return; }
  # Real files to begin with, where they are (they are no part of this repository).
  seed() { # folder of files, corpus
    mkdir -p "$2"
    if [ -d "$1" ]; then find "$1" -type f -size -150k -exec sh -c 'cp "$1" "$2/$(echo "$1" | md5sum | cut -c1-16)"' _ {} "$2" \;; else echo "no $1 here: the fuzzer begins with nothing"; fi
  }
  seed ../shared/data/rest "$corpus/sparkanswers"
  seed ../shared/data/eventlogs "$corpus/trace"
  local parser
  for parser in sparkanswers trace; do
    "$dir/tests/fuzz/fuzz_$parser" -max_total_time="$seconds" -timeout=10 -rss_limit_mb=2048 -max_len=150000 "$corpus/$parser" >"$out/fuzz-$parser.log" 2>&1 &
    fuzzers[$parser]=$!
  done
  for parser in sparkanswers trace; do
    if wait "${fuzzers[$parser]}"; then
      tail -1 "$out/fuzz-$parser.log"
      echo "1 passed, 0 failed" >>"$out/fuzz-$parser.log"
    else
      tail -40 "$out/fuzz-$parser.log"
      echo "0 passed, 1 failed" >>"$out/fuzz-$parser.log"
    fi
    reports+=("$out/fuzz-$parser.log")
  done
}

on_real_spark() { # script, argument...
  python3 "tests/spark/$1" --jar "$(echo spark-plugin/target/stoker-spark-plugin-*.jar)" --stokerctl "$build/app/stokerctl/stokerctl" "${@:2}" 2>&1
}
closed_loops() {
  local line
  for line in 3.5 4; do
    section "a day on real Spark $line four times: fixed, Spark's own, Spark's own held to less, deadline"
    on_real_spark closedloop.py --spark "$line" | tee "$out/closedloop-$line.log"
    reports+=("$out/closedloop-$line.log")
  done
}

faults() {
  section "a run through faults on real Spark"
  local line
  for line in 3.5 4; do
    on_real_spark run.py --long --spark "$line" | tee "$out/faults-$line.log"
    reports+=("$out/faults-$line.log")
  done
}

# Instructions and bytes: neither minds the other.
figures() {
  local memory=
  if wants memory; then
    QT_QPA_PLATFORM=offscreen "$build/tests/perf/window_memory" >"$out/memory.log" 2>"$out/memory-errors.log" &
    memory=$!
  fi
  if wants perf; then
    section "benchmarks (instructions and ratios against their budgets)"
    python3 tests/perf/measure.py "$build"/tests/perf/bench_* 2>&1 | tee "$out/perf.log"
    reports+=("$out/perf.log")
  fi
  if [ -n "$memory" ]; then
    section "memory of the window, and of an hour's polls"
    wait "$memory" || cat "$out/memory-errors.log"
    cat "$out/memory.log"
    reports+=("$out/memory.log")
  fi
}

packages() {
  section "packages"
  local passed=0 wrong=0 deb program
  check() { if "${@:2}" >>"$out/package.log" 2>&1; then passed=$((passed + 1)); else wrong=$((wrong + 1)); echo "failed: $1"; fi; }
  rm -rf "$build/packages" && mkdir -p "$build/packages"
  check "cpack makes DEB and TGZ" cpack --config "$build/CPackConfig.cmake" -B "$build/packages"
  deb=$(ls "$build"/packages/stoker_*.deb 2>/dev/null | head -1)
  check "the DEB lists its dependencies" bash -c "dpkg-deb -f '$deb' Depends | grep -q libqt6charts6"
  check "the DEB holds both programs, desktop entry and icon" bash -c \
    "dpkg-deb -c '$deb' | grep -E 'usr/bin/stoker$|usr/bin/stokerctl$|applications/stoker.desktop|scalable/apps/stoker.svg' | wc -l | grep -qx 4"
  rm -rf "$build/unpacked" && mkdir -p "$build/unpacked"
  check "the TGZ unpacks" bash -c "tar -C '$build/unpacked' -xzf '$build'/packages/stoker-*.tar.gz"
  program=$(find "$build/unpacked" -path '*/bin/stokerctl' | head -1)
  check "stokerctl runs from the TGZ" "$program" --version
  check "the window of the TGZ draws itself" env QT_QPA_PLATFORM=offscreen "${program%ctl}" --demo --screenshot "$out/package.png" --after 3 --size 1280x800
  printf '%d passed, %d failed\n' $passed $wrong | tee "$out/packages.log"
  reports+=("$out/packages.log")
}

run_long() {
  build_sanitized
  if wants asan; then sanitized asan -LE "perf|lint"; fi
  if wants tsan; then sanitized tsan -L "spark|session|app|archive"; fi
  if wants fuzz; then fuzz; fi
  if wants closedloop; then closed_loops; fi
  if wants faults; then faults; fi
  figures
  if wants package; then packages; fi
}
