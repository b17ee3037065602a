"""python-telegram-bot as its documentation shows it, one update after the other; `concurrent` as its wiki advises.

python bench/rivals/echo_ptb.py URL [concurrent]
"""

import sys
from typing import Any

from telegram import Update
from telegram.ext import Application, MessageHandler, filters


async def echo(update: Update, _context: Any) -> None:
    if update.message is not None:
        await update.message.reply_text(update.message.text or "-")


def main() -> None:
    builder = Application.builder().token("1:bench").base_url(f"{sys.argv[1]}/bot")
    if "concurrent" in sys.argv:
        builder = builder.concurrent_updates(True).connection_pool_size(256).pool_timeout(30)
    app = builder.build()
    app.add_handler(MessageHandler(filters.TEXT, echo))
    app.run_polling()


if __name__ == "__main__":
    main()
