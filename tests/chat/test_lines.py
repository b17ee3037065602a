"""Only what is done is told to Telegram, and a slow update holds up nobody else's."""

import asyncio

from telegram import Update, User

from bot.chat.lines import Lines


class Handler:
    """Ends an update when the test says so."""

    def __init__(self) -> None:
        self.begun: list[int] = []
        self._free: dict[int, asyncio.Event] = {}

    async def __call__(self, update: Update) -> bool:
        self.begun.append(update.update_id)
        await self._event(update.update_id).wait()
        return True

    async def end(self, *update_ids: int) -> None:
        for update_id in update_ids:
            self._event(update_id).set()
        for _ in range(20):
            await asyncio.sleep(0)

    def _event(self, update_id: int) -> asyncio.Event:
        return self._free.setdefault(update_id, asyncio.Event())


def update(update_id: int, user: int) -> Update:
    message = {"message_id": 1, "date": 1, "chat": {"id": user, "type": "private"}}
    row = {"update_id": update_id, "message": message | {"from": User(user, "P", False).to_dict()}}
    made = Update.de_json(row, None)
    assert made is not None
    return made


async def test_offset_ends_before_the_first_open() -> None:
    handler = Handler()
    lines = Lines(handler)
    lines.take([update(number, user=number) for number in range(5)])
    await handler.end(0, 1, 3)
    assert lines.offset == 2
    await handler.end(2, 4)
    assert lines.offset == 5


async def test_slow_update_holds_up_nobody() -> None:
    handler = Handler()
    lines = Lines(handler)
    lines.take([update(1, user=1), update(2, user=1), update(3, user=2)])
    await handler.end(3)
    lines.take([update(4, user=2)])
    await handler.end()
    assert handler.begun == [1, 3, 4]
    await handler.end(1, 2, 4)


async def test_updates_that_come_again_are_known() -> None:
    handler = Handler()
    lines = Lines(handler)
    lines.take([update(1, user=1), update(2, user=2)])
    await handler.end(1, 2)
    lines.take([update(1, user=1), update(2, user=2)])
    await handler.end()
    assert handler.begun == [1, 2]


async def test_confirmed_updates_are_forgotten() -> None:
    handler = Handler()
    lines = Lines(handler)
    lines.take([update(1, user=1), update(2, user=2)])
    await handler.end(1, 2)
    lines.told(2)
    assert (lines.knows(1), lines.knows(2), lines.offset) == (False, True, 3)
