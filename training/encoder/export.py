"""Writes the trained model in the form the reader runs: an ONNX graph with 8-bit weights, its labels, its tokenizer.

usage: export.py START_DIR TRAINED.safetensors OUT_DIR

Weights are whole numbers of 8 bits with one scale for each output (for word embeddings: each piece); activations are brought to
8 bits as they come (DynamicQuantizeLinear). The graph reads one window of piece ids and gives for each piece

| output | shape | what |
|---|---|---|
| `tags` | pieces x labels | logits of all heads over single pieces, one after the other as encoder.json lists them |
| `from`, `to` | pieces x (roles * rank) | the two halves of the pointing scores |
| `tie_from`, `tie_to` | pieces x rank | the two halves of the relation scores (trained, not read yet: too weak) |
"""

import json
import math
import sys
from pathlib import Path

import numpy as np
import onnx
from onnx import TensorProto, helper, numpy_helper
from safetensors.numpy import load_file

from data import LONGEST
from labels import ACTS, CARE, KINDS, MENTIONS, MODALITIES, POINTS, TIES

TAGS = {
    "trigger": ["", "trigger"], "act": ACTS, "modality": MODALITIES, "mention": ["", *(f"{m}{p}" for m in MENTIONS for p in ("", "+"))],
    "content": ["", "content", "content+"], "kind": KINDS, "care": ["", *CARE], "count": ["", "count"], "counted": ACTS,
}


class Graph:
    def __init__(self):
        self.nodes, self.constants, self.n = [], [], 0

    def constant(self, value):
        name = f"c{len(self.constants)}"
        self.constants.append(numpy_helper.from_array(np.ascontiguousarray(value), name))
        return name

    def node(self, kind, *inputs, outputs=1, named=None, **attributes):
        names = [named] if named else [f"v{self.n + i}" for i in range(outputs)]
        self.n += outputs
        self.nodes.append(helper.make_node(kind, list(inputs), names, **attributes))
        return names[0] if outputs == 1 else names

    def linear(self, quantised, weight, bias, named=None):
        """x @ weight.T + bias; `quantised` are the three outputs of DynamicQuantizeLinear over x."""
        x, scale, zero = quantised
        scales = np.maximum(np.abs(weight).max(1), 1e-8) / 127
        whole = np.rint(weight / scales[:, None]).astype(np.int8).T
        product = self.node("MatMulInteger", x, self.constant(whole), zero)
        product = self.node("Cast", product, to=TensorProto.FLOAT)
        product = self.node("Mul", product, self.node("Mul", scale, self.constant(scales.astype(np.float32))))
        return self.node("Add", product, self.constant(bias), named=named)

    def quantised(self, x):
        return self.node("DynamicQuantizeLinear", x, outputs=3)

    def norm(self, x, weight, bias):
        return self.node("LayerNormalization", x, self.constant(weight), self.constant(bias), epsilon=1e-12, axis=-1)


def build(state, config):
    """The graph over a trained state."""
    g = Graph()
    get = lambda name: state[name].astype(np.float32)
    heads, hidden = config["heads"], config["hidden"]
    word = get("encoder.word.weight")
    scales = np.maximum(np.abs(word).max(1), 1e-8) / 127
    pieces = g.node("Gather", g.constant(np.rint(word / scales[:, None]).astype(np.int8)), "ids", axis=0)
    scale = g.node("Gather", g.constant(scales[:, None].astype(np.float32)), "ids", axis=0)
    x = g.node("Mul", g.node("Cast", pieces, to=TensorProto.FLOAT), scale)
    # No window is longer (data.py).
    position = (get("encoder.position.weight") + get("encoder.segment.weight")[0])[: LONGEST + 2]
    x = g.node("Add", x, g.node("Gather", g.constant(position), "places", axis=0))
    x = g.norm(x, get("encoder.norm.weight"), get("encoder.norm.bias"))
    apart = g.constant(np.array([0, heads, hidden // heads], np.int64))  # 0: as it comes
    together = g.constant(np.array([0, hidden], np.int64))
    for i in range(config["layers"]):
        of = lambda part: (get(f"encoder.layers.{i}.{part}.weight"), get(f"encoder.layers.{i}.{part}.bias"))
        q = g.quantised(x)
        split = lambda part, order: g.node("Transpose", g.node("Reshape", g.linear(q, *of(part)), apart), perm=order)
        query, key, value = split("query", [1, 0, 2]), split("key", [1, 2, 0]), split("value", [1, 0, 2])
        far = g.constant(np.float32(1 / math.sqrt(hidden // heads)))
        weight = g.node("Softmax", g.node("Mul", g.node("MatMul", query, key), far), axis=-1)
        mixed = g.node("Transpose", g.node("MatMul", weight, value), perm=[1, 0, 2])
        mixed = g.node("Reshape", mixed, together)
        x = g.norm(g.node("Add", x, g.linear(g.quantised(mixed), *of("attended"))), *of("norm1"))
        inner = g.node("Gelu", g.linear(g.quantised(x), *of("inner")))
        x = g.norm(g.node("Add", x, g.linear(g.quantised(inner), *of("outer"))), *of("norm2"))
    q = g.quantised(x)
    both = lambda part: np.concatenate([get(f"heads.{name}.{part}") for name in TAGS])
    g.linear(q, both("weight"), both("bias"), named="tags")
    for ours, theirs in (("from", "point_from"), ("to", "point_to"), ("tie_from", "tie_from"), ("tie_to", "tie_to")):
        g.linear(q, get(f"heads.{theirs}.weight"), get(f"heads.{theirs}.bias"), named=ours)
    values = [helper.make_tensor_value_info(n, TensorProto.INT32, ["pieces"]) for n in ("ids", "places")]
    outputs = [helper.make_tensor_value_info(n, TensorProto.FLOAT, ["pieces", None]) for n in ("tags", "from", "to", "tie_from", "tie_to")]
    graph = helper.make_graph(g.nodes, "amparo", values, outputs, g.constants)
    return helper.make_model(graph, opset_imports=[helper.make_opsetid("", 20)], ir_version=9)


def main(start, trained, out):
    state = load_file(trained)
    out = Path(out)
    out.mkdir(parents=True, exist_ok=True)
    onnx.save(build(state, json.loads(Path(start, "config.json").read_text())), out / "encoder.onnx")
    rounded = lambda array: np.round(array.astype(float), 4).tolist()
    facts = {
        "tags": TAGS, "points": POINTS, "ties": ["", *TIES],
        "point_far": rounded(state["heads.point_far"]), "point_bias": rounded(state["heads.point_bias"]),
        "tie_weight": rounded(state["heads.tie.weight"]), "tie_bias": rounded(state["heads.tie.bias"]),
    }
    Path(out, "encoder.json").write_text(json.dumps(facts, separators=(",", ":")) + "\n")
    Path(out, "pieces.json").write_text(Path(start, "tokenizer.json").read_text("utf-8"), "utf-8")
    for file in sorted(out.iterdir()):
        print(f"{file.name}: {file.stat().st_size / 1e6:.2f} MB")


if __name__ == "__main__":
    main(*sys.argv[1:])
