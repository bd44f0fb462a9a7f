#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 Lumos Console contributors
# SPDX-License-Identifier: GPL-3.0-or-later
# tst_two_commands.sh SOURCE_DIR: what ./run and ./test promise before they build anything.
# apt-get and dpkg-query are replaced by stand-ins that write down how they were called.
set -euo pipefail
source_dir=$1
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
passed=0

fail() {
  echo "FAIL: $*" >&2
  exit 1
}
pass() {
  passed=$((passed + 1))
  echo "ok: $*"
}
expect_status() {
  local wanted=$1 status=0
  shift
  "$@" >"$work/out" 2>&1 || status=$?
  [ "$status" -eq "$wanted" ] || { cat "$work/out"; fail "$* exited with $status, not $wanted"; }
}

expect_status 0 "$source_dir/run" --help
grep -q -- '--store' "$work/out" || fail "./run --help does not speak of --store"
pass "./run --help"
expect_status 0 "$source_dir/test" --help
pass "./test --help"
expect_status 2 "$source_dir/run" --store
expect_status 2 "$source_dir/run" --import
expect_status 2 "$source_dir/run" --import=
expect_status 2 "$source_dir/run" "--import=$work/absent.csv"
grep -q absent.csv "$work/out" || fail "./run does not name the file it cannot read after --import="
expect_status 2 "$source_dir/run" --import "$work/absent.csv"
grep -q absent.csv "$work/out" || fail "./run does not name the file it cannot read"
pass "./run refuses incomplete arguments"

mkdir "$work/bin"
# The stand-ins' own variables are not for this shell.
# shellcheck disable=SC2016
printf '#!/bin/sh\nshift 2\nprintf "%%s\\n" "$@" | grep -xFf "%s/installed" | sed "s/^/ii  /"\nexit 0\n' "$work" >"$work/bin/dpkg-query"
printf '#!/bin/sh\necho "$*" >>"%s/calls"\ncase "$*" in *" install "*) echo new-one >>"%s/installed";; esac\n' "$work" "$work" >"$work/bin/apt-get"
printf '#!/bin/sh\nexec "$@"\n' >"$work/bin/sudo"
chmod +x "$work"/bin/*
echo old-one >"$work/installed"
printf '# a comment\nold-one\nnew-one # why\n' >"$work/list.txt"
: >"$work/calls"

PATH=$work/bin:$PATH expect_status 0 "$source_dir/packaging/ensure_packages.sh" "$work/list.txt"
grep -q 'install .*--no-install-recommends new-one$' "$work/calls" || fail "only what is missing is installed: $(cat "$work/calls")"
grep -q 'DPkg::Lock::Timeout=300' "$work/calls" || fail "apt-get does not wait for its lock"
pass "what is missing is installed"

: >"$work/calls"
PATH=$work/bin:$PATH expect_status 0 "$source_dir/packaging/ensure_packages.sh" "$work/list.txt"
[ ! -s "$work/calls" ] || fail "the second run still asks apt: $(cat "$work/calls")"
grep -q 'all 2 present' "$work/out" || fail "the second run does not say that all is present"
pass "the second run asks apt nothing"

printf '#!/bin/sh\necho broken mirror\nexit 100\n' >"$work/bin/apt-get"
echo old-one >"$work/installed"
PATH=$work/bin:$PATH expect_status 1 "$source_dir/packaging/ensure_packages.sh" "$work/list.txt"
grep -q 'broken mirror' "$work/out" || fail "the output of a failing apt-get is not shown"
pass "a failing installation is reported with its output"

# The main job, with stand-ins for the build and for the two programs, which write down how they were called.
tree=$work/tree
mkdir -p "$tree/build/release/bin" "$tree/packaging" "$work/home"
cp "$source_dir/run" "$tree/run"
cp "$source_dir/packaging/ensure_packages.sh" "$source_dir/packaging/packages.txt" "$tree/packaging/"
: >"$tree/build/release/build.ninja"
sed -e 's/#.*//' "$source_dir/packaging/packages.txt" >"$work/installed"
printf '#!/bin/sh\nexit 0\n' >"$work/bin/cmake"
cat >"$tree/build/release/bin/lumosctl" <<STANDIN
#!/bin/sh
echo "lumosctl \$*" >>"$work/calls"
case \$1 in sample) : >"\$2" ;; import) case \$3 in /*) : >"\$3" ;; esac ;; esac
STANDIN
cat >"$tree/build/release/bin/lumos-console" <<STANDIN
#!/bin/sh
echo "lumos-console \$*" >>"$work/calls"
STANDIN
chmod +x "$work/bin/cmake" "$tree"/build/release/bin/*
store=$work/home/lumos-console/aurora.lumos
: >"$work/cost.csv"

run_tree() {
  local display=$1
  shift
  : >"$work/calls"
  (cd "$work" && env -u WAYLAND_DISPLAY PATH="$work/bin:$PATH" XDG_DATA_HOME="$work/home" DISPLAY="$display" "$tree/run" "$@") >"$work/out" 2>&1 \
    || { cat "$work/out"; fail "./run $* failed"; }
}
expect_calls() {
  printf '%s\n' "$@" >"$work/expected"
  diff "$work/expected" "$work/calls" || fail "the programs were called otherwise than expected"
}

run_tree ""
expect_calls "lumosctl sample $store.part" "lumosctl simulate --store $store --days 30" \
  "lumosctl report operations $store -o $work/lumos-report.pdf"
grep -q "the report is $work/lumos-report.pdf" "$work/out" || fail "./run does not say where the report is"
pass "without a display: sample, simulation and report"
run_tree ""
expect_calls "lumosctl simulate --store $store --days 30" "lumosctl report operations $store -o $work/lumos-report.pdf"
pass "the sample is made once"
run_tree ":7" --theme dark
expect_calls "lumos-console --store $store --theme dark"
pass "with a display: the console on the sample, further arguments reach it"
run_tree "" --import "$work/cost.csv" --store postgresql:///x
expect_calls "lumosctl import --store postgresql:///x $work/cost.csv" "lumosctl simulate --store postgresql:///x --days 30" \
  "lumosctl report operations postgresql:///x -o $work/lumos-report.pdf"
run_tree "" "--import=$work/cost.csv" --store=postgresql:///x
expect_calls "lumosctl import --store postgresql:///x $work/cost.csv" "lumosctl simulate --store postgresql:///x --days 30" \
  "lumosctl report operations postgresql:///x -o $work/lumos-report.pdf"
: >"$work/usage.csv"
run_tree "" "--import=$work/cost.csv" "$work/usage.csv" --store postgresql:///x --seed 7
expect_calls "lumosctl import --store postgresql:///x $work/cost.csv $work/usage.csv" \
  "lumosctl simulate --store postgresql:///x --days 30 --seed 7" "lumosctl report operations postgresql:///x -o $work/lumos-report.pdf"
pass "import into a store of one's own, in both forms of the option"
run_tree ":7" --import "$work/cost.csv"
expect_calls "lumosctl import --store $work/home/lumos-console/imported.lumos $work/cost.csv" \
  "lumos-console --store $work/home/lumos-console/imported.lumos"
run_tree ":7" --import "$work/cost.csv"
expect_calls "lumos-console --store $work/home/lumos-console/imported.lumos --import $work/cost.csv"
pass "with a display: import into a new store, then with a preview"

# ./test, with stand-ins for cmake and ctest, which write down how they were called.
mkdir -p "$tree/tests/support"
cp "$source_dir/test" "$tree/test"
cp "$source_dir"/packaging/packages*.txt "$tree/packaging/"
cat "$source_dir"/packaging/packages*.txt | sed -e 's/#.*//' >"$work/installed"
cat >"$work/bin/cmake" <<STANDIN
#!/bin/sh
echo "cmake \$*" >>"$work/calls"
case \$* in
  "--preset "*)
    mkdir -p "$tree/build/\$2"
    : >"$tree/build/\$2/build.ninja"
    echo "\$3" | sed 's/^-D\(.*\)=/\1:BOOL=/' >"$tree/build/\$2/CMakeCache.txt"
    ;;
esac
STANDIN
cat >"$work/bin/ctest" <<STANDIN
#!/bin/sh
echo "ctest \$* pg=\$LUMOS_TEST_PG required=\$LUMOS_REQUIRE_PG" >>"$work/calls"
STANDIN
chmod +x "$work/bin/cmake" "$work/bin/ctest"

test_tree() {
  : >"$work/calls"
  (cd "$work" && env PATH="$work/bin:$PATH" LUMOS_TEST_PG=postgresql:///t "$tree/test" "$@") >"$work/out" 2>&1 \
    || { cat "$work/out"; fail "./test $* failed"; }
}
with_server="pg=postgresql:///t required=1"

test_tree -R quota
expect_calls "cmake --preset test -DLUMOS_TESTS=ON" "cmake --build $tree/build/test" "ctest --preset test -R quota $with_server"
test_tree
expect_calls "cmake --build $tree/build/test" "ctest --preset test $with_server"
pass "./test configures once, and PostgreSQL is required"
echo "LUMOS_TESTS:BOOL=OFF" >"$tree/build/release/CMakeCache.txt"
test_tree --preset release
expect_calls "cmake --preset release -DLUMOS_TESTS=ON" "cmake --build $tree/build/release" "ctest --preset release $with_server"
pass "a build of ./run gets its tests"
test_tree --preset=tidy
expect_calls "cmake --preset tidy -DLUMOS_TESTS=OFF" "cmake --build $tree/build/tidy"
grep -q "no tests to run" "$work/out" || fail "./test --preset tidy does not say that it has no tests"
pass "the preset tidy only builds"
test_tree --preset fuzz
expect_calls "cmake --preset fuzz -DLUMOS_TESTS=ON" "cmake --build --preset fuzz" "ctest --preset fuzz $with_server"
pass "the preset fuzz builds its own targets"
sed -i '/^gcovr$/d' "$work/installed"
printf '#!/bin/sh\necho "apt-get $*" >>"%s/calls"\n' "$work" >"$work/bin/apt-get"
test_tree --preset test
grep -q apt-get "$work/calls" && fail "./test installs what only another preset needs"
test_tree --preset coverage
grep -q 'apt-get .* install .*--no-install-recommends gcovr$' "$work/calls" || fail "./test --preset coverage does not install gcovr"
pass "a preset's own packages are installed for it alone"

echo "$passed passed"
