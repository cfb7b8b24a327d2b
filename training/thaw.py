"""Makes a checkpoint of the shipped weights, to begin with (train.py --begin) where the one they came from is not at hand.

    python3 thaw.py ../data/language --work WORK --out CHECKPOINT

The int8 weights are taken as they are; the vectors are those of WORK, and its vocabulary must be the shipped one.
"""
import argparse, json, pickle
import numpy as np, torch
from export import linears, tables
from network import Network
from words import NAMES


def read_vocabulary(folder):
    """{feature: keys}, as vocabulary.txt has them; a key may itself begin with #."""
    lines = open(f"{folder}/vocabulary.txt", encoding="utf8", newline="\n").read().split("\n")
    out, at = {}, 0
    for name in NAMES:
        _, told, count = lines[at].split(" ")
        assert told == name, f"{name} was looked for, {told} found"
        out[name] = lines[at + 1:at + 1 + int(count)]
        at += 1 + int(count)
    return out


class Weights:
    def __init__(self, folder):
        self.plan = json.load(open(f"{folder}/model.json", encoding="utf8"))
        self.raw = open(f"{folder}/model.bin", "rb").read()

    def get(self, name):
        t = self.plan["tensors"][name]
        kind = np.int8 if t["type"] == "int8" else np.dtype("<f4")
        return torch.from_numpy(np.frombuffer(self.raw, kind, int(np.prod(t["shape"])), t["offset"]).reshape(t["shape"]).astype(np.float32))

    def table(self, name):
        return self.get(name + ".weight") * self.get(name + ".scale")

    def linear(self, name, layer):
        n, k = layer.weight.shape
        layer.weight.copy_((self.get(name + ".weight") * self.get(name + ".scale")[:, None])[:n, :k])
        if layer.bias is not None:
            layer.bias.copy_(self.get(name + ".bias")[:n])

    def norm(self, name, layer):
        layer.weight.copy_(self.get(name + ".gain"))
        layer.bias.copy_(self.get(name + ".shift"))


def thaw(folder, vectors):
    """The shipped network, and its plan. `vectors` only have the right shape: the shipped table is put in."""
    weights = Weights(folder)
    plan = weights.plan
    counts = {name: len(keys) + 2 for name, keys in read_vocabulary(folder).items()}
    net = Network(vectors, counts, plan["labels"], plan["hidden"], plan["layers"])
    with torch.no_grad():
        for name, table in tables(net):
            table.weight.copy_(weights.table(name))
        for name, layer in linears(net):
            weights.linear(name, layer)
        for i, layer in enumerate(net.layer):
            weights.norm(f"layer.{i}", layer.norm)
        weights.norm("last", net.last)
        net.root.copy_(weights.get("root"))
        net.arc_bias.weight.copy_(weights.get("arcBias.weight").reshape(1, -1))
        net.transition.copy_(weights.get("entities.transition").masked_fill(net.barred < 0, 0))
        net.start.copy_(weights.get("entities.start").masked_fill(net.barred_start < 0, 0))
    return net, plan


def main():
    a = argparse.ArgumentParser()
    a.add_argument("folder")
    a.add_argument("--work", required=True)
    a.add_argument("--out", required=True)
    a = a.parse_args()
    kept = pickle.load(open(f"{a.work}/sets.pkl", "rb"))
    shipped = read_vocabulary(a.folder)
    differing = [name for name in NAMES if list(kept["keys"][name]) != shipped[name]]
    if differing:
        raise SystemExit(f"the vocabulary of {a.work} is not the shipped one ({', '.join(differing)}): prepare it from the same data and vectors")
    net, plan = thaw(a.folder, torch.from_numpy(np.load(f"{a.work}/vectors.npy")))
    state = {n: v for n, v in net.state_dict().items() if n != "features.0.weight" and not n.startswith("conventions.")}
    torch.save({"average": state, "model": state, "hidden": plan["hidden"], "layers": plan["layers"], "seed": plan["card"]["seed"], "step": plan["card"]["steps"],
                "spent": plan["card"]["minutes"] * 60}, a.out)


if __name__ == "__main__":
    main()
