pragma ComponentBehavior: Bound

import QtQuick

// The keyboard of a French phone as scenery, as many of its rows as there is room for; the key that bears `lit` is lit.
Item {
    id: keyboard

    required property string lit
    // Each key: what stands on it and how many widths it takes. What has no letter stays bare.
    readonly property var rows: [
        signs("1234567890"),
        signs("azertyuiop"),
        signs("qsdfghjklm"),
        [bare(1.5), ...signs("wxcvbn"), bare(1), bare(1.5)],
        [bare(1.5), ...signs("@"), bare(5), ...signs("."), bare(1.5)]
    ]
    readonly property var shownRows: rowsIn(height)
    readonly property real pitch: Math.min(height / Math.max(1, shownRows.length), SceneSizes.tallestKey)

    function signs(letters: string): var {
        return letters.split("").map(letter => ({ label: letter, wide: 1 }));
    }

    function bare(wide: real): var {
        return { label: "", wide: wide };
    }

    // The letters first, then the row of the blank, then the figures.
    function rowsIn(height: real): var {
        const most = Math.floor(height / SceneSizes.leastKey);
        return most >= 5 ? rows : most === 4 ? rows.slice(1) : most === 3 ? rows.slice(1, 4) : [];
    }

    Repeater {
        model: keyboard.shownRows

        Row {
            id: row

            required property int index
            required property var modelData

            y: keyboard.pitch * index
            spacing: keyboard.width * 0.012

            Repeater {
                model: row.modelData

                KeyCap {
                    required property var modelData

                    objectName: "smallKey"
                    width: keyboard.width / 10 * modelData.wide - row.spacing
                    height: keyboard.pitch - row.spacing
                    label: modelData.label
                    lit: label !== "" && label === keyboard.lit.toLowerCase()
                    largest: SceneSizes.largestKeySign
                }
            }
        }
    }
}
