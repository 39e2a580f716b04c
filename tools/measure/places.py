"""Places (LGL, GeoVirus): names tagged in the text, and how far off the place is that each is taken for.

usage: places.py FILE.xml [--unseen]

`--unseen` scores only the seeded fifth of the articles that nobody looks at while rules are written.
Tagging: exact spans of names (phrases for a site, "the church", are no names). Resolution, within 161 km: of the gold
names with co-ordinates that were tagged; and of all gold names with co-ordinates, each asked for by its span
(`$PLACES`, the example `places` of the crate amparo-extract). A name without an answer counts as wrong.
"""

import hashlib
import json
import math
import os
import subprocess
import sys
import xml.etree.ElementTree as xml

from amparo import readings


def articles(path):
    """(text, [(start, end, lat, lon)]) for each article."""
    for article in xml.parse(path).getroot().iter("article"):
        text = article.findtext("text")
        spots = []
        for spot in list(article.iter("toponym")) + list(article.iter("location")):
            value = lambda *names: next((spot.findtext(n) for n in names if spot.findtext(n)), None)
            lat, lon = value("lat", "gaztag/lat"), value("lon", "gaztag/lon")
            there = (float(lat), float(lon)) if lat and lon else None
            start, end, name = int(spot.findtext("start")), int(spot.findtext("end")), value("name", "phrase")
            # One of the sets counts from the character before its text.
            shift = next((d for d in (0, -1, 1) if text[start + d : end + d] == name), 0)
            spots.append((start + shift, end + shift, there))
        yield text, spots


def unseen(text):
    return hashlib.sha256(text.encode()).digest()[0] % 5 == 0


def km(a, b):
    (la, lo), (lb, lp) = [map(math.radians, p) for p in (a, b)]
    h = math.sin((lb - la) / 2) ** 2 + math.cos(la) * math.cos(lb) * math.sin((lp - lo) / 2) ** 2
    return 12742 * math.asin(min(1, math.sqrt(h)))


def marked(chosen):
    """The engine's place, or None, for each gold name of each article."""
    binary = os.environ.get("PLACES", "target/release/examples/places")
    asks = ({"text": text, "names": [[start, end] for start, end, _ in spots]} for text, spots in chosen)
    lines = "".join(json.dumps(ask) + "\n" for ask in asks)
    done = subprocess.run([binary], input=lines.encode(), stdout=subprocess.PIPE, check=True)
    return [json.loads(line)["places"] for line in done.stdout.decode().removesuffix("\n").split("\n")]


def main(path, *flags):
    chosen = [a for a in articles(path) if unseen(a[0]) == ("--unseen" in flags)]
    texts = ({"id": str(i), "text": text, "language": "en"} for i, (text, _) in enumerate(chosen))
    right = tagged = gold = near = located = 0
    for key, reading in readings(texts):
        text, spots = chosen[int(key)]
        shift = reading["text"].find(text[:30].strip()) - (len(text) - len(text.lstrip()))
        ours = {}
        for entity in reading["entities"]:
            if entity["kind"] == "place" and entity.get("place"):
                for m in entity["mentions"]:
                    if m["quote"][0].islower():
                        continue
                    ours[(m["start"] - shift, m["end"] - shift)] = (entity["place"]["lat"], entity["place"]["lon"])
        gold += len(spots)
        tagged += len(ours)
        for start, end, there in spots:
            if (start, end) in ours:
                right += 1
                if there:
                    located += 1
                    near += km(there, ours[start, end]) <= 161
    p, r = right / max(1, tagged), right / max(1, gold)
    asked = [(spot[2], place) for (_, spots), places in zip(chosen, marked(chosen))
             for spot, place in zip(spots, places) if spot[2]]
    close = sum(bool(place) and km(there, (place["lat"], place["lon"])) <= 161 for there, place in asked)
    print(f"{len(chosen)} articles, {'unseen fifth' if '--unseen' in flags else 'seen'}")
    print(f"tagged: P {100 * p:.1f} R {100 * r:.1f} F1 {200 * p * r / max(1e-9, p + r):.1f}; "
          f"within 161 km: {100 * near / max(1, located):.1f} % of {located}")
    print(f"gold spans within 161 km: {100 * close / max(1, len(asked)):.1f} % of {len(asked)}")


if __name__ == "__main__":
    main(*sys.argv[1:])
