"""Everything the program loads, on a database of many reminders; prints its figures as JSON.

python -m bench.loaded FOLDER
"""

import sys
import time
from datetime import timedelta
from pathlib import Path

from bench.clockwork import KEY, MOMENT, Still, memory, run
from bot.place import Place
from bot.wiring import Coach, load_matter

WORDS = "my lower back hurts since this morning"


async def loaded(folder: Path) -> dict[str, float]:
    """A first look at what is due, and a first sentence read."""
    place = Place(data=folder, keys=(KEY,), token="1:bench", api_url="http://127.0.0.1:9")
    matter = load_matter(place.keys)
    coach = Coach(place, Still(MOMENT - timedelta(seconds=1)), matter)
    await coach.beat.nudge()
    ready_at = time.time()
    matter.desk.reader.read(WORDS, languages=("en",))
    await coach.beat.nudge()
    return {"ready_at": ready_at, "memory": memory()}


if __name__ == "__main__":
    run(loaded(Path(sys.argv[1])))
