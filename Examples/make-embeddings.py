#!/usr/bin/env python3
"""Makes the vectors in Examples/small: embeddings.npy and names.txt, as Examples/embed.py would.

    python3 Examples/make-embeddings.py [EVALUATION [FOLDER]]   (default: Examples/small/evaluation Examples/small)

The vectors are invented, as the images are: those of one condition, which their names begin with, lie
around a centre of their own, odd images anywhere. 24 numbers each, as 16-bit floats; rows in an order of
their own, so that names join them. Only the standard library is used and the generator is seeded.
"""
import json
import pathlib
import random
import re
import struct
import sys

DIMENSIONS = 24
SPREAD = 0.45


def names(evaluation):
    table = json.loads((evaluation / "image-predictions.json").read_text())
    return [image["imageName"] for image in table["images"]]


def vectors(names, rng):
    """A vector for each name."""
    centres = {}
    for name in names:
        condition = re.match(r"[a-z_]*[a-z]", name)[0]
        centre = centres.setdefault(condition, [rng.gauss(0, 1) for _ in range(DIMENSIONS)])
        if condition == "odd":
            centre = [rng.gauss(0, 1.2) for _ in range(DIMENSIONS)]
        yield [rng.gauss(value, SPREAD) for value in centre]


def npy(rows):
    """A file of 16-bit floats as numpy.save writes it."""
    header = f"{{'descr': '<f2', 'fortran_order': False, 'shape': ({len(rows)}, {DIMENSIONS}), }}"
    header += " " * (-(10 + len(header) + 1) % 64) + "\n"
    numbers = b"".join(struct.pack(f"<{DIMENSIONS}e", *row) for row in rows)
    return b"\x93NUMPY\x01\x00" + struct.pack("<H", len(header)) + header.encode() + numbers


def main(evaluation="Examples/small/evaluation", folder="Examples/small"):
    folder = pathlib.Path(folder)
    folder.mkdir(parents=True, exist_ok=True)
    rng = random.Random(7)
    rows = list(zip(shown := names(pathlib.Path(evaluation)), vectors(shown, rng)))
    rng.shuffle(rows)
    (folder / "embeddings.npy").write_bytes(npy([row for _, row in rows]))
    (folder / "names.txt").write_text("".join(f"{name}\n" for name, _ in rows))


main(*sys.argv[1:])
