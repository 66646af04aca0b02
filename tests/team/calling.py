"""Short ways to a call for help, and what to look at in one."""

from __future__ import annotations

from datetime import timedelta

from bot.tutor.deeds import FoundTeam, Grant, Join, LinkGroup
from bot.tutor.team.roles import RoleKind
from tests.team.square import GROUP, Bubble, Somebody, Square

PERSON, CLAIM, DONE, LEAVE = "🙋 Gọi người giúp", "Tôi nhận", "Xong", "Thôi, học tiếp"
LAN, BA, STRANGER = 41, 42, 66


def found_team(square: Square, learner: Somebody, *, lead: int = 0, chat: int | None = GROUP) -> None:
    """Found a team with Chị Lan in it that sees the learner as chị Tám."""
    until = square.now + timedelta(days=90)
    square.do(
        FoundTeam("xa-tam-nong", "Ấp Ba", "Tổ ấp Ba"),
        Grant(LAN, RoleKind.MEMBER, "team:1", "Chị Lan", 1, until),
        Join(learner.person, 1, "chị Tám"),
    )
    if chat:
        square.do(LinkGroup(1, chat, is_forum=square.is_forum))
    if lead:
        square.do(Grant(lead, RoleKind.LEAD, "team:1", "Anh Ba", 1, until))


async def claimed(square: Square, learner: Somebody) -> list[Bubble]:
    """Have the learner call and Chị Lan take it; return what the learner then reads."""
    await learner.types(PERSON)
    before = len(learner.screen)
    await square.member(LAN).taps(CLAIM)
    return learner.screen[before:]


def card(square: Square) -> Bubble:
    """Return the first call's card in the group, as it stands now."""
    return next(each for each in square.screens[GROUP] if "Người học" in each.text)


def here(bubble: Bubble) -> str:
    """Return where in a lesson a message says it is, such as "Bước 2/7"."""
    return bubble.text.partition(" 🟩")[0]
