import QtQuick
import components
import style

// A key that changes how many there are.
Item {
    id: copiesKey

    required property var key
    required property var staff

    opacity: key.takes ? 1 : StaffSizes.silent

    CardFace {
        id: face

        anchors.fill: parent
        pressed: touch.pressed

        Words {
            anchors.centerIn: parent
            spoken: Object.assign({}, Blank.spoken, { text: copiesKey.key.sign, family: Theme.figures })
            capital: StaffSizes.copiesCapital
            font.bold: true
            Accessible.ignored: true
        }
    }

    Touch {
        id: touch

        objectName: "card-" + copiesKey.key.item
        anchors.fill: parent
        enabled: copiesKey.key.takes
        says: copiesKey.key.says.text
        item: copiesKey.key.item
        face: face
        onTouched: copiesKey.staff.pick(copiesKey.key.item)
    }
}
