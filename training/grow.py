"""A checkpoint with one attention layer more, which says nothing at first: the network computes the same and goes on learning.

    python3 grow.py CHECKPOINT NEW --work WORK --at 4
"""
import argparse, pickle
import numpy as np, torch
from network import Network


def grown(ck, at, build):
    """`ck` with a silent attention layer before its layer `at`; `build(layers)` makes a network of a plan."""
    layers = ck["layers"][:at] + [{"kind": "attention", "heads": 4}] + ck["layers"][at:]
    old, new = build(ck["layers"]), build(layers)
    with torch.no_grad():
        new.layer[at].out.weight.zero_()
        new.layer[at].out.bias.zero_()

    def former(name):
        if not name.startswith("layer."):
            return name
        _, i, rest = name.split(".", 2)
        return None if int(i) == at else f"layer.{int(i) - (int(i) > at)}.{rest}"

    for part in ("model", "average"):
        state = {n: v.clone() for n, v in new.state_dict().items() if n != "features.0.weight"}
        ck[part] = {n: ck[part].get(former(n), v) for n, v in state.items()}
    names = lambda net: [n for n, p in net.named_parameters() if p.requires_grad]
    place = {n: i for i, n in enumerate(names(old))}
    state = ck["optimiser"]["state"]
    ck["optimiser"]["state"] = {i: state[place[former(n)]] for i, n in enumerate(names(new)) if former(n) in place}
    ck["optimiser"]["param_groups"][0]["params"] = list(range(len(names(new))))
    return {**ck, "layers": layers}


def main():
    a = argparse.ArgumentParser()
    a.add_argument("checkpoint")
    a.add_argument("new")
    a.add_argument("--work", required=True)
    a.add_argument("--at", type=int, default=4)
    a = a.parse_args()
    torch.manual_seed(7)
    ck = torch.load(a.checkpoint, map_location="cpu")
    kept = pickle.load(open(f"{a.work}/sets.pkl", "rb"))
    vectors = torch.from_numpy(np.load(f"{a.work}/vectors.npy"))
    counts = {k: len(v) + 2 for k, v in kept["keys"].items()}
    torch.save(grown(ck, a.at, lambda layers: Network(vectors, counts, kept["labels"], ck["hidden"], layers)), a.new)


if __name__ == "__main__":
    main()
