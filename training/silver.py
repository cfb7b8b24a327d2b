"""Names for the sentences of EWT train, which have none annotated, as a checkpoint sees them: train.py --silver FILE.

    python3 silver.py CHECKPOINT --work WORK --out FILE

Kept are sentences whose tags the network holds for likelier than not; a name without a word that the gold tags call a
proper noun is struck out.
"""
import argparse, collections, pickle, random
import torch
from batches import Batch, order
from score import load, spans


def main():
    a = argparse.ArgumentParser()
    a.add_argument("checkpoint")
    a.add_argument("--work", required=True)
    a.add_argument("--out", required=True)
    a.add_argument("--sure", type=float, default=0.6)
    a = a.parse_args()
    torch.set_num_threads(1)
    net, encoder, kept, _ = load(a.checkpoint, a.work)
    names, out, count = net.labels["entities"], {}, collections.Counter()
    source = kept["sets"]["ewt-train"]
    data = [dict(encoder.sentence(s), source=s) for s in source]
    with torch.no_grad():
        for group in order(data, 3000, random.Random(0)):
            b = Batch(group)
            scores = net.encode(b.ids, b.mask)[6]
            for k, e in enumerate(group):
                n, s = e["n"], e["source"]
                path = net.entity_tags(scores[k, 1:n + 1])
                sure = float(torch.exp(-net.entity_loss(scores[k:k + 1, 1:n + 1], torch.tensor([path]), torch.ones(1, n))))
                count["all"] += 1
                if sure < a.sure:
                    continue
                tags = ["O"] * n
                for start, end, kind in spans(path, names):
                    if any(s["upos"][i] == "PROPN" for i in range(start, end)):
                        tags[start:end] = ["B-" + kind] + ["I-" + kind] * (end - start - 1)
                        count[kind] += 1
                    else:
                        count["struck out"] += 1
                out[s["id"]] = tags, False
    pickle.dump(out, open(a.out, "wb"))
    print("kept", len(out), dict(count))


if __name__ == "__main__":
    main()
