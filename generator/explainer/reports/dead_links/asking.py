"""One question to one address of the public net, and nothing else: its answer's first lines.

Content is untrusted, and who checks it may sit in a network of their own: an address that leads
there, by its figures, by what its name stands for or by a redirect, is not asked.
"""

from __future__ import annotations

import socket
import ssl
from collections.abc import Iterator
from contextlib import closing, suppress
from email.utils import parsedate_to_datetime
from http.client import HTTPConnection, HTTPException, HTTPMessage, HTTPSConnection
from ipaddress import IPv4Address, IPv6Address, IPv6Network, ip_address
from threading import Timer
from typing import NamedTuple

from pydantic_core import Url

SECONDS = 20.0
"""For a whole answer. An archive on a slow day takes ten; who has not answered by then will not."""
ROOM = 16_384
"""Bytes of an answer that the system takes in: its text is not read, however long it is."""
NAT64 = IPv6Network("64:ff9b::/96")
"""Addresses in which a gateway finds an older one."""


class NotPublic(Exception):
    """An address leads into a private network, or to this machine."""


class NoAnswer(Exception):
    """Nothing answered, or nothing that could be understood; the message says what happened."""


class Answer(NamedTuple):
    """What a server says first."""

    status: int
    reason: str
    headers: HTTPMessage

    @property
    def rest(self) -> float | None:
        """Return the seconds that the server asks to be left alone for, if it does."""
        stated = self.headers.get("Retry-After", "")
        with suppress(ValueError, TypeError):
            if stated.isdecimal():
                return float(stated)
            now, then = (
                parsedate_to_datetime(self.headers[name]) for name in ("Date", "Retry-After")
            )
            return max(0.0, (then - now).total_seconds())
        return None


def ask(url: Url, agent: str) -> Answer:
    """Ask for an address and let go as soon as its answer begins.

    Raises:
        NotPublic: it leads into a private network; nothing was sent.
        NoAnswer: there was none in time.
    """
    path = (url.path or "/") + (f"?{url.query}" if url.query else "")
    kind = _Secure if url.scheme == "https" else _Plain
    connection = kind((url.host or "").strip("[]"), url.port)
    with closing(connection):
        # Each byte of a slow answer would begin the time of a socket anew.
        end = Timer(SECONDS, _cut, (connection,))
        end.daemon = True
        end.start()
        try:
            connection.request("GET", path, headers={"User-Agent": agent, "Connection": "close"})
            response = connection.getresponse()
            return Answer(response.status, response.reason, response.headers)
        except (HTTPException, OSError, ValueError) as error:
            raise NoAnswer(_words(error)) from error
        finally:
            end.cancel()


def is_public(text: str) -> bool:
    """Say whether an address of the net is one that anybody can reach, whatever form it has."""
    return all(
        one.is_global and not one.is_multicast and not one.is_reserved
        for one in _meant(ip_address(text))
    )


def _meant(address: IPv4Address | IPv6Address) -> Iterator[IPv4Address | IPv6Address]:
    """Yield an address, or those that stand in it for others."""
    if isinstance(address, IPv4Address):
        yield address
        return
    within = [address.ipv4_mapped, address.sixtofour, *(address.teredo or ())]
    if address in NAT64:
        within.append(IPv4Address(int(address) & 0xFFFF_FFFF))
    older = [one for one in within if one]
    yield from older or [address]


class _Plain(HTTPConnection):
    def connect(self) -> None:
        self.sock = _connected(self.host, self.port)


class _Secure(HTTPSConnection):
    def connect(self) -> None:
        plain = _connected(self.host, self.port)
        self.sock = ssl.create_default_context().wrap_socket(plain, server_hostname=self.host)


def _connected(host: str, port: int) -> socket.socket:
    """Connect to what a name stands for now: asked again, it might stand for something else."""
    found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
    public = [entry for entry in found if is_public(str(entry[4][0]))]
    if not public:
        raise NotPublic
    *others, last = public
    for entry in others:
        with suppress(OSError):
            return _opened(*entry)
    return _opened(*last)


def _opened(family: int, kind: int, protocol: int, _name: str, place: object) -> socket.socket:
    opened = socket.socket(family, kind, protocol)
    try:
        opened.settimeout(SECONDS)
        opened.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, ROOM)
        opened.connect(place)  # type: ignore[arg-type]  # as getaddrinfo gave it
    except BaseException:
        opened.close()
        raise
    return opened


def _cut(connection: HTTPConnection) -> None:
    with suppress(OSError, AttributeError):  # It has ended, or not begun.
        connection.sock.shutdown(socket.SHUT_RDWR)


def _words(error: Exception) -> str:
    if isinstance(error, TimeoutError):
        return "timed out"
    return getattr(error, "strerror", None) or str(error) or type(error).__name__
