"""Names for sentences that have none annotated, out of lists: train.py --silver FILE (EWT train) and --more FILE (news).

    python3 names.py ewt --work WORK --out WORK/names-ewt.pkl
    python3 names.py news PARSED.conllu … --out WORK/names-news.pkl [--most 3000]

EWT has gold trees, so where a name begins and ends is known but for its kind: names-ewt.tsv tells that, by hand; what was read sentence by
sentence (names-ewt-read.tsv) stands as it was read, and is certain. News comes as
CoNLL-U, as `demarche parse --format conllu` reads it; only sentences are kept all of whose names are in a list (names-news.tsv, names-ewt.tsv, data/actors).
"""
import argparse, collections, os, pickle, random, re
from prepare import read_conllu

HERE = os.path.dirname(os.path.abspath(__file__))
ACTORS = os.path.join(HERE, "..", "data", "actors")
LINKS = {"of", "the", "and", "for", "&", "'s", "’s", "de", "la", "al", "von", "van", "del", "on", "in", "-", "el", "bin", "ibn"}
INSIDE = {"of", "for", "de", "la", "&", "al", "von", "van", "del", "el", "bin", "ibn", "-"}
OUTSIDE = {"conj", "appos", "list", "parataxis", "nsubj", "obj", "root", "vocative", "dislocated", "nmod:unmarked", "obl:unmarked", "obl", "nmod"}
TITLES = set("""mr mr. mrs mrs. ms ms. dr dr. sir president minister senator sen sen. rep rep. gov gov. general gen gen. col col. capt capt. professor prof prof. judge justice king queen
prince pope secretary governor ambassador chairman miss vice prime foreign mullah ayatollah imam sheikh sheik lt lt. sgt sgt. major captain colonel saint lord lady congressman""".split())
OFFICES = set("""president minister secretary governor senator representative speaker mayor justice judge chief director chairman chairwoman spokesman spokesperson spokeswoman administrator attorney
general sheriff leader ambassador commissioner prime premier chancellor king queen pope prince vice deputy captain detective inspector congresswoman congressman adviser advisor officer coach""".split())
DAYS = set("""monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october november december jan feb mar apr jun jul aug sep sept oct
nov dec mon tue tues wed thu thur thurs fri sat sun christmas easter thanksgiving""".split())
NO_NAMES = "Saturn Yuan Christmas Brexit COVID Coronavirus HIV SARS UTC BST Linux JavaScript Internet Democrats Republicans Socialists Greens Liberals Conservatives Progressives Europeans".split()
PLACES = "U.S. US UK U.K. ROK DPRK PRC UAE U.A.E. USA Europe Africa Asia America Antarctica DRC USSR|Northern Europe|Eastern Europe|Western Europe|South America|North America|Latin America|Middle East|Southeast Asia|South Asia|Central Asia|Central America"
BODIES = "UN U.N. EU E.U. NATO G7 G20 G8 ASEAN".split()


def name_spans(s):
    """(first, end) of what hangs together as proper nouns, titles before people left out."""
    w, u, x, h, r = s["words"], s["upos"], s["xpos"], s["heads"], s["relations"]
    n, out, i = len(w), [], 0
    while i < n:
        if u[i] != "PROPN":
            i += 1
            continue
        j = i + 1
        while j < n:
            if u[j] == "PROPN" and not (r[j] in OUTSIDE and i <= h[j] - 1 < j) or x[j] in ("NNP", "NNPS"):
                j += 1
                continue
            k = j
            while k < n and w[k].lower() in LINKS and k - j < 2:
                k += 1
            if k > j and k < n and u[k] == "PROPN" and w[j].lower() in INSIDE and i <= h[k] - 1 < k:
                j = k + 1
                continue
            break
        a, b = i, j
        while a > 0 and x[a - 1] in ("NNP", "NNPS") and i <= h[a - 1] - 1 < b:
            a -= 1
        while a < b - 1 and w[a].lower() in TITLES and r[a] in ("nmod:desc", "compound", "amod", "flat"):
            a += 1
        out.append((a, b))
        i = j
    return out


def no_name(text):
    """A day, a month, an address of mail or the web."""
    plain = [x.lower() for x in text.split()]
    return bool(re.search(r"@|https?:|www\.|\.com|\.net|\.org|\.htm", text)) or all(x.strip(".s") in DAYS or x.strip(".") in DAYS or x.rstrip("s") in DAYS for x in plain)


def rows(path):
    return [l.rstrip("\n").split("\t") for l in open(path, encoding="utf8") if l.strip() and l[0] != "#"][1:]


def actors():
    """{name: kind} out of data/actors; the words for peoples are O."""
    table = lambda name: rows(os.path.join(ACTORS, name))
    out = {r[0]: "LOC" for r in table("places.tsv") if r[4].isdigit() and int(r[4]) >= 300}
    out.update((n, "LOC") for r in table("regions.tsv") for n in r[0].split(";"))
    for name, at in (("organisations.tsv", 3), ("groups.tsv", 4), ("outlets.tsv", 2)):
        out.update((n, "ORG") for r in table(name) for n in [r[at]] + (r[at + 1].split(";") if len(r) > at + 1 and r[at + 1] != "-" else []))
    for name in ("people.tsv", "leaders.tsv", "congress.tsv"):
        for r in table(name):
            out[r[0]] = "PER"
            out.setdefault(r[0].split()[-1], "PER")
    states = table("states.tsv")
    out.update((r[2], "O") for r in states if r[1] not in ("name", "capital"))
    out.update((r[2], "LOC") for r in states if r[1] in ("name", "capital"))
    first, *more = PLACES.split("|")
    out.update((n, "LOC") for n in first.split() + more)
    out.update((n, "ORG") for n in BODIES)
    return out


def mark(tags, a, b, kind):
    tags[a:b] = ["B-" + kind] + ["I-" + kind] * (b - a - 1)


def tags_of_gold(s, kinds):
    """Tags of a sentence with a gold tree, None where a name is of unknown kind."""
    w, tags = s["words"], ["O"] * len(s["words"])
    for a, b in name_spans(s):
        kind = kinds.get(" ".join(w[a:b]), "O")
        if kind == "X":
            return None
        if kind == "ORG" and b + 1 < len(w) and w[b] == "," and w[b + 1].lower().rstrip(".") in ("inc", "corp", "ltd", "llc"):
            b += 2
        if kind != "O":
            mark(tags, a, b, kind)
    return tags


def names_read(path):
    """{sentence id: [(kind, words)]} of the sentences that were read, also of those without a name."""
    out = {}
    for id, kind, name in rows(path):
        names = out.setdefault(id, [])
        if kind != "-":
            names.append((kind, name.split(" ")))
    return out


def tags_read(words, names):
    """Tags of the names in their order; a name stands at its first place that no other has taken."""
    tags = ["O"] * len(words)
    for kind, name in names:
        n = len(name)
        at = next(i for i in range(len(words) - n + 1) if words[i:i + n] == name and all(t == "O" for t in tags[i:i + n]))
        mark(tags, at, at + n, kind)
    return tags


def tags_of_news(s, kinds, places):
    """Tags of a sentence the network has parsed, None where a name is in no list. "President X" is X; what stands before the office may be a place."""
    w, h, r, tags = s["words"], s["heads"], s["relations"], ["O"] * len(s["words"])
    for a, b in name_spans(s):
        top = next((i for i in range(a, b) if not a < h[i] <= b), a)
        if top > a and any(h[i] == top + 1 and r[i] == "nmod:desc" or w[i].lower() in OFFICES for i in range(a, top)):
            if kinds.get(" ".join(w[top:b])) != "PER":
                return None
            mark(tags, top, b, "PER")
            i = a
            while i < top:
                j = next((j for j in range(top, i, -1) if " ".join(w[i:j]) in places), None)
                if j and places[" ".join(w[i:j])] in ("LOC", "ORG"):
                    mark(tags, i, j, places[" ".join(w[i:j])])
                i = j or i + 1
            continue
        text = " ".join(w[a:b])
        kind = "O" if no_name(text) else kinds.get(text, "X")
        if kind == "X" or b - a > 1 and kind != "O" and w[a].lower() in OFFICES | TITLES:
            return None
        if kind != "O":
            mark(tags, a, b, kind)
    return tags


def main():
    a = argparse.ArgumentParser()
    a.add_argument("what", choices=["ewt", "news"])
    a.add_argument("files", nargs="*")
    a.add_argument("--work")
    a.add_argument("--out", required=True)
    a.add_argument("--most", type=int, default=3000)
    a = a.parse_args()
    ewt = dict(rows(os.path.join(HERE, "names-ewt.tsv")))
    count = collections.Counter()
    if a.what == "ewt":
        out, read = {}, names_read(os.path.join(HERE, "names-ewt-read.tsv"))
        for s in pickle.load(open(f"{a.work}/sets.pkl", "rb"))["sets"]["ewt-train"]:
            certain = s["id"] in read or "PROPN" not in s["upos"]
            tags = tags_read(s["words"], read.get(s["id"], [])) if certain else tags_of_gold(s, ewt)
            if tags:
                out[s["id"]] = tags, certain
        every = [tags for tags, _ in out.values()]
    else:
        places = actors()
        kinds = {**ewt, **dict(rows(os.path.join(HERE, "names-news.tsv"))), **{n: "O" for n in NO_NAMES}, **places}
        seen, out = set(), []
        for s in (s for f in a.files for s in read_conllu(open(f, encoding="utf8"))):
            w = s["words"]
            if not 6 <= len(w) <= 45 or w[-1] not in '.?!"' or " ".join(w) in seen:
                continue
            seen.add(" ".join(w))
            tags = tags_of_news(s, kinds, places)
            if tags and any(t != "O" for t in tags):
                out.append({"id": f"news-{len(out)}", "words": w, "entities": tags, "sure": 0.5})
        random.Random(1).shuffle(out)
        out = out[:a.most]
        every = [s["entities"] for s in out]
    count.update(t[2:] for tags in every for t in tags if t[0] == "B")
    pickle.dump(out, open(a.out, "wb"))
    print(len(out), "sentences", dict(count))


if __name__ == "__main__":
    main()
