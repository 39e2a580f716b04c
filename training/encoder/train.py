"""Trains the second tier on invented stories and passages.

usage: train.py START_DIR OUT_DIR --stories DIR… --passages FILE… [--epochs N] [--threads N]

START_DIR is made by convert.py. One fifth of the stories (by the hash of the name) is held out and scored after every fourth
epoch; what is shipped never saw them, so that bars can be chosen on them. Word embeddings stay as they are. Seeds are fixed.
"""

import argparse
import hashlib
import random
import time
from collections import Counter

import torch
from tokenizers import Tokenizer
from torch.nn import functional as F
from safetensors.torch import save_file

from data import labelled, stories, wordings
from labels import POINTS
from model import Encoder, Heads
from passages import passages


# Tokens of a batch, padding included.
BATCH = 1200


def held_out(name):
    return hashlib.sha256(name.encode()).digest()[0] % 5 == 0


def in_one_case(name, text, gold, tokenizer):
    """One text in six again in small letters, one in twelve in capitals: wires and scans come like that."""
    chance = hashlib.sha256(name.encode()).digest()[1] % 12
    other = text.lower() if chance < 2 else text.upper() if chance == 2 else text
    if gold["language"] in ("en", "es", "fr") and other != text and len(other) == len(text):
        yield from labelled(text, gold, tokenizer, other)


def batches(windows, seed):
    """Windows of about one length together, the batches in a random order."""
    by_chance = random.Random(seed)
    order = sorted(range(len(windows)), key=lambda i: len(windows[i].ids) + by_chance.uniform(-12, 12))
    out = [[]]
    for i in order:
        if out[-1] and (len(out[-1]) + 1) * max(len(windows[j].ids) for j in [*out[-1], i]) > BATCH:
            out.append([])
        out[-1].append(i)
    by_chance.shuffle(out)
    for batch in out:
        yield [windows[i] for i in batch]


def padded(batch, pad):
    longest = max(len(w.ids) for w in batch)
    ids = torch.tensor([w.ids + [pad] * (longest - len(w.ids)) for w in batch])
    mask = torch.tensor([[1] * len(w.ids) + [0] * (longest - len(w.ids)) for w in batch])
    return ids, mask


# Weight of "none" against a label: most tokens carry none.
QUIET = {"trigger": 0.4, "mention": 0.5, "content": 0.6, "care": 0.3, "count": 0.3}


def loss_of(heads, x, w):
    n = len(w.ids)
    x = x[:n]
    total = 0.0
    if w.acts:
        means = torch.stack([x[tokens].mean(0) for tokens, _ in w.acts])
        total = total + 1.5 * F.cross_entropy(heads.act(means), torch.tensor([kind for _, kind in w.acts]))
    if w.trigger is None:
        return total
    for name in ("trigger", "mention", "content", "care", "count"):
        logits = getattr(heads, name)(x)
        weight = torch.ones(logits.shape[1])
        weight[0] = QUIET[name]
        total = total + F.cross_entropy(logits, torch.tensor(getattr(w, name)), weight=weight, ignore_index=-100)
    for name in ("modality", "kind", "counted"):
        marked = getattr(w, name)
        if marked:
            at = sorted(marked)
            total = total + 0.5 * F.cross_entropy(getattr(heads, name)(x[at]), torch.tensor([marked[a] for a in at]))
    if w.points:
        logits = heads.points(x, w.points)
        target, weight = torch.zeros_like(logits), torch.ones_like(logits)
        for row, (_, _, right, ignored) in enumerate(w.points):
            target[row, right] = 1.0
            weight[row, ignored] = 0.0
        part = F.binary_cross_entropy_with_logits(logits, target, weight, reduction="sum", pos_weight=torch.tensor(3.0))
        total = total + part / len(w.points)
    if w.ties:
        logits = heads.ties(x, [(a, b) for a, b, _ in w.ties])
        weight = torch.ones(logits.shape[1])
        weight[0] = 0.3
        total = total + 0.5 * F.cross_entropy(logits, torch.tensor([k for _, _, k in w.ties]), weight=weight)
    return total


@torch.no_grad()
def score(encoder, heads, windows, pad):
    """Token F1 of each tag, and how often each pointer finds its first right token."""
    encoder.eval(), heads.eval()
    right, proposed, wanted = Counter(), Counter(), Counter()
    for batch in batches(windows, 0):
        ids, mask = padded(batch, pad)
        for x, w in zip(encoder(ids, mask), batch):
            x = x[: len(w.ids)]
            for tokens, kind in w.acts:
                right["act"] += int(heads.act(x[tokens].mean(0)).argmax()) == kind
                proposed["act"] += 1
                wanted["act"] += 1
            for name in ("trigger", "mention", "content", "care", "count"):
                best = getattr(heads, name)(x).argmax(1).tolist()
                for mine, theirs in zip(best, getattr(w, name)):
                    if theirs != -100:
                        right[name] += mine == theirs != 0
                        proposed[name] += mine != 0
                        wanted[name] += theirs != 0
            for name in ("modality", "kind", "counted"):
                for at, theirs in getattr(w, name).items():
                    right[name] += int(getattr(heads, name)(x[at]).argmax()) == theirs
                    proposed[name] += 1
                    wanted[name] += 1
            for p, (_, role, good, ignored) in zip(heads.points(x, w.points) if w.points else [], w.points):
                mine = {i for i in range(len(w.ids)) if p[i] > 0 and i not in ignored}
                right[POINTS[role]] += len(mine & set(good))
                proposed[POINTS[role]] += len(mine)
                wanted[POINTS[role]] += len(good)
            if w.ties:
                best = heads.ties(x, [(a, b) for a, b, _ in w.ties]).argmax(1).tolist()
                for mine, (_, _, theirs) in zip(best, w.ties):
                    right["tie"] += mine == theirs != 0
                    proposed["tie"] += mine != 0
                    wanted["tie"] += theirs != 0
    return "  ".join(f"{k} {200 * right[k] / max(1, proposed[k] + wanted[k]):.0f}" for k in wanted)


def main():
    ask = argparse.ArgumentParser()
    ask.add_argument("start")
    ask.add_argument("out")
    ask.add_argument("--stories", nargs="+", default=[])
    ask.add_argument("--passages", nargs="+", default=[])
    ask.add_argument("--epochs", type=int, default=8)
    ask.add_argument("--threads", type=int, default=2)
    args = ask.parse_args()
    torch.manual_seed(1)
    torch.set_num_threads(args.threads)
    tokenizer = Tokenizer.from_file(f"{args.start}/tokenizer.json")
    pad = tokenizer.token_to_id("<pad>")
    train, test = [], []
    for path, text, gold in stories.stories(*args.stories) if args.stories else []:
        into = test if held_out(path.name) else train
        into += labelled(text, gold, tokenizer)
        if into is train:
            train += in_one_case(path.name, text, gold, tokenizer)
    for file in args.passages:
        for _, text, gold in passages(file):
            train += labelled(text, gold, tokenizer)
            train += in_one_case(text, text, gold, tokenizer)
    train += wordings(tokenizer)
    print(f"{len(train)} windows to learn from, {len(test)} held out, {sum(len(w.ids) for w in train)} tokens", flush=True)
    encoder = Encoder.load(args.start)
    heads = Heads(encoder.norm.weight.shape[0])
    encoder.word.weight.requires_grad_(False)
    groups = [
        {"params": [p for p in encoder.parameters() if p.requires_grad], "lr": 1.5e-4, "weight_decay": 0.01},
        {"params": list(heads.parameters()), "lr": 1e-3, "weight_decay": 0.01},
    ]
    optimiser = torch.optim.AdamW(groups)
    steps = args.epochs * sum(1 for _ in batches(train, 0)) * 21 // 20
    warm = steps // 12
    schedule = torch.optim.lr_scheduler.LambdaLR(optimiser, lambda s: min((s + 1) / warm, max(0.02, (steps - s) / (steps - warm))))
    for epoch in range(args.epochs):
        encoder.train(), heads.train()
        start, total, n = time.process_time(), 0.0, 0
        for batch in batches(train, epoch):
            ids, mask = padded(batch, pad)
            with torch.autocast("cpu", dtype=torch.bfloat16):
                hidden = F.dropout(encoder(ids, mask), 0.1)
            loss = sum(loss_of(heads, x, w) for x, w in zip(hidden.float(), batch)) / len(batch)
            loss.backward()
            torch.nn.utils.clip_grad_norm_([p for g in groups for p in g["params"]], 1.0)
            optimiser.step()
            optimiser.zero_grad()
            schedule.step()
            total, n = total + loss.item(), n + 1
        print(f"epoch {epoch + 1}: loss {total / n:.3f}, {time.process_time() - start:.0f} CPU s", flush=True)
        if epoch % 4 == 3 or epoch + 1 == args.epochs:
            print("   held out: " + score(encoder, heads, test, pad), flush=True)
    state = {f"encoder.{k}": v.contiguous() for k, v in encoder.state_dict().items()}
    state |= {f"heads.{k}": v.contiguous() for k, v in heads.state_dict().items()}
    save_file(state, f"{args.out}/trained.safetensors")


if __name__ == "__main__":
    main()
