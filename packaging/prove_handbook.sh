#!/bin/bash
# Follows the handbook word for word: each command of docs/handbook.en.md, in its order, in a bare root booted with a real
# systemd and without a network. A row per command; ends with 1 when one of them failed.
#   packaging/prove_handbook.sh [RELEASE]     as root, after make stick; default: bookworm
# What a container cannot have is stood in for, and the row says so.
set -eEuo pipefail
cd "$(dirname "$0")/.."
# shellcheck source=packaging/roots.sh
. packaging/roots.sh
# shellcheck source=packaging/booted.sh
. packaging/booted.sh
release=${1:-bookworm}
log=$work/$release.handbook.log
failed=

[ -f build/stick/install.sh ] || stop "there is no build/stick: make stick"
bootstrap_all "$release"

commands() {
    awk '/^ *```sh/ { on = 1; next } /^ *```/ { on = 0 } on' docs/handbook.en.md | sed 's/^ *//'
}

machine() { # ROOT: what the smallest installation of a system has beside a bare root
    in_root "$1" sh -euc 'apt-get -q update; apt-get -q install -y --no-install-recommends systemd-sysv dbus sudo'
    rm "$1/usr/sbin/policy-rc.d"
    mkdir -p "$1/etc/fanal"
    # No card, no seat and no input in a container: cage draws into memory.
    printf '%s\n' WLR_BACKENDS=headless LIBSEAT_BACKEND=noop >"$1/etc/fanal/kiosk.env"
}

run() { # COMMAND, with "y" to every question
    inside sh -c "$1" < <(yes) >>"$log"
}

display() { # that the kernel can set up, as far as fanal-kiosk looks
    inside sh -c 'mkdir -p /dev/dri && touch /dev/dri/card0'
}

on_screen() {
    [ "$(inside systemctl is-active fanal-kiosk.service)" = active ]
}

rebooted() {
    local before=$init
    inside systemctl reboot || true
    until_true 90 "the machine did not come up again" booted_since "$before"
    display
    until_true 60 "no first screen after the start of the machine" on_screen
}

follow() { # COMMAND; prints what stood in for it, if anything
    echo "\$ $1" >>"$log"
    case $1 in
        'make stick') echo "done before" ;;
        'sudo mount '*) echo "the folder in place of a stick" && run "mount --bind /stick /mnt" ;;
        *--update-source*) echo "the folder in place of a web server" && run "${1%% https:*} file:/stick" ;;
        *' pin set') echo 739184 | inside sh -c "$1" >>"$log" ;;
        'sudo systemctl reboot') rebooted ;;
        *) run "$1" ;;
    esac
}

root=$(fresh_root "$release" handbook)
machine "$root" >"$log" 2>&1
boot "$root" --bind-ro="$PWD/build/stick:/stick"
display
echo "The handbook in $release, on a bare machine with its own systemd and no network:"
echo
echo "| command | result |"
echo "| --- | --- |"
while read -r command <&3; do
    if follow "$command" >"$work/stood-in"; then result="done"; else result="**failed**, see build/proof/$release.handbook.log" failed=1; fi
    stood_in=$(cat "$work/stood-in")
    echo "| \`$command\` | $result${stood_in:+ ($stood_in)} |"
done 3< <(commands)
end_boot
[ -z "$failed" ]
