"""The best tree over arc scores: greedy heads where they make a tree whose arcs do not cross, else Eisner's, with one word under the root."""
import numpy as np

ROOT_PENALTY = 1e6  # so much less for each word under the root that a tree with one of them always wins


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


def is_projective(heads):
    """No two arcs cross."""
    for d in range(1, len(heads)):
        a, b = sorted((d, heads[d]))
        if any(not a <= heads[k] <= b for k in range(a + 1, b)):
            return False
    return True


def best_tree(scores):
    """scores[d, h], both with row 0 the root. Heads as a list, heads[0] = 0."""
    s = np.array(scores, dtype=np.float64)
    n = len(s)
    np.fill_diagonal(s, -np.inf)
    s[0] = -np.inf
    greedy = [0] + [int(h) for h in s[1:].argmax(1)]
    if is_tree(greedy) and is_projective(greedy):
        return greedy
    return eisner(s)


def eisner(s):
    """Spans grow: an open one ends in the arc between its ends, a closed one holds all that its head has on that side."""
    n = len(s)
    none = np.full((n, n), -np.inf)
    open_right, open_left, closed_right, closed_left = none.copy(), none.copy(), none.copy(), none.copy()
    open_at, right_at, left_at = (np.zeros((n, n), int) for _ in range(3))
    np.fill_diagonal(closed_right, 0)
    np.fill_diagonal(closed_left, 0)
    for width in range(1, n):
        for a in range(n - width):
            b = a + width
            sums = closed_right[a, a:b] + closed_left[a + 1:b + 1, b]
            k = int(sums.argmax())
            open_at[a, b] = a + k
            open_right[a, b] = sums[k] + s[b, a] - (ROOT_PENALTY if a == 0 else 0)
            if a:
                open_left[a, b] = sums[k] + s[a, b]
            sums = closed_left[a, a:b] + open_left[a:b, b]
            k = int(sums.argmax())
            closed_left[a, b], left_at[a, b] = sums[k], a + k
            sums = open_right[a, a + 1:b + 1] + closed_right[a + 1:b + 1, b]
            k = int(sums.argmax())
            closed_right[a, b], right_at[a, b] = sums[k], a + 1 + k
    heads, todo = [0] * n, [("right", 0, n - 1)]
    while todo:
        kind, a, b = todo.pop()
        if kind == "open":
            r = int(open_at[a, b])
            todo += [("right", a, r), ("left", r + 1, b)]
        elif a != b and kind == "right":
            r = int(right_at[a, b])
            heads[r] = a
            todo += [("open", a, r), ("right", r, b)]
        elif a != b:
            r = int(left_at[a, b])
            heads[r] = b
            todo += [("left", a, r), ("open", r, b)]
    return heads


def share_out(scores, roles):
    """The roles of one predicate's words [words, roles] as indices: the numbered ones once each, held by the word that is surest."""
    m = np.array(scores, dtype=np.float64)
    best, words = m.argmax(1), np.arange(len(m))
    again = True
    while again:
        again = False
        for c, role in enumerate(roles):
            if not (len(role) == 4 and role[:3] == "ARG" and role[3].isdigit()):
                continue
            at = words[best == c]
            if len(at) < 2:
                continue
            again = True
            others = m[at].copy()
            others[:, c] = -np.inf
            keeper = at[(m[at, c] - others.max(1)).argmax()]
            for t in at[at != keeper]:
                m[t, c] = -np.inf
                best[t] = m[t].argmax()
    return best
