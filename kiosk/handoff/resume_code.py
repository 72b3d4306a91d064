"""The resume code: three pictures that bring back a procedure and a step. Computed, never stored.

4,096 codes = procedure number (1 to 256) x step (1 to 16), written as three digits in base 16, most significant first.
The order of the pictures is that of the pictogram list and never changes.
"""

from __future__ import annotations

PICTURES = (
    "fish",
    "bird",
    "glasses",
    "elephant",
    "cow",
    "tree",
    "flower",
    "food-apple",
    "carrot",
    "coffee",
    "umbrella",
    "bicycle",
    "car-side",
    "content-cut",
    "tshirt-crew",
    "white-balance-sunny",
)
"""Names of mdi6 glyphs, 0 to 15."""


def resume_code(number: int, step: int) -> tuple[int, int, int]:
    """The code of ``step`` (1 to 16) of procedure ``number`` (1 to 256). Raises ValueError outside these bounds."""
    if not 1 <= number <= 256:
        raise ValueError(f"procedure number {number} is not within 1 to 256")
    if not 1 <= step <= 16:
        raise ValueError(f"step {step} is not within 1 to 16")
    code = (number - 1) * 16 + (step - 1)
    return code >> 8, code >> 4 & 15, code & 15


def read_resume_code(code: tuple[int, int, int]) -> tuple[int, int]:
    """The procedure number and the step that ``code`` stands for: the inverse of :func:`resume_code`."""
    value = code[0] << 8 | code[1] << 4 | code[2]
    return (value >> 4) + 1, (value & 15) + 1
