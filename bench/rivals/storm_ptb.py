"""python-telegram-bot sending to many people at one moment while it answers others.

    python bench/rivals/storm_ptb.py URL limiter|retries|naive STRIKE PEOPLE

`limiter` is its AIORateLimiter as it comes, `retries` lets it try five times more,
`naive` sleeps after each message.
STRIKE is a moment in seconds since 1970.
"""

import asyncio
import sys
import time
from typing import Any

from telegram import Update
from telegram.error import TelegramError
from telegram.ext import AIORateLimiter, Application, ContextTypes, MessageHandler, filters

from bot.sandbox import TOKEN

FIRST = 10_000
RATE = 30.0
RETRIES = 5


async def answer(update: Update, _context: ContextTypes.DEFAULT_TYPE) -> None:
    if update.effective_message is not None:
        await update.effective_message.reply_text("help")


def built(url: str, way: str) -> Any:
    builder = Application.builder().token(TOKEN).base_url(f"{url}/bot")
    builder = builder.concurrent_updates(True).connection_pool_size(256).pool_timeout(60)
    if way != "naive":
        builder = builder.rate_limiter(AIORateLimiter(max_retries=RETRIES if way == "retries" else 0))
    app = builder.build()
    app.add_handler(MessageHandler(filters.ALL, answer))
    return app


async def remind(app: Any, user: int) -> None:
    try:
        await app.bot.send_message(user, "reminder")
    except TelegramError:
        return


async def strike(app: Any, way: str, people: int) -> None:
    users = range(FIRST, FIRST + people)
    if way != "naive":
        await asyncio.gather(*(remind(app, user) for user in users))
        return
    for user in users:
        await remind(app, user)
        await asyncio.sleep(1 / RATE)


async def main(url: str, way: str, moment: float, people: int) -> None:
    app = built(url, way)
    await app.initialize()
    await app.start()
    await app.updater.start_polling()
    print("ready", flush=True)
    await asyncio.sleep(max(0.0, moment - time.time()))
    await strike(app, way, people)
    await asyncio.Event().wait()


if __name__ == "__main__":
    try:
        asyncio.run(main(sys.argv[1], sys.argv[2], float(sys.argv[3]), int(sys.argv[4])))
    except RuntimeError as error:
        print(error if "AIORateLimiter" not in str(error) else "aiolimiter is not installed", flush=True)
