"""A learner shows a code for a task that is done; a member who sits beside types it, and the task is confirmed."""

from __future__ import annotations

from dataclasses import replace

from bot.tutor.deeds import MakeProof, SpendProof, WrongProof
from bot.tutor.events import EventKind
from bot.tutor.lesson import Task
from bot.tutor.messages import Button, IncomingKind, Reply, ReplyKind
from bot.tutor.scene import freeze
from bot.tutor.session import Consent, Place
from bot.tutor.team.matter import Matter
from bot.tutor.team.roles import RIGHTS, Right
from bot.tutor.team.visits.proofs import MOST_WRONG, VALID, WRONG_WITHIN, new_code, shown, typed
from bot.tutor.team.visits.today import name_of
from bot.tutor.team.visits.visiting import CODE_SHOWN, confirmed, praise
from bot.tutor.turn import Turn

CODE = "proof"
"""What the code of [Cho Tổ coi mã] begins with: `proof/<lesson>/<item>`."""

COMMANDS = ("ma", "code")


def answer(matter: Matter) -> Turn | None:
    """Return a code for a learner who asks for one, or what a member's code confirms; None for all else."""
    incoming = matter.incoming
    if not incoming.is_private:
        return None
    if incoming.kind is IncomingKind.TAP:
        code, _, rest = incoming.name.partition("/")
        lesson, _, item = rest.partition("/")
        return _give(matter, lesson, item) if code == CODE else None
    if incoming.kind is IncomingKind.COMMAND and incoming.name in COMMANDS:
        return _give_latest(matter)
    code = typed(incoming.text) if incoming.kind is IncomingKind.TEXT else ""
    return _take(matter, code) if code else None


def follow(matter: Matter, turn: Turn) -> Turn:
    """Offer a code beneath the good word for a task that is done, to a learner whom a team sees."""
    done = next((event for event in turn.events if event.kind is EventKind.TASK_DONE), None)
    if done is None or matter.book.teams.of_learner(turn.session.who) is None:
        return turn
    said = next((each for each in turn.replies if each.kind is ReplyKind.SAY), None)
    if said is None or said.rows or said.keyboard:
        return turn
    button = Button(matter.scene.words("button.proof"), f"{CODE}/{done.lesson}/{done.item}")
    offered = replace(said, rows=((button,),))
    return replace(turn, replies=tuple(offered if each is said else each for each in turn.replies))


def _give(matter: Matter, lesson: str, item: str) -> Turn | None:
    """Show a new code for a task; the one before counts no more."""
    scene, session = matter.scene, matter.session
    person = matter.book.worklist.person(session.who)
    if person is None or session.consent is not Consent.YES or not isinstance(scene.item(Place(lesson, item)), Task):
        return matter.aside(*freeze(matter.incoming.handle), scene.say("proof.nobody"))
    code = new_code(matter.draw)
    deed = MakeProof(session.who, code, lesson, item, matter.now + VALID)
    return matter.aside(*freeze(matter.incoming.handle), scene.say("proof.show", code=shown(code)), deeds=[deed])


def _give_latest(matter: Matter) -> Turn | None:
    """Show a code for the task the learner last said was done and nobody has confirmed."""
    person = matter.book.worklist.person(matter.session.who)
    waiting = [id for id in person.said_done if id not in person.confirmed] if person else []
    lesson = matter.scene.lesson(waiting[0]) if waiting else None
    if lesson is None or not lesson.tasks:
        return matter.aside(matter.scene.say("proof.nobody"))
    return _give(matter, lesson.id, lesson.tasks[0].id)


def _take(matter: Matter, code: str) -> Turn | None:
    """Confirm the task that a code stands for; only a member of the learner's own team can."""
    if not any(Right.HELP_LEARNERS in RIGHTS[role.kind] for role in matter.roles):
        return None
    scene, by = matter.scene, matter.incoming.person
    if matter.book.proofs.wrong(by, matter.now - WRONG_WITHIN) >= MOST_WRONG:
        return matter.aside(scene.say("proof.too_many"))
    proof = matter.book.proofs.proof(code, matter.now)
    person = matter.book.worklist.person(proof.learner) if proof else None
    lesson = scene.lesson(proof.lesson) if proof else None
    is_own = proof is not None and proof.learner == by
    if proof is None or is_own or person is None or lesson is None or not matter.may(Right.HELP_LEARNERS, person.team):
        return matter.aside(scene.say("proof.wrong"), deeds=[WrongProof(by)])
    deeds = confirmed(matter, person, proof.lesson, proof.item, CODE_SHOWN)
    name = name_of(scene, person.standing)
    done = Reply(scene.words("seen.done", learner=name, title=scene.fill(lesson.title)))
    return matter.aside(done, *praise(matter, person, lesson), deeds=[*deeds, SpendProof(code)])
