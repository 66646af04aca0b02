"""Who lives in the made-up month: teams with their members, and learners with their ways."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from random import Random

from bot.tutor.wording import BIRTH_ORDER

FIRST_LEARNER, FIRST_MEMBER = 900_000_001, 910_000_001
"""Telegram numbers that stand for nobody: the emulator's own people have other ones."""

COMMUNES = ("xa-tam-nong", "xa-lap-vo", "phuong-sa-dec")
HAMLETS = (
    ("Ấp An Phú", "Ấp Phú Thọ", "Ấp Long Bình", "Ấp Tân Lợi"),
    ("Ấp Vĩnh Phú", "Ấp Bình Hiệp", "Ấp Hưng Mỹ", "Ấp Tân Trong"),
    ("Khóm Hòa Khánh", "Khóm Phú Mỹ", "Khóm Tân Hiệp", "Khóm Sa Nhiên"),
)
MEMBERS = ("Lan", "Tuấn", "Bích", "Hậu", "Nga", "Phúc", "Thảo", "Dũng")
LANDMARKS = (
    "gần đình",
    "đầu cầu",
    "bến đò",
    "nhà lá",
    "vườn xoài",
    "cạnh trạm y tế",
    "cuối kinh",
    "xóm chài",
)

_ELDERS, _GROWN = ("cô", "chú", "bác", "dì", "ông", "bà"), ("anh", "chị")


@dataclass(frozen=True)
class Villager:
    """One learner's ways.

    `joined` is the day of the month of the first message; `sittings` how often a week they sit down to learn;
    `patience` how many taps a sitting lasts; `care` how likely a question is answered right at the first try;
    `puzzled` how likely "Chưa hiểu" is said at a step; `stamina` how many lessons they take on; `does_tasks` how likely
    a task in real life is done; `calls` how likely somebody who is stuck calls a person.
    `shares` is False for the few who let no team see them; `liking` is the track they begin with, by its place.
    """

    chat: int
    team: int
    address: str
    name: str
    known_as: str
    joined: int
    sittings: float
    patience: int
    care: float
    puzzled: float
    stamina: int
    does_tasks: float
    calls: float
    shares: bool
    liking: int


@dataclass(frozen=True)
class Member:
    """Somebody of a team; the first of each team leads it."""

    person: int
    team: int
    name: str
    is_lead: bool


def places() -> Iterator[tuple[str, str]]:
    """Yield the commune and the name of every hamlet, in the order of their teams."""
    for commune, hamlets in zip(COMMUNES, HAMLETS, strict=True):
        yield from ((commune, hamlet) for hamlet in hamlets)


def members(chance: Random) -> tuple[Member, ...]:
    """Return the members of all teams, four to seven a team."""
    found: list[Member] = []
    for team, _ in enumerate(places(), 1):
        for place, name in enumerate(chance.sample(MEMBERS, chance.randint(4, 7))):
            found.append(Member(FIRST_MEMBER + len(found), team, name, place == 0))
    return tuple(found)


def villagers(count: int, days: int, chance: Random) -> tuple[Villager, ...]:
    """Return that many learners; the teams differ in size, as hamlets do."""
    teams = [team for team, _ in enumerate(places(), 1)]
    weights = [chance.uniform(0.4, 2.0) for _ in teams]
    return tuple(
        _villager(FIRST_LEARNER + number, team, days, chance)
        for number, team in enumerate(chance.choices(teams, weights, k=count))
    )


def _villager(chat: int, team: int, days: int, chance: Random) -> Villager:
    address = chance.choice(_ELDERS * 2 + _GROWN)
    name = chance.choice(BIRTH_ORDER)
    age_tells = 0.12 if address in ("ông", "bà", "bác") else 0.0
    return Villager(
        chat=chat,
        team=team,
        address=address,
        name=name,
        known_as=f"{address} {name}, {chance.choice(LANDMARKS)}",
        joined=int(days * chance.random() ** 1.6),
        sittings=chance.choice((1.0, 1.5, 2.5, 4.0)),
        patience=chance.randint(8, 60),
        care=min(0.97, max(0.35, chance.gauss(0.86 - age_tells, 0.12))),
        puzzled=max(0.0, chance.gauss(0.05 + age_tells / 2, 0.05)),
        stamina=min(12, 1 + int(chance.expovariate(0.45))),
        does_tasks=chance.choice((0.1, 0.4, 0.7)),
        calls=chance.choice((0.05, 0.25, 0.5)),
        shares=chance.random() < 0.93,
        liking=chance.choices(range(7), (9, 5, 6, 3, 4, 6, 3))[0],
    )
