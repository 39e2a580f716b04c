"""Invented stories with gold claims (benchmarks/CODING.md): check them, score a reading against them.

usage: stories.py check DIR…            verify every story, fill in the offsets (rewrites the .json files)
       stories.py apart DIR DIR…        no sentence of the first folder stands in another
       stories.py reliability DIR…      how often acts of a score are right
       stories.py score DIR… [--least S]  field scores by list and by language; program: $AMPARO
"""

import json
import os
import re
import sys
import tomllib
import unicodedata
from collections import Counter
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
    latin = "A-Za-z0-9\u00C0-\u024F"
    before = f"(?<![{latin}])" if re.match(f"[{latin}]", words[0]) else ""
    after = f"(?![{latin}])" if re.match(f"[{latin}]", words[-1]) else ""
    return [m.span() for m in re.finditer(before + re.escape(words) + after, text)]


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


def told(folder):
    """(where, text) of every story and passage below a folder."""
    yield from ((path, text) for path, text, _ in stories(folder))
    for path in sorted(Path(folder).rglob("*.txt")):
        if not path.with_suffix(".json").exists():
            for number, line in enumerate(path.read_text("utf-8").splitlines(), 1):
                # The coding of a passage stands in its text: `[words|tag]`.
                yield f"{path}:{number}", re.sub(r"\|[^\]|]*\]|\[", "", line)


def apart(one, *others):
    mine = {s: path for path, text in told(one) for s in sentences(text)}
    shared = [(mine[s], where) for other in others for where, text in told(other) for s in sentences(text) if s in mine]
    for a, b in shared:
        print(f"a sentence stands in {a} and in {b}")
    print(f"{len(shared)} shared sentences")
    return len(shared)



# --- score ---------------------------------------------------------------------------------------------------------


def ask(path, text):
    """A story as a line for `amparo worker`: the whole file, its header included."""
    return {"id": str(path), "text": text, "name": path.name}


def shared(one, other):
    """Code points two spans have in common."""
    return max(0, min(one[1], other[1]) - max(one[0], other[0]))


def spans_of(item, *fields):
    return [(c["start"], c["end"]) for f in fields for c in (item.get("cites") or {}).get(f, [])]


def pair_up(predicted, gold):
    """One to one, best overlap first. predicted, gold: {key: [spans]}. Gives {predicted key: gold key}."""
    scores = []
    for p, p_spans in predicted.items():
        for g, g_spans in gold.items():
            common = sum(shared(a, b) for a in p_spans for b in g_spans)
            if common:
                length = sum(b - a for a, b in p_spans) + sum(b - a for a, b in g_spans)
                scores.append((common / max(1, length), p, g))
    out, used = {}, set()
    for _, p, g in sorted(scores, key=lambda s: (-s[0], str(s[1]), str(s[2]))):
        if p not in out and g not in used:
            out[p] = g
            used.add(g)
    return out


def act_spans(act, text):
    return [(act["start"], act["end"])] + [occurrences(text, w)[0] for w in act.get("again", [])]


def paired(reading, gold, text):
    """Id of each predicted act -> the gold act it tells of (generic ones too)."""
    pairs = pair_up(
        {a["id"]: spans_of(a, "trigger") for a in reading["acts"]},
        {i: act_spans(a, text) for i, a in enumerate(gold.get("acts", []))},
    )
    return {p: gold["acts"][g] for p, g in pairs.items()}


def by_id(reading, act):
    return next(a for a in reading["acts"] if a["id"] == act)


def fold(name):
    plain = unicodedata.normalize("NFKD", (name or "").lower())
    return re.sub(r"[\W_]+", " ", "".join(c for c in plain if not unicodedata.combining(c))).strip()


def same_entity(entity, gold_entity, nearby=()):
    """Equal names, or mentions (or the words cited for the role) that touch."""
    if gold_entity.get("name") and fold(entity["name"]) == fold(gold_entity["name"]):
        return True
    mine = [(m["start"], m["end"]) for m in entity["mentions"]] + list(nearby)
    return any(shared(a, b) for a in mine for b in gold_entity["spans"])


def is_one_of(entity, keys, gold, nearby=()):
    return any(same_entity(entity, g, nearby) for g in gold["entities"] if g["key"] in keys)


class Tally:
    """Right, proposed and wanted fields, by any number of labels."""

    def __init__(self):
        self.right, self.proposed, self.wanted = Counter(), Counter(), Counter()

    def add(self, labels, right, proposed, wanted):
        for label in labels:
            self.right[label] += right
            self.proposed[label] += proposed
            self.wanted[label] += wanted

    def line(self, label):
        r, p, w = self.right[label], self.proposed[label], self.wanted[label]
        return f"P {100 * r / max(1, p):5.1f}  R {100 * r / max(1, w):5.1f}  F1 {200 * r / max(1, p + w):5.1f}   ({r}/{p}/{w})"


def value(label):
    """A field of one value: nothing, or one thing to get right."""
    return lambda mine, theirs: (int(mine is not None and mine == theirs), int(mine is not None), int(theirs is not None))


def size(x):
    return (x["qualifier"], x["value"]) if x else None


def when(x):
    edtf = (x or {}).get("edtf") if isinstance(x, dict) else x
    return edtf.replace("~", "").replace("?", "").replace("%", "") if edtf else None


def entity_sets(mine, theirs, reading, gold, nearby):
    """Entities of a role: each gold one found once, each predicted one right or wrong."""
    entities = {e["id"]: e for e in reading["entities"]}
    wanted = [g for g in gold["entities"] if g["key"] in theirs]
    mine = [entities[i] for i in mine if i in entities]
    spans = nearby if len(mine) == 1 else ()
    found = sum(any(same_entity(e, g, spans) for e in mine) for g in wanted)
    good = sum(any(same_entity(e, g, spans) for g in wanted) for e in mine)
    return min(found, good) if wanted and mine else 0, len(mine), len(wanted)


def act_fields(act, gold_act, reading, gold):
    plain = value(None)
    names = {e["id"]: e["name"] or e["mentions"][0]["quote"] for e in reading["entities"]}
    a, g = act or {}, gold_act or {}
    yield "act", *plain(a.get("act"), g.get("act"))
    yield "modality", *plain(a.get("modality"), g.get("modality"))
    near = {r: spans_of(a, r) for r in ("victims", "actors")}
    yield "victims", *entity_sets(a.get("victims", []), g.get("victims", []), reading, gold, near["victims"])
    yield "actors", *entity_sets(a.get("actors", []), g.get("actors", []), reading, gold, near["actors"])
    yield "size", *plain(size(a.get("size")), size(g.get("size")))
    yield "when", *plain(when(a.get("when")), when(g.get("when")))
    mine = [names[p["id"]] for p in a.get("places", []) if p["id"] in names]
    theirs = g.get("places", [])
    meets = lambda m, t: fold(t) in fold(m) or fold(m) in fold(t)
    found = sum(any(meets(m, t) for m in mine) for t in theirs)
    # A place given with the area around it is one place: no predicted place that lies in a gold one is wrong.
    good = sum(any(meets(m, t) for t in theirs) for m in mine)
    yield "places", min(found, good), len(mine), len(theirs)


def statement_fields(s, g, reading, gold):
    plain, s, g = value(None), s or {}, g or {}
    yield "kind", *plain(s.get("kind"), g.get("kind"))
    yield "quoted", *plain(s.get("quoted"), g.get("quoted"))
    mine = [s["speaker"]] if s.get("speaker") else []
    theirs = [g["speaker"]] if g.get("speaker") else []
    yield "speaker", *entity_sets(mine, theirs, reading, gold, spans_of(s, "speaker"))
    content = spans_of(s, "content")
    both = s and g and 2 * sum(shared(c, (g["start"], g["end"])) for c in content) >= g["end"] - g["start"]
    yield "content", int(bool(both)), int(bool(s)), int(bool(g))


def count_fields(c, g, reading, gold):
    plain, c, g = value(None), c or {}, g or {}
    for field in ("qualifier", "value", "of"):
        yield field, *plain(c.get(field), g.get(field))
    yield "period", *plain(when(c.get("period")), when(g.get("period")))
    mine = [c["counter"]] if c.get("counter") else []
    theirs = [g["counter"]] if g.get("counter") else []
    yield "counter", *entity_sets(mine, theirs, reading, gold, spans_of(c, "counter"))


def entity_fields(e, g):
    plain, e, g = value(None), e or {}, g or {}
    said = {a["name"]: a["value"] for a in e.get("attributes", [])}
    age = said.get("age")
    yield "name", *plain(fold(e.get("name")) or None, fold(g.get("name")) or None)
    yield "age", *plain(age if age is None else str(age), None if g.get("age") is None else str(g["age"]))
    yield "sex", *plain(said.get("sex"), g.get("sex"))
    yield "size", *plain(size(e.get("size")), size(g.get("size")))


def score(*folders):
    import amparo

    folders = list(folders)
    least = float(folders[folders.index("--least") + 1]) if "--least" in folders else 0.3
    folders = [f for i, f in enumerate(folders) if f != "--least" and folders[max(0, i - 1)] != "--least"]
    told = list(stories(*folders))
    tally = Tally()
    for (path, text, gold), (_, reading) in zip(told, amparo.readings([ask(p, t) for p, t, _ in told])):
        shift = text.find(reading["text"][:60])
        if reading["text"] != text and shift < 0:
            print(f"{path.name}: the text differs from the file", file=sys.stderr)
        compare(reading, gold, text, tally, least)
    languages = sorted({label[0] for label in tally.wanted if len(label) == 1})
    for language in languages:
        for label in sorted(l for l in tally.wanted | tally.proposed if l[0] == language and len(l) == 3):
            print(f"{language}  {label[1]:11} {label[2]:9} {tally.line(label)}")
        for label in sorted(l for l in tally.wanted | tally.proposed if l[0] == language and len(l) == 2):
            print(f"{language}  {label[1]:11} {'':9} {tally.line(label)}")
        print(f"{language}  all fields            {tally.line((language,))}\n")


def compare(reading, gold, text, tally, least):
    language = gold["language"]

    def note(list_name, fields):
        for field, right, proposed, wanted in fields:
            labels = [(language,), (language, list_name), (language, list_name, field)]
            tally.add(labels, right, proposed, wanted)

    pairing = paired(reading, gold, text)
    for act in reading["acts"]:
        partner = pairing.get(act["id"])
        generic = act["modality"] == "generic" or (partner and partner["modality"] == "generic")
        if generic and not (partner and partner["modality"] != "generic"):
            continue
        if partner or act["score"] >= least:
            note("acts", act_fields(act, partner, reading, gold))
    hit = {id(g) for g in pairing.values()}
    for act in gold.get("acts", []):
        if id(act) not in hit and act["modality"] != "generic":
            note("acts", act_fields(None, act, reading, gold))

    for name, fields, where in (
        ("statements", statement_fields, ("content",)),
        ("counts", count_fields, ("value",)),
    ):
        mine = {x["id"]: x for x in reading[name] if x["score"] >= least}
        theirs = dict(enumerate(gold.get(name, [])))
        pairs = pair_up(
            {i: spans_of(x, *where) for i, x in mine.items()}, {i: [(g["start"], g["end"])] for i, g in theirs.items()}
        )
        for i, x in mine.items():
            note(name, fields(x, theirs.get(pairs.get(i)), reading, gold))
        for i, g in theirs.items():
            if i not in pairs.values():
                note(name, fields(None, g, reading, gold))

    people = {e["id"]: e for e in reading["entities"]}
    wanted = {g["key"]: g for g in gold["entities"] if g["kind"] in ("person", "group")}
    pairs = pair_up(
        {i: [(m["start"], m["end"]) for m in e["mentions"]] for i, e in people.items() if e["kind"] in ("person", "group")},
        {k: [tuple(s) for s in g["spans"]] for k, g in wanted.items()},
    )
    partner = {k: people[i] for i, k in pairs.items()}
    for key, g in wanted.items():
        note("entities", entity_fields(partner.get(key), g))

    ties = {(r["kind"], r["from"], r["to"]) for r in gold.get("relations", [])}
    key_of = lambda i: next((g["key"] for g in gold["entities"] if i in people and same_entity(people[i], g)), None)
    mine = {(r["kind"], key_of(r["from"]), key_of(r["to"])) for r in reading["relations"]}
    mine = {r for r in mine if r[1] and r[2]}
    note("relations", [("tie", len(mine & ties), len(mine), len(ties))])

    theirs = {i: g for i, g in enumerate(gold.get("protection", []))}
    mine = {i: p for i, p in enumerate(reading["protection"])}
    pairs = pair_up(
        {i: spans_of(p, *p["cites"]) for i, p in mine.items()}, {i: [(g["start"], g["end"])] for i, g in theirs.items()}
    )
    good = sum(mine[i]["kind"] == theirs[g]["kind"] for i, g in pairs.items())
    note("protection", [("kind", good, len(mine), len(theirs))])



def reliability(*folders):
    """How often acts of a score are right: a score of 0.7 should be right in seven of ten."""
    import amparo

    told = list(stories(*folders))
    seen, right = Counter(), Counter()
    for (_, text, gold), (_, reading) in zip(told, amparo.readings([ask(p, t) for p, t, _ in told])):
        pairing = paired(reading, gold, text)
        for act in reading["acts"]:
            bin_ = min(9, int(act["score"] * 10))
            seen[bin_] += 1
            right[bin_] += act["id"] in pairing and pairing[act["id"]]["act"] == act["act"]
    for bin_ in sorted(seen):
        share = right[bin_] / seen[bin_]
        print(f"{bin_ / 10:.1f}-{bin_ / 10 + 0.1:.1f}  {seen[bin_]:4} acts  right {share:.2f}  {'#' * round(40 * share)}")


if __name__ == "__main__":
    command, *rest = sys.argv[1:] or ["help"]
    run = {"check": check, "apart": apart, "score": score, "reliability": reliability}.get(command)
    if not run:
        sys.exit(__doc__)
    sys.exit(1 if run(*rest) else 0)
