"""Sentences of the language of diplomacy that the annotated sets have next to none of, made by rule with their trees and roles.

EWT and GUM say "asked", "told" and "want" somebody to do something, but hardly ever "urged", "ordered", "pressed"; their participles
behind a subject ("a drone launched from Yemen hit …") are seldom ones that could be the main verb; and they have few headlines.
`make(count, names, seed)` gives `count` such sentences; `names` is prepare.other_names's pool.
"""
import random

VERBS = {v.split()[0]: dict(zip(("VB", "VBD", "VBN", "VBG", "VBZ"), v.split())) for v in """
ask asked asked asking asks|tell told told telling tells|urge urged urged urging urges|order ordered ordered ordering orders|press pressed pressed pressing presses
push pushed pushed pushing pushes|persuade persuaded persuaded persuading persuades|convince convinced convinced convincing convinces|invite invited invited inviting invites
encourage encouraged encouraged encouraging encourages|force forced forced forcing forces|beg begged begged begging begs|instruct instructed instructed instructing instructs
pressure pressured pressured pressuring pressures|lobby lobbied lobbied lobbying lobbies|command commanded commanded commanding commands|want wanted wanted wanting wants
call called called calling calls|release released released releasing releases|free freed freed freeing frees|withdraw withdrew withdrawn withdrawing withdraws|lift lifted lifted lifting lifts
sign signed signed signing signs|reject rejected rejected rejecting rejects|accept accepted accepted accepting accepts|expel expelled expelled expelling expels|recognize recognized recognized recognizing recognizes
attack attacked attacked attacking attacks|bomb bombed bombed bombing bombs|shell shelled shelled shelling shells|seize seized seized seizing seizes|capture captured captured capturing captures
arrest arrested arrested arresting arrests|condemn condemned condemned condemning condemns|support supported supported supporting supports|back backed backed backing backs
kill killed killed killing kills|wound wounded wounded wounding wounds|destroy destroyed destroyed destroying destroys|damage damaged damaged damaging damages|hit hit hit hitting hits
strike struck struck striking strikes|launch launched launched launching launches|fire fired fired firing fires|send sent sent sending sends|deploy deployed deployed deploying deploys
impose imposed imposed imposing imposes|draft drafted drafted drafting drafts|broker brokered brokered brokering brokers|host hosted hosted hosting hosts|agree agreed agreed agreeing agrees
refuse refused refused refusing refuses|promise promised promised promising promises|vow vowed vowed vowing vows|threaten threatened threatened threatening threatens|offer offered offered offering offers
decline declined declined declining declines|join joined joined joining joins|leave left left leaving leaves|visit visited visited visiting visits|meet met met meeting meets|open opened opened opening opens
close closed closed closing closes|block blocked blocked blocking blocks|halt halted halted halting halts|resume resumed resumed resuming resumes|end ended ended ending ends|respect respected respected respecting respects
violate violated violated violating violates|break broke broken breaking breaks|return returned returned returning returns|arrive arrived arrived arriving arrives|collapse collapsed collapsed collapsing collapses
fail failed failed failing fails|accuse accused accused accusing accuses|train trained trained training trains|arm armed armed arming arms|jail jailed jailed jailing jails|hold held held holding holds
detain detained detained detaining detains|give gave given giving gives|carry carried carried carrying carries|say said said saying says|report reported reported reporting reports|announce announced announced announcing announces
claim claimed claimed claiming claims|warn warned warned warning warns|believe believed believed believing believes|deny denied denied denying denies|approve approved approved approving approves
suspend suspended suspended suspending suspends|demand demanded demanded demanding demands|draw drew drawn drawing draws|spark sparked sparked sparking sparks|kidnap kidnapped kidnapped kidnapping kidnaps
""".strip().replace("\n", "|").split("|") for v in [v]}
TO_OBJECT = {  # verb: (relation of the object, role of the object, role of what is to be done)
    "ask": ("iobj", "ARG2", "ARG1"), "tell": ("iobj", "ARG2", "ARG1"), "urge": ("iobj", "ARG1", "ARG2"), "order": ("obj", "ARG1", "ARG2"), "press": ("obj", "ARG1", "ARG2"), "push": ("obj", "ARG1", "ARG2"),
    "persuade": ("iobj", "ARG1", "ARG2"), "convince": ("iobj", "ARG1", "ARG2"), "invite": ("obj", "ARG1", "ARG2"), "encourage": ("obj", "ARG1", "ARG2"), "force": ("obj", "ARG1", "ARG2"),
    "instruct": ("obj", "ARG2", "ARG1"), "pressure": ("obj", "ARG1", "ARG2"), "lobby": ("obj", "ARG1", "ARG2"), "command": ("obj", "ARG1", "ARG2"),
}
TRANSITIVE = {
    "release": "prisoners hostages detainees captives journalists", "free": "prisoners hostages captives soldiers", "lift": "sanctions blockade ban siege embargo", "sign": "treaty agreement deal accord protocol",
    "reject": "proposal plan offer accord demand", "accept": "ceasefire truce plan terms proposal", "expel": "ambassador diplomats attaché", "recognize": "LOC government republic", "attack": "convoy base village LOC outpost",
    "bomb": "bridge base airport LOC depot", "shell": "town village hospital LOC", "seize": "tanker town weapons village airport", "capture": "town commander village fighters", "arrest": "journalists activists mayor suspects lawyer",
    "condemn": "attack coup killing raid bombing PER", "support": "resolution LOC ORG government rebels", "back": "resolution plan LOC rebels candidate", "destroy": "bridge depot houses tunnels", "strike": "airport tanker warehouse LOC",
    "impose": "sanctions curfew tariffs blockade", "host": "summit talks conference delegation", "join": "alliance coalition union talks ORG", "leave": "country alliance treaty city LOC", "visit": "LOC capital region camp",
    "meet": "PER envoy delegation ambassador", "open": "border embassy crossing corridor", "close": "border embassy airport crossing", "block": "resolution shipment aid statement", "halt": "offensive exports enrichment advance",
    "resume": "talks negotiations flights cooperation", "end": "war siege occupation blockade", "respect": "truce border agreement ceasefire", "violate": "truce airspace ceasefire agreement", "detain": "activists students ambassador crew",
    "approve": "deal sale budget mission", "suspend": "aid treaty flights membership", "kill": "commander soldiers civilians policemen villagers", "wound": "soldiers officers civilians", "hit": "hospital port LOC ship tanker market", "damage": "port pipeline school",
}
RELATED = {"sanctions": ("on", "against"), "talks": ("with",), "negotiations": ("with",), "agreement": ("with",), "treaty": ("with",), "deal": ("with",), "border": ("with",), "war": ("against", "in"), "attack": ("on",),
           "tariffs": ("on",), "siege": ("of",), "blockade": ("of",), "coup": ("in",), "embassy": ("in",), "ambassador": ("to",), "aid": ("to", "for"), "occupation": ("of",), "raid": ("on",), "bombing": ("of",)}
NOUN_ROLES = {"sanctions": "ARG1", "attack": "ARG1", "raid": "ARG1", "bombing": "ARG1", "aid": "ARG1", "siege": "ARG1", "occupation": "ARG1"}
NOUN_LEMMAS = {"talks", "negotiations", "agreement", "deal", "war", "sanctions", "attack", "raid", "bombing", "siege", "occupation", "killing", "offer", "proposal", "demand", "cooperation"}
TO_VERBS = {"agree": "ARG1", "refuse": "ARG1", "promise": "ARG2", "vow": "ARG1", "threaten": "ARG1", "offer": "ARG1", "decline": "ARG1"}
GROUPS = """rebels government army militia troops officials ministers protesters lawmakers police fighters militants generals envoys diplomats gunmen insurgents separatists opposition regime
junta parliament president premier mediators negotiators commanders navy guards migrants villagers union council court""".split()
BACKED = {"back": ("by",), "arm": ("by",), "train": ("in", "by"), "support": ("by",)}
NATIONS = "Iranian Israeli Russian Chinese Turkish Saudi Syrian Ukrainian Pakistani Indian Egyptian Sudanese Ethiopian Serbian Georgian Libyan Lebanese Palestinian Yemeni Iraqi French British German Japanese Venezuelan".split()
COUNTRIES = """Iran Israel Russia China Turkey Syria Ukraine Pakistan India Egypt Sudan Ethiopia Serbia Georgia Libya Lebanon Yemen Iraq France Britain Germany Japan Venezuela Brazil Mexico Cuba Poland Hungary Greece
Cyprus Armenia Azerbaijan Kosovo Somalia Kenya Rwanda Uganda Mali Niger Chad Nigeria Qatar Kuwait Oman Jordan Vietnam Taiwan Washington Moscow Beijing Tehran Ankara Kyiv Damascus Brussels Gaza Pyongyang Riyadh""".split()
REDUCED = [  # what was done, to what things, by what, and what then happened
    ("launch", "drone missile rocket offensive operation", ("from", "by")), ("fire", "rocket missile shell", ("from", "by")), ("back", "militia rebels plan candidate group", ("by",)), ("arm", "militia group fighters", ("by",)),
    ("train", "fighters troops officers", ("in", "by")), ("impose", "sanctions tariffs curfew blockade", ("on", "by")), ("draft", "resolution statement proposal", ("by",)), ("broker", "truce deal ceasefire agreement", ("by",)),
    ("host", "talks summit meeting", ("by", "in")), ("sign", "treaty accord agreement", ("in", "by")), ("free", "hostages prisoners captives", ("by", "in")), ("release", "prisoners detainees video statement", ("by", "from")),
    ("seize", "tanker weapons ship", ("by", "in")), ("send", "troops aid envoy delegation", ("by", "to")), ("kidnap", "students tourists engineers", ("in", "by")), ("jail", "journalist activist leader", ("in", "by")),
    ("offer", "deal terms plan", ("by",)), ("hold", "talks elections hostages", ("in", "by")), ("deploy", "troops warships missiles", ("in", "by")), ("reject", "plan proposal", ("by",)),
]
DAYS = "Monday Tuesday Wednesday Thursday Friday Saturday Sunday".split()


class Node:
    def __init__(self, word, upos, xpos, relation="", left=(), right=(), tag=None, predicate=False):
        self.word, self.upos, self.xpos, self.relation, self.tag = word, upos, xpos, relation, tag
        self.left, self.right, self.roles, self.predicate = list(left), list(right), {}, predicate

    def as_(self, relation):
        self.relation = relation
        return self

    def walk(self):
        for c in self.left:
            yield from c.walk()
        yield self
        for c in self.right:
            yield from c.walk()


def leaf(word, upos, xpos, relation, predicate=False):
    return Node(word, upos, xpos, relation, predicate=predicate)


class Maker:
    def __init__(self, names, seed):
        self.names, self.r, self.headline = names, random.Random(seed), False

    # names and nouns
    def name(self, kind):
        n = self.r.choice([1, 1, 2, 2] if kind == "PER" else [1, 1, 1, 2] if kind == "ORG" else [1])
        words = self.r.choice(self.names[kind][n])
        if kind == "PER":
            node = Node(words[0], "PROPN", "NNP", tag="B-PER")
            node.right = [Node(w, "PROPN", "NNP", "flat", tag="I-PER") for w in words[1:]]
            if not self.headline and self.r.random() < 0.25:
                node.left = [leaf(self.r.choice(["President", "Minister", "Ambassador", "General", "Chancellor"]), "PROPN", "NNP", "nmod:desc")]
            return node
        node = Node(words[-1], "PROPN", "NNP", tag=("B-" if n == 1 else "I-") + kind)
        node.left = [Node(w, "PROPN", "NNP", "compound", tag=("B-" if i == 0 else "I-") + kind) for i, w in enumerate(words[:-1])]
        return node

    def place(self):
        if self.r.random() < 0.6:
            return Node(self.r.choice(COUNTRIES), "PROPN", "NNP", tag="B-LOC")
        return self.name("LOC")

    def noun(self, word, article=None, adjective=True):
        plural = word.endswith("s") and word not in ("premises",) or word in ("police", "troops", "aid")
        node = Node(word, "NOUN", "NNS" if word.endswith("s") else "NN", predicate=word in NOUN_LEMMAS)
        if not self.headline:
            article = article or self.r.choice(["the", "the", "its" if self.r.random() < 0.5 else "the"] + ([] if plural else ["a"]))
            if article == "a" and word[0] in "aeiou":
                article = "an"
            if article == "its":
                node.left.append(leaf("its", "PRON", "PRP$", "nmod:poss"))
            elif not (plural and word != "police" and self.r.random() < 0.4):
                node.left.append(leaf(article, "DET", "DT", "det"))
        if adjective and self.r.random() < 0.25 and not any(c.word == "its" for c in node.left):
            for c in node.left:
                if c.word == "an":
                    c.word = "a"
            word = self.r.choice(NATIONS)
            if any(c.word == "a" for c in node.left) and word[0] in "AEIOU":
                node.left[0].word = "an"
            node.left.append(leaf(word, "ADJ", "JJ", "amod"))
        return node

    def agent(self):
        x = self.r.random()
        return self.place() if x < 0.42 else self.name("PER") if x < 0.58 else self.name("ORG") if x < 0.68 else self.noun(self.r.choice(GROUPS), article="the")

    def prepositional(self, word, noun, relation):
        noun.left.insert(0, leaf(word, "ADP", "IN", "case"))
        return noun.as_(relation)

    def thing(self, words):
        word = self.r.choice(words.split())
        if word in ("LOC", "PER", "ORG"):
            return self.name(word)
        node = self.noun(word)
        if word in RELATED and self.r.random() < 0.4:
            of = self.prepositional(self.r.choice(RELATED[word]), self.place(), "nmod")
            node.right.append(of)
            if word in NOUN_ROLES:
                node.predicate = True
                node.roles[of] = NOUN_ROLES[word]
        return node

    # verbs
    def verb(self, lemma, form):
        return Node(VERBS[lemma][form], "VERB", form, predicate=True)

    def when(self, verb):
        if self.r.random() < 0.3:
            t = self.prepositional("on", Node(self.r.choice(DAYS), "PROPN", "NNP"), "obl") if self.r.random() < 0.6 else Node("week", "NOUN", "NN", "obl:unmarked", [leaf("last", "ADJ", "JJ", "amod")])
            verb.right.append(t)
            verb.roles[t] = "ARGM-TMP"

    def do(self, form, subject, deep=0, time=True):
        """A verb phrase whose subject is `subject` (for the roles); the subject itself is put on by the caller."""
        x = self.r.random()
        if x < 0.22 and deep < 2:
            lemma = self.r.choice(list(TO_OBJECT))
            relation, who, what = TO_OBJECT[lemma]
            v, o = self.verb(lemma, form), self.agent().as_(relation)
            v.roles.update({subject: "ARG0", o: who})
            inner = self.infinitive(o, deep + 1)
            v.right = [o, inner]
            v.roles[inner] = what
            return v
        if x < 0.26 and deep < 2:
            v, o = self.verb("call", form), self.prepositional("on", self.agent(), "obl")
            inner = self.infinitive(o, deep + 1)
            v.right, v.roles = [o, inner], {subject: "ARG0", o: "ARG2", inner: "ARG1"}
            return v
        if x < 0.34 and deep < 2:
            lemma = self.r.choice(list(TO_VERBS))
            v = self.verb(lemma, form)
            inner = self.infinitive(subject, deep + 1)
            v.right, v.roles = [inner], {subject: "ARG0", inner: TO_VERBS[lemma]}
            return v
        if x < 0.40:
            v, o = self.verb("withdraw", form), self.noun("troops", "its").as_("obj")
            of = self.prepositional("from", self.place(), "obl")
            v.right, v.roles = [o, of], {subject: "ARG0", o: "ARG1", of: "ARG2"}
        elif x < 0.46:
            lemma = self.r.choice(["send", "offer", "give"])
            v, o = self.verb(lemma, form), self.noun(self.r.choice(["aid", "weapons", "troops", "missiles", "medicine"])).as_("obj")
            to = self.prepositional("to", self.agent(), "obl")
            v.right, v.roles = [o, to], {subject: "ARG0", o: "ARG1", to: "ARG3" if lemma == "offer" else "ARG2"}
        elif x < 0.51:
            v, o = self.verb("accuse", form), self.agent().as_("obj")
            inner = self.do("VBG", o, 2, False).as_("advcl")
            inner.left.insert(0, leaf("of", "SCONJ", "IN", "mark"))
            v.right, v.roles = [o, inner], {subject: "ARG0", o: "ARG1", inner: "ARG2"}
        elif x < 0.56:
            v, to = self.verb("return", form), self.prepositional("to", self.noun("talks", "the"), "obl")
            v.right, v.roles = [to], {subject: "ARG1", to: "ARG4"}
        else:
            lemma = self.r.choice(list(TRANSITIVE))
            v, o = self.verb(lemma, form), self.thing(TRANSITIVE[lemma]).as_("obj")
            v.right, v.roles = [o], {subject: "ARG0", o: "ARG1"}
        if time:
            self.when(v)
        return v

    def infinitive(self, subject, deep):
        v = self.do("VB", subject, deep, False).as_("xcomp")
        v.left.insert(0, leaf("to", "PART", "TO", "mark"))
        if self.r.random() < 0.12:
            no = leaf("not", "PART", "RB", "advmod")
            v.left.insert(0, no)
            v.roles[no] = "ARGM-NEG"
        return v

    def clause(self, subject=None, form=None):
        subject = subject or self.agent()
        x = self.r.random()
        form = form or ("VBD" if x < 0.6 else "perfect" if x < 0.72 else "will" if x < 0.82 else "did" if x < 0.87 else "VBD")
        if form in ("perfect", "will", "did"):
            v = self.do({"perfect": "VBN", "will": "VB", "did": "VB"}[form], subject)
            many = subject.word.endswith("s") and subject.upos == "NOUN"
            a = leaf({"perfect": "have" if many else "has", "will": self.r.choice(["will", "may", "must", "could"]), "did": "did"}[form], "AUX",
                     {"perfect": "VBP" if many else "VBZ", "will": "MD", "did": "VBD"}[form], "aux", predicate=form != "will")
            v.left = [a] + v.left
            if form == "will":
                v.roles[a] = "ARGM-MOD"
            if form == "did":
                no = leaf("not", "PART", "RB", "advmod")
                v.left.insert(1, no)
                v.roles[no] = "ARGM-NEG"
        else:
            v = self.do(form, subject)
        v.left.insert(0, subject.as_("nsubj"))
        return v

    # sentences
    def plain(self):
        v = self.clause()
        if self.r.random() < 0.35 and v.left[0].relation == "nsubj" and len(v.left) == 1:
            w = self.do("VBD", v.left[0], 1).as_("conj")
            w.left.insert(0, leaf("and", "CCONJ", "CC", "cc"))
            v.right.append(w)
        return v

    def passive(self):
        lemma = self.r.choice([l for l in TO_OBJECT if l not in ("press", "lobby")])
        relation, who, what = TO_OBJECT[lemma]
        s = self.agent().as_("nsubj:pass")
        v = self.verb(lemma, "VBN")
        many = s.word.endswith("s") and s.upos == "NOUN"
        v.left = [s, leaf("were" if many else "was", "AUX", "VBD", "aux:pass", predicate=True)]
        v.roles[s] = who
        if self.r.random() < 0.4:
            by = self.prepositional("by", self.agent(), "obl:agent")
            v.right.append(by)
            v.roles[by] = "ARG0"
        inner = self.infinitive(s, 1)
        v.right.append(inner)
        v.roles[inner] = what
        return v

    def reduced(self):
        lemma, things, links = self.r.choice(REDUCED)
        s = self.noun(self.r.choice(things.split()))
        p = self.verb(lemma, "VBN").as_("acl")
        p.roles[s] = "ARG1"
        link = self.r.choice(links)
        o = self.prepositional(link, self.agent() if link == "by" else self.place(), "obl:agent" if link == "by" else "obl")
        p.right = [o]
        p.roles[o] = "ARG0" if link == "by" else "ARGM-LOC" if link == "in" else "ARG2"
        if self.r.random() < 0.25:
            self.when(p)
        s.right.insert(0, p)
        return self.ending(s)

    def ending(self, s):
        if self.r.random() < 0.35:
            v = self.verb(self.r.choice(["collapse", "fail", "arrive", "end"]), "VBD")
            v.roles[s] = "ARG1"
            self.when(v)
        else:
            lemma = self.r.choice("kill wound hit damage destroy violate end draw spark strike attack".split())
            o = self.thing(TRANSITIVE.get(lemma, "condemnation protests outrage")).as_("obj")
            v = self.verb(lemma, "VBD")
            v.right, v.roles = [o], {s: "ARG0", o: "ARG1"}
        v.left = [s.as_("nsubj")]
        return v

    def contact(self):
        """The deal Washington offered …: a relative clause without its pronoun."""
        s = self.noun(self.r.choice("deal plan prisoners hostages treaty resolution statement missiles troops proposal weapons".split()), "the", False)
        who = self.agent().as_("nsubj")
        p = self.verb(self.r.choice("offer reject sign draft release send back support".split()), "VBD").as_("acl:relcl")
        p.left, p.roles = [who], {who: "ARG0", s: "ARG1"}
        s.right.insert(0, p)
        return self.ending(s)

    def nominal(self):
        noun, link, role = self.r.choice([("strikes", "on", "ARG1"), ("attack", "on", "ARG1"), ("attacks", "on", "ARG1"), ("raid", "on", "ARG1"), ("support", "for", "ARG1"), ("sanctions", "on", "ARG1"), ("sanctions", "against", "ARG1"),
                                          ("visit", "to", "ARG1"), ("withdrawal", "from", "ARG2"), ("invasion", "of", "ARG1"), ("bombing", "of", "ARG1"), ("criticism", "of", "ARG1"), ("condemnation", "of", "ARG1"), ("threats", "against", "ARG2")])
        s = Node(noun, "NOUN", "NNS" if noun.endswith("s") else "NN", predicate=True)
        who = self.agent()
        to = self.prepositional(link, self.place(), "nmod")
        s.roles[to] = role
        if self.r.random() < 0.6:
            who.right.append(leaf("'s" if not (who.word.endswith("s") and who.upos == "NOUN") else "'", "PART", "POS", "case"))
            s.left, s.right = [who.as_("nmod:poss")], [to]
        else:
            s.left = [leaf("the", "DET", "DT", "det")]
            s.right = [self.prepositional("by", who, "nmod"), to] if self.r.random() < 0.5 else [to, self.prepositional("by", who, "nmod")]
        s.roles[who] = "ARG0"
        if self.r.random() < 0.5:
            v = self.verb(self.r.choice(["draw", "spark"]), "VBD")
            o = Node(self.r.choice(["condemnation", "protests", "outrage", "criticism", "anger"]), "NOUN", "NN", "obj")
            o.xpos = "NNS" if o.word == "protests" else "NN"
            v.left, v.right, v.roles = [s.as_("nsubj")], [o], {s: "ARG0", o: "ARG1"}
        else:
            v = self.verb("condemn", "VBD")
            who2 = self.agent().as_("nsubj")
            v.left, v.right, v.roles = [who2], [s.as_("obj")], {who2: "ARG0", s: "ARG1"}
        self.when(v)
        return v

    def said(self):
        inner = self.r.choice([self.plain, self.reduced, self.passive])().as_("ccomp")
        x = self.r.random()
        who = self.r.choice([lambda: self.noun(self.r.choice(["army", "ministry", "police", "officials", "spokesman", "government"]), "the"), self.agent,
                             lambda: Node("media", "NOUN", "NNS", left=[leaf("state", "NOUN", "NN", "compound")])])().as_("nsubj")
        v = self.verb(self.r.choice(["say", "say", "say", "report", "announce", "claim", "warn"]), "VBD")
        v.roles = {who: "ARG0", inner: "ARG1"}
        if x < 0.5:
            v.left = [inner, leaf(",", "PUNCT", ",", "punct"), who]
        else:
            v.left = [who]
            v.right = [inner]
            if self.r.random() < 0.6:
                inner.left.insert(0, leaf("that", "SCONJ", "IN", "mark"))
        return v

    def title(self):
        self.headline = True
        if self.r.random() < 0.3:
            s = self.agent().as_("nsubj")
            v = self.do("VB", s)
            v.left = [s, leaf("to", "PART", "TO", "mark")] + v.left
        else:
            s = self.agent()
            v = self.clause(s, "VB" if s.upos == "NOUN" and s.word.endswith("s") else "VBZ")
            if v.xpos == "VB":
                v.xpos = "VBP"
        self.headline = False
        return v

    def sentence(self, number):
        x = self.r.random()
        headline = x > 0.88
        top = (self.plain if x < 0.4 else self.passive if x < 0.47 else self.reduced if x < 0.62 else self.contact if x < 0.68 else self.nominal if x < 0.79 else self.said if x < 0.88 else self.title)()
        top.relation = "root"
        if not headline:
            top.right.append(leaf(".", "PUNCT", ".", "punct"))
        nodes = list(top.walk())
        at = {n: i for i, n in enumerate(nodes)}
        heads = [0] * len(nodes)
        for n in nodes:
            for c in n.left + n.right:
                heads[at[c]] = at[n] + 1
        words = [n.word for n in nodes]
        words[0] = words[0][:1].upper() + words[0][1:]
        return {
            "id": f"pattern-{number}", "words": words, "upos": [n.upos for n in nodes], "xpos": [n.xpos for n in nodes], "heads": heads, "relations": [n.relation for n in nodes],
            "entities": [n.tag or "O" for n in nodes], "predicates": [(at[n], {at[a]: r for a, r in n.roles.items()}) for n in nodes if n.predicate], "sure": 0.5,
        }


def make(count, names, seed=1):
    maker = Maker(names, seed)
    out = []
    while len(out) < count:
        s = maker.sentence(len(out))
        if 4 <= len(s["words"]) <= 40:
            out.append(s)
    return out


if __name__ == "__main__":
    import pickle, sys
    for s in make(int(sys.argv[2]), pickle.load(open(sys.argv[1] + "/sets.pkl", "rb"))["names"], 5):
        print(" ".join(f"{w}" for w in s["words"]))
        print("   ", " ".join(f"{w}:{r}:{s['words'][h - 1] if h else 0}" for w, r, h in zip(s["words"], s["relations"], s["heads"])))
        print("   ", [(s["words"][p], {s["words"][a]: r for a, r in roles.items()}) for p, roles in s["predicates"]])
