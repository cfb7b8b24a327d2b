"""The best tree over arc scores: greedy heads where they make a tree, else Chu-Liu/Edmonds with one word under the root."""
import numpy as np


def is_tree(heads):
    """heads[0] unused; heads[i] of word i. True when one word hangs on row 0 and all words reach it."""
    n = len(heads)
    if sum(h == 0 for h in heads[1:]) != 1:
        return False
    state = [0] * n
    state[0] = 2
    for i in range(1, n):
        j, path = i, []
        while state[j] == 0:
            state[j] = 1
            path.append(j)
            j = heads[j]
        if state[j] == 1:
            return False
        for k in path:
            state[k] = 2
    return True


def best_tree(scores):
    """scores[d, h], both with row 0 the root. Heads as a list, heads[0] = 0."""
    s = np.array(scores, dtype=np.float64)
    n = len(s)
    np.fill_diagonal(s, -np.inf)
    s[0] = -np.inf
    greedy = [0] + [int(h) for h in s[1:].argmax(1)]
    if is_tree(greedy):
        return greedy
    # one word under the root: take a large amount off every arc to it, so that the best tree uses it once
    big = 1e6
    s[1:, 0] -= big
    heads = edmonds(s)
    return heads


def edmonds(s):
    n = len(s)
    heads = [0] + [int(h) for h in s[1:].argmax(1)]
    cycle = find_cycle(heads)
    if not cycle:
        return heads
    inside = set(cycle)
    rest = [i for i in range(n) if i not in inside]
    total = sum(s[i, heads[i]] for i in cycle)
    m = len(rest) + 1  # the cycle is the last node
    small = np.full((m, m), -np.inf)
    enter, leave = {}, {}
    for a, i in enumerate(rest):
        for b, j in enumerate(rest):
            small[a, b] = s[i, j]
        best = max(cycle, key=lambda c: s[i, c])  # i hangs on a word of the cycle
        small[a, m - 1], leave[a] = s[i, best], best
        best = max(cycle, key=lambda c: s[c, i] - s[c, heads[c]])  # a word of the cycle hangs on i
        small[m - 1, a], enter[a] = total + s[best, i] - s[best, heads[best]], best
    small[0] = -np.inf
    np.fill_diagonal(small, -np.inf)
    got = edmonds(small)
    out = list(heads)
    for a, i in enumerate(rest):
        if i:
            out[i] = leave[a] if got[a] == m - 1 else rest[got[a]]
    out[enter[got[m - 1]]] = rest[got[m - 1]]
    return out


def find_cycle(heads):
    n = len(heads)
    state = [0] * n
    state[0] = 2
    for i in range(1, n):
        j, path = i, []
        while state[j] == 0:
            state[j] = 1
            path.append(j)
            j = heads[j]
        if state[j] == 1:
            return path[path.index(j):]
        for k in path:
            state[k] = 2
    return []
