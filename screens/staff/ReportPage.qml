pragma ComponentBehavior: Bound

import QtQuick
import components
import style

// Lines of an examination: what was looked at and what was found, and below it what to do.
Item {
    id: report

    required property var view
    required property var staff
    readonly property var lines: view.body.lines
    readonly property real capital: Theme.capitalsFrom(Theme.secondary).find(capital => heightOf(capital) <= height) ?? Theme.least
    readonly property bool aside: Theme.landscape
    readonly property real start: Ruler.noteGlyph(capital) + Theme.pad
    readonly property real nameWidth: nameRoom(width - start)
    readonly property real wordsWidth: wordsRoom(width - start)

    function nameRoom(room: real): real {
        return aside ? Math.round(room * StaffSizes.findingName) : room;
    }

    function wordsRoom(room: real): real {
        return aside ? room - nameRoom(room) - Theme.pad : room;
    }

    function heightOf(capital: real): real {
        const room = width - Ruler.noteGlyph(capital) - Theme.pad;
        return lines.reduce((sum, line) => sum + lineHeight(line, capital, room) + StaffSizes.findingGap, 0);
    }

    function lineHeight(line: var, capital: real, room: real): real {
        const name = Ruler.height(line.name, capital, true, nameRoom(room));
        const words = Ruler.height(line.words, capital, false, wordsRoom(room)) + Ruler.height(line.mend, capital, false, wordsRoom(room));
        return aside ? Math.max(name, words) : name + words;
    }

    Column {
        width: parent.width
        spacing: StaffSizes.findingGap

        Repeater {
            model: report.lines.length

            Item {
                id: row

                required property int index
                readonly property var line: report.lines[index] ?? { standing: "", picture: Blank.picture, name: Blank.spoken, words: Blank.spoken, mend: null }

                width: report.width
                height: Math.max(glyph.height, name.height, told.y + told.height)

                Glyph {
                    id: glyph

                    picture: row.line.picture
                    size: Ruler.noteGlyph(report.capital)
                    colour: row.line.standing === "bad" ? Theme.coral : row.line.standing === "good" ? Theme.sea : Theme.ink
                }

                Words {
                    id: name

                    x: report.start
                    width: report.nameWidth
                    spoken: row.line.name
                    capital: report.capital
                    font.bold: true
                }

                Column {
                    id: told

                    x: report.width - width
                    y: report.aside ? 0 : name.height
                    width: report.wordsWidth

                    Words {
                        width: parent.width
                        spoken: row.line.words
                        capital: report.capital
                    }

                    Words {
                        width: parent.width
                        visible: !!row.line.mend
                        spoken: row.line.mend ?? Blank.spoken
                        capital: report.capital
                        color: Theme.sea
                    }
                }
            }
        }
    }
}
