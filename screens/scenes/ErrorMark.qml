import QtQuick
import QtQuick.Shapes
import style

// An octagon with an exclamation mark.
Octagon {
    ShapePath {
        fillColor: Theme.white
        strokeWidth: -1

        PathSvg {
            path: "M43 24 A7 7 0 0 1 57 24 L55 54 A5 5 0 0 1 45 54 Z M42 72 A8 8 0 0 1 58 72 A8 8 0 0 1 42 72 Z"
        }
    }
}
