"""Attacks on human-rights defenders (HRDsAttack): from a reading to one record, by the exchange form alone.

usage: hrdsattack.py TRAIN.json GOLD.json OUT.jsonl     then  bench/read/hrdsattack_score.py GOLD.json OUT.jsonl

TRAIN tells only how the set's authors write the countries ("USA", "Myanmar").

The adapter holds no word list of the text: it translates ids of our vocabulary into the labels of the set, and fills a
record for the main event. Where the reading dates no act, the event is dated by the report (as the set's authors do).
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
    "political_camp": "arbitrary detention",
    "execution": "killing", "killing": "killing", "death_in_custody": "killing",
    "abduction": "kidnapping", "trafficking": "kidnapping", "enforced_disappearance": "enforced disappearance",
    "torture": "torture", "ill_treatment": "torture", "rape": "torture", "sexual_violence": "torture",
    "strip_search": "torture", "starvation": "torture",
}
# Acts that are no violation of the set, not even "other".
NONE = {"release", "escape", "rescue", "border_crossing", "smuggling", "transfer"}
SAID = ("asserted", "alleged", "uncertain")


def violation(act):
    """Violation type of an act of ours; None for what the set does not know."""
    return VIOLATION.get(act, None if act in NONE else "other")


def sample_text(sample):
    """A sample as a line for the reader."""
    story = re.sub(r"</(p|div|h\d)>", "\n\n", sample["Input.article_interface"])
    return {
        "id": sample["Input.GLOBALEVENTID"], "title": sample["Input.title"],
        "published": sample["Input.publish_date"][:10], "text": html.unescape(re.sub(r"<[^>]+>", "", story)).strip(),
    }


def place_of(reading, acts, entities, names):
    """Country, region and town: what the report speaks of most, what it names early and the places of the acts weigh more."""
    country, fine = Counter(), {"region": Counter(), "town": Counter()}
    places = [e for e in reading["entities"] if e["kind"] == "place" and e.get("place")]
    for entity in places:
        spot = entity["place"]
        weight = sum(1 + 3 * max(0, 1 - m["start"] / 1500) for m in entity["mentions"])
        country[spot.get("country")] += weight
        if spot["level"] in fine:
            fine[spot["level"]][entity["name"]] += weight
    for act in acts:
        for role in act["places"]:
            entity = entities[role["id"]]
            if spot := entity.get("place"):
                country[spot.get("country")] += 2
                if spot["level"] in fine:
                    fine[spot["level"]][entity["name"]] += 2
    for entity in reading["entities"]:
        for attribute in entity["attributes"]:
            if attribute["name"] == "nationality" and len(attribute["value"]) == 2:
                country[attribute["value"]] += 1
    country.pop(None, None)
    code = next((c for c, _ in country.most_common(1)), None)
    inside = lambda name: any(e["name"] == name and e["place"].get("country") == code for e in places)
    best = lambda level: next((n for n, _ in fine[level].most_common() if inside(n)), None)
    return names.get(code, code), best("region"), best("town")


def when_of(reading, acts):
    """EDTF date of the event: the dated acts vote for a year, then for a day in it.

    The set's authors date an event by the words that print its year, if any do, and earlier told acts come first. Where
    nothing is dated, the report's month stands for it. The weights are the best of a small grid on the training part."""
    votes = Counter()
    for rank, act in enumerate(acts):
        when = act.get("when") or {}
        edtf = (when.get("edtf") or "").split("/")[0].strip("~?%")
        if re.match(r"\d{4}", edtf):
            printed = 3 if re.search(r"\d{4}", when.get("text") or "") else 1
            votes[edtf] += printed * (2 if act["act"] in VIOLATION else 1) / (1 + 0.3 * rank)
    published = (reading["report"]["published"] or {}).get("edtf")
    if not votes:
        return published and published[:7]
    years = Counter()
    for edtf, vote in votes.items():
        years[edtf[:4]] += vote
    year = years.most_common(1)[0][0]
    finer = Counter({edtf: vote for edtf, vote in votes.items() if edtf.startswith(year) and len(edtf) > 4})
    if finer:
        return finer.most_common(1)[0][0]
    # "2019": the month of the report, if it is of the same year.
    return published[:7] if published and published.startswith(year) else year


def perpetrator(acts, entities):
    """State actor unless those who did it are told of and none of them is a body of the state."""
    actors = [entities[i] for act in acts for i in act["actors"] if i in entities]
    state = [a for a in actors if a["kind"] == "organisation" or any(x["name"] == "role" for x in a["attributes"])]
    violent = Counter(a["act"] in ("abduction", "attack", "killing") for a in acts)
    return "other non-state actors" if actors and not state and violent[True] > violent[False] else "state actor"


def record(reading, gold_id, names):
    entities = names_of(reading)
    main = {i for e in reading["events"] if e["main"] for i in e["acts"]}
    acts = [a for a in reading["acts"] if a["modality"] in SAID and violation(a["act"])]
    about = {k for e in reading["events"] if e["main"] for k in e.get("about", [])}
    core = [a for a in acts if a["id"] in main and a["act"] in about] or acts[:1]
    victims, seen = [], set()
    for act in sorted(acts, key=lambda a: a["id"] not in main):
        for person in act["victims"]:
            entity = entities.get(person)
            if entity and entity["kind"] == "person" and entity["name"] and person not in seen:
                seen.add(person)
                victims.append({"name": entity["name"]})
    date = when_of(reading, acts)
    year, month, day = (re.findall(r"\d+", date or "") + [None] * 3)[:3]
    country, region, city = place_of(reading, core, entities, names)
    return {
        "id": gold_id, "perpetrator_mention": bool(acts), "perpetrator_type": perpetrator(core, entities),
        "violation_types": sorted({violation(a["act"]) for a in core}), "victims": victims,
        "country": country, "region": region, "city": city,
        "year": year, "month": MONTHS[int(month) - 1] if month and 1 <= int(month) <= 12 else None,
        "date": str(int(day)) if day else None,
    }


def country_labels(found, samples):
    """ISO code -> the label the set gives the countries we find; else the name as the texts print it most often."""
    printed, labels = {}, {}
    for (_, reading), sample in zip(found, samples):
        places = [e for e in reading["entities"] if e.get("place") and e["place"].get("country")]
        for e in places:
            if e["place"]["level"] == "country":
                printed.setdefault(e["place"]["country"], Counter())[e["name"]] += len(e["mentions"])
        code, _, _ = place_of(reading, [], names_of(reading), {})
        label = sample["merged_sample"]["country"]
        if code and label and label != "None":
            labels.setdefault(code, Counter())[label] += 1
    often = {code: names.most_common(1)[0] for code, names in labels.items()}
    return {code: names.most_common(1)[0][0] for code, names in printed.items()} | {
        code: label for code, (label, n) in often.items() if n > 1
    }


def main(train, gold, out):
    samples = json.load(open(train))
    names = country_labels(list(readings(sample_text(s["sample"]) for s in samples)), samples)
    with open(out, "w") as file:
        for key, reading in readings(sample_text(s["sample"]) for s in json.load(open(gold))):
            file.write(json.dumps(record(reading, key, names), ensure_ascii=False) + "\n")


if __name__ == "__main__":
    main(*sys.argv[1:4])
