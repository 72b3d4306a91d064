"""Recovery: what is thought of the key file with which a door that is off can be opened again."""

from __future__ import annotations

from enum import Enum

KEY_FILE = "fanal-recovery.key"
"""The file as the stick must bear it, in no folder."""


class Recovery(Enum):
    """What was found when the stick was looked at; its value names the words for it."""

    RIGHT = "right"
    ABSENT = "absent"
    WRONG = "wrong"
    NONE_MADE = "none-made"
