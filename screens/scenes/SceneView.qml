pragma ComponentBehavior: Bound

import QtQuick
import style

// A scene of a step, drawn from its data in Fanal's own style; `scene.kind` says which. It fills its parent.
// `value` is the address or the number it shows, `caption` what is said under it, `speaking` what is being said now.
// What is French on it is never mirrored.
Item {
    id: view

    required property var scene
    property var caption: null
    property string value: ""
    property var speaking: ({ item: "", start: 0, length: 0 })
    // What a finger finds: { id, label }. While trying, the ring and the hand wait until something is pointed at, and
    // examples until it is typed.
    property var visit: null
    property var things: []
    property bool trying: false
    property string pointed: ""
    property string typed: ""

    implicitWidth: Theme.px(80)
    implicitHeight: Theme.px(110)
    width: parent?.width ?? implicitWidth
    height: parent?.height ?? implicitHeight

    Binding {
        target: SceneSizes
        property: "grown"
        value: Math.max(1, Math.min(view.width / SceneSizes.ampleWidth, view.height / SceneSizes.ampleHeight, SceneSizes.mostGrown))
    }

    Play {
        id: play

        trying: view.trying
        visit: view.visit
        things: view.things
        pointed: view.pointed
        typed: view.typed
        said: view.speaking.item
    }

    // Every view of a visit brings a new copy of the same scene: a Repeater draws anew only what differs.
    Repeater {
        model: view.scene ? [view.scene] : []

        Loader {
            id: stage

            required property var modelData
            readonly property var kinds: ({ phone, message, papers, photo, keyboard, gesture, place, call, calendar, warning })

            anchors.centerIn: parent
            width: Math.min(view.width, SceneSizes.widest)
            height: Math.min(view.height, SceneSizes.tallest)
            sourceComponent: kinds[modelData.kind] ?? null
            Component.onCompleted: {
                // content is checked before it comes here, so a kind that nobody draws is a fault of ours
                if (!sourceComponent)
                    console.warn(`SceneView draws no scene of kind "${modelData.kind}"`);
            }

            Component {
                id: phone

                PhoneScene {
                    LayoutMirroring.enabled: false
                    LayoutMirroring.childrenInherit: true
                    play: play
                    scene: stage.modelData
                    value: view.value
                }
            }

            Component {
                id: message

                MessageScene {
                    LayoutMirroring.enabled: false
                    LayoutMirroring.childrenInherit: true
                    play: play
                    scene: stage.modelData
                }
            }

            Component {
                id: papers

                PapersScene {
                    play: play
                    scene: stage.modelData
                }
            }

            Component {
                id: photo

                PhotoScene {
                    play: play
                    scene: stage.modelData
                }
            }

            Component {
                id: keyboard

                KeyboardScene {
                    LayoutMirroring.enabled: false
                    LayoutMirroring.childrenInherit: true
                    play: play
                    scene: stage.modelData
                }
            }

            Component {
                id: gesture

                GestureScene {
                    scene: stage.modelData
                    caption: view.caption
                    speaking: view.speaking
                }
            }

            Component {
                id: place

                PlaceScene {
                    scene: stage.modelData
                    caption: view.caption
                    speaking: view.speaking
                }
            }

            Component {
                id: call

                CallScene {
                    scene: stage.modelData
                    caption: view.caption
                    speaking: view.speaking
                    value: view.value
                }
            }

            Component {
                id: calendar

                CalendarScene {
                    scene: stage.modelData
                    caption: view.caption
                    speaking: view.speaking
                }
            }

            Component {
                id: warning

                WarningScene {
                    scene: stage.modelData
                    caption: view.caption
                    speaking: view.speaking
                }
            }
        }
    }
}
