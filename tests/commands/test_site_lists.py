"""What reports of mediations choose from on a terminal: never empty where the form needs it."""

import datetime

from kiosk import paths
from kiosk.adapters.content_files import load_library
from kiosk.commands.site_lists import OWN_PLACE, site_lists_of
from kiosk.log.enumerations.thematique import Thematique
from kiosk.log.mediation import Mediation
from kiosk.log.mediation_rules import complaints
from kiosk.log.visit_entry import HalfDay
from kiosk.settings import Settings

TODAY = datetime.date(2026, 11, 26)


def test_a_site_that_has_written_nothing_down_can_still_keep_a_report():
    library = load_library(paths.MEDIA, paths.LOCALES, ("fr", "ar")).library
    lists = site_lists_of(Settings(), library)
    report = Mediation(
        date=TODAY,
        half_day=HalfDay.MORNING,
        duree=30,
        lieu=lists.own_place,
        thematiques=(Thematique.AIDE_AUX_DEMARCHES, Thematique.ETRANGERS_EUROPE),
        precisions_demarche="ofpra-espace-personnel",
    )
    assert complaints(report, lists, TODAY) == ()
    assert lists.own_place == OWN_PLACE
    assert lists.languages == ("fr", "ar")
    assert set(lists.portals) == set(library.procedures)
    assert "ofpra" in lists.portals["ofpra-espace-personnel"]
    assert "joindre-au-mail" not in lists.demarches
