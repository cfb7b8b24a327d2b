"""Scores of a checkpoint, everything predicted from the words alone.

    python3 score.py CHECKPOINT --work WORK [--sets ewt-dev,gum-dev,uner-dev] [--quantised]
"""
import argparse, collections, json, pickle, random
import numpy as np, torch
import torch.nn.functional as F
from batches import Batch, Encoder, order
from network import Network, paths
from tree import best_tree, share_out


def analyse(net, sentences, tokens=3000, repair=True):
    """What the network says of encoded sentences: a list of dicts in their order. Rows count from 1, heads[0] = 0."""
    net.eval()
    out = [None] * len(sentences)
    place = {id(s): i for i, s in enumerate(sentences)}
    with torch.no_grad():
        for group in order(sentences, tokens, random.Random(0)):
            b = Batch(group)
            dependent, head, ld, lh, upos, xpos, ents, pred, rp, ra = net.encode(b.ids, b.mask)
            arcs = net.arcs(dependent, head, b.mask)
            heads = arcs.argmax(-1)
            heads[:, 0] = 0
            greedy = heads.clone()
            if repair:
                for k, s in enumerate(group):
                    n = s["n"] + 1
                    heads[k, :n] = torch.tensor(best_tree(arcs[k, :n, :n].numpy()))
            label = net.relations(ld, lh.gather(1, heads.unsqueeze(-1).expand(-1, -1, lh.shape[-1]))).argmax(-1)
            said = pred.squeeze(-1)
            where = ((said > 0) & (b.mask > 0)).nonzero()
            where = where[where[:, 1] > 0]
            roles = role_scores(net, rp, ra, heads, label, where).numpy() if len(where) else None
            u, x = upos.argmax(-1), xpos.argmax(-1)
            for k, s in enumerate(group):
                n = s["n"] + 1
                out[place[id(s)]] = {
                    "upos": u[k, :n].tolist(), "xpos": x[k, :n].tolist(), "greedy": greedy[k, :n].tolist(), "heads": heads[k, :n].tolist(),
                    "relations": label[k, :n].tolist(), "tags": net.entity_tags(ents[k, 1:n]), "predicates": {}, "predicateScores": said[k, :n].tolist(),
                }
            for i, (k, p) in enumerate(where.tolist()):
                n = group[k]["n"]
                row = share_out(roles[i, :n], net.labels["roles"]).tolist()
                out[place[id(group[k])]]["predicates"][p] = {t + 1: r for t, r in enumerate(row) if r}
    return out


def role_scores(net, rp, ra, heads, label, where):
    """Scores [predicates, words, roles] of the predicates at `where` (batch index, row)."""
    k, p = where[:, 0], where[:, 1]
    n = ra.shape[1]
    t = torch.arange(1, n).expand(len(where), -1)
    kk, pp = k.unsqueeze(1).expand_as(t), p.unsqueeze(1).expand_as(t)
    c = paths(heads, (kk, pp), t)
    return net.roles(rp[k, p].unsqueeze(1), ra[k, 1:], c, label[k, 1:], label[k, p].unsqueeze(1).expand_as(t))


def spans(tags, names):
    out, start = set(), None
    for i, t in enumerate(list(tags) + [0]):
        name = names[t]
        if start is not None and (name[0] != "I"):
            out.add((start, i, names[tags[start]][2:]))
            start = None
        if name[0] == "B":
            start = i
    return out


def f1(right, said, gold):
    return 200.0 * right / max(1, said + gold)


def score(net, encoder, sentences, repair=True, encoded=None):
    """All that the annotation of these sentences can score, in percent."""
    data = encoded or [encoder.sentence(s) for s in sentences]
    got = analyse(net, data, repair=repair)
    c = collections.Counter()
    names = net.labels["entities"]
    for s, g in zip(data, got):
        y = s["y"]
        for t in range(1, s["n"] + 1):
            if y[2, t] >= 0:
                c["words"] += 1
                c["upos"] += g["upos"][t] == y[0, t]
                c["xpos"] += g["xpos"][t] == y[1, t]
                c["uas"] += g["heads"][t] == y[2, t]
                c["las"] += g["heads"][t] == y[2, t] and g["relations"][t] == y[3, t]
        if s["tags"] is not None:
            a, b = spans(g["tags"], names), spans(s["tags"], names)
            c["n right"] += len(a & b); c["n said"] += len(a); c["n gold"] += len(b)
        if s["roles"] is not None:
            gold = dict(s["roles"])
            c["p right"] += len(set(gold) & set(g["predicates"])); c["p said"] += len(g["predicates"]); c["p gold"] += len(gold)
            a = {(p, t, r) for p, roles in g["predicates"].items() for t, r in roles.items()}
            b = {(p, t, r) for p, roles in gold.items() for t, r in roles}
            c["r right"] += len(a & b); c["r said"] += len(a); c["r gold"] += len(b) + s.get("lost", 0)
            core = lambda z: {x for x in z if net.labels["roles"][x[2]] in ("ARG0", "ARG1")}
            c["c right"] += len(core(a) & core(b)); c["c said"] += len(core(a)); c["c gold"] += len(core(b))
    out = {}
    if c["words"]:
        out.update({k: 100.0 * c[k] / c["words"] for k in ("upos", "xpos", "uas", "las")})
    if c["n gold"]:
        out["entities"] = f1(c["n right"], c["n said"], c["n gold"])
    if c["p gold"]:
        out["predicates"] = f1(c["p right"], c["p said"], c["p gold"])
        out["roles"] = f1(c["r right"], c["r said"], c["r gold"])
        out["roles01"] = f1(c["c right"], c["c said"], c["c gold"])
    return {k: round(v, 2) for k, v in out.items()}


def load(path, work, ema=True):
    """(network, encoder, sets, checkpoint) of a checkpoint: the averaged weights unless told otherwise."""
    ck = torch.load(path, map_location="cpu")
    kept = pickle.load(open(f"{work}/sets.pkl", "rb"))
    vectors = torch.from_numpy(np.load(f"{work}/vectors.npy"))
    counts = {k: len(v) + 2 for k, v in kept["keys"].items()}
    net = Network(vectors, counts, kept["labels"], ck["hidden"], ck["layers"])
    net.load_state_dict(ck["average" if ema else "model"], strict=False)
    net.eval()
    return net, Encoder(kept["keys"], kept["labels"]), kept, ck


def main():
    a = argparse.ArgumentParser()
    a.add_argument("checkpoint")
    a.add_argument("--work", required=True)
    a.add_argument("--sets", default="ewt-dev,gum-dev,uner-dev")
    a.add_argument("--greedy", action="store_true", help="no tree repair")
    a.add_argument("--quantised", action="store_true", help="as the runner computes: int8 weights, int16 activations")
    a = a.parse_args()
    torch.set_num_threads(1)
    net, encoder, kept, _ = load(a.checkpoint, a.work)
    if a.quantised:
        from export import quantise_in_place
        quantise_in_place(net)
    for name in a.sets.split(","):
        print(name, json.dumps(score(net, encoder, kept["sets"][name], repair=not a.greedy)), flush=True)


if __name__ == "__main__":
    main()
