#!/bin/bash
# Shows that the exported workbooks are what they should be in LibreOffice itself: their sheets, columns, order and rows.
#   packaging/prove_sheets.sh     on this machine, a minute; as root it installs LibreOffice Calc where it is missing
set -eEuo pipefail
cd "$(dirname "$0")/.."
log=$PWD/build/proof/sheets.log
mkdir -p "${log%/*}"
if ! command -v soffice >/dev/null; then
    { apt-get -qq update && apt-get -qq install -y --no-install-recommends libreoffice-calc-nogui; } >"$log" 2>&1 || {
        echo "Sheets in LibreOffice: **not proven**, it is not here and cannot be installed, see build/proof/sheets.log"
        exit 1
    }
fi
export QT_QPA_PLATFORM=offscreen
if .venv/bin/pytest -m proof tests/adapters/exports/test_office.py >"$log" 2>&1 && ! grep -q skipped "$log"; then
    result=$(grep -oE '[0-9]+ passed[^=]*' "$log" | tail -n 1)
else
    result="**failed**, see build/proof/sheets.log"
fi
echo "Sheets in $(soffice --version | cut -d ' ' -f 1-2): $result"
[[ $result != *failed* ]]
