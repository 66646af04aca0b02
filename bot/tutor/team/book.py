"""What a team's desk looks up while it answers: one port a subject, gathered here.

Everything here only reads, in the moment of the message; what changes is a deed (`bot/tutor/deeds.py`).
"""

from __future__ import annotations

from dataclasses import dataclass

from bot.tutor.team.calls.calls import Calls
from bot.tutor.team.calls.rota import Duties, Rota
from bot.tutor.team.people.asking import Askings
from bot.tutor.team.people.classes import ClassCodes
from bot.tutor.team.people.invitations import Invitations
from bot.tutor.team.people.pupils import Pupils
from bot.tutor.team.people.traces import Diary
from bot.tutor.team.places import Teams
from bot.tutor.team.roles import Roles
from bot.tutor.team.sign_in import Browsers
from bot.tutor.team.totals.figures import Totals
from bot.tutor.team.visits.proofs import Proofs
from bot.tutor.team.visits.register import Register
from bot.tutor.team.visits.worklist import Worklist


@dataclass(frozen=True)
class Book:
    """The ports to what is known of teams and of those they help; `rota` is when a team can be expected to answer."""

    teams: Teams
    roles: Roles
    totals: Totals
    calls: Calls
    rota: Rota
    browsers: Browsers
    register: Register
    askings: Askings
    invitations: Invitations
    class_codes: ClassCodes
    pupils: Pupils
    diary: Diary
    worklist: Worklist
    proofs: Proofs
    duties: Duties
