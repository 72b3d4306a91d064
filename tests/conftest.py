"""Offscreen Qt for every test that asks for it; the screens are drawn by the software renderer, as on the terminals."""

import os

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ.setdefault("QT_QUICK_BACKEND", "software")
os.environ.setdefault("QT_LOGGING_RULES", "qt.text.font.db=false;qt.multimedia.symbolsresolver=false")

import pytest


@pytest.fixture(scope="session")
def qapp_cls():
    """Fanal needs no widgets, so neither do its tests."""
    from PySide6.QtGui import QGuiApplication

    return QGuiApplication
