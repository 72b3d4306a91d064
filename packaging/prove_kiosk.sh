#!/bin/bash
# Shows that the terminal comes back whatever ends it: the packages in a bare root, booted with a real systemd, the
# screen in memory. A row per fault; ends with 1 when one of them was not mended in time.
#   packaging/prove_kiosk.sh [--debs FOLDER] [RELEASE...]     as root; default: build/dist, each release
# FANAL_CRASHES says how many crashes in a row there are, 50 unless said otherwise.
set -eEuo pipefail
cd "$(dirname "$0")/.."
# shellcheck source=packaging/roots.sh
. packaging/roots.sh
# shellcheck source=packaging/booted.sh
. packaging/booted.sh
debs=build/dist
crashes=${FANAL_CRASHES:-50}
if [ "${1-}" = --debs ]; then
    debs=$2
    shift 2
fi
[ $# -eq 0 ] || releases=("$@")
failed=

install_in() { # ROOT
    in_root --bind-read-only "$(realpath "$debs")" /media "$1" sh -euc '
        export DEBIAN_FRONTEND=noninteractive
        apt-get -q update
        apt-get -q install -y --no-install-recommends systemd-sysv dbus /media/fanal_*.deb /media/fanal-kiosk_*.deb'
    rm "$1/usr/sbin/policy-rc.d" # services are what is proved
    # No card, no seat and no input in a container: cage draws into memory.
    printf '%s\n' WLR_BACKENDS=headless LIBSEAT_BACKEND=noop >>"$1/etc/fanal/kiosk.env"
}

restarts() {
    inside systemctl show --property=NRestarts --value fanal-kiosk.service
}

on_the_screen() {
    [ "$(inside systemctl is-active fanal-kiosk.service)" = active ]
}

ended_since() { # RESTARTS
    [ "$(restarts)" -gt "$1" ] 2>/dev/null # nothing is said while the machine itself starts anew
}

back_since() { # RESTARTS
    ended_since "$1" && on_the_screen
}

compositor() { # the first process of the kiosk
    inside systemctl show --property=MainPID --value fanal-kiosk.service
}

fanal() { # the process that draws
    inside pgrep -x fanal --parent "$(compositor)"
}

seconds() { # MILLISECONDS
    echo "$(($1 / 1000)).$(($1 % 1000 / 100)) s"
}

told() { # FAULT BAR RESULT
    echo "| $release | $1 | $2 | $3 |"
}

row() { # FAULT BAR-IN-SECONDS SIGNAL PROCESS; the kiosk must end, and its first screen be back in time
    local before result
    before=$(restarts)
    inside kill -s "$3" "$4"
    if until_true "$2" "$1: no screen after $2 s" back_since "$before"; then
        result=$(seconds "$took")
    else
        result="**not back**" failed=1
    fi
    told "$1" "$2 s" "$result"
}

row_of_crashes() {
    local number before result worst=0
    up_for 600
    for ((number = 0; number < crashes; number++)); do
        before=$(restarts)
        inside kill -s KILL "$(fanal)"
        until_true 10 "crash $number: no screen after 10 s" back_since "$before" || break
        [ "$took" -le $worst ] || worst=$took
    done
    result="$number mended, the slowest in $(seconds $worst)"
    [ $number -eq "$crashes" ] || failed=1 result="**$result**"
    [[ $(inside fanal-kiosk status) == *"Safe mode: yes"* ]] || failed=1 result="$result, **not in safe mode**"
    told "$crashes crashes in a row" "always back, in safe mode" "$result"
}

# shellcheck disable=SC2016 # expanded inside
up_for() { # SECONDS; the root sees since when this machine is up, which may be anything
    inside sh -euc 'echo "$1.00 0.00" >/run/uptime; mountpoint -q /proc/uptime || mount --bind /run/uptime /proc/uptime' - "$1"
}

row_of_memory() { # as if it wanted more than there is: the kernel ends what is largest
    local before result
    if ! inside grep -qw memory /sys/fs/cgroup/cgroup.controllers; then
        told "out of memory" "5 s" "not tried: this machine lets a container limit no memory"
        return
    fi
    before=$(restarts)
    inside systemctl set-property --runtime fanal-kiosk.service MemoryMax=40M
    until_true 10 "no end for want of memory" ended_since "$before" || failed=1
    inside systemctl set-property --runtime fanal-kiosk.service MemoryMax=1G
    if until_true 5 "out of memory: no screen after 5 s" on_the_screen; then
        result=$(seconds "$took")
    else
        result="**not back**" failed=1
    fi
    told "out of memory" "5 s" "$result"
}

plays() {
    inside pgrep -x pulseaudio >/dev/null
}

row_of_sound() {
    local before result
    before=$(fanal)
    inside pkill -KILL -x pulseaudio
    if until_true 5 "the sound server did not come back" plays && [ "$(fanal)" = "$before" ]; then
        result="$(seconds "$took"), the screen stayed"
    else
        result="**not back**" failed=1
    fi
    told "sound server killed" "5 s" "$result"
}

row_of_order() {
    local result="in order"
    inside fanal-kiosk restart >/dev/null
    # The line before the last is the start that was ended, the last one is closed by "]".
    [[ $(inside tail -n 3 /var/lib/fanal/starts.json | head -n 1) == *'"orderly": true'* ]] ||
        failed=1 result="**counted as a crash**"
    told "stopped and started by a technician" "no crash" "$result"
}

row_of_hopelessness() { # after the crashes, and an hour after the last start of the machine
    local before=$init result
    if [ "$crashes" -lt 20 ]; then
        told "it does not stay up" "the machine starts anew" "not tried: that takes 20 crashes"
        return
    fi
    up_for 3600
    inside kill -s KILL "$(fanal)"
    if until_true 30 "the machine did not start anew" booted_since "$before" && until_true 30 "no screen" on_the_screen; then
        result="with its screen"
    else
        result="**no**" failed=1
    fi
    told "it does not stay up" "the machine starts anew" "$result"
}

row_of_disable() {
    local left result="nothing left in /etc"
    inside fanal-kiosk disable >/dev/null
    # shellcheck disable=SC2016 # expanded inside
    left=$(inside sh -c 'find /etc -lname "*fanal*"; grep -l fanal-kiosk /etc/cups/cupsd.conf' || true)
    [ -z "$left" ] || failed=1 result="**left: ${left//$'\n'/ }**"
    [ "$(inside systemctl is-active fanal-kiosk.service)" = inactive ] || failed=1 result="**still running**"
    told disabled "an ordinary machine" "$result"
}

prove_release() {
    local root
    log=$work/$release.kiosk.log
    root=$(fresh_root "$release" kiosk)
    install_in "$root" >"$log" 2>&1
    boot "$root"
    inside sh -c 'mkdir -p /dev/dri && touch /dev/dri/card0' # what makes enable choose the compositor
    inside fanal-kiosk enable >>"$log"
    row "Fanal killed" 5 KILL "$(fanal)"
    row "Fanal aborted" 5 ABRT "$(fanal)"
    row "compositor killed" 5 KILL "$(compositor)"
    row "Fanal stands still" 25 STOP "$(fanal)"
    row "compositor stands still" 25 STOP "$(compositor)"
    row_of_memory
    row_of_sound
    row_of_order
    row_of_crashes
    row_of_hopelessness
    row_of_disable
    end_boot
}

compgen -G "$debs/fanal_*.deb" >/dev/null || stop "$debs holds no fanal_*.deb: packaging/make_deb.sh"
bootstrap_all "${releases[@]}"
echo "The terminal with a systemd of its own, cage drawing into memory; how long until its first screen is there again."
echo
echo "| release | fault | bar | back |"
echo "| --- | --- | --- | --- |"
for release in "${releases[@]}"; do
    prove_release
done
[ -z "$failed" ]
