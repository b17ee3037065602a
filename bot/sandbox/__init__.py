"""A strict local Bot API with a chat page and time that can be moved."""
