from __future__ import annotations

from dataclasses import replace

from kiosk.handoff.reading import aloud, reading
from ticket_samples import bare, slip, ticket, trial_page


def test_a_ticket_is_read_in_the_order_it_is_printed_both_languages_of_each_line() -> None:
    told = [line.shown for line in reading(ticket("en"))]
    assert told[:8] == [
        "Fanal",
        "Accueil Exemple",
        "22/11/2026",
        "My personal Ofpra page",
        "Mon espace personnel Ofpra",
        "This code opens the real site",
        "Ce code ouvre le vrai site",
        "www.ofpra.gouv.fr",
    ]
    at = told.index("8. Write the connection key")
    assert told[at + 1] == "Écrivez la clé de connexion"
    assert told[-2:] == ["Translation not yet checked", "Traduction pas encore relue"]


def test_aloud_each_thing_is_said_once_and_in_the_persons_language() -> None:
    told = aloud(ticket("ar"))
    french = {line.shown for line in reading(ticket("fr"))}
    assert {line.shown for line in told} & french == {
        "Fanal",
        "Accueil Exemple",
        "22/11/2026",
        "www.ofpra.gouv.fr",
        "Permanence numérique, mardi 14 h, salle 2",
    }
    assert len(told) == len(reading(ticket("fr")))


def test_the_pictures_of_the_resume_code_are_told_by_number_and_name() -> None:
    told = [line.spoken for line in aloud(ticket("en"))]
    at = told.index("To go on from here")
    assert told[at + 1 : at + 4] == ["1. fish", "2. fish", "3. fish"]


def test_what_is_not_printed_is_not_read() -> None:
    told = [line.shown for line in reading(bare("fr"))]
    assert told[:2] == ["Fanal", "Mon espace personnel Ofpra"]
    assert not {"Ce qu'il reste à faire", "À apporter", "De l'aide près d'ici"} & set(told)
    assert all(told)


def test_a_network_is_read_with_what_opens_it() -> None:
    link = replace(ticket().link, shown="Accueil", more="motdepasse")
    told = [line.shown for line in reading(replace(ticket(), link=link))]
    assert told[told.index("Accueil") + 1] == "motdepasse"


def test_a_slip_and_a_trial_page_are_read_whole() -> None:
    said = [line.shown for line in reading(slip())]
    assert said[3:9] == [
        "Démarche en ligne bloquée",
        "Mon espace personnel Ofpra",
        "www.ofpra.gouv.fr",
        "Étape 4 sur 12 : Écrivez la clé de connexion",
        "Le site ne répond pas",
        "Cette personne peut faire sa démarche autrement que par internet.",
    ]
    rightless = [line.shown for line in reading(replace(slip(), right=""))]
    assert rightless[-3:] == [slip().other_way, *slip().sources]
    samples = [words.shown for words, _, _ in trial_page().samples]
    assert [line.shown for line in reading(trial_page())][-len(samples) :] == samples
