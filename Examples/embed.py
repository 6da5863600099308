#!/usr/bin/env python3
"""Vectors of pictures for `vector-report analyze --embeddings`: embeddings.npy and names.txt.

    pip install numpy pillow open_clip_torch      # or: numpy pillow timm torch
    python3 Examples/embed.py pictures/ embedded/ [--model clip|dinov2|histogram|FILE.py:FUNCTION]
    vector-report analyze truth.json detections.json \\
        --embeddings embedded/embeddings.npy --names embedded/names.txt -o evaluation

clip: ViT-L/14 of OpenAI, 768 numbers. dinov2: ViT-B/14, 768 numbers, sees shapes and textures rather than
what pictures are of. histogram: colours alone, needs no model; to try the way, not to trust the clusters.
A model of your own is a function from a list of pictures to an array with a row for each, in a file of yours:
--model Examples/pictures/colours.py:embed.
"""
import argparse
import pathlib
import runpy

import numpy as np
from PIL import Image, ImageOps

ENDINGS = {".jpg", ".jpeg", ".png", ".webp", ".bmp"}


def clip():
    import open_clip
    import torch
    model, _, prepare = open_clip.create_model_and_transforms("ViT-L-14", pretrained="openai")
    model.eval()

    def embed(pictures):
        with torch.no_grad():
            return model.encode_image(torch.stack([prepare(p) for p in pictures])).numpy()
    return embed


def dinov2():
    import timm
    import torch
    model = timm.create_model("vit_base_patch14_dinov2.lvd142m", pretrained=True, num_classes=0).eval()
    prepare = timm.data.create_transform(**timm.data.resolve_model_data_config(model))

    def embed(pictures):
        with torch.no_grad():
            return model(torch.stack([prepare(p) for p in pictures])).numpy()
    return embed


def histogram():
    def embed(pictures):
        return [
            np.concatenate([
                np.histogram(channel, 16, (0, 256))[0] / channel.size
                for channel in np.moveaxis(np.asarray(picture.resize((64, 64))), 2, 0)])
            for picture in pictures]
    return embed


MODELS = {"clip": clip, "dinov2": dinov2, "histogram": histogram}


def model(name):
    """The function of that name, here or in a file of the user's."""
    if name in MODELS:
        return MODELS[name]()
    path, _, function = name.rpartition(":")
    if not path:
        raise SystemExit(f"embed.py: no model {name}: expected {', '.join(MODELS)} or FILE.py:FUNCTION")
    return runpy.run_path(path)[function]


def pictures(folder):
    return sorted(p for p in folder.rglob("*") if p.suffix.lower() in ENDINGS)


def opened(path):
    """Upright, as annotations see it."""
    with Image.open(path) as picture:
        return ImageOps.exif_transpose(picture).convert("RGB")


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("pictures", type=pathlib.Path)
    parser.add_argument("folder", type=pathlib.Path)
    parser.add_argument("--model", default="clip")
    parser.add_argument("--batch", type=int, default=16)
    options = parser.parse_args()
    paths = pictures(options.pictures)
    if not paths:
        parser.error(f"no picture in {options.pictures}")
    embed = model(options.model)
    rows = []
    for first in range(0, len(paths), options.batch):
        rows.extend(embed([opened(path) for path in paths[first:first + options.batch]]))
        print(f"\r{len(rows)} of {len(paths)} pictures", end="", flush=True)
    print()
    vectors = np.asarray(rows, np.float32)
    if vectors.ndim != 2 or len(vectors) != len(paths):
        parser.error(f"expected a row of numbers for each of {len(paths)} pictures, found {vectors.shape}")
    options.folder.mkdir(parents=True, exist_ok=True)
    np.save(options.folder / "embeddings.npy", vectors)
    names = "".join(f"{path.relative_to(options.pictures).as_posix()}\n" for path in paths)
    (options.folder / "names.txt").write_text(names, encoding="utf-8")


if __name__ == "__main__":
    main()
