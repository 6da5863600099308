"""Messages as Python's own parser reads them: no defect, nothing smuggled in, within every limit."""

import base64
import email
import email.policy
import hashlib
import io
import pathlib
import re
from typing import Iterator

from PIL import Image

from .world import World

MOST_PAGE = 70_000
HEADERS = {"Subject", "Message-ID", "MIME-Version", "X-Unsent", "Content-Type", "Date", "From", "To"}
SENT = ["--from", "Änne \"X\" <ci@example.org>", "--to", "a@example.org", "--to", "B, C <b@example.org>",
        "--link", "https://ci.example.org/r?a=1&b=ü"]


def run(world: World) -> Iterator[str]:
    yield f"{'evaluation':16} {'message':>8} {'page':>7} {'text':>7} {'map':>7}"
    for name, path in world.evaluations().items():
        for options in ([], SENT):
            target = world.folder / "message.eml"
            world.run("email", path, "-o", target, *options)
            raw = target.read_bytes()
            sizes = check(raw, expects_sender=bool(options))
            again = world.run("email", path, "-o", "-", "-q", *options).stdout
            # A file is a draft to be opened; a stream is on its way.
            assert again == raw.replace(b"X-Unsent: 1\r\n", b""), f"{name}: other bytes the second time"
        yield f"{name:16} {len(raw):>8} {sizes['html']:>7} {sizes['plain']:>7} {sizes['png']:>7}"
    refused(world)
    subjects(world)
    yield "addresses and links that are none are refused; subjects survive"


def parse(raw: bytes) -> email.message.EmailMessage:
    return email.message_from_bytes(raw, policy=email.policy.default)


def check(raw: bytes, expects_sender: bool) -> dict[str, int]:
    lines = raw.split(b"\r\n")
    assert b"\n" not in b"".join(lines) and b"\r" not in b"".join(lines), "a line does not end with CRLF"
    assert max(map(len, lines)) <= 78, "a line is longer than 78 characters"
    message = parse(raw)
    assert set(message.keys()) <= HEADERS and len(set(message.keys())) == len(message.keys()), message.keys()
    assert ("From" in message) == expects_sender
    for part in message.walk():
        assert not part.defects, part.defects
        for name, value in part.items():
            assert not getattr(value, "defects", ()), (name, value, value.defects)
            assert not re.search(r"[\r\n\0]", str(value)), (name, value)
    kinds = [part.get_content_type() for part in message.walk()]
    # Pictures of images are after the map.
    while kinds[-1] == "image/jpeg":
        kinds.pop()
    with_map = ["multipart/alternative", "text/plain", "multipart/related", "text/html", "image/png"]
    assert kinds in (with_map, ["multipart/alternative", "text/plain", "text/html"]), kinds
    return contents(message)


def contents(message: email.message.EmailMessage) -> dict[str, int]:
    text = message.get_body(("plain",)).get_content()
    page = message.get_body(("html",)).get_content()
    long = [line for line in text.splitlines() if len(line) > 72 and not line.lstrip().startswith("http")]
    assert not long, long
    assert len(page.encode()) <= MOST_PAGE, len(page.encode())
    for word in ("<svg", "<style", "<script", "\"data:", "(data:", "\"javascript:", " class="):
        assert word not in page.lower(), word
    pictures = [part for part in message.walk() if part.get_content_maintype() == "image"]
    shown = re.findall(r'src="cid:([^"]+)"', page)
    assert shown == [part["Content-ID"].strip("<>") for part in pictures], shown
    assert re.findall(r"<img(?![^>]*alt=\"[^\"]+\")", page) == []
    for part in pictures:
        if part.get_content_type() == "image/png":
            picture(part.get_content())
    return {
        "html": len(page.encode()), "plain": len(text.encode()),
        "png": sum(len(part.get_content()) for part in pictures)}


# The score ramp of Sources/Plots/Style/Palette.swift on light ground.
RAMP = ["#740d14", "#84210c", "#8f3709", "#934d12", "#8e6236", "#847453", "#738374", "#5d8f94", "#4299b6", "#409ad8"]


def picture(png: bytes) -> None:
    """The strip below the map shows the ramp, and dots of its colours lie on white ground."""
    image = Image.open(io.BytesIO(png)).convert("RGB")
    width, height = image.size
    assert width == 568 and 200 <= height <= 560, image.size
    steps = len(RAMP)
    for step, color in enumerate(RAMP):
        found = image.getpixel((int((step + 0.5) * width / steps), height - 5))
        assert "#%02x%02x%02x" % found == color, (step, found, color)
    counted = dict((color, count) for count, color in image.crop((0, 0, width, height - 18)).getcolors(width * height))
    assert counted.get((255, 255, 255), 0) > width * height / 4, "hardly any ground"
    assert any(counted.get(tuple(bytes.fromhex(color[1:]))) for color in RAMP), "no dot of the ramp's colours"


def refused(world: World) -> None:
    path = world.evaluations()["no-clusters"]
    for option, value in [
        ("--to", "nobody"), ("--to", "a@b@c"), ("--to", "a@example.org\r\nBcc: x@example.org"),
        ("--from", "X\n<a@example.org>"), ("--from", "a@-example.org"), ("--to", "ü@example.org"), ("--to", ""),
        ("--link", "javascript:alert(1)"), ("--link", "/report"), ("--link", "https://"), ("--link", "https://a b"),
    ]:
        error = world.run("email", path, "-o", "no.eml", option, value, code=64).stderr.decode()
        assert error.startswith(f"vector-report: {option}: expected an address"), error
        assert error.count("\n") == 1 and not (world.folder / "no.eml").exists()


def subjects(world: World) -> None:
    """What a reader sees is what was given; line breaks are spaces, and the rest stays."""
    path = world.evaluations()["no-clusters"]
    for subject in ["plain", "Größe 日本語 " * 40, "x" * 900, "a  b", "=?UTF-8?Q?x?=", "a\r\nBcc: b", "🍎" * 100, ""]:
        raw = world.run("email", path, "-o", "-", "-q", "--subject", subject).stdout
        message = parse(raw)
        assert str(message["Subject"]) == " ".join(subject.split()), (subject, message["Subject"])
        assert max(map(len, raw.split(b"\r\n"))) <= 78
    cut = str(parse(world.run("email", path, "-o", "-", "-q", "--subject", "x" * 5000).stdout)["Subject"])
    assert 900 < len(cut) <= 1000 and cut.startswith("x" * 900), cut[-80:]
