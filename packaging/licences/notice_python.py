"""Whose a file is by what is installed for Python: its packages, and Python itself."""

import os
import re
import sys
import sysconfig
from collections.abc import Iterable, Sequence
from functools import cache
from importlib.metadata import Distribution, PackageMetadata, distributions
from pathlib import Path

from notice_component import Component, Finder, Text, Unattributed
from notice_known import KNOWN, MEND, copyright_lines, parts_of

PYTHON = "Python and its packages"


def python_packages(installed: Iterable[Distribution] | None = None) -> Finder:
    """Python packages, by the list of files that each brought along."""
    owners = {
        os.path.normpath(str(package.locate_file(file))): package
        for package in (distributions() if installed is None else installed)
        for file in package.files or ()
    }

    @cache
    def component(package: Distribution) -> Component:
        meta = package.metadata
        name = package.name.lower()
        known = KNOWN["python"].get(name, {})
        texts = tuple(
            Text(f"{name}-{file.name}" if file.suffix else f"{name}-{file.name}.txt", file.read_text("utf-8"))
            for file in package.files or ()
            if ".dist-info" in str(file) and re.search("licen[cs]e|copying|notice", file.name, re.IGNORECASE)
        )
        licence = first(meta, "License-Expression") or known.get("licence")
        if not licence or not texts:
            what = "its licence as an SPDX expression" if texts else "the wording of its licence"
            raise Unattributed(f"Python package {name} {package.version} does not tell {what}: {MEND}")
        holders = tuple(line for each in texts for line in copyright_lines(each.wording))
        authors = first(meta, "Author", "Author-email", "Maintainer", "Maintainer-email")
        page = page_of(meta.get_all("Project-URL"), first(meta, "Home-page"))
        return Component(
            PYTHON,
            name,
            package.version,
            licence,
            tuple(known.get("copyright", ())) or holders or (without_addresses(authors or "nobody"),),
            f"the Python package {name}, release {package.version}{page}",
            texts,
            parts_of(name),
            tuple(filter(None, (known.get("note", ""),))),
        )

    def find(place: str, source: str) -> Component | None:
        return component(owners[source]) if source in owners else None

    return find


def first(meta: PackageMetadata, *fields: str) -> str | None:
    """The first of the fields that the metadata has."""
    return next((value for field in fields for value in meta.get_all(field) or ()), None)


def without_addresses(authors: str) -> str:
    """Who the metadata names as authors, where no wording names a holder."""
    return re.sub(r" *<[^>]*>", "", authors) + " (named as its authors)"


def page_of(labelled: Sequence[str] | None, home: str | None) -> str:
    """The project's page, of those that its metadata names the one most likely to hold the source."""
    pages = dict(each.lower().split(", ", 1) for each in labelled or ())
    for label in ("source", "source code", "repository", "github", "homepage"):
        if label in pages:
            return f"; {pages[label].split('://')[-1]}"
    return f"; {home.split('://')[-1]}" if home else ""


def python_itself() -> Finder:
    """Python's own library, where it was not the distribution that brought it."""
    folders = tuple(f"{sysconfig.get_path(name)}/" for name in ("stdlib", "platstdlib"))
    library = f"{sys.base_prefix}/lib/libpython"

    @cache
    def component() -> Component:
        wordings = [Text("python.txt", (Path(folders[0]) / "LICENSE.txt").read_text("utf-8"))]
        notes = ["The PSF licence, with those it succeeded."]
        if lists := sorted(Path("/usr/share/doc").glob("libpython3.*[0-9]*/copyright")):
            wordings.append(Text("python-parts.txt", lists[-1].read_text("utf-8")))
            notes.append("What others wrote in it is named in python-parts.txt.")
        return Component(
            PYTHON,
            "Python",
            sys.version.split()[0],
            "Python-2.0.1",
            ("Copyright (c) Python Software Foundation", *copyright_lines(wordings[0].wording)),
            f"Python, python.org, release {sys.version.split()[0]}",
            tuple(wordings),
            (),
            tuple(notes),
        )

    return lambda place, source: component() if source.startswith((*folders, library)) else None
