#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 Lumos Console contributors
# SPDX-License-Identifier: GPL-3.0-or-later
# ensure_packages.sh [--no-daemons] LIST...
# Installs the Debian packages named in the list files that are not there yet. With --no-daemons, services that come
# with a package are kept from starting while it is installed. Prints one line and asks apt nothing when all are present.
set -euo pipefail

no_daemons=0
if [ "${1:-}" = --no-daemons ]; then
  no_daemons=1
  shift
fi

mapfile -t wanted < <(sed -e 's/#.*//' -e 's/[[:space:]]//g' -e '/^$/d' "$@")

if ! command -v dpkg-query >/dev/null 2>&1 || ! command -v apt-get >/dev/null 2>&1; then
  echo "Packages: this system has no apt-get. Debian's names for what is needed: ${wanted[*]}"
  exit 0
fi

# "ii " lines only: a removed package keeps its configuration and is still known to dpkg.
installed=$(dpkg-query -W -f '${db:Status-Abbrev} ${Package}\n' "${wanted[@]}" 2>/dev/null | sed -n 's/^ii *//p' || true)
missing=()
for package in "${wanted[@]}"; do
  [[ $'\n'$installed$'\n' == *$'\n'"$package"$'\n'* ]] || missing+=("$package")
done

if [ "${#missing[@]}" -eq 0 ]; then
  echo "Packages: all ${#wanted[@]} present"
  exit 0
fi

as_root=()
if [ "$(id -u)" -ne 0 ]; then
  if ! command -v sudo >/dev/null 2>&1; then
    echo "Packages: ${#missing[@]} are missing and neither root nor sudo is at hand. As root, run:" >&2
    echo "  apt-get install --no-install-recommends ${missing[*]}" >&2
    exit 1
  fi
  as_root=(sudo)
fi

log=$(mktemp)
placed_policy=0
policy=/usr/sbin/policy-rc.d
cleanup() {
  rm -f "$log"
  if [ "$placed_policy" -eq 1 ]; then
    "${as_root[@]}" rm -f "$policy"
  fi
}
trap cleanup EXIT
trap 'exit 130' INT
trap 'exit 143' TERM

if [ "$no_daemons" -eq 1 ] && [ ! -e "$policy" ]; then
  placed_policy=1
  printf '#!/bin/sh\nexit 101\n' | "${as_root[@]}" tee "$policy" >/dev/null
  "${as_root[@]}" chmod 755 "$policy"
fi

apt() {
  if ! "${as_root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get -q -o DPkg::Lock::Timeout=300 "$@" >"$log" 2>&1; then
    cat "$log" >&2
    echo "Packages: apt-get $1 failed; its output is above" >&2
    exit 1
  fi
}

echo "Packages: reading the package lists"
apt update
echo "Packages: installing ${#missing[@]} missing: ${missing[*]}"
apt install -y --no-install-recommends "${missing[@]}"
echo "Packages: all ${#wanted[@]} present"
