"""Sentences whose deeds people marked, with the trees teachers see in them: train.py --deeds FILE.

    python3 deeds.py CHECKPOINT … --work WORK --marked deeds/*.ann --sentences SENTENCES.jsonl … --out FILE [--check]

A file of marks has, for each sentence, a line with its id and under it a line `trigger TYPE doers targets` for each deed (deeds/README.md). Sentences
of our own stand there too, as `# id words`; those of the open sets are looked up by id in SENTENCES ({"id": …, "words": […]} a line).
"""
import argparse, json, os, pickle, random, re, sys
from words import DEEDS

LONGEST = 70
DEV = set("e00 oa5 ob6 oc8 od9 of3 s05 s16 w08".split())  # files kept for dev


def place(words, told):
    """The word `told` as a number of the sentence; "strike~2" is the second of that form. None where it does not stand there."""
    m = re.match(r"^(.+)~(\d+)$", told)
    form, nth = (m.group(1), int(m.group(2))) if m else (told, 1)
    at = [i for i, w in enumerate(words) if w == form]
    return at[nth - 1] if len(at) >= nth else None


def read_deed(words, line):
    """(trigger, type, doubtful, doers, targets) of a line; parties are words, "?" where understood, "-" where nobody is named. Raises ValueError."""
    fields = line.split()
    if len(fields) != 4:
        raise ValueError(f"four fields are wanted: {line}")
    kind = fields[1].rstrip("?")
    if kind not in DEEDS[1:]:
        raise ValueError(f"no type of deed: {fields[1]}")
    at = [[fields[0]]] + [f if f in ("?", "-") else f.split(",") for f in fields[2:]]
    found = [f if isinstance(f, str) else [place(words, w) for w in f] for f in at]
    for told, got in zip(at, found):
        if isinstance(got, list) and None in got:
            raise ValueError(f"{told[got.index(None)]} is not in: {' '.join(words)}")
    return found[0][0], kind, fields[1].endswith("?"), found[1], found[2]


def read_marks(path, sentences):
    """The sentences of a file of marks in their order; raises ValueError with file and line."""
    out, words, told = [], dict(sentences), None
    for n, line in enumerate(open(path, encoding="utf8"), 1):
        fields = line.split()
        if not fields:
            continue
        if fields[0] == "#":
            words[fields[1]] = fields[2:]
        elif len(fields) == 1:
            if fields[0] not in words:
                raise ValueError(f"{path}:{n}: no sentence has the id {fields[0]}")
            told = {"id": fields[0], "words": words[fields[0]], "deeds": []}
            out.append(told)
        else:
            try:
                told["deeds"].append(read_deed(told["words"], line))
            except ValueError as problem:
                raise ValueError(f"{path}:{n}: {problem}") from None
    return [s for s in out if 3 <= len(s["words"]) <= LONGEST]


def one_a_word(deeds):
    """A word tells one deed: of several that which is not doubtful, the first."""
    out = {}
    for d in sorted(deeds, key=lambda d: d[2]):
        out.setdefault(d[0], d)
    return [out[t] for t in sorted(out)]


def main():
    a = argparse.ArgumentParser()
    a.add_argument("checkpoints", nargs="*")
    a.add_argument("--work")
    a.add_argument("--marked", nargs="+", required=True)
    a.add_argument("--sentences", nargs="*", default=[])
    a.add_argument("--out")
    a.add_argument("--check", action="store_true", help="only read the marks")
    a = a.parse_args()
    sentences = {}
    for path in a.sentences:
        for line in open(path, encoding="utf8"):
            s = json.loads(line)
            sentences[s["id"]] = s["words"]
    marked = []
    for path in sorted(a.marked, key=os.path.basename):
        dev = os.path.splitext(os.path.basename(path))[0] in DEV
        marked += [dict(s, deeds=one_a_word(s["deeds"]), dev=dev) for s in read_marks(path, sentences)]
    count = sum(len(s["deeds"]) for s in marked)
    print(len(marked), "sentences,", count, "deeds,", sum(d[2] for s in marked for d in s["deeds"]), "doubtful,", sum(s["dev"] for s in marked), "sentences for dev", file=sys.stderr)
    if a.check:
        return
    import torch
    from batches import order
    from distil import teach
    from score import load
    torch.set_num_threads(1)
    loaded = [load(path, a.work) for path in a.checkpoints]
    nets, encoder = [net for net, *_ in loaded], loaded[0][1]
    labels, out = nets[0].labels, []
    data = [dict(encoder.sentence({"words": s["words"]}), told=s) for s in marked]
    with torch.no_grad():
        for group in order(data, 3000, random.Random(0)):
            for s, t in zip(group, teach(nets, group)):
                best = t["relations"].argmax(-1)
                out.append({
                    **s["told"], "heads": t["heads"], "relations": [labels["relations"][r] for r in best], "upos": [labels["upos"][u] for u in t["upos"]],
                    "xpos": [labels["xpos"][x] for x in t["xpos"]], "predicates": t["predicates"], "soft": (t["arcs"], t["relations"]),
                    # Only so that other names can stand for these: the network is not taught them.
                    "entities": [labels["entities"][k] for k in t["names"]], "sure": 0.0,
                })
    pickle.dump(out, open(a.out, "wb"), protocol=4)


if __name__ == "__main__":
    main()
