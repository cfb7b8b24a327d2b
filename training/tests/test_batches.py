import random, unittest
try:
    import torch
except ImportError:
    torch = None


@unittest.skipIf(torch is None, "needs torch")
class Batches(unittest.TestCase):
    def setUp(self):
        from batches import Encoder
        from words import NAMES, TAGS
        self.encoder = Encoder({n: ["wang", "met", "lavrov", "Xxx", "x"] for n in NAMES},
                               {"upos": ["VERB", "PROPN"], "xpos": ["VBD", "NNP"], "relations": ["root", "nsubj"], "entities": TAGS, "roles": ["-", "ARG0"]})

    def sentence(self):
        return self.encoder.sentence({"words": ["Wang", "met"], "upos": ["PROPN", "VERB"], "xpos": ["NNP", "VBD"], "heads": [2, 0], "relations": ["nsubj", "root"],
                                      "entities": ["B-PER", "O"], "predicates": [(1, {0: "ARG0", 1: "ARGM-REC"})]}, 4)

    def test_arrays(self):
        from batches import NONE, Batch
        s = self.sentence()
        b = Batch([s])
        self.assertEqual(b.ids.shape, (1, 7, 3))
        self.assertEqual(b.ids[0, 1].tolist(), [0, 2, 3])
        self.assertEqual(b.y[2, 0].tolist(), [NONE, 2, 0])
        self.assertEqual(b.where.tolist(), [[0, 2]])
        self.assertEqual(b.gold.tolist(), [[1, 0]])
        self.assertEqual(s["lost"], 1)

    def test_a_sentence_without_a_layer_is_masked(self):
        from batches import NONE, Batch
        b = Batch([self.encoder.sentence({"words": ["Wang", "met"], "entities": ["B-PER", "O"]})])
        self.assertTrue((b.y == NONE).all())
        self.assertTrue((b.pred == -1).all())
        self.assertEqual(b.tagged.tolist(), [1])

    def test_what_teachers_said_stands_beside_gold(self):
        import numpy as np
        from batches import Batch
        arcs, relations = np.full((3, 3), 0.5, np.float16), np.full((2, 2), 0.25, np.float16)
        taught = self.encoder.sentence({"words": ["Wang", "met"], "upos": ["PROPN", "VERB"], "xpos": ["NNP", "VBD"], "heads": [2, 0], "relations": ["nsubj", "root"], "soft": (arcs, relations)})
        b = Batch([self.sentence(), taught])
        self.assertEqual(b.soft.tolist(), [False, True])
        self.assertEqual(b.soft_arcs[:, 1, 2].tolist(), [0, 0.5])
        self.assertEqual(b.soft_relations[1].sum(-1).tolist(), [0, 0.5, 0.5])
        self.assertIsNone(Batch([self.sentence()]).soft_arcs)

    def test_other_names(self):
        from batches import Batch, Names
        s = self.sentence()
        self.assertEqual(s["names"], [(1, 1, "PER")])
        names = Names({"PER": {1: [("Lavrov",)]}}, self.encoder)
        seen = {Batch([s], random.Random(k), names).ids[0, 1, 1].item() for k in range(60)}
        self.assertEqual(seen, {2, 4})

    def test_paths(self):
        from network import paths
        heads = torch.tensor([[0, 2, 0, 2, 3]])  # rows 1..4; 2 is the root's
        b = torch.zeros(4, dtype=torch.long)
        t = torch.tensor([1, 2, 3, 4])
        self.assertEqual(paths(heads, (b, torch.full((4,), 2)), t).tolist(), [1, 0, 1, 4])
        self.assertEqual(paths(heads, (b, torch.full((4,), 4)), t).tolist(), [5, 6, 2, 0])
