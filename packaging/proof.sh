#!/bin/bash
# Shows that a fresh machine is enough, and runs the long loops; dated tables go to docs/proof.md.
#   packaging/proof.sh [packages] [tests] [loops]     as root; default: all three
# packages: in a bare root of each release, every name of system-packages.txt resolves
# tests:    in a fresh copy of each root, a clone of the last commit passes `make test`, then `make run`
# loops:    1,000 kills of the log and the tests marked proof, on this machine
# The bare roots stay under build/proof. Mirrors and pip settings are this machine's own.
set -eEuo pipefail
cd "$(dirname "$0")/.."
work=$PWD/build/proof
clone=/srv/fanal # in a root
releases=(bookworm trixie noble)
ubuntu_key=F6ECB3762474EDA9D21B7022871920D1991BC93C # Ubuntu's archive signing key of 2018

stop() {
    echo "proof: $*" >&2
    exit 2
}

trap 'echo "proof: stopped at line $LINENO; logs are in $work" >&2' ERR

setting() { # of this machine's pip, empty when it has none
    .venv/bin/python -m pip config list | sed -n "s/^.*\.$1='\(.*\)'$/\1/p" | tail -n 1
}

# What a root is given of this machine: the way to its package index, nothing already fetched.
authority=$(setting cert)
mapfile -t given < <(env | grep -E '^(https?|no)_proxy=' || true)
index=$(setting index-url)
[ -z "$index" ] || given+=("PIP_INDEX_URL=$index")
[ -z "$authority" ] || given+=("PIP_CERT=/run/authority.crt")

in_root() { # ROOT COMMAND...; its mounts end with the command
    cp -L /etc/resolv.conf "$1/etc/resolv.conf"
    [ -z "$authority" ] || cp -L "$authority" "$1/run/authority.crt"
    # shellcheck disable=SC2016 # expanded inside
    unshare --mount --pid --fork --kill-child --mount-proc="$1/proc" \
        sh -euc 'mount -t tmpfs shm "$1/dev/shm"; exec chroot "$@"' - \
        "$1" env -i "${given[@]}" PATH=/usr/sbin:/usr/bin:/sbin:/bin HOME=/root LANG=C.UTF-8 CI=true "${@:2}"
}

bootstrap() { # RELEASE, into build/proof/RELEASE.bare
    local bare=$work/$1.bare mirror=
    [ ! -x "$bare/usr/sbin/policy-rc.d" ] || return 0
    rm -rf --one-file-system "$bare"
    if [ "$1" = noble ]; then # Debian 13 has Ubuntu's keys, signed by Debian, and a debootstrap that knows noble
        local host=$work/trixie.host
        rm -rf --one-file-system "$host"
        cp -a "$work/trixie.bare" "$host"
        in_root "$host" sh -c 'apt-get -qq update && apt-get -qq install -y debootstrap ubuntu-keyring gpg' >/dev/null
        in_root "$host" gpg --show-keys --with-colons /usr/share/keyrings/ubuntu-archive-keyring.gpg 2>/dev/null |
            grep -q "^fpr:.*:$ubuntu_key:" || stop "Ubuntu's keyring lacks the key $ubuntu_key"
        in_root "$host" debootstrap --variant=minbase --components=main,universe noble /noble
        mv "$host/noble" "$bare"
        rm -rf --one-file-system "$host"
    else
        # shellcheck disable=SC2016 # apt's own variables; without a Debian source debootstrap takes its default
        mirror=$(apt-get indextargets --format '$(ORIGIN) $(REPO_URI)' |
            awk '$1 == "Debian" && $2 !~ /security/ { print $2; exit }')
        unshare --mount debootstrap --variant=minbase "$1" "$bare" $mirror
    fi
    printf '#!/bin/sh\nexit 101\n' >"$bare/usr/sbin/policy-rc.d" # no service starts in a root
    chmod +x "$bare/usr/sbin/policy-rc.d"
}

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
        root=$work/$release log=$work/$release.tests.log
        rm -rf --one-file-system "$root"
        cp -a "$work/$release.bare" "$root"
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
    export QT_QPA_PLATFORM=offscreen QT_QUICK_BACKEND=software FANAL_KILLS=1000
    .venv/bin/pytest -m 'proof or not proof' tests/durability/test_kill.py >"$log" 2>&1 || failed=1
    .venv/bin/pytest -m proof -o faulthandler_timeout=1800 >>"$log" 2>&1 || failed=1 # a monkey of 20,000 touches takes its time
    [ -n "${failed-}" ] || result=$(grep -oE '[0-9]+ passed[^=]*' "$log" | paste -sd, - | sed 's/ *,/,/')
    echo "Long loops on this machine, 1,000 kills of the log first: $result"
}

[ "$(id -u)" -eq 0 ] || stop "roots are made as root"
command -v debootstrap >/dev/null || stop "debootstrap is missing: apt-get install debootstrap"
mkdir -p "$work" docs
[ -e docs/proof.md ] || printf '# Proof\n\nWhat `make proof` found, newest last.\n' >docs/proof.md
stages=("$@")
[ $# -gt 0 ] || stages=(packages tests loops)
failed=
if [[ " ${stages[*]} " =~ \ (packages|tests)\  ]]; then
    for release in "${releases[@]}"; do
        bootstrap "$release" >"$work/$release.bootstrap.log" 2>&1
    done
fi
printf '\n## %s, %s, commit %s\n' "$(date +%F)" "$(nproc) cores" "$(git rev-parse --short HEAD)" >>docs/proof.md
for stage in "${stages[@]}"; do
    echo >>docs/proof.md
    "prove_$stage" > >(tee -a docs/proof.md)
    wait $! # for tee
done
[ -z "$failed" ] || exit 1
