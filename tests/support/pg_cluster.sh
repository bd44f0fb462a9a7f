#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 Lumos Console contributors
# SPDX-License-Identifier: GPL-3.0-or-later
# A private PostgreSQL cluster for tests: a unix socket in a folder of its own, no TCP port, no password, nothing durable.
#   pg_cluster.sh start DIR     initialises and starts it in the empty folder DIR, prints its postgresql:// address
#   pg_cluster.sh stop DIR      stops it and removes DIR
#   pg_cluster.sh run COMMAND.. runs COMMAND with LUMOS_TEST_PG set, stops the cluster afterwards
# PostgreSQL refuses to run as root; root therefore starts it as the user postgres. The role of the address owns its
# database and may create databases and roles, but is no superuser, so row-level security holds for it.
set -euo pipefail

fail() {
  echo "pg_cluster: $*" >&2
  exit 1
}

as_server() {
  if [ "$(id -u)" -eq 0 ]; then
    # The postgres user may not be allowed to stand in the caller's folder.
    (cd / && runuser -u postgres -- "$@")
  else
    "$@"
  fi
}

binaries() {
  local newest
  newest=$(find /usr/lib/postgresql -mindepth 3 -maxdepth 3 -path '*/bin/initdb' 2>/dev/null | sort -V | tail -n 1)
  if [ -n "$newest" ]; then
    dirname "$newest"
  elif command -v initdb >/dev/null 2>&1; then
    dirname "$(command -v initdb)"
  else
    fail "no PostgreSQL server was found; on Debian: apt-get install postgresql"
  fi
}

start() {
  local dir=$1 bin
  bin=$(binaries)
  if [ ! -d "$dir" ] || [ -n "$(ls -A "$dir")" ]; then
    fail "$dir is not an empty folder"
  fi
  # A socket path is limited to 107 bytes.
  [ "${#dir}" -le 80 ] || fail "the path $dir is too long for a unix socket"
  if [ "$(id -u)" -eq 0 ]; then
    id postgres >/dev/null 2>&1 || fail "running as root needs the user postgres, which Debian's package creates"
    chown postgres "$dir"
  fi
  as_server "$bin/initdb" -D "$dir/data" -U postgres --auth=trust -E UTF8 --locale=C.UTF-8 --no-sync \
    >"$dir.log" 2>&1 || { cat "$dir.log" >&2; fail "initdb failed"; }
  as_server "$bin/pg_ctl" -D "$dir/data" -l "$dir/server.log" -w -t 60 -s start \
    -o "-c listen_addresses='' -c unix_socket_directories='$dir' -c fsync=off -c synchronous_commit=off -c full_page_writes=off -c max_connections=200" \
    >>"$dir.log" 2>&1 </dev/null || { cat "$dir.log" "$dir/server.log" >&2; fail "the server did not start"; }
  rm -f "$dir.log"
  as_server "$bin/psql" -h "$dir" -U postgres -d postgres -q -v ON_ERROR_STOP=1 \
    -c "CREATE ROLE lumos LOGIN CREATEDB CREATEROLE" -c "CREATE DATABASE lumos_test OWNER lumos"
  echo "postgresql:///lumos_test?host=$dir&user=lumos"
}

stop() {
  local dir=$1 bin
  bin=$(binaries)
  if [ -f "$dir/data/postmaster.pid" ]; then
    as_server "$bin/pg_ctl" -D "$dir/data" -m immediate -w -s stop >/dev/null 2>&1 || true
  fi
  if [ -d "$dir/data" ]; then
    rm -rf -- "$dir"
  else
    rmdir -- "$dir" 2>/dev/null || true
  fi
}

run() {
  local dir status=0
  dir=$(mktemp -d /tmp/lumos-pg.XXXXXX)
  # The folder is known only here, so the trap is bound to its name now.
  # shellcheck disable=SC2064
  trap "stop '$dir'" EXIT
  LUMOS_TEST_PG=$(start "$dir")
  export LUMOS_TEST_PG
  "$@" || status=$?
  return "$status"
}

case ${1:-} in
  start) [ $# -eq 2 ] || fail "start needs one folder"; start "$2" ;;
  stop) [ $# -eq 2 ] || fail "stop needs one folder"; stop "$2" ;;
  run) shift; [ $# -ge 1 ] || fail "run needs a command"; run "$@" ;;
  *) fail "usage: pg_cluster.sh start DIR | stop DIR | run COMMAND..." ;;
esac
