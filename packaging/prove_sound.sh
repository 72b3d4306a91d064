#!/bin/bash
# Shows what is heard: whole visits, faults in the middle of them and 10,000 touches at a real sound server of its own,
# every sound recorded at its sink; then how long after a touch the first sound comes.
#   packaging/prove_sound.sh     on this machine, about half an hour; needs pulseaudio and pulseaudio-utils
set -eEuo pipefail
cd "$(dirname "$0")/.."
work=$PWD/build/proof
export QT_QPA_PLATFORM=offscreen QT_QUICK_BACKEND=software FANAL_HEARD=$work/heard.md
mkdir -p "$work"
rm -f "$FANAL_HEARD"
result="**failed**, see build/proof/sound.log"
.venv/bin/pytest -m "sound and (proof or not proof)" -o faulthandler_timeout=1800 >"$work/sound.log" 2>&1 && failed= || failed=1
[ -n "$failed" ] || result=$(grep -oE '[0-9]+ passed[^=]*' "$work/sound.log" | tail -n 1)
echo "What was heard, recorded at the sink of a sound server: $result"
echo
echo "| whole visit in | sentences, all heard in order | least like its clip | loudest over softest | most left beside them | longest pause |"
echo "| --- | --- | --- | --- | --- | --- |"
grep '^|' "$FANAL_HEARD" | sort || failed=1
echo
grep -v '^|' "$FANAL_HEARD" || failed=1
echo
.venv/bin/fanal bench | sed -n 's/^touch to first sound.*/    &/p' || failed=1
[ -z "$failed" ]
