"""JSON lines without content: event names and ids, where an error was raised, never what anybody wrote."""

import logging
import sys
import traceback
from pathlib import Path
from types import TracebackType
from typing import TypeAlias

import structlog
from structlog.typing import EventDict, Processor, WrappedLogger

QUIET = ("telegram", "httpx", "httpcore", "aiohttp", "apscheduler", "sqlalchemy", "alembic", "asyncio")
UNSAID = ("text", "data", "token", "args", "positional_args")
DEPTH = 6
ErrorInfo: TypeAlias = tuple[type[BaseException], BaseException, TracebackType | None]


def set_up(level: str) -> None:
    """Send every logger of the process to standard error as JSON."""
    handler = logging.StreamHandler(sys.stderr)
    handler.setFormatter(formatter())
    handler.addFilter(strip_foreign)
    root = logging.getLogger()
    root.handlers[:] = [handler]
    root.setLevel(level)
    for name in QUIET:
        logging.getLogger(name).setLevel(logging.WARNING)
    use_stdlib()


def use_stdlib() -> None:
    """Hand our own events to the standard library's loggers."""
    structlog.configure(
        processors=[*_shared(), structlog.stdlib.ProcessorFormatter.wrap_for_formatter],
        logger_factory=structlog.stdlib.LoggerFactory(),
        wrapper_class=structlog.stdlib.BoundLogger,
    )


def formatter() -> logging.Formatter:
    return structlog.stdlib.ProcessorFormatter(
        foreign_pre_chain=_shared(),
        processors=[
            structlog.stdlib.ProcessorFormatter.remove_processors_meta,
            name_error,
            structlog.processors.JSONRenderer(),
        ],
    )


def _shared() -> list[Processor]:
    return [
        structlog.stdlib.add_log_level,
        structlog.stdlib.add_logger_name,
        structlog.processors.TimeStamper(fmt="iso", utc=True, key="at"),
        drop_content,
    ]


def strip_foreign(record: logging.LogRecord) -> bool:
    """A library's line loses its arguments, which may hold whole updates, and all but its first line."""
    if not record.name.startswith("bot."):
        record.msg = str(record.msg).split("\n", 1)[0]
        record.args = ()
    return True


def drop_content(_logger: WrappedLogger, _method: str, event: EventDict) -> EventDict:
    return {key: value for key, value in event.items() if key not in UNSAID}


def name_error(_logger: WrappedLogger, _method: str, event: EventDict) -> EventDict:
    """An error by its class and the places it came through; its words may be somebody's."""
    info = _error_info(event.pop("exc_info", None))
    if info is not None:
        event["error"] = info[0].__name__
        event["where"] = [
            f"{Path(frame.filename).name}:{frame.lineno}" for frame in traceback.extract_tb(info[2])[-DEPTH:]
        ]
    return event


def _error_info(given: object) -> ErrorInfo | None:
    if isinstance(given, BaseException):
        return (type(given), given, given.__traceback__)
    if isinstance(given, tuple) and given and given[0] is not None:
        return (given[0], given[1], given[2])
    found = sys.exc_info() if given is True else None
    return found if found is not None and found[0] is not None else None
