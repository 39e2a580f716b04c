"""The linear models of `crates/extract/src/weigh`: from coded reports to five files of weights.

usage: train.py HRDSATTACK/train.json STORIES     (run from the repository root after
       `cargo build --release -p amparo-extract --examples`; needs numpy and scikit-learn, see requirements.txt)

Two sources, nothing else:
  HRDsAttack, train part (MIT)   records without offsets: an act is salient if its kind is among the record's violations,
                                 a person is a victim if the record names him
  training/stories (CC0)         exact: acts and victims by their words

The models for reading with the encoder (`*_seen.tsv`) learn from HRDsAttack alone: the encoder has read the stories, and would be
believed too much on them. For the same reason `right` never asks it; how both are joined is said in `weigh/mod.rs`.

Weights below 0.02 are left out; features seen in fewer than 4 texts are left out, so that no name can be learned.
"""

import collections
import json
import subprocess
import sys
from pathlib import Path

import numpy as np
from sklearn.feature_extraction import DictVectorizer
from sklearn.linear_model import LogisticRegression

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT / "tools" / "measure"))
import hrdsattack
import stories

OUT = ROOT / "crates/extract/data/weights"
FEATURES = ROOT / "target/release/examples/features"
SEEN, SMALL = 4, 0.02


def read(texts, fast):
    """(id, reading before it is weighed, features) of each text; `fast` without the encoder."""
    text = "".join(json.dumps(t, ensure_ascii=False) + "\n" for t in texts)
    done = subprocess.run([FEATURES, *(["--fast"] if fast else [])], input=text.encode("utf-8", "surrogatepass"), stdout=subprocess.PIPE, check=True)
    for line in done.stdout.decode().splitlines():
        answer = json.loads(line)
        yield answer["id"], answer["reading"], answer


def named(name, others):
    return any(name == o or (len(name) > 3 and name in o) or o in name for o in others)


def attacks(path, fast):
    """Rows of (model, text, features, label, weight) from the records of HRDsAttack."""
    samples = json.loads(Path(path).read_text("utf-8"))
    texts = [hrdsattack.sample_text(s["sample"]) for s in samples]
    for (key, reading, features), sample in zip(read(texts, fast), samples):
        record = sample["merged_sample"]
        victims = [v["victim_name"] for v in record["victims"] if v["victim_name"]]
        acts = {a["id"]: a for a in reading["acts"]}
        names = {e["id"]: e["name"] for e in reading["entities"]}
        label = {i: hrdsattack.violation(a["act"]) for i, a in acts.items()}
        told = collections.Counter(label.values())
        for row in features["acts"]:
            if kind := label[row["act"]]:
                yield "salient", key, row["features"], kind in record["violation_types"], 1 / told[kind]
        near = collections.Counter(p["person"] for p in features["pairs"])
        for row in features["pairs"]:
            if label[row["act"]]:
                hit = named(names[row["person"]], victims)
                yield "victim", key, row["features"], hit, near[row["person"]] ** -0.5


def own_stories(folder):
    """The same from stories with offsets: exact, and also whether an act is right at all."""
    told = list(stories.stories(folder))
    texts = [stories.ask(path, text) for path, text, _ in told]
    for (key, reading, features), (_, text, gold) in zip(read(texts, True), told):
        pairing = stories.paired(reading, gold, text)
        entities = {e["id"]: e for e in reading["entities"]}
        for row in features["acts"]:
            hit = pairing.get(row["act"])
            right = bool(hit) and hit["act"] == stories.by_id(reading, row["act"])["act"]
            yield "right", key, row["features"], right, 1.0
        for row in features["pairs"]:
            if hit := pairing.get(row["act"]):
                person = entities[row["person"]]
                yield "victim", key, row["features"], stories.is_one_of(person, hit["victims"], gold), 2.0


def fit(rows, c):
    seen = collections.defaultdict(set)
    for key, features, _, _ in rows:
        for f in features:
            seen[f].add(key)
    known = {f for f, keys in seen.items() if len(keys) >= SEEN}
    table = DictVectorizer()
    x = table.fit_transform([{f: 1 for f in features if f in known and f != "bias"} for _, features, _, _ in rows])
    y = np.array([label for _, _, label, _ in rows])
    model = LogisticRegression(C=c, max_iter=5000).fit(x, y, sample_weight=[w for _, _, _, w in rows])
    weights = dict(zip(table.get_feature_names_out(), model.coef_[0]))
    weights["bias"] = model.intercept_[0]
    return weights


def main(attack_path, story_folder):
    rows = collections.defaultdict(list)
    for model, *row in [*attacks(attack_path, True), *own_stories(story_folder)]:
        rows[model].append(tuple(row))
    for model, *row in attacks(attack_path, False):
        rows[f"{model}_seen"].append(tuple(row))
    OUT.mkdir(parents=True, exist_ok=True)
    for model, strength in (("salient", 0.3), ("victim", 0.05), ("right", 0.1), ("salient_seen", 0.3), ("victim_seen", 0.05)):
        if not rows[model]:
            continue
        weights = fit(rows[model], strength)
        kept = sorted((f, w) for f, w in weights.items() if abs(w) >= SMALL or f == "bias")
        lines = "".join(f"{f}\t{w:.3f}\n" for f, w in kept)
        head = f"# Made by training/weigh/train.py from {len(rows[model])} rows; see docs/model-card.md.\n"
        (OUT / f"{model}.tsv").write_text(head + lines, "utf-8")
        print(f"{model}: {len(rows[model])} rows, {len(kept)} weights")


if __name__ == "__main__":
    main(*sys.argv[1:3])
