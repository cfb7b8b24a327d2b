import itertools, unittest
import numpy as np
from tree import best_tree, is_projective, is_tree, share_out


class TreeTest(unittest.TestCase):
    def test_is_tree(self):
        self.assertTrue(is_tree([0, 2, 0, 2]))
        self.assertFalse(is_tree([0, 2, 1, 0]))  # a cycle beside the root
        self.assertFalse(is_tree([0, 0, 0, 2]))  # two words under the root

    def test_is_projective(self):
        self.assertTrue(is_projective([0, 2, 0, 2]))
        self.assertFalse(is_projective([0, 3, 0, 2, 1]))  # arcs that cross
        self.assertFalse(is_projective([0, 3, 0, 2]))  # an arc over the root's

    def test_best_of_all_trees(self):
        rng = np.random.default_rng(3)
        for n in (2, 3, 4, 5):
            for _ in range(20):
                s = rng.normal(size=(n, n))
                trees = [(0, *h) for h in itertools.product(range(n), repeat=n - 1) if is_tree((0, *h)) and is_projective((0, *h))]
                total = lambda h: sum(s[i, h[i]] for i in range(1, n))
                free = [0] + [max((h for h in range(n) if h != d), key=lambda h: s[d, h]) for d in range(1, n)]
                want = free if is_tree(free) and is_projective(free) else max(trees, key=total)
                self.assertEqual(list(want), best_tree(s))


class ShareOutTest(unittest.TestCase):
    def test_a_numbered_role_stands_once(self):
        roles = ["-", "ARG0", "ARG1", "ARGM-TMP"]
        scores = [[0, 5, 1, 0], [0, 4, 3, 0], [1, 0, 0, 4], [0, 0, 0, 5]]
        self.assertEqual([1, 2, 3, 3], list(share_out(np.array(scores, float), roles)))

    def test_what_is_lost_is_not_taken_again(self):
        roles = ["-", "ARG0", "ARG1"]
        scores = [[0, 5, 4], [1, 6, 3], [0, 0, 9]]
        self.assertEqual([0, 1, 2], list(share_out(np.array(scores, float), roles)))


if __name__ == "__main__":
    unittest.main()
