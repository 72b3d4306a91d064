"""The closed lists: every name as CRA.md has it, written down here a second time on purpose."""

import re

import pytest

from kiosk.adapters.content_files import cra_themes
from kiosk.log.blocked_reason import BlockedReason
from kiosk.log.enumerations.activity import Autonomie, NiveauAtelier, TypeActivite
from kiosk.log.enumerations.coded import coded
from kiosk.log.enumerations.duration import DurationBand, nearest_preset
from kiosk.log.enumerations.listing import ENUMERATIONS_VERSION, OURS, SECTIONS
from kiosk.log.enumerations.ours import BLOCKED_LABELS
from kiosk.log.enumerations.person import TrancheAge
from kiosk.log.enumerations.thematique import ADMINISTRATIVE, DIGITAL, Thematique, completed

FORMS = {
    "TypeActivite": "Individuel Collectif",
    "TypeLieu": "LieuActivite Autre Domicile ADistance",
    "Materiel": "Ordinateur Telephone Tablette Autre Aucun",
    "Autonomie": "EntierementAccompagne PartiellementAutonome Autonome",
    "NiveauAtelier": "Debutant Intermediaire Avance",
    "StructureDeRedirection": "Administration MediationNumerique OperateurOuOrganismeEnCharge AideSociale "
    "InsertionProfessionnelle AideAuxDemarchesAdministratives Autre",
    "Genre": "Masculin Feminin NonCommunique",
    "TrancheAge": "MoinsDeDouze DouzeDixHuit DixHuitVingtQuatre VingtCinqTrenteNeuf QuaranteCinquanteNeuf "
    "SoixanteSoixanteNeuf SoixanteDixPlus NonCommunique",
    "StatutSocial": "Scolarise SansEmploi EnEmploi Retraite NonCommunique",
    "Thematique": "DiagnosticNumerique PrendreEnMainDuMateriel MaintenanceDeMateriel GereSesContenusNumeriques "
    "NavigationSurInternet Email Bureautique ReseauxSociaux Sante BanqueEtAchatsEnLigne Entrepreneuriat "
    "InsertionProfessionnelle SecuriteNumerique Parentalite ScolariteEtNumerique CreerAvecLeNumerique "
    "CultureNumerique IntelligenceArtificielle AideAuxDemarchesAdministratives PapiersElectionsCitoyennete "
    "FamilleScolarite SocialSante TravailFormation Logement TransportsMobilite ArgentImpots Justice "
    "EtrangersEurope LoisirsSportsCulture Associations",
}
OF_THE_COOP = [kind for kind, section in SECTIONS.items() if kind.__name__ in FORMS]


def test_every_list_of_the_report_is_there():
    assert {kind.__name__ for kind in OF_THE_COOP} == set(FORMS)


@pytest.mark.parametrize("kind", OF_THE_COOP, ids=lambda kind: kind.__name__)
def test_each_value_bears_the_names_of_the_forms_and_of_the_interface(kind):
    assert [each.form for each in kind] == FORMS[kind.__name__].split()
    assert [each.value for each in kind] == [snake_case(each.form) for each in kind]


def snake_case(form: str) -> str:
    return re.sub(r"(?<=.)(?=[A-Z])", "_", form).lower()


@pytest.mark.parametrize("kind", SECTIONS, ids=lambda kind: kind.__name__)
def test_each_value_has_a_french_label_of_its_own(kind):
    labels = [each.label for each in kind]
    assert all(labels)
    assert len(set(labels)) == len(labels)


def test_each_list_says_where_it_was_read():
    assert all(section == OURS or section.startswith("c.") for section in SECTIONS.values())
    assert re.fullmatch(r"\d{4}-\d{2}-\d{2}", ENUMERATIONS_VERSION)


def test_nineteen_are_digital_and_eleven_administrative():
    assert (len(DIGITAL), len(ADMINISTRATIVE)) == (19, 11)
    assert [each for each in Thematique if each.administrative] == list(ADMINISTRATIVE)


def test_the_content_knows_the_same_thematiques():
    assert tuple(each.value for each in DIGITAL) == cra_themes.DIGITAL_THEMES
    assert tuple(each.value for each in ADMINISTRATIVE) == cra_themes.ADMINISTRATIVE_THEMES


def test_an_administrative_thematique_brings_along_the_one_it_stands_under():
    assert completed([Thematique.JUSTICE, Thematique.EMAIL, Thematique.EMAIL]) == (
        Thematique.EMAIL,
        Thematique.AIDE_AUX_DEMARCHES,
        Thematique.JUSTICE,
    )
    assert completed([Thematique.EMAIL]) == (Thematique.EMAIL,)


def test_stars_go_from_one_to_three():
    assert [each.stars for each in Autonomie] == [1, 2, 3]
    assert [each.stars for each in NiveauAtelier] == [1, 2, 3]


def test_the_band_named_twelve_to_eighteen_ends_at_seventeen():
    assert TrancheAge.DOUZE_DIX_HUIT.label == "12 - 17 ans"


def test_a_name_is_read_and_a_former_one_too():
    assert coded(TypeActivite, "collectif") is TypeActivite.COLLECTIF
    assert coded(TypeActivite, "demarche_administrative") is TypeActivite.INDIVIDUEL
    with pytest.raises(ValueError, match="TypeActivite takes one of individuel, collectif, not 'Amina'"):
        coded(TypeActivite, "Amina")


def test_every_reason_has_a_label():
    assert set(BLOCKED_LABELS) == set(BlockedReason)


@pytest.mark.parametrize(
    ("minutes", "band"),
    [(1, "30"), (29, "30"), (30, "60"), (59, "60"), (60, "120"), (119, "120"), (120, "more"), (999, "more")],
)
def test_a_band_holds_its_lower_bound(minutes, band):
    assert DurationBand.of(minutes).value == band


@pytest.mark.parametrize(
    ("minutes", "preset"), [(0.2, 15), (18, 15), (22.5, 15), (23, 30), (52.5, 45), (700, 120)]
)
def test_a_length_goes_to_the_nearest_preset(minutes, preset):
    assert nearest_preset(minutes) == preset
