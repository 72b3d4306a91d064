#!/bin/bash
# Shows that the stick installs Fanal on a bare machine without a network, and that nothing stays once it is purged.
#   packaging/prove_install.sh [RELEASE...]     as root; prints a table; logs in build/proof/RELEASE.install.log
# In a copy of each bare root, its network cut off, the stick bound read-only under a name with a space in it. Needs the
# packages of build/dist, and the network to make the stick.
set -eEuo pipefail
cd "$(dirname "$0")/.."
# shellcheck source=packaging/roots.sh
. packaging/roots.sh
[ $# -eq 0 ] || releases=("$@")
stick=$PWD/build/stick newer=$work/newer.stick
mounted="/media/MY STICK" # in a root

here() { # COMMAND... in the root, without a network
    in_root --no-network "$root" "$@"
}

install_from() { # STICK OPTION...
    in_root --no-network --bind-read-only "$1" "$mounted" "$root" sh "$mounted/install.sh" "${@:2}"
}

cell() { # WORDS of the table
    printf ' %s |' "$*" >>"$row"
}

packages_of() { # ROOT
    dpkg-query --admindir "$1/var/lib/dpkg" -W
}

files_here() {
    (cd "$root" && find . \( -path ./proc -o -path ./sys -o -path ./dev \) -prune -o -print)
}

version_here() {
    # shellcheck disable=SC2016 # dpkg's own variable
    here dpkg-query -W -f '${Version}' fanal
}

changed_copy() { # STICK; its files are the stick's own until they are written anew
    rm -rf "$work/changed.stick"
    cp -al "$1" "$work/changed.stick"
    echo "$work/changed.stick"
}

in_pool() { # PACKAGE; its file on the stick, as this release lists it
    xzcat "$stick/repo/dists/$release/main/binary-amd64/Packages.xz" |
        awk -v name="$1" '$1 == "Package:" { package = $2 } $1 == "Filename:" && package == name { print $2 }'
}

# Each step stops at its first failure; what it says goes to the log, and its cells to the table.

refuse_changed_bytes() {
    local bad file count=0
    for file in "$(in_pool fanal)" "$(in_pool espeak-ng-data)" "dists/$release/main/binary-amd64/Packages.xz" \
        "dists/$release/InRelease"; do
        bad=$(changed_copy "$stick")
        rm "$bad/repo/$file"
        .venv/bin/python - "$stick/repo/$file" "$bad/repo/$file" <<'END'
import pathlib, sys
whole, changed = map(pathlib.Path, sys.argv[1:])
data = bytearray(whole.read_bytes())
data[len(data) // 2] ^= 1
changed.write_bytes(data)
END
        if install_from "$bad" >"$work/$release.refused" 2>&1; then return 1; fi
        cat "$work/$release.refused"
        grep -q '^The stick is damaged or was changed: nothing was installed' "$work/$release.refused"
        diff <(packages_of "$work/$release.bare") <(packages_of "$root")
        count=$((count + 1))
    done
    rm -rf "$bad"
    cell "$count of $count"
}

cut_short() { # STICK PATTERN: the power goes when dpkg's log first shows PATTERN
    local installer
    install -D -m 644 /dev/null "$root/var/log/dpkg.log"
    install_from "$1" &
    installer=$!
    # shellcheck disable=SC2016 # expanded inside
    timeout 500 sh -c 'tail -n +1 -F "$1" 2>/dev/null | grep -qm 1 "$2"' - "$root/var/log/dpkg.log" "$2"
    pkill -KILL -P "$installer" # its child unshare, and with it all in the root
    if wait "$installer"; then return 1; fi
}

install_it() {
    local begun
    cut_short "$stick" "status unpacked openbox"
    begun=$SECONDS
    install_from "$stick"
    grep -q '^ii ' <(here dpkg -l fanal-kiosk)
    [ -z "$(here dpkg --audit)" ]
    diff -r "$work/$release.bare/etc/apt" "$root/etc/apt" # the machine's own sources, and what it knows of them
    diff -r "$work/$release.bare/var/lib/apt/lists" "$root/var/lib/apt/lists"
    cell "$((SECONDS - begun)) s, cut short once"
}

ask_the_doctor() {
    here fanal-kiosk doctor --json >"$work/$release.doctor.json"
    cell "$(.venv/bin/python -c '
import json, sys
found = json.load(open(sys.argv[1]))
bad = [each["name"] for each in found["findings"] if each["standing"] == "bad"]
print("not ready: " + ", ".join(bad) if bad else "ready, %d checks" % len(found["findings"]))
sys.exit(not found["ready"])' "$work/$release.doctor.json")"
}

walk_a_visit() {
    here fanal-kiosk visit ofpra-espace-personnel --language fr --out /tmp/visit --real-log
    [ "$(here stat -c %U /tmp/visit/visit.json)" = fanal ]
    .venv/bin/python -c 'import json, sys; sys.exit(bool(json.load(open(sys.argv[1]))["problems"]))' "$root/tmp/visit/visit.json"
    cell "$(find "$root/tmp/visit" -name '*.png' | wc -l) pictures, $(find "$root/tmp/visit" -name '*.wav' | wc -l) sounds"
    rm -r "$root/tmp/visit"
}

upgrade_it() {
    local log site
    sed -i 's/^#name = .*/name = "Accueil de nuit"/' "$root/etc/fanal/site.toml"
    site=$(here sha256sum /etc/fanal/site.toml)
    log=$(here sha256sum /var/lib/fanal/log.db)
    cut_short "$newer" "status half-installed fanal:amd64"
    install_from "$newer"
    [ "$(version_here)" = "$newer_version" ]
    [ "$(here sha256sum /etc/fanal/site.toml)" = "$site" ]
    [ "$(here sha256sum /var/lib/fanal/log.db)" = "$log" ]
    if install_from "$stick"; then return 1; fi # an older one
    [ "$(version_here)" = "$newer_version" ]
    cell "kept, cut short once"
}

import_a_site() { # as an editor of another system saves it; then one with a mistake
    local filled
    filled=$(changed_copy "$newer")
    rm "$filled/site.toml"
    printf '\357\273\277# ours\r\nname = "Accueil de jour"\r\n' >"$filled/site.toml"
    install_from "$filled"
    [ "$(cat "$root/etc/fanal/site.toml")" = $'# ours\nname = "Accueil de jour"' ]
    grep -q '^name = "Accueil de nuit"' "$root/etc/fanal/site.toml.before"
    echo 'greet_aloud = true' >>"$root/etc/fanal/site.toml" # somebody, later, on the machine
    install_from "$filled"
    grep -q '^greet_aloud = true' "$root/etc/fanal/site.toml"
    echo 'nam = "Accueil"' >"$filled/site.toml"
    if install_from "$filled" >"$work/$release.refused" 2>&1; then return 1; fi
    cat "$work/$release.refused"
    grep -q '^site.toml:1: nam: no such key: write name' "$work/$release.refused"
    grep -q '^name = "Accueil de jour"' "$root/etc/fanal/site.toml"
    rm -rf "$filled"
    cell "taken once, a wrong one refused"
}

update_from_a_server() { # the same folder, found by an address; the machine's own sources rest, for they want a network
    install_from "$newer" --update-source file:/srv/stick
    in_root --no-network --bind-read-only "$newer" /srv/stick "$root" sh -euc '
        apt-get -q update -o Dir::Etc::SourceList=/dev/null -o APT::Update::Error-Mode=any
        apt-cache policy fanal | grep -A 1 "\*\*\*.*" | grep "file:/srv/stick/repo '"$release"'/main"'
    cell "found"
}

purge_it() {
    here dpkg --remove fanal-kiosk fanal
    [ ! -e "$root/usr/bin/fanal" ] && [ ! -e "$root/usr/lib/fanal" ] && [ -e "$root/etc/fanal/site.toml" ]
    here dpkg --purge fanal-kiosk fanal
    { # but for what apt keeps of a source and of a cut, and the backups of passwd and of dpkg
        comm -13 "$work/$release.before" <(files_here | sort) | grep -i fanal | grep -vE '^./(tmp/apt-|var/lib/apt/lists/)'
        here grep -rli fanal /etc /var/lib | grep -vE '^(/etc/[a-z]*-|/var/lib/dpkg/[a-z]*-old|/var/lib/apt/lists/.*)$'
    } >"$work/$release.left" || true
    cat "$work/$release.left"
    [ ! -s "$work/$release.left" ]
    cell "nothing left"
}

steps=(refuse_changed_bytes install_it ask_the_doctor walk_a_visit upgrade_it import_a_site update_from_a_server purge_it)

prove() { # RELEASE: its row of the table
    local step log=$work/$1.install.log
    release=$1 row=$work/$1.row
    printf '| %s |' "$release" >"$row"
    root=$(fresh_root "$release" install)
    mkdir -p "$root$mounted" "$root/srv/stick"
    files_here | sort >"$work/$release.before"
    for step in "${steps[@]}"; do
        (
            echo "== $step"
            trap 'echo "line $LINENO stopped: $BASH_COMMAND"' ERR
            "$step"
        ) >>"$log" 2>&1 &
        wait $! || { cell "**failed** at $step, see ${log#"$PWD"/}" && return 1; }
    done
    rm -rf --one-file-system "$root"
}

packaging/stick/make_stick.sh >"$work/stick.log"
version=$(dpkg-deb -f build/dist/fanal_*.deb Version)
newer_version=$version.1
VERSION=$newer_version packaging/make_deb.sh build/dist/fanal "$work/newer" >"$work/newer.log"
packaging/stick/make_stick.sh --cached --debs "$work/newer" --out "$newer" >>"$work/newer.log"
sed -nE 's/^([a-z]+: .* packages, .*)/* \1/p; s/^.*(build\/stick: [0-9]+ MB);.*/* \1 in all/p' "$work/stick.log"
echo
echo "| release | changed bytes refused | installed | doctor | visit as the kiosk's user | upgrade: edits and log | site.toml on the stick | update source | purged |"
echo "| --- | --- | --- | --- | --- | --- | --- | --- | --- |"
failed=
for release in "${releases[@]}"; do
    : >"$work/$release.install.log"
    prove "$release" & # bash stops at a failure only where nobody asks how it ended
    wait $! || failed=1
    cat "$work/$release.row"
    echo
done
[ -z "$failed" ]
