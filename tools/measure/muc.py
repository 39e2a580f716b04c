"""Who did what to whom (MUC-4): from a reading to templates, by the exchange form alone.

usage: muc.py EVAL.py GOLD.json      EVAL.py is the official scorer (xinyadu/gtt, eval.py); program: $AMPARO

The texts come in small letters. The adapter holds no word list: it gives each sentence a capital, translates ids of our
vocabulary into the types of the set, and makes one template of the acts of one type. An attack whose means stand among the
explosives of `data/words/means.toml` is a bombing.
"""

import importlib.util
import json
import re
import sys
import tomllib
from collections import OrderedDict
from pathlib import Path

from amparo import names_of, readings

TYPE = {
    "attack": "attack", "killing": "attack", "execution": "attack", "ill_treatment": "attack", "intimidation": "attack",
    "abduction": "kidnapping", "enforced_disappearance": "kidnapping",
}
WORDS = Path(__file__).resolve().parents[2] / "crates/extract/data/words/means.toml"
EXPLOSIVE = set(tomllib.loads(WORDS.read_text("utf-8"))["en"]["explosive"])
SAID = ("asserted", "alleged", "uncertain")


def ask(sample):
    text = re.sub(r"(^|[.!?]\s+|\s{4,})([a-z])", lambda m: m[1] + m[2].upper(), sample["doctext"])
    return {"id": sample["docid"], "text": re.sub(r"\s{4,}", "\n\n", text), "language": "en"}


def mentions(entity):
    return [entity["name"]] if entity["name"] else [entity["mentions"][0]["quote"]]


def templates(reading):
    entities = names_of(reading)
    by_type = OrderedDict()
    for act in reading["acts"]:
        kind = TYPE.get(act["act"])
        if not kind or act["modality"] not in SAID:
            continue
        if kind == "attack" and any(words.lower() in EXPLOSIVE for words in act["means"]):
            kind = "bombing"
        t = by_type.setdefault(kind, {r: [] for r in ("PerpInd", "PerpOrg", "Target", "Victim", "Weapon")})

        def put(role, words):
            words = [w.lower() for w in words]
            if words not in t[role]:
                t[role].append(words)

        for i in act["actors"]:
            if e := entities.get(i):
                put("PerpOrg" if e["kind"] == "organisation" and e["name"] else "PerpInd", mentions(e))
        # The set's victims are names alone (hum_tgt_name); its perpetrators are also described.
        for i in act["victims"]:
            if (e := entities.get(i)) and e["name"]:
                put("Victim", mentions(e))
        for i in act["targets"]:
            if e := entities.get(i):
                put("Target", mentions(e))
        for words in act["means"]:
            put("Weapon", [words])
    return [{"incident_type": k, **v} for k, v in by_type.items()][:4]


def number(docid):
    """TST1-MUC3-0001 -> 10001, as the scorer counts."""
    digits = re.findall(r"\d+", docid)
    return str(int(digits[0]) * 10000 + int(digits[-1]))


def main(scorer, gold_file):
    spec = importlib.util.spec_from_file_location("scorer", scorer)
    official = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(official)
    samples = [json.loads(line) for line in open(gold_file)]
    golds = OrderedDict()
    for s in samples:
        kept = []
        for t in s["templates"]:
            kept.append(OrderedDict(
                (role, t[role] if role == "incident_type" else [[m[0] for m in e] for e in t[role]])
                for role in official.tag2role.values()))
        golds[number(s["docid"])] = kept
    preds = OrderedDict((number(k), templates(r)) for k, r in readings(map(ask, samples)))
    result = official.eval_tf(preds, golds)
    for role, row in result.items():
        print(f"{role:14} P {100 * row['p']:5.1f}  R {100 * row['r']:5.1f}  F1 {100 * row['f1']:5.1f}")


if __name__ == "__main__":
    main(*sys.argv[1:3])
