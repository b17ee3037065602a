"""What an operator can act on, and what may succeed later."""


class SetupError(Exception):
    """The program cannot start; the text is one clear sentence for the operator (exit code 2)."""


class OutageError(Exception):
    """Something outside failed for now (the database, the disk): the same work may succeed later."""
