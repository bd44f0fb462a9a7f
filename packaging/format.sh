#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 Lumos Console contributors
# SPDX-License-Identifier: GPL-3.0-or-later
# format.sh [--check] [FILE...]: formats every .h and .cpp of the tree, or the files named, with clang-format 14.
# With --check nothing is written; the files that would change are listed and the exit status is 1.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

check=0
if [ "${1:-}" = --check ]; then
  check=1
  shift
fi

formatter=$(command -v clang-format-14 || command -v clang-format || true)
[ -n "$formatter" ] || { echo "format: clang-format is not installed" >&2; exit 2; }
case $("$formatter" --version) in
  *"version 14."*) ;;
  *) echo "format: version 14 is needed, other versions format differently: $("$formatter" --version)" >&2; exit 2 ;;
esac

files=("$@")
if [ "${#files[@]}" -eq 0 ]; then
  mapfile -t files < <(find core ui app tests translations -name lint_fixture -prune -o -type f \( -name '*.h' -o -name '*.cpp' \) -print | sort)
fi

if [ "$check" -eq 0 ]; then
  "$formatter" -i "${files[@]}"
  echo "format: ${#files[@]} files formatted"
  exit 0
fi

# One process for all files; each violation is a line "file:line:column: ...".
mapfile -t wrong < <("$formatter" --dry-run "${files[@]}" 2>&1 | sed -n 's/^\([^:]*\):[0-9]*:[0-9]*: warning: code should be clang-formatted.*/\1/p' | sort -u)
if [ "${#wrong[@]}" -gt 0 ]; then
  printf '%s\n' "${wrong[@]}"
  echo "format: ${#wrong[@]} of ${#files[@]} files are not formatted; packaging/format.sh formats them"
  exit 1
fi
echo "format: ${#files[@]} files are formatted"
