"""Statements and speakers (PolNeAR): from a reading to quotations with content, source and cue.

usage: quotations.py SCORER.py ROOT SPLIT     (ROOT holds data/SPLIT/text and data/SPLIT/attributions)
"""

import importlib.util
import json
import sys

from amparo import names_of, readings


def quotation(statement, entities):
    spans = lambda field: [[c["start"], c["end"]] for c in statement["cites"].get(field, [])]
    source = spans("speaker")
    return {"content": spans("content"), "source": source, "cue": spans("cue"), "direct": statement["quoted"] != "none"}


def main(scorer, root, split):
    spec = importlib.util.spec_from_file_location("scorer", scorer)
    score = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(score)
    gold = score.load(split, root)
    texts = ({"id": k, "text": text, "language": "en"} for k, (text, _) in gold.items())
    found = []
    for key, reading in readings(texts):
        # Offsets hold only where the text came through unchanged.
        shift = gold[key][0].find(reading["text"][:40])
        if reading["text"] != gold[key][0]:
            print("text differs:", key, shift, file=sys.stderr)
        entities = names_of(reading)
        found.append({"doc": key, "quotes": [quotation(s, entities) for s in reading["statements"]]})
    for name, direct in (("direct", True), ("all", False)):
        print(name, json.dumps(score.score(gold, found, direct)))


if __name__ == "__main__":
    main(*sys.argv[1:4])
