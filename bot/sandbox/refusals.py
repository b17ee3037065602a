"""What the Bot API answers instead of a result."""

from typing import Any, TypeAlias

Json: TypeAlias = dict[str, Any]

REASONS = {
    400: "Bad Request",
    401: "Unauthorized",
    403: "Forbidden",
    404: "Not Found",
    409: "Conflict",
    413: "Request Entity Too Large",
    429: "Too Many Requests",
    500: "Internal Server Error",
    502: "Bad Gateway",
}


class ApiRefusal(Exception):  # noqa: N818
    """An error answer: status, full description and its parameters."""

    def __init__(self, code: int, description: str, *, parameters: Json | None = None) -> None:
        super().__init__(description)
        self.code = code
        self.description = description
        self.parameters = parameters or {}

    def answer(self) -> Json:
        answer: Json = {"ok": False, "error_code": self.code, "description": self.description}
        if self.parameters:
            answer["parameters"] = self.parameters
        return answer


class ScriptError(Exception):
    """A request to the scripts' interface that cannot be done."""

    def __init__(self, description: str, *, status: int = 400, **details: object) -> None:
        super().__init__(description)
        self.status = status
        self.answer: Json = {"ok": False, "description": description, **details}


def bad_request(reason: str) -> ApiRefusal:
    return ApiRefusal(400, f"Bad Request: {reason}")


def forbidden(reason: str) -> ApiRefusal:
    return ApiRefusal(403, f"Forbidden: {reason}")


def conflict(reason: str) -> ApiRefusal:
    return ApiRefusal(409, f"Conflict: {reason}")


def too_many(retry_after: int) -> ApiRefusal:
    description = f"Too Many Requests: retry after {retry_after}"
    return ApiRefusal(429, description, parameters={"retry_after": retry_after})
