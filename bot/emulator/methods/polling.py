"""How the bot receives updates: by asking, or by webhook."""

from __future__ import annotations

import asyncio

from bot.emulator.call import Call
from bot.emulator.errors import bad_request, conflict
from bot.emulator.methods.table import Table
from bot.emulator.people import Json
from bot.emulator.webhook import Subscription

_LONGEST_POLL = 50
_MOST_UPDATES = 100
_SECRET_LIMIT = 256


async def get_updates(call: Call) -> list[Json]:
    """Return pending updates, waiting up to `timeout` seconds for the first; a newer poller ends an older."""
    queue, webhook = call.world.updates, call.world.webhook
    if webhook.subscription.url:
        raise conflict(
            "can't use getUpdates method while webhook is active; use deleteWebhook to delete the webhook first"
        )
    turn = queue.take_turn()
    _set_allowed(call)
    queue.confirm(call.number("offset"))
    clock = asyncio.get_running_loop()
    deadline = clock.time() + min(max(call.number("timeout"), 0), _LONGEST_POLL)
    while not queue.pending and clock.time() < deadline and not call.world.closed:
        await queue.arrived.wait(deadline - clock.time())
        if webhook.subscription.url:
            raise conflict("terminated by setWebhook request")
        if queue.turn != turn:
            raise conflict("terminated by other getUpdates request; make sure that only one bot instance is running")
    return queue.pending[: min(max(call.number("limit", _MOST_UPDATES), 1), _MOST_UPDATES)]


def set_webhook(call: Call) -> bool:
    """Deliver updates to `url`; an empty one goes back to polling."""
    secret = call.text("secret_token")
    if len(secret) > _SECRET_LIMIT or not all(one.isascii() and (one.isalnum() or one in "_-") for one in secret):
        raise bad_request("secret token contains unallowed characters")
    connections = min(max(call.number("max_connections", 40), 1), 100)
    subscription = Subscription(call.text("url"), secret, connections, call.text("ip_address"))
    _set_allowed(call)
    if call.flag("drop_pending_updates"):
        call.world.updates.pending.clear()
    call.world.webhook.subscribe(subscription)
    return True


def delete_webhook(call: Call) -> bool:
    """Go back to polling."""
    if call.flag("drop_pending_updates"):
        call.world.updates.pending.clear()
    call.world.webhook.subscribe(Subscription())
    return True


def get_webhook_info(call: Call) -> Json:
    """Return how delivery goes."""
    webhook, queue = call.world.webhook, call.world.updates
    report: Json = {
        "url": webhook.subscription.url,
        "has_custom_certificate": False,
        "pending_update_count": len(queue.pending),
    }
    if webhook.subscription.url:
        report["max_connections"] = webhook.subscription.max_connections
        report["ip_address"] = webhook.subscription.ip_address or "127.0.0.1"
    if webhook.last_error:
        report["last_error_date"], report["last_error_message"] = webhook.last_error
    if queue.allowed:
        report["allowed_updates"] = queue.allowed
    return report


def _set_allowed(call: Call) -> None:
    if call.parameters.get("allowed_updates") is not None:
        call.world.updates.allowed = [str(kind) for kind in call.array("allowed_updates")]


METHODS: Table = {
    "getUpdates": get_updates,
    "setWebhook": set_webhook,
    "deleteWebhook": delete_webhook,
    "getWebhookInfo": get_webhook_info,
}
