"""Invented stories with gold claims (benchmarks/CODING.md): check them, score a reading against them.

usage: stories.py check DIR…            verify every story, fill in the offsets (rewrites the .json files)
       stories.py apart DIR DIR         no sentence stands in both folders
       stories.py score DIR… [--min S]  field scores by list and by language; program: $AMPARO
"""

import json
import os
import re
import sys
import tomllib
import unicodedata
from collections import Counter, defaultdict
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
LISTS = ("entities", "relations", "acts", "statements", "counts", "protection")


def vocabulary(name):
    return {t["id"] for t in tomllib.loads((ROOT / "vocab" / f"{name}.toml").read_text("utf-8"))["term"]}


def stories(*folders):
    """(path of the text, text, gold) of every story below the folders, in the order of their names."""
    for folder in folders:
        for path in sorted(Path(folder).rglob("*.txt")):
            gold = path.with_suffix(".json")
            if gold.exists():
                yield path, path.read_text("utf-8"), json.loads(gold.read_text("utf-8"))


def occurrences(text, words):
    """Where the words stand; Latin words only as whole words."""
    edge = lambda c: r"\b" if re.match(r"[A-Za-z0-9\u00C0-\u024F]", c) else ""
    return [m.span() for m in re.finditer(edge(words[0]) + re.escape(words) + edge(words[-1]), text)]


# --- check ---------------------------------------------------------------------------------------------------------

EDTF = re.compile(r"(\d{4}(-\d\d(-\d\d)?)?[~?%]?)(/(\d{4}(-\d\d(-\d\d)?)?[~?%]?|\.\.)?)?$")


def check(*folders):
    vocab = {n: vocabulary(n) for n in ("acts", "modality", "statements", "qualifiers", "relations", "protection")}
    wrong = total = 0
    for path, text, gold in stories(*folders):
        total += 1
        faults = []
        keys = {e["key"] for e in gold.get("entities", [])}
        body = text.index("\n\n") if "\n\n" in text else 0

        def place(item, words, nth=1, what=""):
            found = [s for s in occurrences(text, words) if s[0] >= body]
            if len(found) < nth:
                faults.append(f"{what}: words stand {len(found)} times in the text, wanted number {nth}: {words!r}")
                return None
            return found[nth - 1]

        def known(value, name, what):
            if value is not None and value not in vocab[name]:
                faults.append(f"{what}: {value!r} is no id of vocab/{name}.toml")

        def date(value, what):
            if value is not None and not EDTF.match(value):
                faults.append(f"{what}: {value!r} is not an EDTF date of this guide")

        def refers(keys_named, what):
            for key in keys_named:
                if key is not None and key not in keys:
                    faults.append(f"{what}: no entity has the key {key!r}")

        for list_name in gold:
            if list_name not in LISTS + ("language", "phenomena"):
                faults.append(f"unknown part {list_name!r}")
        for entity in gold.get("entities", []):
            what = f"entity {entity['key']}"
            entity["spans"] = []
            for words in entity["mentions"]:
                found = [s for s in occurrences(text, words) if s[0] >= body]
                if not found:
                    faults.append(f"{what}: mention not in the text: {words!r}")
                entity["spans"] += found
            entity["spans"] = sorted(set(map(tuple, entity["spans"])))
            known((entity.get("size") or {}).get("qualifier"), "qualifiers", what)
        for relation in gold.get("relations", []):
            known(relation["kind"], "relations", f"relation {relation}")
            refers([relation["from"], relation["to"]], f"relation {relation['kind']}")
        for name in ("acts", "statements", "counts", "protection"):
            for item in gold.get(name, []):
                what = f"{name} {item['words']!r}"
                span = place(item, item["words"], item.get("nth", 1), what)
                if span:
                    item["start"], item["end"] = span
                    if re.search(r"\n\s*\n", text[span[0] : span[1]]):
                        faults.append(f"{what}: goes over a paragraph")
                for again in item.get("again", []):
                    place(item, again, 1, what)
        for act in gold.get("acts", []):
            what = f"act {act['words']!r}"
            known(act["act"], "acts", what)
            known(act["modality"], "modality", what)
            date(act.get("when"), what)
            refers(act.get("victims", []) + act.get("actors", []), what)
            known((act.get("size") or {}).get("qualifier"), "qualifiers", what)
            for spot in act.get("places", []):
                place(act, spot, 1, what + " place")
        for statement in gold.get("statements", []):
            what = f"statement {statement['words'][:40]!r}"
            known(statement["kind"], "statements", what)
            refers([statement.get("speaker")], what)
            if statement.get("quoted") not in ("full", "partial", "none"):
                faults.append(f"{what}: quoted must be full, partial or none")
        for count in gold.get("counts", []):
            what = f"count {count['words']!r}"
            known(count.get("qualifier"), "qualifiers", what)
            known(count.get("of"), "acts", what)
            date(count.get("period"), what)
            refers([count.get("counter")], what)
        for item in gold.get("protection", []):
            known(item["kind"], "protection", f"protection {item['words']!r}")
        for fault in faults:
            print(f"{path.name}: {fault}")
        wrong += bool(faults)
        if not faults:
            path.with_suffix(".json").write_text(written(gold), "utf-8")
    print(f"{total} stories, {wrong} with faults")
    return wrong


def written(gold):
    """One item a line, so that a change of one claim is a change of one line."""
    parts = []
    for key, value in gold.items():
        if key in LISTS:
            lines = ",\n    ".join(json.dumps(v, ensure_ascii=False) for v in value)
            parts.append(f"  {json.dumps(key)}: [\n    {lines}\n  ]" if value else f"  {json.dumps(key)}: []")
        else:
            parts.append(f"  {json.dumps(key)}: {json.dumps(value, ensure_ascii=False)}")
    return "{\n" + ",\n".join(parts) + "\n}\n"


# --- apart ---------------------------------------------------------------------------------------------------------


def sentences(text):
    body = text.split("\n\n", 1)[-1]
    for sentence in re.split(r"(?<=[.!?。！？])\s*|\n+", body):
        letters = re.sub(r"\W+", "", sentence).lower()
        if len(letters) >= 12:
            yield letters


def apart(one, other):
    mine = {s: path for path, text, _ in stories(one) for s in sentences(text)}
    shared = [(mine[s], path) for path, text, _ in stories(other) for s in sentences(text) if s in mine]
    for a, b in shared:
        print(f"a sentence stands in {a} and in {b}")
    print(f"{len(shared)} shared sentences")
    return len(shared)


if __name__ == "__main__":
    command, *rest = sys.argv[1:] or ["help"]
    run = {"check": check, "apart": apart}.get(command)
    if not run:
        sys.exit(__doc__)
    sys.exit(1 if run(*rest) else 0)
