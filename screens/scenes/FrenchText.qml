import QtQuick
import style

// Words as a French portal, message or paper shows them; `capHeight` is the height of its capitals in pixels.
Text {
    required property real capHeight

    color: Theme.ink
    textFormat: Text.PlainText
    font.family: Theme.figures
    font.pixelSize: SceneSizes.pixelSize(capHeight)
    font.hintingPreference: Font.PreferVerticalHinting
    // lines lie closer than the font asks for: accents and descenders just clear each other
    lineHeightMode: Text.FixedHeight
    lineHeight: Math.ceil(font.pixelSize * SceneSizes.lineShare)
    topPadding: -Math.round(font.pixelSize * SceneSizes.headShare)
    bottomPadding: -Math.round(font.pixelSize * SceneSizes.footShare)
    horizontalAlignment: Text.AlignLeft
    wrapMode: Text.Wrap
    Accessible.ignored: true
}
