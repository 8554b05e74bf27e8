"""An HTTP request -> whether it comes from the page that this server sent itself; all others are refused.

A server on 127.0.0.1 is reached by every program of the machine and by every page in its browsers. Four things keep
those out: the name that the request asks for (`Host`: DNS rebinding, Jackson et al. 2007, "Protecting browsers from DNS
rebinding attacks"), the page that it comes from (`Origin`, `Sec-Fetch-Site`: other sites), a token that only whoever started
the server was shown, and a bound on what is sent.
"""

import asyncio
import hmac
from dataclasses import dataclass
from http import HTTPStatus
from http.cookies import CookieError, SimpleCookie
from typing import Final
from urllib.parse import parse_qs

from starlette.datastructures import Headers, MutableHeaders
from starlette.responses import PlainTextResponse, RedirectResponse
from starlette.types import ASGIApp, Message, Receive, Scope, Send

# A photograph of a new telephone has 15 million bytes, a scanned book 60.
MOST_BODY_BYTES: Final = 100_000_000
MOST_SECONDS: Final = 20.0  # between two parts of a body
_SAFE_METHODS: Final = ("GET", "HEAD")
_RESPONSE_HEADERS: Final = {
    # CodeMirror writes its styles into <style> elements.
    "Content-Security-Policy": "default-src 'self'; img-src 'self' data: blob:; style-src 'self' 'unsafe-inline';"
    " object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Referrer-Policy": "no-referrer",
    "X-Content-Type-Options": "nosniff",
}


@dataclass(frozen=True, slots=True)
class ServerAddress:
    """Where a server listens, and the token that opens it."""

    port: int
    token: str

    @property
    def hosts(self) -> tuple[str, str]:
        """Return what the header `Host` may say."""
        return f"127.0.0.1:{self.port}", f"localhost:{self.port}"

    @property
    def cookie_name(self) -> str:
        """Return the name of the cookie that holds the token; cookies are shared by all ports of a machine."""
        return f"pamphlets-{self.port}"

    @property
    def url(self) -> str:
        """Return what to open in a browser."""
        return f"http://{self.hosts[0]}/?token={self.token}"


class AccessGuard:
    """An ASGI application around another one, which gets only requests of our own page."""

    def __init__(self, app: ASGIApp, address: ServerAddress) -> None:
        self._app = app
        self._address = address

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer a request, or refuse it before anything of it is read."""
        if scope["type"] == "lifespan":
            await self._app(scope, receive, send)
            return
        if scope["type"] != "http":
            return
        headers = Headers(scope=scope)
        refusal = self._find_refusal(scope, headers)
        if refusal is not None:
            await PlainTextResponse(refusal.phrase, refusal)(scope, receive, send)
        elif self._shows_token(scope):
            await self._welcome(scope, receive, send)
        elif not self._has_cookie(headers):
            phrase = HTTPStatus.UNAUTHORIZED
            await PlainTextResponse(phrase.phrase, phrase)(scope, receive, send)
        else:
            await self._app(scope, _bound_body(receive), _add_headers(send))

    def _find_refusal(self, scope: Scope, headers: Headers) -> HTTPStatus | None:
        """Return why a request is not answered, whoever sends it; None where it may be ours."""
        if headers.getlist("host") not in [[host] for host in self._address.hosts]:
            return HTTPStatus.MISDIRECTED_REQUEST
        origin, host = headers.get("origin"), headers["host"]
        if origin is not None and origin != f"http://{host}":
            return HTTPStatus.FORBIDDEN
        is_safe = scope["method"] in _SAFE_METHODS
        if origin is None and not is_safe:
            return HTTPStatus.FORBIDDEN
        # "none": typed, or opened by another program. Browsers before 2023 do not send it.
        if headers.get("sec-fetch-site", "none") not in ("none", "same-origin"):
            return HTTPStatus.FORBIDDEN
        length = headers.get("content-length", "0")
        if not length.isdecimal() or int(length) > MOST_BODY_BYTES:
            return HTTPStatus.REQUEST_ENTITY_TOO_LARGE
        return None

    def _shows_token(self, scope: Scope) -> bool:
        """Return whether a request is for the first page, with the token in its address."""
        if scope["path"] != "/" or scope["method"] != "GET":
            return False
        tokens = parse_qs(scope["query_string"].decode("latin-1")).get("token", [""])
        return self._is_token(tokens[0])

    def _has_cookie(self, headers: Headers) -> bool:
        """Return whether a request carries the token that the first page was given."""
        try:
            cookies = SimpleCookie(headers.get("cookie", ""))
        except CookieError:
            return False
        morsel = cookies.get(self._address.cookie_name)
        return morsel is not None and self._is_token(morsel.value)

    def _is_token(self, text: str) -> bool:
        return hmac.compare_digest(text.encode(), self._address.token.encode())

    async def _welcome(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Give the browser its cookie, and the page without the token in its address."""
        response = RedirectResponse("/", HTTPStatus.SEE_OTHER)
        name, token = self._address.cookie_name, self._address.token
        response.set_cookie(name, token, httponly=True, samesite="strict")
        await response(scope, receive, _add_headers(send))


class BodyTooLargeError(Exception):
    """More was sent than anything of ours needs, whatever length was announced."""


class BodyTooSlowError(Exception):
    """Of what was announced nothing came for a while: one of the few connections is not to be held for ever."""


def _bound_body(receive: Receive) -> Receive:
    """Return what receives a body of at most MOST_BODY_BYTES.

    Raises BodyTooLargeError beyond, and BodyTooSlowError where nothing comes for MOST_SECONDS.
    """
    byte_count = 0
    is_whole = False

    async def receive_bounded() -> Message:
        nonlocal byte_count, is_whole
        if is_whole:  # what is waited for now is that somebody leaves
            return await receive()
        try:
            message = await asyncio.wait_for(receive(), MOST_SECONDS)
        except TimeoutError:
            raise BodyTooSlowError from None
        is_whole = not message.get("more_body", False)
        byte_count += len(message.get("body", b""))
        if byte_count > MOST_BODY_BYTES:
            raise BodyTooLargeError
        return message

    return receive_bounded


def _add_headers(send: Send) -> Send:
    """Return what sends a response with the headers that keep it on this page."""

    async def send_guarded(message: Message) -> None:
        if message["type"] == "http.response.start":
            headers = MutableHeaders(scope=message)
            for name, value in _RESPONSE_HEADERS.items():
                headers.setdefault(name, value)
            headers.setdefault("Cache-Control", "no-store")
        await send(message)

    return send_guarded
