# SPDX-FileCopyrightText: 2026 Lumos Console contributors
# SPDX-License-Identifier: GPL-3.0-or-later
# bash completion of lumosctl

_lumosctl() {
  local word=${COMP_WORDS[COMP_CWORD]} previous=${COMP_WORDS[COMP_CWORD-1]} command=${COMP_WORDS[1]-} words=
  COMPREPLY=()
  if [ "$COMP_CWORD" -eq 1 ]; then
    mapfile -t COMPREPLY < <(compgen -W "sample import tenants quota usage allocate simulate study invoice isolation report export audit conform bench -h --help --version" -- "$word")
    return
  fi
  case $command$previous in
    import--format) words="focus openb-nodes openb-pods usage-csv cloudevents platform-json" ;;
    import--overlap) words="refuse replace add" ;;
    tenants--sort) words="slug level" ;;
    tenants--type) words="individual small_business enterprise government educational" ;;
    tenants--level) words="organisation tenant project" ;;
    allocate--policy) words="random least_allocated most_allocated balanced dot_product best_fit fgd lumos" ;;
    report--language) words="en zh_CN" ;;
    export--format) words="json focus" ;;
  esac
  if [ -n "$words" ]; then
    mapfile -t COMPREPLY < <(compgen -W "$words" -- "$word")
    return
  fi
  case $command in
    sample) words="--tenants --days --seed" ;;
    import) words="--dry-run --format --overlap --max-errors" ;;
    tenants) words="list show create activate suspend resume offboard delete protect unprotect --all --sort --type --level --parent --owner --slug --tier --dry-run" ;;
    quota) words="list set check --limit --remove --amount" ;;
    usage) words="show cost rate scaling --from --to --at --all" ;;
    allocate) words="--dry-run --nodes --pods --order --policy --seed" ;;
    simulate) words="requests merge compare-hashes --out --resume --shard --replay --hash-log --write-slurm --write-kubernetes --shards --image --days --runs --seed --step --scenario --schema --threads --rate --service --replicas --scv --limit --retries --retry-after --requests" ;;
    study) words="--threads" ;;
    invoice) words="--all --month --to-date" ;;
    isolation) words="--checks" ;;
    report) words="operations -o --output --language --author" ;;
    export) words="-o --output --format" ;;
    audit) words="--verify --limit --subject" ;;
    conform) words="hpa quota fragmentation billing alerts merkle netpol --results" ;;
    bench) words="quota tenants allocate scale simulate billing isolation store ui all --quick" ;;
    *) return ;;
  esac
  words+=" --store --json -h --help"
  mapfile -t COMPREPLY < <(compgen -W "$words" -- "$word")
  # Whatever is no word of the command may be a file.
  if [ "${#COMPREPLY[@]}" -eq 0 ]; then
    mapfile -t COMPREPLY < <(compgen -f -- "$word")
  fi
}

complete -o filenames -F _lumosctl lumosctl
