import random, unittest
from enrich import NATIONS, TEMPLATES, enrich, people, titled
from tree import is_tree

S = {"words": ["Yesterday", "President", "Marco", "Rubio", "met", "Wang", "Yi"], "upos": ["NOUN", "PROPN", "PROPN", "PROPN", "VERB", "PROPN", "PROPN"],
     "xpos": ["NN", "NNP", "NNP", "NNP", "VBD", "NNP", "NNP"], "heads": [5, 3, 5, 3, 0, 5, 6], "id": "x",
     "relations": ["obl:unmarked", "nmod:desc", "nsubj", "flat", "root", "obj", "flat"], "entities": ["O", "O", "B-PER", "I-PER", "O", "B-PER", "I-PER"],
     "predicates": [(4, {2: "ARG0", 5: "ARG1", 0: "ARGM-TMP"})]}


class Titles(unittest.TestCase):
    def test_people(self):
        self.assertEqual(people(S), [(2, 2, 1), (5, 2, None)])

    def test_in_the_place_of_a_short_title(self):
        t = titled(S, people(S)[0], "Secretary/PROPN/NNP/nmod:desc/0 of/ADP/IN/case/3 State/PROPN/NNP/nmod/1")
        self.assertEqual(" ".join(t["words"]), "Yesterday Secretary of State Marco Rubio met Wang Yi")
        self.assertEqual(t["heads"], [7, 5, 4, 2, 7, 5, 0, 7, 8])
        self.assertEqual(t["entities"], ["O", "O", "O", "O", "B-PER", "I-PER", "O", "B-PER", "I-PER"])
        self.assertEqual(t["predicates"], [(6, {4: "ARG0", 7: "ARG1", 0: "ARGM-TMP"})])

    def test_before_a_bare_name_with_a_nation(self):
        t = titled(S, people(S)[1], "Foreign/ADJ/NNP/amod/2 Minister/PROPN/NNP/nmod:desc/0", "Chinese")
        self.assertEqual(" ".join(t["words"]), "Yesterday President Marco Rubio met Chinese Foreign Minister Wang Yi")
        self.assertEqual(t["heads"], [5, 3, 5, 3, 0, 8, 8, 9, 5, 9])
        self.assertEqual(t["relations"][5:9], ["amod", "amod", "nmod:desc", "obj"])

    def test_all_templates_make_trees(self):
        for template in TEMPLATES:
            for nation in (None, "U.S.", NATIONS[0]):
                for at in people(S):
                    t = titled(S, at, template, nation)
                    self.assertTrue(is_tree([0] + t["heads"]), template)
                    self.assertNotIn(None, t["words"] + t["upos"] + t["heads"] + t["entities"])

    def test_enrich(self):
        self.assertEqual(len(enrich([S] * 3, 2, random.Random(1))), 2)
