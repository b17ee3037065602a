"""What went wrong in a handler: the intake must know, the log gets ids only, the person an apology."""

from collections import Counter
from dataclasses import dataclass, field

import structlog
from telegram import Update
from telegram.constants import ChatType
from telegram.ext import ContextTypes

from bot.chat.reception import Reception
from bot.coach import front
from bot.coach.ports import Work
from bot.domain.errors import OutageError

PATIENCE = 3  # outages of one update after which it is taken for the cause
log = structlog.stdlib.get_logger(__name__)


@dataclass(frozen=True, slots=True)
class Faults:
    """`is_open` tells the intake that an update has to come again."""

    reception: Reception
    _open: set[int] = field(default_factory=set)
    _outages: Counter[int] = field(default_factory=Counter)

    def is_open(self, update_id: int) -> bool:
        """Whether the last try of this update failed; asking forgets it."""
        is_open = update_id in self._open
        self._open.discard(update_id)
        if not is_open:
            self._outages.pop(update_id, None)
        return is_open

    async def on_error(self, update: object, context: ContextTypes.DEFAULT_TYPE) -> None:
        if not isinstance(update, Update):
            return
        number = update.update_id
        if isinstance(context.error, OutageError):
            self._outages[number] += 1
            if self._outages[number] < PATIENCE:
                self._open.add(number)
                return
        log.error("handler_failed", update_id=number, exc_info=context.error)
        await self._apologise(update)

    async def _apologise(self, update: Update) -> None:
        """Puts the apology for the person; while even that cannot be written, the update stays open."""
        chat = update.effective_chat
        if update.effective_user is None or chat is None or chat.type != ChatType.PRIVATE:
            return
        incoming = self.reception.incoming(update)

        def case(work: Work) -> None:
            front.faulted(work, self.reception.desk, incoming)

        try:
            await self.reception.store.write(case)
        except OutageError:
            self._open.add(update.update_id)
        self.reception.wake()
