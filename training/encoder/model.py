"""The second tier of the reader: one encoder, a few small heads over its tokens.

| head | over | answers |
|---|---|---|
| trigger | token | is this a word that tells of an act? |
| act | trigger | kind of the act, from the mean over its words |
| modality | trigger | how surely it is said |
| mention | token | begins or goes on naming a person, a group, a body |
| content | token | begins or goes on being the content of a statement |
| kind | begin of a content | kind of statement |
| care | token | kind of protection it calls for, or none |
| count, counted | token | number of a count; the act it counts |
| point | pairs of tokens | victim, actor, place of a trigger; speaker of a content; counter of a count |
| tie | pairs of tokens | relation between two people |
"""

import json
import math
from pathlib import Path

import torch
from safetensors.torch import load_file
from torch import nn
from torch.nn import functional as F

from labels import ACTS, CARE, KINDS, MENTIONS, MODALITIES, POINTS, TIES

RANK = 64
# Distances between two tokens, signed, in steps that grow.
STEPS = [0, 1, 2, 3, 5, 8, 13, 21, 34, 55, 89]


class Layer(nn.Module):
    def __init__(self, hidden, heads, inner):
        super().__init__()
        self.heads = heads
        self.query, self.key, self.value = (nn.Linear(hidden, hidden) for _ in range(3))
        self.attended, self.inner, self.outer = nn.Linear(hidden, hidden), nn.Linear(hidden, inner), nn.Linear(inner, hidden)
        self.norm1, self.norm2 = nn.LayerNorm(hidden, eps=1e-12), nn.LayerNorm(hidden, eps=1e-12)
        self.drop = nn.Dropout(0.1)

    def forward(self, x, mask):
        b, t, h = x.shape
        split = lambda y: y.view(b, t, self.heads, h // self.heads).transpose(1, 2)
        q, k, v = split(self.query(x)), split(self.key(x)), split(self.value(x))
        scores = q @ k.transpose(2, 3) / math.sqrt(h // self.heads) + mask
        mixed = (scores.softmax(-1) @ v).transpose(1, 2).reshape(b, t, h)
        x = self.norm1(x + self.drop(self.attended(mixed)))
        return self.norm2(x + self.drop(self.outer(F.gelu(self.inner(x)))))


class Encoder(nn.Module):
    def __init__(self, config):
        super().__init__()
        h = config["hidden"]
        self.word = nn.Embedding(config["pieces"], h)
        self.position = nn.Embedding(config["positions"], h)
        self.segment = nn.Embedding(1, h)
        self.norm = nn.LayerNorm(h, eps=1e-12)
        self.layers = nn.ModuleList(Layer(h, config["heads"], config["inner"]) for _ in range(config["layers"]))

    def forward(self, ids, mask):
        x = self.word(ids) + self.position.weight[: ids.shape[1]] + self.segment.weight[0]
        x = self.norm(x)
        wide = (1.0 - mask[:, None, None, :].float()) * -1e4
        for layer in self.layers:
            x = layer(x, wide)
        return x

    @classmethod
    def load(cls, folder):
        folder = Path(folder)
        model = cls(json.loads((folder / "config.json").read_text()))
        model.load_state_dict({k.replace("embeddings.word", "word.weight").replace("embeddings.position", "position.weight")
                               .replace("embeddings.type", "segment.weight").replace("embeddings.norm", "norm"): v
                               for k, v in load_file(folder / "model.safetensors").items()})
        return model


class Heads(nn.Module):
    def __init__(self, hidden):
        super().__init__()
        self.trigger = nn.Linear(hidden, 2)
        self.act = nn.Linear(hidden, len(ACTS))
        self.modality = nn.Linear(hidden, len(MODALITIES))
        self.mention = nn.Linear(hidden, 1 + 2 * len(MENTIONS))
        self.content = nn.Linear(hidden, 3)
        self.kind = nn.Linear(hidden, len(KINDS))
        self.care = nn.Linear(hidden, 1 + len(CARE))
        self.count = nn.Linear(hidden, 2)
        self.counted = nn.Linear(hidden, len(ACTS))
        self.point_from = nn.Linear(hidden, RANK * len(POINTS))
        self.point_to = nn.Linear(hidden, RANK * len(POINTS))
        self.point_far = nn.Parameter(torch.zeros(len(POINTS), 2 * len(STEPS)))
        self.point_bias = nn.Parameter(torch.full((len(POINTS),), -3.0))
        self.tie_from = nn.Linear(hidden, RANK)
        self.tie_to = nn.Linear(hidden, RANK)
        self.tie = nn.Linear(3 * RANK, 1 + len(TIES))

    def points(self, x, wanted):
        """Logits of every token as what a token points to: one row for each (token, role). x: tokens x hidden."""
        n = x.shape[0]
        a = self.point_from(x).view(n, len(POINTS), RANK)
        b = self.point_to(x).view(n, len(POINTS), RANK)
        at = torch.tensor([w[0] for w in wanted])
        role = torch.tensor([w[1] for w in wanted])
        scores = torch.einsum("pr,pnr->pn", a[at, role], b[:, role].transpose(0, 1)) / math.sqrt(RANK)
        return scores + self.point_far[role[:, None], steps(at, n)] + self.point_bias[role][:, None]

    def ties(self, x, pairs):
        """Scores of relations for pairs (from, to) of tokens; class 0 is none."""
        a = self.tie_from(x[[p[0] for p in pairs]]).tanh()
        b = self.tie_to(x[[p[1] for p in pairs]]).tanh()
        return self.tie(torch.cat([a, b, a * b], 1))


def steps(at, n):
    """Buckets of the signed distances from each token of `at` to all n tokens: 0…10 ahead or here, 11…21 behind."""
    distance = torch.arange(n)[None, :] - at[:, None]
    size = torch.bucketize(distance.abs(), torch.tensor(STEPS[1:]))
    return size + (distance < 0) * len(STEPS)
