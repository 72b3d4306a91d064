"""Six pictured questions propose an autonomy, are said as they are asked, and leave nothing but what is agreed."""

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ability_samples import CHECK, asking
from kiosk.content.ability import Answer, autonomy
from kiosk.log.enumerations.activity import Autonomie
from kiosk.staff.abilities.states import AskingAbility
from kiosk.staff.abilities.ways import to_abilities
from kiosk.staff.describe import describe
from kiosk.staff.events import Action, Heard, Picked, Pressed, SentenceEnded, TimeElapsed
from kiosk.staff.screen import AskingBody
from kiosk.staff.states import Closed, Terminal
from kiosk.staff.turn import turn
from kiosk.staff.world import IDLE_SECONDS
from mediation_walk import VISIT, Mediator, was_here
from staff_walk import CoreStaff, StaffWalk, plain_world

PIN = "739184"
WORLD = asking(plain_world())
SIX_QUESTIONS = "card-more/autonomie"
CARDS = ["alone", "with-help", "by-somebody"]


def on_the_form(world=WORLD, *, from_visit=True):
    """At the report of a visit in Arabic, or of somebody of whom nothing is known, where the six questions are."""
    staff = CoreStaff(world, PIN, set_up=True)
    staff.knock()
    walk = Mediator(was_here(StaffWalk(staff)).through_the_door(PIN))
    walk.touches("card-mediations", f"card-visit/{VISIT.seq}" if from_visit else "card-individual")
    while "more/autonomie" not in form(walk):
        walk.touches("button-more")
    return walk


def form(walk):
    return {card.item: card for row in walk.body.rows for card in row.cards}


def answers(walk, *given):
    return walk.touches(*(f"card-{each}" for each in given))


def sounder(walk):
    return walk.devices.sounder


def said(walk):
    return [each.shown for each in sounder(walk).played]


def ticked(walk):
    return [card.item for card in walk.body.cards if card.mark.value == "yes"]


def autonomie(walk):
    return walk.staff.session.state.draft.mediation.who.autonomie


def test_six_answers_and_one_touch_fill_in_the_autonomy():
    walk = on_the_form()
    before = walk.staff.session.state
    began = walk.count
    walk.touches(SIX_QUESTIONS).sees("AskingAbility")
    answers(walk, *["alone"] * 4, "with-help", "with-help").sees("AutonomyProposed")
    assert ticked(walk) == ["partiellement_autonome"]
    walk.touches("card-partiellement_autonome").sees("WritingUp")
    assert walk.count - began == 8
    assert autonomie(walk) is Autonomie.PARTIELLEMENT_AUTONOME
    after = walk.staff.session.state
    person = replace(before.draft.mediation.who, autonomie=Autonomie.PARTIELLEMENT_AUTONOME)
    assert after.draft.mediation == replace(before.draft.mediation, who=person)
    assert "Answer" not in repr(after)


@settings(deadline=None, max_examples=40)
@given(st.lists(st.sampled_from([*Answer, None]), min_size=6, max_size=6))
def test_what_is_ticked_is_what_the_answers_amount_to(given):
    walk = on_the_form().touches(SIX_QUESTIONS)
    walk.touches(*("button-skip" if each is None else f"card-{each.value}" for each in given))
    stars = autonomy(given)
    assert ticked(walk) == ([next(each.value for each in Autonomie if each.stars == stars)] if stars else [])


def test_another_than_the_proposed_can_be_kept():
    walk = on_the_form().touches(SIX_QUESTIONS)
    answers(walk, *["alone"] * 6).touches("card-entierement_accompagne").sees("WritingUp")
    assert autonomie(walk) is Autonomie.ENTIEREMENT_ACCOMPAGNE


def test_with_too_few_answers_nothing_is_proposed_and_all_can_be_chosen():
    walk = on_the_form().touches(SIX_QUESTIONS, *["button-skip"] * 3)
    answers(walk, *["alone"] * 3).reads("AutonomyProposed/too-few")
    assert ticked(walk) == []
    walk.touches("card-autonome")
    assert autonomie(walk) is Autonomie.AUTONOME


def test_the_autonomy_that_was_chosen_before_stays_when_it_is_agreed_on():
    walk = on_the_form().touches("card-pick/autonomie/autonome", SIX_QUESTIONS)
    answers(walk, *["alone"] * 6).touches("card-autonome")
    assert autonomie(walk) is Autonomie.AUTONOME


def test_who_changes_nothing_finds_the_form_as_it_was():
    walk = on_the_form()
    before = walk.staff.session.state
    walk.touches(SIX_QUESTIONS)
    answers(walk, *["by-somebody"] * 6).touches("button-leave-be")
    assert walk.staff.session.state == before


def test_back_takes_the_last_answer_back_and_leads_out_before_the_first():
    walk = on_the_form().touches(SIX_QUESTIONS)
    before = walk.staff.session.state.back
    answers(walk, *["alone"] * 6).touches("button-back").sees("AskingAbility").reads("ar abilities/six")
    walk.touches("button-back").reads("ar abilities/five")
    walk.touches(*["button-back"] * 4).reads("ar abilities/one").touches("button-back").sees("WritingUp")
    assert walk.staff.session.state == before


def test_the_person_reads_their_language_first_and_the_mediator_french_below():
    walk = on_the_form().touches(SIX_QUESTIONS)
    assert isinstance(walk.body, AskingBody)
    for card, name in zip((walk.body.question, *walk.body.cards), ("one", *CARDS), strict=True):
        assert card.own.utterance.shown == f"ar abilities/{name}"
        assert card.french.utterance.shown == f"fr {name}"


def test_in_french_every_sentence_stands_there_once():
    walk = on_the_form(from_visit=False).touches(SIX_QUESTIONS, "card-fr")
    assert [card.french for card in (walk.body.question, *walk.body.cards)] == [None] * 4


def test_the_first_question_is_said_with_its_cards_and_each_lights_while_it_is():
    walk = on_the_form().touches(SIX_QUESTIONS)
    lit = []
    while walk.staff.screen.saying:
        lit.append(walk.staff.screen.saying)
        sounder(walk).finish()
    assert lit == ["question", *CARDS]
    assert said(walk) == [f"ar abilities/{each}" for each in ("one", *CARDS)]


def test_the_next_question_is_said_alone_and_at_once():
    walk = on_the_form().touches(SIX_QUESTIONS)
    answers(walk, "alone")
    assert said(walk) == ["ar abilities/one", "ar abilities/two"]
    sounder(walk).finish()
    assert walk.staff.screen.saying == ""
    assert len(said(walk)) == 2


def test_an_ear_says_its_card_and_that_of_the_question_all_there_is():
    walk = on_the_form().touches(SIX_QUESTIONS)
    answers(walk, "alone").touches("ear-with-help")
    assert walk.staff.screen.saying == "with-help"
    sounder(walk).finish()
    walk.touches("card-question")
    for _ in range(4):
        sounder(walk).finish()
    assert said(walk)[2:] == [f"ar abilities/{each}" for each in ("with-help", "two", *CARDS)]
    assert walk.staff.session.state.answers == (Answer.ALONE,)


@pytest.mark.parametrize("way", ["button-back", "button-other-language", "button-leave"])
def test_nothing_is_said_any_more_once_the_question_is_left(way):
    walk = on_the_form().touches(SIX_QUESTIONS)
    assert sounder(walk).playing is not None
    walk.touches(way)
    assert sounder(walk).playing is None


def test_after_the_last_answer_nothing_is_said():
    walk = on_the_form().touches(SIX_QUESTIONS)
    answers(walk, *["alone"] * 6)
    assert sounder(walk).playing is None
    count = len(said(walk))
    sounder(walk).finish()
    assert len(said(walk)) == count


def test_where_nobody_would_hear_it_the_mediator_is_asked_to_read():
    walk = on_the_form().touches(SIX_QUESTIONS)
    walk.reads_nothing_of("AskingAbility/unheard")
    sounder(walk).finish(heard=False)
    walk.reads("AskingAbility/unheard")
    assert len(said(walk)) == 1
    answers(walk, "alone").reads("AskingAbility/unheard")


def test_a_language_that_is_not_known_is_asked_for_and_can_be_changed_on_the_way():
    walk = on_the_form(from_visit=False).touches(SIX_QUESTIONS).sees("ChoosingAbilityLanguage")
    walk.touches("card-fr").sees("AskingAbility").reads("fr one")
    answers(walk, "alone", "with-help").touches("button-other-language").touches("card-ar")
    walk.reads("ar abilities/three")
    assert walk.staff.session.state.answers == (Answer.ALONE, Answer.WITH_HELP)


def test_whoever_wants_no_other_language_after_all_is_asked_the_same_question():
    walk = answers(on_the_form().touches(SIX_QUESTIONS), "alone", "with-help")
    walk.touches("button-other-language", "button-back").sees("AskingAbility").reads("ar abilities/three")
    assert walk.staff.session.state.answers == (Answer.ALONE, Answer.WITH_HELP)
    walk.touches("button-back", "button-back", "button-back").sees("WritingUp")


def test_without_the_six_questions_the_form_never_leads_to_them():
    world = replace(plain_world(), frame_mm=(120.0, 190.0))
    walk = on_the_form(world)
    walk.touches(SIX_QUESTIONS).sees("ChoosingValue").touches("card-autonome").sees("WritingUp")
    assert autonomie(walk) is Autonomie.AUTONOME


def test_a_language_that_the_terminal_does_not_offer_is_asked_for():
    gone = replace(WORLD.library, languages=tuple(e for e in WORLD.library.languages if e.locale != "ar"))
    on_the_form(replace(WORLD, library=gone)).touches(SIX_QUESTIONS).sees("ChoosingAbilityLanguage")


def test_what_is_learnt_first_is_told():
    walk = on_the_form().touches(SIX_QUESTIONS)
    answers(walk, "with-help", "alone", "alone", "by-somebody", "alone", "alone")
    titles = WORLD.library.procedures
    walk.reads(f"AutonomyProposed/next\u00a0: {titles['cover'].title.french}")


def test_who_can_do_all_that_is_taught_is_told_of_nothing_to_learn():
    walk = on_the_form().touches(SIX_QUESTIONS)
    answers(walk, "with-help", *["alone"] * 5).reads_nothing_of("AutonomyProposed/next")


def test_where_there_are_no_questions_the_form_does_not_offer_them():
    world = plain_world()
    staff = CoreStaff(world, PIN, set_up=True)
    staff.knock()
    walk = StaffWalk(staff).through_the_door(PIN).touches("card-mediations", "card-individual")
    while "pick/autonomie/autonome" not in form(walk):
        walk.touches("button-more")
    assert "more/autonomie" not in form(walk)


def test_two_minutes_without_a_touch_close_the_staff_side_and_the_answers_are_gone():
    walk = on_the_form().touches(SIX_QUESTIONS)
    answers(walk, "alone").waits(IDLE_SECONDS).is_out()
    assert isinstance(walk.staff.session.state, Closed)


def test_a_voice_that_goes_on_holds_nobody_to_be_there():
    walk = on_the_form().touches(SIX_QUESTIONS)
    walk.waits(IDLE_SECONDS - 1)
    sounder(walk).finish()
    walk.waits(1).is_out()


def elsewhere():
    """The questions, opened from where no report waits for them."""
    walk = on_the_form()
    back = Terminal(walk.staff.session.state.shift)
    return back, to_abilities(back.shift, back).state


def follow(state, *events):
    for event in events:
        state = turn(WORLD, state, event).state
    return state


def answered(state, answer=Answer.ALONE):
    return follow(state, Picked("ar"), *[Picked(answer.value)] * len(CHECK.abilities))


def test_elsewhere_nothing_is_written_down_and_the_next_person_begins_afresh():
    back, opened = elsewhere()
    state = answered(opened)
    assert follow(state, Picked("autonome")) == state
    assert follow(state, Pressed(Action.NEXT_PERSON)) == opened
    assert follow(state, Pressed(Action.GO_ON)) == back


def test_in_a_workshop_no_button_leads_away_from_it():
    _, opened = elsewhere()
    for state in (opened, follow(opened, Picked("ar")), answered(opened)):
        screen = describe(WORLD, state)
        drawn = [screen.back, *screen.top, *screen.bar]
        assert Action.LEAVE not in [each.action for each in drawn]
        assert follow(state, Pressed(Action.LEAVE)) == state


def test_elsewhere_silence_leads_back_to_what_goes_on_there():
    back, opened = elsewhere()
    asked = follow(opened, Picked("ar"), Picked("alone"))
    assert isinstance(asked, AskingAbility)
    for state in (opened, asked, answered(opened)):
        assert follow(state, TimeElapsed()) == back


@settings(deadline=None)
@given(
    st.lists(
        st.sampled_from(
            [
                *(Picked(each) for each in (*CARDS, "ar", "fr", "question", "autonome", "nothing")),
                *(Heard(each) for each in (*CARDS, "question", "ar", "nothing")),
                *(Pressed(each) for each in Action),
                SentenceEnded(),
                SentenceEnded(played=False),
            ]
        )
    )
)
def test_no_order_of_touches_leads_anywhere_but_back(events):
    back, state = elsewhere()
    for event in events:
        turned = turn(WORLD, state, event)
        state = turned.state
        if state == replace(back, shift=state.shift):
            break
        assert state.back == back
        assert len(getattr(state, "answers", ())) <= len(CHECK.abilities)
