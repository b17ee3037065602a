"""The commands: run, try, understand, check-content, backup, restore, health."""

import argparse
import os
import sys
from collections.abc import Sequence
from importlib import import_module
from pathlib import Path

from bot.domain.errors import SetupError
from bot.settings import read_settings

REFUSED = 2
FROM_SOURCE = "The benchmarks come with the source only; there it is: python3 run.py bench NAME."
COMMANDS = {
    "run": ("bot.online", "run"),
    "try": ("bot.tryout", "run"),
    "check-content": ("bot.proof", "run_check"),
    "understand": ("bot.proof", "run_understand"),
    "backup": ("bot.upkeep", "run_backup"),
    "restore": ("bot.upkeep", "run_restore"),
    "health": ("bot.upkeep", "run_health"),
}


def main(arguments: Sequence[str] | None = None) -> int:
    """Runs one command and answers the exit code; 2 with one sentence when it cannot start."""
    options = _parser().parse_args(arguments)
    os.umask(0o077)  # what is written here is nobody else's business
    try:
        return _done(options)
    except SetupError as error:
        print(error, file=sys.stderr)
        return REFUSED
    except KeyboardInterrupt:
        return 130


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="back-coach", description="A wellness coach for back acupressure.")
    parser.set_defaults(port=None, data=None, open=False)
    names = parser.add_subparsers(title="commands", metavar="COMMAND", dest="command")
    names.add_parser("run", help="coach on Telegram")
    _add_try(names.add_parser("try", help="try it here, without Telegram"))
    _add_upkeep(names)
    return parser


def _add_try(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--port", type=int, help="port of the chat page (8080)")
    parser.add_argument("--data", type=Path, metavar="DIR", help="where everything is kept")
    parser.add_argument("--open", action="store_true", help="open the page in the browser")


def _add_upkeep(names: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    names.add_parser("check-content", help="check everything in content/")
    understand = names.add_parser("understand", help="show what is read out of messages")
    understand.add_argument("file", type=Path, help='JSON lines with "id", "text" and perhaps "lang"')
    understand.add_argument("--explain", action="store_true", help="say why in words")
    names.add_parser("backup", help="copy the database; the program may run")
    restore = names.add_parser("restore", help="put a backup in the place of the database")
    restore.add_argument("file", type=Path, help="a file of the backup folder")
    names.add_parser("health", help="figures as JSON; exit code 1 when unwell")
    names.add_parser("bench", help="figures beside other ways (from the source)")


def _done(options: argparse.Namespace) -> int:
    """Each command imports its own part only: a start does not wait for what it does not use."""
    name = options.command or ("run" if read_settings().bot_token else "try")
    if name == "bench":
        raise SetupError(FROM_SOURCE)
    module, function = COMMANDS[name]
    answer: int | tuple[str, int] = getattr(import_module(module), function)(options)
    if isinstance(answer, int):
        return answer
    text, code = answer
    print(text)
    return code


if __name__ == "__main__":
    sys.exit(main())
