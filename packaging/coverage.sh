#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 Lumos Console contributors
# SPDX-License-Identifier: GPL-3.0-or-later
# coverage.sh: builds the coverage preset, runs the suite, prints line coverage of core/ and fails below 90 %.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
command -v gcovr >/dev/null 2>&1 || { echo "coverage: gcovr is not installed (Debian: apt-get install gcovr)" >&2; exit 2; }

if [ -d build/coverage ]; then
  # Counters of an earlier build do not fit objects that were compiled since.
  find build/coverage -name '*.gcda' -delete
fi
./test --preset coverage "$@"
# The tests of the user interface are not needed for core, and headers of Qt are not ours.
gcovr --root . --filter core/ --object-directory build/coverage \
  --exclude-unreachable-branches --exclude-throw-branches -j 2 \
  --print-summary --sort-uncovered --fail-under-line 90 build/coverage
