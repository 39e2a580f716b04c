"""Dates (TimeBank and AQUAINT in TempEval-3's form): from our EDTF values to TIMEX3 values, by their definitions alone.

usage: timex.py SCORER.py DIR [DIR …] [--unseen]      program: target/release/examples/dates (or $DATES)

`--unseen` scores only the seeded fifth of the documents that nobody looks at while rules are written.
"""

import datetime
import hashlib
import importlib.util
import json
import os
import subprocess
import sys

SEASONS = {"21": "SP", "22": "SU", "23": "FA", "24": "WI"}
PARTS = {"morning": "MO", "afternoon": "AF", "evening": "EV", "night": "NI"}
VAGUE = {"past": "PAST_REF", "present": "PRESENT_REF", "future": "FUTURE_REF"}
UNITS = {"second": "TXS", "minute": "TXM", "hour": "TXH", "day": "XD", "weekend": "XD", "week": "XW", "month": "XM",
         "quarter": "XQ", "season": "XQ", "half": "XM", "year": "XY", "decade": "XE", "century": "XC"}


def unseen(doc):
    return hashlib.sha256(doc.encode()).digest()[0] % 5 == 0


def calendar(edtf, grain):
    """TIMEX3 value of the calendar unit an EDTF value begins in."""
    first = edtf.split("/")[0]
    first = (edtf.split("/")[1] if first == ".." else first).rstrip("~?%")
    year, month = first[:4], first[5:7]
    if grain in ("week", "weekend") and len(first) == 10:
        iso = datetime.date.fromisoformat(first).isocalendar()
        return f"{iso.year}-W{iso.week:02}" + ("-WE" if grain == "weekend" else "")
    if grain == "quarter":
        return f"{year}-Q{(int(month) + 2) // 3}"
    if grain == "half":
        return f"{year}-H{(int(month) + 5) // 6}"
    if month in SEASONS:
        return f"{year}-{SEASONS[month]}"
    return first[:{"month": 7, "year": 4, "decade": 3, "century": 2}.get(grain, 10)]


def timex(date):
    """Type and value of one expression."""
    kind, edtf, grain, clock = date["kind"], date["edtf"], date["grain"], date["clock"]
    if kind in VAGUE:
        return "DATE", VAGUE[kind]
    if kind in ("duration", "set"):
        return kind.upper(), date["offset"] or "P" + UNITS[grain]
    if not edtf:
        return "DATE", "XXXX-XX-XX"
    value = calendar(edtf, grain)
    return ("TIME", f"{value}T{PARTS.get(clock, clock)}") if clock else ("DATE", value)


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
            if date["ends"]:
                # TIMEX3 marks the two dates of a range apart.
                for (start, end), edtf in zip(date["ends"], date["edtf"].split("/")):
                    marks.append({"start": start, "end": end, "type": "DATE", "value": calendar(edtf, None)})
                continue
            kind, value = timex(date)
            marks.append({"start": date["start"], "end": date["end"], "type": kind, "value": value})
        found.append({"doc": answer["id"], "timex": marks})
    print("documents", len(gold), "unseen fifth" if only else "seen")
    for key, value in score.score(gold, found).items():
        print(key, value)


if __name__ == "__main__":
    main(*sys.argv[1:])
