"""Tells Qt where its plugins and QML modules travel, in place of PyInstaller's own hook, which imports QtCore for that.

What Fanal starts is Fanal again, and neither the voice's worker nor the printer's needs Qt.
"""

import os
import sys

qt = os.path.join(sys._MEIPASS, "PySide6", "Qt")
os.environ["QT_PLUGIN_PATH"] = os.path.join(qt, "plugins")
os.environ["QML2_IMPORT_PATH"] = os.path.join(qt, "qml")
