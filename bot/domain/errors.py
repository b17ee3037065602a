"""Refusals that a person or an operator can act on."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class CoachError(Exception):
    """An expected refusal, told with the phrase `phrase`."""

    phrase: str


class SetupError(Exception):
    """The program cannot start; the text is one clear sentence for the operator (exit code 2)."""


class OutageError(Exception):
    """Something outside failed for now (the database, the disk): the same work may succeed later."""
