pragma ComponentBehavior: Bound

import QtQuick

// One to three papers, side by side where there is width for it, else one under the other. They follow the reading way;
// what is printed on them does not.
Item {
    id: drawn

    required property var scene
    readonly property int count: scene.papers.length
    readonly property real columnWidth: (width - SceneSizes.gap * (count - 1)) / count
    readonly property real rowHeight: (height - SceneSizes.gap * (count - 1)) / count
    readonly property bool stacked: Math.min(width, rowHeight * 1.4) > Math.min(columnWidth, height * 1.4)
    readonly property real sheetWidth: stacked ? Math.min(width, rowHeight * 3) : Math.min(columnWidth, height * (columnWidth > height * 1.3 ? 2 : 0.8))
    readonly property real sheetHeight: stacked ? Math.min(rowHeight, width * 1.4) : Math.min(height, columnWidth * 1.4)
    readonly property real largest: Math.min(SceneSizes.largestWords, sheetWidth / (sheetWidth > sheetHeight ? SceneSizes.wideSheetOfCapitals : SceneSizes.tallSheetOfCapitals))
    readonly property real capital: SceneSizes.fitted(largest, SceneSizes.leastWords, sheetHeight, capital => tallest(sheets.count, capital))

    function tallest(count: int, capital: real): real {
        let most = 0;
        for (let place = 0; place < count; place += 1)
            most = Math.max(most, (sheets.itemAt(place) as Sheet).heightAt(capital));
        return most;
    }

    Grid {
        anchors.centerIn: parent
        columns: drawn.stacked ? 1 : drawn.count
        spacing: SceneSizes.gap

        Repeater {
            id: sheets

            model: drawn.scene.papers

            Sheet {
                required property int index
                required property var modelData

                objectName: lit ? "litSheet" : "sheet"
                LayoutMirroring.enabled: false
                LayoutMirroring.childrenInherit: true
                width: drawn.sheetWidth
                height: drawn.sheetHeight
                paper: modelData
                lit: index === drawn.scene.lit
                capHeight: drawn.capital
            }
        }
    }
}
