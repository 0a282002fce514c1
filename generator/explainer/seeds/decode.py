"""Bytes of a saved file → text in one form: the only place that knows of encodings."""

from __future__ import annotations

import re
import unicodedata
from contextlib import suppress
from itertools import chain

from explainer.language import characters

_BOMS = {
    b"\xef\xbb\xbf": "utf-8",
    b"\xff\xfe\x00\x00": "utf-32-le",
    b"\x00\x00\xfe\xff": "utf-32-be",
    b"\xff\xfe": "utf-16-le",
    b"\xfe\xff": "utf-16-be",
}
_MAGIC = (b"%PDF", b"\x89PNG", b"PK\x03\x04", b"\xff\xd8\xff", b"GIF8", b"{\\rtf", b"\x1f\x8b")
# What saved articles come in besides Unicode; Windows-1254 holds all of Windows-1252 that matters.
_SINGLE_BYTE = ["cp1251", "cp1254", "koi8_r", "iso8859_5", "cp866"]
_DECLARED = re.compile(rb"<meta[^>]{0,200}?charset\s*=\s*[\"']?\s*([\w.:-]{3,20})", re.I)
_TRUSTED = {"windows-1251": "cp1251", "windows-1254": "cp1254", "windows-1252": "cp1252"} | {
    "cp1251": "cp1251",
    "iso-8859-9": "cp1254",
    "iso-8859-1": "cp1252",
    "koi8-r": "koi8_r",
}
_SPACES = re.compile(r"[\u00a0\u2000-\u200a\u202f\u205f\u3000\t]")
_INVISIBLE = re.compile(
    "[\u00ad\u200b\u200e\u200f\u202a-\u202e\u2060-\u2064\u2066-\u206f\ufeff\ufffe\ufff9-\ufffb]"
    "|(?<=[\u0020-\u058f])[\u200c\u200d]"
)
_NO_SIGNS = ("Cn", "Co", "Cs")
_CONTROLS = re.compile(r"[\x00-\x08\x0e-\x1b\x7f\x80-\x84\x86-\x9f]")
# A torn download has a stray byte or two in a hundred; a program or a picture has a third.
_UNREADABLE = 0.02


class UndecodableError(ValueError):
    """Bytes that are not text; its message says what they seem to be."""


def to_text(data: bytes) -> str:
    """Return the text of a saved file, normalised: NFC, plain spaces and line ends.

    Raises:
        UndecodableError: the bytes are not text in an encoding that saved articles have.
    """
    if data.startswith(_MAGIC):
        raise UndecodableError("it is a binary file, not text")
    text = _decoded(data)
    odd = len(_CONTROLS.findall(text)) + text.count("\ufffd")
    head = text[:20_000]
    odd += sum(head.count(char) for char in set(head) if unicodedata.category(char) in _NO_SIGNS)
    if odd > _UNREADABLE * len(text):
        raise UndecodableError("it is a binary file, not text")
    return normalise(text)


def normalise(text: str) -> str:
    """Return the text in NFC with plain spaces and without characters that nobody sees."""
    text = _SPACES.sub(" ", text.replace("\r\n", "\n").replace("\r", "\n"))
    text = _CONTROLS.sub("", _INVISIBLE.sub("", text))
    text = characters.without(
        text, chain.from_iterable(range(*run) for run in characters.piled(text))
    )
    return unicodedata.normalize("NFC", text.encode("utf-8", "ignore").decode())


def _decoded(data: bytes) -> str:
    for bom, encoding in _BOMS.items():
        if data.startswith(bom):
            return data[len(bom) :].decode(encoding, "replace")
    return _utf16_without_bom(data) or _utf8(data) or _declared(data) or _single_byte(data)


def _utf16_without_bom(data: bytes) -> str | None:
    """Latin text in UTF-16 has a zero in every second byte; Cyrillic has one at each space."""
    head = data[:4000]
    for encoding, zeros, others in (
        ("utf-16-le", head[1::2], head[::2]),
        ("utf-16-be", head[::2], head[1::2]),
    ):
        if zeros.count(0) > len(zeros) * 0.05 and others.count(0) == 0:
            return data.decode(encoding, "replace")
    return None


def _utf8(data: bytes) -> str | None:
    """Return the text if it is UTF-8, a few damaged characters (a cut file) forgiven."""
    with suppress(UnicodeDecodeError):
        return data.decode()
    text = data.decode("utf-8", "replace")
    damaged = text.count("\ufffd")
    beyond_ascii = sum(char > "\x7f" for char in text) - damaged
    return text if damaged * 20 < beyond_ascii else None


def _declared(data: bytes) -> str | None:
    """Return the text by the encoding that a saved page states, if it is one that we trust."""
    found = _DECLARED.search(data[:4096])
    encoding = _TRUSTED.get(found[1].decode("ascii").lower()) if found else None
    return data.decode(encoding, "replace") if encoding else None


def _single_byte(data: bytes) -> str:
    # Late: hardly an article is in anything but Unicode.
    from charset_normalizer import from_bytes

    if data.count(0):
        raise UndecodableError("it is a binary file, not text")
    best = from_bytes(data, cp_isolation=_SINGLE_BYTE).best()
    if best is None:
        raise UndecodableError("its encoding is not one that is known; save it as UTF-8")
    return str(best)
