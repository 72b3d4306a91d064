#!/bin/bash
# Fetches every package that a machine of RELEASE could need for the .debs, and prints the files, one a line.
#   packaging/stick/closure.sh RELEASE DEB...     as root, in the bare root of the release; the only step with a network
# It resolves as if nothing at all were installed: so whatever a machine holds, and however old it is, what it lacks
# and what its own packages must be raised to are here. What was fetched stays in build/stick-cache.
set -eEuo pipefail
cd "$(dirname "$0")/../.."
# shellcheck source=packaging/roots.sh
. packaging/roots.sh
release=$1
bare=$work/$release.bare
cache=$PWD/build/stick-cache/$release
rm -rf "$cache/own"
mkdir -p "$cache"/{own,lists/partial,archives/partial}
cp "${@:2}" "$cache/own"

sources() { # the release and its updates, from where the bare root itself came
    local archive components security
    read -r _ archive _ components <"$bare/etc/apt/sources.list"
    security=$archive
    [ "$release" = noble ] || security=${archive%/debian*}/debian-security
    printf "deb %s %s $components\n" "$archive" "$release" "$archive" "$release-updates" "$security" "$release-security"
}

sources >"$cache/sources.list"
cat >"$cache/apt.conf" <<'END'
Dir::Etc::SourceList "/media/sources.list";
Dir::Etc::SourceParts "/dev/null";
Dir::State::Lists "/media/lists";
Dir::State::Status "/dev/null";
Dir::Cache "/media";
Acquire::Languages "none";
APT::Install-Recommends "false";
APT::Sandbox::User "root";
END

apt_get() { # COMMAND and options of apt-get, in the root
    in_root --bind "$cache" /media "$bare" env APT_CONFIG=/media/apt.conf apt-get -q -y "$@"
}

wanted=()
for deb in "$cache"/own/*; do wanted+=("/media/own/${deb##*/}"); done
{
    apt_get update
    apt_get install --download-only "${wanted[@]}"
} >"$cache/log" 2>&1 || stop "$release: apt could not fetch all: see $cache/log"
# A second archive folder, empty, makes apt name all of them again, those fetched earlier included.
apt_get install --print-uris -o Dir::Cache::Archives=/media/own "${wanted[@]}" |
    sed -n "s|^'.*' \([^ ]*\.deb\) .*|$cache/archives/\1|p" | grep -v /own/
