"""Pages with one fault each: a check that finds nothing in them is no check."""

import pathlib
import tempfile
from dataclasses import dataclass, field

from playwright.sync_api import Browser

from . import checks, variants

STYLE = """
body { margin: 0; color: #222; background: #fff; font-family: sans-serif }
@media (prefers-color-scheme: dark) { body { color: #eee; background: #111 } a { color: #9cf } }
"""
CHART = ('<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 10 10" width="100" height="100" role="img">'
         "<title>Chart</title><rect width=\"10\" height=\"10\"/></svg>")
TABLE = ('<div class="table-scroll" tabindex="0" role="region" aria-label="Numbers"><table>'
         '<tr><th scope="col">a</th></tr><tr><td>1</td></tr></table></div>')
SCROLL = ".table-scroll { overflow-x: auto } @media (max-width: 400px) { .table-scroll { overflow: hidden } } "
GOOD_BODY = ('<p id="p"><a href="#p">up</a> <a href="data/a.csv">data</a></p>'
             '<p><img src="images/a.svg" alt="A picture" loading="lazy"></p>'
             f'<figure id="f">{CHART}<figcaption>A chart</figcaption></figure>'
             '<details><summary>More</summary><p>text</p></details>'
             '<fieldset><legend>Colour by</legend>'
             '<label><input type="radio" name="c" checked> split</label>'
             '<label><input type="radio" name="c"> F1</label></fieldset>')


@dataclass(frozen=True)
class Case:
    """A page and the checks that must find fault with it, served and from disk."""

    name: str
    body: str = ""
    served: frozenset[str] = frozenset()
    local: frozenset[str] = frozenset()
    style: str = ""
    files: dict[str, str] = field(default_factory=dict)
    is_folder: bool = True


def case(name: str, body: str = "", both: str = "", served: str = "", local: str = "",
         **more: object) -> Case:
    split = [frozenset(filter(None, text.split("; "))) for text in (both, served, local)]
    return Case(name, body, served=split[0] | split[1], local=split[0] | split[2], **more)


CASES = [
    case("nothing wrong"),
    case("style attribute", '<p style="color: #333">a</p>', both="markup", served="blocked"),
    case("style element", "<style>p { margin: 0 }</style>", both="markup", served="blocked"),
    case("data: address", '<img alt="a" src="data:image/gif;base64,R0lGODlhAQABAAAAACwAAAAAAQABAAA=">',
         both="markup", served="image; blocked"),
    case("picture from outside", '<img alt="a" src="http://192.0.2.1/a.png">',
         both="outside; image; blocked"),
    case("style sheet from outside", '<link rel="stylesheet" href="http://192.0.2.1/a.css">',
         both="outside; blocked"),
    case("picture without alternative", '<img src="images/a.svg">', both="axe, light; axe, dark"),
    case("missing picture", '<img alt="a" src="images/no.png">', both="image; blocked"),
    case("faint text in the dark", '<p class="x">faint</p>', both="axe, dark",
         style="@media (prefers-color-scheme: dark) { .x { color: #222 } }"),
    case("faint text in closed details", '<details><summary>a</summary><p class="x">faint</p></details>',
         both="axe, light; axe, dark", style=".x { color: #888; background: #999 }"),
    case("wide element", '<div class="x">a</div>', both="phone; phone, details open",
         style=".x { width: 500px }"),
    case("wide element in details", '<details><summary>a</summary><div class="x">b</div></details>',
         both="phone, details open", style=".x { width: 500px }"),
    case("frame that scrolls sideways", '<div class="x" tabindex="0"><div>a</div></div>', both="sideways",
         style=".x { overflow-x: auto } .x div { width: 500px }"),
    case("table too wide for paper", TABLE, both="table", style=SCROLL + "table { width: 700px }"),
    case("link to what stays folded",
         '<p>There is <a href="#q">a</a> below.</p><details><summary>b</summary><div class="x"><p id="q">c</p></div></details>',
         both="folded", style=".x { display: none }"),
    case("long way to what is folded",
         '<div class="x">a</div><details class="section"><summary>b</summary>c</details>',
         both="length", style=".x { height: 9500px }"),
    case("same id twice", '<p id="x"></p><p id="x"></p>', both="id"),
    case("dead fragment", '<a href="#no">a</a>', both="link"),
    case("dead link", '<a href="data/no.csv">a</a>', both="link"),
    case("link out of the report", '<a href="../index.html">a</a>', both="link"),
    case("dead reference", '<svg width="9" height="9"><rect fill="url(#no)"/></svg>', both="reference"),
    case("console.error", "<script>console.error('x')</script>", both="markup",
         served="blocked", local="console"),
    case("exception", "<script>throw new Error('x')</script>", both="markup",
         served="blocked", local="exception"),
    case("event handler", '<p onclick="x()">a</p>', both="markup", served="blocked"),
    case("new window", '<a href="#p" target="_blank">a</a>', both="markup"),
    case("chart not printed", both="print", style="@media print { figure svg { display: none } }"),
    case("chart printed at no size", both="print", style="@media print { figure svg { height: 0 } }"),
    case("switch without picture", both="switch",
         body='<figure class="x"><label><input type="radio" name="s" checked> a</label>'
              f'<label><input type="radio" name="s" class="b"> b</label>{CHART}</figure>',
         style=".x:has(.b:checked) svg { visibility: hidden }"),
    case("filter that hides nothing", both="filter",
         body='<div class="filtered"><fieldset class="table-filter"><legend>V</legend>'
              '<label><input type="radio" name="t" checked> all (2)</label>'
              '<label><input type="radio" name="t"> x (1)</label></fieldset>'
              + TABLE.replace("<tr><td>1</td></tr>", "<tbody><tr><td>x</td></tr><tr><td>y</td></tr></tbody>")
              + '</div>'),
    case("control out of the Tab order", '<details><summary tabindex="-1">a</summary></details>',
         both="keyboard"),
    case("invisible focus", '<a class="x" href="#p">a</a>', both="keyboard",
         style=".x:focus { outline: none }"),
    case("broken chart file", local="chart files, light; chart files, dark",
         files={"charts/x.svg": "<svg xmlns='http://www.w3.org/2000/svg'><title>x</svg>"}),
    case("chart file that asks outside", local="chart files, light; chart files, dark",
         files={"charts/x.svg": "<svg xmlns='http://www.w3.org/2000/svg'><title>x</title>"
                                "<image href='http://192.0.2.1/a.png' width='9' height='9'/></svg>"}),
    case("chart file without title", local="chart files, light; chart files, dark",
         files={"charts/x.svg": "<svg xmlns='http://www.w3.org/2000/svg'/>"}),
    case("single file with a picture from outside", '<img alt="a" src="http://192.0.2.1/a.png">',
         local="outside; image; blocked", is_folder=False),
    case("single file whose script adds nothing", "<script>1</script>", local="script", is_folder=False),
    case("single file that its own policy blocks", '<img alt="a" src="images/a.svg">',
         local="image; blocked", is_folder=False),
]


def page(subject: Case) -> str:
    policy = "" if subject.is_folder else (
        '<meta http-equiv="Content-Security-Policy" content="default-src \'none\'; '
        "style-src 'unsafe-inline'; script-src 'unsafe-inline'\">")
    style = ('<link rel="stylesheet" href="report.css">' if subject.is_folder
             else f"<style>{STYLE}{subject.style}</style>")
    good = GOOD_BODY if subject.is_folder else '<p id="p">a</p>'
    return (f'<!doctype html><html lang="en"><head><meta charset="utf-8">{policy}'
            '<meta name="viewport" content="width=device-width, initial-scale=1">'
            f"<title>Report</title>{style}</head>"
            f"<body><main><h1>Report</h1>{good}{subject.body}</main></body></html>")


def write(subject: Case, folder: pathlib.Path) -> pathlib.Path:
    files = {"index.html": page(subject)}
    if subject.is_folder:
        files |= {"report.css": STYLE + subject.style, "data/a.csv": "a\n", "images/a.svg": CHART,
                  "charts/a.svg": CHART} | subject.files
    for name, text in files.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(text)
    return folder if subject.is_folder else folder / "index.html"


def run(browser: Browser) -> bool:
    """Whether every fault is found, and no fault where there is none."""
    wrong = []
    with tempfile.TemporaryDirectory() as root:
        for number, subject in enumerate(CASES):
            folder = pathlib.Path(root).resolve() / str(number)
            report = write(subject, folder)
            for variant in variants.of(report):
                expected = subject.served if variant.is_served else subject.local
                # Once is enough where the way makes no difference.
                if number > 0 and variant.is_served and subject.served <= subject.local:
                    continue
                findings = checks.run(browser, variant).findings
                found = {finding.check for finding in findings}
                if found != expected:
                    way = "served" if variant.is_served else "from disk"
                    details = "".join(f"\n    {f.check}: {f.message}" for f in findings)
                    wrong.append(f"  {subject.name}, {way}: expected {sorted(expected)}, "
                                 f"found {sorted(found)}{details}")
    if wrong:
        print("browser: the checks themselves are at fault\n" + "\n".join(wrong))
        return False
    print(f"browser: each of {len(CASES) - 1} kinds of fault was found", flush=True)
    return True
