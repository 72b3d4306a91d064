from __future__ import annotations

import datetime
from collections.abc import Callable
from dataclasses import replace
from functools import partial
from itertools import pairwise
from pathlib import Path

import numpy as np
import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QImage, QPainter

from drawing_sheet import ink
from kiosk import paths
from kiosk.adapters.content_files import read_drawings
from kiosk.adapters.qr_reader import decode
from kiosk.adapters.ticket_picture import (
    GlyphFont,
    TicketUnreadable,
    blocks,
    certificate_blocks,
    document,
    pieces,
    render,
    slip_blocks,
)
from kiosk.adapters.ticket_picture.boxes import BADGE_SHARE, Box, Code, Gap, Placed, Rule
from kiosk.adapters.ticket_picture.pages import lay_out
from kiosk.adapters.ticket_picture.typesetting import STRETCHES, Letters, Typesetting
from kiosk.content.picture import Picture
from kiosk.handoff.certificate import Certificate
from kiosk.handoff.paper_size import PaperSize
from kiosk.handoff.printout import Printout
from kiosk.handoff.qr_grid import BYTES_AT_MOST, QUIET_ZONE
from kiosk.handoff.ticket import Line, Ticket, TicketStep
from photo import dots, speckled, turned
from placed import leaves, overlapping, pages_of, rasterised, run
from ticket_samples import FAMILIES, bare, certificate, said, slip, ticket, trial_page, words

LOCALES = ["fr", "en", "ar"]
DAY = datetime.date(2026, 11, 22)
PAPERS = list(PaperSize)
ROLLS = [PaperSize.MM58, PaperSize.MM80]
ROOM = 80
"""Dots of white around a box painted alone, to catch ink that leaves it."""

each_paper = pytest.mark.parametrize("paper", PAPERS, ids=lambda paper: paper.value)
each_roll = pytest.mark.parametrize("paper", ROLLS, ids=lambda paper: paper.value)
each_locale = pytest.mark.parametrize("locale", LOCALES)
each_length = pytest.mark.parametrize("times", [1, 6])


@each_roll
@each_locale
@each_length
def test_a_roll_is_printed_in_one_bit_as_wide_as_its_head(
    glyphs: GlyphFont, paper: PaperSize, locale: str, times: int
) -> None:
    picture = render(ticket(locale, times), paper, glyphs)
    assert picture.format() is QImage.Format.Format_Mono
    assert picture.width() == {PaperSize.MM58: 384, PaperSize.MM80: 576}[paper]
    assert decode(picture) == "https://www.ofpra.gouv.fr"


@each_locale
def test_an_office_page_is_one_page(glyphs: GlyphFont, locale: str) -> None:
    picture = render(ticket(locale), PaperSize.A4, glyphs)
    assert (picture.width(), picture.height()) == (2480, 3508)
    assert decode(picture) == "https://www.ofpra.gouv.fr"


@each_roll
@each_locale
def test_a_telephone_reads_the_paper_askew_and_speckled(
    glyphs: GlyphFont, paper: PaperSize, locale: str
) -> None:
    picture = render(ticket(locale), paper, glyphs)
    for seed, degrees in enumerate((-5, 0, 5)):
        assert decode(turned(speckled(picture, 0.02, seed), degrees)) == "https://www.ofpra.gouv.fr"


PRINTOUTS: list[tuple[str, Callable[[], Printout]]] = [
    *((f"{locale}-{times}", partial(ticket, locale, times)) for locale in FAMILIES for times in (1, 6)),
    *((f"slip-{times}", partial(slip, times)) for times in (1, 6)),
    ("trial-page", trial_page),
    *(
        (f"certificate-{locale}-{times}", partial(certificate, locale, times))
        for locale in ("fr", "ar", "ti")
        for times in (1, 6)
    ),
]
each_printout = pytest.mark.parametrize(
    "make", [make for _, make in PRINTOUTS], ids=[name for name, _ in PRINTOUTS]
)


@each_paper
@each_printout
def test_every_part_leaves_ink_inside_its_own_place_only(
    glyphs: GlyphFont, paper: PaperSize, make: Callable[[], Printout]
) -> None:
    for page in lay_out([make()], paper.sheet, glyphs, crisp=paper.sheet.is_roll):
        whole = QRect(0, 0, paper.sheet.width_dots, page.height)
        for placed in leaves(page.placed):
            place = QRect(placed.x, placed.y, placed.box.width, placed.box.height)
            assert whole.contains(place), f"{placed.box} leaves the paper"
            if not isinstance(placed.box, Gap):
                assert QRect(0, 0, place.width(), place.height()).contains(ink_of(placed.box))


@each_paper
@each_printout
def test_no_part_lies_on_another(glyphs: GlyphFont, paper: PaperSize, make: Callable[[], Printout]) -> None:
    for page in lay_out([make()], paper.sheet, glyphs, crisp=paper.sheet.is_roll):
        assert not overlapping(page.placed)


@each_roll
def test_the_edges_of_the_head_stay_white(glyphs: GlyphFont, paper: PaperSize) -> None:
    for locale in LOCALES:
        rows = dots(render(ticket(locale, 6), paper, glyphs))
        assert (rows[:, :2] == 255).all()
        assert (rows[:, -2:] == 255).all()
        assert (rows[:2] == 255).all()
        assert (rows[-2:] == 255).all()


@each_roll
@pytest.mark.parametrize("length", [25, 160, BYTES_AT_MOST])
def test_a_module_is_a_square_of_whole_dots_and_four_at_least(
    glyphs: GlyphFont, paper: PaperSize, length: int
) -> None:
    payload = "https://exemple.fr/".ljust(length, "a")
    sample = ticket("ar", payload=payload)
    code = next(each for each in leaves(laid_on(sample, paper, glyphs)) if isinstance(each.box, Code))
    assert isinstance(code.box, Code)
    module, size = code.box.dots, code.box.grid.size
    assert module >= 4
    rows = dots(render(sample, paper, glyphs))[
        code.y : code.y + code.box.height, code.x : code.x + code.box.width
    ]
    quiet = QUIET_ZONE * module
    inside = rows[quiet:-quiet, quiet:-quiet].reshape(size, module, size, module)
    assert (inside.min(axis=(1, 3)) == inside.max(axis=(1, 3))).all()
    assert (inside.max(axis=(1, 3)) == 0).tolist() == [list(row) for row in code.box.grid.rows]
    rows[quiet:-quiet, quiet:-quiet] = 255
    assert (rows == 255).all()


@each_paper
def test_a_code_that_reads_as_something_else_reaches_no_printer(glyphs: GlyphFont, paper: PaperSize) -> None:
    false = replace(ticket(), grid=replace(ticket().grid, payload="https://www.ofpra-gouv.example"))
    with pytest.raises(TicketUnreadable):
        render(false, paper, glyphs)
    with pytest.raises(TicketUnreadable):
        document([false], paper, glyphs)


LESS: list[tuple[str, Callable[[Ticket], Ticket]]] = [
    ("the-last-step", lambda whole: replace(whole, steps=whole.steps[:-1])),
    ("all-steps", lambda whole: replace(whole, steps=())),
    ("a-need", lambda whole: replace(whole, needs=whole.needs[1:])),
    ("all-needs", lambda whole: replace(whole, needs=())),
    ("help", lambda whole: replace(whole, help_nearby="")),
    ("not-reviewed", lambda whole: replace(whole, not_reviewed=None)),
]


@each_roll
@pytest.mark.parametrize("shorten", [less for _, less in LESS], ids=[name for name, _ in LESS])
def test_what_is_not_there_takes_no_paper(
    glyphs: GlyphFont, paper: PaperSize, shorten: Callable[[Ticket], Ticket]
) -> None:
    whole = ticket("ar")
    assert render(shorten(whole), paper, glyphs).height() < render(whole, paper, glyphs).height()


@each_roll
def test_a_doubtful_clock_prints_no_day_and_a_nameless_site_no_name(
    glyphs: GlyphFont, paper: PaperSize
) -> None:
    whole = ticket("fr")
    dayless, nameless = replace(whole, day=None), replace(whole, site="")
    pictures = [render(each, paper, glyphs) for each in (whole, dayless, nameless)]
    assert pictures[0] != pictures[1]
    assert pictures[0] != pictures[2]


@each_paper
@each_locale
def test_the_least_a_ticket_can_hold_is_printed(glyphs: GlyphFont, paper: PaperSize, locale: str) -> None:
    assert render(bare(locale), paper, glyphs).width() == paper.sheet.width_dots


def test_french_stands_under_the_persons_language_and_alone_for_the_french(glyphs: GlyphFont) -> None:
    paper = typesetting(glyphs, "ar")
    both, alone = words("key", "ar"), replace(words("key", "ar"), french=None)
    letters = blocks.LINE, blocks.FRENCH
    assert paper.under(both, *letters, 300).height > paper.under(alone, *letters, 300).height
    assert words("key", "fr").french is None


def test_the_page_is_mirrored_whole_for_right_to_left_but_not_the_code(glyphs: GlyphFont) -> None:
    def places(locale: str) -> tuple[Placed, Placed]:
        page = list(laid_on(replace(ticket(locale), needs=()), PaperSize.MM80, glyphs))
        lantern, code = next(leaves(page)), next(each for each in leaves(page) if isinstance(each.box, Code))
        return (min(leaves(page[:1]), key=lambda each: -each.box.height), code) if lantern else (code, code)

    (left, code), (right, mirrored_code) = places("fr"), places("ar")
    assert left.x + left.box.width < 288 < right.x
    assert code.box == mirrored_code.box
    assert code.x + code.box.width < 288 < mirrored_code.x + 8


@pytest.mark.parametrize(
    ("icon", "turns"),
    [
        ("account-question", True),
        ("send", True),
        ("own-leave", True),
        ("fish", False),
        ("clock", False),
        ("bird", False),
        ("own-help", False),
    ],
)
def test_a_picture_turns_with_the_reading_way_only_if_it_must(
    glyphs: GlyphFont, icon: str, turns: bool
) -> None:
    left = painted(typesetting(glyphs, "fr").glyph(Picture(icon), 80)) < 128
    right = painted(typesetting(glyphs, "ar").glyph(Picture(icon), 80)) < 128
    mirrored = left[:, ::-1]
    assert (np.mean(right != (mirrored if turns else left))) < 0.01
    assert (np.mean(right != (left if turns else mirrored))) > 0.01


def test_a_drawing_is_printed_as_it_is_in_its_file(glyphs: GlyphFont) -> None:
    rows = painted(typesetting(glyphs, "fr").glyph(Picture("own-protection"), 80)) < 128
    assert np.mean(rows != ink(read_drawings(paths.MEDIA, [])["own-protection"], 80)) < 0.01


def test_a_drawing_is_lines_in_a_pdf_not_dots(glyphs: GlyphFont) -> None:
    without, with_one = (
        run(
            "pdfimages",
            "-list",
            "-",
            stdin=document([replace(ticket(), picture=Picture(name))], PaperSize.A4, glyphs).pdf,
        )
        for name in ("fish", "own-protection")
    )
    assert without == with_one


@pytest.mark.parametrize("mark", ["plus-circle", "own-free"])
def test_a_badge_stands_on_the_trailing_corner(glyphs: GlyphFont, mark: str) -> None:
    for locale, badged in (("fr", np.s_[:, 35:]), ("ar", np.s_[:, :45])):
        paper = typesetting(glyphs, locale)
        plain, marked = (painted(paper.glyph(Picture("lock", badge), 80)) for badge in (None, mark))
        changed = plain != marked
        assert changed[35:][badged].any()
        changed[35:][badged] = False
        assert not changed.any()


def test_resume_pictures_are_numbered_along_the_reading_way(glyphs: GlyphFont) -> None:
    for locale, order in (("fr", [0, 1, 2]), ("ar", [2, 1, 0])):
        paper = typesetting(glyphs, locale)
        box = blocks.resume(paper, replace(ticket(locale), code=(3, 3, 3)), 380)[1]
        rows = painted(box)
        numbers = [painted(paper.latin(str(number), blocks.PLACE, 80)) for number in (1, 2, 3)]
        third = rows.shape[1] // 3
        found = [ink_rows(rows[64:, place * third : (place + 1) * third]) for place in range(3)]
        shapes = [ink_rows(number) for number in numbers]
        assert [alike(found[place], shapes[number]) for place, number in enumerate(order)] == [True] * 3


def test_a_telephone_number_in_arabic_reads_as_in_french(glyphs: GlyphFont) -> None:
    number, letters = "01 58 68 10 10", Letters(3, bold=True)
    arabic = typesetting(glyphs, "ar").own(said(number, "ar"), letters, 300)
    french = replace(typesetting(glyphs, "fr"), families=FAMILIES["ar"]).own(said(number, "fr"), letters, 300)
    assert alike(ink_rows(painted(arabic)), ink_rows(painted(french)))


def test_a_french_sentence_in_an_arabic_ticket_runs_left_to_right(glyphs: GlyphFont) -> None:
    sentence, letters = said("Bonjour (tout le monde).", "fr"), Letters(3, bold=True)
    inside = typesetting(glyphs, "ar").own(sentence, letters, 700)
    alone = replace(typesetting(glyphs, "fr"), families=FAMILIES["ar"]).own(sentence, letters, 700)
    assert alike(ink_rows(painted(inside)), ink_rows(painted(alone)))


def test_no_letter_is_smaller_than_can_be_read() -> None:
    said_in = (pieces, blocks, slip_blocks, certificate_blocks)
    kinds = [value for each in said_in for value in vars(each).values() if isinstance(value, Letters)]
    kinds += [*blocks.ADDRESS]
    assert len(kinds) >= 14
    assert min(letters.capital_mm for letters in kinds) >= 2.5


def test_pictures_are_large_enough_for_one_bit() -> None:
    assert min(pieces.PICTURE_MM, pieces.TITLE_PICTURE_MM, pieces.LANTERN_MM) >= 7.5
    assert pieces.PICTURE_MM * BADGE_SHARE >= 4.4


def test_a_long_address_is_broken_not_cut(glyphs: GlyphFont) -> None:
    long = "administration-etrangers-en-france.interieur.gouv.fr/particuliers/#/vos-demarches"
    paper = typesetting(glyphs, "ar")
    assert blocks.address(paper, long, "", 370).height > 2 * blocks.address(paper, "ofpra.fr", "", 370).height


@each_locale
def test_sixteen_steps_and_three_needs_fit_on_one_office_page(glyphs: GlyphFont, locale: str) -> None:
    short = said("Touchez le bouton vert, puis attendez", "fr")
    line = Line(short, None if locale == "fr" else short)
    steps = tuple(
        TicketStep(number, Picture("gesture-tap", "arrow-down-bold"), line) for number in range(1, 17)
    )
    sample = replace(ticket(locale), steps=steps, needs=(*ticket(locale).needs, *ticket(locale).needs[:1]))
    assert len(lay_out([sample], PaperSize.A4.sheet, glyphs, crisp=False)) == 1


def test_what_no_single_page_holds_goes_on_the_next(glyphs: GlyphFont) -> None:
    picture = render(ticket("en", 6), PaperSize.A4, glyphs)
    assert picture.height() == 2 * 3508
    assert pages_of(document([ticket("en", 6)], PaperSize.A4, glyphs).pdf) == 2


def test_a_certificate_has_a_page_to_itself_filled_to_its_foot(glyphs: GlyphFont) -> None:
    pages = lay_out([certificate("ar"), certificate("fr")], PaperSize.A4.sheet, glyphs, crisp=False)
    assert len(pages) == 2
    margin = round(PaperSize.A4.sheet.margin_mm * PaperSize.A4.sheet.dots_per_mm)
    for page in pages:
        assert max(each.y + each.box.height for each in leaves(page.placed)) == page.height - margin


@each_paper
def test_a_hand_has_room_for_a_name_and_a_day(glyphs: GlyphFont, paper: PaperSize) -> None:
    with_day, without = certificate(day=DAY), certificate()
    assert [len(hand_lines(each, paper, glyphs)) for each in (with_day, without)] == [1, 2]
    for line, white in hand_lines(without, paper, glyphs):
        assert white / paper.sheet.dots_per_mm >= 8
        assert line.width / paper.sheet.dots_per_mm >= 45


def test_an_unknown_glyph_is_named(glyphs: GlyphFont) -> None:
    with pytest.raises(KeyError, match="no-such-glyph"):
        render(replace(ticket(), picture=Picture("no-such-glyph")), PaperSize.MM58, glyphs)


def test_a_font_that_is_no_font_is_refused(qapp: object, tmp_path: Path) -> None:
    (tmp_path / "font.ttf").write_text("not a font")
    with pytest.raises(FileNotFoundError, match="holds no font"):
        GlyphFont(tmp_path / "font.ttf", {})


@each_paper
@each_locale
def test_the_pdf_reads_back_from_its_own_dots(
    glyphs: GlyphFont, paper: PaperSize, locale: str, tmp_path: Path
) -> None:
    pdf = document([ticket(locale)], paper, glyphs).pdf
    assert pages_of(pdf) == 1
    page = rasterised(pdf, paper.sheet.dots_per_inch, tmp_path)
    assert abs(page.width() - paper.sheet.width_mm * paper.sheet.dots_per_mm) <= 3
    assert decode(page) == "https://www.ofpra.gouv.fr"


@pytest.mark.parametrize("dots_per_inch", [180, 203, 300])
def test_the_pdf_of_a_roll_reads_back_on_any_head(
    glyphs: GlyphFont, dots_per_inch: int, tmp_path: Path
) -> None:
    pdf = document([ticket("ar", payload="https://exemple.fr/" + "a" * 141)], PaperSize.MM58, glyphs).pdf
    assert decode(rasterised(pdf, dots_per_inch, tmp_path)) == "https://exemple.fr/" + "a" * 141


def test_the_pdf_says_who_made_it_and_no_more(glyphs: GlyphFont) -> None:
    said_of_it = run("pdfinfo", "-", stdin=document([ticket()], PaperSize.A4, glyphs).pdf).decode()
    told = dict(line.split(":", 1) for line in said_of_it.splitlines())
    assert told["Creator"].strip() == "Fanal"
    assert not {"Author", "Subject", "Keywords"} & {key for key, value in told.items() if value.strip()}


def hand_lines(sample: Certificate, paper: PaperSize, glyphs: GlyphFont) -> list[tuple[Rule, int]]:
    """The thin lines that stand under white, each with how high that is."""
    (page,) = lay_out([sample], paper.sheet, glyphs, crisp=True)
    parts = list(leaves(page.placed))
    return [
        (each.box, over.box.height)
        for over, each in pairwise(parts)
        if isinstance(over.box, Gap) and isinstance(each.box, Rule) and not each.box.dash and over.x == each.x
        if over.y + over.box.height == each.y and over.box.height > each.box.height * 10
    ]


def typesetting(glyphs: GlyphFont, locale: str) -> Typesetting:
    return Typesetting(8, 1, 1, True, STRETCHES, locale, locale == "ar", FAMILIES[locale], glyphs)


def laid_on(sample: Ticket, paper: PaperSize, glyphs: GlyphFont) -> tuple[Placed, ...]:
    (page,) = lay_out([sample], paper.sheet, glyphs, crisp=True)
    return page.placed


def painted(box: Box, room: int = 0) -> np.ndarray:
    picture = QImage(box.width + 2 * room, box.height + 2 * room, QImage.Format.Format_Grayscale8)
    picture.fill(Qt.GlobalColor.white)
    painter = QPainter(picture)
    painter.setRenderHint(QPainter.RenderHint.TextAntialiasing, False)
    box.paint(painter, room, room)
    painter.end()
    return dots(picture)


def ink_of(box: Box) -> QRect:
    ys, xs = np.nonzero(painted(box, ROOM) < 128)
    assert len(xs), f"{box} left no ink"
    return QRect(int(xs.min()) - ROOM, int(ys.min()) - ROOM, int(np.ptp(xs)) + 1, int(np.ptp(ys)) + 1)


def ink_rows(rows: np.ndarray) -> np.ndarray:
    ys, xs = np.nonzero(rows < 128)
    return rows[ys.min() : ys.max() + 1, xs.min() : xs.max() + 1]


def alike(one: np.ndarray, other: np.ndarray) -> bool:
    """The same signs in the same order, a dot of rounding aside."""
    height, width = np.minimum(one.shape, other.shape)
    if np.abs(np.subtract(one.shape, other.shape)).max() > 2:
        return False
    first, second = one[:height, :width] < 128, other[:height, :width] < 128
    return bool((first & second).sum() / (first | second).sum() > 0.7)
