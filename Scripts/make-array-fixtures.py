#!/usr/bin/env python3
"""Writes small arrays by NumPy, in every type, order and version that ArrayFiles reads.

    python3 -m venv .venv && .venv/bin/pip install numpy
    .venv/bin/python Scripts/make-array-fixtures.py

Element (i, j) of each is 10 i + j. The file goes to Tests/ArrayFilesTests/Fixtures.
"""
import base64
import io
import json
import pathlib

import numpy as np

FILE = pathlib.Path(__file__).resolve().parent.parent / "Tests/ArrayFilesTests/Fixtures/arrays.json"


def numbers(rows, columns):
    return 10 * np.arange(rows)[:, None] + np.arange(columns)[None, :]


def npy(array, version=None):
    file = io.BytesIO()
    np.lib.format.write_array(file, array, version=version)
    return file.getvalue()


def arrays():
    for kind in ("f2", "f4", "f8", "i1", "i2", "i4", "i8", "u1", "u2", "u4", "u8"):
        for order in "<>":
            yield f"{'big-' if order == '>' else ''}{kind}.npy", 3, 5, npy(numbers(3, 5).astype(order + kind))
    for kind in ("f2", "f4", "i8"):
        yield f"{kind}.T.npy", 5, 3, npy(np.asfortranarray(numbers(5, 3).astype(kind)))
    for version in ((1, 0), (2, 0), (3, 0)):
        yield f"f4.v{version[0]}.npy", 2, 2, npy(numbers(2, 2).astype("<f4"), version)
    # Python 2 wrote long integers with an L.
    text = npy(numbers(3, 5).astype("<f4"))
    yield "f4.long.npy", 3, 5, text.replace(b"(3, 5), }  ", b"(3L, 5L), }")
    shape = np.array([3, 5], "<u4").tobytes()
    yield "x.fbin", 3, 5, shape + numbers(3, 5).astype("<f4").tobytes()
    yield "x.ibin", 3, 5, shape + numbers(3, 5).astype("<i4").tobytes()


rows = [
    dict(name=name, rows=rows, columns=columns, base64=base64.b64encode(data).decode())
    for name, rows, columns, data in arrays()
]
FILE.parent.mkdir(parents=True, exist_ok=True)
FILE.write_text(json.dumps(rows, separators=(",", ":")).replace("},{", "},\n{") + "\n")
print(len(rows), FILE.stat().st_size)
