"""What the sources may not even name, so that no probe has to find it."""

import ast
import re
from pathlib import Path

ROOT = Path(__file__).parent.parent.parent
SCREENS = {
    file.relative_to(ROOT).as_posix(): file.read_text("utf-8") for file in (ROOT / "screens").rglob("*.qml")
}
MODULES = {
    file.relative_to(ROOT).as_posix(): ast.parse(file.read_text("utf-8"))
    for file in [ROOT / "main.py", *(ROOT / "kiosk").rglob("*.py")]
}

DIALOGS_AND_BROWSERS = re.compile(
    r"^\s*import\s+(QtQuick\.(Dialogs|Controls|VirtualKeyboard|Pdf)|QtWebEngine|QtWebView|Qt\.labs)\b.*",
    re.MULTILINE,
)
"""Controls too: their text fields and menus open windows of their own."""

WAYS_OUT = re.compile(r"openUrlExternally|\bonLinkActivated\b|\b(Menu|Popup)\s*\{|\bDrag\.|\bDropArea\b")


def elements(names):
    """Finds each element of one of ``names``, with what it holds as the second group."""
    return re.compile(rf"^([ ]*)(?:\w+: )?(?:{names}) \{{\n(.*?)^\1\}}", re.MULTILINE | re.DOTALL)


PAINTED = elements("Text")
TEXT_FIELD = elements("TextInput|TextEdit|TextField|TextArea|SearchField|SpinBox|ComboBox")

FORBIDDEN_NAMES = {
    *("QDialog", "QFileDialog", "QPrintDialog", "QPrintPreviewDialog", "QPageSetupDialog", "QMessageBox"),
    *("QColorDialog", "QFontDialog", "QInputDialog", "QErrorMessage", "QProgressDialog", "QWizard"),
    *("QApplication", "QWidget", "QMenu", "QDesktopServices", "QSystemTrayIcon"),
    *("getoutput", "getstatusoutput", "create_subprocess_shell", "startfile", "popen"),
    *("QtWidgets", "QtWebEngineCore", "QtWebEngineQuick", "webbrowser", "tkinter", "pty"),
}


def test_no_screen_has_a_dialog_a_menu_a_browser_or_a_link():
    found = [(name, way[0]) for name, text in SCREENS.items() for way in DIALOGS_AND_BROWSERS.finditer(text)]
    found += [(name, way[0]) for name, text in SCREENS.items() for way in WAYS_OUT.finditer(text)]
    assert found == []


def test_a_text_field_of_qt_only_measures_unseen_and_untouched():
    """Somebody writes in WrittenLine.qml alone, which is none."""
    fields = [(name, field[2]) for name, text in SCREENS.items() for field in TEXT_FIELD.finditer(text)]
    assert [
        (name, body) for name, body in fields if not {"visible: false", "readOnly: true"} <= lines_of(body)
    ] == []


def test_words_are_painted_as_they_are_and_never_read_as_markup():
    painted = [(name, text[2]) for name, source in SCREENS.items() for text in PAINTED.finditer(source)]
    assert painted
    assert [
        (name, body) for name, body in painted if "textFormat: Text.PlainText" not in lines_of(body)
    ] == []


def test_only_a_window_that_is_not_locked_can_be_quit_by_a_key():
    quit_by = [name for name, text in SCREENS.items() if "Qt.quit" in text]
    assert quit_by == [
        "screens/Desk.qml",
        "screens/Main.qml",
    ]  # the first is a mediator's own window, no terminal
    (shortcut,) = elements("Shortcut").finditer(SCREENS["screens/Main.qml"])
    assert {"enabled: !window.locked", "onActivated: Qt.quit()"} <= lines_of(shortcut[2])


def test_no_module_names_a_dialog_a_browser_or_another_program_to_open_with():
    assert [(name, used & FORBIDDEN_NAMES) for name, used in names() if used & FORBIDDEN_NAMES] == []


def test_no_module_starts_a_program_through_a_shell():
    calls = [
        (name, node)
        for name, tree in MODULES.items()
        for node in ast.walk(tree)
        if isinstance(node, ast.Call)
    ]
    assert [
        (name, call.lineno)
        for name, call in calls
        if ast.unparse(call.func) == "os.system" or "shell" in {word.arg for word in call.keywords}
    ] == []


def names():
    """Every name a module uses, imports among them."""
    for name, tree in MODULES.items():
        used = set()
        for node in ast.walk(tree):
            match node:
                case ast.Name(id=word) | ast.Attribute(attr=word):
                    used.add(word)
                case ast.Import(names=imported) | ast.ImportFrom(names=imported):
                    used |= {part for alias in imported for part in alias.name.split(".")}
                    used |= set((getattr(node, "module", None) or "").split("."))
        yield name, used


def lines_of(body):
    return {line.strip() for line in body.splitlines()}
