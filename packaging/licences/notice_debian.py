"""Whose a file is by what the distribution installed: Debian's or Ubuntu's packages."""

import os
import re
import subprocess
from collections.abc import Iterable
from functools import cache
from pathlib import Path
from typing import Any

from notice_component import Component, Finder, Text, Unattributed
from notice_known import KNOWN, MEND, copyright_lines, text

MACHINE = "Libraries of the distribution"
FONTS = "Fonts and glyphs"


def debian_packages(sources: Iterable[str]) -> Finder:
    """Debian's or Ubuntu's packages, which dpkg is asked about once for all ``sources``."""
    spellings = {source: spelled(source) for source in sources if source.startswith("/")}
    owners = dpkg_owners({each for several in spellings.values() for each in several})

    @cache
    def component(package: str, library: str) -> Component:
        return debian_component(package, library)

    def find(place: str, source: str) -> Component | None:
        package = next((owners[each] for each in spellings.get(source, ()) if each in owners), None)
        return component(package, Path(source).name.split(".so")[0]) if package else None

    return find


def spelled(source: str) -> list[str]:
    """The names under which dpkg may know a file: on merged systems a library is under /lib and /usr/lib at once."""
    names = [source, os.path.realpath(source)]
    return names + [
        name.removeprefix("/usr") if name.startswith("/usr/") else f"/usr{name}" for name in names
    ]


def dpkg_owners(files: set[str]) -> dict[str, str]:
    """File -> the package it belongs to; what dpkg does not know is left out."""
    try:
        answer = subprocess.run(
            ["dpkg", "-S", "--", *sorted(files)], capture_output=True, text=True, check=False
        )
    except FileNotFoundError:
        return {}
    found = re.findall(r"^([^,:\s]+)(?::\w+)?(?:, \S+)*: (/.*)$", answer.stdout, re.MULTILINE)
    return {file: package for package, file in found}


def debian_component(package: str, library: str) -> Component:
    """What is known of an installed package of which the library, or a file that is none, is carried."""
    fields = ("source:Package", "source:Version", "Homepage")
    form = "\\t".join(f"${{{field}}}" for field in fields) + "\\n"
    answer = subprocess.run(
        ["dpkg-query", "-W", "-f", form, package], capture_output=True, text=True, check=True
    )
    source, version, home = answer.stdout.splitlines()[0].split("\t")
    told = Path(f"/usr/share/doc/{package}/copyright")
    if not told.is_file():
        raise Unattributed(f"{told} is missing: install {package} again, with its documents")
    wording = told.read_text("utf-8", errors="replace")
    line = debian_line(source, library, wording)
    if line is None:
        raise Unattributed(
            f"{library} of the package {package} (source {source}) has no known licence: {MEND}"
        )
    return Component(
        FONTS if source.startswith("fonts-") else MACHINE,
        source,
        version,
        line["licence"],
        tuple(line.get("copyright", ())) or holders_in(wording),
        f"the source package {source} {version} of {distribution()}"
        + (f"; {home.split('://')[-1]}" if home else ""),
        (Text(f"{source}.txt", wording), *(text(each) for each in line.get("texts", ()))),
        (),
        tuple(filter(None, (line.get("note", ""),))),
    )


def debian_line(source: str, library: str, wording: str) -> dict[str, Any] | None:
    """The line that is known for a library of a source package, if the package's wording still bears it out."""
    words = " ".join(wording.split())
    for line in KNOWN["debian"]:
        fits = re.fullmatch(line["source"], source) and re.match(line.get("libraries", ""), library)
        if fits and " ".join(line["says"].split()) in words:
            return line
    return None


def holders_in(wording: str) -> tuple[str, ...]:
    """Holders that a Debian copyright file names for the whole work, or wherever it names some."""
    whole = re.search(r"^Files:\s*\*\nCopyright:(.*\n(?:[ \t].*\n)*)", wording, re.MULTILINE)
    if whole:
        return tuple(line.strip() for line in whole[1].splitlines() if line.strip())
    return copyright_lines(wording)


@cache
def distribution() -> str:
    """The name and release of the distribution, as it calls itself."""
    lines = Path("/etc/os-release").read_text("utf-8").splitlines()
    return dict(line.split("=", 1) for line in lines if "=" in line)["PRETTY_NAME"].strip('"')
