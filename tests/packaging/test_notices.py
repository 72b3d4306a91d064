"""The notice of a build names the work of others, file by file; what it cannot name stops the freeze."""

import json
import re
import tomllib
from collections.abc import Iterator, Mapping
from importlib.metadata import distribution, distributions
from pathlib import Path

import click
import PySide6
import pytest
from notice_component import Unattributed
from notice_debian import debian_line, debian_packages
from notice_known import KNOWN, LICENCES, QT, text
from notice_places import carried
from notice_python import python_packages
from notices import unnamed, write_notices

from kiosk.adapters.glyphs import glyph_font_file

ROOT = Path(__file__).parent.parent.parent
PYSIDE = Path(PySide6.__file__).parent
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
OURS = {"media/themes.toml": ROOT / "media" / "themes.toml"}
QTS = {
    "PySide6/__init__.py": PYSIDE / "__init__.py",
    "PySide6/Qt/lib/libQt6Core.so.6": PYSIDE / "Qt" / "lib" / "libQt6Core.so.6",
    **{f"PySide6/Qt/lib/{file.name}": file for file in (PYSIDE / "Qt" / "lib").glob("lib[ais][cvw]*.so.*")},
}
SEVERAL_WORKS = {"PySide6", "QtAwesome"}
"""Of these packages the files are not all one work; whose they are is told by their places."""


class Build:
    """A frozen build in small: the files of ``places``, copied from the files they name, and a program of modules."""

    def __init__(
        self, folder: Path, places: Mapping[str, Path], modules: Mapping[str, str] | None = None
    ) -> None:
        self.folder = folder
        self.places = {**OURS, **places}
        self.modules = modules or {}
        for place in self.places:
            self.add(place)

    def add(self, place: str) -> None:
        file = self.folder / "_internal" / place
        file.parent.mkdir(parents=True, exist_ok=True)
        file.touch()

    def write_notices(self) -> None:
        collected = [(place, str(file), "DATA") for place, file in self.places.items()]
        modules = [(name, file, "PYMODULE") for name, file in self.modules.items()]
        write_notices(self.folder, collected, modules, "7.8.9")

    def notice(self) -> str:
        return (self.folder / "NOTICES.txt").read_text("utf-8")

    def components(self) -> dict[str, dict[str, object]]:
        record = json.loads((self.folder / "licences.json").read_text("utf-8"))
        return {each["name"]: each for each in record["components"]}

    def wording(self, name: str) -> str:
        return (self.folder / "licences" / name).read_text("utf-8")


@pytest.fixture(scope="module")
def whole(tmp_path_factory: pytest.TempPathFactory) -> Build:
    """Something of each kind: ours, Qt and what comes with it, a Python package, a library, a font, the glyphs."""
    places = {**QTS, "libz.so.1": library("libz.so.1"), "libglib-2.0.so.0": library("libglib-2.0.so.0")}
    places |= {"fonts/NotoSans-Regular.ttf": Path("/usr/share/fonts/truetype/noto/NotoSans-Regular.ttf")}
    places |= {f"glyphs/{glyph_font_file().name}": glyph_font_file()}
    build = Build(tmp_path_factory.mktemp("whole"), places, {"click": click.__file__, "json": json.__file__})
    build.write_notices()
    return build


def library(name: str) -> Path:
    """Where this machine has a library."""
    folders = (Path("/usr/lib"), Path("/lib"))
    return next(file for folder in folders for file in sorted(folder.glob(f"*-linux-gnu/{name}")))


def test_every_file_and_module_belongs_to_a_named_work(whole: Build) -> None:
    owners = {place: name for name, each in whole.components().items() for place in each["files"]}
    assert {place: owners[place] for place in whole.places} == {
        "media/themes.toml": "Fanal",
        "PySide6/__init__.py": "Qt for Python (PySide6 and shiboken6)",
        "PySide6/Qt/lib/libQt6Core.so.6": "Qt",
        **{place: "FFmpeg" for place in QTS if re.search("/lib(av|sw)", place)},
        **{place: "ICU" for place in QTS if "/libicu" in place},
        "libz.so.1": "zlib",
        "libglib-2.0.so.0": "glib2.0",
        "fonts/NotoSans-Regular.ttf": "fonts-noto",
        f"glyphs/{glyph_font_file().name}": "Material Design Icons",
    }
    assert owners["in the program fanal: click"] == "click"
    assert re.match(r"[Pp]ython", owners["in the program fanal: json"])
    assert unnamed(whole.folder) == []


def test_every_work_has_a_release_a_licence_a_holder_a_wording_and_a_source(whole: Build) -> None:
    for name, each in whole.components().items():
        lacking = [key for key in ("version", "licence", "copyright", "texts", "source") if not each[key]]
        assert lacking == [], name


def test_the_releases_are_those_that_are_in_the_files(whole: Build) -> None:
    components = whole.components()
    pinned = next(each for each in PROJECT["dependencies"] if each.startswith("PySide6==")).split("==")[1]
    assert components["Qt"]["version"] == pinned
    assert components["Qt for Python (PySide6 and shiboken6)"]["version"] == pinned
    assert components["click"]["version"] == distribution("click").version
    assert f"-{components['Material Design Icons']['version']}." in glyph_font_file().name
    assert re.fullmatch(r"\d+\.\d+(\.\d+)?", str(components["FFmpeg"]["version"]))


def test_the_notice_says_what_the_lgpl_asks(whole: Build) -> None:
    notice = whole.notice()
    used = re.search(r"GNU Lesser General Public License:\n\n((?:  .*\n)+)", notice)
    assert used is not None
    assert [line.split()[0] for line in used[1].splitlines()] == ["FFmpeg", "Qt", "Qt", "glib2.0"]
    assert "libQt6Svg.so.6" in notice
    assert "put your file in the place of the one here" in " ".join(notice.split()).lower()
    assert "forbids the reverse engineering" in notice
    assert "written offer" in " ".join(notice.split())
    assert "--enable-shared" in notice  # how FFmpeg was configured belongs to its source


def test_the_wordings_of_the_lgpl_and_of_the_gpl_it_builds_on_are_there(whole: Build) -> None:
    for name, title, release in (
        ("LGPL-3.txt", "GNU LESSER GENERAL PUBLIC LICENSE", "Version 3, 29 June 2007"),
        ("GPL-3.txt", "GNU GENERAL PUBLIC LICENSE", "Version 3, 29 June 2007"),
        ("LGPL-2.1.txt", "GNU LESSER GENERAL PUBLIC LICENSE", "Version 2.1, February 1999"),
    ):
        assert title in whole.wording(name)
        assert release in whole.wording(name)
    assert whole.wording("EUPL-1.2.txt") == (ROOT / "LICENSE").read_text("utf-8")


def test_every_wording_named_is_there_and_no_other(whole: Build) -> None:
    named = set(re.findall(r"licences/[\w.+-]+\.txt", whole.notice()))
    there = {f"licences/{file.name}" for file in (whole.folder / "licences").iterdir()}
    pointed = {file for file in there - named if f"/{Path(file).stem}" in everything(whole)}
    assert there == named | pointed


def everything(build: Build) -> str:
    return "".join(file.read_text("utf-8") for file in (build.folder / "licences").iterdir())


def test_a_wording_that_another_points_to_travels_along(whole: Build) -> None:
    assert "/usr/share/common-licenses/LGPL-2.1" in whole.wording("glib2.0.txt")
    assert (whole.folder / "licences" / "LGPL-2.1.txt").is_file()


def test_a_wording_that_several_share_is_kept_once(whole: Build) -> None:
    wordings = [" ".join(file.read_text("utf-8").split()) for file in (whole.folder / "licences").iterdir()]
    assert len(wordings) == len(set(wordings))


def test_a_file_of_nobody_known_stops_the_freeze(tmp_path: Path) -> None:
    stray = tmp_path / "elsewhere" / "libstray.so.1"
    stray.parent.mkdir()
    stray.touch()
    with pytest.raises(
        SystemExit, match=r"libstray\.so\.1 .* belongs to nobody known: leave it out, or read its"
    ):
        Build(tmp_path / "build", {"libstray.so.1": stray}).write_notices()
    assert not (tmp_path / "build" / "NOTICES.txt").exists()


def test_a_file_that_was_never_collected_stops_the_freeze(tmp_path: Path) -> None:
    build = Build(tmp_path, {})
    build.add("left/over.so")
    with pytest.raises(SystemExit, match=r"left/over\.so \(copied from nowhere\) belongs to nobody known"):
        build.write_notices()


def test_everything_that_is_wrong_is_told_at_once(tmp_path: Path) -> None:
    build = Build(tmp_path, {})
    build.add("one.so")
    build.add("two.so")
    with pytest.raises(SystemExit, match=r"(?s)one\.so .* two\.so "):
        build.write_notices()


def test_a_package_of_the_distribution_that_nobody_read_stops_the_freeze(tmp_path: Path) -> None:
    with pytest.raises(
        SystemExit, match=r"the package dpkg \(source dpkg\) has no known licence: read its licence, th"
    ):
        Build(tmp_path, {"dpkg": Path("/usr/bin/dpkg")}).write_notices()


def test_a_python_package_that_names_no_licence_stops_the_freeze(tmp_path: Path) -> None:
    (tmp_path / "quiet.py").touch()
    described = tmp_path / "quiet-1.0.dist-info"
    described.mkdir()
    (described / "METADATA").write_text("Metadata-Version: 2.1\nName: quiet\nVersion: 1.0\n")
    (described / "LICENSE").write_text("Copyright (c) 2001 nobody\n")
    (described / "RECORD").write_text("quiet.py,,\nquiet-1.0.dist-info/LICENSE,,\n")
    find = python_packages(distributions(path=[str(tmp_path)]))
    with pytest.raises(
        Unattributed, match=r"quiet 1\.0 does not tell its licence as an SPDX expression: read its"
    ):
        find("quiet.py", str(tmp_path / "quiet.py"))


def test_a_module_under_the_lgpl_may_not_be_packed_into_the_program(tmp_path: Path) -> None:
    build = Build(tmp_path, {}, {"PySide6": str(PYSIDE / "__init__.py")})
    with pytest.raises(
        SystemExit, match=r"PySide6 is under the LGPL and cannot be replaced there: .* kiosk\.spec"
    ):
        build.write_notices()


def test_a_module_whose_licence_asks_for_source_may_not_travel_without(tmp_path: Path) -> None:
    module = ROOT / "kiosk" / "paths.py"
    build = Build(tmp_path, {}, {"kiosk.paths": str(module)})
    with pytest.raises(
        SystemExit, match=r"kiosk\.paths is under the EUPL-1\.2 and without source: name it in COPY"
    ):
        build.write_notices()
    build = Build(tmp_path, {"kiosk/paths.py": module}, {"kiosk.paths": str(module)})
    build.write_notices()
    assert unnamed(tmp_path) == []


def test_an_ffmpeg_that_is_no_longer_under_the_lgpl_stops_the_freeze(tmp_path: Path) -> None:
    for name, licence in (("libavutil.so.59", "LGPL version 2.1"), ("libavcodec.so.61", "GPL version 2")):
        content = f"\0/src/FFmpeg-n9.1/log.h\0--prefix --enable-shared\0{name} license: {licence} or later\0"
        (tmp_path / name).write_bytes(content.encode())
    files = {f"PySide6/Qt/lib/{file.name}": str(file) for file in tmp_path.iterdir()}
    with pytest.raises(
        Unattributed, match=r"FFmpeg: holds is not to be found in .*/libavcodec\.so\.61: look"
    ):
        carried(files)(*next(iter(files.items())))


def test_a_licence_that_a_distribution_no_longer_names_is_not_claimed() -> None:
    assert debian_line("glib2.0", "libglib-2.0", "License: LGPL-2.1+\n") is not None
    assert debian_line("glib2.0", "libglib-2.0", "License: GPL-3+\n") is None
    assert debian_line("util-linux", "libblkid", "Files: libuuid/*") is None


def test_where_releases_differ_the_words_of_this_one_decide() -> None:
    for words, licence in (("License: 0BSD", "0BSD"), ("in the public domain", "LicenseRef-public-domain")):
        line = debian_line("xz-utils", "liblzma", words)
        assert line is not None
        assert line["licence"] == licence


def test_a_file_added_later_and_a_wording_lost_are_found(tmp_path: Path) -> None:
    build = Build(tmp_path, {})
    build.write_notices()
    build.add("later.so")
    (tmp_path / "licences" / "EUPL-1.2.txt").unlink()
    assert unnamed(tmp_path) == ["later.so", "licences/EUPL-1.2.txt"]


def runtime() -> Iterator[str]:
    """What the project depends on, by name."""
    for wanted in PROJECT["dependencies"]:
        name = re.match(r"[\w-]+", wanted)
        assert name is not None
        yield name[0]


def test_the_licence_of_each_dependency_is_known() -> None:
    find = python_packages()
    for name in set(runtime()) - SEVERAL_WORKS:
        package = distribution(name)
        files = (file for file in package.files or () if ".." not in file.parts)  # no program beside them
        code = next(file for file in files if file.suffix == ".py")
        work = find("", str(package.locate_file(code)))
        assert work is not None, name
        assert work.licence, name
        assert all(each.wording.strip() for each in work.texts), name


def test_of_the_packages_with_others_inside_each_is_one_that_is_depended_on() -> None:
    brought = {"argon2-cffi-bindings", "cffi"}  # by argon2-cffi
    assert {part["of"] for part in KNOWN["part"]} - brought <= {"Qt", *runtime()}


def test_what_others_wrote_in_qt_was_listed_for_the_qt_in_use(whole: Build) -> None:
    assert QT["version"].split(".")[:2] == str(whole.components()["Qt"]["version"]).split(".")[:2]


def test_no_wording_is_kept_that_nothing_names() -> None:
    lines = [*KNOWN["carried"], *KNOWN["part"], *KNOWN["debian"], *QT["part"]]
    named = {name for line in lines for name in line.get("texts", ())}
    assert {file.name for file in (LICENCES / "texts").iterdir()} == {
        name for name in named if name.endswith(".txt")
    }
    assert all(text(name).wording.strip() for name in named)


def test_the_licence_of_each_system_library_that_is_a_link_is_found() -> None:
    link = library("libz.so.1")
    work = debian_packages([str(link)])("libz.so.1", str(link))
    assert work is not None
    assert work.licence == "Zlib"
