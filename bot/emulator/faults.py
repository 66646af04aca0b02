"""Faults on demand: errors, delays, and lines cut before or after the work was done."""

from __future__ import annotations

from dataclasses import dataclass, field

from bot.emulator.errors import ApiError

ANY = "*"


@dataclass
class Fault:
    """What goes wrong the next `times` times that `method` is called.

    `drop` is `"before"` (nothing happened) or `"after"` (it happened, and the bot cannot know).
    `delay` is in seconds; alone it only slows the answer down.
    """

    method: str = ANY
    times: int = 1
    error: int = 0
    description: str = ""
    retry_after: int = 0
    delay: float = 0.0
    drop: str = ""
    chat_id: int = 0
    """Only calls about this chat; 0 means any."""

    def __post_init__(self) -> None:
        if self.drop not in ("", "before", "after"):
            raise ValueError(f"drop is {self.drop!r}: write 'before' or 'after'")

    def refusal(self) -> ApiError | None:
        """Return the error to answer with, if the fault is one."""
        if self.retry_after:
            words = self.description or f"Too Many Requests: retry after {self.retry_after}"
            return ApiError(self.error or 429, words, retry_after=self.retry_after)
        if self.error:
            return ApiError(self.error, self.description or _WORDS.get(self.error, "Bad Request: emulated"))
        return None


_WORDS = {
    401: "Unauthorized",
    403: "Forbidden: bot was blocked by the user",
    429: "Too Many Requests: retry after 1",
    500: "Internal Server Error",
    502: "Bad Gateway",
}


@dataclass
class FaultPlan:
    """The faults still to come, in the order in which they were planned."""

    coming: list[Fault] = field(default_factory=list)

    def plan(self, method: str = ANY, **what: int | float | str) -> Fault:
        """Add a fault; see `Fault` for the words."""
        fault = Fault(method, **what)  # type: ignore[arg-type]  # the dataclass checks the names
        self.coming.append(fault)
        return fault

    def take(self, method: str, chat_id: object) -> Fault | None:
        """Return the fault that befalls this call, and use it up."""
        for fault in self.coming:
            if fault.method.lower() in (ANY, method) and str(fault.chat_id) in ("0", str(chat_id)):
                fault.times -= 1
                if fault.times <= 0:
                    self.coming.remove(fault)
                return fault
        return None

    def clear(self) -> None:
        """Let everything work again."""
        self.coming.clear()
