import QtQuick

// What a finger may do in a scene and what it has done, handed down as one to whatever draws a part of it.
QtObject {
    required property bool trying
    required property var visit
    // What a finger finds: { id, label }.
    required property var things
    required property string pointed
    required property string typed
    // The item the voice is on.
    required property string said

    // What is ringed: `shown` is what the scene itself points out, which waits while somebody tries.
    function ringed(shown: string): string {
        return pointed || (trying ? "" : shown);
    }

    function isSaid(thing: string): bool {
        return thing !== "" && said === "scene/" + thing;
    }

    function isDone(thing: string): bool {
        return trying && thing !== "" && typed === thing;
    }

    // Whether a thing holds its example already.
    function isFilled(thing: string): bool {
        return !trying || typed === thing;
    }

    function touch(thing: var): void {
        if (trying)
            visit.pick(thing.label.item);
        else
            visit.hear(thing.label.item);
    }
}
