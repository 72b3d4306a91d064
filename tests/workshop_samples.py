"""Two kits over the sample library, and a staff world that offers them and prints."""

from __future__ import annotations

from dataclasses import replace

from ability_samples import asking
from kiosk.content.workshop import Asked, Demonstration, Handout, Part, WorkshopKit
from kiosk.staff.site_sheet import SiteSheet
from kiosk.staff.world import StaffWorld
from staff_walk import plain_world

KIT = WorkshopKit(
    id="first-letters",
    title="Mes lettres",
    minutes=60,
    level="debutant",
    material=("telephone",),
    cra_themes=("aide_aux_demarches_administratives", "etrangers_europe"),
    counters=tuple(Asked),
    handouts=(Handout("letters"),),
    parts=(
        Part("Bienvenue", 5, "Comptez les personnes."),
        Part("La clé", 25, "Montrez la clé.", Demonstration("letters", "step-2", tried=True)),
        Part("Sur mon téléphone", 20, "Chacun essaie.", Demonstration("letters")),
        Part("Mon ticket", 10, "Donnez un ticket à chacun."),
    ),
)
SMALL_KIT = replace(
    KIT,
    id="basics-20",
    title="Les bases",
    minutes=15,
    counters=(Asked.TOTAL,),
    handouts=(Handout("basics"), Handout("cover", 2)),
    parts=(Part("Ce que je sais faire", 15, "Six questions.", abilities=True),),
)


def with_kits(world: StaffWorld) -> StaffWorld:
    """``world`` with both kits; the site has a title of its own for the first."""
    lists = replace(world.lists, titles={"lettres": "mes Lettres", "mail": "Mon e-mail"})
    return replace(world, lists=lists, workshops={each.id: each for each in (KIT, SMALL_KIT)})


def workshop_world(printer: str = "cups:tickets") -> StaffWorld:
    """A staff world with them, on a tablet."""
    return with_kits(plain_world(SiteSheet(printer=printer)))


def asking_world() -> StaffWorld:
    """The same with the six questions."""
    return asking(workshop_world())
