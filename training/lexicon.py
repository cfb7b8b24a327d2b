"""What the project's lexicon holds a word for: the types of deed that rows of data/codebook give its lemma. The deed layers see it.

    python3 lexicon.py --tables ../data/codebook --work WORK

Writes WORK/lexicon.json, the forms, and WORK/lexicon.npy, their table. Only forms that have a word vector are kept.
"""
import argparse, glob, json, os, pickle
import numpy as np
from words import DEEDS

TYPES = DEEDS[1:-1]
STRENGTH = 0.7  # about the spread of what other features give


def read_rows(path):
    head = None
    for line in open(path, encoding="utf8"):
        if line.startswith("#") or not line.strip():
            continue
        fields = line.rstrip("\n").split("\t")
        if head is None:
            head = fields
        else:
            yield dict(zip(head, fields))


def lemma_types(folder):
    """{lemma: types} of verbs and nouns of one word."""
    out = {}
    for part in ("verbs", "nouns"):
        for path in sorted(glob.glob(os.path.join(folder, f"{part}-*.tsv"))):
            for row in read_rows(path):
                if " " not in row["lemma"] and row["type"] in TYPES:
                    out.setdefault(row["lemma"], set()).add(row["type"])
    return out


def forms(lemma, irregular):
    """Forms a verb or noun may take; some that no one writes among them."""
    stem = lemma[:-1] if lemma.endswith("e") else lemma
    out = {lemma, lemma + "s", lemma + "es", stem + "ed", stem + "ing", lemma + lemma[-1] + "ed", lemma + lemma[-1] + "ing"}
    if lemma.endswith("y"):
        out |= {lemma[:-1] + "ies", lemma[:-1] + "ied"}
    return out | irregular.get(lemma, set())


def build(folder, irregular_path, known):
    """(forms, table): a row of 16 numbers each behind the rows for padding and for words the lexicon lacks."""
    irregular = {}
    for row in read_rows(irregular_path):
        irregular.setdefault(row["lemma"], set()).add(row["form"])
    of = {}
    for lemma, types in lemma_types(folder).items():
        for form in forms(lemma.lower(), irregular):
            if form in known:
                of.setdefault(form, set()).update(types)
    keys = sorted(of)
    table = np.zeros((len(keys) + 2, len(TYPES)), np.float32)
    for i, form in enumerate(keys):
        table[i + 2, [TYPES.index(t) for t in of[form]]] = STRENGTH
    return keys, table


def main():
    a = argparse.ArgumentParser()
    a.add_argument("--tables", default="../data/codebook")
    a.add_argument("--work", required=True)
    a = a.parse_args()
    kept = pickle.load(open(f"{a.work}/sets.pkl", "rb"))
    keys, table = build(a.tables, os.path.join(os.path.dirname(os.path.abspath(__file__)), "irregular-verbs.tsv"), set(kept["keys"]["vector"]))
    np.save(f"{a.work}/lexicon.npy", table)
    json.dump(keys, open(f"{a.work}/lexicon.json", "w"), ensure_ascii=False)
    print(len(keys), "forms")


if __name__ == "__main__":
    main()
