#!/bin/sh
# Makes .venv and all that Fanal needs to run, test and be packaged. Quick when nothing is missing.
#   packaging/setup.sh                     everything; system packages only as root
#   packaging/setup.sh system [OPTION...]  as root, the system packages only, with more options for apt-get install
# PYTHON=... chooses another interpreter than python3.
set -eu
cd "$(dirname "$0")/.."
packages=packaging/system-packages.txt
python=${PYTHON:-python3}

stop() { # with a message and exit code 2: the machine is not ready
    printf 'setup: %s\n' "$@" >&2
    exit 2
}

missing_packages() { # a line per package that is not installed, with all its names
    dpkg-query -W -f '${db:Status-Status} ${Package}\n' | awk '
        FNR == NR { if ($1 == "installed") have[$2]; next }
        { sub(/#.*/, ""); gsub(/\|/, " ") }
        NF { for (i = 1; i <= NF; i++) if ($i in have) next; print }' - $packages
}

names_in_archive() { # of each line of $1, the first name that this machine's archive has; a line of none after a "?"
    # shellcheck disable=SC2086 # names are words
    { LC_ALL=C apt-cache policy $1; echo "end of policy"; printf '%s\n' "$1"; } | awk '
        ended { for (i = 1; i <= NF; i++) if ($i in has) { print $i; next }; print "?", $0; next }
        /^end of policy/ { ended = 1 }
        /^[^ ]+:$/ { name = substr($1, 1, length($1) - 1) }
        $1 == "Candidate:" && $2 != "(none)" { has[name] }'
}

install_packages() { # those that the lines of $1 name; the rest are options for apt-get
    apt-get -q update </dev/null || echo "setup: apt-get update had trouble; going on with the lists there are" >&2
    names=$(names_in_archive "$1")
    case $names in *\?*) stop "this machine's archive has none of these:" "$(echo "$names" | grep '?')" ;; esac
    shift
    # shellcheck disable=SC2086
    DEBIAN_FRONTEND=noninteractive apt-get -q install -y --no-install-recommends \
        -o DPkg::Lock::Timeout=300 "$@" $names </dev/null
}

system_packages() {
    if ! command -v dpkg-query >/dev/null; then
        echo "setup: no dpkg here; the counterparts of $packages must come by hand" >&2
        return
    fi
    missing=$(missing_packages)
    [ -n "$missing" ] || return 0
    if [ "$(id -u)" -ne 0 ]; then
        # shellcheck disable=SC2086
        stop "system packages are missing:" "$(echo $missing)" "run this, then again what you ran:" \
            "    sudo packaging/setup.sh system"
    fi
    install_packages "$missing" "$@"
}

usable_environment() { # made here and by the interpreter whose version is $1
    .venv/bin/python -c 'import sys; sys.exit(sys.version != sys.argv[1])' "$1" && grep -q " $PWD/.venv\$" .venv/pyvenv.cfg
} 2>/dev/null

virtual_environment() {
    "$python" -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null ||
        stop "Python 3.11 or newer is needed, and $python is $("$python" --version 2>&1 || true)" \
            "name another one:  PYTHON=/path/to/python3.11 make setup"
    version=$("$python" -c 'import sys; print(sys.version)')
    key=$(printf '%s\n' "$PWD" "$version" | cat - pyproject.toml packaging/setup.sh | sha256sum)
    [ "$(cat .venv/fanal.stamp 2>/dev/null)" != "$key" ] || return 0
    echo "setup: making .venv (some 300 MB to fetch the first time)"
    usable_environment "$version" || "$python" -m venv --clear .venv
    .venv/bin/python -m pip install -q --disable-pip-version-check --root-user-action=ignore -e '.[dev]'
    printf '%s\n' "$key" >.venv/fanal.stamp
}

if [ "${1-}" = system ]; then
    shift
    system_packages "$@"
else
    system_packages
    virtual_environment
fi
