import itertools, unittest
import numpy as np
from tree import best_tree, is_tree


class Tree(unittest.TestCase):
    def test_is_tree(self):
        self.assertTrue(is_tree([0, 2, 0, 2]))
        self.assertFalse(is_tree([0, 2, 1, 0]))
        self.assertFalse(is_tree([0, 0, 0]))

    def test_the_best_of_all_trees(self):
        rng = np.random.default_rng(1)
        for n in (2, 3, 4, 5):
            for _ in range(60):
                s = rng.normal(size=(n, n)).astype(np.float32)
                best = max((h for h in ([0, *x] for x in itertools.product(range(n), repeat=n - 1)) if is_tree(h)),
                           key=lambda h: sum(float(s[i, h[i]]) for i in range(1, n)))
                got = best_tree(s)
                self.assertTrue(is_tree(got))
                self.assertAlmostEqual(sum(float(s[i, got[i]]) for i in range(1, n)), sum(float(s[i, best[i]]) for i in range(1, n)), 4)
