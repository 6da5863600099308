"""Pictures of a report as readers see it, for people to look at."""

import pathlib

from playwright.sync_api import Browser

from . import variants
from .browser import open_page

WIDTHS = {"desktop": 1280, "phone": 360}
PAPER = {"width": 794, "height": 1123}  # A4 at 96 dpi


def write(browser: Browser, reports: list[pathlib.Path], folder: pathlib.Path) -> None:
    """Writes PNGs of each report into a folder of its own."""
    for report in reports:
        variant = variants.of(report)[-1]
        report = report.resolve()
        target = folder / f"{report.parent.name}-{report.name}"
        target.mkdir(parents=True, exist_ok=True)
        url = variant.page.as_uri()
        for scheme in ("light", "dark"):
            write_scheme(browser, url, scheme, target)
        write_print(browser, url, target)
        print(f"browser: pictures in {target}", flush=True)


def write_scheme(browser: Browser, url: str, scheme: str, target: pathlib.Path) -> None:
    for name, width in WIDTHS.items():
        viewport = {"width": width, "height": 900}
        with open_page(browser, color_scheme=scheme, viewport=viewport) as (page, _):
            page.goto(url, wait_until="load")
            page.screenshot(path=target / f"{name}-{scheme}.png", full_page=True)
            page.screenshot(path=target / f"{name}-{scheme}-top.png")
            if name == "desktop":
                for number, figure in enumerate(page.locator("figure").all(), 1):
                    label = figure.get_attribute("id") or str(number)
                    if figure.is_visible():
                        figure.screenshot(path=target / f"chart-{label}-{scheme}.png")


def write_print(browser: Browser, url: str, target: pathlib.Path) -> None:
    with open_page(browser, viewport=PAPER) as (page, _):
        page.goto(url, wait_until="load")
        page.emulate_media(media="print")
        page.screenshot(path=target / "print.png", full_page=True)
        page.pdf(path=target / "print.pdf", format="A4")
