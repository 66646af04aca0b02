"""Triggers that count rows about people by place and month, so that no page ever groups over people.

    milestone ─▶ reached        stumble ─▶ stuck

A row carries `hamlet` (0 or NULL for none), `commune` ('' for none) and `at`; it is counted for its hamlet, its commune
and the province, in the month it first was so, and counted no more when it is deleted.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

PLACES = {
    "hamlet": "'hamlet:' || {row}.hamlet",
    "commune": "'commune:' || {row}.commune",
    "province": "'province'",
}
"""What each grain is called in the column `place`."""

_PLACED = {
    "hamlet": "{row}.hamlet <> 0",
    "commune": "{row}.commune <> ''",
    "province": "{row}.commune <> ''",
}
_MONTH = "strftime('%Y-%m', {row}.at / 1000, 'unixepoch', '+7 hours')"
_TRIGGER = """
CREATE TRIGGER {source}_{name}_{grain} AFTER {verb} ON {source} WHEN {placed} BEGIN
    INSERT INTO {target} (place, month, {columns}, people) VALUES ({place}, {month}, {values}, {step})
    ON CONFLICT (place, month, {columns}) DO UPDATE SET people = people + {step};
END
"""


def triggers(source: str, target: str, columns: Sequence[str], grains: Sequence[str]) -> Iterator[str]:
    """Yield the triggers that count rows of `source` in `target`, by these columns and each grain of place."""
    for grain in grains:
        for name, verb, row, step in (("come", "INSERT", "NEW", 1), ("gone", "DELETE", "OLD", -1)):
            yield _TRIGGER.format(
                source=source,
                target=target,
                name=name,
                verb=verb,
                grain=grain,
                step=step,
                columns=", ".join(columns),
                values=", ".join(f"{row}.{each}" for each in columns),
                placed=_PLACED[grain].format(row=row),
                place=PLACES[grain].format(row=row),
                month=_MONTH.format(row=row),
            )
