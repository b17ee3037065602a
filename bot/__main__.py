"""The commands: run, try, understand, check-content, backup, restore, health."""

import argparse
import asyncio
import gc
import os
import signal
import sys
import webbrowser
from collections.abc import Callable, Coroutine, Sequence
from errno import EADDRINUSE
from pathlib import Path
from typing import Any

from bot import logs, upkeep, wiring
from bot.domain.errors import SetupError
from bot.resources import content_dir
from bot.settings import Settings, read_settings, required_token
from bot.storage.cipher import key_from_file, parse_keys
from bot.storage.lock import hold

try:
    from uvloop import new_event_loop
except ImportError:  # not there on Windows
    from asyncio import new_event_loop  # type: ignore[assignment]

REFUSED = 2
SWITCH_S = 0.0005  # after each statement the writer would wait ten times as long for its turn beside a busy loop
READY = """\
Back Coach runs here, without Telegram: {url} - open it and tap Start.
The clock on that page can be moved to live through reminders; everything stays in {data}. Stop with Ctrl+C.
On Telegram: send /newbot to @BotFather, then start it again with COACH_TOKEN=<the token it gives you>.\
"""
FROM_SOURCE = "The benchmarks come with the source only; there it is: python3 run.py bench NAME."
Command = Callable[[argparse.Namespace], int]


def main(arguments: Sequence[str] | None = None) -> int:
    """Runs one command and answers the exit code; 2 with one sentence when it cannot start."""
    options = _parser().parse_args(arguments)
    os.umask(0o077)  # what is written here is nobody else's business
    try:
        command: Command = options.command
        return command(options)
    except SetupError as error:
        print(error, file=sys.stderr)
        return REFUSED
    except KeyboardInterrupt:
        return 130


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="back-coach", description="A wellness coach for back acupressure.")
    parser.set_defaults(command=_run_or_try, port=None, data=None, open=False)
    names = parser.add_subparsers(title="commands", metavar="COMMAND")
    names.add_parser("run", help="coach on Telegram").set_defaults(command=_run)
    _add_try(names.add_parser("try", help="try it here, without Telegram"))
    _add_upkeep(names)
    return parser


def _add_try(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--port", type=int, help="port of the chat page (8080)")
    parser.add_argument("--data", type=Path, metavar="DIR", help="where everything is kept")
    parser.add_argument("--open", action="store_true", help="open the page in the browser")
    parser.set_defaults(command=_try)


def _add_upkeep(names: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    names.add_parser("check-content", help="check everything in content/").set_defaults(command=_check_content)
    understand = names.add_parser("understand", help="show what is read out of messages")
    understand.add_argument("file", type=Path, help='JSON lines with "id", "text" and perhaps "lang"')
    understand.add_argument("--explain", action="store_true", help="say why in words")
    understand.set_defaults(command=_understand)
    names.add_parser("backup", help="copy the database; the program may run").set_defaults(command=_backup)
    restore = names.add_parser("restore", help="put a backup in the place of the database")
    restore.add_argument("file", type=Path, help="a file of the backup folder")
    restore.set_defaults(command=_restore)
    names.add_parser("health", help="figures as JSON; exit code 1 when unwell").set_defaults(command=_health)
    names.add_parser("bench", help="figures beside other ways (from the source)").set_defaults(command=_bench)


def _run_or_try(options: argparse.Namespace) -> int:
    return _run(options) if read_settings().bot_token else _try(options)


def _run(_options: argparse.Namespace) -> int:
    settings = read_settings()
    token = required_token(settings)
    logs.set_up(settings.log_level)
    with hold(settings.data):
        place = wiring.Place(
            data=settings.data,
            keys=_keys(settings, settings.key_path),
            token=token,
            api_url=settings.api_url,
            health_port=settings.health_port,
        )
        return _play(_serve(wiring.Coach(place, wiring.SystemClock(), wiring.load_matter(place.keys))))


def _try(options: argparse.Namespace) -> int:
    settings = read_settings()
    logs.set_up(settings.log_level if settings.log_level != "INFO" else "WARNING")
    data: Path = (options.data or settings.data / "try").expanduser()
    key_path = settings.key_file or data.parent / f"{data.name}.key"
    port = settings.port if options.port is None else options.port
    with hold(data):
        keys = _keys(settings, key_path)
        try_out = wiring.TryOut(data, keys, port=port)
        return _play(_serve_try_out(try_out, keys, is_opening=options.open, data=data))


def _keys(settings: Settings, path: Path) -> tuple[bytes, ...]:
    if settings.key is not None:
        return parse_keys(settings.key.get_secret_value().split())
    return key_from_file(path)


def _play(work: Coroutine[Any, Any, None]) -> int:
    sys.setswitchinterval(SWITCH_S)
    gc.freeze()  # what was loaded lives as long as the program: looking through it again holds everything up
    with asyncio.Runner(loop_factory=new_event_loop) as runner:
        runner.run(work)
    return 0


async def _serve(coach: wiring.Coach) -> None:
    _stop_on_signal(coach)
    await coach.serve()


async def _serve_try_out(try_out: wiring.TryOut, keys: tuple[bytes, ...], *, is_opening: bool, data: Path) -> None:
    try:
        coach = await try_out.open(wiring.load_matter(keys))
    except OSError as error:
        raise SetupError(_unusable(try_out.sandbox.port, error)) from error
    _stop_on_signal(coach)
    print(READY.format(url=f"{try_out.sandbox.url}/", data=data), flush=True)
    if is_opening:
        webbrowser.open(f"{try_out.sandbox.url}/")
    await try_out.serve(coach)


def _unusable(port: int, error: OSError) -> str:
    why = "is taken" if error.errno == EADDRINUSE else f"cannot be used ({error.strerror})"
    return f"Port {port} {why}; choose another one with --port."


def _stop_on_signal(coach: wiring.Coach) -> None:
    loop = asyncio.get_running_loop()
    for name in (signal.SIGINT, signal.SIGTERM):
        if sys.platform == "win32":
            signal.signal(name, lambda *_: loop.call_soon_threadsafe(coach.stop))
        else:
            loop.add_signal_handler(name, coach.stop)


def _check_content(_options: argparse.Namespace) -> int:
    return _told(upkeep.check_content(content_dir()))


def _understand(options: argparse.Namespace) -> int:
    return _told(upkeep.understand(options.file, explain=options.explain))


def _backup(_options: argparse.Namespace) -> int:
    return _told(upkeep.back_up(_place(read_settings())))


def _restore(options: argparse.Namespace) -> int:
    settings = read_settings()
    return _told(upkeep.put_back(_place(settings, _keys(settings, settings.key_path)), options.file))


def _health(_options: argparse.Namespace) -> int:
    return _told(upkeep.health(_place(read_settings())))


def _bench(_options: argparse.Namespace) -> int:
    raise SetupError(FROM_SOURCE)


def _place(settings: Settings, keys: tuple[bytes, ...] = ()) -> wiring.Place:
    """The data without anybody to talk to."""
    return wiring.Place(data=settings.data, keys=keys, token="", api_url=settings.api_url)


def _told(report: upkeep.Report) -> int:
    text, code = report
    print(text)
    return code


if __name__ == "__main__":
    sys.exit(main())
