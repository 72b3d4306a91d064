# shellcheck shell=bash
# Sourced after roots.sh by what proves something on a booted root: a copy of a bare root with a systemd of its own. Who
# sources it names a file for what is said in there.
name=fanal-$(basename "${0%.sh}" | tr _ -)
: "${log:=}"
cgroup=/sys/fs/cgroup/$name # of the booted root, below the cgroup2 of its own mount namespace
command -v systemd-nspawn >/dev/null || stop "systemd-nspawn is missing: apt-get install systemd-container"

# A systemd of its own needs a cgroup2 of its own at the usual place; this machine may have another arrangement.
boot() { # ROOT [OPTION-OF-NSPAWN...], in the background
    # shellcheck disable=SC2016 # expanded inside
    SYSTEMD_NSPAWN_UNIFIED_HIERARCHY=1 unshare --mount --propagation private bash -euc '
        umount -R /sys/fs/cgroup
        mount -t cgroup2 cgroup2 /sys/fs/cgroup
        mkdir -p "$2"
        echo $$ >"$2/cgroup.procs"
        until systemd-nspawn --quiet --directory="$1" --boot --register=no --keep-unit --private-network --console=pipe \
            --machine="${2##*/}" "${@:3}"; do
            [ $? -eq 133 ] || exit 1 # 133: it starts anew
        done' - "$1" "$cgroup" "${@:2}" </dev/null >>"$log" 2>&1 &
    machine=$!
    trap 'pkill --parent "$machine" || true' EXIT
    until_true 60 "systemd did not come up" booted
}

booted() {
    # shellcheck disable=SC2015 # either is a no
    init=$(pgrep --parent "$(pgrep --parent "$machine")" 2>/dev/null) && [[ $(inside systemctl is-system-running) =~ running|degraded ]]
}

booted_since() { # INIT
    booted && [ "$init" != "$1" ]
}

inside() { # COMMAND... in the booted root
    nsenter --target "$init" --all env -i PATH=/usr/sbin:/usr/bin:/sbin:/bin LANG=C.UTF-8 "$@" 2>>"$log"
}

until_true() { # SECONDS COMPLAINT COMMAND...; prints nothing, sets $took in milliseconds
    local began limit=$(($1 * 1000)) complaint=$2
    began=$(date +%s%3N)
    shift 2
    until "$@"; do
        took=$(($(date +%s%3N) - began))
        [ $took -lt $limit ] || { echo "${0##*/}: $complaint" >&2 && return 1; }
        sleep 0.05
    done
    took=$(($(date +%s%3N) - began))
}

end_boot() {
    inside systemctl poweroff || true
    wait "$machine" || true
}
