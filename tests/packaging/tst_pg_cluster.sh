#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 Lumos Console contributors
# SPDX-License-Identifier: GPL-3.0-or-later
# tst_pg_cluster.sh SOURCE_DIR: the private PostgreSQL answers on its socket, opens no port, and leaves nothing behind.
set -euo pipefail
cluster=$1/tests/support/pg_cluster.sh
dir=$(mktemp -d /tmp/lumos-pg.XXXXXX)
trap '"$cluster" stop "$dir"' EXIT

address=$("$cluster" start "$dir")
case $address in
  "postgresql:///"*"host=$dir"*) ;;
  *) echo "unexpected address: $address"; exit 1 ;;
esac
answer=$(psql "$address" -Atc "SELECT current_setting('listen_addresses') || '|' || rolsuper FROM pg_roles WHERE rolname = current_user")
[ "$answer" = "|false" ] || { echo "listen_addresses and superuser: $answer"; exit 1; }
if "$cluster" start "$dir" 2>/dev/null; then
  echo "a folder in use was taken"
  exit 1
fi
"$cluster" stop "$dir"
[ ! -e "$dir" ] || { echo "$dir is left behind"; exit 1; }
status=0
# The variable is for the inner shell.
# shellcheck disable=SC2016
"$cluster" run sh -c 'test -n "$LUMOS_TEST_PG" && exit 7' || status=$?
[ "$status" -eq 7 ] || { echo "the status of the command is lost: $status"; exit 1; }
echo "passed"
