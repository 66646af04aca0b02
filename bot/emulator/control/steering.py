"""What a tester changes in the world itself: time, faults, limits, updates."""

from __future__ import annotations

from starlette.requests import Request

from bot.emulator.control.acts import world_of
from bot.emulator.control.view import clock_view
from bot.emulator.limits import RateLimits
from bot.emulator.people import Json


async def clock(request: Request) -> Json:
    """Tell the time; with POST move it by `days`, `hours`, `seconds`."""
    world = world_of(request)
    if request.method == "POST":
        asked = await request.json()
        world.clock.advance(**{name: float(asked.get(name, 0)) for name in ("days", "hours", "seconds")})
        world.touch()
    return clock_view(world)


async def faults(request: Request) -> Json:
    """Plan a fault with POST (the words of `Fault`); with DELETE let everything work again."""
    world = world_of(request)
    if request.method == "DELETE":
        world.faults.clear()
    else:
        asked = await request.json()
        world.faults.plan(str(asked.pop("method", "*")), **asked)
    world.touch()
    return {"coming": len(world.faults.coming)}


async def limits(request: Request) -> Json:
    """Turn Telegram's rate limits on or off: `on`."""
    world = world_of(request)
    world.limits = RateLimits() if (await request.json()).get("on") else None
    world.touch()
    return {"on": world.limits is not None}


async def updates(request: Request) -> Json:
    """Queue any update: `update`, and `update_id` if it shall not be the next."""
    asked = await request.json()
    update_id = asked.get("update_id")
    return {"update_id": world_of(request).inject(asked["update"], update_id)}
