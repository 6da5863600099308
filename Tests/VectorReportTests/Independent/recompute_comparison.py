#!/usr/bin/env python3
"""Recomputes a comparison of models from the evaluations' own JSON, and compares it with its data/report.json.

    python3 recompute_comparison.py COMPARISON REPORT EVALUATION EVALUATION [...]

COMPARISON is the folder that `compare` wrote, REPORT a report folder of the first evaluation, which tells what
images belong together. Written from the papers (Scripts/make-ranking-fixtures.py): paired differences with
cluster-robust errors (Cochran 1977), simultaneous intervals by a wild bootstrap with the same stream of signs
(Cameron, Gelbach and Miller 2008), rank intervals (Mohamad, Goeman and van Zwet 2019), the difference that would
have shown, the models below the best of each cluster (Hsu 1984). Exits with 1 and names every difference.
"""
import importlib.util
import pathlib
import sys

import numpy as np

import recompute as base
from recompute_data import home, summary

SPEC = importlib.util.spec_from_file_location("ranking_fixtures", base.ROOT / "Scripts/make-ranking-fixtures.py")
ranking = importlib.util.module_from_spec(SPEC)
SPEC.loader.exec_module(ranking)


def common_images(evaluations):
    """One list of records a model: the images that all have and measured, trained on by all or by none."""
    key = lambda r: (r.get("imageId"), r.get("imageName"))
    tables = [{key(r): r for r in records} for records in evaluations]
    rows = [[table.get(key(r)) for table in tables] for r in evaluations[0]]
    whole = [row for row in rows if all(row)]
    trained = lambda row: {r.get("split") == "train" for r in row}
    kept = [row for row in whole if len(trained(row)) == 1 and all(base.f1(r) is not None for r in row)]
    return len(whole), sum(len(trained(row)) > 1 for row in whole), list(zip(*kept))


def level(row):
    splits = {r.get("split") for r in row}
    return 0 if splits == {"test"} else 1 if splits <= {"test", "valid"} else 2


def renumbered(units):
    numbers = {}
    return np.array([numbers.setdefault(u, len(numbers)) for u in units])


def compare_pairs(report, expected, names, d):
    d.number("critical value", report["criteria"]["criticalValue"], expected["critical"])
    pairs = {frozenset((p["first"], p["second"])): p for p in report["pairs"]}
    for row in expected["steps"]:
        one, two = [(a, b) for a in range(len(names)) for b in range(a + 1, len(names))][row["pair"]]
        pair = pairs[frozenset((names[one], names[two]))]
        sign = 1 if pair["first"] == names[one] else -1
        on = ["test", "held-out", "all"][row["level"]]
        step = next(s for s in pair["steps"] if s["judgedOn"] == on)
        place = f"{names[one]} and {names[two]} on {on}"
        d.same(f"{place} images and units", (step["images"], step["units"]), (row["images"], row["units"]))
        for name, key in (("standardError", "error"), ("detectable", "detectable")):
            d.number(f"{place} {name}", step[name], row[key])
        d.number(f"{place} difference", step["difference"], sign * row["difference"])
        ends = [row["lower"], row["upper"]] if sign > 0 else [-row["upper"], -row["lower"]]
        d.pair(f"{place} interval", step["interval"], ends)
        p = max(row["p"], 0.05 + 1e-9) if row["isNear"] else row["p"]
        d.number(f"{place} adjustedPValue", step["adjustedPValue"], p)
        isShown = not row["isNear"] and row["p"] <= 0.05
        better = "firstBetter" if step["difference"] > 0 else "secondBetter"
        d.same(f"{place} verdict", step["verdict"], better if isShown else "notDistinguishable")


def compare_models(report, tables, levels, ranks, names, d):
    for model, name in enumerate(names):
        part = next(m for m in report["models"] if m["name"] == name)
        d.same(f"rank of {name}", part["rank"], ranks[model])
        for score in part["scores"]:
            own = [r for r, l in zip(tables[model], levels) if l <= ["test", "held-out", "all"].index(score["judgedOn"])]
            units, told = base.by_unit(own), summary(own)
            d.same(f"{name} images and units", (score["images"], score["units"]), (len(own), units.count))
            for key in ("f1Mean", "precisionMean", "recallMean", "f1Pooled"):
                d.number(f"{name} {key}", score.get(key), told[key])
            d.pair(f"{name} interval", score["interval"], units.honest())


def compare_clusters(report, tables, levels, scores, units, names, d):
    if not report.get("clusters"):
        return
    part = report["clusters"]
    ids = [home(r) for r in tables[next(m for m, t in enumerate(tables) if any((home(r) or -1) >= 0 for r in t))]]
    order = sorted(set(ids), key=lambda i: (i is None, i is None or i < 0, i if i is not None else 0))
    able = [[sum(len(set(units[k] for k in range(len(ids)) if ids[k] == i and levels[k] <= l)) >= base.LEAST
                 for i in order)] for l in range(3)]
    enough = max(3, (able[2][0] + 1) // 2)
    chosen = next((l for l in (0, 1) if able[l][0] >= enough), 2)
    d.same("clusters judged on", part["judgedOn"], ["test", "held-out", "all"][chosen])
    places = np.array([order.index(i) if l <= chosen else -1 for i, l in zip(ids, levels)])
    adjusted = ranking.below_best(scores, units, places, len(order))
    word = lambda i: "outside" if i is None else "noise" if i < 0 else str(i)
    for row in part["list"]:
        c = [word(i) for i in order].index(row["cluster"])
        d.same(f"cluster {row['cluster']} images", row["images"], int((places == c).sum()))
        for cell in row["models"]:
            m, place = names.index(cell["name"]), f"cluster {row['cluster']} {cell['name']}"
            d.number(f"{place} f1Mean", cell["f1Mean"], float(scores[m][places == c].mean()))
            d.number(f"{place} adjustedPValue", cell.get("adjustedPValue"), adjusted[c][m])
            d.same(f"{place} is below", cell["verdict"] == "below", (adjusted[c][m] or 1) <= base.RATE)


def main():
    if len(sys.argv) < 5:
        sys.exit(__doc__)
    comparison, first, *paths = map(pathlib.Path, sys.argv[1:])
    evaluations = [base.read(path)[1] for path in paths]
    base.add_units(evaluations[0], first)
    common, changed, tables = common_images(evaluations)
    report, d = base.load(comparison / "data" / "report.json"), base.Differences()
    units = renumbered([r["unit"] for r in tables[0]])
    for table in tables[1:]:
        for record, unit in zip(table, units):
            record["unit"] = int(unit)
    levels = np.array([level(row) for row in zip(*tables)])
    scores = np.array([[base.f1(r) for r in table] for table in tables])
    names = [m["name"] for m in sorted(report["models"], key=lambda m: m["input"])]
    images = report["images"]
    d.same("images", (images["common"], images["changedSides"], images["compared"], images["units"]),
           (common, changed, len(levels), int(units.max()) + 1))
    expected = ranking.judge(scores, levels, units)
    compare_pairs(report, expected, names, d)
    compare_models(report, tables, levels, expected["ranks"], names, d)
    compare_clusters(report, tables, levels, scores, units, names, d)
    for line in d.lines:
        print(line)
    if d.lines:
        sys.exit(1)
    print(f"agrees: {len(names)} models, {d.numbers} numbers, largest difference {d.largest:.1e}")


if __name__ == "__main__":
    main()
