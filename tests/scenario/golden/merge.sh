#!/usr/bin/env bash
# Merges the results of all 3 shards into one study and prints its table; names the shards that must run again.
# Usage: bash merge.sh [RESULTS] [--json] [--out FILE]
set -euo pipefail
results=${1:-$PWD/results}
[ $# -eq 0 ] || shift
exec "${LUMOSCTL:-lumosctl}" simulate merge "$results"/shard-*.jsonl "$@"
