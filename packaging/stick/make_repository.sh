#!/bin/bash
# Lays DEBs into the pool of an apt repository and lists and signs them as RELEASE. One pool serves every release.
#   packaging/stick/make_repository.sh REPOSITORY RELEASE DEB...
# Names of files lose the epoch of their version (apt writes it %3a, which a file: address would turn into a colon), as
# in the archives of Debian. Only what apt must read is written, so that no byte lies there that nothing verifies: one
# InRelease and one Packages.xz.
set -eEuo pipefail
cd "$(dirname "$0")/../.."
# shellcheck source=packaging/stick/signing.sh
. packaging/stick/signing.sh
repository=$(realpath "$1")
release=$2
case $release in bookworm | trixie) origin=debian ;; *) origin=ubuntu ;; esac
index=dists/$release/main/binary-amd64
listed=$(mktemp)
trap 'rm -f "$listed"' EXIT

for deb in "${@:3}"; do
    name=$(printf %s "${deb##*/}" | sed 's/_[0-9]*%3a/_/')
    case $name in fanal[_-]*) folder=pool/fanal ;; *) folder=pool/$origin ;; esac
    mkdir -p "$repository/$folder"
    if [ ! -e "$repository/$folder/$name" ]; then
        cp "$deb" "$repository/$folder/$name"
    elif ! cmp -s "$deb" "$repository/$folder/$name"; then
        echo "stick: two different files bear the name $name" >&2
        exit 1
    fi
    printf '%s\n' "$folder/$name" >>"$listed"
done

cd "$repository"
rm -rf "dists/$release"
mkdir -p "$index"
apt-ftparchive -qq generate /dev/stdin <<END
Dir::ArchiveDir ".";
BinDirectory "pool" {
    Packages "$index/Packages";
    Packages::Compress ". xz";
    FileList "$listed";
};
END
apt-ftparchive -q release \
    -o "APT::FTPArchive::Release::Origin=Fanal" \
    -o "APT::FTPArchive::Release::Label=Fanal" \
    -o "APT::FTPArchive::Release::Codename=$release" \
    -o "APT::FTPArchive::Release::Architectures=amd64" \
    -o "APT::FTPArchive::Release::Components=main" \
    "dists/$release" | signed >"dists/$release.signed"
mv "dists/$release.signed" "dists/$release/InRelease"
rm "$index/Packages"
