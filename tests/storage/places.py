"""A database with people in it, for the tests of its copies."""

import os
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from bot.coach.ports import NEW, Work
from bot.domain.ids import PersonId
from bot.domain.people import Person, Profile
from bot.domain.replies import Phrase, Reply
from bot.resources import migrations_dir
from bot.storage.cipher import Cipher
from bot.storage.restore import Restored, restore
from bot.storage.sql_store import SqlStore
from bot.storage.tombstones import Tombstones
from bot.storage.upgrade import upgrade

NOW = datetime(2026, 7, 15, 3, 30, tzinfo=UTC)


@dataclass(frozen=True, slots=True)
class Place:
    """A data directory and the key that goes with it."""

    folder: Path
    key: bytes

    @property
    def database(self) -> Path:
        return self.folder / "coach.db"

    @property
    def tombstones(self) -> Tombstones:
        return Tombstones(self.folder / "tombstones", (self.key,))

    def store(self) -> SqlStore:
        return SqlStore(f"sqlite:///{self.database}", Cipher((self.key,)), self.tombstones)

    def restore(self, backup: Path, key: bytes | None = None) -> Restored:
        cipher = Cipher((key or self.key,))
        return restore(
            backup, self.database, migrations=migrations_dir(), cipher=cipher, tombstones=self.tombstones
        )

    async def people(self) -> list[int]:
        """The Telegram ids of 1..9 that the database knows."""
        store = self.store()
        try:
            return await store.read(lambda work: [one for one in range(1, 10) if work.people.find(one)])
        finally:
            store.close()


def made_place(folder: Path) -> Place:
    folder.mkdir()
    place = Place(folder, os.urandom(32))
    upgrade(f"sqlite:///{place.database}", migrations_dir())
    return place


def person(telegram_id: int, *, at: datetime = NOW) -> Person:
    profile = Profile(conditions=frozenset())
    return Person(
        id=PersonId(NEW), telegram_id=telegram_id, language="en", created_at=at, seen_at=at, profile=profile
    )


def forget(telegram_id: int, work: Work) -> None:
    found = work.people.find(telegram_id)
    assert found is not None
    work.people.erase(found.id)


def welcome(work: Work, telegram_id: int, *, at: datetime = NOW) -> None:
    known = work.people.add(person(telegram_id, at=at))
    work.outbox.put(known, Reply(text=Phrase("about")), now=at)
