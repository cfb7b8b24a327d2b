"""Trains the network for a given time, counted as the processor's, so that what else runs on the machine changes nothing.

    python3 train.py --work WORK --out FOLDER --minutes 95 [--resume] [--seed 1]

Writes FOLDER/checkpoint.pt (to go on from, and to export: it holds the averaged weights) and FOLDER/log.jsonl.
"""
import argparse, json, os, pickle, random, signal, time
os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")
import numpy as np, torch
import torch.nn.functional as F
from batches import NONE, Batch, Encoder, Names, order
from enrich import enrich
from learning import advance, averaged
from network import CONVENTIONS, LAYERS, Dropout, Network
from patterns import make
from score import role_scores, score

WEIGHTS = {"arc": 1.0, "relation": 1.0, "soft arc": 1.0, "soft relation": 1.0, "upos": 0.5, "xpos": 0.5, "entities": 3.0, "predicate": 0.5, "roles": 0.3}
PARTS = {"ewt-train": 1, "gum-train": 1, "uner-train": 2, "wikigold-train": 1}  # how often an epoch sees each set


def names_loss(net, b, rows, ours):
    """Sets that name things in another way than Universal NER does are scored by the layer of their convention."""
    total, words = 0.0, 0.0
    for k, convention in enumerate(["", *CONVENTIONS]):
        told = ((b.tagged > 0) & (b.convention == k)).nonzero().squeeze(1)
        if not len(told):
            continue
        mask = b.mask[told][:, 1:]
        n = int(mask.sum(1).max())
        scores = net.conventions[convention](rows[told][:, 1:n + 1]) if convention else ours[told][:, 1:n + 1]
        total = total + (net.entity_loss(scores, b.tags[told][:, :n], mask[:, :n]) * b.tagged[told]).sum()
        words += float(mask.sum())
    return total / max(200.0, words) if words else None


def soft_losses(net, b, arcs, ld, lh):
    """Arcs and relations of the sentences that teachers have read: cross-entropy against what they held for how likely."""
    k, t = ((b.y[2] >= 0) & b.soft.unsqueeze(1)).nonzero(as_tuple=True)
    told = b.soft_arcs[k, t]
    arc = -(told * arcs[k, t].log_softmax(-1)).sum(-1).mean()
    relation = -(b.soft_relations[k, t] * net.relations(ld[k, t], lh[k, b.y[2][k, t]]).log_softmax(-1)).sum(-1).mean()
    return arc, relation


def losses(net, b):
    rows = net.rows(b.ids, b.mask)
    dependent, head, ld, lh, upos, xpos, ents, pred, rp, ra = net.tops(rows).split(net.parts, -1)
    out = {}
    at = (b.y[2] >= 0).nonzero(as_tuple=True)
    arcs = None
    if len(at[0]):
        arcs = net.arcs(dependent, head, b.mask)
        k, t = ((b.y[2] >= 0) & ~b.soft.unsqueeze(1)).nonzero(as_tuple=True)
        if len(k):
            gold = b.y[2][k, t]
            out["arc"] = F.cross_entropy(arcs[k, t], gold)
            out["relation"] = F.cross_entropy(net.relations(ld[k, t], lh[k, gold]), b.y[3][k, t], ignore_index=NONE)
        if b.soft.any():
            out["soft arc"], out["soft relation"] = soft_losses(net, b, arcs, ld, lh)
        out["upos"] = F.cross_entropy(upos[at], b.y[0][at], ignore_index=NONE)
        out["xpos"] = F.cross_entropy(xpos[at], b.y[1][at], ignore_index=NONE)
    named = names_loss(net, b, rows, ents)
    if named is not None:
        out["entities"] = named
    known = b.pred >= 0
    if known.any():
        out["predicate"] = F.binary_cross_entropy_with_logits(pred.squeeze(-1)[known], b.pred[known])
        if len(b.where):
            with torch.no_grad():  # the roles learn on the trees this network makes, not on the gold ones
                heads = arcs.argmax(-1)
                heads[:, 0] = 0
                label = net.relations(ld, lh.gather(1, heads.unsqueeze(-1).expand(-1, -1, lh.shape[-1]))).argmax(-1)
            said = role_scores(net, rp, ra, heads, label, b.where)
            out["roles"] = F.cross_entropy(said.flatten(0, 1), b.gold.flatten(), ignore_index=NONE, reduction="sum") / max(30, len(b.where))
    return out


def main():
    a = argparse.ArgumentParser()
    a.add_argument("--work", required=True)
    a.add_argument("--out", required=True)
    a.add_argument("--minutes", type=float, default=95)
    a.add_argument("--seed", type=int, default=1)
    a.add_argument("--rate", type=float, default=2e-3)
    a.add_argument("--tokens", type=int, default=1200)
    a.add_argument("--hidden", type=int, default=256)
    a.add_argument("--layers", default="", help="the plan as JSON, for trials")
    a.add_argument("--every", type=float, default=10, help="minutes between scores on the dev sets")
    a.add_argument("--silver", help="names for EWT train, made by names.py or silver.py")
    a.add_argument("--sure", type=float, default=0.3, help="weight of those that nobody read")
    a.add_argument("--soft", help="raw news as teachers read it, made by distil.py")
    a.add_argument("--patterns", type=int, default=0, help="how many sentences to add of patterns.py")
    a.add_argument("--more", nargs="*", default=[], help="more sentences with names")
    a.add_argument("--names", action="store_true", help="put other names in the place of some")
    a.add_argument("--titles", type=int, default=0, help="how many sentences to add whose people have the titles of diplomacy")
    a.add_argument("--drop", type=float, default=1.0, help="share of the usual dropout, for a last stretch")
    a.add_argument("--decay", type=float, default=0.999, help="of the running average")
    a.add_argument("--resume", action="store_true")
    a.add_argument("--begin", help="a checkpoint whose weights to begin with, such as thaw.py makes of the shipped ones; what it had learnt of steps and time is not taken over")
    a = a.parse_args()
    torch.set_num_threads(1)
    rng = random.Random(a.seed)
    torch.manual_seed(a.seed)
    Dropout.bytes = np.random.Generator(np.random.SFC64(a.seed))
    os.makedirs(a.out, exist_ok=True)
    kept = pickle.load(open(f"{a.work}/sets.pkl", "rb"))
    encoder = Encoder(kept["keys"], kept["labels"])
    layers = json.loads(a.layers) if a.layers else LAYERS
    counts = {k: len(v) + 2 for k, v in kept["keys"].items()}
    net = Network(torch.from_numpy(np.load(f"{a.work}/vectors.npy")), counts, kept["labels"], a.hidden, layers)
    if a.silver:
        silver = pickle.load(open(a.silver, "rb"))
        for s in kept["sets"]["ewt-train"]:
            if s["id"] in silver:
                s["entities"], certain = silver[s["id"]]
                s["sure"] = 1.0 if certain else a.sure
    for path in a.more:
        kept["sets"][path] = pickle.load(open(path, "rb"))
        PARTS[path] = 1
    if a.soft:
        kept["sets"]["soft"] = pickle.load(open(a.soft, "rb"))
        PARTS["soft"] = 1
    if a.patterns:
        kept["sets"]["patterns"] = make(a.patterns, kept["names"], a.seed)
        PARTS["patterns"] = 1
    if a.titles:
        kept["sets"]["titled"] = enrich([s for n in ("ewt-train", "gum-train") for s in kept["sets"][n]], a.titles, random.Random(a.seed))
        PARTS["titled"] = 1
    for part in net.modules():
        if isinstance(part, Dropout):
            part.least = round(part.least * a.drop)
    for k, convention in enumerate(CONVENTIONS):
        for s in kept["sets"][f"{convention}-train"]:
            s["convention"] = k + 1
    data = [e for name, times in PARTS.items() for s in kept["sets"][name] if len(s["words"]) <= 100 for e in [encoder.sentence(s, 4)] * times]
    dev = {name: [encoder.sentence(s) for s in kept["sets"][name]] for name in ("ewt-dev", "gum-dev", "uner-dev")}
    others = Names(kept["names"], encoder) if a.names else None
    params = [p for p in net.parameters() if p.requires_grad]
    average = [p.detach().clone() for p in params]
    opt = torch.optim.Adam(params, lr=a.rate, betas=(0.9, 0.98), foreach=True)
    step = epoch = 0
    spent = 0.0
    path = f"{a.out}/checkpoint.pt"
    if a.resume and os.path.exists(path):
        ck = torch.load(path)
        net.load_state_dict(ck["model"], strict=False)
        for e, (name, p) in zip(average, ((n, p) for n, p in net.named_parameters() if p.requires_grad)):
            e.copy_(ck["average"][name])
        opt.load_state_dict(ck["optimiser"])
        step, epoch, spent = ck["step"], ck["epoch"], ck["spent"]
        rng.seed(a.seed * 1000 + epoch)
        torch.manual_seed(a.seed * 1000 + epoch)
        Dropout.bytes = np.random.Generator(np.random.SFC64(a.seed * 1000 + epoch))
    elif a.begin:
        begun = torch.load(a.begin)["average"]
        for name in CONVENTIONS:  # a convention without weights begins as the shipped one
            first = sum(net.parts[:6])
            for part in ("weight", "bias"):
                begun.setdefault(f"conventions.{name}.{part}", begun[f"tops.{part}"][first:first + net.parts[6]])
        net.load_state_dict(begun, strict=False)
        average = [p.detach().clone() for p in params]
    began = time.process_time() - spent
    budget = a.minutes * 60
    log = open(f"{a.out}/log.jsonl", "a")

    def say(**what):
        line = json.dumps(what)
        print(line, flush=True)
        log.write(line + "\n")
        log.flush()

    def keep():
        named = [n for n, p in net.named_parameters() if p.requires_grad]
        state = {n: v for n, v in net.state_dict().items() if n != "features.0.weight"}
        averaged = {**state, **{n: e.clone() for n, e in zip(named, average)}}
        torch.save({"model": state, "average": averaged, "optimiser": opt.state_dict(), "step": step, "epoch": epoch, "spent": time.process_time() - began,
                    "hidden": a.hidden, "layers": layers, "seed": a.seed, "arguments": vars(a)}, path + ".new")
        os.replace(path + ".new", path)

    def look():
        with averaged(params, average):
            scores = {name: score(net, encoder, None, repair=False, encoded=d) for name, d in dev.items()}
        net.train()
        return scores

    say(sentences=len(data), words=sum(s["n"] for s in data), weights=sum(p.numel() for p in params), arguments=vars(a))
    net.train()
    total, seen, last, done, told = {}, 0, time.process_time(), False, []
    signal.signal(signal.SIGTERM, lambda *_: told.append(1))  # stops after the step it is in, with a checkpoint
    while not done:
        for group in order(data, a.tokens, rng):
            share = (time.process_time() - began) / budget
            if share >= 1 or told:
                done = True
                break
            step += 1
            parts = losses(net, Batch(group, rng, others))
            loss = sum(WEIGHTS[k] * v for k, v in parts.items())
            advance(opt, params, average, loss, a.rate * min(1, step / 300) * max(0.005, 1 - share), step, a.decay)
            seen += sum(s["n"] for s in group)
            for k, v in parts.items():
                total.setdefault(k, []).append(float(v.detach()))
            if time.process_time() - last > a.every * 60:
                keep()
                say(minutes=round((time.process_time() - began) / 60, 1), step=step, epoch=epoch, words=seen, loss={k: round(float(np.mean(v)), 4) for k, v in total.items()}, dev=look())
                total, last = {}, time.process_time()
        epoch += 1
    keep()
    if not told:
        say(minutes=round((time.process_time() - began) / 60, 1), step=step, epoch=epoch, words=seen, dev=look(), end=True)


if __name__ == "__main__":
    main()
