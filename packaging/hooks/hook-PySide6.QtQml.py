"""PyInstaller's own hook of QtQml brings all QML modules there are; kiosk.spec names the few that are wanted."""

from PyInstaller.utils.hooks.qt import add_qt6_dependencies

hiddenimports, binaries, datas = add_qt6_dependencies(__file__)
