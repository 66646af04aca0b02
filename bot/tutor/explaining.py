"""Saying it once more: again, slower, plainer; the second "Chưa hiểu" brings an example and offers a person."""

from __future__ import annotations

from dataclasses import replace

from bot.tutor.events import EventKind
from bot.tutor.layout import rows
from bot.tutor.lesson import Item, Question, Step
from bot.tutor.meaning import Meaning, Wish
from bot.tutor.messages import Reply
from bot.tutor.scene import Scene, freeze
from bot.tutor.turn import Turn
from bot.tutor.walking import show


def say_slower(scene: Scene) -> Turn:
    """Show a step in its plainer words; anything else, as it is."""
    place, item = scene.session.place, scene.item(scene.session.place)
    if place is None or not isinstance(item, Step) or not item.plainer:
        return show(scene)
    return scene.turn(Reply(scene.fill(item.plainer), rows=rows(scene, item, place)))


def say_plainer(scene: Scene, meaning: Meaning) -> Turn:
    """Answer "Chưa hiểu": first plainer words or the hint, then an example and the offer of a person."""
    place, item = scene.session.place, scene.item(scene.session.place)
    if place is None or item is None:
        return show(scene)
    place = replace(place, unclear=place.unclear + 1)
    scene = scene.with_session(place=place)
    event = scene.event(EventKind.UNCLEAR, place.lesson, place.item, str(place.unclear))
    ways = _plainer_ways(item)
    text = scene.fill(ways[min(place.unclear, len(ways)) - 1])
    buttons = rows(scene, item, place)
    if place.unclear == 1:
        plainer = Reply(scene.words("lesson.plainer", text=text), rows=buttons)
        return scene.turn(*freeze(meaning.handle), plainer, events=[event])
    if isinstance(item, Step):
        on, _, stop = buttons
        buttons = (on, (scene.button("button.person", Wish.PERSON),), stop)
    example = Reply(scene.words("lesson.with_person", text=text), rows=buttons)
    return scene.turn(*freeze(meaning.handle), example, events=[event])


def _plainer_ways(item: Item) -> tuple[str, ...]:
    if isinstance(item, Step):
        return tuple(way for way in (item.plainer, item.example) if way) or (item.text,)
    if isinstance(item, Question):
        return (item.hint or item.text or item.title,)
    return (item.text,)
