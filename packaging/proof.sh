#!/bin/bash
# Shows that a fresh machine is enough, and runs the long loops; dated tables go to docs/proof.md.
#   packaging/proof.sh [packages] [install] [kiosk] [usb] [handbook] [tests] [sound] [sheets] [loops]     as root; default: all of them
# packages: in a bare root of each release, every name of system-packages.txt resolves
# install:  in a fresh copy of each root, without a network, the stick installs, upgrades and is purged
# kiosk:    the session as the packages install it
# usb:      what becomes of sticks, in an emulated machine
# handbook: the commands of the handbook, one after the other
# tests:    in a fresh copy of each root, a clone of the last commit passes `make test`, then `make run`
# sound:    whole visits, faults and 10,000 touches at a sound server of their own, on this machine
# sheets:   the exported workbooks in LibreOffice, on this machine
# loops:    1,000 kills of the log and the other tests marked proof, on this machine
# The bare roots stay under build/proof: see packaging/roots.sh.
set -eEuo pipefail
cd "$(dirname "$0")/.."
clone=/srv/fanal # in a root
# shellcheck source=packaging/roots.sh
. packaging/roots.sh
trap 'echo "proof: stopped at line $LINENO; logs are in $work" >&2' ERR

prove_packages() {
    local release bare result
    echo "| release | names that resolve | result |"
    echo "| --- | --- | --- |"
    for release in "${releases[@]}"; do
        bare=$work/$release.bare
        mkdir -p "$bare$clone/packaging"
        cp packaging/setup.sh packaging/system-packages.txt "$bare$clone/packaging"
        if in_root "$bare" $clone/packaging/setup.sh system -s >"$work/$release.packages.log" 2>&1; then
            result="all, $(grep -c '^Inst' "$work/$release.packages.log") packages with what they need"
        else
            result="**failed**, see build/proof/$release.packages.log"
            failed=1
        fi
        echo "| $release | $(grep -cE '^[a-z]' packaging/system-packages.txt) | $result |"
    done
}

prove_tests() {
    local release root log result
    echo "| release | Python | \`make test\` | minutes, installing included | second \`make setup\` | \`make run\` |"
    echo "| --- | --- | --- | --- | --- | --- |"
    for release in "${releases[@]}"; do
        root=$(fresh_root "$release" tests) log=$work/$release.tests.log
        rm -rf "$root$clone"
        git clone -q --no-hardlinks . "$root$clone"
        in_root "$root" sh -c 'apt-get -qq update && apt-get -qq install -y --no-install-recommends git make' >"$log" 2>&1
        SECONDS=0
        result="**failed**, see build/proof/$release.tests.log"
        in_root "$root" make -C $clone test </dev/null >>"$log" 2>&1 && result=$(grep -oE '[0-9]+ passed.*' "$log" | tail -n 1) || failed=1
        minutes=$(((SECONDS + 30) / 60))
        second=$( { TIMEFORMAT=%R; time in_root "$root" make -s -C $clone setup >>"$log" 2>&1; } 2>&1) || failed=1
        run="**failed**"
        in_root "$root" make -C $clone run </dev/null >>"$log" 2>&1 && run="a visit, $(ls "$root$clone/build/visit" | wc -l) files" || failed=1
        echo "| $release | $(in_root "$root" python3 -c 'import sys; print(sys.version.split()[0])') | ${result//=/} | $minutes | $second s | $run |"
    done
}

prove_loops() {
    local log=$work/loops.log result="**failed**, see build/proof/loops.log"
    export QT_QPA_PLATFORM=offscreen QT_QUICK_BACKEND=software FANAL_KILLS=1000 FANAL_POWER_CUTS=10 FANAL_FAULTS=50
    .venv/bin/pytest -m 'proof or not proof' -o faulthandler_timeout=1800 tests/durability/test_kill.py tests/durability/test_power_cut.py tests/durability/test_failing_disk.py >"$log" 2>&1 || failed=1
    .venv/bin/pytest -m "proof and not sound" -o faulthandler_timeout=1800 >>"$log" 2>&1 || failed=1 # a monkey of 20,000 touches takes its time
    [ -n "${failed-}" ] || result=$(grep -oE '[0-9]+ passed[^=]*' "$log" | paste -sd, - | sed 's/ *,/,/')
    echo "Long loops on this machine, 1,000 kills of the log first: $result"
}

prove() { # STAGE, by its own script or by the function above
    if declare -F "prove_$1" >/dev/null; then
        "prove_$1"
    elif [ -x "packaging/prove_$1.sh" ]; then
        "packaging/prove_$1.sh" || failed=1
    else
        echo "$1: **nothing proves it**, there is no packaging/prove_$1.sh"
        failed=1
    fi
}

mkdir -p "$work" docs
[ -e docs/proof.md ] || printf '# Proof\n\nWhat `make proof` found, newest last.\n' >docs/proof.md
stages=("$@")
[ $# -gt 0 ] || stages=(packages install kiosk usb handbook tests sound sheets loops)
failed=
[[ ${stages[*]} =~ ^(loops|sound|sheets| )+$ ]] || bootstrap_all "${releases[@]}"
printf '\n## %s, %s, commit %s\n' "$(date +%F)" "$(nproc) cores" "$(git rev-parse --short HEAD)" >>docs/proof.md
for stage in "${stages[@]}"; do
    echo >>docs/proof.md
    prove "$stage" > >(tee -a docs/proof.md)
    wait $! # for tee
done
[ -z "$failed" ] || exit 1
