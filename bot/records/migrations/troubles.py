"""What a learner has trouble with now: a few rows each, kept up by the events themselves and gone once it is cured.

answered_wrong ─▶ wrong  ─┐                 answered_right, lesson_finished
unclear ────────▶ unclear ├─ trouble ─▶ gone  step_seen, answered_right, lesson_finished
task_failed ────▶ task   ─┘                 task_done, task_confirmed
"""

from __future__ import annotations

_TROUBLE = """
CREATE TABLE trouble (
    learner INTEGER NOT NULL,
    kind TEXT NOT NULL CHECK (kind IN ('wrong', 'unclear', 'task')),
    lesson TEXT NOT NULL,
    item TEXT NOT NULL,
    times INTEGER NOT NULL,
    at INTEGER NOT NULL,
    PRIMARY KEY (learner, kind, lesson, item)
) STRICT, WITHOUT ROWID
"""
_KIND = "CASE {row}.kind WHEN 'answered_wrong' THEN 'wrong' WHEN 'unclear' THEN 'unclear' ELSE 'task' END"
_HURTS = "({row}.kind IN ('answered_wrong', 'unclear', 'task_failed') AND {row}.lesson <> '' AND {row}.item <> '')"
_HEALS = """
({cure}.kind = 'lesson_finished' AND {kind} IN ('wrong', 'unclear')
OR {cure}.item = {item} AND (
    {cure}.kind = 'answered_right' AND {kind} IN ('wrong', 'unclear')
    OR {cure}.kind = 'step_seen' AND {kind} = 'unclear'
    OR {cure}.kind IN ('task_done', 'task_confirmed') AND {kind} = 'task'))
"""
_SO_FAR = """
INSERT INTO trouble (learner, kind, lesson, item, times, at)
SELECT learner, {kind}, lesson, item, count(*), max(at) FROM event AS felt WHERE {hurts} AND NOT EXISTS (
    SELECT 1 FROM event AS cure
    WHERE cure.learner = felt.learner AND cure.id > felt.id AND cure.lesson = felt.lesson AND {heals}
) GROUP BY learner, {kind}, lesson, item
"""
_WHEN_IT_HURTS = """
CREATE TRIGGER event_hurts AFTER INSERT ON event WHEN {hurts} BEGIN
    INSERT INTO trouble (learner, kind, lesson, item, times, at)
    VALUES (NEW.learner, {kind}, NEW.lesson, NEW.item, 1, NEW.at)
    ON CONFLICT (learner, kind, lesson, item) DO UPDATE SET times = times + 1, at = excluded.at;
END
"""
_WHEN_IT_HEALS = """
CREATE TRIGGER event_heals AFTER INSERT ON event
WHEN NEW.kind IN ('lesson_finished', 'answered_right', 'step_seen', 'task_done', 'task_confirmed') BEGIN
    DELETE FROM trouble WHERE learner = NEW.learner AND lesson = NEW.lesson AND {heals};
END
"""


def statements() -> tuple[str, ...]:
    """Return the statements that keep the troubles; those of before are found in what happened."""
    felt = _KIND.format(row="felt")
    healed = _HEALS.format(cure="cure", kind=felt, item="felt.item")
    return (
        _TROUBLE,
        _SO_FAR.format(kind=felt, hurts=_HURTS.format(row="felt"), heals=healed),
        _WHEN_IT_HURTS.format(kind=_KIND.format(row="NEW"), hurts=_HURTS.format(row="NEW")),
        _WHEN_IT_HEALS.format(heals=_HEALS.format(cure="NEW", kind="trouble.kind", item="trouble.item")),
    )
