#!/bin/bash
# Run in the emulated machine: asks the host for sticks, looks at what becomes of them, and tells a row a check.
set -u
export PATH=/usr/sbin:/usr/bin:/sbin:/bin
exec 8<>/dev/virtio-ports/host
exports=/var/lib/fanal/exports
file=$exports/fanal_releve_2026-10.csv

host() { # plug STICK | unplug STICK | row WORDS RESULT | end
    echo "$*" >&8
    read -r -t 120 _ <&8
}

check() { # WORDS COMMAND...
    echo "--- $1"
    if "${@:2}"; then host row "$1 | yes"; else host row "$1 | **no**"; fi
}

soon() { # COMMAND...: it holds within a minute
    local try
    for ((try = 0; try < 600; try++)); do
        "$@" >/dev/null 2>&1 && return 0
        sleep 0.1
    done
    echo "in vain: $*"
    return 1
}

not() {
    ! "$@"
}

as_kiosk() { # COMMAND... with the kiosk's user and the kiosk's view of the machine
    nsenter --target "$(systemctl show --property=MainPID --value fanal-kiosk.service)" --mount -- \
        setpriv --reuid fanal --regid fanal --init-groups \
        env HOME=/var/lib/fanal XDG_STATE_HOME=/var/lib PYTHONPATH=/opt/fanal "$@"
}

carry() { # OUTCOME
    as_kiosk python3 /opt/fanal/carry.py $file "$1"
}

ready() {
    systemctl is-active run-fanal_out.automount
}

is_mounted() {
    grep -Eq ' /run/fanal_out .* (vfat|exfat) ' /proc/self/mountinfo
}

restarted() {
    systemctl restart fanal-kiosk.service && soon systemctl is-active fanal-kiosk.service
}

carries_again() {
    restarted && carry carried
}

cannot_run() {
    # shellcheck disable=SC2016 # expanded there
    as_kiosk sh -c 'cp /bin/true /run/fanal_out/t && ! /run/fanal_out/t 2>/dev/null; held=$?; rm -f /run/fanal_out/t; exit $held'
}

is_clean() {
    local stick
    stick=$(readlink -f /dev/fanal_out)
    case $(lsblk --noheadings --output FSTYPE "$stick") in
        vfat) fsck.vfat -n "$stick" ;;
        exfat) fsck.exfat -n "$stick" ;;
    esac
}

is_whole() {
    cmp $file /run/fanal_out/"${file##*/}"
}

is_gone() {
    soon not test -e /dev/fanal_out && soon not ready && soon not is_mounted
}

is_read_only() { # DEVICE
    [ "$(blockdev --getro "$1")" = 1 ]
}

cannot_write() {
    as_kiosk cat /run/fanal-stick/site.toml && ! as_kiosk touch /run/fanal-stick/x
}

named() { # LABEL: its device
    lsblk --noheadings --raw --output PATH,LABEL | awk -v label="$1" '$2 == label { print $1 }'
}

is_seen() { # LABEL
    [ -n "$(named "$1")" ]
}

is_left_alone() { # a stick whose name means nothing
    soon is_seen LAMPE && udevadm settle && is_read_only "$(named LAMPE)" && not ready &&
        not systemctl is-active /run/fanal-stick
}

soon systemctl is-active fanal-kiosk.service
as_kiosk sh -c "umask 077; mkdir -p $exports; echo 'a;b' >$file"
check "without a stick one is asked for" carry no-stick
for stick in files exfat; do
    host plug $stick
    check "$stick: found when it is plugged in" soon ready
    udevadm settle
    check "$stick: not mounted before a file is copied" not is_mounted
    check "$stick: a file is copied" carry carried
    check "$stick: nothing on it can be run" cannot_run
    check "$stick: put away by itself" soon not is_mounted
    check "$stick: clean then" is_clean
    check "$stick: a file is copied after a restart of the kiosk" carries_again
    check "$stick: and after one while it is mounted" carries_again
    host unplug $stick
    check "$stick: pulled out at once, it is gone" is_gone
    check "$stick: and one is asked for" carry no-stick
    host plug $stick
    soon ready
    check "$stick: the copy is whole all the same" is_whole
    host unplug $stick
    is_gone
done
host plug technician
check "technician: mounted" soon systemctl is-active /run/fanal-stick
check "technician: read, and never written" cannot_write
host unplug technician
host plug other
check "other: read-only, and mounted nowhere" is_left_alone
host unplug other
host plug files
soon ready
fanal-kiosk disable
check "an ordinary machine lets go of the stick" not ready
host end
systemctl poweroff
