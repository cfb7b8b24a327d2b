"""Sentences as arrays, and batches of sentences of like length."""
import random
import numpy as np, torch
from words import FEATURES, CASINGS, NAMES

NONE = -100


def keys_of(keys):
    return {name: {k: i + 2 for i, k in enumerate(keys[name])} for name in NAMES}


class Encoder:
    def __init__(self, keys, labels):
        self.keys = keys_of(keys)
        self.index = {name: {k: i for i, k in enumerate(v)} for name, v in labels.items()}

    def ids(self, words, casings=1):
        """[casings, features, n + 1]: only the shape differs between casings, the other keys are made of lower case."""
        out = np.zeros((casings, len(FEATURES), len(words) + 1), np.int64)
        for f, (name, _, key, _) in enumerate(FEATURES):
            table = self.keys[name]
            for c in range(casings):
                if c and name != "shape":
                    out[c, f] = out[0, f]
                else:
                    out[c, f, 1:] = [table.get(key(CASINGS[c](w)), 1) for w in words]
        return out

    def sentence(self, s, casings=1):
        n, index = len(s["words"]), self.index
        y = np.full((4, n + 1), NONE, np.int64)  # upos, xpos, head, relation
        if "heads" in s:
            y[0, 1:] = [index["upos"].get(t, NONE) for t in s["upos"]]
            y[1, 1:] = [index["xpos"].get(t, NONE) for t in s["xpos"]]
            y[2, 1:] = s["heads"]
            y[3, 1:] = [index["relations"].get(t, NONE) for t in s["relations"]]
        tags = [index["entities"][t] for t in s["entities"]] if "entities" in s else None
        roles = None
        if "predicates" in s:
            roles = [(p + 1, [(t + 1, index["roles"][r]) for t, r in a.items() if r in index["roles"]]) for p, a in s["predicates"]]
        return {"ids": self.ids(s["words"], casings), "y": y, "tags": tags, "roles": roles, "sure": s.get("sure", 1.0), "convention": s.get("convention", 0), "n": n, "names": replaceable(s),
                "soft": s.get("soft"),
                "lost": sum(r not in index["roles"] for _, a in s.get("predicates", []) for r in a.values()),  # roles too rare to have a label
                "stop": n > 4 and s["words"][-1] == "." and "heads" in s and n not in s["heads"]}


def replaceable(s):
    """Names another may stand for: (first row, words, kind). Not the US, the UK and such, nor a name with an article."""
    out, words, tags = [], s["words"], s.get("entities", [])
    for i, t in enumerate(tags):
        if t[0] == "B":
            n = 1
            while i + n < len(tags) and tags[i + n] == "I-" + t[2:]:
                n += 1
            if t == "B-ORG":
                if "upos" not in s or all(u == "PROPN" for u in s["upos"][i:i + n]):
                    out.append((i + 1, n, "the ORG" if i and words[i - 1].lower() == "the" else "ORG"))
                continue
            if i and words[i - 1].lower() == "the" or not all(w[:1].isupper() and w[1:].islower() for w in words[i:i + n]):
                continue
            out.append((i + 1, n, t[2:]))
    return out


ORGANISATIONS = {  # what stands without an article, and with one
    "ORG": "NATO Hamas Hezbollah ASEAN OPEC UNESCO UNICEF Reuters AFP Xinhua TASS CNN Interpol Mercosur Frontex UNRWA Al|Jazeera Boko|Haram Amnesty|International Congress Parliament",
    "the ORG": "UN U.N. EU IAEA IMF WTO WHO ICC OPCW OSCE Pentagon Taliban PLO IDF PKK Mossad CIA Knesset United|Nations European|Union African|Union Arab|League State|Department "
               "World|Bank European|Commission European|Council Security|Council General|Assembly Foreign|Ministry Defense|Ministry Islamic|State Revolutionary|Guards Red|Cross Red|Crescent "
               "Associated|Press Communist|Party Supreme|Court Justice|Department Treasury|Department U.N.|Security|Council UN|General|Assembly Iranian|Foreign|Ministry",
}


class Names:
    """The pool of prepare.other_names, encoded; `put` writes a name drawn from it into a batch's row."""

    def __init__(self, pool, encoder):
        pool = {kind: dict(by) for kind, by in pool.items()}
        for kind, names in ORGANISATIONS.items():
            for n in (1, 2, 3):
                pool.setdefault(kind, {}).setdefault(n, [])
                pool[kind][n] = list(pool[kind][n]) + [w.split("|") for w in names.split() if w.count("|") == n - 1]
        self.pool = {(kind, n): [encoder.ids(w, len(CASINGS))[:, :, 1:] for w in names] for kind, by in pool.items() for n, names in by.items()}

    def put(self, ids, casing, sentence, limit, rng, share=0.2):
        for row, n, kind in sentence["names"]:
            names = self.pool.get((kind, n))
            if names and row + n - 1 <= limit and rng.random() < share:
                ids[:, row:row + n] = names[rng.randrange(len(names))][casing]


def order(sentences, tokens, rng):
    """Batches (lists of sentences) of about `tokens` rows, sentences of like length together, in random order."""
    data = sorted(sentences, key=lambda s: s["n"] + rng.random() * 2)
    out, cur = [], []
    for s in data:
        if cur and (s["n"] + 1) * (len(cur) + 1) > tokens:
            out.append(cur)
            cur = []
        cur.append(s)
    if cur:
        out.append(cur)
    rng.shuffle(out)
    return out


class Batch:
    """Arrays of a batch. With a random generator, some sentences change case or lose their full stop."""

    def __init__(self, sentences, rng=None, names=None):
        cut = [bool(rng and s["stop"] and rng.random() < 0.04) for s in sentences]
        sizes = [s["n"] - c for s, c in zip(sentences, cut)]
        b, rows = len(sentences), max(sizes) + 1
        ids = np.zeros((b, len(FEATURES), rows), np.int64)
        y = np.full((4, b, rows), NONE, np.int64)
        mask = np.zeros((b, rows), np.float32)
        tags, tagged = np.zeros((b, rows - 1), np.int64), np.zeros(b, np.float32)
        # What teachers said of heads and relations (distil.py), which then stands in the place of `y`.
        taught = [s["soft"] for s in sentences if s["soft"] is not None]
        self.soft = torch.tensor([s["soft"] is not None for s in sentences])
        soft_arcs = np.zeros((b, rows, rows), np.float32) if taught else None
        soft_relations = np.zeros((b, rows, taught[0][1].shape[1]), np.float32) if taught else None
        self.convention = torch.tensor([s["convention"] for s in sentences])
        pred, where, self.gold = np.full((b, rows), -1, np.float32), [], []
        for k, (s, n) in enumerate(zip(sentences, sizes)):
            casing = 0
            if rng and len(s["ids"]) > 1:
                r = rng.random()
                casing = 1 if r < 0.03 else 2 if r < 0.06 else 3 if r < 0.09 else 0
            ids[k, :, :n + 1] = s["ids"][casing][:, :n + 1]
            if rng and names:
                names.put(ids[k], casing, s, n, rng)
            y[:, k, :n + 1] = s["y"][:, :n + 1]
            if s["soft"] is not None:
                soft_arcs[k, :n + 1, :n + 1] = s["soft"][0][:n + 1, :n + 1]
                soft_relations[k, 1:n + 1] = s["soft"][1][:n]
            mask[k, :n + 1] = 1
            if s["tags"] is not None:
                tags[k, :n] = s["tags"][:n]
                tagged[k] = s["sure"]
            if s["roles"] is not None:
                pred[k, 1:n + 1] = 0
                for p, roles in s["roles"]:
                    if p <= n:
                        pred[k, p] = 1
                        where.append((k, p))
                        row = np.full(rows - 1, NONE, np.int64)
                        row[:n] = 0
                        for t, r in roles:
                            if t <= n:
                                row[t - 1] = r
                        self.gold.append(row)
        t = torch.from_numpy
        self.ids, self.y, self.mask, self.tags, self.tagged, self.pred = t(ids), t(y), t(mask), t(tags), t(tagged), t(pred)
        self.soft_arcs, self.soft_relations = (None, None) if soft_arcs is None else (t(soft_arcs), t(soft_relations))
        self.where = torch.tensor(where, dtype=torch.long).reshape(-1, 2)
        self.gold = t(np.stack(self.gold)) if self.gold else None
