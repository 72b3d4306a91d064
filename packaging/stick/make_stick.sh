#!/bin/bash
# Makes build/stick: all that installs Fanal on a machine without a network. Copy what is in it to a stick of 2 GB or more.
#   packaging/stick/make_stick.sh [--cached] [--debs FOLDER] [--out FOLDER] [RELEASE...]     as root; default: each release
# --cached takes the packages that the last run fetched for a release, and needs no network.
# --debs names the folder of fanal_*.deb and fanal-kiosk_*.deb, build/dist unless said otherwise.
# FANAL_SIGNING_KEY names the key that signs: see packaging/stick/signing.sh.
set -eEuo pipefail
cd "$(dirname "$0")/../.."
# shellcheck source=packaging/roots.sh
. packaging/roots.sh
# shellcheck source=packaging/stick/signing.sh
. packaging/stick/signing.sh
debs=build/dist stick=build/stick cached=
while [[ ${1-} == --* ]]; do
    case $1 in
        --cached) cached=yes && shift ;;
        --debs) debs=$2 && shift 2 ;;
        --out) stick=$2 && shift 2 ;;
        *) stop "no such option: $1" ;;
    esac
done
for release in "$@"; do
    [[ " ${releases[*]} " == *" $release "* ]] || stop "no such release: $release; there are ${releases[*]}"
done
[ $# -eq 0 ] || releases=("$@")

newest() { # of the files that the pattern names, by version
    local found
    found=$(find "$debs" -maxdepth 1 -name "$1" | sort -V | tail -n 1)
    [ -n "$found" ] || stop "$debs has no $1: run packaging/make_deb.sh first"
    echo "$found"
}

fetched() { # RELEASE; a line per package that it may need
    local list=build/stick-cache/$1/closure
    if [ -z "$cached" ] || [ ! -e "$list" ]; then
        bootstrap_all "$1"
        packaging/stick/closure.sh "$1" "${own[@]}" >"$list.new"
        mv "$list.new" "$list"
    fi
    cat "$list"
}

lay_beside() { # the installer, the public key, what to read, and a site.toml to fill in
    cp packaging/stick/install.sh packaging/stick/{LISEZMOI,OFFER,README}.txt "$stick"
    public_key "$stick/fanal.gpg"
    {
        echo "# This file is on the stick: once a line of it counts, install.sh copies it to /etc/fanal/site.toml."
        cat packaging/site.toml
    } >"$stick/site.toml"
}

own=("$(newest 'fanal_*.deb')" "$(newest 'fanal-kiosk_*.deb')")
rm -rf "$stick"
mkdir -p "$stick/repo"
for release in "${releases[@]}"; do
    mkdir -p "build/stick-cache/$release"
    mapfile -t needed < <(fetched "$release")
    [ ${#needed[@]} -gt 0 ] || stop "$release: nothing was fetched"
    packaging/stick/make_repository.sh "$stick/repo" "$release" "${own[@]}" "${needed[@]}"
    echo "$release: ${#needed[@]} packages, $(du -cm "${needed[@]}" | tail -n 1 | cut -f 1) MB, and Fanal's own two"
done
lay_beside
packaging/stick/fat_safe.sh "$stick"
echo "$stick: $(du -sm "$stick" | cut -f 1) MB; copy what is in it to a stick"
