"""Sentences that the sets have too few of: people with the titles diplomacy gives them, made out of annotated sentences.

The sets say "Mr. X" and "President X" and four times in all something like "Secretary of State X". `titled` puts such a
title before a person's name, or in the place of the short one that stands there; the tree, the names and the roles move along.
"""

TEMPLATES = [  # word/UPOS/XPOS/relation/head, counted from 1 inside the title; head 0 is the name
    "Foreign/ADJ/NNP/amod/2 Minister/PROPN/NNP/nmod:desc/0", "Foreign/ADJ/NNP/amod/2 Secretary/PROPN/NNP/nmod:desc/0", "Prime/ADJ/NNP/amod/2 Minister/PROPN/NNP/nmod:desc/0",
    "Prime/ADJ/NNP/amod/2 Minister/PROPN/NNP/nmod:desc/0", "Foreign/ADJ/NNP/amod/2 Minister/PROPN/NNP/nmod:desc/0", "President/PROPN/NNP/nmod:desc/0", "President/PROPN/NNP/nmod:desc/0",
    "Defense/PROPN/NNP/compound/2 Minister/PROPN/NNP/nmod:desc/0", "Defence/PROPN/NNP/compound/2 Minister/PROPN/NNP/nmod:desc/0", "Finance/PROPN/NNP/compound/2 Minister/PROPN/NNP/nmod:desc/0",
    "Interior/PROPN/NNP/compound/2 Minister/PROPN/NNP/nmod:desc/0", "Defense/PROPN/NNP/compound/2 Secretary/PROPN/NNP/nmod:desc/0", "Treasury/PROPN/NNP/compound/2 Secretary/PROPN/NNP/nmod:desc/0",
    "Deputy/PROPN/NNP/compound/3 Foreign/ADJ/NNP/amod/3 Minister/PROPN/NNP/nmod:desc/0", "Vice/PROPN/NNP/compound/2 President/PROPN/NNP/nmod:desc/0", "Crown/PROPN/NNP/compound/2 Prince/PROPN/NNP/nmod:desc/0",
    "Secretary/PROPN/NNP/nmod:desc/0 of/ADP/IN/case/3 State/PROPN/NNP/nmod/1", "Secretary/PROPN/NNP/nmod:desc/0 of/ADP/IN/case/3 State/PROPN/NNP/nmod/1", "Secretary/PROPN/NNP/nmod:desc/0 of/ADP/IN/case/3 State/PROPN/NNP/nmod/1",
    "Secretary/PROPN/NNP/nmod:desc/0 of/ADP/IN/case/3 Defense/PROPN/NNP/nmod/1", "Minister/PROPN/NNP/nmod:desc/0 of/ADP/IN/case/4 Foreign/ADJ/NNP/amod/4 Affairs/PROPN/NNPS/nmod/1",
    "Chief/PROPN/NNP/nmod:desc/0 of/ADP/IN/case/3 Staff/PROPN/NNP/nmod/1", "National/ADJ/NNP/amod/2 Security/PROPN/NNP/compound/3 Adviser/PROPN/NNP/nmod:desc/0", "National/ADJ/NNP/amod/2 Security/PROPN/NNP/compound/3 Advisor/PROPN/NNP/nmod:desc/0",
    "Ambassador/PROPN/NNP/nmod:desc/0", "Chancellor/PROPN/NNP/nmod:desc/0", "King/PROPN/NNP/nmod:desc/0", "General/PROPN/NNP/nmod:desc/0", "Senator/PROPN/NNP/nmod:desc/0", "Supreme/ADJ/NNP/amod/2 Leader/PROPN/NNP/nmod:desc/0",
    "foreign/ADJ/JJ/amod/2 minister/NOUN/NN/nmod:desc/0", "prime/ADJ/JJ/amod/2 minister/NOUN/NN/nmod:desc/0", "defense/NOUN/NN/compound/2 minister/NOUN/NN/nmod:desc/0", "president/NOUN/NN/nmod:desc/0",
    "foreign/ADJ/JJ/amod/2 ministry/NOUN/NN/compound/3 spokesman/NOUN/NN/nmod:desc/0", "foreign/ADJ/JJ/amod/2 ministry/NOUN/NN/compound/3 spokesperson/NOUN/NN/nmod:desc/0",
    "Foreign/ADJ/NNP/amod/2 Ministry/PROPN/NNP/compound/3 spokeswoman/NOUN/NN/nmod:desc/0", "spokesman/NOUN/NN/nmod:desc/0", "opposition/NOUN/NN/compound/2 leader/NOUN/NN/nmod:desc/0", "leader/NOUN/NN/nmod:desc/0",
    "State/PROPN/NNP/compound/2 Department/PROPN/NNP/compound/3 spokesman/NOUN/NN/nmod:desc/0", "special/ADJ/JJ/amod/2 envoy/NOUN/NN/nmod:desc/0", "ambassador/NOUN/NN/nmod:desc/0",
]
NATIONS = """Chinese Russian Iranian Israeli Turkish French German British Japanese Indian Pakistani Ukrainian Syrian Iraqi Saudi Egyptian Qatari Emirati Polish Italian Spanish
Brazilian Mexican Canadian Australian Indonesian Malaysian Vietnamese Thai Korean Taiwanese Armenian Azerbaijani Georgian Serbian Greek Cypriot Lebanese Jordanian Palestinian Afghan
Ethiopian Sudanese Nigerian Kenyan Venezuelan Cuban Colombian Argentine Hungarian Belarusian Kazakh Finnish Swedish Norwegian Danish Dutch Belgian""".split()
SHORT = {"president", "mr.", "mr", "senator", "sen.", "general", "gen.", "dr.", "professor", "governor", "gov.", "ms.", "mrs.", "chairman", "king", "minister", "ambassador", "secretary", "prince", "judge"}
PLACES = {"nsubj", "nsubj:pass", "obj", "iobj", "obl", "obl:agent", "nmod", "nmod:poss", "conj", "appos"}


def people(s):
    """(first word, words) of the names of people that can take a title."""
    out, tags, heads, rel = [], s.get("entities"), s.get("heads"), s.get("relations")
    if not tags or not heads:
        return out
    for i, t in enumerate(tags):
        if t != "B-PER" or s["upos"][i] != "PROPN" or rel[i] not in PLACES:
            continue
        n = 1
        while i + n < len(tags) and tags[i + n] == "I-PER":
            n += 1
        if any(heads[j] != i + 1 or rel[j] != "flat" for j in range(i + 1, i + n)):
            continue
        left = [j for j in range(i) if heads[j] == i + 1 and rel[j] not in ("case", "cc", "mark", "punct", "cop", "advmod")]
        if not left:
            out.append((i, n, None))
        elif left == [i - 1] and rel[i - 1] == "nmod:desc" and s["words"][i - 1].lower() in SHORT and i not in heads:
            out.append((i, n, i - 1))
    return out


def titled(s, at, template, nation=None):
    """The sentence with a title before the name at `at` (of `people`); `nation` goes before the title."""
    first, _, old = at
    title = [t.rsplit("/", 4) for t in template.split(" ")]
    top = next(k for k, t in enumerate(title) if t[4] == "0")
    start = first if old is None else old  # the title's first word stands here
    new = [nation] if nation else []
    extra = len(new) + len(title)
    move = lambda i: i if i < start else i + extra - (0 if old is None else 1)
    keep = [i for i in range(len(s["words"])) if i != old]
    n = len(keep) + extra
    out = {k: v for k, v in s.items() if k in ("id", "sure")}
    words, upos, xpos, heads, rel, tags = ([None] * n for _ in range(6))
    for i in keep:
        j = move(i)
        words[j], upos[j], xpos[j], rel[j] = s["words"][i], s["upos"][i], s["xpos"][i], s["relations"][i]
        heads[j] = 0 if s["heads"][i] == 0 else move(s["heads"][i] - 1) + 1
        tags[j] = s["entities"][i]
    name = move(first) + 1
    base = start + len(new)
    if nation:
        us = nation in ("U.S.", "US", "U.N.", "EU")
        words[start], upos[start], xpos[start], rel[start] = nation, "PROPN" if us else "ADJ", "NNP" if us else "JJ", "compound" if us else "amod"
        heads[start], tags[start] = base + top + 1, {"U.S.": "B-LOC", "US": "B-LOC", "U.N.": "B-ORG", "EU": "B-ORG"}.get(nation, "O")
    for k, (w, u, x, r, h) in enumerate(title):
        j = base + k
        words[j], upos[j], xpos[j], rel[j], tags[j] = w, u, x, r, "O"
        heads[j] = name if h == "0" else base + int(h)
    if "State/PROPN/NNP/compound/2" in template:
        tags[base:base + 2] = ["B-ORG", "I-ORG"]
    if start == 0:
        words[0] = words[0][:1].upper() + words[0][1:]
    out.update(words=words, upos=upos, xpos=xpos, heads=heads, relations=rel, entities=tags)
    if "predicates" in s:
        out["predicates"] = [(move(p), {move(t): r for t, r in a.items() if t != old}) for p, a in s["predicates"] if p != old]
    return out


def enrich(sentences, count, rng):
    """`count` sentences with titles, drawn from those that have a person to give one to."""
    ground = [s for s in sentences if 5 <= len(s["words"]) <= 45 and people(s)]
    out = []
    for s in rng.sample(ground, min(count, len(ground))):
        nation = rng.choice(NATIONS) if rng.random() < 0.45 else rng.choice(["U.S.", "U.S.", "US", "U.N.", "EU"]) if rng.random() < 0.2 else None
        out.append(titled(s, rng.choice(people(s)), rng.choice(TEMPLATES), nation))
    return out
