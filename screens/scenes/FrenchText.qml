import QtQuick
import style

// Words as a French portal, message or paper shows them; `capHeight` is the height of its capitals in pixels.
Text {
    id: words

    required property real capHeight
    // nothing else is left but to break inside a word
    property bool cramped: false
    readonly property bool overflows: !cramped && text !== "" && contentWidth > width + 1

    color: Theme.ink
    textFormat: Text.PlainText
    font.family: Theme.figures
    font.pixelSize: Math.max(1, Math.round(capHeight / Theme.face(Theme.figures).capital))
    font.hintingPreference: Font.PreferVerticalHinting
    // lines lie closer than the font asks for: accents and descenders just clear each other
    lineHeightMode: Text.FixedHeight
    lineHeight: Math.ceil(font.pixelSize * SceneSizes.lineShare)
    topPadding: -Math.round(font.pixelSize * SceneSizes.headShare)
    bottomPadding: -Math.round(font.pixelSize * SceneSizes.footShare)
    horizontalAlignment: Text.AlignLeft
    wrapMode: cramped ? Text.Wrap : Text.WordWrap
    Accessible.ignored: true
}
