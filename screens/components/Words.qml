import QtQuick
import style

// A Spoken as text in its own font and reading way, at a capital height in millimetres.
Text {
    id: words

    required property var spoken
    property real capital: Theme.sentence
    readonly property var face: Theme.face(spoken.family)
    // A sentence keeps its reading way even when it opens with a word of another script.
    readonly property string opening: spoken.rightToLeft ? "\u200F" : "\u200E"
    readonly property int markLength: opening.length

    text: opening + spoken.text
    textFormat: Text.PlainText
    color: Theme.ink
    font.family: spoken.family
    font.pixelSize: Theme.pixelSize(capital, spoken.family)
    font.hintingPreference: Font.PreferVerticalHinting
    wrapMode: Text.WordWrap
    lineHeightMode: Text.FixedHeight
    lineHeight: Theme.lineHeight(capital, spoken.family)
    // The font's own line may be taller than ours; the last one always is. What is over is taken off above and below.
    topPadding: Math.round(font.pixelSize * (face.rise - face.ownRise))
    bottomPadding: lineHeight - Math.round(font.pixelSize * face.ownLine) - topPadding
    horizontalAlignment: Text.AlignLeft
    Accessible.role: Accessible.StaticText
    Accessible.name: spoken.text
}
