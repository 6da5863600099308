"""A model for Examples/embed.py that needs nothing but NumPy: how bright and how coloured parts of a picture are."""
import numpy as np

PARTS = 6


def embed(pictures):
    """A row of 108 numbers for each picture, a Pillow image in RGB: the mean colour of 36 parts."""
    return np.stack([
        np.asarray(picture.resize((PARTS, PARTS), resample=4), np.float32).reshape(-1) / 255
        for picture in pictures])
