"""Runs the checks one after the other and says what each has seen."""

import argparse
import pathlib
import sys
import tempfile

from . import action, examples, looks, messages, post, readme, site, texts
from .world import ROOT, World

CHECKS = {module.__name__.rsplit(".", 1)[1]: module.run for module in (messages, post, looks, texts, examples, action, site, readme)}


def arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="delivery-check", description=__doc__)
    parser.add_argument("--program", type=pathlib.Path, default=ROOT / ".build/debug/vector-report")
    parser.add_argument("--screenshots", type=pathlib.Path, help="keep pictures of the message here")
    parser.add_argument("checks", nargs="*", metavar="CHECK", help=", ".join(CHECKS))
    return parser.parse_args()


def main() -> int:
    options = arguments()
    unknown = set(options.checks) - set(CHECKS)
    if unknown:
        raise SystemExit(f"delivery-check: no check {', '.join(sorted(unknown))}; there are {', '.join(CHECKS)}")
    with tempfile.TemporaryDirectory() as folder:
        world = World(options.program.resolve(), pathlib.Path(folder), options.screenshots)
        for name in options.checks or CHECKS:
            for line in CHECKS[name](world):
                print(f"{name}: {line}")
    return 0


sys.exit(main())
