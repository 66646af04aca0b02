"""The verbs of `sen`: thin doors to the rooms. Wrong use exits 2, a failed job 1, each with one clear line.

Only light modules are imported here, so that `sen --help` is instant; each verb fetches what it needs.
"""

from __future__ import annotations

import click

from bot.cli import keeping, lessons, reports, running, understanding


@click.group(context_settings={"help_option_names": ["-h", "--help"]})
def main() -> None:
    """Sen, a tutor in a Telegram chat. Settings are environment variables: docs/operators.md lists them."""


for _room in (running, understanding, lessons, reports, keeping):
    for _verb in _room.VERBS:
        main.add_command(_verb)
