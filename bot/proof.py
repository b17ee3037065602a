"""Proof for who writes content: is it right, and what is read out of messages."""

from argparse import Namespace
from pathlib import Path

from bot.domain.errors import SetupError
from bot.library.check import main_report
from bot.resources import content_dir
from bot.understanding.check import rule_problems
from bot.understanding.command import LineError, understand_lines
from bot.understanding.reader import Reader

Report = tuple[str, int]


def run_check(_options: Namespace) -> Report:
    return check_content(content_dir())


def run_understand(options: Namespace) -> Report:
    return understand(options.file, explain=options.explain)


def check_content(folder: Path) -> Report:
    """Everything wrong in content/, the rules of understanding included."""
    text, code = main_report(folder)
    broken = list(rule_problems(folder))
    return "\n".join([*broken, text]), 1 if broken else code


def understand(file: Path, *, explain: bool) -> Report:
    """What the coach reads out of each line of a JSONL file."""
    try:
        lines = file.read_text("utf-8").split("\n")  # splitlines would cut at separators inside a message
        return "\n".join(understand_lines(lines, Reader(content_dir()), explain)), 0
    except LineError as error:
        raise SetupError(f"The file {file} is not as it should be: {error}.") from error
    except (OSError, UnicodeDecodeError) as error:
        raise SetupError(f"The file {file} cannot be read.") from error
