"""The world kept in one JSON file, written soon after a change and never half."""

import asyncio
import json
from pathlib import Path

from bot.sandbox.world import World

DELAY_S = 0.5


class Snapshot:
    def __init__(self, path: Path, world: World) -> None:
        self._path = path
        self._world = world
        self._written = -1

    def load(self) -> None:
        if self._path.exists():
            self._world.load(json.loads(self._path.read_text(encoding="utf-8")))

    def write(self) -> None:
        """Writes when something changed since the last time."""
        if self._written == self._world.hub.changes:
            return
        self._written = self._world.hub.changes
        self._path.parent.mkdir(parents=True, exist_ok=True)
        part = self._path.with_name(self._path.name + ".part")
        with part.open("w", encoding="utf-8") as file:
            json.dump(self._world.dump(), file, ensure_ascii=False)
        part.replace(self._path)

    async def keep(self) -> None:
        """Runs beside the server until it is cancelled."""
        while True:
            await self._world.hub.changed(3600)
            await asyncio.sleep(DELAY_S)
            self.write()
