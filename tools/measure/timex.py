"""Dates (TimeBank and AQUAINT in TempEval-3's form): from our EDTF values to TIMEX3 values, by their definitions alone.

usage: timex.py SCORER.py DIR [DIR …] [--unseen]      program: target/release/examples/dates (or $DATES)

`--unseen` scores only the seeded fifth of the documents that nobody looks at while rules are written.
"""

import hashlib
import importlib.util
import json
import os
import re
import subprocess
import sys

SEASONS = {"21": "SP", "22": "SU", "23": "FA", "24": "WI"}
TIMES = {"morning": "TMO", "afternoon": "TAF", "evening": "TEV", "night": "TNI", "tonight": "TNI", "overnight": "TNI"}


def unseen(doc):
    return hashlib.sha256(doc.encode()).digest()[0] % 5 == 0


def timex(date):
    """Type and value of one expression; EDTF `2019-03-11/2019-03-17` is a week where it is one."""
    edtf, words = (date["edtf"] or "").rstrip("~?%"), date["text"].lower()
    if date["offset"]:
        return "DURATION", date["offset"]
    if not edtf:
        return "DATE", "PRESENT_REF" if re.search(r"\b(now|today|currently)\b", words) else "PAST_REF"
    first = edtf.split("/")[0].rstrip("~?%") if "/" in edtf else edtf
    year, _, rest = first.partition("-")
    if rest[:2] in SEASONS:
        return "DATE", f"{year}-{SEASONS[rest[:2]]}"
    for word, code in TIMES.items():
        if re.search(rf"\b{word}\b", words) and re.fullmatch(r"\d{4}-\d\d-\d\d", first):
            return "TIME", f"{first}T{code[1:]}"
    return "DATE", first


def main(scorer, *dirs):
    spec = importlib.util.spec_from_file_location("scorer", scorer)
    score = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(score)
    only = "--unseen" in dirs
    gold = {}
    for folder in (d for d in dirs if d != "--unseen"):
        gold |= {k: v for k, v in score.load(folder).items() if unseen(k) == only}
    lines = "".join(json.dumps({"id": k, "text": text, "published": dct[:10]}) + "\n" for k, (text, dct, _) in gold.items())
    program = os.environ.get("DATES", "target/release/examples/dates")
    done = subprocess.run([program], input=lines.encode(), stdout=subprocess.PIPE, check=True)
    found = []
    for line in done.stdout.decode().splitlines():
        answer = json.loads(line)
        marks = []
        for date in answer["dates"]:
            kind, value = timex(date)
            marks.append({"start": date["start"], "end": date["end"], "type": kind, "value": value})
        found.append({"doc": answer["id"], "timex": marks})
    print("documents", len(gold), "unseen fifth" if only else "seen")
    for key, value in score.score(gold, found).items():
        print(key, value)


if __name__ == "__main__":
    main(*sys.argv[1:])
