"""What can go wrong inside the store; callers outside see the faults of `assistant.ports`."""

from __future__ import annotations


class DamagedGeneration(Exception):
    """A generation's files are missing or not what its manifest says (`reason`, for the log)."""

    def __init__(self, reason: str) -> None:
        super().__init__(reason)
        self.reason = reason


class EmbeddingUnavailable(Exception):
    """The configured model cannot be loaded.  Carries what to tell the user."""

    def __init__(self, message: str) -> None:
        super().__init__(message)
        self.message = message


class ProbeFailed(Exception):
    """The probe's process reported a fault or died; carries the last lines it printed."""

    def __init__(self, detail: str) -> None:
        super().__init__(detail)
        self.detail = detail
