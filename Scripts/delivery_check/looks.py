"""The page of a message in Chromium, after what Gmail and Outlook remove is gone."""

import io
import pathlib
import re
from typing import Iterator

from PIL import Image
from playwright.sync_api import sync_playwright

from . import messages
from .world import World

# What the narrowest of the common clients leave of inline styles (caniemail.com).
KEPT = {"margin", "padding", "font-size", "line-height", "font-weight", "font-family", "color", "background-color",
        "border-bottom", "text-decoration", "display", "width", "height", "max-width", "word-break"}
WIDTHS = (360, 700)


def stripped(page: str) -> str:
    page = re.sub(r"<style.*?</style>|<svg.*?</svg>|<script.*?</script>|<!--.*?-->", "", page, flags=re.S)
    page = re.sub(r"(src|href)=\"data:[^\"]*\"", "", page)

    def styles(match: re.Match) -> str:
        declarations = [part.split(":", 1) for part in match[1].split(";") if ":" in part]
        kept = [f"{name}:{value}" for name, value in declarations if name.strip() in KEPT]
        return f'style="{";".join(kept)}"'

    return re.sub(r'style="([^"]*)"', styles, page)


def run(world: World) -> Iterator[str]:
    for name in ("small", "54-clusters", "hostile-header", "hostile"):
        folder = world.folder / "looks" / name
        folder.mkdir(parents=True)
        message = messages.parse(world.run(
            "email", world.evaluations()[name], "-o", "-", "-q", "--link", "https://ci.example.org/").stdout)
        page = stripped(message.get_body(("html",)).get_content())
        for part in message.walk():
            if part.get_content_type() == "image/png":
                (folder / "map.png").write_bytes(part.get_content())
        (folder / "page.html").write_text(re.sub(r"cid:[^\"]*", "map.png", page))
        for dark in (False, True):
            look(world, name, folder, dark)
    yield "pages fit 360 and 700 pixels and can be read, light and forced dark"


def look(world: World, name: str, folder: pathlib.Path, dark: bool) -> None:
    flags = ["--no-sandbox"] + (["--enable-features=WebContentsForceDark", "--force-dark-mode"] if dark else [])
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path="/usr/bin/chromium", args=flags)
        for width in WIDTHS:
            page = browser.new_page(viewport={"width": width, "height": 900})
            page.goto((folder / "page.html").as_uri())
            assert page.evaluate("document.scrollingElement.scrollWidth") <= width, f"{name}: wider than {width}"
            picture = page.screenshot(full_page=True)
            kind = "dark" if dark else "light"
            if world.screenshots:
                world.screenshots.mkdir(parents=True, exist_ok=True)
                (world.screenshots / f"{name}-{width}-{kind}.png").write_bytes(picture)
            legible(picture, dark, name)
        browser.close()


def legible(picture: bytes, dark: bool, name: str) -> None:
    """The most frequent colour is the ground; something on it must be far from it in lightness."""
    image = Image.open(io.BytesIO(picture)).convert("RGB")
    colors = sorted(image.getcolors(1 << 24), reverse=True)
    ground = luminance(colors[0][1])
    assert (ground < 0.2) == dark, f"{name}: the ground is {colors[0][1]}"
    ratios = [(max(ground, other) + 0.05) / (min(ground, other) + 0.05)
              for count, color in colors if count > 200 for other in [luminance(color)]]
    assert max(ratios) >= 7, f"{name}: nothing stands out"


def luminance(color: tuple[int, int, int]) -> float:
    parts = [value / 255 for value in color]
    linear = [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]
