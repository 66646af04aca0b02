"""`/web`, `/trang`: the way from the chat to the pages, a link that opens once."""

from __future__ import annotations

from bot.tutor.deeds import Note, OfferLink
from bot.tutor.messages import Button, IncomingKind, Reply
from bot.tutor.team.matter import Matter
from bot.tutor.team.sign_in import PAGES_PATH, digest_of, may_enter, secret
from bot.tutor.turn import Turn

COMMANDS = frozenset({"web", "trang"})
MINI_APP = "/mini"
"""Where the pages take what Telegram itself says of who opened them."""


def answer(matter: Matter) -> Turn | None:
    """Answer a member who asks for the pages, in private; whoever has no role is the tutor's to answer."""
    incoming = matter.incoming
    is_asked = incoming.kind is IncomingKind.COMMAND and incoming.name in COMMANDS and incoming.is_private
    if not is_asked or not may_enter(matter.roles):
        return None
    if not matter.pages:
        return matter.aside(matter.scene.say("pages.off"))
    key = secret(matter.draw)
    said = matter.scene.words("pages.link", link=f"{matter.pages}{PAGES_PATH}{key}")
    deeds = (
        OfferLink(digest_of(key), incoming.person, matter.session.language),
        Note(incoming.person, "sign_in_link"),
    )
    return matter.aside(Reply(said, rows=_within_telegram(matter), vanishes=True), deeds=deeds)


def _within_telegram(matter: Matter) -> tuple[tuple[Button, ...], ...]:
    """Telegram opens only https addresses within itself."""
    if not matter.pages.startswith("https://"):
        return ()
    return ((Button(matter.scene.words("button.pages"), opens=matter.pages + MINI_APP),),)
