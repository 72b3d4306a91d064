"""The walks: each is one thing a person, a mediator or a technician would miss if it broke."""

from dataclasses import replace

from kiosk.log.log_book import Total
from kiosk.log.visit_entry import Ending
from kiosk.visit.events import Heard, SpeechEnded, TicketEnded
from kiosk.visit.printing import PrintOutcome
from kiosk.visit.screen import Mark
from walk import LEAVE, touchable


def a_whole_visit_ends_in_one_line_and_a_clean_screen(walk, kiosk):
    walk.sees("Resting").hears_nothing().touches("screen").sees("Languages").hears("fr Languages/touch-here")
    walk.touches("tile-fr").sees("Home").hears("fr Home/title").touches("card-asylum").sees("Theme")
    walk.touches("card-letters").sees("Asking").hears("Qui êtes-vous ?").touches("card-asked").sees(
        "Preparing"
    )
    walk.hears("Au guichet").touches("button-show-me").sees("Showing").hears("Faites la chose 1")
    walk.touches(*["button-go-on"] * 6).hears("Faites la chose 7").touches("button-go-on").sees("Handoff")
    walk.touches("button-done").sees("Feedback").hears("Feedback/title").touches("card-good")
    walk.sees("Goodbye").hears("Goodbye/title").listens().waits(6).sees("Resting")
    assert kiosk.log.totals == [Total.FEEDBACK_GOOD]
    (entry,) = kiosk.log.entries
    assert (entry.locale, entry.procedure, entry.steps, entry.ending) == ("fr", "letters", 7, Ending.FINISHED)
    assert not entry.ticket


def leaving_is_silent_and_at_once(walk, kiosk):
    walk.to_step(3).touches(LEAVE).sees("Resting").hears_nothing()
    assert kiosk.voice.forgotten == 1
    assert kiosk.printer.cancelled == 1
    (entry,) = kiosk.log.entries
    assert (entry.steps, entry.ending) == (3, Ending.LEFT)


def leaving_forgets_the_language_and_the_comfort(walk, kiosk):
    first = kiosk.screen.comfort
    walk.touches("screen", "tile-ar", "button-comfort", "card-larger", "card-louder")
    assert kiosk.screen.comfort == replace(first, text_size=first.text_size + 1, volume=first.volume + 1)
    walk.touches(LEAVE, "screen")
    assert kiosk.screen.locale == "fr"
    walk.touches("tile-fr")
    assert kiosk.screen.comfort == first


def a_touch_that_chooses_no_language_is_no_visit(walk, kiosk):
    walk.touches("screen").sees("Languages").listens().waits(120).sees("Resting")
    assert kiosk.log.entries == []


def changing_the_language_keeps_the_step(walk, kiosk):
    walk.to_step(4).touches("button-language").sees("Languages").touches("tile-ar").sees("Showing")
    assert kiosk.screen.body.number == 4
    assert kiosk.screen.locale == "ar"
    walk.hears("ع letters/step-4/say")


def the_idle_clock_waits_until_the_voice_is_silent(walk, kiosk):
    walk.to_step(2).waits(1_000).sees("Showing").listens().waits(119).sees("Showing").waits(1).sees(
        "IdleWarning"
    )
    walk.hears("IdleWarning/left-45").waits(15).hears("left-30").waits(15).hears("left-15").waits(14)
    walk.sees("IdleWarning").waits(1).sees("Resting").hears_nothing()
    assert kiosk.log.entries[0].ending is Ending.LEFT


def the_countdown_is_never_prolonged_by_its_own_voice(walk, kiosk):
    walk.to_step(1).listens().waits(120).listens().waits(15).listens().waits(15).listens().waits(15).sees(
        "Resting"
    )


def i_am_here_gives_back_the_very_screen(walk, kiosk):
    walk.to_step(2).touches("button-emergency").listens().waits(120).sees("IdleWarning")
    walk.touches("button-here").sees("Emergency").touches("button-back").sees("Showing")


def help_waits_longer(walk, kiosk):
    walk.to_step(2).touches("button-help").sees("Help").listens().waits(599).sees("Help").waits(1).sees(
        "IdleWarning"
    )


def one_overlay_opened_from_another_keeps_the_first(walk, kiosk):
    walk.to_step(2).touches("button-emergency", "button-comfort", "button-kept").sees("WhatIsKept")
    walk.touches("button-back").sees("Showing")


def help_tells_the_mediator_in_french_what_is_stuck(walk, kiosk):
    walk.touches("screen", "tile-ar", "card-asylum", "card-letters", "card-dublin").sees("Help")
    walk.hears("ع letters/gate-who/dublin/because").hears("fr Help/french")
    details = " ".join(note.words.utterance.shown for note in kiosk.screen.body.details)
    assert "AR" in details
    assert "Titre letters" in details
    assert "Ce n'est pas votre chemin." in details


def my_language_is_not_here_is_counted_and_leads_to_a_person(walk, kiosk):
    walk.touches("screen", "button-not-here").sees("Help").hears("fr Help/french-language")
    assert kiosk.log.totals == [Total.LANGUAGE_MISSING]
    walk.touches("button-back").sees("Languages")
    assert kiosk.log.entries == []


def a_need_is_had_then_missing_then_open_again(walk, kiosk):
    walk.touches("screen", "tile-fr", "card-health", "card-cover").sees("Preparing")
    marks = []
    for _ in range(3):
        walk.touches("card-notice")
        marks.append(kiosk.screen.body.needs[0].mark)
    assert marks == [Mark.YES, Mark.NO, Mark.ASK]
    walk.touches("card-notice").hears("Preparing/have").touches("card-notice").hears("Au guichet.")
    assert kiosk.screen.body.hint.words.utterance.shown == "Au guichet."


def the_ear_says_and_does_nothing_else(walk, kiosk):
    walk.touches("screen", "tile-fr", "ear-asylum").sees("Home").hears("fr Home/asylum")


def say_it_again_says_the_same(walk, kiosk):
    walk.to_step(3).listens().hears_nothing().touches("button-say-again").hears("Faites la chose 3").hears(
        "Gardez"
    )


def a_touch_hushes(walk, kiosk):
    walk.touches("screen", "tile-fr").hears("Home/title")
    late = kiosk.voice.speaking.id
    walk.touches("ear-asylum")
    kiosk.voice.inbox(SpeechEnded(late))
    walk.hears("Home/asylum")


def back_leads_all_the_way_to_the_languages(walk, kiosk):
    walk.to_step(2).touches("button-back", "button-back").sees("Preparing").touches("button-back").sees(
        "Asking"
    )
    walk.touches("button-back").sees("Theme").touches("button-back").sees("Home").touches("button-back")
    walk.sees("Languages").touches("button-back").sees("Home")


def the_handoff_goes_back_to_where_it_came_from(walk, kiosk):
    walk.to_step(5).touches("button-take-away").sees("Handoff").touches("button-back").sees("Showing")
    assert kiosk.screen.body.number == 5


def paper_is_offered_only_after_the_printer_has_answered(walk, kiosk):
    walk.to_step(2).touches("button-take-away").sees("Handoff")
    assert kiosk.screen.body.print is None
    kiosk.printer.answer_check(ready=True)
    walk.touches("button-print").hears("Handoff/paper-printing")
    assert kiosk.screen.body.print is None
    kiosk.printer.answer_job(PrintOutcome.PRINTED)
    walk.hears("Handoff/paper-printed").touches("button-done").sees("Feedback")
    assert len(kiosk.printer.jobs) == 1
    assert kiosk.log.entries[0].ticket


def the_offer_of_a_paper_is_said_once_nothing_else_is(walk, kiosk):
    walk.to_step(2).touches("button-take-away").hears("Handoff/title")
    kiosk.printer.answer_check(ready=True)
    walk.hears("Handoff/title").listens().hears("Handoff/paper-ready").listens().hears_nothing()
    walk.waits(119).sees("Handoff").waits(1).sees("IdleWarning")


def a_late_answer_of_the_printer_is_said_too(walk, kiosk):
    walk.to_step(2).touches("button-take-away").listens().hears_nothing()
    kiosk.printer.answer_check(ready=False)
    walk.hears("Handoff/paper-absent").listens().hears_nothing()


def nobody_can_finish_while_the_paper_comes_out(walk, kiosk):
    walk.to_step(2).touches("button-take-away")
    kiosk.printer.answer_check(ready=True)
    walk.touches("button-print")
    assert "button-done" not in touchable(kiosk.screen)
    kiosk.printer.answer_job(PrintOutcome.PRINTED)
    walk.touches("button-done").sees("Feedback")
    assert kiosk.log.entries[0].ticket


def unreviewed_words_bear_their_mark_once_a_language_is_chosen(walk, kiosk):
    walk.touches("screen")
    assert kiosk.screen.draft is None
    walk.touches("tile-ar", "card-asylum")
    assert kiosk.screen.draft is not None
    walk.touches("button-back")
    assert kiosk.screen.draft is None


def drafts_are_told_once_aloud(walk, kiosk):
    walk.touches("screen", "tile-ar", "card-health", "card-cover").hears("fr Draft/spoken")
    walk.touches("button-show-me", "button-back").sees("Preparing")
    assert "Draft/spoken" not in " ".join(each.utterance.shown for each in kiosk.voice.speaking.run)


def comfort_says_where_it_stands(walk, kiosk):
    walk.touches("screen", "tile-fr", "button-comfort", "card-louder").hears("Comfort/louder 4 / 5")
    walk.touches("card-louder", "card-louder").hears("5 / 5").touches("card-contrast").hears("Comfort/on")
    walk.touches("card-contrast").hears("Comfort/off")


def every_end_of_a_print_is_told_and_the_code_stays(walk, kiosk):
    for outcome in (PrintOutcome.OUT_OF_PAPER, PrintOutcome.NO_PRINTER, PrintOutcome.NOT_KNOWN):
        walk.to_step(1).touches("button-take-away")
        kiosk.printer.answer_check(ready=True)
        walk.touches("button-print")
        kiosk.printer.answer_job(outcome)
        walk.sees("Handoff").hears(f"Handoff/paper-{outcome.value}")
        assert kiosk.screen.body.code_path
        assert kiosk.screen.body.print is None
        walk.touches(LEAVE)
    assert [entry.ticket for entry in kiosk.log.entries] == [False] * 3


def a_printer_that_answers_under_help_is_not_forgotten(walk, kiosk):
    walk.to_step(1).touches("button-take-away", "button-help")
    kiosk.printer.answer_check(ready=True)
    walk.sees("Help").touches("button-back").touches("button-print", "button-emergency")
    kiosk.printer.answer_job(PrintOutcome.PRINTED)
    walk.sees("Emergency").touches("button-back").sees("Handoff").hears("Handoff/paper-printed")


def a_late_paper_belongs_to_nobody(walk, kiosk):
    walk.to_step(1).touches("button-take-away")
    kiosk.printer.answer_check(ready=True)
    walk.touches("button-print", LEAVE)
    kiosk.printer.answer_job(PrintOutcome.PRINTED)
    walk.sees("Resting").hears_nothing()


def an_answer_about_an_old_paper_is_not_taken_for_the_new_one(walk, kiosk):
    for _ in range(2):
        walk.to_step(1).touches("button-take-away")
        kiosk.printer.answer_check(ready=True)
        walk.touches("button-print")
        if len(kiosk.printer.jobs) == 1:
            walk.touches(LEAVE)
    (first, _), (second, _) = kiosk.printer.jobs
    kiosk.printer.inbox(TicketEnded(first, PrintOutcome.OUT_OF_PAPER))
    walk.hears("Handoff/paper-printing")
    kiosk.printer.inbox(TicketEnded(second, PrintOutcome.PRINTED))
    walk.hears("Handoff/paper-printed")


def no_date_is_printed_when_the_clock_is_doubtful(walk, kiosk):
    kiosk.clock.trusted = False
    walk.to_step(2).touches("button-take-away")
    kiosk.printer.answer_check(ready=True)
    walk.touches("button-print")
    (_, ticket) = kiosk.printer.jobs[0]
    assert ticket.day is None
    assert [step.number for step in ticket.steps] == [2, 3, 4, 5, 6, 7]


def only_for_me_says_so_and_then_mutes_the_loudspeaker(walk, kiosk):
    walk.to_step(1).touches("button-comfort", "card-only-for-me").hears("Comfort/quiet")
    assert not kiosk.voice.speaking.private
    walk.touches("button-back")
    assert kiosk.voice.speaking.private


def who_plugs_headphones_in_is_told_and_hears_where_they_are(walk, kiosk):
    walk.to_step(3).listens()
    kiosk.voice.plug(headphones=True)
    walk.sees("Showing").hears("fr Comfort/headphones").hears("Faites la chose 3").listens().hears_nothing()
    walk.waits(119).sees("Showing").waits(1).sees("IdleWarning")


def headphones_pulled_out_end_what_was_said(walk, kiosk):
    kiosk.voice.plug(headphones=True)
    walk.sees("Resting").hears_nothing().to_step(3).hears("Faites la chose 3")
    kiosk.voice.plug(headphones=False)
    walk.sees("Showing").hears_nothing().waits(119).sees("Showing").waits(1).sees("IdleWarning")


def only_for_me_goes_on_in_silence_when_headphones_are_pulled_out(walk, kiosk):
    kiosk.voice.plug(headphones=True)
    walk.to_step(3).touches("button-comfort", "card-only-for-me", "button-back").hears("Faites la chose 3")
    kiosk.voice.plug(headphones=False)
    walk.hears("Faites la chose 3")
    assert kiosk.voice.speaking.private


def headphones_do_not_prolong_a_countdown(walk, kiosk):
    walk.to_step(2).listens().waits(120).sees("IdleWarning").waits(14)
    kiosk.voice.plug(headphones=True)
    walk.hears("fr Comfort/headphones").hears("left-45").waits(1).hears("left-30").waits(30).sees("Resting")


def headphones_wake_nobody(walk, kiosk):
    kiosk.voice.plug(headphones=True)
    walk.sees("Resting").hears_nothing()
    walk.to_step(7).touches("button-go-on", "button-done", "button-skip").sees("Goodbye")
    kiosk.voice.plug(headphones=True)
    walk.hears("Goodbye/title").listens().waits(6).sees("Resting")


def the_next_sentences_are_made_ready(walk, kiosk):
    walk.to_step(1)
    ready = " ".join(utterance.shown for utterance in kiosk.voice.prepared)
    assert "Faites la chose 2" in ready


def two_procedures_in_one_visit_are_one_line_about_the_last(walk, kiosk):
    walk.to_step(7).touches(*["button-back"] * 10).sees("Home").touches(
        "card-health", "card-cover", "button-show-me"
    )
    walk.touches(LEAVE)
    (entry,) = kiosk.log.entries
    assert (entry.procedure, entry.steps, entry.ending) == ("cover", 1, Ending.LEFT)


def nobody_has_to_say_how_it_was(walk, kiosk):
    walk.to_step(7).touches("button-go-on", "button-done", "button-skip").sees("Goodbye")
    assert kiosk.log.totals == []
    assert len(kiosk.log.entries) == 1


def walking_away_from_the_faces_writes_no_second_line(walk, kiosk):
    walk.to_step(7).touches("button-go-on", "button-done").listens().waits(120).sees("IdleWarning")
    walk.waits(45).sees("Resting")
    walk.to_step(7).touches("button-go-on", "button-done", LEAVE).sees("Resting")
    assert [entry.ending for entry in kiosk.log.entries] == [Ending.FINISHED] * 2


def tried(walk):
    """From rest to the first thing to try of the sample letters."""
    return walk.touches(
        "screen", "tile-fr", "card-asylum", "card-letters", "card-asked", "button-try-me"
    ).sees("Trying")


def a_wrong_touch_is_explained_and_a_right_one_praised(walk, kiosk):
    tried(walk).hears("Trying/intro").hears("Faites la chose 2").touches("thing-number")
    walk.hears("Trying/wrong").hears("Numéro étranger").hears("Trying/look").sees("Trying")
    assert kiosk.screen.body.pointed == ""
    walk.touches("thing-key").hears("Trying/right")
    assert kiosk.screen.body.typed == "key"


def after_the_second_miss_the_hand_points_and_the_voice_repeats(walk, kiosk):
    tried(walk).touches("thing-number", "thing-enter").hears("Trying/here").hears("Clé de connexion")
    assert kiosk.screen.body.pointed == "key"
    walk.touches("thing-key").hears("Trying/right")
    assert kiosk.screen.body.pointed == ""


def nothing_can_go_wrong_after_the_right_touch(walk, kiosk):
    tried(walk).touches("thing-key").touches("thing-number").hears("Trying/right")
    assert kiosk.screen.body.typed == "key"


def a_practice_ends_with_what_was_learnt_and_the_handoff(walk, kiosk):
    tried(walk).touches("thing-key", "button-go-on").hears("Faites la chose 3").touches("thing-code")
    walk.touches("button-go-on").sees("Learnt").hears("chose 2").hears("chose 3").hears("Learnt/more")
    walk.touches("button-go-on").sees("Handoff").touches("button-back", "button-back").sees("Trying")
    walk.touches(LEAVE)
    (entry,) = kiosk.log.entries
    assert (entry.procedure, entry.steps, entry.ending) == ("letters", 3, Ending.FINISHED)


def a_thing_to_try_can_be_skipped(walk, kiosk):
    tried(walk).touches("button-skip").hears("Faites la chose 3").touches("button-skip").sees("Handoff")


def only_what_was_done_right_is_called_learnt(walk, kiosk):
    tried(walk).touches("button-skip", "thing-code", "button-go-on").sees("Learnt").hears("chose 3")
    assert "chose 2" not in " ".join(note.words.utterance.shown for note in kiosk.screen.body.learnt)


def what_is_only_asked_about_is_no_touch(walk, kiosk):
    tried(walk).touches("thing-number")
    kiosk.session.send(Heard("scene/key"))
    walk.hears("Un mot secret")
    assert "Trying/wrong" not in kiosk.screen.body.notes[0].words.utterance.shown
    walk.touches("thing-key")
    kiosk.session.send(Heard("scene/number"))
    assert kiosk.screen.body.typed == "key"


def a_practice_begun_on_the_way_says_that_nothing_is_sent(walk, kiosk):
    walk.to_step(3).touches("button-try-me").hears("Trying/intro")


def a_warning_forgets_what_was_touched_before_it(walk, kiosk):
    walk.touches("screen", "tile-fr", "button-comfort", "card-touch-to-hear", LEAVE).sees("Comfort").listens()
    walk.waits(120).sees("IdleWarning").touches(LEAVE).sees("IdleWarning").touches(LEAVE).sees("Resting")


def comfort_chosen_among_the_languages_is_kept(walk, kiosk):
    walk.touches("screen", "tile-fr", "button-language", "button-comfort", "card-larger", "button-back")
    size = kiosk.screen.comfort.text_size
    walk.touches("tile-ar").sees("Home")
    assert kiosk.screen.comfort.text_size == size


def a_paper_that_comes_out_elsewhere_is_counted(walk, kiosk):
    for elsewhere in ("button-language", "button-back"):
        walk.to_step(2).touches("button-take-away")
        kiosk.printer.answer_check(ready=True)
        walk.touches("button-print", elsewhere)
        kiosk.printer.answer_job(PrintOutcome.PRINTED)
        walk.touches(LEAVE)
    assert [entry.ticket for entry in kiosk.log.entries] == [True, True]


def say_again_tells_the_paper_once(walk, kiosk):
    walk.to_step(2).touches("button-take-away")
    kiosk.printer.answer_check(ready=False)
    walk.touches("button-say-again").hears("Handoff/paper-absent").listens().hears_nothing()


def a_practice_goes_on_after_help(walk, kiosk):
    tried(walk).touches("thing-number", "button-help").sees("Help").touches("button-back").sees("Trying")
    walk.hears("Trying/wrong").touches("thing-enter").hears("Se connecter").hears("Trying/here")


def what_is_shown_can_be_tried_at_once_and_left_again(walk, kiosk):
    walk.to_step(3).touches("button-try-me").sees("Trying").hears("Faites la chose 3")
    walk.touches("button-back").sees("Showing").hears("Faites la chose 3")


def several_right_answers_are_all_right(walk, kiosk):
    walk.touches("screen", "tile-fr", "card-phone", "card-basics", "button-try-me").hears("chose 2")
    walk.touches("thing-shift").hears("Scene/key").touches("thing-at", "button-go-on").hears("chose 3")
    walk.touches("thing-dark").hears("Scene/shot-dark").touches("thing-good", "button-go-on")
    walk.hears("chose 4").touches("thing-accept").hears("Trying/right")


def a_french_word_is_said_and_then_explained(walk, kiosk):
    walk.to_step(2).touches("thing-key").hears("Clé de connexion").hears("Un mot secret").hears("notice")
    shown = " ".join(note.words.utterance.shown for note in kiosk.screen.body.notes)
    assert "Un mot secret pour entrer." in shown
    walk.touches("thing-enter").hears("Scene/button").touches("button-go-on", "button-back")
    assert "Un mot secret" not in kiosk.screen.body.notes[0].words.utterance.shown


def a_paper_says_what_it_usually_is_and_leads_on(walk, kiosk):
    walk.touches("screen", "tile-fr", "button-paper").sees("Papers").hears("OFPRA").touches("card-ofpra")
    walk.sees("Paper").hears("Une lettre de l'Ofpra.").hears("Paper/wins").touches("card-letters")
    walk.sees("Asking").touches("card-asked", "button-back", "button-back").sees("Paper").hears("OFPRA")


def a_message_says_what_a_false_one_looks_like(walk, kiosk):
    walk.touches("screen", "tile-fr", "button-message", "card-parcel").sees("Message").hears("payer")
    walk.touches("button-back").sees("Messages").touches("button-back").sees("Home")


def true_is_told_from_false_and_leads_back(walk, kiosk):
    walk.touches("screen", "tile-fr", "card-health", "card-cover", "button-real").sees("IsThisReal")
    walk.hears("Personne ne demande").touches("button-go-on").hears("Un mot de trop.")
    walk.touches("button-go-on").hears("www.ofpra.gouv.fr")
    walk.touches(*["button-back"] * 3).sees("Preparing")


def what_is_missing_leads_to_where_it_is_learnt(walk, kiosk):
    walk.touches("screen", "tile-fr", "card-health", "card-cover")
    assert "button-learn" not in touchable(kiosk.screen)
    walk.touches("card-phone", "card-phone", "button-learn").sees("Preparing").hears("Titre basics")
    walk.touches("button-back").sees("Preparing").hears("Titre cover")
    assert kiosk.screen.body.needs[1].mark is Mark.NO


def a_language_without_a_judged_voice_begins_with_a_person(walk, kiosk):
    walk.touches("screen", "tile-so").sees("Help").hears("fr Help/french-voice")
    walk.touches("button-go-on").sees("Home")
    assert kiosk.screen.locale == "so"


def where_a_first_touch_speaks_the_second_acts(walk, kiosk):
    walk.touches("screen", "tile-fr", "button-comfort", "card-touch-to-hear").hears("Comfort/twice")
    walk.touches("button-back").hears("Buttons/back").sees("Comfort").touches("button-back").sees("Home")
    walk.touches("card-asylum").hears("Home/asylum").sees("Home").touches("card-health").sees("Home")
    walk.touches("card-asylum").sees("Home").touches("card-asylum").sees("Theme")
    walk.touches(LEAVE).hears("Buttons/leave").touches(LEAVE).sees("Resting").hears_nothing()


SCRIPTS = [
    each
    for name, each in list(globals().items())
    if callable(each) and each.__module__ == __name__ and each is not tried
]
