"""Readings of many texts through `amparo worker`: what every adapter of a benchmark starts from."""

import json
import os
import subprocess


def readings(texts, binary=None, jobs=None):
    """texts: iterable of dicts {id, text, published?, outlet?, title?}. Yields (id, reading) in the same order.

    The program is $AMPARO; $AMPARO_FLAGS are added to its command line, e.g. `--fast`."""
    binary = binary or os.environ.get("AMPARO", "target/release/amparo")
    lines = "".join(json.dumps(t, ensure_ascii=False) + "\n" for t in texts)
    done = subprocess.run(
        [binary, "worker", "--jobs", str(jobs or os.cpu_count() or 1), *os.environ.get("AMPARO_FLAGS", "").split()],
        input=lines.encode("utf-8", "surrogatepass"),
        stdout=subprocess.PIPE,
        check=True,
    )
    for line in done.stdout.decode().removesuffix("\n").split("\n"):
        answer = json.loads(line)
        yield answer["id"], answer["reading"]


def names_of(reading):
    """Entity id -> the entity."""
    return {e["id"]: e for e in reading["entities"]}
