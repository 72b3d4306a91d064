"""What is written to a process is there though nobody lets Qt work: the screen that is drawn next takes its time."""

import time

from PySide6.QtCore import QProcess

from kiosk.adapters.voice.pipe import write_now

LIMIT_SECONDS = 20


def test_what_is_written_arrives_without_the_event_loop(qtbot, tmp_path):
    file = tmp_path / "written"
    process = QProcess()
    process.setStandardOutputFile(str(file))
    process.start("cat")
    write_now(process, b"words")
    until = time.monotonic() + LIMIT_SECONDS
    while file.read_bytes() != b"words" and time.monotonic() < until:
        time.sleep(0.005)
    assert file.read_bytes() == b"words"
    process.kill()
    process.waitForFinished()
