#!/bin/bash
# Shows what becomes of sticks at a terminal: a whole machine, emulated, with a kernel, udev and systemd of its own, and
# sticks plugged in and pulled out of it. A row per check; ends with 1 when one of them fails.
#   packaging/prove_usb.sh [--debs FOLDER] [RELEASE...]     as root; default: build/dist; logs in build/proof/RELEASE.usb.log
# The kiosk's unit runs with all that shuts it in, but sleeps: nothing is drawn. Files are copied by Fanal's own code.
set -eEuo pipefail
cd "$(dirname "$0")/.."
# shellcheck source=packaging/roots.sh
. packaging/roots.sh
for program in qemu-system-x86_64 mkfs.vfat mcopy sfdisk; do
    command -v $program >/dev/null || stop "$program is missing: apt-get install qemu-system-x86 dosfstools mtools fdisk"
done
folder=build/dist
if [ "${1-}" = --debs ]; then
    folder=$2
    shift 2
fi
[ $# -eq 0 ] || releases=("$@")
debs=("$folder"/fanal-kiosk_*.deb)
[ -e "${debs[0]}" ] || stop "$folder holds no packages: make package"
declare -A kernels=([bookworm]=linux-image-amd64 [trixie]=linux-image-amd64 [noble]=linux-image-generic)

fat() { # FILE LABEL, a stick as one buys it: a partition of FAT32
    truncate -s 128M "$1"
    printf 'label: dos\nstart=2048, type=c\n' | sfdisk -q "$1"
    mkfs.vfat -F 32 -n "$2" --offset 2048 "$1" $((127 * 1024)) >/dev/null
}

machine_of() { # ROOT FOLDER: the disk and the kernel of a terminal, in FOLDER
    # shellcheck disable=SC2016 # expanded inside
    in_root "$1" sh -euc 'export DEBIAN_FRONTEND=noninteractive
        apt-get -q update
        apt-get -q install -y --no-install-recommends "$0" systemd-sysv udev kmod initramfs-tools python3 dosfstools exfatprogs
        apt-get clean' "${kernels[$release]}"
    dpkg-deb --fsys-tarfile "${debs[0]}" | tar -x --keep-directory-symlink -C "$1" # /lib is a link there
    mkdir -p "$1/opt/fanal" "$1/etc/systemd/system/fanal-kiosk.service.d"
    cp -r kiosk "$1/opt/fanal"
    cp packaging/usb/carry.py "$1/opt/fanal"
    install packaging/usb/guest.sh "$1/opt/fanal/guest.sh"
    install -m 644 packaging/usb/asleep.conf "$1/etc/systemd/system/fanal-kiosk.service.d"
    install -m 644 packaging/usb/fanal-usb.service "$1/etc/systemd/system"
    in_root "$1" sh -euc 'systemd-sysusers
        fanal-kiosk enable --later
        systemctl -q enable fanal-usb.service
        systemctl -q mask fanal-copy.timer getty@tty1.service serial-getty@ttyS0.service'
    cp -L "$1"/boot/vmlinuz-* "$2/kernel"
    cp -L "$1"/boot/initrd.img-* "$2/initrd"
    mke2fs -q -t ext4 -d "$1" "$2/disk" 4G
}

failed=
echo "| release | what is tried | holds |"
echo "| --- | --- | --- |"
for release in "${releases[@]}"; do
    folder=$work/$release.usb log=$work/$release.usb.log
    rm -rf "$folder"
    mkdir -p "$folder"
    root=$(fresh_root "$release" usb-root)
    machine_of "$root" "$folder" >"$log" 2>&1
    fat "$folder/files" FANAL-OUT
    fat "$folder/technician" FANAL
    fat "$folder/other" LAMPE
    echo 'name = "Source"' | mcopy -i "$folder/technician@@1M" - ::site.toml
    truncate -s 128M "$folder/exfat"
    in_root --bind "$folder" /media "$root" mkfs.exfat -L FANAL-OUT /media/exfat >>"$log"
    .venv/bin/python packaging/usb/plugging.py "$folder" "$log" "| $release |" || failed=1
    rm -rf --one-file-system "$root" "$folder"
done
[ -z "$failed" ]
