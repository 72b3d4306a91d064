pragma Singleton

import QtQuick
import style

// The measures of the wall of a workshop: what a group reads across a room, in millimetres and pixels.
QtObject {
    readonly property real afar: 30 // the capitals that can be read from six metres: a two-hundredth of that
    readonly property var capitals: [60, 54, 48, 43, 38, 34, 30, 27, 24, 21.5, 19, 17, 15, 13.5, 12, 11, 10, 9, 8, 7.5, 6.5, 5.5, 5, 4.5, 4, 3.5]
    readonly property var shares: [0.36, 0.3, 0.24, 0.18] // of the width, for what is shown; where it stands above, of the height
    readonly property int mostPicture: Theme.px(400)
    readonly property int leastScene: Theme.px(60)
    readonly property int widestScene: Theme.px(187)
    readonly property int tallestScene: Theme.px(238)
    readonly property int beside: Math.max(2 * Theme.gap, Math.round(Theme.frameWidth * 0.02)) // between what is shown and the words
    readonly property int apart: Math.min(Theme.px(5), Math.round(Theme.frameHeight * 0.02)) // the title and each language
    readonly property real timeShare: 0.3
    readonly property real promptShare: 0.09 // of the height, for what the mediator says
    readonly property int bar: Theme.px(2.4)
}
