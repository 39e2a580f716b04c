"""The whole table of the reading engine: our figure, the aim, and what another tool reached; one line a row.

usage: reading.py [--shared DIR] [--ext DIR] [--only WORD]     from the repository root, after
       cargo build --release --workspace --examples && cargo build --release

DIR of --shared holds data/ and bench/ (default ../shared); DIR of --ext holds the sets that may be measured on but not kept:
polnear/ (networkdynamics/PolNeAR c3eee83), te3/ (jspotter/TempEval-3 7687471), geo/ (milangritta's geoparsing sets 6947d46) and
gtt/eval.py (xinyadu/gtt d829ed8; it wants numpy). A row whose data are not there says so. Peers are quoted where they are published; the
scripts of bench/read run the ones that can be installed.
"""

import argparse
import json
import os
import re
import subprocess
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
HERE = Path(__file__).resolve().parent
EXAMPLES = ROOT / "target/release/examples"


def run(*command, **env):
    done = subprocess.run([str(c) for c in command], capture_output=True, text=True, env={**os.environ, **env}, cwd=ROOT)
    if done.returncode:
        raise RuntimeError((done.stderr.strip().splitlines() or ["no word"])[-1])
    return done.stdout


def python(script, *rest):
    return run(sys.executable, script, *rest, AMPARO=str(EXAMPLES / "lines"), DATES=str(EXAMPLES / "dates"), PLACES=str(EXAMPLES / "places"))


def number(pattern, text):
    found = re.search(pattern, text)
    return float(found[1]) if found else None


class Missing(Exception):
    pass


def need(*paths):
    for path in paths:
        if not Path(path).exists():
            raise Missing(f"not here: {path}")


def attacks(shared, _):
    gold, train = shared / "data/hrdsattack/dev.json", shared / "data/hrdsattack/train.json"
    scorer = shared / "bench/read/hrdsattack_score.py"
    need(gold, train, scorer)
    with tempfile.NamedTemporaryFile(suffix=".jsonl") as out:
        python(HERE / "hrdsattack.py", train, gold, out.name)
        yield "HRDsAttack dev", python(scorer, gold, out.name).strip().replace("\n", "; "), "50 (violation 73, victim 50, country 64, city 22, year 55, month 30, day 14)", "T5-large 45.9, spaCy 37.3"


def terror(shared, ext):
    need(ext / "gtt/eval.py", shared / "data/muc4/dev.json")
    yield "MUC-4 dev, F1", python(HERE / "muc.py", ext / "gtt/eval.py", shared / "data/muc4/dev.json").strip().splitlines()[-1], "40", "GTT 50.2, spaCy patterns 28.5"


def quotations(shared, ext):
    scorer = shared / "bench/read/polnear_score.py"
    need(scorer, ext / "polnear/data/dev")
    for line in python(HERE / "quotations.py", scorer, ext / "polnear", "dev").splitlines():
        part, name, rest = line.split(" ", 2)
        if part == "both":
            yield f"PolNeAR dev, {name}", rest, "70 direct, 40 all", "textacy 38.8, 16.7"


def dates(shared, ext):
    scorer = shared / "bench/read/tempeval3_score.py"
    folders = [ext / "te3/data/TBAQ-cleaned" / n for n in ("TimeBank", "AQUAINT")]
    need(scorer, *folders)
    out = python(HERE / "timex.py", scorer, *folders, "--unseen")
    yield "dates, value F1, unseen fifth", " ".join(out.split("\n")[1:]).strip(), "75", "HeidelTime 77.6 on another test"


def places(_, ext):
    for name, file, bar in (("LGL", "lgl.xml", "72; 75 %"), ("GeoVirus", "GeoVirus.xml", "82; 85 %")):
        path = ext / "geo/data/Corpora" / file
        need(path)
        yield f"places, {name}, unseen fifth", " ".join(python(HERE / "places.py", path, "--unseen").split("\n")[1:]).strip(), bar, "spaCy 62 (LGL)"


def case(shared, _):
    scorer, folder = shared / "bench/read/case_score.py", shared / "data/cases/tumen-invented"
    program = ROOT / "target/release/amparo"
    need(scorer, folder, program)
    yield "invented case", "; ".join(python(scorer, program, folder).strip().splitlines()[-4:]), "recall .80, feared .80, asserted 0, broken 0", ""


def stories(*_):
    out = python(HERE / "stories.py", "score", "benchmarks/amparo-30")
    for language, bar in (("en", 75), ("ko", 65), ("zh", 65)):
        line = next(l for l in out.splitlines() if l.startswith(f"{language}  all fields"))
        yield f"Amparo-30, {language}", " ".join(line.split()[3:]), str(bar), ""


def speed(*_):
    for name, flags, bar in (("both tiers", ("100",), "4"), ("--fast", ("--fast",), "100")):
        yield f"speed, {name}", run(EXAMPLES / "bench_reading", *flags).strip().splitlines()[-1], f"{bar} reports a second; 200 MiB", "spaCy small 3.5-4.4"


def citations(*_):
    try:
        told = run("cargo", "test", "--release", "-p", "amparo-extract", "--test", "it")
        yield "citations, worked example, phenomena, same bytes (tests)", re.search(r"test result: .*", told)[0], "100 %", ""
    except RuntimeError as why:
        yield "citations, worked example, phenomena, same bytes (tests)", f"FAIL: {why}", "100 %", ""


def main():
    ask = argparse.ArgumentParser()
    ask.add_argument("--shared", type=Path, default=ROOT.parent / "shared")
    ask.add_argument("--ext", type=Path, default=Path("ext"))
    ask.add_argument("--only", default="")
    args = ask.parse_args()
    for rows in (attacks, terror, quotations, dates, places, case, stories, speed, citations):
        if args.only not in rows.__name__:
            continue
        try:
            for row in rows(args.shared.resolve(), args.ext.resolve()):
                print(" | ".join(row), flush=True)
        except (Missing, RuntimeError) as why:
            print(f"{rows.__name__} | {why}", flush=True)


if __name__ == "__main__":
    main()
