"""What the files beside this one say: the wordings, and the lines that a person wrote or that Qt's source lists."""

import re
import tomllib
from functools import cache
from pathlib import Path

from notice_component import Part, Text, Unattributed

LICENCES = Path(__file__).parent
DEBIANS_OWN = Path("/usr/share/common-licenses")
"""The wordings that Debian and Ubuntu keep once for all packages."""

MEND = "read its licence, then add a line to packaging/licences/known.toml"
KNOWN = tomllib.loads((LICENCES / "known.toml").read_text("utf-8"))
QT = tomllib.loads((LICENCES / "qt.toml").read_text("utf-8"))


@cache
def text(name: str) -> Text:
    """The wording of that name: a file of texts/, or one that Debian keeps for all."""
    if name.endswith(".txt"):
        return Text(name, (LICENCES / "texts" / name).read_text("utf-8"))
    file = (DEBIANS_OWN / name).resolve()
    if not file.is_file():
        raise Unattributed(
            f"{file} is not here: freeze on Debian or Ubuntu, which keep the wording of {name} there"
        )
    return Text(f"{file.name}.txt", file.read_text("utf-8"))


def pointed_to(wording: str) -> set[str]:
    """Names of the wordings kept for all that this one points to instead of quoting them."""
    found = re.findall(rf"{DEBIANS_OWN}/([A-Za-z0-9.+-]*[A-Za-z0-9])", wording)
    return {name for name in found if (DEBIANS_OWN / name).is_file()}


def parts_of(name: str) -> tuple[Part, ...]:
    """What others wrote inside the component of that name."""
    lines = [line for line in KNOWN["part"] if line["of"] == name] + (QT["part"] if name == "Qt" else [])
    return tuple(
        Part(
            line["name"],
            line["licence"],
            line.get("version", ""),
            tuple(line.get("copyright", ())),
            tuple(text(each) for each in line["texts"]),
        )
        for line in lines
    )


def copyright_lines(wording: str) -> tuple[str, ...]:
    """The lines of a wording that name a holder, each once."""
    found = (" ".join(line.strip(" \t*#;/.-").split()) for line in wording.splitlines())
    named = [line for line in found if re.match(r"copyright:? .*(\d{4}|\(c\)|©)", line, re.IGNORECASE)]
    return tuple(dict.fromkeys(named))
