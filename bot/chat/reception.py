"""What every handler needs: takes an update to the coach, answers taps and groups at once."""

import asyncio
from collections.abc import Callable, Coroutine
from dataclasses import dataclass, field
from typing import Any, Concatenate, ParamSpec

import structlog
from telegram import Update, User
from telegram.error import TelegramError

from bot.chat.calls import call
from bot.coach.front import Incoming, Outcome
from bot.coach.ports import Clock, Store, Work
from bot.coach.turn import Desk
from bot.domain.replies import Phrase
from bot.rendering.phrasebook import Phrasebook

LONGEST_TOAST = 200
P = ParamSpec("P")
log = structlog.stdlib.get_logger(__name__)


@dataclass(frozen=True, slots=True, kw_only=True)
class Reception:
    """Handlers come through here. `wake` tells the sender that something may be waiting."""

    store: Store
    desk: Desk
    book: Phrasebook
    clock: Clock
    wake: Callable[[], None]
    errands: set[asyncio.Task[None]] = field(default_factory=set)

    async def take(
        self,
        update: Update,
        case: Callable[Concatenate[Work, Desk, Incoming, P], Outcome],
        *args: P.args,
        **kwargs: P.kwargs,
    ) -> Outcome:
        """The whole use case in one transaction."""
        incoming = self.incoming(update)
        outcome = await self.store.write(lambda work: case(work, self.desk, incoming, *args, **kwargs))
        self.wake()
        return outcome

    def incoming(self, update: Update) -> Incoming:
        user = update.effective_user
        assert user is not None
        return Incoming(
            update_id=update.update_id, telegram_id=user.id, language=tongue(user), now=self.clock.now()
        )

    def words(self, phrase: Phrase, language: str) -> str:
        return self.book.plain(phrase, language=language, zone=None, now=self.clock.now())

    def answer(self, update: Update, outcome: Outcome) -> None:
        """Stop the spinner of a tapped button; sent beside everything else, may be lost."""
        query = update.callback_query
        assert query is not None
        toast = self.words(outcome.toast, outcome.language)[:LONGEST_TOAST] if outcome.toast else None
        wish = {"callback_query_id": query.id, "text": toast, "show_alert": outcome.is_alert}
        self.run_errand(call(query.get_bot(), "answerCallbackQuery", **wish))

    def run_errand(self, errand: Coroutine[Any, Any, object]) -> None:
        """Do something that may be lost, without making the next update wait."""
        task = asyncio.create_task(_attempt(errand))
        self.errands.add(task)
        task.add_done_callback(self.errands.discard)

    async def finish(self, grace_s: float) -> None:
        """Let the errands under way end."""
        if self.errands:
            await asyncio.wait(self.errands, timeout=grace_s)


def tongue(user: User) -> str:
    return user.language_code or "en"


async def _attempt(errand: Coroutine[Any, Any, object]) -> None:
    try:
        await errand
    except TelegramError as error:
        log.info("errand_lost", kind=type(error).__name__)
