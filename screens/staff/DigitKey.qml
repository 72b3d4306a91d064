import QtQuick
import components
import style

// A key of the PIN pad.
Rectangle {
    id: key

    required property int digit
    required property var staff
    required property bool takes

    radius: Theme.radius
    color: touch.pressed ? Theme.stone : Theme.white
    border.width: Theme.line
    border.color: Theme.edge
    opacity: takes ? 1 : StaffSizes.silent
    enabled: takes

    Words {
        anchors.centerIn: parent
        spoken: Object.assign({}, Blank.spoken, { text: String(key.digit), family: Theme.figures })
        capital: StaffSizes.digitCapital
        font.bold: true
        Accessible.ignored: true
    }

    Touch {
        id: touch

        objectName: "button-digit-" + key.digit
        anchors.fill: parent
        enabled: key.takes
        says: String(key.digit)
        item: "digit-" + key.digit
        face: key
        onTouched: key.staff.pressDigit(key.digit)
    }
}
