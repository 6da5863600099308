"""Sites of 3, 300 and 10,000 evaluations: small pages, links that lead somewhere, updates that touch little."""

import datetime
import hashlib
import itertools
import json
import pathlib
import random
import re
from typing import Iterator
from xml.etree import ElementTree

from browser_check import browser, checks, variants
from .world import World

MOST_PAGE = 1_000_000
PROJECTS = ["apple-sorter", "pear & <b>friends</b>", "Größe \u202e\"'{{title}}"]


def run(world: World) -> Iterator[str]:
    yield rendered(world)
    for count in (300, 10_000):
        yield grown(world, count)
    yield refusals(world)


def report(folder: pathlib.Path, number: int, rng: random.Random) -> pathlib.Path:
    """A report folder with the files that a site reads: manifest, numbers and a page."""
    created = datetime.datetime(2025, 1, 1) + datetime.timedelta(hours=6 * number)
    document = {
        "title": f"Run {number}", "verdict": f"Run {number} in words.",
        "evaluation": {
            "evalId": f"eval{number:05}", "project": PROJECTS[number % 3], "versionId": str(number // 10),
            "createdAt": created.isoformat() + "Z", "images": 300, "clusters": 14, "noiseImages": rng.randint(5, 40)},
        "scores": [{"images": "test", "measured": 80, "f1Mean": round(rng.uniform(0.7, 0.9), 4)}],
        "clusters": [{"verdict": "weak"}] * rng.randint(0, 3),
    }
    files = {"data/report.json": json.dumps(document), "index.html": f"<!doctype html><title>{number}</title>"}
    entries = []
    for name, text in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text)
        entries.append({"path": name, "size": len(text), "sha256": hashlib.sha256(text.encode()).hexdigest()})
    manifest = {"generator": "vector-report", "version": "0.1.0", "inputs": [], "files": entries}
    (folder / "manifest.json").write_text(json.dumps(manifest))
    return folder


def stamps(site: pathlib.Path) -> dict[str, int]:
    return {str(path.relative_to(site)): path.stat().st_mtime_ns for path in site.rglob("*") if path.is_file()}


def rendered(world: World) -> str:
    """Real evaluations, in the browser too."""
    names = ["small", "documented", "hostile-header"]
    site = world.folder / "site-3"
    world.run("site", *(world.evaluations()[name] for name in names), "-o", site)
    verify(site, 3)
    before = stamps(site)
    world.run("site", world.evaluations()["small"], "-o", site)
    assert stamps(site) == before, "the same run again touched a file"
    browse(site, [site / "index.html", *sorted(site.glob("projects/*/index.html"))])
    return "3 evaluations: rendered, browsed, the same run again touches nothing"


def grown(world: World, count: int) -> str:
    rng = random.Random(count)
    runs = [report(world.folder / f"runs-{count}" / str(number), number, rng) for number in range(count + 1)]
    site = world.folder / f"site-{count}"
    world.run("site", *runs[:count], "-o", site)
    verify(site, count)
    before = stamps(site)
    world.run("site", runs[count], "-o", site)
    after = stamps(site)
    verify(site, count + 1)
    touched = {path for path in after if after[path] != before.get(path)}
    new = {path for path in touched if path.startswith("reports/")}
    assert len(new) == 3 and new <= set(after) - set(before), new
    pages = touched - new
    assert {"index.html", "feed.xml", "site.json"} <= pages and len(pages) <= 6, pages
    assert set(before) <= set(after)
    largest = max(path.stat().st_size for path in site.rglob("*.html"))
    return f"{count} evaluations: largest page {largest} bytes; one more run touches {len(pages)} files and its report"


def verify(site: pathlib.Path, count: int) -> None:
    """Every evaluation is listed once per list, pages are small and links lead to files."""
    listed: list[str] = []
    for page in [*site.glob("*.html"), *site.glob("projects/*/*.html")]:
        text = page.read_text()
        assert len(text.encode()) < MOST_PAGE, page
        for word in ("<script", " style=", "data:image", "<style", "target=", "http://", "https://"):
            assert word not in text, f"{page}: {word}"
        for address in set(re.findall(r'href="([^"#]+)', text)):
            assert (page.parent / address).resolve().is_file(), f"{page}: {address}"
        if page.parent == site and not page.name.startswith("projects-"):
            rows = re.findall(r'<tr><th scope="row"><a href="(reports/[^"]+)"', text)
            listed += rows
    assert len(listed) == len(set(listed)) == count, (len(listed), count)
    feed = ElementTree.parse(site / "feed.xml").getroot()
    atom = "{http://www.w3.org/2005/Atom}"
    for entry in [feed, *feed.iter(atom + "entry")]:
        assert entry.find(atom + "id").text.startswith("urn:uuid:") and entry.find(atom + "title").text
        assert re.fullmatch(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ", entry.find(atom + "updated").text)
        for link in entry.findall(atom + "link"):
            assert (site / link.get("href")).is_file()
    dates = [entry.find(atom + "updated").text for entry in feed.iter(atom + "entry")]
    assert dates == sorted(dates, reverse=True)


def browse(site: pathlib.Path, pages: list[pathlib.Path]) -> None:
    """Under Jenkins' policy, in light and dark, at 360 and 1200 pixels: no complaint, no axe failure."""
    policy = variants.JENKINS_WITHOUT_SANDBOX
    with browser.launch() as chromium, variants.serve(site, policy) as base:
        for page, scheme, width in itertools.product(pages, ("light", "dark"), (360, 1200)):
            address = base + str(page.relative_to(site))
            view = {"viewport": {"width": width, "height": 900}, "color_scheme": scheme}
            with browser.open_page(chromium, **view) as (tab, log):
                tab.goto(address)
                faults = list(checks.axe(tab)) + log.console + log.exceptions + log.blocked
                assert not faults, (address, scheme, width, faults)
                assert tab.evaluate("document.scrollingElement.scrollWidth") <= width, (address, width)


def refusals(world: World) -> str:
    good = world.folder / "runs-300/0"
    foreign = world.folder / "foreign"
    foreign.mkdir()
    (foreign / "manifest.json").write_text("{}")
    changed = report(world.folder / "changed", 7, random.Random(1))
    (changed / "index.html").write_text("<script>alert(1)</script>")
    escaping = report(world.folder / "escaping", 8, random.Random(1))
    manifest = json.loads((escaping / "manifest.json").read_text())
    manifest["files"][1]["path"] = "../secret"
    (escaping / "manifest.json").write_text(json.dumps(manifest))
    (world.folder / "secret").write_text("<!doctype html><title>8</title>")
    bad = [foreign, changed, escaping, world.folder / "nothing"]
    result = world.run("site", *bad, good, "-o", "site-mixed", code=65)
    assert result.stderr.decode().count(": skipped: ") == len(bad), result.stderr
    verify(world.folder / "site-mixed", 1)
    world.run("site", *bad, "-o", "site-none", code=65)
    (world.folder / "mine").mkdir()
    (world.folder / "mine/thesis.txt").write_text("mine")
    world.run("site", good, "-o", "mine", code=73)
    assert [path.name for path in (world.folder / "mine").iterdir()] == ["thesis.txt"]
    return "broken, changed and foreign folders are skipped with a note; other people's folders stay"
