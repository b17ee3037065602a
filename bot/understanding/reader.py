"""Text → Meaning, in whichever of the known languages it is written."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, time
from pathlib import Path

from bot.domain.meanings import Duration, Hit, Meaning, Schedule
from bot.domain.pauses import Pause
from bot.understanding import details, languages, nets, points, quantities, schedules, stretches, weights
from bot.understanding.answers import Answers
from bot.understanding.complaints import LABELS, Choice, chosen, first_places, rule_scores
from bot.understanding.details import Details
from bot.understanding.features import senses, signs, texture
from bot.understanding.flags import hits, with_net
from bot.understanding.letters import clean, words
from bot.understanding.pack import Pack, clock_words, load, stopwords
from bot.understanding.scenes import View, look
from bot.understanding.symbols import Symbol, Symbols, unknown


@dataclass(frozen=True, slots=True)
class Tongue:
    """All that reading one language takes."""

    pack: Pack
    trained: weights.Weights | None
    net: nets.Net | None


class Reader:
    """Reads messages with the rule files of content/; a language is loaded when its first message comes.

    `languages` are hints, the person's own first; the text itself decides. Those `at_once` are loaded at once.
    """

    def __init__(self, folder: Path, *, at_once: Sequence[str] = (languages.FALLBACK,)) -> None:
        self._folder = folder
        self._stopwords = stopwords(folder)
        self._tongues: dict[str, Tongue] = {}
        self._clocks: dict[str, Symbols] = {}
        for code in at_once:
            self._tongue(code)
        self._points = points.names(folder / "points.toml")
        self._answers = Answers(folder)

    def read(self, text: str, *, languages: Sequence[str] = ()) -> Meaning:
        """What a message says."""
        view = self.view(text, languages=languages)
        found = with_net(hits(view), view, self._tongue(view.pack.language).net)
        choice = self._choice(view)
        return self._meaning(view, found, choice, Details(view, view.pack.symbols.read(text)))

    def rating(self, text: str, *, languages: Sequence[str] = ()) -> int | None:
        """A whole number from 0 to 10."""
        return quantities.rating(text, self._symbols(text, languages))

    def wall_time(self, text: str, *, languages: Sequence[str] = ()) -> time | None:
        """A time of day."""
        return schedules.wall_time(self._symbols(text, languages))

    def schedule(self, text: str, *, languages: Sequence[str] = ()) -> Schedule | None:
        """A reminder's time and weekdays."""
        return schedules.told(text, lambda part: self._symbols(part, languages, is_mended=True))

    def days(self, text: str, today: date, *, is_until: bool = False) -> Pause | None:
        """The days of a quiet spell; `is_until` takes a single day as the one it is over."""
        return stretches.days(text, self._symbols(text, ()), today, is_until=is_until)

    def nights(self, text: str) -> tuple[time, time] | None:
        """From one time of day to another: the quiet hours."""
        return stretches.nights(self._symbols(text, ()))

    def duration(self, text: str, *, languages: Sequence[str] = ()) -> Duration | None:
        """How long something has lasted."""
        symbols = self._symbols(text, languages)
        return Details(self.view(text, languages=languages), symbols).duration() or quantities.duration(symbols)

    def minutes(self, text: str, *, languages: Sequence[str] = ()) -> int | None:
        """Minutes at hand."""
        return quantities.minutes(self._symbols(text, languages))

    def yes_no(self, text: str, *, languages: Sequence[str] = ()) -> bool | None:
        """A short yes or no, in any known language."""
        for view in self._views(text, dict.fromkeys((*languages, *self._ranked(text, languages)))):
            talk = Details(view, ()).small_talk()
            if talk in ("yes", "no"):
                return talk == "yes"
        return None

    def choice(self, text: str, group: str) -> str | None:
        """The choice of one of the coach's own questions that a short answer means."""
        return self._answers.choice(text, group)

    def view(self, text: str, *, languages: Sequence[str] = ()) -> View:
        """The text through the rules of its most likely language."""
        return next(self._views(text, self._ranked(text, languages)))

    def reasons(self, text: str, *, languages: Sequence[str] = ()) -> list[str]:
        """Why a text is read as it is: the rules that fired with their words, then the weights' order."""
        view = self.view(text, languages=languages)
        fired = [
            f"{'.'.join(filter(None, one.label))}: {one.pattern.text} ← {view.quote(one.seen)}"
            for one in view.fired
        ]
        points = self.points(view)
        ranked = sorted((label for label in points if label in LABELS), key=lambda label: -points[label])
        return [
            f"language: {view.pack.language}",
            *fired,
            *(f"{label}: {points[label]:+.1f}" for label in ranked[:3]),
        ]

    def pack(self, language: str) -> Pack:
        """One language's compiled rules."""
        return self._tongue(language).pack

    def points(self, view: View) -> Mapping[str, float]:
        """Points per complaint label and danger level, by the trained weights."""
        trained = self._tongue(view.pack.language).trained
        return trained.score(signs(view), texture(view), senses(view)) if trained else {}

    def _choice(self, view: View) -> Choice:
        rules = rule_scores(view)
        if not rules and len(view.scene.words) == 1:
            return Choice()  # "pause": one word that no rule knows is no complaint
        return chosen(rules, self.points(view), first_places(view))

    def _ranked(self, text: str, hints: Sequence[str]) -> list[str]:
        return languages.ranked(text, words(clean(text)), self._stopwords, hints)

    def _views(self, text: str, codes: Iterable[str]) -> Iterator[View]:
        plain = clean(text)
        tokens = words(plain)
        for code in codes:
            if code not in self._stopwords:
                continue
            pack = self._tongue(code).pack
            folded = plain.translate(pack.folding) if pack.folding else plain
            yield look(pack, folded, tokens if folded == plain else words(folded))

    def _symbols(self, text: str, hints: Sequence[str], *, is_mended: bool = False) -> list[Symbol]:
        """The symbols of the language that knows most of the words, hints first; of any when none knows one."""
        likely = dict.fromkeys(code for code in (*hints, *self._ranked(text, hints)) if code in self._stopwords)
        found = self._most(text, likely, is_mended=is_mended)
        is_found = any(symbol.kind for symbol in found) and not (is_mended and self._is_foreign(found, likely))
        return found if is_found else self._most(text, self._stopwords, is_mended=is_mended)

    def _is_foreign(self, row: Sequence[Symbol], codes: Iterable[str]) -> bool:
        """Whether words that are neither of the clock nor small ones of these languages outweigh the others."""
        small = frozenset().union(*(self._stopwords[code] for code in codes))
        strange = [word for word in unknown(row) if word not in small]
        known = [symbol for symbol in row if symbol.kind not in ("", "number")]
        return len(strange) > 0 and len(strange) >= len(known)

    def _most(self, text: str, codes: Iterable[str], *, is_mended: bool) -> list[Symbol]:
        rows = [self._clock(code).read(text, is_mended=is_mended) for code in codes]
        return max(rows, key=lambda row: (-len(unknown(row)), sum(symbol.kind != "" for symbol in row)))

    def _clock(self, code: str) -> Symbols:
        if code in self._tongues:
            return self._tongues[code].pack.symbols
        if code not in self._clocks:
            self._clocks[code] = clock_words(self._folder, code)
        return self._clocks[code]

    def _tongue(self, code: str) -> Tongue:
        if code not in self._tongues:
            trained = weights.load(weights_path(self._folder, code))
            net = nets.load(weights_path(self._folder, code, "danger"))
            pack = load(self._folder, code, trained.stems if trained else {})
            self._tongues[code] = Tongue(pack, replace(trained, stems={}) if trained else None, net)
        return self._tongues[code]

    def _meaning(self, view: View, found: tuple[Hit, ...], choice: Choice, said: Details) -> Meaning:
        main = choice.complaints[0] if choice.complaints else None
        is_talk = main is None and not found
        return Meaning(
            language=view.pack.language,
            complaints=choice.complaints,
            is_sure=choice.is_sure,
            guesses=() if choice.is_sure else choice.guesses,
            hits=found,
            wishes=said.wishes(),
            duration=said.duration(),
            intensity=quantities.strength(said.symbols),
            side=said.side(),
            length=said.length(),
            minutes=said.minutes(),
            is_desk=said.is_desk(),
            reach=said.reach(),
            conditions=said.conditions(),
            between_migraines=said.state("between_migraines"),
            migraine_now=said.state("migraine_now"),
            schedule=said.reminder(),
            small_talk=said.small_talk() if is_talk else None,
            other_part=said.other_part() if main is None else None,
            asks_about=said.asks_about(self._points),
            negated=said.denied(),
            because=found[0].words if found else details.because(view, main) if main else "",
        )


def weights_path(folder: Path, language: str, name: str = "weights") -> Path:
    """Where a language's trained weights lie."""
    return folder / language / "understanding" / f"{name}.bin"
