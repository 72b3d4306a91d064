"""every_staff_state: every page of the staff side, the fuller ones in more than one shape, to look at and try."""

from __future__ import annotations

from dataclasses import replace

from kiosk.commands.picturing.every_ability_state import every_ability_state
from kiosk.commands.picturing.every_coop_state import every_coop_state
from kiosk.commands.picturing.every_mediation_state import every_mediation_state
from kiosk.commands.picturing.every_paper_state import every_paper_state
from kiosk.commands.picturing.every_place_state import every_place_state
from kiosk.commands.picturing.every_report_state import every_report_state
from kiosk.commands.picturing.every_studio_state import every_studio_state
from kiosk.commands.picturing.every_word_state import every_word_state
from kiosk.commands.picturing.every_workshop_state import every_workshop_state
from kiosk.staff.findings import Finding, Standing
from kiosk.staff.pin import PinStanding, Weakness
from kiosk.staff.recovery import Recovery
from kiosk.staff.report_pages import report_pages
from kiosk.staff.shift import Shift
from kiosk.staff.site_sheet import SiteSheet
from kiosk.staff.states import (
    ChoosingLanguages,
    ChoosingPaper,
    ChoosingPin,
    ChoosingPrinter,
    Door,
    Examining,
    Listening,
    MeasuringScreen,
    Open,
    RepeatingPin,
    Saving,
    Stick,
    Summary,
    Terminal,
    TestingSound,
    Unguarded,
    Welcome,
    Writing,
)
from kiosk.staff.turn import worst_first
from kiosk.staff.world import CARD_MM, StaffWorld
from kiosk.staff.writing import Case, Field

SITE = SiteSheet(
    name="Accueil de jour Les Tilleuls",
    address="12 rue des Écoles, 69000 Lyon",
    languages=("fr", "ar", "en"),
    printer="cups:tickets",
    screen_diagonal_inches=10.1,
)
PRINTERS = (
    "cups:tickets",
    "cups:Bureau_du_premier_etage",
    "cups:EPSON_TM-T20III-imprimante-de-caisse",
    "escpos:usb:04b8:0e28",
    "escpos:file:/dev/usb/lp0",
)
SET_BY_HAND = (
    ("escpos:tcp:192.168.1.50:9100", "58mm"),
    ("pdf:/var/lib/fanal/papers", "a4"),
    ("escpos:usb", "80mm"),
)
"""Printers that only a technician writes into ``site.toml``, with a paper."""

PIN = "739184"
OFF = PinStanding(10, 0, off=True)

FINDINGS = (
    Finding("Clock", Standing.GOOD, "2026-11-23 09:30, kept right by systemd-timesyncd"),
    Finding("Voices", Standing.GOOD, "espeak-ng 1.51: fr, ar, en"),
    Finding(
        "Printer",
        Standing.BAD,
        "the queue tickets is stopped",
        "switch the printer on, then let the queue go on: cupsenable tickets",
    ),
    Finding(
        "Content",
        Standing.CARE,
        "2 procedures are due for review",
        "read them against the real thing: fanal check says which, and on what day each was due",
    ),
    *(
        Finding(f"Letters {each}", Standing.GOOD, f"Noto Sans {each} is there")
        for each in ("Arabic", "Latin", "Cyrillic", "Ethiopic", "Bengali", "Tamil", "Georgian")
    ),
    Finding("Log", Standing.GOOD, "1,204 lines, the last copy is from yesterday"),
    Finding("Disk", Standing.GOOD, "6.2 GB free"),
    Finding("Locked down", Standing.GOOD, "virtual terminals off, SysRq off, storage read-only"),
)


def every_staff_state(world: StaffWorld, locale: str) -> dict[str, Open]:
    """Every state there is, by a name to tell its shapes apart."""
    fresh = Shift(locale, replace(world.site, name="", address=""), setting_up=True)
    shift = Shift(locale, world.site, guarded=True, admitted=True)
    asked = replace(shift, setting_up=True)
    door = Door(shift, typed=PIN)
    findings = worst_first(FINDINGS)
    return {
        "Door": door,
        "Door-wrong": Door(shift, wrong=True, standing=PinStanding(1)),
        "Door-checking": Door(shift, checking=True),
        "Door-waiting": Door(shift, standing=PinStanding(3, 29.4)),
        "Door-waiting-last": Door(shift, standing=PinStanding(3, 0.4)),
        "Door-waiting-long": Door(shift, standing=PinStanding(9, 3600)),
        "Door-off": Door(shift, standing=OFF),
        "Door-recovery-looking": Door(shift, standing=OFF, looking=True),
        **{
            f"Door-recovery-{each.value}": Door(shift, standing=OFF, recovery=each)
            for each in Recovery
            if each is not Recovery.RIGHT
        },
        "ChoosingPin-recovered": ChoosingPin(replace(shift, recovering=True)),
        "Welcome": Welcome(fresh),
        "ChoosingPin": ChoosingPin(fresh),
        "ChoosingPin-typed": ChoosingPin(asked, PIN * 2),
        "ChoosingPin-alone": ChoosingPin(shift),
        **{f"ChoosingPin-{each.value}": ChoosingPin(fresh, weakness=each) for each in Weakness},
        "ChoosingPin-differed": ChoosingPin(fresh, differed=True),
        "ChoosingPin-unkept": ChoosingPin(fresh, unkept=True),
        "RepeatingPin": RepeatingPin(fresh, PIN, PIN[:3]),
        "RepeatingPin-keeping": RepeatingPin(fresh, PIN, PIN, keeping=True),
        "Unguarded": Unguarded(fresh, Summary(fresh)),
        "Writing-name": Writing(fresh, Field.NAME, ""),
        "Writing-address": Writing(asked, Field.ADDRESS, world.site.address * 3, Case.SMALL),
        "Writing-signs": Writing(asked, Field.ADDRESS, "12", Case.SIGNS),
        "ChoosingLanguages": ChoosingLanguages(asked),
        "ChoosingPrinter-looking": ChoosingPrinter(asked),
        "ChoosingPrinter-none": ChoosingPrinter(replace(asked, site=SiteSheet()), ()),
        "ChoosingPrinter": ChoosingPrinter(asked, PRINTERS),
        **{
            f"{name}-{printer.partition(':')[2].replace('/', '-')}": state(
                replace(asked, site=replace(world.site, printer=printer, paper=paper))
            )
            for printer, paper in SET_BY_HAND
            for name, state in (("ChoosingPrinter", ChoosingPrinter), ("Summary", Summary))
        },
        "ChoosingPaper": ChoosingPaper(asked),
        "MeasuringScreen": MeasuringScreen(asked, world.pixels_per_mm * CARD_MM[0]),
        **{f"TestingSound-{each.value}": TestingSound(asked, each) for each in Listening},
        "TestingSound-alone": TestingSound(shift),
        "Summary": Summary(replace(asked, heard=True, site=replace(world.site, name="Espace Victor Hugo"))),
        "Summary-nothing": Summary(replace(fresh, heard=False, site=SiteSheet())),
        "Summary-unwritten": Summary(
            asked, "/var/lib/fanal/site.local.toml: cannot be written (No space left)"
        ),
        "Saving": Saving(asked),
        "Terminal": Terminal(replace(shift, findings=findings)),
        "Terminal-examining": Terminal(shift),
        "Terminal-stick": Terminal(shift, Stick.FOUND),
        "Terminal-reading": Terminal(shift, Stick.READING),
        "Terminal-refused": Terminal(
            shift, Stick.REFUSED, '/run/fanal-stick/site.toml:3: languages: the language "xx" is not listed'
        ),
        "Terminal-pin-kept": Terminal(shift, pin_kept=True),
        "Examining": Examining(shift),
        "Examining-failed": Examining(replace(shift, findings=())),
        "Examining-done": Examining(replace(shift, findings=findings)),
        "Examining-last": Examining(
            replace(shift, findings=findings), len(report_pages(world, findings)) - 1
        ),
        **every_studio_state(world, shift),
        **every_word_state(world, shift),
        **every_paper_state(world, shift),
        **every_place_state(world, shift),
        **every_report_state(world, shift),
        **every_mediation_state(world, shift),
        **every_coop_state(world, shift),
        **every_workshop_state(world, shift),
        **every_ability_state(world, shift),
    }
