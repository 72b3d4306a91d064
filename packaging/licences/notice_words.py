"""NOTICES.txt: for whoever runs, hands on or examines a frozen build."""

from collections.abc import Iterable, Iterator, Mapping
from itertools import groupby
from textwrap import fill

from notice_component import ARCHIVE, START, Component, Part, Text

WIDTH = 100
HEAD = """\
Fanal {version}: what this build carries, and under which licences
{line}

Fanal itself is the work of its authors and under the European Union Public Licence 1.2 (EUPL-1.2,
{ours}). Its own source is in this build: its Python in _internal/kiosk, its screens,
pictures, words and procedures as they are. All else that is named below is the work of others.

This file was made from the files of the build: each of them belongs to one of the works below. The
licence is named as SPDX names it; what counts are the wordings, each kept once in the folder licences
beside this file, those too that a wording finds in /usr/share/common-licenses. licences.json says the
same for programs, file by file.

The voice, espeak-ng (GPL-3.0-or-later), is not in this build: Fanal starts the one of the system.


Libraries under the LGPL, and your rights
-----------------------------------------

These are used by Fanal and covered by the GNU Lesser General Public License:

{lgpl}

Fanal's authors have not changed them. Each of their files lies on its own in the folder _internal, so
that you may change a library and let Fanal run with yours:

  1. Get its source, in the release named below, change and build it. Keep the name of the file and the
     interface; for Qt and Qt for Python that means the very release.
  2. Where Fanal was installed as a package, "dpkg-divert --rename --add" with the path of the old file
     puts that file aside and keeps upgrades away from its place.
  3. As root, put your file in the place of the one here, for instance
     _internal/PySide6/Qt/lib/libQt6Svg.so.6; PySide6's own Python lies open in _internal/PySide6.
  4. Start Fanal. It looks at no signature and no checksum of them.

Nothing in the terms of Fanal forbids the reverse engineering of Fanal, or of these libraries, to find
the faults of such a change.


Where the source is
-------------------

Each entry below names the release and where its source is to be had without charge. Works under the
GPL, the LGPL and the MPL ask that whoever hands on a build can give the source of exactly these
releases too: on the same medium or at the same place, or, for a build handed on as an object, by a
written offer. The page licences.md of Fanal's documentation says how, with the words of an offer.
"""
THANKS = """

Acknowledgements that licences ask for
--------------------------------------

This software is based in part on the work of the Independent JPEG Group.
Portions of this software are copyright © The FreeType Project (www.freetype.org). All rights reserved.
"""
MANY = 6


def notice(works: Mapping[Component, Iterable[str]], names: Mapping[Text, str], version: str) -> str:
    """The whole notice; ``works`` are the components with their files, ``names`` the files of the wordings."""
    ours = next(work for work in works if work.group == "Fanal")
    title = f"Fanal {version}: what this build carries, and under which licences"
    lgpl = "\n".join(f"  {work.name} {work.version} ({work.licence})" for work in works if work.is_lgpl)
    head = HEAD.format(version=version, line="=" * len(title), ours=names[ours.texts[0]], lgpl=lgpl)
    return head + THANKS + "".join(entries(works, names))


def entries(works: Mapping[Component, Iterable[str]], names: Mapping[Text, str]) -> Iterator[str]:
    """Every component under the heading of its group."""
    for group, members in groupby(works, lambda work: work.group):
        yield f"\n\n{group}\n{'-' * len(group)}\n"
        for work in members:
            yield f"\n{work.name} {work.version}\n"
            yield labelled("Licence", work.licence)
            yield from said_of(work.copyright, work.texts, names)
            yield labelled("Source", work.source)
            for note in work.notes:
                yield labelled("Note", note)
            yield labelled("Files", files_in_short(works[work]))
            for part in work.parts:
                yield f"  In it: {' '.join(filter(None, (part.name, part.version)))}\n"
                yield labelled("Licence", part.licence, 4)
                yield from said_of(part.copyright, part.texts, names, 4)


def said_of(
    holders: tuple[str, ...], texts: tuple[Text, ...], names: Mapping[Text, str], indent: int = 2
) -> Iterator[str]:
    """Who holds the copyright, and where the wording is."""
    for holder in holders[:MANY]:
        yield labelled("", holder, indent)
    if len(holders) > MANY:
        yield labelled("", f"and {len(holders) - MANY} more, in the wording", indent)
    yield labelled("Wording", ", ".join(dict.fromkeys(names[each] for each in texts)), indent)


def labelled(label: str, words: str, indent: int = 2) -> str:
    """A line with its label, folded under itself."""
    start = " " * indent + (f"{label}: " if label else "")
    return (
        fill(
            words,
            WIDTH,
            initial_indent=start,
            subsequent_indent=" " * (indent + 2),
            break_long_words=False,
            break_on_hyphens=False,
        )
        + "\n"
    )


def files_in_short(files: Iterable[str]) -> str:
    """The first few files by name, how many more there are, and how many modules are no files of their own."""
    listed = sorted(files)
    own = [file for file in listed if not file.startswith((ARCHIVE, START))]
    more = f" and {len(own) - MANY} more" if len(own) > MANY else ""
    modules = (
        f"{len(listed) - len(own)} Python modules inside the program fanal" if len(own) < len(listed) else ""
    )
    return "; ".join(filter(None, (", ".join(own[:MANY]) + more, modules)))


def as_record(work: Component | Part, names: Mapping[Text, str]) -> dict[str, object]:
    """The same for programs: plain values, by the names of the dataclass."""
    record: dict[str, object] = {
        "name": work.name,
        "version": work.version,
        "licence": work.licence,
        "copyright": list(work.copyright),
        "texts": list(dict.fromkeys(names[each] for each in work.texts)),
    }
    if isinstance(work, Component):
        record |= {"group": work.group, "source": work.source, "notes": list(work.notes)}
        record["parts"] = [as_record(part, names) for part in work.parts]
    return record
