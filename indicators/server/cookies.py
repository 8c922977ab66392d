"""Cookies that others set, as they should be: secure where https is spoken, and no longer than they may last."""

from collections.abc import Iterable

from starlette.datastructures import MutableHeaders

Raw = Iterable[tuple[bytes, bytes]]


def secured(header: str) -> str:
    """A Set-Cookie header whose cookie goes over https alone.

    >>> secured("a=1; Path=/")
    'a=1; Path=/; Secure'
    """
    return header if "; secure" in header.lower() else f"{header}; Secure"


def guard(headers: MutableHeaders, *, is_https: bool, prefix: str = "", seconds: int | None = None) -> None:
    """Let those that an answer sets be secure over https, and those whose names begin with ``prefix`` last ``seconds``
    at most.
    """
    found = headers.getlist("set-cookie")
    del headers["set-cookie"]
    for one in found:
        kept = _shorter(one, seconds) if seconds is not None and one.startswith(prefix) else one
        headers.append("set-cookie", secured(kept) if is_https else kept)


def _shorter(header: str, seconds: int) -> str:
    pair, *attributes = header.split("; ")
    # Of one that is taken away it says 0 there, and a day in the past.
    lasts = [one for one in attributes if one.lower().startswith("max-age=")]
    if not lasts or int(lasts[0].partition("=")[2]) > seconds:
        attributes = [one for one in attributes if not one.lower().startswith(("max-age=", "expires="))]
        attributes.append(f"Max-Age={seconds}")
    return "; ".join((pair, *attributes))


def without(headers: Raw, prefix: str) -> list[tuple[bytes, bytes]]:
    """The headers of a request without the cookies whose names begin with ``prefix``.

    >>> without([(b"cookie", b"a=1; user=x; user_1=y; b=2"), (b"host", b"x")], "user")
    [(b'cookie', b'a=1; b=2'), (b'host', b'x')]
    """

    def left(value: bytes) -> bytes:
        found = map(bytes.strip, value.split(b";"))
        return b"; ".join(one for one in found if not one.startswith(prefix.encode()))

    return [(name, left(value) if name == b"cookie" else value) for name, value in headers]
