#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 Lumos Console contributors
# SPDX-License-Identifier: GPL-3.0-or-later
# tst_linked_libraries.sh SOURCE_DIR: the build asks for no part of Qt that nothing links, and ARCHITECTURE.md names no library
# that nothing links.
set -euo pipefail
cd "$1"
gaps=0

linked() { grep -rqiE --include=CMakeLists.txt --include='*.cmake' "(LINK|target_link_libraries).*\b$1\b" core ui app tests packaging; }

read -ra parts < <(sed -nE 's/^find_package\(Qt6 .* COMPONENTS ([^)]*)\)/\1/p' CMakeLists.txt)
for part in "${parts[@]}"; do
  [ "$part" = LinguistTools ] && continue # programs, no library
  linked "Qt6::$part" || { echo "CMakeLists.txt asks for Qt6::$part, which nothing links"; gaps=$((gaps + 1)); }
done

# The second column of the table of targets.
named=$(awk -F'|' '/^\| target /  { inside = 1; next } !/^\|/ { inside = 0 } inside { print $3 }' ARCHITECTURE.md |
  grep -oE 'Qt6::[A-Za-z]+|lib[a-z]+|Threads|yaml-cpp' | sort -u)
[ -n "$named" ] || { echo "ARCHITECTURE.md has no table of targets"; exit 1; }
for library in $named; do
  word=${library#lib}
  [ "$word" = "$library" ] || word="\\$\\{LUMOS_${word^^}_LIBRARY\\}"
  if [ "$word" = "$library" ]; then linked "$word"; else grep -rqE --include=CMakeLists.txt "LINK.*$word" core ui app; fi ||
    { echo "ARCHITECTURE.md names $library, which nothing links"; gaps=$((gaps + 1)); }
done
echo "$(wc -w <<<"$named") libraries named, $gaps gaps"
[ "$gaps" -eq 0 ]
