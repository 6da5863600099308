#!/usr/bin/env python3
"""The twelve numbers, and each class's, by other tools, from the files that `detections --write FOLDER` wrote.

    .venv/bin/pip install pycocotools faster-coco-eval
    .venv/bin/python Benchmarks/detections/peers.py pycocotools|faster FOLDER [--masks]

Prints what `detections FOLDER [--masks]` prints: the twelve numbers, then the average precision of each
class that has objects.
"""
import contextlib
import io
import pathlib
import resource
import sys

tool, folder = sys.argv[1], pathlib.Path(sys.argv[2])
if tool == "pycocotools":
    from pycocotools.coco import COCO
    from pycocotools.cocoeval import COCOeval as Evaluation
else:
    from faster_coco_eval import COCO
    from faster_coco_eval import COCOeval_faster as Evaluation
with contextlib.redirect_stdout(io.StringIO()):
    truth = COCO(str(folder / "truth.json"))
    found = truth.loadRes(str(folder / "detections.json"))
    evaluation = Evaluation(truth, found, "segm" if "--masks" in sys.argv else "bbox")
    evaluation.evaluate()
    evaluation.accumulate()
    evaluation.summarize()
for value in evaluation.stats[:12]:
    print(float(value))
curves = evaluation.eval["precision"][:, :, :, 0, 2]
for k in range(curves.shape[2]):
    if curves[:, :, k].max() > -1:
        print(float(curves[:, :, k].mean()))
usage = resource.getrusage(resource.RUSAGE_SELF)
print(f"{tool}: {usage.ru_utime + usage.ru_stime:.2f} s CPU, {usage.ru_maxrss / 1024:.0f} MB", file=sys.stderr)
