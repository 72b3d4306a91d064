#!/bin/bash
# Makes the Debian packages fanal and fanal-kiosk of the frozen build, into build/dist.
#   packaging/make_deb.sh [FROZEN [FOLDER]]     default: build/dist/fanal, build/dist
# RELEASE=1 packs with xz, as small as it gets, and refuses what is too large; otherwise zstd, in seconds.
# VERSION=... says another version than kiosk/__init__.py. The same commit and frozen build give the same bytes.
set -eEuo pipefail
cd "$(dirname "$0")/.."
most_packed_mb=80 most_installed_mb=250 # of one .deb, and of the frozen build

stop() { # EXIT-CODE SENTENCE
    echo "make_deb: $2" >&2
    exit "$1"
}

refuse_above() { # MEGABYTES BYTES WHAT; a release only
    [ -z "${RELEASE-}" ] || [ "$2" -le $(($1 * 1000000)) ] || stop 1 "$3 takes $(($2 / 1000000)) MB, and $1 are allowed"
}

frozen=$(realpath -m "${1:-build/dist/fanal}") # what is packed
folder=$(realpath -m "${2:-build/dist}")
[ -x "$frozen/fanal" ] || stop 2 "$frozen holds no frozen build: make package"
command -v dh >/dev/null || stop 2 "debhelper is missing: apt-get install debhelper"
refuse_above $most_installed_mb "$(du -sb "$frozen" | cut -f 1)" "installed, $frozen"
version=${VERSION:-$(sed -n 's/^__version__ = "\(.*\)"/\1/p' kiosk/__init__.py)}
SOURCE_DATE_EPOCH=${SOURCE_DATE_EPOCH:-$(git log -1 --format=%ct)}
maintainer=$(sed -n 's/^Maintainer: //p' packaging/debian/control)
stage=$(mktemp -d)
trap 'rm -rf "$stage"' EXIT

source=$stage/fanal # debian/ stands at the top of it, and only here
mkdir -p "$source" "$folder"
cp -r packaging/debian packaging/session packaging/site.toml docs LICENSE CHANGELOG.md "$source"
{
    cat packaging/debian/copyright.head
    sed 's/^$/./; s/^/ /' LICENSE
} >"$source/debian/copyright"
cat >"$source/debian/changelog" <<END
fanal ($version) unstable; urgency=medium

  * What is new: /usr/share/doc/fanal/CHANGELOG.md.

 -- $maintainer  $(LC_ALL=C date -u -R -d "@$SOURCE_DATE_EPOCH")
END

export SOURCE_DATE_EPOCH FROZEN="$frozen" COMPRESSION=zstd
[ -z "${RELEASE-}" ] || COMPRESSION=xz
(cd "$source" && dpkg-buildpackage --build=binary --no-sign --no-check-builddeps) >"$stage/log" 2>&1 || {
    cat "$stage/log" >&2
    stop 1 "dpkg-buildpackage failed"
}
rm -f "$folder"/fanal_*.deb "$folder"/fanal-kiosk_*.deb
mv "$stage"/*.deb "$folder"

for deb in "$folder"/fanal{,-kiosk}_"$version"_*.deb; do
    packed=$(stat -c %s "$deb")
    echo "$deb: $((packed / 1000000)) MB, installed $(($(dpkg-deb -f "$deb" Installed-Size) / 1000)) MB"
    refuse_above $most_packed_mb "$packed" "$deb"
done
