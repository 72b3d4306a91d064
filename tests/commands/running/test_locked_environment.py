"""A locked terminal obeys of its environment only what says where and with what to draw."""

import subprocess
import sys
from pathlib import Path

import pytest

from kiosk.commands.running.locked_environment import obey_only_the_harmless

OWN = Path("/usr/lib/fanal/_internal")

HARMLESS = {
    "QT_QPA_PLATFORM": ["wayland", "xcb", "offscreen", "offscreen:configfile=/tmp/screen.json"],
    "QT_QUICK_BACKEND": ["software", "rhi"],
    "QT_PLUGIN_PATH": [f"{OWN}/PySide6/Qt/plugins"],
    "QML2_IMPORT_PATH": [f"{OWN}/PySide6/Qt/qml"],
    "WAYLAND_DISPLAY": ["wayland-0"],
    "DISPLAY": [":0"],
    "XDG_STATE_HOME": ["/var/lib"],
    "LANG": ["C.UTF-8"],
}

DANGEROUS = {
    "QT_QPA_PLATFORM": [
        "vnc",
        "vnc:port=5900",
        "webgl",
        "xcb;vnc",
        "offscreen:vnc",
        "minimal",
        "eglfs",
        "xcb\n",
        "",
    ],
    "QT_QUICK_BACKEND": ["/tmp/libevil.so", "Software", ""],
    "QT_PLUGIN_PATH": ["/tmp", f"{OWN}/../../../tmp", f"{OWN}-evil/plugins", f"{OWN}/plugins:/tmp"],
    "QML2_IMPORT_PATH": ["/tmp", f"{OWN}/qml:/tmp/qml"],
    "QT_QPA_PLATFORM_PLUGIN_PATH": ["/tmp"],
    "QT_QPA_PLATFORMTHEME": ["gtk3"],
    "QT_QPA_GENERIC_PLUGINS": ["tuiotouch"],
    "QT_LOGGING_RULES": ["qt.*.debug=true"],
    "QT_LOGGING_CONF": ["/tmp/logging.ini"],
    "QT_MESSAGE_PATTERN": ["%{message}"],
    "QT_IM_MODULE": ["qtvirtualkeyboard"],
    "QT_SCALE_FACTOR": ["0.1"],
    "QT_FATAL_WARNINGS": ["1"],
    "QML_IMPORT_PATH": ["/tmp"],
    "QML_DISK_CACHE_PATH": ["/tmp"],
    "QML_XHR_ALLOW_FILE_READ": ["1"],
    "QMLSCENE_DEVICE": ["softwarecontext"],
    "QSG_VISUALIZE": ["overdraw"],
    "QV4_FORCE_INTERPRETER": ["1"],
    "QTWEBENGINE_REMOTE_DEBUGGING": ["9222"],
    "QTWEBENGINE_CHROMIUM_FLAGS": ["--remote-debugging-port=9222"],
}


def pairs(table):
    return [(name, value) for name, values in table.items() for value in values]


@pytest.mark.parametrize(("name", "value"), pairs(HARMLESS))
def test_what_is_harmless_stays(name, value):
    environment = {name: value}
    assert obey_only_the_harmless(environment, OWN) == ()
    assert environment == {name: value}


@pytest.mark.parametrize(("name", "value"), pairs(DANGEROUS))
def test_what_could_open_a_door_is_taken_out_and_named(name, value):
    environment = {name: value, "HOME": "/"}
    (told,) = obey_only_the_harmless(environment, OWN)
    assert environment == {"HOME": "/"}
    assert str(told).startswith(f"{name}={value}: a locked terminal does not obey it: ")


def test_qt_is_not_there_yet_when_the_environment_is_cleaned_and_the_start_is_booked():
    script = "import sys; import kiosk.commands.run, kiosk.commands.running.locked_run; print('PySide6' in sys.modules)"
    done = subprocess.run([sys.executable, "-c", script], check=True, capture_output=True, text=True)
    assert done.stdout == "False\n"
