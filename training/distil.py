"""Trees, tags and roles of raw news as several networks see them together: train.py --soft FILE.

    python3 distil.py CHECKPOINT … --work WORK --news PARSED.conllu … --out FILE [--most 30000]

The checkpoints' probabilities of heads and relations are averaged and kept as they are, so that a student learns also how sure its teachers
were (Hinton et al. 2015, "Distilling the Knowledge in a Neural Network"). Of the CoNLL-U only the words are read.
"""
import argparse, pickle, random
import numpy as np, torch
from batches import Batch, order
from prepare import read_conllu
from score import load, role_scores
from tree import best_tree, share_out

LEAST, LONGEST = 5, 60  # words


def read_words(paths, most, seed):
    """Sentences that look like sentences: they end in a mark, and most of their words are words; each once."""
    out = {}
    for path in paths:
        for s in read_conllu(open(path, encoding="utf8")):
            w = s["words"]
            if LEAST <= len(w) <= LONGEST and w[-1][-1] in ".!?”\"'" and sum(x[0].islower() for x in w) > len(w) / 2:
                out.setdefault(" ".join(w), w)
    sentences = list(out.values())
    random.Random(seed).shuffle(sentences)
    return sentences[:most]


def teach(nets, group):
    """For each sentence of a group: probabilities of heads [n + 1, n + 1], the best tree, probabilities of its relations [n, relations], tags and roles."""
    b = Batch(group)
    seen = [net.encode(b.ids, b.mask) for net in nets]
    mean = lambda parts: torch.stack(parts).mean(0)
    arcs = mean([net.arcs(s[0], s[1], b.mask).softmax(-1) for net, s in zip(nets, seen)])
    heads = torch.zeros(arcs.shape[:2], dtype=torch.long)
    for k, s in enumerate(group):
        n = s["n"] + 1
        heads[k, :n] = torch.tensor(best_tree(np.log(arcs[k, :n, :n].numpy() + 1e-12)))
    relations = mean([net.relations(s[2], s[3].gather(1, heads.unsqueeze(-1).expand(-1, -1, s[3].shape[-1]))).softmax(-1) for net, s in zip(nets, seen)])
    upos, xpos = (mean([s[i].softmax(-1) for s in seen]).argmax(-1) for i in (4, 5))
    said = mean([s[7].squeeze(-1).sigmoid() for s in seen])
    where = ((said > 0.5) & (b.mask > 0)).nonzero()
    where = where[where[:, 1] > 0]
    label = relations.argmax(-1)
    roles = mean([role_scores(net, s[8], s[9], heads, label, where).softmax(-1) for net, s in zip(nets, seen)]).log().numpy() if len(where) else None
    out = []
    for k, s in enumerate(group):
        n = s["n"]
        out.append({
            "arcs": arcs[k, :n + 1, :n + 1].numpy().astype(np.float16), "relations": relations[k, 1:n + 1].numpy().astype(np.float16),
            "heads": heads[k, 1:n + 1].tolist(), "upos": upos[k, 1:n + 1].tolist(), "xpos": xpos[k, 1:n + 1].tolist(), "predicates": [],
            "names": nets[0].entity_tags(seen[0][6][k, 1:n + 1]),
        })
    labels = nets[0].labels["roles"]
    for i, (k, p) in enumerate(where.tolist()):
        row = share_out(roles[i, :group[k]["n"]], labels).tolist()
        out[k]["predicates"].append((p - 1, {t: labels[r] for t, r in enumerate(row) if r}))
    return out


def main():
    a = argparse.ArgumentParser()
    a.add_argument("checkpoints", nargs="+")
    a.add_argument("--work", required=True)
    a.add_argument("--news", nargs="+", required=True)
    a.add_argument("--out", required=True)
    a.add_argument("--most", type=int, default=30000)
    a.add_argument("--seed", type=int, default=1)
    a = a.parse_args()
    torch.set_num_threads(1)
    loaded = [load(path, a.work) for path in a.checkpoints]
    nets, encoder, labels = [net for net, *_ in loaded], loaded[0][1], loaded[0][2]["labels"]
    sentences = read_words(a.news, a.most, a.seed)
    data = [dict(encoder.sentence({"words": w}), words=w) for w in sentences]
    out = []
    with torch.no_grad():
        for group in order(data, 3000, random.Random(0)):
            for s, t in zip(group, teach(nets, group)):
                best = t["relations"].argmax(-1)
                out.append({
                    "words": s["words"], "heads": t["heads"], "relations": [labels["relations"][r] for r in best], "upos": [labels["upos"][u] for u in t["upos"]],
                    "xpos": [labels["xpos"][x] for x in t["xpos"]], "predicates": t["predicates"], "soft": (t["arcs"], t["relations"]),
                })
    pickle.dump(out, open(a.out, "wb"), protocol=4)
    print(len(out), "sentences,", sum(len(s["words"]) for s in out), "words")


if __name__ == "__main__":
    main()
