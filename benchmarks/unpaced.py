"""`sen run` on a server without Telegram's limits: `python -m benchmarks.unpaced`.

As shipped Sen sends at most 28 messages a second, as Telegram demands; what it could do shows only without that.
"""

from __future__ import annotations

from bot.cli import main
from bot.telegram import sender

if __name__ == "__main__":
    sender.PER_SECOND = 100_000
    sender.CHAT_BURST = 100_000
    main(["run"])
