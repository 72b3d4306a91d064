"""The published figures in the layout of the Coop's sheet "Statistiques". CRA.md c.7.

Shares of thématiques and lengths are weighted by the people helped, as the Coop weighs them. Where it would write a
small count, the protected column of the published report stands.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence

from kiosk.adapters.exports.activities import tag_name
from kiosk.adapters.exports.filters import ExportInfo, filter_lines, information_lines
from kiosk.adapters.exports.sheet import Row, Sheet, Title
from kiosk.log.enumerations.activity import Materiel, TypeActivite, TypeLieu
from kiosk.log.enumerations.coded import Coded
from kiosk.log.enumerations.duration import DurationBand
from kiosk.log.enumerations.person import Genre, StatutSocial, TrancheAge
from kiosk.log.enumerations.thematique import ADMINISTRATIVE, DIGITAL
from kiosk.log.reports.publishing import Protected, Published
from kiosk.log.reports.tally import NEW, Count, Dimension
from kiosk.log.site_lists import SiteLists

OTHERS = "Autres (regroupés)"
WITHHELD = "Moins de 11 : non publié"
BESIDE_CHANNELS = "Non publié à côté des canaux, qui s’en déduiraient"
MONTHS = ("Jan.", "Fév.", "Mars", "Avr.", "Mai", "Juin", "Juil.", "Août", "Sep.", "Oct.", "Nov.", "Déc.")

_Lines = Iterator[Title | Row]


def statistics_sheet(published: Published, lists: SiteLists, info: ExportInfo) -> Sheet:
    """The sheet "Statistiques" of a published report."""
    lines = (*information_lines(info), *filter_lines(info.period), *_blocks(published, lists))
    return Sheet("Statistiques", lines)


def _blocks(published: Published, lists: SiteLists) -> _Lines:
    yield from _general(published)
    yield from _activities(published)
    themes, lengths = published.exact[Dimension.THEME], published.exact[Dimension.LENGTH]
    yield from _exact("Thématiques Médiation numérique", DIGITAL, themes)
    yield from _exact("Thématiques Démarches administratives", ADMINISTRATIVE, themes)
    protected = published.protected
    yield from _protected("Tags", protected[Dimension.TAG], lambda key: tag_name(key, lists))
    yield from _protected("Matériel utilisés", protected[Dimension.DEVICE], _labels(Materiel))
    yield from _protected("Canaux des activités", protected[Dimension.CHANNEL], _labels(TypeLieu))
    yield from _exact("Durées des activités", tuple(DurationBand), lengths)
    yield Title("Nombre d’activités par lieux")
    yield (BESIDE_CHANNELS,)
    yield ()
    yield Title("Statistiques sur vos bénéficiaires")
    yield from _protected("Genre", protected[Dimension.GENDER], _labels(Genre))
    yield from _protected("Tranches d’âge", protected[Dimension.AGE], _labels(TrancheAge))
    yield from _protected("Statuts", protected[Dimension.STATUS], _labels(StatutSocial))
    yield Title("Commune de résidence des bénéficiaires")
    yield ()


def _general(published: Published) -> _Lines:
    people, months = published.total.people, published.by_month
    yield Title("Statistiques générales sur vos accompagnements")
    yield "Accompagnements au total", people
    yield "Bénéficiaires accompagnés", people
    for key, count in published.protected[Dimension.KNOWN].shown:
        if key == NEW:
            yield "Nouveaux bénéficiaires", count
    yield "Bénéficiaires suivis", 0
    yield "Bénéficiaires anonymes", people
    labels = (MONTHS[month.first.month - 1] for month in months)
    yield "Accompagnements sur les 12 derniers mois", *labels
    yield "", *months.values()
    yield ()


def _activities(published: Published) -> _Lines:
    alone, together = (
        published.exact[Dimension.TYPE].get(each.value, Count())
        for each in (TypeActivite.INDIVIDUEL, TypeActivite.COLLECTIF)
    )
    total = published.total.activities
    yield Title("Statistiques sur vos activités")
    yield "Accompagnements individuels", alone.activities, share(alone.activities, total)
    yield "Ateliers collectifs", together.activities, share(together.activities, total)
    yield "Nombre total de participants aux ateliers", together.people
    yield "Nombre total d’activités", total
    yield ()


def share(count: int, total: int) -> str:
    """``count`` of ``total`` in per cent, as in ``16,67 %``."""
    if not total:
        return "0 %"
    return f"{100 * count / total:.2f}".rstrip("0").rstrip(".").replace(".", ",") + " %"


def _exact(title: str, values: Sequence[Coded], counts: Mapping[str, Count]) -> _Lines:
    people = [counts.get(each.value, Count()).people for each in values]
    yield Title(title)
    for each, count in zip(values, people, strict=True):
        yield each.label, count, share(count, sum(people))
    yield ()


def _protected(title: str, column: Protected, label: Callable[[str], str]) -> _Lines:
    yield Title(title)
    if column.withheld:
        yield (WITHHELD,)
    total = sum(column.numbers())
    for key, count in column.shown:
        yield label(key), count, share(count, total)
    if column.others:
        yield OTHERS, column.others, share(column.others, total)
    yield ()


def _labels(kind: type[Coded]) -> Callable[[str], str]:
    labels = {each.value: each.label for each in kind}
    return lambda key: labels.get(key, key)
