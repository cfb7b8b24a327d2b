"""Writes the deed layers behind the shipped weights (weights-format.md), whose own bytes stay as they are.

    python3 export_deeds.py OUT/deeds.pt ../data/language --work WORK
"""
import argparse, json
import numpy as np, torch
from deed_network import SIZE, DeedNetwork
from export import File, layer_linears
from words import DEED_ROLES, DEEDS


def linears(net):
    yield "deed.words", net.words
    yield "deed.read", net.read
    yield "deed.input", net.input
    yield from layer_linears(net, "deed.")
    yield "deed.tops", net.tops
    yield "deed.kinds", net.out
    yield "deed.hidden", net.pair_hidden
    yield "deed.out", net.pair_out


def write(net, forms, folder, card):
    plan = json.load(open(f"{folder}/model.json", encoding="utf8"))
    raw = open(f"{folder}/model.bin", "rb").read()
    own = [d["offset"] for name, d in plan["tensors"].items() if name.startswith("deed.")]
    f = File()
    f.raw += raw[:min(own, default=len(raw))]  # what an earlier export wrote gives way
    f.index = {name: d for name, d in plan["tensors"].items() if not name.startswith("deed.")}
    for name, table in (("deed.lexicon", net.lexicon), ("deed.pathArgument", net.path_argument), ("deed.pathPredicate", net.path_predicate)):
        f.table(name, table)
    for name, layer in linears(net):
        f.linear(name, layer)
    for i, layer in enumerate(net.layer):
        f.norm(f"deed.layer.{i}", layer.norm)
    f.norm("deed.last", net.last)
    plan["tensors"] = f.index
    plan["deeds"] = {"hidden": net.hidden, "layers": net.plan, "size": SIZE, "types": DEEDS, "roles": DEED_ROLES, "card": card}
    with open(f"{folder}/model.json", "w", encoding="utf8", newline="\n") as out:
        json.dump(plan, out, ensure_ascii=False, separators=(",", ":"))
        out.write("\n")
    open(f"{folder}/model.bin", "wb").write(f.raw)
    told = open(f"{folder}/vocabulary.txt", encoding="utf8", newline="\n").read().split("\n# lexicon ")[0].rstrip("\n")
    with open(f"{folder}/vocabulary.txt", "w", encoding="utf8", newline="\n") as out:
        out.write(f"{told}\n# lexicon {len(forms)}\n" + "".join(form + "\n" for form in forms))
    return len(f.raw)


def main():
    a = argparse.ArgumentParser()
    a.add_argument("checkpoint")
    a.add_argument("folder")
    a.add_argument("--work", required=True)
    a = a.parse_args()
    kept, lexicon = torch.load(a.checkpoint), np.load(f"{a.work}/lexicon.npy")
    plan = json.load(open(f"{a.folder}/model.json", encoding="utf8"))
    net = DeedNetwork(lexicon, len(plan["labels"]["relations"]), plan["hidden"], kept["hidden"], kept["layers"])
    net.load_state_dict(kept["state"])
    card = {"seed": kept["seed"], "steps": kept["step"], "minutes": round(kept["minutes"], 1)}
    print("model.bin", write(net, json.load(open(f"{a.work}/lexicon.json")), a.folder, card), "bytes")


if __name__ == "__main__":
    main()
