# shellcheck shell=bash
# Sourced from the project's folder: the bare roots build/proof/RELEASE.bare, and commands run in a root as on a machine
# of its own. A root is copied before it is changed. Mirrors and pip settings are this machine's own.
work=$PWD/build/proof
# shellcheck disable=SC2034 # for who sources this
releases=(bookworm trixie noble)
ubuntu_key=F6ECB3762474EDA9D21B7022871920D1991BC93C # Ubuntu's archive signing key of 2018

stop() {
    echo "${0##*/}: $*" >&2
    exit 2
}

setting() { # of this machine's pip, empty when it has none
    .venv/bin/python -m pip config list | sed -n "s/^.*\.$1='\(.*\)'$/\1/p" | tail -n 1
}

# What a root is given of this machine: the way to its package index, nothing already fetched.
authority=$(setting cert)
mapfile -t given < <(env | grep -E '^(https?|no)_proxy=' || true)
index=$(setting index-url)
[ -z "$index" ] || given+=("PIP_INDEX_URL=$index")
[ -z "$authority" ] || given+=("PIP_CERT=/run/authority.crt")

in_root() { # [--no-network] [--bind FOLDER TARGET] [--bind-read-only FOLDER TARGET] ROOT COMMAND...
    # Its mounts, and all it started, end with the command.
    local apart=(--mount --pid) binds=()
    while [[ $1 == --* ]]; do
        case $1 in
            --no-network) apart+=(--net) && shift ;;
            --bind) binds+=(bind "$2" "$3") && shift 3 ;;
            --bind-read-only) binds+=('bind,ro' "$2" "$3") && shift 3 ;;
            *) stop "in_root: no such option: $1" ;;
        esac
    done
    mkdir -p "$1/run"
    cp -L /etc/resolv.conf "$1/etc/resolv.conf"
    [ -z "$authority" ] || cp -L "$authority" "$1/run/authority.crt"
    # shellcheck disable=SC2016 # expanded inside
    unshare "${apart[@]}" --fork --kill-child --mount-proc="$1/proc" bash -euc '
        root=$1 binds=("${@:3:$2}")
        mount -t tmpfs shm "$root/dev/shm"
        for ((at = 0; at < $2; at += 3)); do
            mkdir -p "$root${binds[at + 2]}"
            mount -o "${binds[at]}" "${binds[at + 1]}" "$root${binds[at + 2]}"
        done
        exec chroot "$root" "${@:$2 + 3}"' - "$1" ${#binds[@]} "${binds[@]}" \
        env -i "${given[@]}" PATH=/usr/sbin:/usr/bin:/sbin:/bin HOME=/root LANG=C.UTF-8 CI=true "${@:2}"
}

fresh_root() { # RELEASE NAME: a copy of the bare root, in build/proof/RELEASE.NAME; prints its folder
    local root=$work/$1.$2
    rm -rf --one-file-system "$root"
    cp -a "$work/$1.bare" "$root"
    echo "$root"
}

bootstrap() { # RELEASE, into build/proof/RELEASE.bare
    local bare=$work/$1.bare mirror=
    [ ! -x "$bare/usr/sbin/policy-rc.d" ] || return 0
    rm -rf --one-file-system "$bare"
    if [ "$1" = noble ]; then # Debian 13 has Ubuntu's keys, signed by Debian, and a debootstrap that knows noble
        local host
        bootstrap trixie
        host=$(fresh_root trixie host)
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
        # shellcheck disable=SC2086 # nothing when there is none
        unshare --mount debootstrap --variant=minbase "$1" "$bare" $mirror
    fi
    printf '#!/bin/sh\nexit 101\n' >"$bare/usr/sbin/policy-rc.d" # no service starts in a root
    chmod +x "$bare/usr/sbin/policy-rc.d"
}

bootstrap_all() { # RELEASE...
    local release
    [ "$(id -u)" -eq 0 ] || stop "roots are made as root"
    command -v debootstrap >/dev/null || stop "debootstrap is missing: apt-get install debootstrap"
    mkdir -p "$work"
    for release in "$@"; do
        bootstrap "$release" >"$work/$release.bootstrap.log" 2>&1
    done
}
