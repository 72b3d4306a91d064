"""every_coop_state: every page of what goes to the Coop, to look at and try."""

from __future__ import annotations

import datetime
from dataclasses import replace
from uuid import NAMESPACE_DNS, UUID, uuid5

from kiosk.adapters.exports.coop_code import LinkedCodes
from kiosk.commands.picturing.every_mediation_state import TODAY, alone, plain, sample_day, workshop
from kiosk.log.counters import Counters
from kiosk.log.enumerations.activity import Materiel
from kiosk.log.enumerations.person import Genre, StatutSocial, TrancheAge
from kiosk.log.enumerations.thematique import Thematique
from kiosk.log.log_book import Trouble
from kiosk.log.mediation import Mediation, Workshop
from kiosk.log.mediation_row import Kept
from kiosk.log.site_lists import SiteLists, Tag
from kiosk.staff.coop.code import CoopCodes
from kiosk.staff.coop.states import HandingOver, ToCoop
from kiosk.staff.events import TOO_LATE
from kiosk.staff.mediating.states import MediationRoom, OneLogged
from kiosk.staff.shift import Shift
from kiosk.staff.states import Open
from kiosk.staff.world import StaffWorld

TAGS = {key: Tag(key, str(uuid5(NAMESPACE_DNS, key))) for key in (f"tag-{number}" for number in range(1, 21))}


def sample_codes(lists: SiteLists) -> CoopCodes:
    """The codes of a site that has asked for them, with more tags than any code holds."""
    return LinkedCodes("https://coop.example.org", replace(lists, tags=TAGS))


def every_coop_state(world: StaffWorld, shift: Shift) -> dict[str, Open]:
    """Every state there is in a ``world`` with codes, by a name to tell its shapes apart."""
    day = sample_day(world)
    usual, several, least = (
        Kept(seq, UUID(int=seq), TODAY, None, each)
        for seq, each in enumerate((alone(world), workshop(world), plain(world)), 1)
    )
    ticked = replace(least, in_coop=TODAY)
    recent = (usual, several, ticked)
    shift = replace(shift, log_day=replace(day, kept=recent, recent=recent))
    listed = ToCoop(shift, recent)
    one = HandingOver(shift, (usual, several, ticked), listed)
    long = replace(usual, mediation=replace(usual.mediation, tags=tuple(TAGS)))
    longest = replace(several, mediation=everything(world))
    before = replace(plain(world), date=TODAY - datetime.timedelta(days=2))
    many = tuple(replace(least, seq=seq, in_coop=None, mediation=before) for seq in range(1, 12))
    crowd = replace(shift, log_day=replace(day, recent=many))
    return {
        "MediationRoom-coop": MediationRoom(shift),
        "OneLogged-in-coop": OneLogged(shift, ticked),
        "ToCoop": listed,
        "ToCoop-many": ToCoop(crowd, many),
        "ToCoop-none": ToCoop(shift, ()),
        "ToCoop-ticking": replace(listed, ticking=True),
        "ToCoop-refused": replace(listed, refused=Trouble.FULL.value),
        "HandingOver": one,
        "HandingOver-workshop": replace(one, at=1),
        "HandingOver-ticked": replace(one, at=2),
        "HandingOver-ticking": replace(one, ticking=True),
        "HandingOver-gone": replace(one, refused=TOO_LATE),
        "HandingOver-too-long": HandingOver(shift, (long,), listed),
        "HandingOver-shorter": HandingOver(shift, (long,), listed, shorter=True),
        "HandingOver-still-too-long": HandingOver(shift, (longest,), listed, shorter=True),
    }


def everything(world: StaffWorld) -> Mediation:
    """A workshop on every theme with every device, in which everybody is counted in every way."""
    counters = Counters(
        total=9876,
        deja_accompagne=1234,
        genres={each: 1111 + at for at, each in enumerate(Genre)},
        tranches_age={each: 1031 + 37 * at for at, each in enumerate(TrancheAge)},
        statuts={each: 1313 + 41 * at for at, each in enumerate(StatutSocial)},
    )
    return replace(
        workshop(world),
        who=Workshop(counters),
        duree=1439,
        thematiques=tuple(Thematique),
        materiel=tuple(each for each in Materiel if each is not Materiel.AUCUN),
    )
