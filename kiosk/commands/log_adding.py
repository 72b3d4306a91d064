"""The options of ``fanal log add``, one a field of a mediation, and the mediation they make."""

from __future__ import annotations

import datetime
from collections.abc import Callable, Iterable, Mapping
from dataclasses import replace
from enum import Enum
from typing import Any, TypeVar

import click

from kiosk.commands.log_period import DAY
from kiosk.content.library import Library
from kiosk.log.blocked_reason import BlockedReason
from kiosk.log.counters import Counters
from kiosk.log.enumerations.activity import (
    Autonomie,
    Materiel,
    NiveauAtelier,
    StructureDeRedirection,
    TypeLieu,
)
from kiosk.log.enumerations.ours import Interpreter, Stage
from kiosk.log.enumerations.person import Genre, StatutSocial, TrancheAge
from kiosk.log.enumerations.thematique import Thematique, completed
from kiosk.log.field_complaint import FieldComplaint
from kiosk.log.mediation import Extras, Individual, Mediation, Workshop
from kiosk.log.prefill import themes_of
from kiosk.log.site_lists import SiteLists
from kiosk.log.visit_entry import HalfDay

Command = TypeVar("Command", bound=Callable[..., Any])
Kind = TypeVar("Kind", bound=Enum)

OF_PEOPLE: Mapping[str, type[Enum]] = {"genres": Genre, "tranches_age": TrancheAge, "statuts": StatutSocial}


class OneOf(click.Choice[str]):
    """A value of a closed list, by the name it has in the log."""

    def __init__(self, kind: type[Enum]) -> None:
        super().__init__([str(each.value) for each in kind])
        self.kind = kind

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> Any:
        """The member that ``value`` names."""
        return value if isinstance(value, Enum) else self.kind(super().convert(value, param, ctx))


def counted(
    ctx: click.Context, param: click.Parameter, written: tuple[str, ...]
) -> list[tuple[str, Enum, int]]:
    """Each of ``written``, as ``genres.feminin=7``: the way of counting, the group and the number."""
    members = {f"{way}.{each.value}": (way, each) for way, kind in OF_PEOPLE.items() for each in kind}
    found = []
    for one in written:
        name, _, number = one.partition("=")
        if name not in members or not number.isdecimal():
            known = ", ".join(members)
            raise click.BadParameter(f"{one!r}: write one of these, = and a number: {known}", ctx, param)
        found.append((*members[name], int(number)))
    return found


OPTIONS = (
    click.option("--date", type=DAY, help="Its day; today without."),
    click.option("--half-day", type=OneOf(HalfDay), help="The half of the day; now without."),
    click.option("--minutes", type=int, required=True, help="How long it took."),
    click.option("--procedure", help="The procedure, by its id; it brings its themes along."),
    click.option("--theme", "themes", type=OneOf(Thematique), multiple=True, help="What it was about."),
    click.option("--where", type=OneOf(TypeLieu), default="lieu_activite", show_default=True, help="Where."),
    click.option("--place", help="The key of the site's place or town; its own place without."),
    click.option("--device", "devices", type=OneOf(Materiel), multiple=True, help="On what."),
    click.option("--demarche", help="The key of the site's procedure that the Coop is to be told."),
    click.option("--tag", "tags", multiple=True, help="A key of the site's tags."),
    click.option("--language", default="", help="The language it was held in."),
    click.option("--interpreter", type=OneOf(Interpreter), help="Who carried the words across."),
    click.option("--stage", type=OneOf(Stage), help="How far the procedure came."),
    click.option("--blocked", type=OneOf(BlockedReason), help="What was in the way."),
    click.option("--handoff", is_flag=True, help="Something printed was taken away."),
    click.option("--known/--new", default=None, help="One person: known before, or not."),
    click.option("--gender", type=OneOf(Genre), help="One person."),
    click.option("--age", type=OneOf(TrancheAge), help="One person."),
    click.option("--status", type=OneOf(StatutSocial), help="One person."),
    click.option("--autonomy", type=OneOf(Autonomie), help="One person: what they could do alone."),
    click.option("--sent-on/--not-sent-on", default=None, help="One person: sent on to somebody, or not."),
    click.option("--sent-to", type=OneOf(StructureDeRedirection), help="One person: to whom."),
    click.option("--people", type=int, help="A workshop: how many came. All below is of workshops too."),
    click.option("--known-people", type=int, default=0, help="How many of them were known before."),
    click.option("--count", "counts", callback=counted, multiple=True, help="Such as genres.feminin=7."),
    click.option("--title", default="", help="The key of one of the site's titles."),
    click.option("--level", type=OneOf(NiveauAtelier), help="The level."),
)
OPTION_OF = {
    "duree": "--minutes",
    "lieu": "--place",
    "type_lieu": "--where",
    "thematiques": "--theme",
    "materiel": "--device",
    "precisions_demarche": "--demarche",
    "tags": "--tag",
    "structure_de_redirection": "--sent-to",
    "titre_atelier": "--title",
    "counters.total": "--people",
    "counters.deja_accompagne": "--known-people",
    "counters.genres": "--count genres",
    "counters.tranches_age": "--count tranches_age",
    "counters.statuts": "--count statuts",
}
"""By field; of the others the option is called as the field."""

OF_ONE = ("known", "gender", "age", "status", "autonomy", "sent_on", "sent_to")
OF_SEVERAL = ("known_people", "counts", "title", "level")


def mediation_options(command: Command) -> Command:
    """Add every option of a mediation."""
    for option in reversed(OPTIONS):
        command = option(command)
    return command


def mediation_from(
    said: Mapping[str, Any], lists: SiteLists, library: Library, now: datetime.datetime
) -> Mediation:
    """The mediation that the options ``said`` make. Raises click.UsageError for what does not go together."""
    procedure = said["procedure"]
    of_procedure = themes_of(library.procedures[procedure]) if procedure in library.procedures else ()
    themes = completed((*said["themes"], *of_procedure))
    at_a_place = said["where"] is TypeLieu.LIEU_ACTIVITE
    place = said["place"] if said["place"] is not None else lists.own_place if at_a_place else ""
    demarche = said["demarche"]
    if demarche is None:
        demarche = (
            procedure if procedure in lists.demarches and Thematique.AIDE_AUX_DEMARCHES in themes else ""
        )
    return Mediation(
        date=said["date"].date() if said["date"] else now.date(),
        half_day=said["half_day"] or HalfDay.of(now),
        who=_who(said),
        duree=said["minutes"],
        type_lieu=said["where"],
        lieu=place,
        materiel=said["devices"],
        thematiques=themes,
        precisions_demarche=demarche,
        tags=said["tags"],
        extras=Extras(
            language=said["language"],
            interpreter=said["interpreter"],
            procedure=procedure,
            stage=said["stage"],
            blocked=said["blocked"],
            handoff=said["handoff"],
        ),
    )


def refuse(wrong: Iterable[FieldComplaint]) -> None:
    """End the command with 2 and a line for each complaint, unless there is none."""
    lines = [f"{OPTION_OF.get(each.field, f'--{each.field}')}: {each.mend}" for each in wrong]
    if lines:
        raise click.UsageError("\n".join(lines))


def _who(said: Mapping[str, Any]) -> Individual | Workshop:
    several = said["people"] is not None
    wrong = [name for name in (OF_ONE if several else OF_SEVERAL) if said[name] not in (None, 0, "", [])]
    if wrong:
        option = f"--{wrong[0].replace('_', '-')}"
        mend = "leave out --people" if several else "say with --people how many came"
        raise click.UsageError(f"{option} is about {'one person' if several else 'a workshop'}: {mend}")
    if not several:
        sent_on = True if said["sent_to"] and said["sent_on"] is None else said["sent_on"]
        return Individual(
            deja_accompagne=said["known"],
            genre=said["gender"],
            tranche_age=said["age"],
            statut_social=said["status"],
            autonomie=said["autonomy"],
            oriente_vers_structure=sent_on,
            structure_de_redirection=said["sent_to"],
        )
    counters = replace(
        Counters(said["people"], said["known_people"]),
        **{way: _of(said["counts"], way) for way in OF_PEOPLE},  # type: ignore[arg-type]
    )
    return Workshop(counters, said["title"], said["level"])


def _of(counts: Iterable[tuple[str, Kind, int]], wanted: str) -> dict[Kind, int]:
    return {member: number for way, member, number in counts if way == wanted}
