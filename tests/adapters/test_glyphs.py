"""The glyphs of the installed package, found without importing it."""

import json
import subprocess
import sys
from pathlib import Path

from kiosk.adapters.glyphs import CHARMAP, glyph_codepoints, glyph_font_file


def test_a_name_gives_the_character_that_draws_it() -> None:
    codepoints = glyph_codepoints()
    assert all(len(character) == 1 for character in codepoints.values())
    assert ord(codepoints["bus"]) > 0xFFFF


def test_the_font_is_a_truetype_file_of_the_same_version() -> None:
    font = glyph_font_file()
    assert font.read_bytes()[:4] == b"\0\1\0\0"
    [charmap] = font.parent.glob(CHARMAP)
    assert charmap.stem.rpartition("-")[2] == font.stem.rpartition("-")[2]


def test_finding_them_imports_no_part_of_qt() -> None:
    script = """if True:
        import sys
        from kiosk.adapters.glyphs import glyph_codepoints, glyph_font_file
        glyph_codepoints(), glyph_font_file()
        print([name for name in sys.modules if name.startswith(("qtawesome", "qtpy", "PySide6"))])
    """
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"


def test_a_frozen_build_finds_them_beside_media(tmp_path: Path) -> None:
    folder = tmp_path / "glyphs"
    folder.mkdir()
    (folder / "materialdesignicons6-webfont-charmap-7.0.json").write_text(json.dumps({"bus": "0xf00e7"}))
    (folder / "materialdesignicons6-webfont-7.0.ttf").touch()
    script = f"""if True:
        import sys
        sys._MEIPASS = {str(tmp_path)!r}
        from kiosk import paths
        from kiosk.adapters.glyphs import glyph_codepoints, glyph_font_file
        print(ascii(glyph_codepoints()), glyph_font_file().name, paths.MEDIA == paths.ROOT / "media", paths.ROOT)
    """
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True)
    expected = f"{ {'bus': chr(0xF00E7)}!a} materialdesignicons6-webfont-7.0.ttf True {tmp_path}"
    assert done.stdout.strip() == expected


def test_a_broken_installation_says_what_to_install(tmp_path: Path) -> None:
    script = f"""if True:
        import sys
        sys._MEIPASS = {str(tmp_path)!r}
        from kiosk.adapters.glyphs import glyph_codepoints
        try:
            glyph_codepoints()
        except FileNotFoundError as error:
            print(error)
    """
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True)
    assert "install the package qtawesome again" in done.stdout
