"""Attacks on human-rights defenders (HRDsAttack): from a reading to one record, by the exchange form alone.

usage: hrdsattack.py GOLD.json OUT.jsonl     then  bench/read/hrdsattack_score.py GOLD.json OUT.jsonl

The adapter holds no word list of the text: it only translates ids of our vocabulary into the labels of the set.
"""

import html
import json
import re
import sys
from collections import Counter

from amparo import names_of, readings

MONTHS = "January February March April May June July August September October November December".split()

# Acts of our vocabulary -> violation types of the set.
VIOLATION = {
    "arrest": "arbitrary detention", "detention": "arbitrary detention", "imprisonment": "arbitrary detention",
    "detention_of_child": "arbitrary detention", "incommunicado_detention": "arbitrary detention",
    "political_camp": "arbitrary detention", "unfair_trial": "arbitrary detention",
    "execution": "killing", "killing": "killing", "death_in_custody": "killing",
    "abduction": "kidnapping", "trafficking": "kidnapping", "enforced_disappearance": "enforced disappearance",
    "torture": "torture", "ill_treatment": "torture", "rape": "torture", "sexual_violence": "torture",
    "strip_search": "torture", "starvation": "torture",
}
SAID = ("asserted", "alleged", "uncertain")
STATE = re.compile(r"polic|army|soldier|militar|government|authorit|court|judge|prosecut|security|ministr|officer|troops|regime|state|guard|official", re.I)


def text_of(sample):
    story = re.sub(r"</(p|div|h\d)>", "\n\n", sample["Input.article_interface"])
    return html.unescape(re.sub(r"<[^>]+>", "", story)).strip()


def record(reading, gold_id):
    entities = names_of(reading)
    acts = [a for a in reading["acts"] if a["modality"] in SAID and (a["act"] in VIOLATION or a["act"] != "other")]
    main = {i for e in reading["events"] if e["main"] for i in e["acts"]}
    harms = [a for a in acts if a["act"] in VIOLATION]
    types = sorted({VIOLATION[a["act"]] for a in harms} | ({"other"} if any(
        a["act"] not in VIOLATION and a["act"] not in ("release", "escape", "rescue", "border_crossing") for a in acts) else set()))
    victims, seen = [], set()
    for act in harms + [a for a in acts if a not in harms]:
        for person in act["victims"]:
            entity = entities.get(person)
            if entity and entity["kind"] == "person" and entity["name"] and person not in seen:
                seen.add(person)
                victims.append({"name": entity["name"]})
    first = [a for a in harms if a["id"] in main] or harms or acts
    when = Counter()
    for weight, act in enumerate(reversed(first), 1):
        edtf = (act.get("when") or {}).get("edtf")
        if edtf and re.match(r"\d{4}", edtf):
            when[edtf] += weight
    date = (when.most_common(1) or [(None, 0)])[0][0]
    if not date and reading["report"]["published"]:
        date = reading["report"]["published"]["edtf"][:4]
    year, month, day = (re.findall(r"\d+", (date or "").split("/")[0]) + [None] * 3)[:3]
    places = Counter()
    for act in first:
        for spot in act["places"]:
            places[spot["id"]] += 1
    mentions = Counter({e["id"]: len(e["mentions"]) for e in reading["entities"] if e["kind"] == "place"})
    ranked = [p for p, _ in places.most_common()] + [p for p, _ in mentions.most_common()]
    level = lambda i: (entities[i].get("place") or {}).get("level", "")
    pick = lambda *levels: next((entities[i]["name"] for i in ranked if i in entities and level(i) in levels), None)
    kinds = [entities[a]["kind"] + " " + (entities[a]["name"] or "") + " " + json.dumps(entities[a]["attributes"])
             for act in harms for a in act["actors"] if a in entities]
    state = any(STATE.search(k) for k in kinds) or not kinds
    return {
        "id": gold_id, "perpetrator_mention": bool(acts), "violation_types": types, "victims": victims,
        "perpetrator_type": "state actor" if state else "other non-state actors",
        "country": pick("country"), "region": pick("region", "province", "admin1"),
        "city": pick("city", "town", "village", "populated"),
        "year": year, "month": MONTHS[int(month) - 1] if month and 1 <= int(month) <= 12 else None,
        "date": str(int(day)) if day else None,
    }


def main(gold, out):
    samples = [s["sample"] for s in json.load(open(gold))]
    texts = ({"id": s["Input.GLOBALEVENTID"], "title": s["Input.title"], "published": s["Input.publish_date"][:10],
              "text": text_of(s)} for s in samples)
    with open(out, "w") as file:
        for key, reading in readings(texts):
            file.write(json.dumps(record(reading, key), ensure_ascii=False) + "\n")


if __name__ == "__main__":
    main(*sys.argv[1:3])
