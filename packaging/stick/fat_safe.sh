#!/bin/sh
# Names what of FOLDER a stick could not hold as it comes from the shop (FAT32), or would change; then ends with 1.
#   packaging/stick/fat_safe.sh FOLDER
set -eu
cd "$1"
unsafe=$({
    find . ! -type f ! -type d
    find . -size +4294967295c
    find . -name '*[!A-Za-z0-9._+~-]*' -o -name '*.' ! -name .
    find . | sort -f | uniq -di # two names that differ by their capitals
})
[ -z "$unsafe" ] || {
    printf 'stick: FAT32 cannot hold this: %s\n' "$unsafe" >&2
    exit 1
}
