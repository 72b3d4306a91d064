pragma ComponentBehavior: Bound

import QtQuick
import style

// One to three papers, side by side where there is width for it, else one under the other. They follow the reading way;
// what is printed on them does not.
TouchedScene {
    id: drawn

    required property var scene
    readonly property int count: scene.papers.length
    readonly property bool touchable: play.things.length > 0
    readonly property real between: touchable ? Math.max(SceneSizes.gap, Theme.gap) : SceneSizes.gap
    readonly property int usual: Math.min(cellWidth(1), cellHeight(1) * 1.4) > Math.min(cellWidth(count), cellHeight(count) * 1.4) ? 1 : count
    readonly property int columns: columnsFor(usual)
    readonly property real columnWidth: cellWidth(columns)
    readonly property real rowHeight: cellHeight(columns)
    readonly property real sheetWidth: columns < count ? Math.min(columnWidth, rowHeight * 3) : Math.min(columnWidth, rowHeight * (columnWidth > rowHeight * 1.3 ? 2 : 0.8))
    readonly property real sheetHeight: Math.min(rowHeight, columnWidth * 1.4)
    readonly property real largest: Math.min(SceneSizes.largestWords, sheetWidth / (sheetWidth > sheetHeight ? SceneSizes.wideSheetOfCapitals : SceneSizes.tallSheetOfCapitals))
    readonly property real capital: SceneSizes.fitted(largest, SceneSizes.leastWords, sheetHeight, capital => tallest(sheets.count, capital))

    function cellWidth(columns: int): real {
        return (width - between * (columns - 1)) / columns;
    }

    function cellHeight(columns: int): real {
        const rows = Math.ceil(count / columns);
        return (height - between * (rows - 1)) / rows;
    }

    // Where neither a row nor a column leaves room for a finger, two stand above the third.
    function columnsFor(usual: int): int {
        return count > 2 && Math.min(cellWidth(usual), cellHeight(usual)) < Theme.target ? 2 : usual;
    }

    function tallest(count: int, capital: real): real {
        let most = 0;
        for (let place = 0; place < count; place += 1)
            most = Math.max(most, (sheets.itemAt(place) as Sheet).heightAt(capital));
        return most;
    }

    function placesAmong(count: int): var {
        const found = {};
        const items = Array.from({ length: count }, (_, at) => sheets.itemAt(at)).filter(item => item);
        const faces = items.map(item => Qt.rect(grid.x + item.x, grid.y + item.y, item.width, item.height));
        zonesOf(faces, columns, Qt.rect(0, 0, width, height)).forEach((zone, at) => {
            found[scene.things[at]] = { zone: zone, face: faces[at], tip: tipIn(faces[at]) };
        });
        return found;
    }

    places: placesAmong(sheets.count)
    shown: scene.things[scene.lit] ?? ""
    // the lamp edge of a sheet is its ring
    ringing: false
    pointing: false

    Grid {
        id: grid

        anchors.centerIn: parent
        columns: drawn.columns
        spacing: drawn.between

        Repeater {
            id: sheets

            model: drawn.scene.papers

            Sheet {
                id: sheet

                required property int index
                required property var modelData
                readonly property string thing: drawn.scene.things[index]

                objectName: lit ? "litSheet" : "sheet"
                LayoutMirroring.enabled: false
                LayoutMirroring.childrenInherit: true
                width: drawn.sheetWidth
                height: drawn.sheetHeight
                paper: modelData
                lit: drawn.ringed === thing || drawn.said === thing || drawn.play.isDone(thing)
                mayLight: drawn.touchable
                loud: lit || drawn.play.trying
                capHeight: drawn.capital

                Loader {
                    active: drawn.play.isDone(sheet.thing)
                    x: parent.width - width - sheet.inset
                    y: parent.height - height - sheet.inset
                    sourceComponent: TickDisc {
                        width: SceneSizes.largestTick
                    }
                }
            }
        }
    }
}
