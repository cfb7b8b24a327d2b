"""The computation of weights-format.md in numpy, from the three files alone: what the shipped runner must give."""
import json, math
import numpy as np
from tree import best_tree, share_out
from words import FEATURES

KEY = {name: key for name, _, key, _ in FEATURES}


class Runner:
    def __init__(self, folder):
        self.plan = json.load(open(f"{folder}/model.json", encoding="utf8"))
        raw = open(f"{folder}/model.bin", "rb").read()
        self.t = {}
        for name, d in self.plan["tensors"].items():
            kind = np.int8 if d["type"] == "int8" else np.dtype("<f4")
            size = int(np.prod(d["shape"]))
            self.t[name] = np.frombuffer(raw, kind, size, d["offset"]).reshape(d["shape"])
        lines = open(f"{folder}/vocabulary.txt", encoding="utf8", newline="\n").read().split("\n")
        self.keys, at = {}, 0
        for f in self.plan["features"]:
            mark, name, count = lines[at].split(" ")
            assert mark == "#" and name == f["name"]
            self.keys[name] = {k: i + 2 for i, k in enumerate(lines[at + 1:at + 1 + int(count)])}
            assert len(self.keys[name]) == int(count)
            at += 1 + int(count)

    def linear(self, name, x):
        w, scale, bias = self.t[name + ".weight"], self.t[name + ".scale"], self.t[name + ".bias"]
        q = np.clip(np.floor(x * 256 + 0.5), -8191, 8191)
        if w.shape[1] > x.shape[-1]:
            q = np.pad(q, [(0, 0)] * (q.ndim - 1) + [(0, w.shape[1] - x.shape[-1])])
        return ((q @ w.T.astype(np.float64)) / 256 * scale + bias).astype(np.float32)

    def norm(self, name, x):
        x = x.astype(np.float64)
        m, v = x.mean(-1, keepdims=True), x.var(-1, keepdims=True)
        return ((x - m) / np.sqrt(v + 1e-5) * self.t[name + ".gain"] + self.t[name + ".shift"]).astype(np.float32)

    def table(self, name):
        return self.t[name + ".weight"].astype(np.float32) * self.t[name + ".scale"]

    def analyse(self, words, trace=None):
        plan, hidden, n = self.plan, self.plan["hidden"], len(words)
        columns = []
        for f in plan["features"]:
            name, table = f["name"], self.keys[f["name"]]
            rows = [0] + [table.get(KEY[name](w), 1) for w in words]
            columns.append(self.t[f"feature.{name}.weight"][rows].astype(np.float32) * self.t[f"feature.{name}.scale"])
        x = self.linear("input", np.concatenate(columns, 1))[:, :hidden]
        x[0] = self.t["root"].reshape(-1)
        note = lambda k, v: trace.__setitem__(k, [round(float(z), 4) for z in v]) if trace is not None else None
        note("input row 1", x[1, :8])
        for i, layer in enumerate(plan["layers"]):
            h = self.norm(f"layer.{i}", x)
            if layer["kind"] == "convolution":
                d = layer["dilation"]
                p = np.pad(h, ((d, d), (0, 0)))
                y = self.linear(f"layer.{i}", np.concatenate([p[:n + 1], p[d:d + n + 1], p[2 * d:]], 1))
                a, b = y[:, :hidden], y[:, hidden:2 * hidden]
                x = x + a / (1 + np.exp(-b))
            else:
                z = hidden // layer["heads"]
                qkv = self.linear(f"layer.{i}.qkv", h)[:, :3 * hidden].reshape(n + 1, 3, layer["heads"], z)
                q, k, v = (qkv[:, j].transpose(1, 0, 2) for j in range(3))
                s = q @ k.transpose(0, 2, 1) / math.sqrt(z)
                s = np.exp(s - s.max(-1, keepdims=True))
                s /= s.sum(-1, keepdims=True)
                x = x + self.linear(f"layer.{i}.out", (s @ v).transpose(1, 0, 2).reshape(n + 1, hidden))[:, :hidden]
            note(f"after layer {i} row 1", x[1, :8])
        x = self.norm("last", x)
        z, names = plan["sizes"], plan["labels"]
        parts = [z["dependent"], z["head"], z["labelHidden"], z["labelHidden"], len(names["upos"]), len(names["xpos"]), len(names["entities"]), 1, z["roleHidden"], z["roleHidden"]]
        tops = self.linear("tops", x)[:, :sum(parts)]
        note("tops row 1", tops[1, :8])
        dep, head, ld, lh, upos, xpos, ents, pred, rp, ra = np.split(tops, np.cumsum(parts)[:-1], 1)
        relu = lambda y: np.maximum(y, 0)
        arcs = self.linear("arc", relu(dep))[:, :z["head"]] @ relu(head).T / 16 + (relu(head) @ self.t["arcBias.weight"].reshape(-1))[None]
        note("arcs of word 1 to rows 0…", arcs[1, :8])
        barred = arcs.copy()
        np.fill_diagonal(barred, -np.inf)
        greedy = [0] + [int(k) for k in barred[1:].argmax(1)]
        heads = best_tree(arcs)
        label = self.linear("label.out", relu(self.linear("label.hidden", relu(ld + lh[heads]))))[:, :len(names["relations"])].argmax(1)
        tags = self.viterbi(ents[1:])
        said = [t for t in range(1, n + 1) if pred[t, 0] > 0]
        note("predicate scores of words 1…", pred[1:9, 0])
        roles, r = {}, len(names["relations"])
        pa, pp = self.table("role.pathArgument"), self.table("role.pathPredicate")
        hh = [heads[h] for h in heads]
        for p in said:
            rows = []
            for t in range(1, n + 1):
                c = next((c for c, ok in enumerate((t == p, heads[t] == p, heads[p] == t, heads[t] == heads[p], hh[t] == p, heads[t] == hh[p], hh[p] == t)) if ok), 7)
                rows.append(rp[p] + ra[t] + pa[c * r + label[t]] + pp[c * r + label[p]])
            best = share_out(self.linear("role.out", relu(self.linear("role.hidden", relu(np.stack(rows)))))[:, :len(names["roles"])], names["roles"])
            roles[p] = {t + 1: names["roles"][k] for t, k in enumerate(best) if k}
        return {
            "upos": [names["upos"][k] for k in upos[1:, :].argmax(1)], "xpos": [names["xpos"][k] for k in xpos[1:].argmax(1)],
            "headsGreedy": greedy[1:], "heads": heads[1:], "relations": [names["relations"][k] for k in label[1:]],
            "entities": [names["entities"][k] for k in tags], "predicates": said,
            "roles": [{"predicate": p, "arguments": {str(t): v for t, v in a.items()}} for p, a in roles.items()],
        }

    def viterbi(self, scores):
        move, names = self.t["entities.transition"], self.plan["labels"]["entities"]
        total, back = self.t["entities.start"].reshape(-1) + scores[0], []
        for t in range(1, len(scores)):
            s = total[:, None] + move
            back.append(s.argmax(0))
            total = s.max(0) + scores[t]
        path = [int(total.argmax())]
        for at in reversed(back):
            path.append(int(at[path[-1]]))
        return path[::-1]
