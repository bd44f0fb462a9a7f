#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 Lumos Console contributors
# SPDX-License-Identifier: GPL-3.0-or-later
# tst_documented_commands.sh LUMOSCTL CONSOLE FOLDER: the commands of lumosctl, their words, options and the values of these, as its own
# --help lists them, stand in the man page and in the three completions; and nothing else stands there. The options of the
# console stand in its man page.
set -euo pipefail
lumosctl=$1
console=$2
folder=$3
gaps=0

gap() {
  echo "$*"
  gaps=$((gaps + 1))
}

man_page=$(sed 's/\\-/-/g' "$folder/lumosctl.1")
bash_file=$folder/completions/lumosctl.bash
zsh_file=$folder/completions/_lumosctl
fish_file=$folder/completions/lumosctl.fish

# Each prints the part of its file that belongs to a command; "everywhere" and "top" are the parts of all and of none.
man_part() {
  case $1 in
    everywhere) awk '/^\.S[SH] / { inside = /OPTIONS OF EVERY COMMAND/ } inside' <<<"$man_page" ;;
    *) awk -v command="$1" '/^\.S[SH] / { inside = ($1 == ".SS" && $2 == command) } inside' <<<"$man_page" ;;
  esac
}
bash_part() {
  case $1 in
    everywhere) grep -F 'words+=' "$bash_file" ;;
    *) grep -E "^    $1(--[a-z-]+)?\) words=" "$bash_file" || true ;;
  esac
}
zsh_part() {
  case $1 in
    everywhere) awk '/everywhere=\(/ { inside = 1 } inside && /^  \)/ { exit } inside' "$zsh_file" ;;
    *) awk -v head="    $1)" '$0 == head { inside = 1 } inside && /;;/ { exit } inside' "$zsh_file" ;;
  esac
}
fish_part() {
  case $1 in
    everywhere) grep -F "'not __fish_use_subcommand'" "$fish_file" ;;
    *) grep -F "__fish_seen_subcommand_from $1'" "$fish_file" || true ;;
  esac
}

# The options that a text names, one a line, in the way of --help: "--output", "-o".
options_of_text() { grep -oE -- '(^|[^a-zA-Z0-9-])--?[a-z][a-z-]*' | grep -oE -- '--?[a-z].*' | sort -u || true; }
options_of_help() { sed -nE 's/^ *(-[a-zA-Z]), (--[a-z-]+).*/\1\n\2/p; s/^ *(--[a-z-]+).*/\1/p' | sort -u; }
options_of_fish() { sed -E 's/-d .*//' | grep -oE -- '-[ls] [a-z-]+' | sed -E 's/-l /--/; s/-s /-/' | sort -u || true; }
options_of_zsh() { sed -E 's/\[[^]]*\]/ /g' | options_of_text; }
options_of_bash() { sed -E 's/^[^"]*"//; s/"[^"]*$//' | options_of_text; }
# Words of a command ("list", "show") and values of its options, without free ones, which are written in capitals.
words_of_usage() { sed -E 's/^Usage: lumosctl [a-z]+//' | tr -s ' |[]()' '\n' | grep -xE '[a-z][a-z]+(_[A-Z]+)?' | sort -u || true; }

# A shell's own matching: a process for each of the thousand looks would take half a minute.
newline=$'\n'
has() { [[ $1 =~ $2 ]]; } # TEXT PATTERN

compare() { # WHAT WHERE EXPECTED FOUND
  local item
  for item in $(comm -23 <(echo "$3") <(echo "$4")); do gap "$1: $item is not in $2"; done
  for item in $(comm -13 <(echo "$3") <(echo "$4")); do gap "$1: $2 has $item, which lumosctl does not know"; done
}

compare_options() { # COMMAND OPTIONS
  compare "$1" lumosctl.1 "$2" "$(man_part "$1" | options_of_text)"
  compare "$1" lumosctl.bash "$2" "$(bash_part "$1" | options_of_bash)"
  compare "$1" _lumosctl "$2" "$(zsh_part "$1" | options_of_zsh)"
  compare "$1" lumosctl.fish "$2" "$(fish_part "$1" | options_of_fish)"
}

commands=$("$lumosctl" --help | sed -n '/^Commands:/,/^$/s/^  \([a-z]*\) .*/\1/p' | sort)
[ -n "$commands" ] || { echo "lumosctl --help lists no command"; exit 1; }
compare commands lumosctl.1 "$commands" "$(sed -nE 's/^\.SS ([a-z]+).*/\1/p' <<<"$man_page" | sort)"
compare commands lumosctl.bash "$commands" "$(sed -nE 's/^    ([a-z]+)\) words=.*/\1/p' "$bash_file" | sort)"
compare commands lumosctl.bash "$commands" "$(sed -nE 's/.*compgen -W "([a-z ]+) -h.*/\1/p' "$bash_file" | tr ' ' '\n' | sort)"
compare commands _lumosctl "$commands" "$(sed -nE "s/^    '([a-z]+):.*/\1/p" "$zsh_file" | sort)"
compare commands _lumosctl "$commands" "$(sed -nE 's/^    ([a-z]+)\)$/\1/p' "$zsh_file" | sort)"
compare commands lumosctl.fish "$commands" "$(sed -nE 's/.*use_subcommand -f -a ([a-z]+) .*/\1/p' "$fish_file" | sort)"

everywhere=$(printf '%s\n' --help --json --store -h)
compare_options everywhere "$everywhere"
for command in $commands; do
  help=$("$lumosctl" "$command" --help)
  compare_options "$command" "$(options_of_help <<<"$help" | comm -23 - <(echo "$everywhere"))"
  # What a completion offers as a word or value must be known; every word of the usage must be offered.
  in_bash=$(bash_part "$command")
  in_zsh=$(zsh_part "$command")
  in_fish=$(fish_part "$command")
  in_man=$(man_part "$command")
  bash_words=$(sed -E 's/.*words="([^"]*)".*/\1/' <<<"$in_bash" | tr ' ' '\n' | grep -v '^-' | grep . | sort -u || true)
  for word in $bash_words; do
    has "$help" "(^|[^a-zA-Z_-])$word([^a-zA-Z_-]|$)" || gap "$command: lumosctl.bash offers $word, which --help does not name"
    has "$in_zsh" "[ (]${word}[ )]" || gap "$command: $word is not in _lumosctl"
    has "$in_fish" "[ ']${word}[ ']" || gap "$command: $word is not in lumosctl.fish"
  done
  for word in $(head -n 1 <<<"$help" | words_of_usage); do
    has " ${bash_words//$'\n'/ } " " $word " || gap "$command: its usage has $word, which lumosctl.bash does not offer"
    has "$in_man" "(^|[^a-zA-Z_])$word([^a-zA-Z_]|$)" || gap "$command: its usage has $word, which lumosctl.1 does not have"
  done
  # Values of an option are the same in the three.
  # shellcheck disable=SC2013 # options are single words
  for option in $(sed -nE "s/^    $command--([a-z-]+)\).*/\1/p" <<<"$in_bash"); do
    values=$(sed -nE "s/^    $command--$option\) words=\"([^\"]*)\".*/\1/p" <<<"$in_bash")
    has "$in_zsh" "'--$option=\[[^'$newline]*\($values\)" || gap "$command --$option: _lumosctl has other values"
    has "$in_fish" "-l $option [^$newline]*-a '$values'" || gap "$command --$option: lumosctl.fish has other values"
  done
done

# Without a command.
"$lumosctl" --version | grep -qE '^lumosctl [0-9]+\.[0-9]+\.[0-9]+$' || gap "lumosctl --version does not print the version"
for option in --help --version; do
  "$lumosctl" --help | grep -qF -- "$option" || gap "lumosctl --help does not name $option"
  awk '/^\.SH SYNOPSIS/ { inside = 1; next } /^\.SH/ { inside = 0 } inside' <<<"$man_page" | grep -qF -- "$option" ||
    gap "the synopsis of lumosctl.1 does not name $option"
  grep -F 'compgen -W "sample' "$bash_file" | grep -qF -- "$option" || gap "lumosctl.bash does not offer $option"
  awk '/CURRENT == 2/ { inside = 1 } inside && /return/ { exit } inside' "$zsh_file" | grep -qF -- "$option" ||
    gap "_lumosctl does not offer $option"
  grep -F 'n __fish_use_subcommand' "$fish_file" | grep -qF -- "-l ${option#--}" || gap "lumosctl.fish does not offer $option"
done

console_options=$(QT_QPA_PLATFORM=offscreen "$console" --help | options_of_help)
[ -n "$console_options" ] || gap "lumos-console --help lists no option"
compare lumos-console lumos-console.1 "$console_options" \
  "$(sed 's/\\-/-/g' "$folder/lumos-console.1" | sed -n '/^\.SH OPTIONS/,/^\.SH FILES/p' | grep '^\.B' | options_of_text)"

echo "$(wc -w <<<"$commands") commands, $gaps gaps"
[ "$gaps" -eq 0 ]
