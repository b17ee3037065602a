"""Updates are confirmed by offset and nothing else."""

import asyncio

from .conftest import Sides


async def say(sides: Sides, *texts: str) -> list[int]:
    return [(await sides.do("message", text=text))["update_id"] for text in texts]


async def pending(sides: Sides, **params: object) -> list[int]:
    answer = await sides.call("getUpdates", **params)
    return [update["update_id"] for update in answer["result"]]


async def test_update_comes_until_confirmed(sides: Sides) -> None:
    ids = await say(sides, "one", "two")
    assert (await pending(sides), await pending(sides)) == (ids, ids)


async def test_offset_confirms_everything_below(sides: Sides) -> None:
    ids = await say(sides, "one", "two", "three")
    assert await pending(sides, offset=ids[1]) == ids[1:]
    assert await pending(sides, offset=0) == ids[1:]


async def test_negative_offset_forgets_the_older(sides: Sides) -> None:
    ids = await say(sides, "one", "two", "three")
    assert await pending(sides, offset=-1) == ids[2:]
    assert await pending(sides) == ids[2:]


async def test_limit_is_kept_within_bounds(sides: Sides) -> None:
    ids = await say(sides, *(str(number) for number in range(102)))
    assert await pending(sides, limit=500) == ids[:100]
    assert await pending(sides, limit=-4) == ids[:1]


async def test_held_poll_ends_with_update(sides: Sides) -> None:
    poll = asyncio.create_task(pending(sides, timeout=30))
    await asyncio.sleep(0.05)
    ids = await say(sides, "now")
    assert await poll == ids


async def test_unwanted_kinds_are_not_queued(sides: Sides) -> None:
    await pending(sides, allowed_updates=["callback_query"])
    assert await say(sides, "unheard") == [None]


async def test_wishes_last_between_polls(sides: Sides) -> None:
    await pending(sides, allowed_updates=["callback_query"])
    await pending(sides)
    assert await say(sides, "unheard") == [None]


async def test_updates_live_one_day(sides: Sides) -> None:
    await say(sides, "old")
    await sides.do("clock", advance_s=24 * 3600 + 1)
    assert await pending(sides) == []


async def test_second_poller_ends_the_first(sides: Sides) -> None:
    first = asyncio.create_task(sides.call("getUpdates", timeout=30))
    await asyncio.sleep(0.05)
    await pending(sides)
    assert (await first)["description"] == (
        "Conflict: terminated by other getUpdates request; make sure that only one bot instance is running"
    )


async def test_webhook_ends_the_poll(sides: Sides) -> None:
    poll = asyncio.create_task(sides.call("getUpdates", timeout=30))
    await asyncio.sleep(0.05)
    await sides.call("setWebhook", url="https://example.org/hook")
    assert (await poll)["description"] == "Conflict: terminated by setWebhook request"


async def test_webhook_forbids_polling(sides: Sides) -> None:
    await sides.call("setWebhook", url="https://example.org/hook")
    answer = await sides.call("getUpdates")
    assert answer["description"] == (
        "Conflict: can't use getUpdates method while webhook is active; "
        "use deleteWebhook to delete the webhook first"
    )


async def test_same_webhook_twice_says_so(sides: Sides) -> None:
    await sides.call("setWebhook", url="https://example.org/hook")
    answer = await sides.call("setWebhook", url="https://example.org/hook")
    assert answer == {"ok": True, "result": True, "description": "Webhook is already set"}
