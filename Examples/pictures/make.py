#!/usr/bin/env python3
"""Draws thirty pictures of fruit on trays, with COCO ground truth and detections that are partly wrong.

    python3 Examples/pictures/make.py [FOLDER]        (default: trays)

FOLDER gets images/, instances_test.json and detections.json. Everything is invented and drawn here, by
the standard library alone and with a seed, so the same pictures come out everywhere. What is wrong is planted:

    day     ten trays in good light, nearly all found; on two of them a label is wrong or absent
    glare   seven trays with reflections, which are taken for oranges
    night   seven dark trays, on which plums are missed
    far     six trays seen from far away, on which small fruit is missed or taken for another kind
"""
import argparse
import json
import math
import pathlib
import random
import struct
import zlib

WIDTH, HEIGHT = 480, 360
KINDS = ["apple", "orange", "plum"]
# Colour in the middle and at the edge of a fruit.
COLOURS = {
    "apple": ((214, 52, 44), (112, 14, 20)), "orange": ((245, 150, 40), (176, 84, 10)),
    "plum": ((112, 62, 140), (44, 18, 66)),
}
# name, pictures, fruit, radii in pixels, light
GROUPS = [
    ("day", 10, (5, 8), (26, 38), 1.0), ("glare", 7, (4, 7), (26, 36), 1.1),
    ("night", 7, (5, 8), (24, 36), 0.34), ("far", 6, (8, 12), (9, 14), 0.9),
]


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("folder", nargs="?", default="trays", type=pathlib.Path)
    folder = parser.parse_args().folder
    (folder / "images").mkdir(parents=True, exist_ok=True)
    draw = random.Random(20261126)
    images, annotations, detections = [], [], []
    for group, count, *look in GROUPS:
        for number in range(1, count + 1):
            image = {"id": len(images) + 1, "file_name": f"{group}_{number:02}.png",
                     "width": WIDTH, "height": HEIGHT}
            images.append(image)
            fruits, reflections = scene(draw, group, *look[:2])
            pixels = picture(draw, fruits, reflections, look[2])
            (folder / "images" / image["file_name"]).write_bytes(png(pixels))
            if group == "day" and number in (4, 7):
                fruits[0]["label"] = None if number == 4 else "plum" if fruits[0]["kind"] != "plum" else "apple"
            for fruit in fruits:
                label = fruit.get("label", fruit["kind"])
                if not label:
                    continue
                annotations.append({
                    "id": len(annotations) + 1, "image_id": image["id"], "iscrowd": 0,
                    "category_id": KINDS.index(label) + 1, "bbox": box(fruit),
                    "area": round(math.pi * fruit["radius"] ** 2, 1)})
            detections += found(draw, group, image["id"], fruits, reflections)
    categories = [{"id": place + 1, "name": kind} for place, kind in enumerate(KINDS)]
    truth = {"images": images, "annotations": annotations, "categories": categories}
    (folder / "instances_test.json").write_text(json.dumps(truth) + "\n")
    (folder / "detections.json").write_text(json.dumps(detections) + "\n")
    print(f"{folder}: {len(images)} pictures, {len(annotations)} objects, {len(detections)} detections")


def scene(draw, group, counts, radii):
    """Fruit that do not hide each other, and reflections of lamps."""
    fruits = []
    for _ in range(draw.randint(*counts)):
        for _ in range(60):
            radius = draw.uniform(*radii)
            x = draw.uniform(radius + 24, WIDTH - radius - 24)
            y = draw.uniform(radius + 24, HEIGHT - radius - 24)
            if all(math.hypot(x - f["x"], y - f["y"]) > 0.85 * (radius + f["radius"]) for f in fruits):
                fruits.append({"kind": draw.choice(KINDS), "x": x, "y": y, "radius": radius})
                break
    count = draw.randint(2, 4) if group == "glare" else 0
    reflections = [{"x": draw.uniform(50, WIDTH - 50), "y": draw.uniform(40, HEIGHT - 40),
                    "radius": draw.uniform(20, 34)} for _ in range(count)]
    return fruits, reflections


def found(draw, group, image, fruits, reflections):
    """What a model finds in a picture, with the errors of its group."""
    result = []

    def add(place, kind, score, shift):
        left, top, width, height = box(place)
        moved = [left + draw.uniform(-shift, shift) * width, top + draw.uniform(-shift, shift) * height,
                 width * draw.uniform(1 - shift, 1 + shift), height * draw.uniform(1 - shift, 1 + shift)]
        result.append({"image_id": image, "category_id": KINDS.index(kind) + 1,
                       "bbox": [round(number, 2) for number in moved], "score": round(score, 4)})

    for fruit in fruits:
        missed = {"day": 0.04, "glare": 0.1, "night": 0.75 if fruit["kind"] == "plum" else 0.2, "far": 0.4}
        if "label" in fruit:
            add(fruit, fruit["kind"], 0.99, 0.01)
            continue
        if draw.random() < missed[group]:
            continue
        kind = fruit["kind"]
        if group == "far" and draw.random() < 0.25:
            kind = draw.choice([other for other in KINDS if other != kind])
        add(fruit, kind, draw.uniform(0.6, 0.98), 0.05)
        if draw.random() < 0.04:
            add(fruit, kind, draw.uniform(0.5, 0.7), 0.25)
    for reflection in reflections:
        if draw.random() < 0.8:
            add(reflection, "orange", draw.uniform(0.5, 0.9), 0.08)
    return result


def box(place):
    """Left, top, width and height around a round thing."""
    radius = place["radius"]
    return [round(place["x"] - radius, 2), round(place["y"] - radius, 2), round(2 * radius, 2),
            round(2 * radius, 2)]


def picture(draw, fruits, reflections, light):
    """Rows of pixels, three bytes each."""
    rows = tray(draw)
    for fruit in fruits:
        paint(rows, fruit["x"] + 6, fruit["y"] + 8, fruit["radius"] * 1.05, shadow)
    for fruit in fruits:
        paint(rows, fruit["x"], fruit["y"], fruit["radius"], skin(fruit["kind"]))
    for reflection in reflections:
        paint(rows, reflection["x"], reflection["y"], reflection["radius"], glare)
    table = bytes(min(255, int(255 * (value / 255) ** (1.15 if light < 0.5 else 1) * light))
                  for value in range(256))
    return [row.translate(table) for row in rows]


def tray(draw):
    """Boards of wood with a grain, and a rim."""
    phase, boards = draw.uniform(0, 6), draw.randint(4, 6)
    rows = []
    for y in range(HEIGHT):
        board = y * boards // HEIGHT
        seam = 0.72 if y * boards % HEIGHT < boards * 2 else 1
        grain = [math.sin(x / 37 + board * 2.1 + phase) + 0.6 * math.sin(x / 9 + y / 3.1 + board) for x in range(WIDTH)]
        rim = 0.6 if y < 14 or y >= HEIGHT - 14 else 1
        row = bytearray()
        for x in range(WIDTH):
            shade = seam * rim * (0.6 if x < 14 or x >= WIDTH - 14 else 1)
            shade *= 0.9 + 0.035 * grain[x] + 0.03 * (board % 2) + draw.random() * 0.03
            row += bytes((int(196 * shade), int(160 * shade), int(116 * shade)))
        rows.append(row)
    return rows


def paint(rows, x, y, radius, colour):
    """Lays a round thing over the rows; its edge is smooth."""
    for row in range(max(0, int(y - radius)), min(HEIGHT, int(y + radius) + 2)):
        for column in range(max(0, int(x - radius)), min(WIDTH, int(x + radius) + 2)):
            across, down = (column - x) / radius, (row - y) / radius
            distance = math.hypot(across, down)
            if distance < 1:
                pixel, cover = colour(across, down, distance)
                cover *= min(1, (1 - distance) * radius)
                at = 3 * column
                for part in range(3):
                    old = rows[row][at + part]
                    rows[row][at + part] = min(255, max(0, int(old + (pixel[part] - old) * cover)))


def shadow(across, down, distance):
    return (40, 28, 20), 0.5 * (1 - distance ** 3)


def glare(across, down, distance):
    return (255, 250, 226), 1.0 - distance ** 2


def skin(kind):
    middle, edge = COLOURS[kind]

    def colour(across, down, distance):
        share = min(1, max(0, (0.45 * across + 0.55 * down + 1) / 2 + 0.3 * distance ** 3))
        shine = max(0, 1 - math.hypot(across + 0.35, down + 0.4) / 0.28) ** 2
        pits = 8 * math.sin(across * 31) * math.sin(down * 29) if kind == "orange" else 0
        return tuple(middle[i] + (edge[i] - middle[i]) * share + 110 * shine + pits for i in range(3)), 1

    return colour


def png(rows):
    """A picture file of rows of red, green and blue."""
    def chunk(kind, data):
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))

    header = struct.pack(">IIBBBBB", WIDTH, HEIGHT, 8, 2, 0, 0, 0)
    data = zlib.compress(b"".join(b"\0" + bytes(row) for row in rows), 6)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", header) + chunk(b"IDAT", data) + chunk(b"IEND", b"")


if __name__ == "__main__":
    main()
