"""Passages: a few sentences each with the coding written into the text. Invented, CC0-1.0.

usage: passages.py FILE…    checks the files and prints how often each act and modality stands in them

One passage a line; lines that begin with # are comments, and `#= p2 child_of p1, g2 member_of g1` behind a passage says all its
relations (a passage without such a line says nothing of them). Brackets nest; what stands after the last | of a bracket is its tag:

| tag | meaning |
|---|---|
| `p1` `g1` `o1` | a mention of a person, a group of people, a body; the same key in a passage is the same entity |
| `l1` `t1` | a place; a time |
| `arrest alleged v=p1,g1 by=o1 at=l1 on=t1` | trigger words of an act: kind, modality, victims, actors, place, time |
| `says:denial by=o1 quoted` | content of a statement: kind, speaker, whether in quotation marks |
| `care:anonymity_request` | words that ask for protection |
| `count:arrest` | words of a number that adds up cases; the act is left out where none is meant |
"""

import re
import sys
from collections import Counter
from pathlib import Path

from labels import ACTS, CARE, KINDS, MODALITIES, TIES

ENTITY = {"p": "person", "g": "group", "o": "organisation"}


def parse(line):
    """(text, marks) of a passage; a mark is (start, end, tag) in code points of the text, inner marks first."""
    text, open_at, marks = [], [], []
    i = 0
    while i < len(line):
        if line[i] == "[":
            open_at.append(len(text))
        elif line[i] == "|":
            end = line.index("]", i)
            if not open_at:
                raise ValueError(f"a | outside of brackets near {line[max(0, i - 20):i + 20]!r}")
            marks.append((open_at.pop(), len(text), line[i + 1 : end]))
            i = end
        elif line[i] == "]":
            raise ValueError(f"a bracket without a tag near {line[max(0, i - 30):i + 1]!r}")
        else:
            text.append(line[i])
        i += 1
    if open_at:
        raise ValueError("a bracket is never closed")
    return "".join(text), marks


def coded(line, language):
    """The passage as (text, gold), gold in the form of the stories with offsets; acts carry spans of places and times."""
    text, marks = parse(line)
    gold = {"language": language, "entities": [], "acts": [], "statements": [], "protection": [], "counts": []}
    spans = {}
    for start, end, tag in marks:
        if re.fullmatch(r"[pgolt]\d+", tag):
            spans.setdefault(tag, []).append([start, end])
    for key, found in spans.items():
        if key[0] in ENTITY:
            gold["entities"].append({"key": key, "kind": ENTITY[key[0]], "spans": found})

    def keys(value, letters):
        for key in filter(None, value.split(",")):
            if key not in spans or key[0] not in letters:
                raise ValueError(f"{key} is not marked in the passage, or is not of {'/'.join(letters)}")
            yield key

    for start, end, tag in marks:
        first, *rest = tag.split()
        if re.fullmatch(r"[pgolt]\d+", tag):
            continue
        named = dict(part.split("=", 1) for part in rest if "=" in part)
        plain = [part for part in rest if "=" not in part]
        if unknown := set(named) - {"v", "by", "at", "on"}:
            raise ValueError(f"unknown part {unknown} in {tag!r}")
        at = {"start": start, "end": end}
        kind, _, of = first.partition(":")
        if kind == "says":
            if of not in KINDS or set(plain) - {"quoted"}:
                raise ValueError(f"{tag!r} is no kind of statement")
            speaker = list(keys(named.get("by", ""), "pgo"))
            gold["statements"].append({**at, "kind": of, "speaker": speaker[0] if speaker else None})
        elif kind == "care":
            if of not in CARE or rest:
                raise ValueError(f"{tag!r} is no kind of protection")
            gold["protection"].append({**at, "kind": of})
        elif kind == "count":
            if of and of not in ACTS:
                raise ValueError(f"{tag!r} counts no act")
            gold["counts"].append({**at, "of": of or None, "counter": next(keys(named.get("by", ""), "pgo"), None)})
        else:
            if first not in ACTS or len(plain) != 1 or plain[0] not in MODALITIES:
                raise ValueError(f"{tag!r} is no act with one modality")
            gold["acts"].append({
                **at, "act": first, "modality": plain[0],
                "victims": list(keys(named.get("v", ""), "pg")), "actors": list(keys(named.get("by", ""), "pgo")),
                "place_spans": [spans[k] for k in keys(named.get("at", ""), "l")],
                "when_spans": [spans[k] for k in keys(named.get("on", ""), "t")],
            })
    return text, gold


def related(line, gold):
    """The relations that the line behind a passage names."""
    keys = {e["key"] for e in gold["entities"]}
    for part in line.removeprefix("#=").split(","):
        one, kind, other = part.split()
        if kind not in TIES or not {one, other} <= keys:
            raise ValueError(f"{part.strip()!r} is no relation of the passage before")
        yield {"kind": kind, "from": one, "to": other}


def lines(path):
    """(line number, text and gold, or what is wrong) of each passage of a file; its name begins with the language."""
    language = Path(path).stem.split("-")[0]
    last = None
    for number, line in enumerate(Path(path).read_text("utf-8").splitlines(), 1):
        try:
            if line.startswith("#="):
                last[2]["relations"] = list(related(line, last[2]))
            elif line.strip() and not line.startswith("#"):
                if last:
                    yield last
                last = None
                last = (number, *coded(line.strip(), language))
        except ValueError as problem:
            yield number, None, str(problem)
    if last:
        yield last


def passages(path):
    """(line number, text, gold) of each passage of a file."""
    for number, text, gold in lines(path):
        if text is None:
            raise ValueError(f"{path}:{number}: {gold}")
        yield number, text, gold


def main(*paths):
    acts, modalities, seen, n, faults = Counter(), Counter(), {}, 0, 0
    for path in paths:
        for number, text, gold in lines(path):
            if text is None:
                print(f"{path}:{number}: {gold}")
                faults += 1
                continue
            if text in seen:
                print(f"{path}:{number}: the same passage as {seen[text]}")
                faults += 1
            seen[text] = f"{path}:{number}"
            n += 1
            acts.update([a["act"] for a in gold["acts"]] or ["(none)"])
            modalities.update(a["modality"] for a in gold["acts"])
    print(f"{n} passages, {sum(modalities.values())} acts")
    print("  ".join(f"{k} {acts[k]}" for k in [*ACTS, "(none)"]))
    print("  ".join(f"{k} {modalities[k]}" for k in MODALITIES))
    return faults


if __name__ == "__main__":
    sys.exit(bool(main(*sys.argv[1:])))
