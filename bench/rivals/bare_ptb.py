"""The smallest program with python-telegram-bot: it polls and echoes.

python bench/rivals/bare_ptb.py URL
"""

import sys
from typing import Any

from telegram import Update
from telegram.ext import ApplicationBuilder, MessageHandler, filters


async def echo(update: Update, _context: Any) -> None:
    if update.message is not None:
        await update.message.reply_text(update.message.text or "-")


app = ApplicationBuilder().token("1:bench").base_url(f"{sys.argv[1]}/bot").build()
app.add_handler(MessageHandler(filters.TEXT, echo))
app.run_polling()
