"""Failures a script asked for: so many calls of a method answer wrongly."""

from dataclasses import dataclass, field

from bot.sandbox.refusals import REASONS, ApiRefusal, Json, ScriptError, too_many


@dataclass(slots=True, kw_only=True)
class Fault:
    method: str
    times: int = 1
    skip: int = 0
    code: int = 0
    retry_after: int = 0
    description: str = ""
    parameters: Json = field(default_factory=dict)
    drop_answer: bool = False
    delay_s: float = 0.0

    def refusal(self) -> ApiRefusal | None:
        if not self.code or self.drop_answer:
            return None
        if self.code == 429:
            return too_many(self.retry_after or 1)
        return ApiRefusal(self.code, self._wording(), parameters=self.parameters)

    def _wording(self) -> str:
        reason = REASONS.get(self.code, "Error")
        return self.description or (f"{reason}: restart" if self.code == 500 else reason)


def read_fault(wish: Json) -> Fault:
    known = set(Fault.__dataclass_fields__)
    strange = sorted(set(wish) - known)
    if strange or not isinstance(wish.get("method"), str):
        raise ScriptError(f"a fault has a method and of {sorted(known)}; not {strange}")
    fault = Fault(**wish)
    if not (fault.code or fault.drop_answer or fault.delay_s):
        raise ScriptError("a fault needs a code, drop_answer or delay_s")
    return fault


class Faults:
    def __init__(self) -> None:
        self._faults: list[Fault] = []

    def add(self, fault: Fault) -> None:
        self._faults.append(fault)

    def clear(self) -> None:
        self._faults.clear()

    def take(self, method: str) -> Fault | None:
        """The fault that meets this call, counted down."""
        for fault in self._faults:
            if fault.method.lower() not in ("*", method.lower()):
                continue
            if fault.skip > 0:
                fault.skip -= 1
                continue
            fault.times -= 1
            if fault.times <= 0:
                self._faults.remove(fault)
            return fault
        return None
