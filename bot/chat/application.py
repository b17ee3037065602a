"""Routes updates to our handlers with the library's application, and reports errors."""

from telegram import Update

from bot.chat.handlers.faults import Faults
from bot.chat.handlers.routes import routes
from bot.chat.lines import Handle
from bot.chat.phone import App
from bot.chat.reception import Reception


def connect(app: App, reception: Reception) -> Handle:
    """Give the application its handlers; the answer handles one update and tells whether it is done."""
    faults = Faults(reception)
    app.add_handlers(routes(reception))
    app.add_error_handler(faults.on_error)

    async def handle(update: Update) -> bool:
        await app.process_update(update)
        return not faults.is_open(update.update_id)

    return handle
