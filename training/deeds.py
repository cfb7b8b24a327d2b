"""Sentences whose deeds are marked (deeds/README.md), for train_deeds.py.

    python3 deeds.py --marked deeds/*.ann [--sentences SENTENCES.jsonl …]

checks files of marks. Such a file has, for each sentence, a line with its id and under it a line `trigger TYPE doers targets` for each deed. Sentences
of our own stand there too, as `# id words`; those of the open sets are looked up by id in SENTENCES ({"id": …, "words": […]} a line).
"""
import argparse, json, os, re
from words import DEEDS

LONGEST = 70


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


def read_all(marked, sentences):
    """All sentences of files of marks; those of files whose name ends in -dev are kept for dev."""
    words, out = {}, []
    for path in sentences:
        for line in open(path, encoding="utf8"):
            s = json.loads(line)
            words[s["id"]] = s["words"]
    for path in sorted(marked):
        dev = os.path.splitext(path)[0].endswith("-dev")
        out += [dict(s, deeds=one_a_word(s["deeds"]), dev=dev) for s in read_marks(path, words)]
    return out


def main():
    a = argparse.ArgumentParser()
    a.add_argument("--marked", nargs="+", required=True)
    a.add_argument("--sentences", nargs="*", default=[])
    a = a.parse_args()
    marked = read_all(a.marked, a.sentences)
    deeds = [d for s in marked for d in s["deeds"]]
    print(len(marked), "sentences,", len(deeds), "deeds,", sum(d[2] for d in deeds), "of them doubtful,", sum(s["dev"] for s in marked), "sentences for dev")


if __name__ == "__main__":
    main()
