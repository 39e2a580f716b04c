"""The labels of the heads: terms of the project's vocabularies, in their order."""

import tomllib
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]


def vocabulary(name):
    return [t["id"] for t in tomllib.loads((ROOT / "vocab" / f"{name}.toml").read_text("utf-8"))["term"]]


ACTS, MODALITIES, KINDS = vocabulary("acts"), vocabulary("modality"), vocabulary("statements")
CARE, TIES = vocabulary("protection"), vocabulary("relations")
MENTIONS = ["person", "group", "organisation"]
POINTS = ["victim", "actor", "place", "speaker", "counter", "when"]
