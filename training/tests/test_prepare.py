import json, unittest
import prepare


def conllu(rows, sid="a"):
    lines = [f"# sent_id = {sid}"]
    for i, (word, upos, xpos, head, rel, misc) in enumerate(rows, 1):
        lines.append("\t".join([str(i), word, word.lower(), upos, xpos, "_", str(head), rel, "_", misc]))
    return lines + [""]


def gum(rows):
    return prepare.gum_entities(prepare.read_conllu(conllu(rows))[0])


class Reading(unittest.TestCase):
    def test_conllu_leaves_out_ranges_and_empty_nodes(self):
        lines = ["# sent_id = x", "1-2\tdon't\t_\t_\t_\t_\t_\t_\t_\t_", "1\tdo\tdo\tAUX\tVBP\t_\t3\taux\t_\t_", "2\tn't\tnot\tPART\tRB\t_\t3\tadvmod\t_\t_",
                 "2.1\tx\tx\tX\tX\t_\t_\t_\t_\t_", "3\tgo\tgo\tVERB\tVB\t_\t0\troot\t_\t_"]
        s = prepare.read_conllu(lines)[0]
        self.assertEqual((s["id"], s["words"], s["heads"]), ("x", ["do", "n't", "go"], [3, 3, 0]))

    def test_head_of_a_span(self):
        heads = [2, 3, 0, 5, 3, 5]  # the envoy met Wang's deputy yesterday-ish
        self.assertEqual(prepare.span_head(heads, 0, 2), 1)
        self.assertEqual(prepare.span_head(heads, 3, 6), 4)
        self.assertEqual(prepare.span_head(heads, 1, 5), 2)

    def test_roles_stand_at_head_words(self):
        s = prepare.read_conllu(conllu([("The", "DET", "DT", 2, "det", "_"), ("envoy", "NOUN", "NN", 3, "nsubj", "_"), ("met", "VERB", "VBD", 0, "root", "_"),
                                        ("Wang", "PROPN", "NNP", 3, "obj", "_")]))[0]
        line = json.dumps({"sent_id": "a", "tokens": s["words"], "preds": [{"i": 2, "args": [
            {"role": "ARG0", "start": 0, "end": 2}, {"role": "V", "start": 2, "end": 3}, {"role": "ARG1", "start": 3, "end": 4}]}]})
        prepare.read_roles([line], {"a": s})
        self.assertEqual(s["predicates"], [(2, {1: "ARG0", 3: "ARG1"})])

    def test_roles_of_other_words_are_left_out(self):
        s = prepare.read_conllu(conllu([("Go", "VERB", "VB", 0, "root", "_")]))[0]
        prepare.read_roles([json.dumps({"sent_id": "a", "tokens": ["Went"], "preds": []})], {"a": s})
        self.assertNotIn("predicates", s)

    def test_plain_role_wins_over_a_continued_one(self):
        got = prepare.predicates([{"i": 0, "args": [{"role": "C-ARG1", "start": 1, "end": 2}, {"role": "ARG2", "start": 1, "end": 2}]}], [0, 1])
        self.assertEqual(got, [(0, {1: "ARG2"})])

    def test_io_tags_become_bio(self):
        self.assertEqual(prepare.bio(["I-ORG", "I-ORG", "O", "I-MISC", "I-PER", "B-PER", "I-LOC"]), ["B-ORG", "I-ORG", "O", "O", "B-PER", "B-PER", "B-LOC"])

    def test_columns(self):
        lines = ["# newdoc id = d", "# text = x", "1\tIran\tB-LOC\t-\ta", "2\t#\tO\t-\ta", "", "1\tUN\tB-ORG\t-\ta", "2\tday\tB-OTH\t-\ta"]
        got = prepare.read_columns(lines, 1, 2, "\t")
        self.assertEqual([(s["doc"], s["words"], s["entities"]) for s in got], [(1, ["Iran", "#"], ["B-LOC", "O"]), (1, ["UN", "day"], ["B-ORG", "O"])])


class GumNames(unittest.TestCase):
    def test_person_without_title(self):
        self.assertEqual(gum([("President", "PROPN", "NNP", 4, "nsubj", "Entity=(1-person-new-n-cf1-1,2,3-coref-X"), ("Donald", "PROPN", "NNP", 1, "flat", "_"),
                              ("Trump", "PROPN", "NNP", 1, "flat", "Entity=1)"), ("spoke", "VERB", "VBD", 0, "root", "_")]), ["O", "B-PER", "I-PER", "O"])

    def test_person_after_a_common_noun(self):
        self.assertEqual(gum([("student", "NOUN", "NN", 0, "root", "Entity=(1-person-new-n-cf1-1-coref"), ("Ahmed", "PROPN", "NNP", 1, "flat", "_"),
                              ("Mohamed", "PROPN", "NNP", 1, "flat", "Entity=1)")]), ["O", "B-PER", "I-PER"])

    def test_a_title_alone_and_a_people_are_no_names(self):
        self.assertEqual(gum([("The", "DET", "DT", 2, "det", "Entity=(1-person-new-n-cf1-2-coref"), ("President", "PROPN", "NNP", 0, "root", "Entity=1)")]), ["O", "O"])
        self.assertEqual(gum([("Afghans", "PROPN", "NNPS", 0, "root", "Entity=(1-person-new-n-cf1-1-coref)")]), ["O"])

    def test_place_and_organisation_with_of(self):
        rows = [("the", "DET", "DT", 2, "det", "Entity=(1-organization-new-n-cf1-2,4-coref-X"), ("University", "PROPN", "NNP", 0, "root", "_"),
                ("of", "ADP", "IN", 4, "case", "_"), ("Portsmouth", "PROPN", "NNP", 2, "nmod", "Entity=(2-place-new-n-cf1-1-coref-Y)1)")]
        self.assertEqual(gum(rows), ["O", "B-ORG", "I-ORG", "I-ORG"])

    def test_common_nouns_are_no_names(self):
        self.assertEqual(gum([("the", "DET", "DT", 2, "det", "Entity=(1-place-new-n-cf1-2-coref"), ("country", "NOUN", "NN", 0, "root", "Entity=1)")]), ["O", "O"])
