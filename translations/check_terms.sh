#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 Lumos Console contributors
# SPDX-License-Identifier: GPL-3.0-or-later
# check_terms.sh SOURCE_DIR: one term, one translation. Where a source text has a term of the glossary of CONTRIBUTING.md as a
# word of its own, its Chinese must have the term's Chinese.
set -euo pipefail
source_dir=$1

# A row is "| term | 中文 | note |"; several Chinese forms are divided by " / ".
terms=$(awk -F' *[|] *' '/^\| *English *\|/ { inside = 1; next } !/^\|/ { inside = 0 } inside && $2 !~ /^-/ { print $2 "\t" $3 }' \
  "$source_dir/CONTRIBUTING.md")
[ -n "$terms" ] || { echo "CONTRIBUTING.md has no glossary"; exit 1; }

awk -v terms="$terms" '
function between(text, from, to,   start, rest) {
  start = match(text, from)
  if (!start) return ""
  rest = substr(text, start + RLENGTH)
  return substr(rest, 1, index(rest, to) - 1)
}
function plain(text) {
  gsub(/&amp;/, "\\&", text); gsub(/&quot;/, "\"", text); gsub(/&apos;/, "\x27", text); gsub(/[&…]/, "", text)
  return text
}
BEGIN {
  RS = "</message>"
  count = split(terms, rows, "\n")
  for (i = 1; i <= count; i++) { split(rows[i], cells, "\t"); term[i] = tolower(cells[1]); chinese[i] = cells[2] }
}
/<source>/ {
  source = plain(between($0, "<source>", "</source>"))
  translation = between($0, "<translation[^>]*>", "</translation>")
  low = " " tolower(source) " "
  gsub(/[^a-z0-9-]/, " ", low)
  for (i = 1; i <= count; i++) {
    if (!index(low, " " term[i] " ")) continue
    seen[i]++
    forms = split(chinese[i], form, " / ")
    found = 0
    for (f = 1; f <= forms; f++) if (index(translation, form[f])) found = 1
    if (!found) { print "\"" source "\" has \"" term[i] "\", but \"" translation "\" has no \"" chinese[i] "\""; faults++ }
  }
}
END {
  for (i = 1; i <= count; i++) total += seen[i]
  print count " terms, " total + 0 " uses, " faults + 0 " faults"
  exit faults > 0 || total == 0
}' "$source_dir/translations/lumos_zh_CN.ts"
