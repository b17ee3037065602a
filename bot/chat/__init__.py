"""The only home of Telegram."""
