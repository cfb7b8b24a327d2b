import unittest
from patterns import make
from tree import is_projective, is_tree

NAMES = {kind: {1: [("Oz",), ("Utopia",)], 2: [("Ann", "Lee"), ("New", "Oz")]} for kind in ("PER", "LOC", "ORG")}


class PatternsTest(unittest.TestCase):
    def test_trees_names_and_roles_fit_their_words(self):
        for s in make(300, NAMES):
            n = len(s["words"])
            self.assertTrue(is_tree([0] + s["heads"]) and is_projective([0] + s["heads"]), " ".join(s["words"]))
            self.assertEqual({n}, {len(s[k]) for k in ("upos", "xpos", "heads", "relations", "entities")})
            self.assertTrue(all(s["relations"]), " ".join(s["words"]))
            for p, roles in s["predicates"]:
                self.assertIn(s["upos"][p], ("VERB", "AUX", "NOUN"))
                self.assertNotIn(p, roles)

    def test_same_seed_same_sentences(self):
        self.assertEqual(make(20, NAMES, 4), make(20, NAMES, 4))
        self.assertNotEqual(make(20, NAMES, 4), make(20, NAMES, 5))

    def test_urge_like_ask(self):
        for s in make(400, NAMES):
            for i, word in enumerate(s["words"]):
                if word == "urged" and i + 2 < len(s["words"]) and s["words"][i + 2] == "to":
                    inner = s["heads"][i + 2] - 1
                    self.assertEqual((i + 1, "xcomp"), (s["heads"][inner], s["relations"][inner]))


if __name__ == "__main__":
    unittest.main()
