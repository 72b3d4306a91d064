import QtQuick
import QtQuick.Shapes
import style

// A telephone receiver, never mirrored.
Drawing {
    gridWidth: 100
    gridHeight: 100

    ShapePath {
        fillColor: Theme.white
        strokeColor: Theme.white
        strokeWidth: 8
        joinStyle: ShapePath.RoundJoin

        PathSvg {
            path: "M8 12 L28 6 L40 32 L28 42 C34 56 44 66 58 72 L68 60 L94 72 L88 92 C84 96 78 96 72 95 C38 88 12 62 5 28 C4 22 4 16 8 12 Z"
        }
    }
}
