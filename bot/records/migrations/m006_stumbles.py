"""Where people are stuck: per learner once a place in a lesson and way, counted by place and month.

    event ─▶ stumble (a learner, an item, how) ─▶ stuck (a place, a month, an item, how: people)

`how` is `wrong:<index of the choice>`, `unclear` or `shown`. The province gets its own count of milestones, too.
"""

from __future__ import annotations

from collections.abc import Iterator

from bot.records.migrations.counts import triggers

_HOW = (
    "CASE event.kind WHEN 'answered_wrong' THEN 'wrong:' || event.detail WHEN 'unclear' THEN 'unclear' ELSE 'shown' END"
)
_KINDS = "('answered_wrong', 'unclear', 'answer_shown')"
_NOTE = """
INSERT OR IGNORE INTO stumble (learner, lesson, item, how, at, hamlet, commune)
SELECT event.learner, event.lesson, event.item, {how}, event.at, coalesce(team.hamlet, 0), coalesce(hamlet.commune, '')
FROM event JOIN learner ON learner.id = event.learner
LEFT JOIN team ON team.id = learner.team LEFT JOIN hamlet ON hamlet.id = team.hamlet
WHERE event.kind IN {kinds} AND event.item <> '' {only}
"""
_STUMBLE = """
CREATE TABLE stumble (
    learner INTEGER NOT NULL,
    lesson TEXT NOT NULL,
    item TEXT NOT NULL,
    how TEXT NOT NULL,
    at INTEGER NOT NULL,
    hamlet INTEGER NOT NULL,
    commune TEXT NOT NULL,
    PRIMARY KEY (learner, lesson, item, how)
) STRICT, WITHOUT ROWID
"""
_STUCK = """
CREATE TABLE stuck (
    place TEXT NOT NULL,
    month TEXT NOT NULL,
    lesson TEXT NOT NULL,
    item TEXT NOT NULL,
    how TEXT NOT NULL,
    people INTEGER NOT NULL,
    PRIMARY KEY (place, month, lesson, item, how)
) STRICT, WITHOUT ROWID
"""
_PROVINCE_SO_FAR = """
INSERT INTO reached (place, month, subject, level, people)
SELECT 'province', month, subject, level, sum(people) FROM reached WHERE place LIKE 'commune:%'
GROUP BY month, subject, level
"""


def statements() -> Iterator[str]:
    """Yield the statements of the step, in order; what happened before it is counted too."""
    noted = _NOTE.format(how=_HOW, kinds=_KINDS, only="AND event.id = NEW.id")
    yield from (_STUMBLE, _STUCK)
    yield from triggers("stumble", "stuck", ("lesson", "item", "how"), ("hamlet", "commune", "province"))
    yield _NOTE.format(how=_HOW, kinds=_KINDS, only="ORDER BY event.id")
    yield f"CREATE TRIGGER event_stumble AFTER INSERT ON event WHEN NEW.kind IN {_KINDS} BEGIN {noted}; END"
    yield _PROVINCE_SO_FAR
    yield from triggers("milestone", "reached", ("subject", "level"), ("province",))
    yield from ("CREATE INDEX call_at ON call (at)", "CREATE INDEX visit_at ON visit (at)")
