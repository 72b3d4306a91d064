"""The page for a funder, as a reader of PDF finds it."""

import datetime
import random
import re
import subprocess
from dataclasses import replace
from unicodedata import normalize

import pytest

from durability.entries import LOCALES, visit
from kiosk import paths
from kiosk.adapters.content_files.loading import load_library
from kiosk.adapters.content_files.staff_words import with_staff_words
from kiosk.adapters.exports.filters import ExportInfo
from kiosk.adapters.exports.page_blocks import Line, mediation_blocks, visit_blocks
from kiosk.adapters.exports.pdf_page import HOW, MOST_LINES, PageText, columns, pdf_page
from kiosk.commands.page_words import page_words
from kiosk.log.reports.merging import SMALLEST
from kiosk.log.reports.period import Period, Span
from kiosk.log.reports.publishing import published
from kiosk.log.reports.tally import Dimension, tally
from kiosk.log.reports.visit_tally import visit_tally
from mediation_samples import LISTS, any_mediation

MONTH = Period.of(Span.MONTH, datetime.date(2026, 5, 1))
YEAR = Period.of(Span.YEAR, datetime.date(2026, 5, 1))
LATER = datetime.datetime(2027, 3, 1, 10)
SHIPPED = load_library(paths.MEDIA, paths.LOCALES, ("fr", "en")).library
WORDS = {
    locale: page_words(with_staff_words(SHIPPED, paths.LOCALES), SHIPPED, locale) for locale in ("fr", "en")
}
NAMES = replace(WORDS["fr"], procedures={"compte-ameli": "Compte Ameli"})
OTHERS, WITHHELD, NOTHING = (NAMES.say(f"Page/{key}") for key in ("others", "withheld", "nothing"))
RARE = "ti"
SITE, ADDRESS = "Maison du Phare", "1 quai des Lampes, Luminy"
WITH_FIGURES = [text for text in NAMES.texts.values() if re.search(r"\d", text)]
"""Labels that hold figures which count nothing."""


def report(period, each_month, seed=3, rare=0):
    """Mediations by chance; in the first month ``rare`` more in a language that nobody else speaks."""
    chance = random.Random(seed)
    months = {}
    for month in period.parts(Span.MONTH):
        held = [any_mediation(chance, month.first) for _ in range(each_month)]
        if month.first == period.first:
            held += [replace(each, extras=replace(each.extras, language=RARE)) for each in held[:rare]]
        months[month] = tally(held, LISTS.portals)
    visits = {
        month: visit_tally(visit(number) for number in range(each_month * 5))
        for month in period.parts(Span.MONTH)
    }
    return published(period, months, visits, LATER.date())


def page_of(period, told, folder, names=NAMES, site=SITE):
    file = folder / "page.pdf"
    file.write_bytes(pdf_page(told, PageText(site, ADDRESS, ExportInfo(period, LATER), names)))
    return file


def read(file):
    command = ["pdftotext", "-layout", file, "-"]
    return normalize("NFKC", subprocess.run(command, check=True, capture_output=True, text=True).stdout)


def run_together(text):
    return re.sub(r"\s+", "", text)


def pages_in(file):
    told = subprocess.run(["pdfinfo", file], check=True, capture_output=True, text=True).stdout
    return int(re.search(r"Pages: +(\d+)\n", told)[1]), "A4" in told


@pytest.mark.parametrize(
    ("period", "each_month"), [(MONTH, 0), (MONTH, 3), (MONTH, 40), (YEAR, 60), (YEAR, 400)], ids=str
)
@pytest.mark.parametrize("locale", WORDS)
def test_it_is_one_page_of_a4_that_says_what_was_counted_and_how(qapp, tmp_path, period, each_month, locale):
    told, names = report(period, each_month), WORDS[locale]
    file = page_of(period, told, tmp_path, names)
    assert pages_in(file) == (1, True)
    words = run_together(read(file))
    for wanted in (SITE, ADDRESS, *map(names.say, ("Page/title", "Page/visits", *HOW))):
        assert run_together(normalize("NFKC", wanted)) in words, wanted
    assert f"{period.first:%d/%m/%Y}–{period.last:%d/%m/%Y}" in words
    assert run_together(f"{names.say('Page/made')} 01/03/2027") in words
    assert str(told.visits) in words
    assert str(told.total.activities) in words
    assert str(told.total.people) in words


def test_every_line_of_its_blocks_can_be_read_back(qapp, tmp_path):
    told = report(YEAR, 60)
    words = run_together(read(page_of(YEAR, told, tmp_path)))
    for block in mediation_blocks(told, NAMES, min(MOST_LINES)):
        assert run_together(normalize("NFKC", block.title)) in words
        for line in block.lines:
            if not line.grouped:
                assert run_together(normalize("NFKC", f"{line.label}{line.count or ''}")) in words


@pytest.mark.parametrize("each_month", [0, 12, 25, 90])
@pytest.mark.parametrize("seed", range(4))
@pytest.mark.parametrize("period", [MONTH, YEAR], ids=str)
def test_no_small_count_stands_in_a_column_about_people(seed, each_month, period):
    told = report(period, each_month, seed)
    exact = {"Seul ou en atelier", "Durée", "Thématiques (une ou plusieurs)"}
    for most in (*MOST_LINES, 1):
        for block in (*mediation_blocks(told, NAMES, most), *visit_blocks(told, NAMES, most)):
            if block.title not in exact:
                assert all(line.count is None or line.count >= SMALLEST for line in block.lines), block


def test_no_number_from_1_to_10_can_be_read_where_all_that_is_exact_is_larger(qapp, tmp_path):
    told = report(YEAR, 400, rare=4)
    exact = [count.activities for column in told.exact.values() for count in column.values()]
    assert min(exact) >= SMALLEST
    assert RARE not in dict(told.protected[Dimension.LANGUAGE].shown)
    words = read(page_of(YEAR, told, tmp_path))
    for known in sorted((*WITH_FIGURES, ADDRESS), key=len, reverse=True):
        parts = [re.escape(part) for part in normalize("NFKC", known).split()]
        words = re.sub(r"\s*".join(parts), "", words)
    words = re.sub(r"\d\d/\d\d/\d{4}", "", words)
    numbers = [int(each) for each in re.findall(r"\d+", words)]
    assert str(told.total.activities) in words
    assert [each for each in numbers if 1 <= each < SMALLEST] == []


def test_a_month_with_too_few_people_is_withheld_and_says_so(qapp, tmp_path):
    told = report(MONTH, 3)
    assert told.protected[Dimension.LANGUAGE].withheld
    blocks = {block.title: block for block in mediation_blocks(told, NAMES, 9)}
    assert blocks["Langues"].lines == (Line(WITHHELD, None),)
    assert run_together(WITHHELD) in run_together(read(page_of(MONTH, told, tmp_path)))


def test_an_empty_month_has_nothing_to_publish(qapp, tmp_path):
    told = report(MONTH, 0)
    assert {block.lines for block in mediation_blocks(told, NAMES, 9)} == {(Line(NOTHING, None),)}
    assert NOTHING in read(page_of(MONTH, told, tmp_path))


def test_what_is_cut_for_room_stands_together_so_that_nothing_is_lost():
    told = report(YEAR, 60)
    for most in MOST_LINES:
        for dimension, title in ((Dimension.AGE, "Âge (personnes)"), (Dimension.BLOCKED, "Blocages")):
            block = next(each for each in mediation_blocks(told, NAMES, most) if each.title == title)
            assert sum(line.count for line in block.lines) == sum(told.protected[dimension].numbers())
            assert sum(not line.grouped for line in block.lines) <= most


def test_languages_and_procedures_bear_their_names():
    told = report(YEAR, 400)
    blocks = {block.title: block for block in mediation_blocks(told, NAMES, 9)}
    assert "Arabe" in {line.label for line in blocks["Langues"].lines}
    assert "Compte Ameli" in {line.label for line in blocks["Démarches"].lines}


def test_both_columns_end_at_about_the_same_height():
    left, right = columns(mediation_blocks(report(YEAR, 60), NAMES, 4))
    assert left
    assert right


def test_long_names_are_cut_and_the_counts_beside_them_are_not(qapp, tmp_path):
    long = "Une démarche dont le nom est bien plus long que la colonne où il faut la montrer en entier"
    names = replace(
        NAMES, languages=dict.fromkeys(LOCALES, f"Langue {long}"), procedures={"compte-ameli": long}
    )
    told = report(YEAR, 400)
    words = read(page_of(YEAR, told, tmp_path, names, site=f"{SITE} {long} {long}"))
    counts = dict(told.protected[Dimension.PROCEDURE].shown)
    assert str(counts["compte-ameli"]) in words
    assert long not in words
    assert OTHERS in words


def test_a_page_of_words_that_were_not_reviewed_says_so(qapp, tmp_path):
    told = report(MONTH, 40)
    english, french = (read(page_of(MONTH, told, tmp_path, WORDS[locale])) for locale in ("en", "fr"))
    assert f"({WORDS['en'].draft})" in english
    assert WORDS["en"].draft not in french


def test_the_twelve_months_stand_side_by_side_with_their_people(qapp, tmp_path):
    told = report(YEAR, 60)
    words = read(page_of(YEAR, told, tmp_path))
    assert re.search(r"\s+".join("JFMAMJJASOND"), words)
    for people in told.by_month.values():
        assert re.search(rf"\b{people}\b", words)


class Asked(dict):
    """The texts, noting which were said."""

    def __init__(self, texts):
        super().__init__(texts)
        self.said = set()

    def get(self, key, default=None):
        self.said.add(key)
        return super().get(key, default)


@pytest.mark.parametrize("locale", WORDS)
def test_it_says_how_far_procedures_had_come(locale):
    told, names = report(YEAR, 400), WORDS[locale]
    (block,) = [each for each in mediation_blocks(told, names, 9) if each.title == names.say("Page/stage")]
    wanted = {names.say("Page/stage-unsaid"), names.say("Stage/sign-in"), names.say("Stage/follow-up")}
    assert wanted <= {line.label for line in block.lines}
    assert not any("/" in line.label for line in block.lines)


def test_no_text_of_the_page_is_left_over(qapp, tmp_path):
    texts = Asked(NAMES.texts)
    for each_month in (0, 3, 60, 200):
        page_of(MONTH, report(MONTH, each_month), tmp_path, replace(NAMES, texts=texts))
    assert {key for key in texts if key.startswith("Page/")} <= texts.said <= set(texts)
