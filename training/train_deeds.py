"""Trains the deed layers on top of the shipped network, whose weights stay as they are; time counts as in train.py.

    python3 train_deeds.py --work WORK --marked deeds/*.ann --sentences SENTENCES.jsonl … --out OUT [--minutes 14] [--rate 3e-3] [--seed 1]

Writes OUT/deeds.pt, the running average, and prints scores on the files kept for dev.
"""
import argparse, collections, json, os, pickle, random, time
os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")
import numpy as np, torch
import torch.nn.functional as F
from batches import NONE, Batch, Encoder, Names, order
from deed_network import DeedNetwork
from deeds import read_all
from export import quantise_in_place
from learning import advance, averaged
from network import Dropout, paths
from thaw import thaw
from words import DEEDS, norm

WEIGHTS = {"kinds": 1.0, "parties": 0.3, "understood": 0.2}


class Deeds:
    """A batch of sentences with what the frozen network makes of them, and the marks of their deeds."""

    def __init__(self, below, group, lexicon, rng=None, names=None):
        b = Batch(group, rng, names)
        with torch.no_grad():
            self.first = below.first(b.ids)
            x = below.through(self.first, b.mask)
            dependent, head, ld, lh, *_ = below.tops(below.last(x)).split(below.parts, -1)
            self.heads = below.arcs(dependent, head, b.mask).argmax(-1)
            self.heads[:, 0] = 0
            self.label = below.relations(ld, lh.gather(1, self.heads.unsqueeze(-1).expand(-1, -1, lh.shape[-1]))).argmax(-1)
        self.x, self.mask = x, b.mask
        k, rows = len(group), b.mask.shape[1]
        words, kinds = np.zeros((k, rows), np.int64), np.full((k, rows), NONE, np.int64)
        where, gold, understood = [], [], []
        for i, s in enumerate(group):
            n = int(b.mask[i].sum()) - 1
            words[i, 1:n + 1] = lexicon(s, n)
            kinds[i, 1:n + 1] = 0
            for t, kind, doers, targets, *known in s["marks"]:
                if t > n:
                    continue
                kinds[i, t] = kind
                where.append((i, t))
                understood.append(known)
                row = np.full(rows - 1, NONE, np.int64)
                row[:n] = 0
                for role, at in ((2, targets), (1, doers)):
                    for w in at:
                        if w <= n:
                            row[w - 1] = role
                gold.append(row)
        t = torch.from_numpy
        self.words, self.kinds = t(words), t(kinds)
        self.where = torch.tensor(where, dtype=torch.long).reshape(-1, 2)
        self.gold = t(np.stack(gold)) if gold else None
        self.understood = torch.tensor(understood, dtype=torch.float32).reshape(-1, 2)


def party_scores(net, b, dp, da, where):
    """[deeds, words, none or doer or target] for the rows at `where`."""
    k, p = where[:, 0], where[:, 1]
    t = torch.arange(1, da.shape[1]).expand(len(where), -1)
    kk, pp = k.unsqueeze(1).expand_as(t), p.unsqueeze(1).expand_as(t)
    label = b.label
    return net.parties(dp[k, p].unsqueeze(1), da[k, 1:], paths(b.heads, (kk, pp), t), label[k, 1:], label[k, p].unsqueeze(1).expand_as(t))


def losses(net, b):
    hidden, dp, da = net.rows(b.x, b.first, b.words, b.mask)
    said, told = net.kinds(hidden), b.kinds != NONE
    types = len(DEEDS)
    # A doubtful deed teaches whose it is, not that it is one.
    out = {"kinds": F.cross_entropy(said[told][:, :types], b.kinds[told], reduction="sum") / max(20.0, float((b.kinds[told] > 0).sum()))}
    if len(b.where):
        parties = party_scores(net, b, dp, da, b.where)
        out["parties"] = F.cross_entropy(parties.flatten(0, 1), b.gold.flatten(), ignore_index=NONE, reduction="sum") / max(30, len(b.where))
        known = b.understood >= 0
        if known.any():
            out["understood"] = F.binary_cross_entropy_with_logits(said[b.where[:, 0], b.where[:, 1]][:, types:][known], b.understood[known])
    return out


def score(net, below, data, lexicon):
    """As the coder is scored: doubtful deeds are neither rewarded nor punished. Percent."""
    net.eval()
    c = collections.Counter()
    f1 = lambda right, said, gold: round(200.0 * c[right] / max(1, c[said] + c[gold]), 2)
    with torch.no_grad():
        for group in order(data, 3000, random.Random(0)):
            b = Deeds(below, group, lexicon)
            hidden, dp, da = net.rows(b.x, b.first, b.words, b.mask)
            shares = net.kinds(hidden)[:, :, :len(DEEDS)].softmax(-1)
            is_deed = (shares[:, :, 0] < 0.5) & (b.mask > 0)
            is_deed[:, 0] = False
            best = shares[:, :, 1:].argmax(-1) + 1
            parties = party_scores(net, b, dp, da, b.where).argmax(-1) if len(b.where) else None
            doubtful = {(k, t) for k, s in enumerate(group) for t, kind, *_ in s["marks"] if kind == NONE}
            sure = {(k, t): kind for k, s in enumerate(group) for t, kind, *_ in s["marks"] if kind != NONE}
            c["gold"] += len(sure)
            for k, t in is_deed.nonzero().tolist():
                if (k, t) in doubtful:
                    continue
                c["said"] += 1
                c["any"] += (k, t) in sure
                c["right"] += sure.get((k, t)) == int(best[k, t])
            if parties is not None:
                c["parties right"] += int(((parties == b.gold) & (b.gold > 0)).sum())
                c["parties said"] += int(((parties > 0) & (b.gold >= 0)).sum())
                c["parties gold"] += int((b.gold > 0).sum())
    net.train()
    return {"deeds": f1("any", "said", "gold"), "with type": f1("right", "said", "gold"), "parties": f1("parties right", "parties said", "parties gold")}


def marks_of(s):
    """Deeds as (row, type or NONE where doubtful, rows of doers, of targets, whether each is understood)."""
    rows = lambda words: [w + 1 for w in words] if isinstance(words, list) else []
    known = lambda words: NONE if isinstance(words, list) else float(words == "?")
    return [(t + 1, NONE if doubtful else DEEDS.index(kind), rows(a), rows(b), known(a), known(b)) for t, kind, doubtful, a, b in s["deeds"]]


def with_names(below, encoder, sentences):
    """Sentences with the names the network below sees, so that others can stand for them."""
    out = []
    with torch.no_grad():
        for group in order([dict(encoder.sentence({"words": s["words"]}), told=s) for s in sentences], 3000, random.Random(0)):
            b = Batch(group)
            ents = below.encode(b.ids, b.mask)[6]
            for k, e in enumerate(group):
                out.append({**e["told"], "entities": [below.labels["entities"][t] for t in below.entity_tags(ents[k, 1:e["n"] + 1])]})
    return out


def main():
    a = argparse.ArgumentParser()
    a.add_argument("--work", required=True)
    a.add_argument("--language", default="../data/language")
    a.add_argument("--marked", nargs="+", required=True)
    a.add_argument("--sentences", nargs="*", default=[])
    a.add_argument("--out", required=True)
    a.add_argument("--minutes", type=float, default=14)
    a.add_argument("--rate", type=float, default=3e-3)
    a.add_argument("--tokens", type=int, default=1200)
    a.add_argument("--decay", type=float, default=0.998)
    a.add_argument("--every", type=float, default=4)
    a.add_argument("--seed", type=int, default=1)
    a.add_argument("--begin", help="deed layers to begin with")
    a.add_argument("--all", action="store_true", help="learn from the files kept for dev too; their scores then say nothing")
    a = a.parse_args()
    torch.set_num_threads(1)
    torch.manual_seed(a.seed)
    Dropout.bytes = np.random.Generator(np.random.SFC64(a.seed))
    rng = random.Random(a.seed)
    os.makedirs(a.out, exist_ok=True)
    kept = pickle.load(open(f"{a.work}/sets.pkl", "rb"))
    below, _ = thaw(a.language, torch.from_numpy(np.load(f"{a.work}/vectors.npy")))
    quantise_in_place(below)
    below.eval()
    encoder = Encoder(kept["keys"], kept["labels"])
    keys = {k: i + 2 for i, k in enumerate(json.load(open(f"{a.work}/lexicon.json")))}
    net = DeedNetwork(np.load(f"{a.work}/lexicon.npy"), len(kept["labels"]["relations"]))
    lexicon = lambda s, n: [keys.get(norm(w), 1) for w in s["told"][:n]]
    encoded = lambda s, casings=1: dict(encoder.sentence(s, casings), told=s["words"], marks=marks_of(s))
    marked = with_names(below, encoder, read_all(a.marked, a.sentences))
    data = [encoded(s, 4) for s in marked if a.all or not s["dev"]]
    dev = [encoded(s) for s in marked if s["dev"]]
    others = Names(kept["names"], encoder)
    if a.begin:
        net.load_state_dict(torch.load(a.begin)["state"], strict=False)
    params = [p for p in net.parameters() if p.requires_grad]
    average = [p.detach().clone() for p in params]
    opt = torch.optim.Adam(params, lr=a.rate, betas=(0.9, 0.98), foreach=True)
    step, epoch, total = 0, 0, {}
    began = last = time.process_time()
    log = open(f"{a.out}/log.jsonl", "a")

    def look(**more):
        minutes = (time.process_time() - began) / 60
        with averaged(params, average):
            torch.save({"state": net.state_dict(), "hidden": net.hidden, "layers": net.plan, "seed": a.seed, "step": step, "minutes": minutes}, f"{a.out}/deeds.pt")
            scores = score(net, below, dev, lexicon)
        line = json.dumps({"minutes": round(minutes, 1), "step": step, "epoch": epoch, "loss": {k: round(float(np.mean(v)), 4) for k, v in total.items()}, "dev": scores, **more})
        print(line, flush=True)
        log.write(line + "\n")
        log.flush()

    print(len(data), "sentences,", sum(p.numel() for p in params), "weights", flush=True)
    net.train()
    share = 0.0
    while share < 1:
        for group in order(data, a.tokens, rng):
            share = (time.process_time() - began) / (a.minutes * 60)
            if share >= 1:
                break
            step += 1
            parts = losses(net, Deeds(below, group, lexicon, rng, others))
            loss = sum(WEIGHTS[k] * v for k, v in parts.items())
            advance(opt, params, average, loss, a.rate * min(1, step / 200) * max(0.01, 1 - share), step, a.decay)
            for k, v in parts.items():
                total.setdefault(k, []).append(float(v.detach()))
            if time.process_time() - last > a.every * 60:
                look()
                total, last = {}, time.process_time()
        epoch += 1
    look(end=True)


if __name__ == "__main__":
    main()
