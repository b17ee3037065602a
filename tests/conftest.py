"""Hypothesis looks at what the garbage collector sees: it is loaded before a coach is, and frozen."""

import hypothesis  # noqa: F401
