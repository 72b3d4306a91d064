"""StaffDoor: all that QML knows of the staff side while nobody of the staff is here."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Property, QObject, Signal, Slot


class StaffDoor(QObject):
    """``staff`` is the bridge of the staff side while it is open, else null; ``knock`` is for who holds the corner."""

    staffChanged = Signal()

    def __init__(self, knocked: Callable[[], None]) -> None:
        super().__init__()
        self._knocked = knocked
        self._staff: QObject | None = None

    def open(self, staff: QObject) -> None:
        """Let QML draw what ``staff`` shows, over the visit."""
        self._staff = staff
        self.staffChanged.emit()

    def shut(self) -> None:
        """Let QML draw the visit alone."""
        self._staff = None
        self.staffChanged.emit()

    def _get_staff(self) -> QObject | None:
        return self._staff

    staff = Property(QObject, _get_staff, notify=staffChanged)

    @Slot()
    def knock(self) -> None:
        """The corner was held."""
        self._knocked()
