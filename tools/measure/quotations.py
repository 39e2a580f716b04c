"""Statements and speakers (PolNeAR): from a reading to quotations with content, source and cue.

usage: quotations.py SCORER.py ROOT SPLIT [--half even|odd]

ROOT holds data/SPLIT/text and data/SPLIT/attributions. One attribution is one cue: statements of one cue and speaker are
joined. An attribution is direct as the scorer defines it: at least 60 % of its content stands inside quotation marks.
`--half` scores only the documents whose first byte of sha256(id) is even or odd; without it both halves and all are scored.
"""

import argparse
import hashlib
import importlib.util
import json
import sys

from amparo import readings

SHARE_INSIDE = 0.6


def spans(statement, field):
    return [[c["start"], c["end"]] for c in statement["cites"].get(field, [])]


def quotations(statements):
    """Statements of one cue and one speaker are one attribution."""
    joined = {}
    for i, s in enumerate(statements):
        cue, source = spans(s, "cue"), spans(s, "speaker")
        key = (str(cue), str(source)) if cue else i
        quote = joined.setdefault(key, {"content": [], "source": source, "cue": cue})
        quote["content"] += spans(s, "content")
    return list(joined.values())


def half(key):
    return "odd" if hashlib.sha256(key.encode()).digest()[0] % 2 else "even"


def main(scorer, root, split, only):
    spec = importlib.util.spec_from_file_location("scorer", scorer)
    score = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(score)
    gold = score.load(split, root)
    texts = ({"id": k, "text": text, "language": "en"} for k, (text, _) in gold.items())
    found = []
    for key, reading in readings(texts):
        text = gold[key][0]
        # Offsets hold only where the text came through unchanged.
        if reading["text"] != text:
            print("text differs:", key, file=sys.stderr)
        inside = score.inq(text)
        quotes = quotations(reading["statements"])
        for q in quotes:
            content = score.cs(text, q["content"])
            q["direct"] = len(content & inside) >= SHARE_INSIDE * len(content)
        found.append({"doc": key, "quotes": quotes})
    for part in [only] if only else ["even", "odd", None]:
        docs = {k: v for k, v in gold.items() if part in (None, half(k))}
        for name, direct in (("direct", True), ("all", False)):
            print(part or "both", name, json.dumps(score.score(docs, found, direct)))


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("scorer")
    parser.add_argument("root")
    parser.add_argument("split")
    parser.add_argument("--half", choices=["even", "odd"])
    given = parser.parse_args()
    main(given.scorer, given.root, given.split, given.half)
