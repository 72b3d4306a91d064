"""A workshop is held from its kit: its wall stands an hour among strangers, and its report is half written."""

from dataclasses import replace

import pytest

from kiosk.content.workshop import Asked
from kiosk.handoff.print_outcome import PrintOutcome
from kiosk.log.counters import Counters
from kiosk.log.enumerations.activity import Materiel, NiveauAtelier
from kiosk.log.enumerations.person import Genre
from kiosk.log.enumerations.thematique import Thematique
from kiosk.log.mediation import Workshop
from kiosk.staff.papers.order import CertificateOrder, TicketOrder
from kiosk.staff.screen import WallBody
from kiosk.staff.world import IDLE_SECONDS
from mediation_walk import Mediator
from staff_walk import CoreStaff, StaffWalk, touchable
from workshop_samples import KIT, SMALL_KIT, workshop_world

PIN = "739184"
WORLD = workshop_world()
MINUTE = 60.0
THE_WALL = {"button-previous", "button-hear", "button-group-language"}


def inside(world=WORLD):
    staff = CoreStaff(world, PIN, set_up=True)
    staff.knock()
    return Mediator(StaffWalk(staff).through_the_door(PIN))


def opened(world=WORLD, kit=KIT):
    return inside(world).touches("card-workshops", f"card-{kit.id}").sees("KitOpened")


def on_the_wall(world=WORLD, kit=KIT):
    return opened(world, kit).touches("button-go-on").sees("HoldingWorkshop")


def through(walk):
    """Through the PIN that the wall asks for, which a mediator's touches do not count."""
    StaffWalk(walk.staff).enters(PIN)
    walk.devices.pins.answer_check()
    return walk.sees("KitOpened")


def wall(walk):
    assert isinstance(walk.body, WallBody)
    return walk.body


def held(walk):
    return walk.staff.session.state.shift.workshop


def kept(walk):
    return [each.mediation for each in walk.devices.mediations.now.kept]


def chosen(walk):
    return [card.item for row in walk.body.rows for card in row.cards if card.chosen]


def test_twelve_people_with_tickets_for_all_are_kept_with_their_counters_in_twelve_touches():
    walk = inside().touches("card-workshops", f"card-{KIT.id}", "card-pick/people/12", "card-papers/tickets")
    walk.touches("button-print").sees("PrintingPapers")
    walk.devices.tray.answer(PrintOutcome.PRINTED)
    walk.touches("button-go-on").sees("KitOpened").touches("button-go-on").sees("HoldingWorkshop")
    walk.waits(58 * MINUTE)
    through(walk.touches("button-back").sees("Door"))
    walk.touches("button-write-down").sees("CountingPeople")
    walk.touches("card-many/genres/feminin", "button-go-on", "button-write-down").sees("WrittenDown")
    assert walk.count <= 12
    (order,) = [order for _, order in walk.devices.tray.orders]
    assert order == TicketOrder(("letters",), (("fr", 12),))
    (mediation,) = kept(walk)
    assert mediation.who == Workshop(
        Counters(total=12, genres={Genre.FEMININ: 5}), "lettres", NiveauAtelier.DEBUTANT
    )
    assert mediation.duree == 60
    assert mediation.materiel == (Materiel.TELEPHONE,)
    assert mediation.thematiques == (Thematique.AIDE_AUX_DEMARCHES, Thematique.ETRANGERS_EUROPE)
    assert mediation.extras.handoff
    assert mediation.extras.procedure == "letters"


def test_without_papers_their_exact_counters_are_kept_in_twelve_touches():
    walk = inside().touches("card-workshops", f"card-{KIT.id}", "button-go-on").waits(30 * MINUTE)
    through(walk.touches("button-back"))
    walk.touches("card-pick/people/12", "button-write-down").sees("CountingPeople")
    walk.touches("card-many/genres/feminin", "card-more/genres/feminin", "card-more/genres/feminin")
    walk.touches("button-go-on", "button-write-down").sees("WrittenDown")
    assert walk.count <= 12
    (mediation,) = kept(walk)
    assert mediation.who.counters == Counters(total=12, genres={Genre.FEMININ: 7})
    assert (mediation.duree, mediation.extras.handoff) == (30, False)


def test_nobody_counted_beforehand_are_counted_at_the_end():
    walk = opened().touches("button-write-down").sees("CountingPeople").touches("card-many/total")
    walk.touches("button-go-on", "button-write-down").sees("WrittenDown")
    assert kept(walk)[0].people == 5


def test_a_kit_that_only_asks_how_many_leads_to_the_form_at_once():
    walk = opened(kit=SMALL_KIT).touches("button-write-down").sees("CountingPeople")
    assert "button-more" not in touchable(walk.staff.screen)
    walk.touches("button-back", "button-back", "card-pick/people/8", "button-write-down").sees("WritingUp")
    assert {"pick/duree/15", "pick/counters/8"} <= set(chosen(walk))


def test_only_the_counters_that_a_kit_asks_are_counted():
    women = replace(KIT, counters=(Asked.TOTAL, Asked.GENDERS))
    walk = (
        opened(replace(WORLD, workshops={KIT.id: women})).touches("button-write-down").sees("CountingPeople")
    )
    assert [row.name.item for row in walk.body.rows] == ["total"]
    walk.touches("card-many/total", "button-more")
    assert {row.name.item.partition("/")[0] for row in walk.body.rows} == {"genres"}
    walk.touches("button-more")
    assert [row.name.item for row in walk.body.rows] == ["total"], "round again"


def test_a_wall_that_hardly_stood_leaves_the_length_to_the_kit():
    walk = on_the_wall().waits(MINUTE).touches("button-back").sees("KitOpened")
    walk.touches("card-pick/people/8", "button-write-down", "button-go-on").sees("WritingUp")
    assert "pick/duree/60" in chosen(walk)


def test_once_kept_the_workshop_is_over():
    walk = opened().touches("card-pick/people/8", "button-write-down", "button-go-on", "button-write-down")
    walk.sees("WrittenDown").touches("button-go-on").sees("MediationRoom").touches("button-back")
    walk.touches("card-workshops", f"card-{KIT.id}")
    assert not held(walk).people


def test_the_report_leads_back_to_the_workshop():
    walk = opened().touches("card-pick/people/8", "button-write-down", "button-back").sees("WritingUp")
    walk.touches("button-back").sees("KitOpened")
    assert held(walk).people == 8


def test_a_number_that_is_not_offered_is_counted():
    walk = opened().touches("card-more/people").sees("CountingGroup")
    walk.touches("card-many/people", "card-many/people", "card-many/people", "card-fewer/people")
    walk.touches("button-go-on").sees("KitOpened")
    assert "pick/people/14" in chosen(walk)


def test_the_run_down_says_each_part_its_minutes_and_what_to_do():
    walk = opened().touches("button-more").sees("ReadingKit")
    for part in KIT.parts:
        walk.reads(f"{part.title}\u00a0· {part.minutes}\u00a0min").reads(part.prompt)
    walk.touches("button-go-on").sees("KitOpened")


def test_a_group_in_its_language_gets_its_papers_in_that():
    walk = opened().touches(
        "card-pick/language/ar", "card-pick/people/6", "card-papers/tickets", "button-print"
    )
    walk.devices.tray.answer(PrintOutcome.PRINTED)
    walk.touches("button-go-on", "card-papers/certificates", "button-print")
    assert [order for _, order in walk.devices.tray.orders] == [
        TicketOrder(("letters",), (("ar", 6),)),
        CertificateOrder(KIT.id, (("ar", 6),)),
    ]


def test_papers_that_did_not_come_out_are_asked_for_again_and_say_nothing_in_the_report():
    walk = opened().touches("card-pick/people/6", "card-papers/tickets", "button-print")
    walk.devices.tray.answer(PrintOutcome.OUT_OF_PAPER)
    walk.touches("button-go-on").sees("ChoosingCopies").touches("button-back").sees("KitOpened")
    assert not held(walk).handed_out


def test_whoever_gets_a_ticket_came():
    walk = opened().touches("card-papers/tickets", "card-many/fr", "card-more/ar", "button-print")
    walk.devices.tray.answer(PrintOutcome.PRINTED)
    walk.touches("button-go-on").sees("KitOpened")
    assert "pick/people/6" in chosen(walk)


def test_as_many_papers_are_offered_as_one_job_can_hold():
    walk = opened(kit=SMALL_KIT).touches("card-pick/people/15", "card-papers/tickets").sees("ChoosingCopies")
    assert sum(row.count for row in walk.body.rows) == 10, "three papers each, thirty a job"


def test_without_a_printer_nothing_is_offered_to_print():
    walk = opened(workshop_world("none"))
    assert not [thing for thing in touchable(walk.staff.screen) if "papers" in thing]


def test_the_wall_shows_one_part_in_both_languages():
    walk = opened().touches("card-pick/language/ar", "button-go-on", "button-go-on").sees("HoldingWorkshop")
    body = wall(walk)
    assert (body.part.utterance.shown, body.title.utterance.shown) == ("2 / 4", "La clé")
    assert [each.utterance.locale for each in body.sentences] == ["fr", "ar"]
    assert [each.utterance.shown for each in body.lines] == ["chose 2", "ع letters/step-2/short"]
    assert body.scene == WORLD.library.procedures["letters"].steps[1].scene
    assert not body.steps


def test_a_whole_procedure_is_shown_by_the_pictures_of_its_steps():
    walk = on_the_wall().touches("button-go-on", "button-go-on")
    assert len(wall(walk).steps) == len(WORLD.library.procedures["letters"].steps)
    assert wall(walk).lines[0].utterance.shown == "Titre letters"


def test_the_languages_go_round_and_french_is_never_shown_twice():
    walk = on_the_wall().touches("button-go-on")
    seen = []
    for _ in range(4):
        seen.append([each.utterance.locale for each in wall(walk).lines])
        walk.touches("button-group-language")
    assert seen == [["fr"], ["fr", "ar"], ["fr"], ["fr"]], "what is not translated into en and so is French"
    assert [each.utterance.locale for each in wall(walk).lines] == ["fr"]


def test_what_is_shown_is_said_in_the_language_of_the_group():
    walk = on_the_wall().touches("button-go-on", "button-hear")
    library, step = WORLD.library, WORLD.library.procedures["letters"].steps[1]
    assert walk.devices.sounder.played[-1] == library.utterance(step.say, "fr")
    walk.touches("button-group-language")
    assert walk.devices.sounder.playing is None, "another language is not said over the one before"
    walk.touches("button-hear")
    assert walk.devices.sounder.played[-1] == library.utterance(step.say, "ar")


def test_a_part_without_anything_to_show_says_its_title():
    walk = on_the_wall().touches("button-hear")
    assert walk.devices.sounder.played[-1].shown == "Bienvenue"


def test_a_sentence_that_nobody_can_hear_is_told_until_something_else_is_shown():
    walk = on_the_wall().touches("button-hear")
    walk.devices.sounder.finish(heard=False)
    walk.reads("TestingSound/no-sound").touches("button-go-on").reads_nothing_of("TestingSound/no-sound")


def test_the_time_that_is_left_is_said_of_the_part_and_of_the_whole():
    walk = on_the_wall().waits(2 * MINUTE)
    part, whole = wall(walk).times
    assert part.left.utterance.shown.endswith("3\u00a0min")
    assert whole.left.utterance.shown.endswith("58\u00a0min")
    assert (part.share, round(whole.share, 3)) == (0.4, round(2 / 60, 3))
    walk.touches("button-go-on").waits(30 * MINUTE)
    part, whole = wall(walk).times
    assert (part.share, part.left.utterance.shown[-5:]) == (1.0, "0\u00a0min")
    assert round(whole.share, 3) == round(32 / 60, 3)


def test_the_parts_end_where_they_end_and_begin_where_they_begin():
    walk = on_the_wall().touches("button-previous")
    assert held(walk).part == 0
    walk.touches(*["button-go-on"] * 3)
    assert "button-go-on" not in touchable(walk.staff.screen)
    walk.touches("button-done").sees("KitOpened")
    assert held(walk).part == 3


def test_the_wall_offers_nothing_but_its_own_keys():
    walk = on_the_wall()
    assert set(touchable(walk.staff.screen)) == THE_WALL | {"button-back", "button-go-on"}


def test_just_put_up_the_wall_is_left_without_the_pin():
    on_the_wall().waits(IDLE_SECONDS - 10).touches("button-back").sees("KitOpened")


@pytest.mark.parametrize("touches", [0, 1], ids=["nobody", "somebody-touches-it-all-the-time"])
def test_a_wall_that_has_stood_a_while_is_left_through_the_pin(touches):
    walk = on_the_wall()
    for _ in range(int(IDLE_SECONDS // 10)):
        walk.touches(*["button-group-language"] * touches).waits(10)
    through(walk.touches("button-back").sees("Door")).touches("button-go-on").sees("HoldingWorkshop")
    walk.touches("button-back").sees("KitOpened")


def test_the_door_of_a_wall_leads_back_to_it_and_ends_nothing():
    walk = on_the_wall().touches("button-go-on").waits(3 * MINUTE).touches("button-back").sees("Door")
    assert {"button-back"} == set(touchable(walk.staff.screen)) & {"button-back", "button-leave"}
    walk.touches("button-back").sees("HoldingWorkshop")
    assert held(walk).part == 1
    walk.touches("button-back").sees("Door").waits(MINUTE).sees("HoldingWorkshop")
    walk.touches("button-back").sees("Door")


def test_a_wrong_pin_leaves_the_wall_as_it_is():
    walk = on_the_wall().waits(3 * MINUTE).touches("button-back")
    StaffWalk(walk.staff).enters("111222")
    walk.devices.pins.answer_check()
    walk.sees("Door").touches("button-back").sees("HoldingWorkshop").touches("button-back").sees("Door")


def test_an_answer_to_a_pin_that_somebody_did_not_wait_for_opens_nothing():
    walk = on_the_wall().waits(3 * MINUTE).touches("button-back")
    StaffWalk(walk.staff).enters(PIN)
    walk.touches("button-back").sees("HoldingWorkshop")
    walk.devices.pins.answer_check()
    walk.sees("HoldingWorkshop").touches("button-back").sees("Door")


@pytest.mark.parametrize(
    "ways",
    [("button-back",), ("button-back", "button-more"), ("button-back", "card-papers/tickets")],
    ids=["kit", "run-down", "papers"],
)
def test_whoever_stays_away_finds_the_wall_again_behind_the_pin(ways):
    walk = on_the_wall().touches("button-go-on", *ways).waits(IDLE_SECONDS).sees("HoldingWorkshop")
    assert held(walk).part == 1
    walk.touches("button-back").sees("Door")


def test_a_workshop_that_has_not_begun_closes_as_every_page():
    opened().touches("card-pick/people/8").waits(IDLE_SECONDS).is_out()


def test_a_wall_whose_time_is_over_gives_the_terminal_back():
    walk = on_the_wall().waits(85 * MINUTE).touches("button-group-language")
    walk.waits(20 * MINUTE).sees("HoldingWorkshop").waits(11 * MINUTE).is_out()


def test_alone_the_door_of_a_wall_ends_no_program():
    walk = on_the_wall(replace(WORLD, alone=True)).waits(3 * MINUTE).touches("button-back").sees("Door")
    walk.touches("button-back").sees("HoldingWorkshop")
    assert walk.devices.restarter.quits == 0


def test_without_kits_nothing_of_them_is_offered():
    walk = inside(replace(WORLD, workshops={}))
    assert "card-workshops" not in touchable(walk.staff.screen)


def test_on_the_way_back_to_the_terminal_the_workshop_is_forgotten():
    walk = opened().touches("card-pick/people/8", "button-back").sees("ChoosingKit")
    walk.touches(f"card-{KIT.id}")
    assert held(walk).people == 8
    walk.touches("button-back", f"card-{SMALL_KIT.id}")
    assert held(walk).people == 0
    walk.touches("button-back", "button-back").sees("Terminal")
    assert held(walk) is None
