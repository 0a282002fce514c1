"""Pictures of pixels: the same pixels, and nothing of what was said about them."""

from __future__ import annotations

import io
import struct
import zlib
from pathlib import Path

import pytest
from PIL import Image, ImageCms, PngImagePlugin

from explainer.problems import ContentProblems
from explainer.reading.pictures import Picture, as_checked, cleaned

SECRET = b"Somebody at 40.18 N"
XMP = b"<x:xmpmeta xmlns:x='adobe:ns:meta/'>" + SECRET + b"</x:xmpmeta>"
PROFILE = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()
KINDS = {"png": "PNG", "jpg": "JPEG", "webp": "WEBP", "avif": "AVIF"}


def drawn(width: int = 40, height: int = 20) -> Image.Image:
    """Return a picture with a corner by which one sees how it lies."""
    picture = Image.new("RGB", (width, height), "white")
    picture.paste("navy", (0, 0, width // 2, height // 2))
    return picture


def exif(turned: int) -> Image.Exif:
    told = Image.Exif()
    told[0x0112], told[0x013B] = turned, SECRET.decode()
    told.get_ifd(0x8825)[1] = "N"
    return told


def saved(picture: Image.Image, kind: str, **more: object) -> bytes:
    file = io.BytesIO()
    picture.save(file, kind, **more)
    return file.getvalue()


def told(kind: str, turned: int = 1) -> bytes:
    """Return a picture with all that its kind can be told."""
    more: dict[str, object] = {"exif": exif(turned), "xmp": XMP, "icc_profile": PROFILE}
    if kind == "PNG":
        more["pnginfo"] = notes = PngImagePlugin.PngInfo()
        notes.add_text("Author", SECRET.decode())
        notes.add_itxt("Comment", SECRET.decode())
    if kind == "JPEG":
        more["comment"] = SECRET
    return saved(drawn(), kind, **more)


def clean(data: bytes, ending: str) -> Picture:
    picture, problems = cleaned(f"a.{ending}", data)
    assert not problems
    assert picture is not None
    return picture


def refusal(data: bytes, ending: str) -> str:
    picture, problems = cleaned(f"a.{ending}", data)
    assert picture is None
    (problem,) = problems
    return problem.message


def same(one: bytes, other: bytes) -> bool:
    first, second = Image.open(io.BytesIO(one)), Image.open(io.BytesIO(other))
    return first.tobytes() == second.tobytes() and first.mode == second.mode


@pytest.mark.parametrize("ending", KINDS)
def test_what_is_said_is_gone_and_what_is_shown_stays(ending: str) -> None:
    data = told(KINDS[ending])
    assert SECRET in data

    picture = clean(data, ending)

    assert SECRET not in picture.data
    assert same(picture.data, data)
    shown = Image.open(io.BytesIO(picture.data))
    assert shown.info["icc_profile"] == PROFILE
    assert set(shown.getexif()) <= {0x0112}
    assert picture.size == (40, 20)


@pytest.mark.parametrize("ending", ["png", "jpg", "avif"])
@pytest.mark.parametrize("turned", range(2, 9))
def test_a_picture_stays_the_way_up_that_it_was(ending: str, turned: int) -> None:
    picture = clean(told(KINDS[ending], turned), ending)

    shown = Image.open(io.BytesIO(picture.data))
    assert shown.getexif()[0x0112] == turned
    assert picture.size == ((20, 40) if turned > 4 else (40, 20))
    assert SECRET not in picture.data


def test_a_webp_on_its_side_is_refused() -> None:
    assert "turn it upright" in refusal(told("WEBP", 6), "webp")


def test_gif_keeps_frames_and_loops_and_loses_comments() -> None:
    frames = [drawn().quantize(4), drawn().rotate(180).quantize(4)]
    data = saved(
        frames[0], "GIF", save_all=True, append_images=frames[1:], loop=3, duration=70,
        comment=SECRET,
    )  # fmt: skip

    shown = Image.open(io.BytesIO(clean(data, "gif").data))

    assert (shown.n_frames, shown.info["loop"], shown.info["duration"]) == (2, 3, 70)
    assert "comment" not in shown.info
    assert SECRET not in clean(data, "gif").data


@pytest.mark.parametrize("kind", ["png", "webp"])
def test_what_moves_goes_on_moving(kind: str) -> None:
    more = {"save_all": True, "append_images": [drawn().rotate(180)], "duration": 70, "loop": 0}
    data = saved(drawn(), KINDS[kind], exif=exif(1), **more)

    shown = Image.open(io.BytesIO(clean(data, kind).data))

    assert shown.n_frames == 2


@pytest.mark.parametrize("ending", [*KINDS, "gif"])
def test_what_hides_behind_the_end_is_gone(ending: str) -> None:
    kind = KINDS.get(ending, "GIF")
    page = b"<html><script>alert(1)</script>"

    if ending == "avif":  # Boxes go on to the end of the file: what follows is none.
        assert refusal(saved(drawn(), kind) + page, ending)
    else:
        assert page not in clean(saved(drawn(), kind) + page, ending).data


def test_pictures_of_many_scans_and_colours_are_the_same() -> None:
    for mode in ("L", "CMYK", "RGB"):
        data = saved(drawn(300, 200).convert(mode), "JPEG", progressive=True, quality=95)
        assert same(clean(data, "jpeg").data, data)
    for mode in ("1", "L", "LA", "P", "RGBA", "I;16"):
        image = drawn().convert("L" if mode == "I;16" else mode)
        data = saved(image.convert(mode), "PNG")
        assert same(clean(data, "png").data, data)


@pytest.mark.parametrize("ending", [*KINDS, "gif"])
def test_a_picture_cut_short_is_refused(ending: str) -> None:
    data = saved(drawn(300, 200), KINDS.get(ending, "GIF"))

    for part in (1, 12, len(data) // 2, len(data) - 3):
        assert refusal(data[:part], ending)


@pytest.mark.parametrize("ending", [*KINDS, "gif"])
@pytest.mark.parametrize("seed", range(4))
def test_a_damaged_picture_is_a_picture_or_a_problem(ending: str, seed: int) -> None:
    data = saved(drawn(300, 200), KINDS.get(ending, "GIF"))

    for place in range(seed, len(data), max(len(data) // 40, 4)):
        damaged = data[:place] + bytes((data[place] ^ (0x55 << seed) & 0xFF,)) + data[place + 1 :]
        picture, problems = cleaned(f"a.{ending}", damaged)
        assert (picture is None) == bool(problems)


@pytest.mark.parametrize(("ending", "kind"), [("png", "JPEG"), ("jpg", "PNG"), ("gif", "WEBP")])
def test_a_picture_of_another_ending_is_refused_by_what_it_is(ending: str, kind: str) -> None:
    assert f"but the picture is {kind}" in refusal(saved(drawn(), kind), ending)


def test_a_page_that_calls_itself_a_picture_is_refused() -> None:
    assert refusal(b"<html><body>x</body></html>", "png").startswith("no picture can be read")


def test_more_pixels_than_a_phone_can_hold_are_refused_unread() -> None:
    data = saved(drawn(), "PNG")
    header = b"IHDR" + struct.pack(">II", 60_000, 60_000) + data[24:29]
    bomb = data[:12] + header + zlib.crc32(header).to_bytes(4, "big") + data[33:]

    assert "too large" in refusal(bomb, "png")


def test_a_picture_that_vanishes_or_changes_is_named(tmp_path: Path) -> None:
    with pytest.raises(ContentProblems, match=r"^a\.png:1:1: error: it was there when"):
        as_checked(tmp_path, "a.png", "")

    (tmp_path / "a.png").write_bytes(saved(drawn(), "PNG"))
    with pytest.raises(ContentProblems, match=r"^a\.png:1:1: error: it was changed while"):
        as_checked(tmp_path, "a.png", "")
