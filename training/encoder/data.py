"""Windows of tokens with labels, from stories and passages with offsets."""

import re
import sys
import tomllib
from dataclasses import dataclass, field

from labels import ACTS, CARE, KINDS, MENTIONS, MODALITIES, POINTS, ROOT, TIES

sys.path.insert(0, str(ROOT / "tools" / "measure"))
import stories

LONGEST = 254


@dataclass
class Window:
    """Tokens of some neighbouring sentences of one text, and what is to be said of them."""

    ids: list
    spans: list  # (start, end) in code points of the text; None for <s> and </s>
    language: str = "en"
    text: str = ""
    trigger: list = None
    acts: list = field(default_factory=list)  # (tokens of a trigger, kind of act)
    modality: dict = field(default_factory=dict)
    mention: list = None
    content: list = None
    kind: dict = field(default_factory=dict)
    care: list = None
    count: list = None
    counted: dict = field(default_factory=dict)
    points: list = field(default_factory=list)  # (from token, role, right tokens, ignored tokens)
    ties: list = field(default_factory=list)  # (from token, to token, relation)


def sentences(text, start, end):
    """(start, end) of sentences between two places of the text; a line end always parts."""
    for line in re.finditer(r"[^\n]+", text[start:end]):
        at = start + line.start()
        for piece in re.finditer(r".+?(?:[.!?。！？…]+[\"'”’」』）)]*(?=\s|$|[^\x00-\x7f])|$)", line.group()):
            if piece.group().strip():
                yield at + piece.start(), at + piece.end()


def windows(text, tokenizer, language, shown):
    """Cuts a text after its header into windows of whole sentences; a sentence too long is cut. `shown` is what is read."""
    header = re.match(r"(?:[A-Z][a-z]+: .*\n)+\n", text)
    start = header.end() if header else 0
    bos, eos = tokenizer.token_to_id("<s>"), tokenizer.token_to_id("</s>")
    ids, spans = [], []
    out = []

    def close():
        if ids:
            out.append(Window([bos, *ids, eos], [None, *spans, None], language, text))
        ids.clear()
        spans.clear()

    for a, b in sentences(text, start, len(text)):
        encoded = tokenizer.encode(shown[a:b])
        pieces = []
        for i, (p, q) in zip(encoded.ids, encoded.offsets):
            while p < q and text[a + p].isspace():
                p += 1
            pieces.append((i, (a + p, a + q)))
        for at in range(0, len(pieces), LONGEST):
            part = pieces[at : at + LONGEST]
            if len(ids) + len(part) > LONGEST:
                close()
            ids += [i for i, _ in part]
            spans += [s for _, s in part]
    close()
    return out


def touched(window, start, end):
    return [i for i, s in enumerate(window.spans) if s and s[0] < end and start < s[1]]


def nearest(window, spans, at):
    """First token of the span nearest to token `at`, and the first tokens of the others."""
    heads = sorted({t[0] for a, b in spans if (t := touched(window, a, b))}, key=lambda h: (abs(h - at), h))
    return heads[:1], heads[1:]


def nearest_of_each(window, spans_of_each, at):
    """For things with several mentions each: the first tokens of the nearest mentions, and of the others (not judged)."""
    right, others = [], []
    for spans in spans_of_each:
        near, rest = nearest(window, spans, at)
        right += near
        others += rest
    return right, [o for o in others if o not in right]


def labelled(text, gold, tokenizer, shown=None):
    """The windows of a story or passage with their labels; `shown` is the text in other letters, if it is to be read so."""
    out = windows(text, tokenizer, gold["language"], shown or text)
    entities = {e["key"]: e for e in gold["entities"]}
    for w in out:
        n = len(w.ids)
        w.trigger, w.mention, w.content, w.care, w.count = ([0] * n for _ in range(5))
        heads = {}
        for e in gold["entities"]:
            kind = MENTIONS.index(e["kind"]) if e["kind"] in MENTIONS else 0
            for a, b in sorted(map(tuple, e["spans"]), key=lambda s: s[1] - s[0]):
                tokens = touched(w, a, b)
                for k, t in enumerate(tokens):
                    w.mention[t] = 1 + 2 * kind + (k > 0)
        for act in gold.get("acts", []):
            for again in act.get("again", []):
                for t in touched(w, *stories.occurrences(text, again)[0]):
                    w.trigger[t] = -100
        for act in reversed(gold.get("acts", [])):
            tokens = touched(w, act["start"], act["end"])
            if not tokens:
                continue
            for t in tokens:
                w.trigger[t] = 1
            w.acts.append((tokens, ACTS.index(act["act"])))
            head = tokens[0]
            w.modality[head] = MODALITIES.index(act["modality"])
            for role, keys in (("victim", act.get("victims", [])), ("actor", act.get("actors", []))):
                spots = [entities[key]["spans"] for key in keys]
                w.points.append((head, POINTS.index(role), *nearest_of_each(w, spots, head)))
            spots = act.get("place_spans", [stories.occurrences(text, spot) for spot in act.get("places", [])])
            w.points.append((head, POINTS.index("place"), *nearest_of_each(w, spots, head)))
            if "when_spans" in act:
                w.points.append((head, POINTS.index("when"), *nearest_of_each(w, act["when_spans"], head)))
        for statement in gold.get("statements", []):
            tokens = touched(w, statement["start"], statement["end"])
            if not tokens:
                continue
            for k, t in enumerate(tokens):
                w.content[t] = 1 + (k > 0)
            w.kind[tokens[0]] = KINDS.index(statement["kind"])
            speaker = statement.get("speaker")
            near, rest = nearest(w, entities[speaker]["spans"], tokens[0]) if speaker else ([], [])
            w.points.append((tokens[0], POINTS.index("speaker"), near, rest))
        for care in gold.get("protection", []):
            for t in touched(w, care["start"], care["end"]):
                w.care[t] = 1 + CARE.index(care["kind"])
        for count in gold.get("counts", []):
            tokens = touched(w, count["start"], count["end"])
            for t in tokens:
                w.count[t] = 1
            if tokens:
                if count.get("of"):
                    w.counted[tokens[0]] = ACTS.index(count["of"])
                counter = count.get("counter")
                near, rest = nearest(w, entities[counter]["spans"], tokens[0]) if counter else ([], [])
                w.points.append((tokens[0], POINTS.index("counter"), near, rest))
        if "relations" not in gold:
            continue
        ties = {(r["from"], r["to"]): 1 + TIES.index(r["kind"]) for r in gold["relations"]}
        first = {}
        for key, e in entities.items():
            found = [t[0] for a, b in sorted(map(tuple, e["spans"])) if (t := touched(w, a, b))]
            if found:
                first[key] = sorted(set(found))
        for a in first:
            for b in first:
                if a != b:
                    pair = min(((x, y) for x in first[a] for y in first[b] if x != y), key=lambda p: abs(p[0] - p[1]), default=None)
                    if pair and abs(pair[0] - pair[1]) < 80:
                        w.ties.append((*pair, ties.get((a, b), 0)))
    return out


def wordings(tokenizer):
    """Windows that teach only what kind of act some words tell: the reader's own word lists, and the vocabulary's terms."""
    bos, eos = tokenizer.token_to_id("<s>"), tokenizer.token_to_id("</s>")
    told = []
    for path in sorted((ROOT / "crates/extract/data/words").glob("*.toml")):
        for entry in tomllib.loads(path.read_text("utf-8")).get("act", []):
            if isinstance(entry, dict) and entry.get("id") in ACTS:
                told += [(words, entry["id"], path.stem[:2]) for words in entry.get("verb", []) + entry.get("noun", [])]
    for term in tomllib.loads((ROOT / "vocab/acts.toml").read_text("utf-8"))["term"]:
        told += [(label, term["id"], language) for language, label in term["labels"].items()]
        told += [(term["boundary"].split("Out:")[0].removeprefix("In: "), term["id"], "en")] * 2
    for words, act, language in told:
        words = words.replace("*", "").replace(" / ", ", ")
        ids = tokenizer.encode(words).ids[:LONGEST]
        if ids:
            w = Window([bos, *ids, eos], [None] * (len(ids) + 2), language, words)
            w.acts.append((list(range(1, len(ids) + 1)), ACTS.index(act)))
            yield w
