# SPDX-License-Identifier: GPL-3.0-or-later
# shellcheck shell=bash disable=SC2154 # sourced by tests/run: $build, $out, reports, failed() and section() are its own
# What takes too long for every run: sanitizers, benchmarks in instruction counts, packages.

sanitized() { # preset, ctest filter...
  local preset=$1 dir=${build%/*}/$1
  shift
  section "$preset"
  cmake --preset "$preset" -B "$dir" >"$out/$preset-configure.log" 2>&1 && cmake --build "$dir" >"$out/$preset-build.log" 2>&1 \
    || { grep -E 'error|FAILED' "$out/$preset-build.log" | head -20; failed "$preset build"; return; }
  # Qt and the font libraries keep what they allocate until the process ends; our own leaks still show in the room tests' counts.
  ASAN_OPTIONS=detect_leaks=0 UBSAN_OPTIONS=halt_on_error=1:print_stacktrace=1 TSAN_OPTIONS="suppressions=$root/tests/tsan.supp halt_on_error=1" \
    ctest --test-dir "$dir" -j2 "$@" --output-on-failure --output-junit "$out/$preset.xml" >"$out/$preset.log" 2>&1 || tail -60 "$out/$preset.log"
  tail -5 "$out/$preset.log"
  reports+=("$out/$preset.xml")
}

if wants asan; then sanitized asan -LE "perf|lint"; fi
if wants tsan; then sanitized tsan -L "spark|session|app"; fi

if wants perf; then
  section "benchmarks (instructions and ratios against their budgets)"
  python3 tests/perf/measure.py "$build"/tests/perf/bench_* 2>&1 | tee "$out/perf.log"
  reports+=("$out/perf.log")
fi

if wants memory; then
  section "memory of the window, and of an hour's polls"
  QT_QPA_PLATFORM=offscreen "$build/tests/perf/window_memory" 2>"$out/memory-errors.log" | tee "$out/memory.log"
  reports+=("$out/memory.log")
fi

if wants package; then
  section "packages"
  passed=0 wrong=0
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
fi
