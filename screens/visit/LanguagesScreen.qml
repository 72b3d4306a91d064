pragma ComponentBehavior: Bound

import QtQuick
import components
import style

// The languages by their own names; beside them the next page's first names, and the way for whoever finds none.
Item {
    id: languages

    required property var view
    required property var visit
    readonly property var body: view.body
    readonly property var tiles: body.tiles
    readonly property bool hasMore: !!body.more
    readonly property int sides: hasMore ? 2 : 1
    readonly property var plan: solve(tiles, gridWidth, gridHeight)
    readonly property real sideWidth: Theme.landscape ? Math.min(Theme.widestButton, Math.round(width * Theme.sideColumn)) : width
    readonly property real sideHeight: Theme.landscape ? height : sideRow
    readonly property real sideRow: Theme.target * Theme.sideRowTargets
    readonly property real gridWidth: Theme.landscape ? width - sideWidth - Theme.gap : width
    readonly property real gridHeight: Theme.landscape ? height : height - sideHeight - Theme.gap

    // As few columns as keep every tile a target high, with the largest names that fit.
    function solve(tiles: var, room: real, roomHeight: real): var {
        const most = Math.max(...Theme.sentenceCapitals);
        for (const capital of Theme.capitalsFrom(most))
            for (let columns = tiles.length > 3 && Theme.landscape ? 2 : 1; columns <= 4; columns += 1) {
                const rows = Math.ceil(tiles.length / columns);
                const width = Math.floor((room - (columns - 1) * Theme.gap) / columns);
                const height = Math.min(Theme.tallestTile, Math.floor((roomHeight - (rows - 1) * Theme.gap) / rows));
                const inner = width - Theme.target - 4 * Theme.pad;
                const fits = tile => {
                    const size = Theme.pixelSize(capital, tile.language.family);
                    return Ruler.lines(tile.language.endonym, tile.language.family, true, size, inner) === 1;
                };
                if (height >= Theme.target && tiles.every(fits))
                    return { columns: columns, width: width, height: height, capital: capital };
            }
        return { columns: 2, width: Math.floor((room - Theme.gap) / 2), height: Theme.target, capital: Theme.least };
    }

    Repeater {
        model: languages.tiles.length

        LanguageTile {
            required property int index
            readonly property real start: (index % languages.plan.columns) * (width + Theme.gap)

            tile: languages.tiles[index] ?? { language: { locale: "", endonym: "", family: "", rightToLeft: false, speech: "full" } }
            visit: languages.visit
            capital: languages.plan.capital
            width: languages.plan.width
            height: languages.plan.height
            x: Theme.rightToLeft ? languages.width - start - width : start
            y: Math.floor(index / languages.plan.columns) * (height + Theme.gap)
        }
    }

    Loader {
        id: more

        active: languages.hasMore
        anchors.left: Theme.landscape ? undefined : parent.left
        anchors.right: Theme.landscape ? parent.right : undefined
        y: Theme.landscape ? 0 : languages.height - languages.sideHeight
        width: Theme.landscape ? languages.sideWidth : Math.floor((languages.width - Theme.gap) / 2)
        height: Theme.landscape ? Math.min(Theme.tallestCard, Math.floor((languages.height - Theme.gap) / 2)) : languages.sideHeight
        sourceComponent: MoreTile {
            button: languages.body.more ?? Blank.button
            names: languages.body.moreNames
            visit: languages.visit
        }
    }

    ActionButton {
        anchors.right: parent.right
        y: Theme.landscape ? (languages.hasMore ? more.height + Theme.gap : 0) : languages.height - languages.sideHeight
        width: Theme.landscape ? languages.sideWidth : Math.floor((languages.width - Theme.gap * (languages.sides - 1)) / languages.sides)
        height: Theme.landscape ? Math.min(Theme.tallestCard, Math.floor((languages.height - Theme.gap * (languages.sides - 1)) / languages.sides)) : languages.sideHeight
        button: languages.body.notHere
        visit: languages.visit
        face: Theme.white
        glyphSize: Theme.disc
    }
}
