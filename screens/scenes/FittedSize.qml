import QtQml

// The largest size at which something still fits its room: `measure()` says what is taken at the present `size`.
// Measuring is asked for and never bound: heights depend on the size, and the size on the heights.
QtObject {
    id: fitted

    required property var measure
    required property real room
    required property real largest
    required property real smallest
    // whatever else changes what is measured
    property var when: null

    property real size: largest
    // not even the smallest fits, so words may break anywhere
    property bool cramped: false
    property bool opened: false

    function fit(): void {
        if (!opened || room <= 0)
            return;
        cramped = false;
        if (fitsAt(largest))
            return;
        if (!fitsAt(smallest)) {
            cramped = true;
            return;
        }
        let fits = smallest;
        let fails = largest;
        for (let halved = 0; halved < 6; halved += 1) {
            const middle = (fits + fails) / 2;
            if (fitsAt(middle))
                fits = middle;
            else
                fails = middle;
        }
        size = fits;
    }

    function fitsAt(tried: real): bool {
        size = tried;
        return measure() <= room;
    }

    onRoomChanged: fit()
    onLargestChanged: fit()
    onSmallestChanged: fit()
    onWhenChanged: fit()
    Component.onCompleted: {
        opened = true;
        fit();
    }
}
