"""Every page that needs a sign-in, in the order in which addresses are tried."""

from __future__ import annotations

from bot.web.doors import Door
from bot.web.sights import account, home, learners, places, poster, stuck, team

DOORS: tuple[Door, ...] = (
    *home.DOORS,
    *account.DOORS,
    *team.DOORS,
    *learners.DOORS,
    *poster.DOORS,
    *stuck.DOORS,
    *places.DOORS,
)
