"""What a word looks like to the network. The runner has the same functions; weights-format.md states them."""
import re

QUOTES = str.maketrans({"’": "'", "“": '"', "”": '"'})


def norm(word):
    return word.lower().translate(QUOTES)


def units(text):
    """The UTF-16 code units of a text, one character each, so that slices fall as they do in JavaScript."""
    if all(ord(c) < 0x10000 for c in text):
        return text
    raw = text.encode("utf-16-le", "surrogatepass")
    return "".join(chr(raw[i] | raw[i + 1] << 8) for i in range(0, len(raw), 2))


def shape(word):
    s = re.sub(r"[A-Z]", "X", units(word))
    s = re.sub(r"[a-z]", "x", s)
    s = re.sub(r"[0-9]", "d", s)
    return re.sub(r"(.)\1{2,}", r"\1\1", s, flags=re.S)[:8]


FEATURES = [  # name, size, key, least count in training (the vectors have their own list)
    ("vector", 100, norm, None),
    ("lower", 64, norm, 2),
    ("suffix2", 16, lambda w: units(norm(w))[-2:], 3),
    ("suffix3", 32, lambda w: units(norm(w))[-3:], 3),
    ("suffix4", 32, lambda w: units(norm(w))[-4:], 3),
    ("prefix3", 24, lambda w: units(norm(w))[:3], 3),
    ("shape", 32, shape, 3),
]
NAMES = [f[0] for f in FEATURES]
CASINGS = [lambda w: w, str.lower, str.upper, lambda w: w[:1].upper() + w[1:]]  # as written, lower, UPPER, Headline
KINDS = ["PER", "ORG", "LOC"]
DEEDS = ["-"] + ("AGREE CONSULT SUPPORT CONCEDE COOPERATE AID RETREAT REQUEST ACCUSE REJECT THREATEN PROTEST SANCTION MOBILIZE COERCE ASSAULT"
                 " NULL").split()  # NULL: what is asked, threatened, refused, and is none of the types
DEED_ROLES = ["-", "doer", "target"]
TAGS = ["O"] + [f"{p}-{k}" for k in KINDS for p in "BI"]
