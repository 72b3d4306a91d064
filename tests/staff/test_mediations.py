"""A mediation is written down in a few touches, kept before it is called kept, and mended on the same day."""

from dataclasses import replace
from uuid import UUID

import pytest

from kiosk.log.blocked_reason import BlockedReason
from kiosk.log.counters import Counters
from kiosk.log.enumerations.activity import Autonomie, TypeActivite, TypeLieu
from kiosk.log.enumerations.person import Genre
from kiosk.log.enumerations.thematique import Thematique
from kiosk.log.log_book import Trouble
from kiosk.log.mediation import Extras, Individual, Workshop
from kiosk.log.mediation_row import Kept
from kiosk.log.mediation_rules import complaints
from kiosk.staff.bodies.mediation_words import key_of
from kiosk.staff.events import TOO_LATE, Action, LogAnswered, Pressed
from mediation_samples import ALONE
from mediation_walk import TODAY, VISIT, Mediator, was_here
from staff_walk import CoreStaff, StaffWalk, plain_world

PIN = "739184"
WORLD = plain_world()


def inside(world=WORLD, *, visits=()):
    staff = CoreStaff(world, PIN, set_up=True)
    staff.knock()
    walk = StaffWalk(staff)
    if visits is not None:
        was_here(walk, *visits)
    return Mediator(walk.through_the_door(PIN))


def nobody_was_here(world=WORLD):
    return inside(world, visits=None)


def book(walk):
    return walk.devices.mediations


def kept(walk):
    return [each.mediation for each in book(walk).now.kept]


def form(walk):
    return {card.item: card for row in walk.body.rows for card in row.cards}


def chosen(walk):
    return [item for item, card in form(walk).items() if card.chosen]


def cards(walk):
    return [card.item for card in walk.body.cards]


def test_a_visit_of_just_now_is_kept_in_three_touches():
    walk = inside().touches("card-mediations", f"card-visit/{VISIT.seq}", "button-write-down")
    walk.sees("WrittenDown").reads("WrittenDown/kept")
    (mediation,) = kept(walk)
    assert walk.count == 3
    assert mediation.thematiques == (Thematique.SANTE,)
    assert mediation.duree == 15
    assert mediation.extras == Extras(language="ar", procedure="letters", handoff=True)
    assert (mediation.type_lieu, mediation.lieu) == (TypeLieu.LIEU_ACTIVITE, "here")


@pytest.mark.parametrize(
    "touch",
    ["pick/duree/45", "pick/thematiques/etrangers_europe", "pick/lieu/a_distance"],
    ids=lambda each: each,
)
def test_a_visit_with_one_thing_changed_is_kept_in_four_touches(touch):
    walk = inside().touches(
        "card-mediations", f"card-visit/{VISIT.seq}", f"card-{touch}", "button-write-down"
    )
    walk.sees("WrittenDown")
    assert walk.count == 4


def test_somebody_who_never_touched_the_kiosk_is_kept_in_four_touches_once_a_length_is_usual():
    walk = inside().touches("card-mediations", f"card-visit/{VISIT.seq}", "button-write-down", "button-go-on")
    walk.count = 1  # the card of the room itself
    walk.touches("card-individual", "card-pick/thematiques/sante", "button-write-down").sees("WrittenDown")
    assert walk.count == 4


def test_a_workshop_of_twelve_is_kept_with_its_counters_in_twelve_touches():
    walk = nobody_was_here().touches("card-mediations", "card-workshop", "card-pick/thematiques/email")
    walk.touches("card-pick/duree/90", "card-pick/counters/12", "card-more/counters", "button-more")
    walk.touches("card-many/genres/feminin", "card-more/genres/feminin", "card-more/genres/feminin")
    walk.touches("button-go-on", "button-write-down").sees("WrittenDown")
    (mediation,) = kept(walk)
    assert walk.count == 12
    assert mediation.type is TypeActivite.COLLECTIF
    assert mediation.who == Workshop(Counters(total=12, genres={Genre.FEMININ: 7}))
    assert mediation.who.counters.by_genre()[Genre.NON_COMMUNIQUE] == 5


def test_the_usual_workshop_is_kept_in_six_touches():
    walk = nobody_was_here().touches("card-mediations", "card-workshop", "card-pick/thematiques/email")
    walk.touches("card-pick/duree/90", "card-pick/counters/12", "button-write-down").sees("WrittenDown")
    assert walk.count == 6


def test_a_visit_that_was_taken_is_offered_no_more():
    walk = inside().touches("card-mediations").sees("MediationRoom")
    assert f"visit/{VISIT.seq}" in cards(walk)
    walk.touches(f"card-visit/{VISIT.seq}", "button-write-down", "button-go-on").sees("MediationRoom")
    assert cards(walk) == ["individual", "workshop", "today"]


def test_the_form_says_which_visit_it_was_taken_from():
    walk = inside().touches("card-mediations", f"card-visit/{VISIT.seq}").reads("WritingUp/from-visit")
    walk.reads("Titre letters").reads("18\u00a0min")
    assert {"pick/lieu/place/here", "pick/thematiques/sante", "pick/duree/15"} <= set(chosen(walk))


def test_what_is_required_stands_first_and_the_rest_is_folded():
    walk = inside().touches("card-mediations", "card-individual")
    assert [row.name.item for row in walk.body.rows] == ["field/lieu", "field/thematiques", "field/duree"]
    walk.touches("button-more")
    assert [row.name.item for row in walk.body.rows] == ["field/blocked", "field/autonomie", "field/language"]


def test_every_field_can_be_said():
    walk = inside().touches("card-mediations", f"card-visit/{VISIT.seq}", "button-more")
    walk.touches("card-pick/blocked/site-down", "card-pick/autonomie/partiellement_autonome", "button-more")
    walk.touches("card-pick/interpreter/none", "card-pick/stage/account", "button-more")
    walk.touches("card-pick/handoff/no", "card-pick/materiel/ordinateur", "card-pick/genre/feminin")
    walk.touches("button-more", "card-more/tranche_age").sees("ChoosingValue").touches(
        "card-quarante_cinquante_neuf"
    )
    walk.sees("WritingUp").touches("card-pick/statut_social/scolarise", "card-pick/deja_accompagne/yes")
    walk.touches("button-more", "card-pick/oriente_vers_structure/yes")
    walk.touches("card-pick/structure_de_redirection/administration", "button-write-down").sees("WrittenDown")
    (mediation,) = kept(walk)
    assert isinstance(mediation.who, Individual)
    assert mediation.who.autonomie is Autonomie.PARTIELLEMENT_AUTONOME
    assert mediation.extras.blocked is BlockedReason.SITE_DOWN
    assert not mediation.extras.handoff
    every = (mediation.who, mediation.extras)
    unsaid = [name for each in every for name in each.__slots__ if getattr(each, name) in (None, "", ())]
    assert unsaid == []


def test_what_is_asked_only_with_another_comes_and_goes_with_it():
    walk = inside().touches("card-mediations", "card-individual", *["button-more"] * 5)
    assert "pick/oriente_vers_structure/yes" in form(walk)
    walk.touches("card-pick/oriente_vers_structure/yes", "card-pick/structure_de_redirection/administration")
    walk.touches("card-pick/oriente_vers_structure/no")
    assert not any("structure_de_redirection" in item for item in form(walk))
    assert walk.staff.session.state.draft.mediation.who.structure_de_redirection is None


def test_a_list_that_a_site_has_not_written_is_not_asked():
    bare = replace(WORLD, lists=replace(WORLD.lists, demarches={}, portals={}))
    walk = inside(bare).touches("card-mediations", "card-workshop")
    seen = set()
    for _ in range(6):
        seen |= {row.name.item for row in walk.body.rows}
        walk.touches("button-more")
    missing = {"titre_atelier", "tags", "precisions_demarche", "procedure"}
    assert not seen & {f"field/{each}" for each in missing}
    assert {"field/niveau", "field/language", "field/half_day"} <= seen


def test_a_place_that_needs_a_town_is_offered_only_where_the_site_has_towns():
    walk = inside().touches("card-mediations", "card-individual")
    places = [item for item in form(walk) if "/lieu/" in item]
    assert places == ["pick/lieu/place/here", "pick/lieu/a_distance"]


def test_what_lacks_is_said_at_the_field_and_goes_as_soon_as_it_is_there():
    walk = (
        nobody_was_here().touches("card-mediations", "card-individual", "button-write-down").sees("WritingUp")
    )
    faulty = [row.name.item for row in walk.body.rows if row.fault]
    assert faulty == ["field/thematiques", "field/duree"]
    walk.reads("Field/thematiques").reads("Fault/missing")
    walk.touches("card-pick/thematiques/email")
    assert [row.name.item for row in walk.body.rows if row.fault] == ["field/duree"]
    walk.touches("card-pick/duree/30").reads_nothing_of("Fault/missing").touches("button-write-down")
    assert len(kept(walk)) == 1


def test_what_lacks_leads_to_the_page_it_is_on():
    walk = nobody_was_here().touches("card-mediations", "card-individual", "button-more", "button-more")
    walk.touches("button-write-down").sees("WritingUp")
    assert "field/duree" in [row.name.item for row in walk.body.rows]


def test_more_people_of_a_kind_than_came_cannot_be_counted():
    walk = nobody_was_here().touches("card-mediations", "card-workshop", "card-pick/counters/4")
    walk.touches("card-more/counters", "button-more", *["card-more/genres/feminin"] * 4)
    with pytest.raises(AssertionError, match="card-more/genres/feminin is not on"):
        walk.touches("card-more/genres/feminin")
    walk.reads("CountingPeople/rest\u00a0: 0 / 4")


def test_counters_that_do_not_fit_are_told_where_they_stand():
    walk = nobody_was_here().touches("card-mediations", "card-workshop", "card-pick/thematiques/email")
    walk.touches("card-pick/duree/90", "card-pick/counters/6", "card-more/counters", "button-more")
    walk.touches("card-many/genres/feminin", "button-go-on", "card-pick/counters/4", "button-write-down")
    walk.sees("CountingPeople").reads("Fault/sum\u00a0: 4")
    assert kept(walk) == []
    walk.touches("card-fewer/genres/feminin").reads_nothing_of("Fault/sum")
    walk.touches("button-go-on", "button-write-down").sees("WrittenDown")


def test_any_length_can_be_counted():
    walk = (
        inside()
        .touches("card-mediations", f"card-visit/{VISIT.seq}", "card-more/duree")
        .sees("CountingMinutes")
    )
    walk.touches("card-more/hours", "card-more/minutes", "button-go-on").sees("WritingUp")
    assert "pick/duree/80" in chosen(walk)
    walk.touches("button-write-down")
    assert [each.duree for each in kept(walk)] == [80]


def test_several_themes_are_chosen_on_one_page_and_stand_first_afterwards():
    walk = (
        inside().touches("card-mediations", "card-individual", "card-more/thematiques").sees("ChoosingValue")
    )
    walk.touches("card-email", "card-sante", "card-email", "button-more", "button-more", "card-justice")
    walk.touches("button-go-on").sees("WritingUp")
    themes = [item for item in form(walk) if "/thematiques" in item]
    assert [item for item in chosen(walk) if item in themes] == themes[:-1]
    mediation = walk.staff.session.state.draft.mediation
    assert set(mediation.thematiques) == {
        Thematique.SANTE,
        Thematique.JUSTICE,
        Thematique.AIDE_AUX_DEMARCHES,
    }


def test_nothing_is_called_kept_before_the_log_has_said_so():
    walk = inside()
    book(walk).slow = True
    walk.touches("card-mediations", f"card-visit/{VISIT.seq}", "button-write-down")
    walk.sees("WritingUp").reads("WritingUp/keeping").reads_nothing_of("WrittenDown/kept")
    book(walk).answer()
    walk.sees("WrittenDown")


def test_a_touch_that_comes_twice_keeps_once():
    walk = inside()
    book(walk).slow = True
    walk.touches("card-mediations", f"card-visit/{VISIT.seq}", "button-write-down")
    for action in (Action.WRITE_DOWN, Action.MORE, Action.BACK, Action.LEAVE):
        walk.staff.session.send(Pressed(action))
    book(walk).answer()
    walk.sees("WrittenDown")
    assert len(book(walk).asked) == 1


@pytest.mark.parametrize("reason", [*(each.value for each in Trouble), TOO_LATE])
def test_a_log_that_refuses_is_told_plainly_and_nothing_is_lost(reason):
    walk = inside().touches("card-mediations", f"card-visit/{VISIT.seq}", "card-pick/duree/45")
    book(walk).refuses = reason
    walk.touches("button-write-down").sees("WritingUp").reads("WritingUp/not-kept").reads(
        key_of("Refused", reason)
    )
    walk.touches("button-go-on").sees("WritingUp")
    assert "pick/duree/45" in chosen(walk)
    walk.touches("button-write-down")
    book(walk).refuses = ""
    walk.reads("WritingUp/not-lost").touches("button-write-down").sees("WrittenDown")
    assert [each.duree for each in kept(walk)] == [45]


def test_an_answer_to_what_somebody_asked_before_is_nobodys():
    walk = inside()
    book(walk).slow = True
    walk.touches("card-mediations", f"card-visit/{VISIT.seq}", "button-write-down")
    walk.staff.session.send(LogAnswered(0, book(walk).now, 99))
    walk.reads("WritingUp/keeping")


def test_a_log_that_cannot_be_read_is_told_and_writing_is_still_tried():
    walk = inside(visits=None)
    log = book(walk)
    log.now = replace(log.now, unread=Trouble.DAMAGED)
    walk.touches("button-leave")
    walk.staff.knock()
    walk = Mediator(StaffWalk(walk.staff).through_the_door(PIN))
    walk.touches("card-mediations").reads("Refused/damaged").touches("card-today").reads("Refused/damaged")
    walk.touches("button-back", "card-individual").sees("WritingUp")


def test_a_clock_that_may_be_wrong_is_told_on_the_form():
    walk = inside(visits=None)
    walk.touches("button-leave")
    book(walk).now = replace(book(walk).now, sure=False)
    walk.staff.knock()
    walk = StaffWalk(walk.staff).through_the_door(PIN).touches("card-mediations", "card-individual")
    walk.reads("Mediation/clock")


def logged(**how):
    walk = inside(**how).touches("card-mediations", f"card-visit/{VISIT.seq}", "button-write-down")
    return walk.touches("button-back", "card-today").sees("LoggedToday")


def test_what_was_written_today_is_listed_and_can_be_corrected():
    walk = logged().reads("LoggedToday/count\u00a0: 1").touches("card-kept/1").sees("OneLogged")
    walk.touches("button-correct").sees("WritingUp").reads("WritingUp/correcting")
    walk.touches("card-pick/duree/60", "button-write-down").reads("WrittenDown/corrected")
    walk.touches("button-back", "card-today").reads("LoggedToday/count\u00a0: 1")
    assert [each.duree for each in kept(walk)] == [60]


def test_another_like_it_says_nothing_of_the_person():
    walk = inside().touches("card-mediations", f"card-visit/{VISIT.seq}", "button-more")
    walk.touches("card-pick/autonomie/autonome", "button-write-down", "button-duplicate").sees("WritingUp")
    walk.touches("button-write-down").sees("WrittenDown")
    first, second = kept(walk)
    assert second == replace(
        first,
        date=TODAY,
        who=Individual(),
        extras=Extras(language="ar", procedure="letters"),
    )
    assert first.who.autonomie is Autonomie.AUTONOME


def test_what_was_written_today_is_deleted_only_when_asked_twice():
    walk = logged().touches("card-kept/1", "button-erase-entry").reads("OneLogged/for-good")
    walk.touches("button-leave-be").sees("OneLogged").reads_nothing_of("OneLogged/for-good")
    assert len(kept(walk)) == 1
    walk.touches("button-erase-entry", "button-erase-entry").sees("LoggedToday").reads("LoggedToday/none")
    assert kept(walk) == []


def test_a_deletion_that_is_refused_is_told():
    walk = logged().touches("card-kept/1", "button-erase-entry")
    book(walk).refuses = TOO_LATE
    walk.touches("button-erase-entry").sees("OneLogged").reads(key_of("Refused", TOO_LATE))
    assert len(kept(walk)) == 1


def test_two_minutes_without_a_touch_leave_nothing_of_a_draft():
    walk = inside().touches("card-mediations", f"card-visit/{VISIT.seq}", "card-pick/duree/45").waits(119)
    walk.sees("WritingUp").waits(121).is_out()
    assert book(walk).asked == []
    walk.staff.knock()
    walk = StaffWalk(walk.staff).through_the_door(PIN).touches("card-mediations", "card-individual")
    assert not any("/duree/" in item for item in chosen(walk))


def test_a_form_can_be_left_for_the_other_language_and_back_without_loss():
    walk = inside().touches(
        "card-mediations", f"card-visit/{VISIT.seq}", "card-pick/duree/45", "button-language"
    )
    assert walk.staff.screen.locale == "en"
    assert "pick/duree/45" in chosen(walk)


def test_alone_on_a_laptop_everything_can_be_written_down():
    world = replace(WORLD, alone=True)
    walk = nobody_was_here(world).touches("card-mediations", "card-individual", "card-pick/thematiques/email")
    walk.touches("card-pick/duree/30", "button-write-down").sees("WrittenDown")
    (mediation,) = kept(walk)
    assert complaints(mediation, WORLD.lists, TODAY) == ()


def test_what_a_site_has_taken_off_its_lists_since_is_still_shown():
    staff = CoreStaff(WORLD, PIN, set_up=True)
    staff.knock()
    gone = replace(ALONE, lieu="here", who=Individual(), materiel=(), extras=Extras(language="ar"))
    log = staff.devices.mediations
    log.now = replace(log.now, kept=(Kept(1, UUID(int=1), TODAY, None, gone),))
    walk = StaffWalk(staff).through_the_door(PIN).touches("card-mediations", "card-today", "card-kept/1")
    walk.sees("OneLogged").reads("Field/precisions-demarche").reads("ofpra-espace-personnel")
