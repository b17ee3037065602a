"""The coach against a stand-in, without Telegram's limits.

python -m bench.coached URL FOLDER
"""

import sys
from pathlib import Path

from bot import logs
from bot.chat.pace import Limits
from bot.loop import play, stop_on_signal
from bot.place import Place
from bot.wiring import Coach, SystemClock, load_matter

KEY = bytes(range(32))
WIDE = Limits(overall=100_000, reserve=0, burst=100_000, gap_s=0.0)


async def main() -> None:
    logs.set_up("WARNING")
    place = Place(data=Path(sys.argv[2]), keys=(KEY,), token="1:bench", api_url=sys.argv[1], limits=WIDE)
    coach = Coach(place, SystemClock(), load_matter(place.keys))
    stop_on_signal(coach.stop)
    await coach.serve()


if __name__ == "__main__":
    sys.exit(play(main()))
