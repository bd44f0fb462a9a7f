#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 Lumos Console contributors
# SPDX-License-Identifier: GPL-3.0-or-later
# check_complete.sh LUPDATE SOURCE_DIR: fails when a visible text of the sources has no finished translation.
# The text is collected into copies, so that text never extracted is found too and the sources stay as they are.
set -euo pipefail
lupdate=$1
source_dir=$2
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

status=0
checked=0
for ts in "$source_dir"/translations/*.ts; do
  copy=$work/$(basename "$ts")
  cp "$ts" "$copy"
  "$lupdate" -silent -locations none -no-obsolete -recursive \
    "$source_dir/core" "$source_dir/ui" "$source_dir/app" -ts "$copy"
  messages=$(grep -c '<message' "$copy" || true)
  unfinished=$(grep -c '<translation type="unfinished"' "$copy" || true)
  echo "$(basename "$ts"): $messages texts, $unfinished without a finished translation"
  if [ "$messages" -eq 0 ]; then
    echo "  no text was extracted: the extraction itself is broken"
    status=1
  fi
  if [ "$unfinished" -gt 0 ]; then
    grep -B4 '<translation type="unfinished"' "$copy" | sed -n 's/.*<source>\(.*\)<\/source>.*/  \1/p' | head -n 40
    status=1
  fi
  checked=$((checked + 1))
done
[ "$checked" -gt 0 ] || { echo "no translation file found"; exit 1; }
exit "$status"
