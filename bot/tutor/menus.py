"""Finding the way: the lessons, one's progress, what Sen can do, and what it keeps."""

from __future__ import annotations

from datetime import timedelta

from bot.tutor.course import Track
from bot.tutor.events import Due, DueKind, EventKind
from bot.tutor.lesson import Lesson
from bot.tutor.listening import ALARMS
from bot.tutor.meaning import Meaning, Wish, encode
from bot.tutor.messages import Button
from bot.tutor.safety import Alarm
from bot.tutor.scene import Row, Scene, freeze, join
from bot.tutor.session import Consent, Session
from bot.tutor.turn import Turn
from bot.tutor.walking import QUICK, open_lesson, open_quickly, say_aside, show, suggested

WITHDRAW = "withdraw"
"""The value of a refusal that takes an agreement back; without it, it is but an old button of the first question."""

LONG_AWAY = timedelta(days=365)
"""Whoever was here since is not told that theirs will be deleted."""

FEW_LESSONS = 6
"""Up to this many lessons stand in one list; more are listed by track."""

MOST_BUTTONS = 3
"""More than this an elder does not read; the last then leads to more."""

_MOST_DIGITS = 4


def show_menu(scene: Scene, meaning: Meaning) -> Turn:
    """Suggest a lesson, or list them when they are few.

    `value` names a track to look into; `item` is the place in a list to begin at, in that of the tracks without one.
    """
    lessons = scene.course.taught(scene.session.language)
    if not lessons:
        return scene.turn(scene.at_home("menu.empty"))
    track = next((track for track in scene.course.tracks if meaning.value == track.id), None)
    if track:
        inside = [lesson for lesson in lessons if lesson.id in track.lessons]
        rows = _some(scene, _lesson_rows(scene, inside), meaning)
        return scene.turn(scene.say("menu.track", *rows, title=_track_title(scene, track)))
    if len(lessons) <= FEW_LESSONS:
        return scene.turn(scene.say("menu.lessons", *_some(scene, _lesson_rows(scene, lessons), meaning)))
    here = scene.lesson(scene.session.place.lesson) if scene.session.place else None
    lesson = here or suggested(scene)
    if lesson is None or meaning.item:
        return scene.turn(scene.say("menu.tracks", *_some(scene, _track_rows(scene), meaning)))
    go_on = Meaning(Wish.CONTINUE) if here else Meaning(Wish.OPEN, lesson.id)
    title = scene.fill(lesson.title)
    first = (Button(scene.words("menu.go_on" if here else "menu.begin", title=title), encode(go_on)),)
    others = (scene.button("menu.others", Wish.MENU, item="0"),)
    key = "menu.here" if here else "menu.suggested"
    return scene.turn(scene.say(key, first, others, title=title, goal=scene.fill(lesson.goal)))


def open_wished(scene: Scene, meaning: Meaning) -> Turn:
    """Open the lesson asked for; one that is not taught any more leads to the list."""
    lesson = scene.taught(meaning.lesson)
    if lesson is None:
        return join(scene.turn(scene.at_home("lesson.gone")), show_menu(scene, Meaning(Wish.MENU)))
    opened = open_quickly(scene, lesson) if meaning.value == QUICK else open_lesson(scene, lesson)
    return join(scene.turn(*freeze(meaning.handle)), opened)


def answer_faq(scene: Scene, meaning: Meaning) -> Turn:
    """Answer a question people ask, and take the learner back to the place."""
    lesson = scene.lesson(meaning.lesson)
    faq = lesson.faq(meaning.item) if lesson else None
    if lesson is None or faq is None:
        return show(scene)
    event = scene.event(EventKind.FAQ_ANSWERED, lesson.id, faq.id)
    parts = {"title": scene.fill(faq.title), "answer": scene.fill(faq.answer)}
    danger = _danger_of(scene, meaning)
    if scene.session.place:
        turn = scene.turn(*freeze(meaning.handle), events=[event])
        if danger:
            return join(join(turn, scene.turn(scene.say("faq.answer", *danger, **parts))), show(scene))
        return join(turn, say_aside(scene, scene.words("faq.answer", **parts)))
    rows = (
        *danger,
        (scene.button("button.open_related", Wish.OPEN, lesson.id),),
        (scene.button("button.person", Wish.PERSON),),
    )
    return scene.turn(*freeze(meaning.handle), scene.say("faq.answer", *rows, **parts), events=[event])


def _danger_of(scene: Scene, meaning: Meaning) -> tuple[Row, ...]:
    """Return the button of the alarm that a calm question nearly raised; none when it came from a button."""
    if meaning.value not in Alarm._value2member_map_:
        return ()
    alarm = ALARMS[Alarm(meaning.value)]
    return ((Button(scene.words(f"which.{alarm.wish}"), encode(alarm)),),)


def show_progress(scene: Scene) -> Turn:
    """Tell what was finished and where the learner is now."""
    session, lessons = scene.session, scene.course.taught(scene.session.language)
    done = [scene.fill(lesson.title) for lesson in lessons if lesson.id in session.finished]
    here = scene.lesson(session.place.lesson) if session.place else None
    parts = [scene.words("progress.count", done=str(len(done)), of=str(len(lessons)))]
    if len(done) <= FEW_LESSONS:
        parts += [f"✅ {title}" for title in done]
    else:
        parts += [f"✅ {_with_count(scene, track)}" for track in _tracks(scene) if _count(scene, track)[0]]
    if here:
        parts.append(scene.words("progress.here", title=scene.fill(here.title)))
    go_on = (scene.button("button.continue", Wish.CONTINUE),)
    reply = scene.say("progress", go_on, (scene.button("button.menu", Wish.MENU),), list="\n".join(parts))
    return scene.turn(reply)


def show_help(scene: Scene, key: str) -> Turn:
    """Tell what Sen can do and how to be helped."""
    rows = (
        (scene.button("button.continue", Wish.CONTINUE),),
        (scene.button("button.menu", Wish.MENU),),
        (scene.button("button.person", Wish.PERSON),),
    )
    return scene.turn(scene.say(key, *rows))


def show_privacy(scene: Scene) -> Turn:
    """Tell what is kept, who sees it and how long, with the choices that a learner has (docs/privacy.md)."""
    agreed = scene.session.consent is Consent.YES
    withdraw = scene.button("button.withdraw", Wish.REFUSE, value=WITHDRAW)
    rows: list[Row] = [(withdraw if agreed else scene.button("button.agree", Wish.AGREE),)]
    if scene.session.consent is Consent.UNASKED:
        rows.append((scene.button("button.refuse", Wish.REFUSE),))
    else:
        rows.append((scene.button("button.my_data", Wish.MY_DATA),))
        rows.append((scene.button("button.delete", Wish.DELETE),))
    return scene.turn(scene.say("privacy"), scene.say("privacy.rights", *rows))


def tell_of_fading(scene: Scene) -> Turn:
    """Tell one who stayed away for almost two years that all of theirs is deleted in a month, unless they come back."""
    rows = (
        (scene.button("button.continue", Wish.CONTINUE),),
        (scene.button("button.my_data", Wish.MY_DATA),),
        (scene.button("button.delete", Wish.DELETE),),
    )
    fading = Due(DueKind.FADING, "", "", scene.now)
    if scene.session.last_seen and scene.now - scene.session.last_seen < LONG_AWAY:
        return scene.turn(settled=(fading,))
    return scene.turn(scene.say("fading", *rows), settled=(fading,))


def hand_over(scene: Scene) -> Turn:
    """Hand over everything kept about the learner."""
    return scene.turn(scene.at_home("mydata"), export=True)


def delete(scene: Scene, meaning: Meaning) -> Turn:
    """Delete everything at once, after one confirmation."""
    if meaning.value == "yes":
        gone = Scene(
            Session(scene.session.chat, scene.session.language, learner=scene.session.learner), scene.course, scene.now
        )
        return gone.turn(gone.say("delete.done", (gone.button("button.start_again", Wish.START),)), forget=True)
    if meaning.value == "no":
        return scene.turn(*freeze(meaning.handle), scene.at_home("delete.kept"))
    rows = (
        (scene.button("button.delete_all", Wish.DELETE, value="yes"),),
        (scene.button("button.keep", Wish.DELETE, value="no"),),
    )
    return scene.turn(scene.say("delete.ask", *rows))


def _lesson_rows(scene: Scene, lessons: list[Lesson] | tuple[Lesson, ...]) -> tuple[Row, ...]:
    def label(lesson: Lesson) -> str:
        mark = "✅ " if lesson.id in scene.session.finished else ""
        return f"{mark}{scene.fill(lesson.title)}"

    return tuple((Button(label(lesson), encode(Meaning(Wish.OPEN, lesson.id))),) for lesson in lessons)


def _track_rows(scene: Scene) -> tuple[Row, ...]:
    return tuple(
        (Button(_with_count(scene, track), encode(Meaning(Wish.MENU, value=track.id))),) for track in _tracks(scene)
    )


def _some(scene: Scene, rows: tuple[Row, ...], meaning: Meaning) -> tuple[Row, ...]:
    """Return as many of the rows as are read at once, from the place that is asked for."""
    at = int(meaning.item) if meaning.item.isdecimal() and len(meaning.item) < _MOST_DIGITS else 0
    rest = rows[at:] or rows
    if len(rest) <= MOST_BUTTONS:
        return rest
    # A code may be forged: only a track that there is goes on into the next.
    track = meaning.value if any(track.id == meaning.value for track in scene.course.tracks) else ""
    more = Meaning(Wish.MENU, item=str(at + MOST_BUTTONS - 1), value=track)
    return (*rest[: MOST_BUTTONS - 1], (Button(scene.words("menu.more"), encode(more)),))


def _tracks(scene: Scene) -> list[Track]:
    """Return the tracks in which there is something to learn."""
    taught = {lesson.id for lesson in scene.course.taught(scene.session.language)}
    return [track for track in scene.course.tracks if taught & set(track.lessons)]


def _count(scene: Scene, track: Track) -> tuple[int, int]:
    """Return how many lessons of the track are finished, of how many that are taught."""
    taught = {lesson.id for lesson in scene.course.taught(scene.session.language)} & set(track.lessons)
    return len(taught & set(scene.session.finished)), len(taught)


def _with_count(scene: Scene, track: Track) -> str:
    done, of = _count(scene, track)
    return f"{_track_title(scene, track)} · {done}/{of}"


def _track_title(scene: Scene, track: Track) -> str:
    return track.title(scene.session.language)
