# SPDX-License-Identifier: GPL-3.0-or-later
# shellcheck shell=bash
# shellcheck disable=SC2034 # the lists are read by name
# What Debian 12 (and later) must have, by purpose; sourced by installer/run and tests/run:
#   . installer/packages.sh && install_packages build window

packages_build="
  g++ cmake ninja-build ccache pkg-config
  qt6-base-dev qt6-charts-dev qt6-svg-dev qt6-tools-dev qt6-tools-dev-tools qt6-l10n-tools libqt6opengl6-dev libgl-dev
  qtkeychain-qt6-dev libsimdjson-dev libexpected-dev zlib1g-dev libzstd-dev liblz4-dev libsnappy-dev"
# What the programs need beside the libraries that the -dev packages bring.
packages_window="
  libqt6sql6-sqlite libqt6svg6 qt6-qpa-plugins qt6-translations-l10n
  fontconfig fonts-dejavu-core fonts-noto-core fonts-noto-cjk"
packages_spark="default-jdk-headless maven python3 python3-venv procps"
packages_fuzz="clang"
packages_tests="xvfb xauth valgrind shellcheck dpkg-dev file curl"

# Prints those of the packages of the named groups that are not installed.
missing_packages() {
  local group list name
  for group in "$@"; do
    list="packages_$group"
    for name in ${!list}; do
      # Any JDK from 17 on will do, however it came here.
      if [ "$name" = default-jdk-headless ] && _has_jdk; then continue; fi
      if [ "$(dpkg-query -W -f '${db:Status-Status}' "$name" 2>/dev/null)" != installed ]; then echo "$name"; fi
    done
  done
}

_has_jdk() {
  local version
  version=$(javac -version 2>&1) || return 1
  version=${version#javac }
  [ "${version%%.*}" -ge 17 ] 2>/dev/null
}

# Installs what is missing of the named groups, with apt-get as root or through sudo. Says what to do where neither works.
install_packages() {
  local missing as_root=()
  if ! command -v apt-get >/dev/null || ! command -v dpkg-query >/dev/null; then
    echo "This is no Debian: see to it that what installer/packages.sh lists is installed ($*)." >&2
    return 0
  fi
  mapfile -t missing < <(missing_packages "$@")
  if [ "${#missing[@]}" -eq 0 ]; then return 0; fi
  if [ "$(id -u)" -ne 0 ]; then
    if ! command -v sudo >/dev/null; then
      printf 'Packages are missing and there is neither root nor sudo. As root, run:\n  apt-get update && apt-get install -y --no-install-recommends %s\n' "${missing[*]}" >&2
      return 1
    fi
    as_root=(sudo)
  fi
  echo "Installing ${#missing[@]} packages: ${missing[*]}"
  "${as_root[@]}" apt-get -q update || return 1
  "${as_root[@]}" env DEBIAN_FRONTEND=noninteractive \
    apt-get -q -y -o Dpkg::Use-Pty=0 install --no-install-recommends "${missing[@]}"
}
