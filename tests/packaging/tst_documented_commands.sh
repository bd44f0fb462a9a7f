#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 Lumos Console contributors
# SPDX-License-Identifier: GPL-3.0-or-later
# tst_documented_commands.sh LUMOSCTL FOLDER: every command of lumosctl and every option of it, as its own --help lists them,
# stands in the man page and in the three completions.
set -euo pipefail
lumosctl=$1
folder=$2
missing=0

lack() {
  echo "missing: $*"
  missing=$((missing + 1))
}

man_page=$(sed 's/\\-/-/g' "$folder/lumosctl.1")
man_section() { awk -v command="$1" '/^\.S[SH] / { inside = ($1 == ".SS" && $2 == command) } inside' <<<"$man_page"; }
bash_line() { grep -E "^    $1\) words=" "$folder/completions/lumosctl.bash" || true; }
zsh_block() { awk -v head="    $1)" '$0 == head { inside = 1 } inside && /;;/ { exit } inside' "$folder/completions/_lumosctl"; }
fish_lines() { grep -F "__fish_seen_subcommand_from $1'" "$folder/completions/lumosctl.fish" || true; }

commands=$("$lumosctl" --help | sed -n '/^Commands:/,/^$/s/^  \([a-z]*\) .*/\1/p')
[ -n "$commands" ] || { echo "lumosctl --help lists no command"; exit 1; }
count=0
for command in $commands; do
  count=$((count + 1))
  section=$(man_section "$command")
  [ -n "$section" ] || lack "$command in lumosctl.1"
  [ -n "$(bash_line "$command")" ] || lack "$command in lumosctl.bash"
  [ -n "$(zsh_block "$command")" ] || lack "$command in _lumosctl"
  grep -qF -- "-a $command " "$folder/completions/lumosctl.fish" || lack "$command in lumosctl.fish"
  options=$("$lumosctl" "$command" --help | sed -n 's/^ *\(-[a-zA-Z], \)\{0,1\}--\([a-z-]*\).*/\2/p' | grep -vxE 'store|json|help' || true)
  for option in $options; do
    grep -qE -- "--$option\b" <<<"$section" || lack "$command --$option in lumosctl.1"
    grep -qE -- "--$option\b" <<<"$(bash_line "$command")" || lack "$command --$option in lumosctl.bash"
    grep -qE -- "--$option\b" <<<"$(zsh_block "$command")" || lack "$command --$option in _lumosctl"
    grep -qE -- "-l $option\b" <<<"$(fish_lines "$command")" || lack "$command --$option in lumosctl.fish"
  done
done
echo "$count commands, $missing gaps"
[ "$missing" -eq 0 ]
