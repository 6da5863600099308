"""What the benchmarks share: a whole process measured by the system's own accounting, the page it made in
Chromium, and what kind of machine this is."""
import argparse
import json
import os
import pathlib
import re
import signal
import statistics
import subprocess
import sys
import time
from dataclasses import astuple, dataclass

ROOT = pathlib.Path(__file__).resolve().parent.parent
SCRATCH = ROOT / ".build/benchmarks"
PYTHON = SCRATCH / "peers/bin/python"
REQUIREMENTS = ROOT / "Benchmarks/peers/requirements.txt"
CHROMIUM = "/usr/bin/chromium"
# Numbers of images at which others are measured too.
SIZES = (192, 10_000, 100_000, 1_000_000)
# Images of a made evaluation, and its clusters.
CLUSTERS = {
    192: 54, 1_000: 100, 10_000: 200, 30_000: 300, 100_000: 500, 300_000: 1000,
    1_000_000: 2000, 3_000_000: 2500, 10_000_000: 3000,
}


@dataclass
class Run:
    """One run: seconds of wall time and of processor time, peak of resident memory in megabytes, and how much of
    the processor time the system took for it."""
    wall: float
    cpu: float
    memory: float
    system: float


def measured(command, environment=None, limit=600):
    """A run of a command; `None` when it took more than `limit` seconds."""
    start = time.monotonic()
    process = subprocess.Popen(
        [str(word) for word in command], env=environment, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
        start_new_session=True)
    while True:
        pid, status, usage = os.wait4(process.pid, os.WNOHANG)
        wall = time.monotonic() - start
        if pid:
            break
        if wall > limit:
            os.killpg(process.pid, signal.SIGKILL)
            os.wait4(process.pid, 0)
            return None
        time.sleep(min(0.1, max(0.001, wall / 100)))
    if status:
        sys.exit(f"{' '.join(map(str, command))} ended with status {os.waitstatus_to_exitcode(status)}")
    return Run(wall, usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024, usage.ru_stime)


def median(runs):
    """The median of each figure."""
    return Run(*(statistics.median(values) for values in zip(*map(astuple, runs))))


def environment_of_peers():
    """Makes the Python environment of the peers where it is not there; needs python3-venv."""
    stamp = SCRATCH / "peers/requirements.txt"
    if stamp.exists() and stamp.read_text() == REQUIREMENTS.read_text():
        return
    subprocess.run(["/usr/bin/python3", "-m", "venv", "--clear", SCRATCH / "peers"], check=True)
    subprocess.run(
        [PYTHON, "-m", "pip", "install", "--quiet", "--disable-pip-version-check", "-r", REQUIREMENTS], check=True)
    stamp.write_text(REQUIREMENTS.read_text())


def evaluation(images, page=None):
    """The folder of a made evaluation, written when it is first asked for."""
    folder = SCRATCH / f"evaluation-{images}"
    if not (folder / "vector-analysis.json").exists():
        pages = ["--page", str(page)] if page else []
        subprocess.run(
            [PYTHON, ROOT / "Benchmarks/peers/make_evaluation.py", str(images), str(CLUSTERS.get(images, 500)), folder] + pages, check=True)
    return folder


PAGE_SCRIPT = """
import json, sys
from playwright.sync_api import sync_playwright
with sync_playwright() as playwright:
    browser = playwright.chromium.launch(executable_path=sys.argv[2], args=["--no-sandbox"])
    rows = []
    for _ in range(3):
        page = browser.new_page(viewport={"width": 1280, "height": 900})
        page.goto("file://" + sys.argv[1], timeout=120_000)
        page.wait_for_timeout(200)
        rows.append(page.evaluate('''() => [
            performance.getEntriesByType("navigation")[0].loadEventEnd,
            (performance.getEntriesByName("first-contentful-paint")[0] || {startTime: NaN}).startTime,
            document.querySelectorAll("*").length]'''))
        page.close()
    print(json.dumps(sorted(rows)[1]))
"""


def in_browser(page):
    """Milliseconds until a page is loaded and first painted, and its elements: the median of three by load."""
    result = subprocess.run([PYTHON, "-c", PAGE_SCRIPT, page, CHROMIUM], capture_output=True, text=True)
    return json.loads(result.stdout) if result.returncode == 0 else [None, None, None]


def machine():
    """The kind of machine: processor, cores, system; no name of it."""
    model = re.search(r"model name\s*: (.*)", pathlib.Path("/proc/cpuinfo").read_text())
    system = re.search(r'PRETTY_NAME="(.*)"', pathlib.Path("/etc/os-release").read_text())
    return f"{len(os.sched_getaffinity(0))} cores of {model[1] if model else os.uname().machine}, {system[1]}"


def arguments(description, sizes):
    """The command line of a benchmark that runs the program at these numbers of images."""
    parser = argparse.ArgumentParser(description=description, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--program", type=pathlib.Path, required=True, help="a release build")
    parser.add_argument("--images", type=int, nargs="+", default=list(sizes))
    parser.add_argument("--rounds", type=int, default=3)
    return parser.parse_args()
