"""The methods of the Bot API, by name in lower case."""

from bot.sandbox.methods import answering, editing, looking, profile, sending, webhooks
from bot.sandbox.methods.table import Method

METHODS: dict[str, Method] = {
    method.name.lower(): method
    for place in (answering, editing, looking, profile, sending, webhooks)
    for method in place.METHODS
}
