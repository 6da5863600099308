"""What is looked for in a page. Each check is a function that yields sentences about faults."""

import pathlib
import urllib.parse
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page

from . import variants
from .browser import Log, open_page
from .variants import Variant

PROBES = (pathlib.Path(__file__).parent / "probes.js").read_text()
WCAG = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"]
PHONE = 360
# Within the margins of A4 paper: 180 mm.
PAPER = 680
# Windows of 1280 x 900 before the part of a report that is folded.
SCREENS = 10
# Of the many links to folded parts the first ones show whether they unfold.
FOLDED = 12
# A long report has thousands of links; the first ones show whether the keyboard works.
TAB_STOPS = 150


@dataclass(frozen=True)
class Finding:
    """A fault of a page."""

    page: str
    check: str
    message: str


@dataclass
class Result:
    """What the checks of one page came to."""

    page: str
    done: int = 0
    findings: list[Finding] = field(default_factory=list)

    def record(self, check: str, messages: Iterator[str] | list[str]) -> None:
        """Counts a check and keeps what it found, each message once."""
        self.done += 1
        self.findings += [Finding(self.page, check, text) for text in dict.fromkeys(messages)]


def probe(page: Page, name: str, argument: object = None) -> object:
    """Asks the page a question of probes.js."""
    return page.evaluate(f"(argument) => ({PROBES}).{name}(argument)", argument)


def run(browser: Browser, variant: Variant) -> Result:
    """All checks of one variant of a report."""
    result = Result(variant.name)
    with variant.base_url(variants.JENKINS) as base, open_page(browser) as (page, log):
        url = base + urllib.parse.quote(variant.page.name)
        page.goto(url, wait_until="load")
        check_content(page, variant, result)
        check_use(page, variant, result)
        # After all that a reader does, and before axe, which makes requests of its own.
        check_log(log, base, result)
        if not variant.is_served:
            check_accessibility(page, result)
    if variant.is_served:
        with variant.base_url(variants.JENKINS_WITHOUT_SANDBOX) as base, open_page(browser) as (page, _):
            page.goto(base + urllib.parse.quote(variant.page.name), wait_until="load")
            check_accessibility(page, result)
    elif variant.is_folder:
        check_chart_files(browser, variant, result)
    return result


def check_content(page: Page, variant: Variant, result: Result) -> None:
    """What is in the page."""
    result.record("markup", [f"holds {x}" for x in probe(page, "forbiddenMarkup", variant.is_folder)])
    result.record("id", [f'id "{x}" is used twice' for x in probe(page, "duplicateIds")])
    result.record("reference", [f"{x} leads to no element" for x in probe(page, "deadReferences")])
    result.record("link", link_faults(page, variant))
    result.record("image", [f"{x} does not load" for x in probe(page, "brokenImages")])


def check_use(page: Page, variant: Variant, result: Result) -> None:
    """What a reader does with the page: read on a phone, print, use the keyboard, follow links."""
    result.record("keyboard", keyboard(page))
    result.record("print", hidden_in_print(page))
    result.record("length", too_long(page))
    result.record("table", wide_tables(page))
    result.record("sideways", scroll_boxes(page))
    result.record("folded", folded(page))
    result.record("switch", [f'"{x}" shows no picture' for x in probe(page, "emptySwitches")])
    for is_open in (False, True):
        probe(page, "openDetails", is_open)
        result.record("phone, details open" if is_open else "phone", too_wide(page))
        if is_open:
            result.record("filter", probe(page, "emptyFilters"))
    if not variant.is_folder and probe(page, "hasScript"):
        result.record("script", probe(page, "scriptFaults"))
    probe(page, "openDetails", False)


def check_accessibility(page: Page, result: Result) -> None:
    """What axe knows of WCAG 2.x A and AA, with everything unfolded."""
    probe(page, "openDetails", True)
    for scheme in ("light", "dark"):
        page.emulate_media(color_scheme=scheme)
        result.record(f"axe, {scheme}", axe(page))


def check_log(log: Log, base: str, result: Result) -> None:
    """What the page said and asked for."""
    outside = [url for url in log.requests if is_outside(url, base)]
    result.record("outside", [f"asked for {url[:200]}" for url in outside])
    result.record("blocked", log.blocked)
    result.record("console", log.console)
    result.record("exception", log.exceptions)


def is_outside(url: str, base: str) -> bool:
    return not urllib.parse.unquote(url).startswith(urllib.parse.unquote(base))


def link_faults(page: Page, variant: Variant) -> Iterator[str]:
    for fragment in probe(page, "deadFragments"):
        yield f'"{fragment}" leads to no element'
    for href in probe(page, "links"):
        parts = urllib.parse.urlsplit(href)
        if parts.scheme or href.startswith("#"):
            continue
        target = (variant.folder / urllib.parse.unquote(parts.path)).resolve()
        if not target.is_relative_to(variant.folder):
            yield f'"{href}" leads out of the report'
        elif not target.is_file():
            yield f'"{href}" leads to no file'


def axe(page: Page) -> Iterator[str]:
    violations = Axe().run(page, options={"runOnly": {"type": "tag", "values": WCAG}}).response["violations"]
    for violation in violations:
        nodes = violation["nodes"]
        reasons = nodes[0]["any"] + nodes[0]["all"] + nodes[0]["none"]
        reason = reasons[0]["message"] if reasons else violation["help"]
        yield f'{violation["id"]} ({len(nodes)}): {reason}: {nodes[0]["html"][:160]}'


def too_wide(page: Page) -> Iterator[str]:
    page.set_viewport_size({"width": PHONE, "height": 740})
    overflow = probe(page, "overflow")
    if overflow:
        culprits = ", ".join(overflow["culprits"]) or "no single element"
        yield f'is {overflow["width"]} px wide on a {PHONE} px screen: {culprits}'
    page.set_viewport_size({"width": 1280, "height": 900})


def scroll_boxes(page: Page) -> Iterator[str]:
    page.set_viewport_size({"width": PHONE, "height": 740})
    for box in probe(page, "scrollBoxes"):
        yield f"scrolls sideways on a {PHONE} px screen: {box}"
    page.set_viewport_size({"width": 1280, "height": 900})


def wide_tables(page: Page) -> Iterator[str]:
    """Unfolded, on a screen and on paper."""
    probe(page, "openDetails", True)
    for table in probe(page, "wideTables"):
        yield f"is too wide for a screen: {table}"
    page.emulate_media(media="print")
    page.set_viewport_size({"width": PAPER, "height": 1000})
    for table in probe(page, "wideTables"):
        yield f"is too wide for paper: {table}"
    page.set_viewport_size({"width": 1280, "height": 900})
    page.emulate_media(media="screen")
    probe(page, "openDetails", False)


def folded(page: Page) -> Iterator[str]:
    address = page.url.partition("#")[0]
    for target in probe(page, "foldedTargets")[:FOLDED]:
        probe(page, "openDetails", False)
        page.goto(f"{address}#{urllib.parse.quote(target)}")
        if not probe(page, "isShown", target):
            yield f'"#{target}" leads to what stays folded'
    probe(page, "openDetails", False)


def too_long(page: Page) -> Iterator[str]:
    screens = probe(page, "screensBeforeFolds")
    if screens is not None and screens > SCREENS:
        yield f"has {screens:.1f} screens before what is folded, more than {SCREENS}"


def hidden_in_print(page: Page) -> Iterator[str]:
    on_screen = probe(page, "charts")
    page.emulate_media(media="print")
    on_paper = probe(page, "charts")
    page.emulate_media(media="screen")
    for before, after in zip(on_screen, on_paper):
        if before["isVisible"] and not after["isVisible"]:
            yield f'{before["name"]} is not printed'


def keyboard(page: Page) -> Iterator[str]:
    stops = probe(page, "focusable")
    reached: set[int] = set()
    for _ in range(min(len(stops), TAB_STOPS) + 2):
        page.keyboard.press("Tab")
        focused = probe(page, "focused")
        if not focused:
            continue
        reached.add(focused["number"])
        if not focused["isMarked"]:
            yield f'shows no focus: {stops[focused["number"]]}'
    for number, stop in enumerate(stops[:TAB_STOPS]):
        if number not in reached:
            yield f"cannot be reached with the Tab key: {stop}"
    probe(page, "forgetFocusable")


def check_chart_files(browser: Browser, variant: Variant, result: Result) -> None:
    """Every chart as a file of its own."""
    charts = sorted((variant.folder / "charts").glob("*.svg"))
    for scheme in ("light", "dark") if charts else ():
        with open_page(browser, color_scheme=scheme) as (page, log):
            faults = [text for chart in charts for text in chart_faults(page, chart)]
            result.record(f"chart files, {scheme}", faults + log.console + log.exceptions + log.blocked)


def chart_faults(page: Page, chart: pathlib.Path) -> Iterator[str]:
    page.goto(chart.as_uri(), wait_until="load")
    root = page.evaluate("document.documentElement.localName")
    if root != "svg" or page.evaluate("document.querySelector('parsererror') !== null"):
        yield f"{chart.name} is not a well-formed SVG"
    elif not page.evaluate("document.querySelector('svg > title')?.textContent.trim()"):
        yield f"{chart.name} has no title"
    elif page.evaluate("document.querySelector('script, foreignObject') !== null"):
        yield f"{chart.name} holds a script or foreign markup"
