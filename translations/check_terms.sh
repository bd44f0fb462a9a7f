#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 Lumos Console contributors
# SPDX-License-Identifier: GPL-3.0-or-later
# check_terms.sh SOURCE_DIR: one term, one translation. Where a source text has a term of the glossary of CONTRIBUTING.md as a
# word of its own, its Chinese must have the term's Chinese; and no Chinese text, on the screen or in a document, has a word
# that the glossary refuses.
set -euo pipefail
source_dir=$1

# A row is "| term | 中文 | refused | note |"; several Chinese forms are divided by " / ".
columns() {
  awk -F' *[|] *' -v first="$1" -v second="$2" \
    '/^\| *English *\|/ { inside = 1; next } !/^\|/ { inside = 0 } inside && $2 !~ /^-/ { print $first "\t" $second }' \
    "$source_dir/CONTRIBUTING.md"
}
terms=$(columns 2 3)
[ -n "$terms" ] || { echo "CONTRIBUTING.md has no glossary"; exit 1; }

status=0
cd "$source_dir"
while IFS=$'\t' read -r term words; do
  for word in ${words//\// }; do
    if grep -nF "$word" translations/lumos_zh_CN.ts README.zh_CN.md resources/handbook/zh_CN/*.md packaging/linux/*.xml \
      packaging/linux/*.desktop; then
      echo "  \"$word\" is not the word for \"$term\""
      status=1
    fi
  done
done < <(columns 2 4)

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
}' translations/lumos_zh_CN.ts || status=1
exit "$status"
