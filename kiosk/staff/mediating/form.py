"""Form: which fields of a report stand on which page, and which of their values are drawn there. Pure."""

from __future__ import annotations

from kiosk.log.enumerations.thematique import Thematique
from kiosk.log.field_complaint import FieldComplaint
from kiosk.log.mediation import Individual, Mediation
from kiosk.staff.mediating.draft import Draft
from kiosk.staff.mediating.fields import FIGURES, FormField, Known, by_use, chosen, options
from kiosk.staff.world import StaffWorld

ALONE = (
    FormField.LIEU,
    FormField.THEMES,
    FormField.DUREE,
    FormField.BLOCKED,
    FormField.AUTONOMIE,
    FormField.LANGUAGE,
    FormField.INTERPRETER,
    FormField.STAGE,
    FormField.PROCEDURE,
    FormField.HANDOFF,
    FormField.DEMARCHE,
    FormField.MATERIEL,
    FormField.GENRE,
    FormField.AGE,
    FormField.STATUT,
    FormField.KNOWN,
    FormField.ORIENTED,
    FormField.REDIRECTION,
    FormField.TAGS,
    FormField.DAY,
    FormField.HALF_DAY,
)
"""What is asked about one person, the required ones first."""

GROUP = (
    FormField.THEMES,
    FormField.PEOPLE,
    FormField.DUREE,
    FormField.LIEU,
    FormField.TITLE,
    FormField.NIVEAU,
    FormField.LANGUAGE,
    FormField.INTERPRETER,
    FormField.PROCEDURE,
    FormField.HANDOFF,
    FormField.DEMARCHE,
    FormField.MATERIEL,
    FormField.TAGS,
    FormField.DAY,
    FormField.HALF_DAY,
)
"""The same about a workshop."""

ONLY_LISTED = frozenset(
    {FormField.TITLE, FormField.DEMARCHE, FormField.TAGS, FormField.LANGUAGE, FormField.PROCEDURE}
)
"""What is asked only where the site has a list of it."""

MOST_ROWS = 9
FRAME_MM = 62.0
"""What the rows above and below the form take of the height, a note of one line included."""

TITLE_MM = 26.0
"""What the title takes besides, on an upright screen."""

TIGHT_ROW_MM, ROW_MM, NAME_MM = 20.0, 26.0, 8.0
"""The least height of a row of cards, on a tablet and elsewhere; upright its name stands above it."""

GAP_MM = 3.0
TIGHT_CARD_MM, CARD_MM, FIGURE_MM = 39.0, 44.0, 20.0
"""The least width of a card with words, on a tablet and elsewhere, and of one with a figure."""

WHOLE_TITLE_MM = 60.0
TITLED = frozenset({FormField.PROCEDURE, FormField.DEMARCHE, FormField.TITLE})
"""Where a value is a whole title."""

TIGHT_NAMES_MM, NAMES_MM = 38.0, 48.0
"""The width of the names of the fields, where they stand beside the cards."""


def asked(known: Known, mediation: Mediation) -> tuple[FormField, ...]:
    """The fields of this report, in their order."""
    every = ALONE if isinstance(mediation.who, Individual) else GROUP
    return tuple(each for each in every if _is_asked(known, mediation, each))


def _is_asked(known: Known, mediation: Mediation, field: FormField) -> bool:
    if field in ONLY_LISTED and not options(known, mediation, field):
        return False
    if field is FormField.DEMARCHE:
        return Thematique.AIDE_AUX_DEMARCHES in mediation.thematiques
    if field is FormField.REDIRECTION:
        return isinstance(mediation.who, Individual) and mediation.who.oriente_vers_structure is True
    return True


def rows_per_page(world: StaffWorld) -> int:
    """How many fields a page of the form holds."""
    width, height = world.frame_mm
    row, taken = TIGHT_ROW_MM if world.small else ROW_MM, FRAME_MM
    if width <= height:
        row, taken = row + NAME_MM, taken + TITLE_MM
    return max(1, min(MOST_ROWS, int((height - taken + GAP_MM) / (row + GAP_MM))))


def pages(world: StaffWorld, known: Known, mediation: Mediation) -> tuple[tuple[FormField, ...], ...]:
    """The fields, page by page."""
    every, each = asked(known, mediation), rows_per_page(world)
    return tuple(every[at : at + each] for at in range(0, len(every), each))


def page_of(world: StaffWorld, known: Known, mediation: Mediation, complaint: FieldComplaint) -> int:
    """The page on which a complaint stands; the first where that field is not drawn."""
    field = field_of(complaint)
    found = (at for at, page in enumerate(pages(world, known, mediation)) if field in page)
    return next(found, 0)


def field_of(complaint: FieldComplaint) -> FormField | None:
    """The field that a complaint is about."""
    name = complaint.field.partition(".")[0]
    name = FormField.LIEU.value if name == "type_lieu" else name
    return next((each for each in FormField if each.value == name), None)


def cards_in_row(world: StaffWorld, field: FormField) -> int:
    """How many cards stand beside each other in the row of ``field``."""
    width, height = world.frame_mm
    names = 0.0
    if width > height:
        names = (TIGHT_NAMES_MM if world.small else NAMES_MM) + GAP_MM
    least = TIGHT_CARD_MM if world.small else CARD_MM
    if field in FIGURES:
        least = FIGURE_MM
    elif field in TITLED:
        least = WHOLE_TITLE_MM
    return max(2, int((width - 2 * GAP_MM - names + GAP_MM) / (least + GAP_MM)))


def drawn(world: StaffWorld, known: Known, draft: Draft, field: FormField) -> tuple[str, ...]:
    """The values that the form shows: all of them, or the likeliest where a last card leads to the others."""
    every, room = _every(known, draft, field), cards_in_row(world, field)
    if len(every) <= room and field not in FIGURES:
        return every
    first = (*chosen(known, draft.opened, field), *by_use(known, draft.opened, field), *every)
    shown = [each for each in dict.fromkeys(first) if each in every][: room - 1]
    return tuple(sorted(shown, key=int)) if field in FIGURES else tuple(shown)


def _every(known: Known, draft: Draft, field: FormField) -> tuple[str, ...]:
    """What may be chosen, and a figure that was counted apart."""
    every = options(known, draft.mediation, field)
    return (*every, *chosen(known, draft.opened, field)) if field in FIGURES else every


def leads_on(world: StaffWorld, known: Known, draft: Draft, field: FormField) -> bool:
    """Whether a last card of the row leads to what is not drawn, or to a better way to find it out.

    Where any number may be meant, always; to the six questions about what somebody can do already.
    """
    if field is FormField.AUTONOMIE and world.library.abilities:
        return True
    return field in FIGURES or len(options(known, draft.mediation, field)) > cards_in_row(world, field)


def hidden(world: StaffWorld, known: Known, draft: Draft, field: FormField) -> int:
    """How many of what is chosen are not drawn."""
    shown = drawn(world, known, draft, field)
    return sum(each not in shown for each in chosen(known, draft.mediation, field))
