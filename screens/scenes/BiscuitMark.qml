import QtQuick
import QtQuick.Shapes
import style

// A round biscuit with a bite taken out of it and crumbs in it: the question about cookies.
Drawing {
    gridWidth: 50
    gridHeight: 50

    ShapePath {
        fillColor: Theme.ink
        strokeWidth: -1

        PathSvg {
            path: "M27 2 C26 8 29 12 34 12 C33 18 37 22 42 21 C43 24 45 25 48 24 C49 38 39 48 25 48 A23 23 0 0 1 2 25 C2 12 13 2 27 2 Z"
        }
    }

    ShapePath {
        fillColor: Theme.white
        strokeWidth: -1

        PathSvg {
            path: "M13 20 A4 4 0 0 1 21 20 A4 4 0 0 1 13 20 Z M10 33 A3.5 3.5 0 0 1 17 33 A3.5 3.5 0 0 1 10 33 Z M23 36 A4 4 0 0 1 31 36 A4 4 0 0 1 23 36 Z M27 25 A3 3 0 0 1 33 25 A3 3 0 0 1 27 25 Z M36 32 A3 3 0 0 1 42 32 A3 3 0 0 1 36 32 Z"
        }
    }
}
