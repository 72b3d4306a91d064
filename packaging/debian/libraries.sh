#!/bin/bash
# Prints what to depend on for the shared libraries that the frozen build in FOLDER asks for and does not carry.
#   debian/libraries.sh FOLDER
# dpkg-shlibdeps would also name the packages of what is carried: it knows no library that came with a wheel.
set -eEuo pipefail
asked=$(find "$1" -type f \( -name '*.so*' -o -perm -u+x \) -exec objdump -p {} + 2>/dev/null || true) # text is run, too
names=$(awk '$1 == "NEEDED" { print $2 }' <<<"$asked" | sort -u)
carried=$(find "$1" -name '*.so*' -printf '%f\n' | sort -u)
mapfile -t lacking < <(comm -23 <(echo "$names") <(echo "$carried"))
packages=$(dpkg -S "${lacking[@]/#/*-linux-gnu/}" | cut -d : -f 1 | sort -u)
libc=$(grep -o '\bGLIBC_2\.[0-9.]*' <<<"$asked" | sort -uV | tail -n 1) # the newest of its symbols that is asked for
printf '%s\n' "$packages" | sed "s/^libc6$/& (>= ${libc#GLIBC_})/" | paste -sd , | sed 's/,/, /g'
