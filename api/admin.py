"""Who may change the knowledge base: whoever knows the administrator's password."""

from __future__ import annotations

import hmac
import secrets
import threading
import time
from collections.abc import Callable

COOKIE = "bureau_admin"
LOGIN_SECONDS = 12 * 3600
_TRIES = 5
_PAUSE_SECONDS = 60.0


class TooManyTries(Exception):
    """Wrong passwords were given again and again.  `message` is Chinese."""

    def __init__(self) -> None:
        self.message = "口令错了太多次，请一分钟后再试"
        super().__init__(self.message)


class Administrators:
    """Logins of one server, in memory: a restart ends them.

    Without a password everybody who reaches the server may change the knowledge base; it then
    serves this machine only (`api.serving`).  Safe from any thread; `clock` gives seconds.
    """

    def __init__(self, password: str | None, clock: Callable[[], float] = time.monotonic) -> None:
        self._password = password
        self._clock = clock
        self._logins: dict[str, float] = {}
        self._wrong: list[float] = []
        self._lock = threading.Lock()

    @property
    def required(self) -> bool:
        """Whether a password is asked for."""
        return self._password is not None

    def login(self, password: str) -> str | None:
        """A token for the right password, else None.  Raises `TooManyTries`."""
        now = self._clock()
        with self._lock:
            self._wrong = [at for at in self._wrong if now - at < _PAUSE_SECONDS]
            if len(self._wrong) >= _TRIES:
                raise TooManyTries
            if self._password is None or not hmac.compare_digest(password.encode(), self._password.encode()):
                self._wrong.append(now)
                return None
            self._logins = {token: ends for token, ends in self._logins.items() if ends > now}
            token = secrets.token_urlsafe(32)
            self._logins[token] = now + LOGIN_SECONDS
            return token

    def logout(self, token: str) -> None:
        with self._lock:
            self._logins.pop(token, None)

    def allows(self, token: str | None) -> bool:
        """Whether the bearer of a token may change the knowledge base."""
        if self._password is None:
            return True
        with self._lock:
            return token is not None and self._logins.get(token, 0.0) > self._clock()
