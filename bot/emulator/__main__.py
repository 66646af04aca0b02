"""`python -m bot.emulator [--port N]`: Telegram alone, for any bot and any tester."""

from __future__ import annotations

import argparse
import asyncio
import contextlib
import logging

from bot.emulator.app import create_app
from bot.emulator.serve import server
from bot.emulator.world import TOKEN


def main() -> None:
    """Serve an empty world on loopback."""
    reader = argparse.ArgumentParser(prog="python -m bot.emulator", description="A Telegram on this computer.")
    reader.add_argument("--port", type=int, default=8081, help="default 8081")
    port = reader.parse_args().port
    logging.basicConfig(level=logging.INFO, format="%(message)s")
    logging.getLogger("httpx").setLevel(logging.WARNING)
    log = logging.getLogger("bot.emulator")
    log.info("phone page  http://127.0.0.1:%d/", port)
    log.info("Bot API     http://127.0.0.1:%d/bot%s/", port, TOKEN)
    with contextlib.suppress(KeyboardInterrupt):
        asyncio.run(server(create_app(), port).serve())


if __name__ == "__main__":
    main()
