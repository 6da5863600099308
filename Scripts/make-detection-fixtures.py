#!/usr/bin/env python3
"""Writes the reference numbers that the tests of Detections agree with.

    python3 -m venv .venv && .venv/bin/pip install numpy pycocotools tidecv cleanlab
    .venv/bin/python Scripts/make-detection-fixtures.py

The sets themselves are not stored: Tests/DetectionsTests/GeneratedSet.swift draws the same ones from
the same seeds, so that both sides read the same boxes, polygons and runs. Everything that is stored was
computed by pycocotools, tidecv and cleanlab. The files go to Tests/DetectionsTests/Fixtures.
"""
import contextlib
import io
import json
import pathlib

import numpy as np
from pycocotools import mask as masks
from pycocotools.coco import COCO
from pycocotools.cocoeval import COCOeval

FOLDER = pathlib.Path(__file__).resolve().parent.parent / "Tests/DetectionsTests/Fixtures"
# Ten more than 500, because pycocotools refuses a set without detections.
SETS = 510
# COCO's 80 classes have the ids 1...90 with these left out.
CATEGORY_IDS = [i for i in range(1, 91) if i not in (12, 26, 29, 30, 45, 66, 68, 69, 71, 83)]
HEIGHT, WIDTH = 120, 160
CONFIDENCE = 0.5


class SplitMix64:
    def __init__(self, seed):
        self.state = seed

    def next(self):
        self.state = (self.state + 0x9E3779B97F4A7C15) % 2**64
        bits = self.state
        bits = (bits ^ (bits >> 30)) * 0xBF58476D1CE4E5B9 % 2**64
        bits = (bits ^ (bits >> 27)) * 0x94D049BB133111EB % 2**64
        return bits ^ (bits >> 31)

    def below(self, bound):
        return (self.next() >> 32) * bound >> 32


def box(random):
    """Quarters of pixels, so that every sum is exact; sizes from 3 to 160 pixels."""
    most = (60, 240, 640)[random.below(3)]
    return [random.below(400) / 4, random.below(300) / 4, (12 + random.below(most)) / 4, (12 + random.below(most)) / 4]


def near(random, box):
    """The same box, moved and resized by at most two pixels; now and then not at all."""
    if random.below(6) == 0:
        return list(box)
    moved = [(random.below(17) - 8) / 4 for _ in range(4)]
    return [box[0] + moved[0], box[1] + moved[1], max(box[2] + moved[2], 0.25), max(box[3] + moved[3], 0.25)]


def polygon(random, box):
    """Corners on the border of a box: three to six of them in order, which may fold."""
    x, y, w, h = box
    corners = []
    for _ in range(3 + random.below(4)):
        side, along = random.below(4), random.below(17) / 16
        corners += ([x + along * w, y], [x + w, y + along * h], [x + along * w, y + h], [x, y + along * h])[side]
    return corners


def outline(random, box):
    """One or two polygons, or uncompressed runs."""
    if random.below(5) == 0:
        runs, left = [], HEIGHT * WIDTH
        while left > 0:
            run = min(random.below(2000), left)
            runs.append(run)
            left -= run
        return {"size": [HEIGHT, WIDTH], "counts": runs}
    return [polygon(random, box) for _ in range(1 + random.below(2))]


def generate(seed):
    """Objects and detections as (image, class, box, crowd or score, area, outline)."""
    random = SplitMix64(seed)
    image_count = 1 + random.below(12)
    active = [random.below(80) for _ in range(1 + random.below(8))]
    has_masks = seed % 4 == 0
    truths, found = [], []
    for image in range(image_count):
        objects = 0 if random.below(5) == 0 else random.below(9)
        for _ in range(objects):
            category = active[random.below(len(active))]
            place = box(random)
            crowd = random.below(8) == 0
            area = place[2] * place[3] * (0.5 if random.below(4) == 0 else 1)
            truths.append((image, category, place, crowd, area, outline(random, place) if has_masks else None))
            for _ in range(random.below(4)):
                other = active[random.below(len(active))] if random.below(6) == 0 else category
                place_found = near(random, place)
                score = random.below(21) / 20
                shape = outline(random, place_found) if has_masks else None
                found.append((image, other, place_found, score, None, shape))
        wild = 130 if seed % 50 == 7 and image == 0 else random.below(6)
        for _ in range(wild):
            category = active[random.below(len(active))]
            place = box(random)
            score = random.below(21) / 20
            found.append((image, category, place, score, None, outline(random, place) if has_masks else None))
    for index in range(len(found) - 1, 0, -1):
        other = random.below(index + 1)
        found[index], found[other] = found[other], found[index]
    return image_count, truths, found, has_masks


def as_coco(image_count, truths, found, has_masks):
    coco = COCO()
    coco.dataset = dict(
        info={}, images=[dict(id=i, height=HEIGHT, width=WIDTH) for i in range(image_count)],
        categories=[dict(id=i, name=f"class {i}") for i in CATEGORY_IDS],
        annotations=[
            dict(id=index + 1, image_id=image, category_id=CATEGORY_IDS[category], bbox=place, iscrowd=int(crowd),
                 area=area, **({"segmentation": shape} if has_masks else {}))
            for index, (image, category, place, crowd, area, shape) in enumerate(truths)])
    coco.createIndex()
    rows = []
    for image, category, place, score, _, shape in found:
        row = dict(image_id=image, category_id=CATEGORY_IDS[category], score=score)
        if has_masks:
            runs = masks.frPyObjects(shape, HEIGHT, WIDTH)
            row["segmentation"] = masks.merge(runs) if isinstance(runs, list) else runs
        else:
            row["bbox"] = place
        rows.append(row)
    return coco, coco.loadRes(rows) if rows else None


def evaluate(coco, results, has_masks):
    evaluation = COCOeval(coco, results, "segm" if has_masks else "bbox")
    evaluation.evaluate()
    evaluation.accumulate()
    evaluation.summarize()
    return evaluation


def fingerprint(values):
    """FNV-1a over integers, each as 8 bytes, lowest first."""
    result = 0xCBF29CE484222325
    for value in values:
        for byte in (int(value) % 2**64).to_bytes(8, "little"):
            result = (result ^ byte) * 0x100000001B3 % 2**64
    return str(result)


def matches(evaluation):
    """Every class, size, image and threshold: each detection by rank, its object (0 for none), whether it is ignored."""
    for cell in evaluation.evalImgs:
        if cell is None:
            continue
        for threshold in range(10):
            for index, detection in enumerate(cell["dtIds"]):
                yield detection
                yield int(cell["dtMatches"][threshold, index])
                yield int(cell["dtIgnore"][threshold, index])
        for index in range(len(cell["gtIds"])):
            yield int(cell["gtIgnore"][index])


def image_counts(evaluation, image_count):
    """[TP, FP, FN] of each image at overlap 0.5 and CONFIDENCE, over all sizes."""
    counts = [[0, 0, 0] for _ in range(image_count)]
    for cell in evaluation.evalImgs:
        if cell is None or cell["aRng"] != evaluation.params.areaRng[0]:
            continue
        found = set()
        row = counts[cell["image_id"]]
        for index, score in enumerate(cell["dtScores"]):
            if score < CONFIDENCE or cell["dtIgnore"][0, index]:
                continue
            row[0 if cell["dtMatches"][0, index] > 0 else 1] += 1
            found.add(cell["dtMatches"][0, index])
        row[2] += sum(not cell["gtIgnore"][i] and cell["gtIds"][i] not in found for i in range(len(cell["gtIds"])))
    return counts


def class_precisions(evaluation):
    """[class, AP, AP50, AP of small, medium, large] of the classes with objects; null for a size without."""
    def mean(values):
        return float(np.mean(values)) if values.min() > -1 else None
    rows = []
    for index in range(80):
        precision = evaluation.eval["precision"][:, :, index, :, 2]
        if precision[:, :, 0].max() > -1:
            rows.append([index, mean(precision[:, :, 0]), mean(precision[0, :, 0])] + [mean(precision[:, :, a]) for a in (1, 2, 3)])
    return rows


def evaluations():
    rows = []
    for seed in range(SETS):
        image_count, truths, found, has_masks = generate(seed)
        coco, results = as_coco(image_count, truths, found, has_masks)
        if results is None:
            continue
        evaluation = evaluate(coco, results, has_masks)
        rows.append(dict(
            seed=seed, matches=fingerprint(matches(evaluation)), counts=image_counts(evaluation, image_count),
            summary=[None if v == -1 else float(v) for v in evaluation.stats], classes=class_precisions(evaluation)))
    return rows


def tide_of(image_count, truths, found, images=None):
    """tidecv's evaluation, of some images alone where they are given."""
    from tidecv import TIDE, Data
    truth, results = Data("truth"), Data("found")
    for image in range(image_count):
        if images is None or image in images:
            truth.add_image(image, str(image))
    for category in range(80):
        truth.add_class(category, str(category))
    for image, category, place, crowd, _, _ in truths:
        if images is None or image in images:
            add = truth.add_ignore_region if crowd else truth.add_ground_truth
            add(image, category, place)
    for image, category, place, score, _, _ in found:
        if images is None or image in images:
            results.add_detection(image, category, score, place)
    tide = TIDE()
    run = tide.evaluate(truth, results, mode=TIDE.BOX)
    gains, special = run.fix_main_errors(), run.fix_special_errors()
    before = {k: v.get_ap() for k, v in run.ap_data.objs.items() if not v.is_empty()}

    def of_classes(kind):
        after = run.fix_errors(lambda error: isinstance(error, kind)).objs
        return [after[k].get_ap() - ap if k in after and not after[k].is_empty() else -ap
                for k, ap in sorted(before.items())]

    return dict(
        precision=run.ap, gains=[gains[kind] for kind in TIDE._error_types], special=list(special.values()),
        counts=[len(run.error_dict[kind]) for kind in TIDE._error_types],
        classes=sorted([k, ap] for k, ap in before.items()),
        classGains=[of_classes(kind) for kind in TIDE._error_types])


def tide():
    """40 sets with all their images, and with every other one."""
    rows = []
    for seed in [seed for seed in range(1, 200) if seed % 4][:60]:
        image_count, truths, found, _ = generate(seed)
        if image_count < 3:
            continue
        half = set(range(0, image_count, 2))
        try:
            whole, part = tide_of(image_count, truths, found), tide_of(image_count, truths, found, half)
        except ZeroDivisionError:  # where a repair leaves nothing at all
            continue
        rows.append(dict(seed=seed, whole=whole, half=part))
    return rows[:40]


def labels():
    """cleanlab's scores by box, of sets without crowd regions; scores of 0.9 and more count as sure."""
    from cleanlab.object_detection import rank
    rows = []
    for seed in [seed for seed in range(1, 200) if seed % 4][:30]:
        image_count, truths, found, _ = generate(seed)
        corners = lambda p: [p[0], p[1], p[0] + p[2], p[1] + p[3]]
        truths = [row for row in truths if not row[3]]
        marks, predictions = [], []
        for image in range(image_count):
            mine = [row for row in truths if row[0] == image]
            marks.append(dict(bboxes=np.array([corners(row[2]) for row in mine]).reshape(-1, 4), labels=np.array([row[1] for row in mine], int)))
            predictions.append(np.array([
                np.array([corners(row[2]) + [row[3]] for row in found if row[0] == image and row[1] == category]).reshape(-1, 5)
                for category in range(80)] + [None], dtype=object)[:-1])
        high = dict(high_probability_threshold=0.7)
        inputs = rank._get_valid_inputs_for_compute_scores(0.9, marks, predictions)
        overlooked = rank.compute_overlooked_box_scores(auxiliary_inputs=inputs, **high)
        badly = rank.compute_badloc_box_scores(auxiliary_inputs=inputs)
        swapped = rank.compute_swap_box_scores(auxiliary_inputs=inputs, **high)
        images = rank._get_subtype_label_quality_scores(marks, predictions, **high)
        rows.append(dict(
            seed=seed, images=[float(v) for v in images],
            overlooked=[sorted(float(v) for v in s if not np.isnan(v)) for s in overlooked],
            badlyPlaced=[[float(v) for v in s] for s in badly], swapped=[[float(v) for v in s] for s in swapped]))
    return rows


def outlines():
    """Runs of polygons as pycocotools draws them, compressed, with area and box."""
    rows = []
    for seed in range(200):
        random = SplitMix64(seed)
        shape = [polygon(random, box(random)) for _ in range(1 + random.below(3))]
        runs = masks.merge(masks.frPyObjects(shape, HEIGHT, WIDTH))
        rows.append(dict(seed=seed, counts=runs["counts"].decode(), area=int(masks.area(runs)), box=list(masks.toBbox(runs))))
    return rows


def write(name, rows):
    text = json.dumps(rows, separators=(",", ":"), allow_nan=False).replace("},{", "},\n{")
    (FOLDER / f"{name}.json").write_text(text + "\n")
    print(name, len(rows), len(text))


if __name__ == "__main__":
    with contextlib.redirect_stdout(io.StringIO()):
        topics = dict(evaluations=evaluations(), outlines=outlines(), tide=tide(), labels=labels())
    for name, rows in topics.items():
        write(name, rows)
