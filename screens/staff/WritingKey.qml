import QtQuick
import components
import style

// A key that writes one sign.
Rectangle {
    id: key

    required property string sign
    signal written(string sign)

    radius: Theme.smallRadius
    color: touch.pressed ? Theme.stone : Theme.white
    border.width: Theme.line
    border.color: Theme.edge

    Words {
        anchors.centerIn: parent
        spoken: Object.assign({}, Blank.spoken, { text: key.sign, family: Theme.figures })
        capital: StaffSizes.keyCapital
        font.bold: true
        Accessible.ignored: true
    }

    Touch {
        id: touch

        objectName: "button-key-" + key.sign
        anchors.fill: parent
        says: key.sign
        onTouched: key.written(key.sign)
    }
}
