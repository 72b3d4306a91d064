"""The commands that the documents show."""

import re
from pathlib import Path

ROOT = Path(__file__).parent.parent


def commands_in(document: str) -> list[str]:
    """Every line of every sh block, in a list of steps too."""
    text = (ROOT / document).read_text("utf-8")
    blocks = re.findall(r"^ *```sh\n(.*?)^ *```", text, re.MULTILINE | re.DOTALL)
    return [line.strip() for block in blocks for line in block.splitlines() if line]
