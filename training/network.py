"""The network, as weights-format.md computes it, with what training adds: dropout and losses."""
import numpy as np, torch, torch.nn as nn, torch.nn.functional as F
from words import FEATURES, NAMES, TAGS

SIZES = {"dependent": 256, "head": 256, "labelHidden": 192, "roleHidden": 128}
LAYERS = [
    {"kind": "convolution", "dilation": 1}, {"kind": "convolution", "dilation": 2}, {"kind": "attention", "heads": 4},
    {"kind": "convolution", "dilation": 4}, {"kind": "attention", "heads": 4}, {"kind": "convolution", "dilation": 1},
]
CLASSES = 8
CONVENTIONS = ["gum", "wikigold"]
BARRED = -10000.0
DROP = {"input": 0.33, "layer": 0.25, "top": 0.33, "role": 0.25, "lower": 0.2, "vector": 0.04, "other": 0.01}


class Dropout(nn.Module):
    """Dropout with masks out of numpy's bytes: torch 1.13 draws them several times slower on one core."""
    bytes = np.random.Generator(np.random.SFC64(1))

    def __init__(self, rate):
        super().__init__()
        self.least = round(rate * 256)

    def forward(self, x):
        if not self.training or not self.least:
            return x
        raw = np.frombuffer(Dropout.bytes.bytes(x.numel()), np.uint8)
        mask = np.multiply(raw >= self.least, np.float32(256 / (256 - self.least)), dtype=np.float32)
        return x * torch.from_numpy(mask.reshape(x.shape))


class Convolution(nn.Module):
    def __init__(self, hidden, dilation):
        super().__init__()
        self.d, self.linear, self.norm, self.drop = dilation, nn.Linear(3 * hidden, 2 * hidden), nn.LayerNorm(hidden), Dropout(DROP["layer"])

    def forward(self, x, mask, bar):
        n, d = x.shape[1], self.d
        h = F.pad(self.norm(x) * mask, (0, 0, d, d))
        h = self.linear(torch.cat([h[:, :n], h[:, d:d + n], h[:, 2 * d:2 * d + n]], -1))
        return x + self.drop(F.glu(h, -1))


class Attention(nn.Module):
    def __init__(self, hidden, heads):
        super().__init__()
        self.heads, self.norm, self.drop = heads, nn.LayerNorm(hidden), Dropout(DROP["layer"])
        self.qkv, self.out = nn.Linear(hidden, 3 * hidden), nn.Linear(hidden, hidden)

    def forward(self, x, mask, bar):
        b, n, size = x.shape
        q, k, v = self.qkv(self.norm(x)).view(b, n, 3, self.heads, size // self.heads).permute(2, 0, 3, 1, 4)
        weights = (q @ k.transpose(-1, -2) * (self.heads / size) ** 0.5 + bar.unsqueeze(1)).softmax(-1)
        return x + self.drop(self.out((weights @ v).transpose(1, 2).reshape(b, n, size)))


class Network(nn.Module):
    def __init__(self, vectors, counts, labels, hidden=256, layers=LAYERS):
        """`vectors` the table, frozen; `counts` the rows of each feature; `labels` the lists of label names."""
        super().__init__()
        self.labels, self.hidden, self.plan = labels, hidden, layers
        self.features = nn.ModuleList()
        for name, size, _, _ in FEATURES:
            table = nn.Embedding(counts[name], size)
            if name == "vector":
                table.weight = nn.Parameter(vectors.clone(), requires_grad=False)
            else:
                nn.init.normal_(table.weight, std=0.3)
            self.features.append(table)
        self.root = nn.Parameter(torch.zeros(hidden))
        self.input = nn.Linear(sum(f[1] for f in FEATURES), hidden)
        self.layer = nn.ModuleList([Convolution(hidden, l["dilation"]) if l["kind"] == "convolution" else Attention(hidden, l["heads"]) for l in layers])
        self.last = nn.LayerNorm(hidden)
        z = SIZES
        self.parts = [z["dependent"], z["head"], z["labelHidden"], z["labelHidden"], len(labels["upos"]), len(labels["xpos"]),
                      len(labels["entities"]), 1, z["roleHidden"], z["roleHidden"]]
        self.tops = nn.Linear(hidden, sum(self.parts))
        self.arc = nn.Linear(z["dependent"], z["head"], bias=False)
        self.arc_bias = nn.Linear(z["head"], 1, bias=False)
        self.label_hidden, self.label_out = nn.Linear(z["labelHidden"], z["labelHidden"]), nn.Linear(z["labelHidden"], len(labels["relations"]))
        self.role_hidden, self.role_out = nn.Linear(z["roleHidden"], z["roleHidden"]), nn.Linear(z["roleHidden"], len(labels["roles"]))
        self.path_argument = nn.Embedding(CLASSES * len(labels["relations"]), z["roleHidden"])
        self.path_predicate = nn.Embedding(CLASSES * len(labels["relations"]), z["roleHidden"])
        for e in (self.path_argument, self.path_predicate):
            nn.init.normal_(e.weight, std=0.2)
        tags = labels["entities"]
        self.transition, self.start = nn.Parameter(torch.zeros(len(tags), len(tags))), nn.Parameter(torch.zeros(len(tags)))
        ok = lambda a, b: b[0] != "I" or a[2:] == b[2:]
        self.register_buffer("barred", torch.tensor([[0.0 if ok(a, b) else BARRED for b in tags] for a in tags]), persistent=False)
        self.register_buffer("barred_start", torch.tensor([BARRED if t[0] == "I" else 0.0 for t in tags]), persistent=False)
        # What a name is differs between the sets; those of others than Universal NER are learnt by a layer of their own, which is not shipped.
        self.conventions = nn.ModuleDict({name: nn.Linear(hidden, len(tags)) for name in CONVENTIONS})
        self.drop_in, self.drop_top, self.drop_role = Dropout(DROP["input"]), Dropout(DROP["top"]), Dropout(DROP["role"])

    def embed(self, ids):
        out = []
        for i, name in enumerate(NAMES):
            k = ids[:, i]
            if self.training:
                rate = DROP.get(name, DROP["other"])
                k = k.masked_fill((torch.rand(k.shape) < rate) & (k > 1), 1)
            out.append(self.features[i](k))
        return self.input(self.drop_in(torch.cat(out, -1)))

    def first(self, ids):
        """What enters the first layer; ids [batch, features, rows], of which row 0 is the root."""
        x = self.embed(ids)
        return torch.cat([self.root.expand(len(x), 1, -1), x[:, 1:]], 1)

    def through(self, x, mask):
        """What leaves the last layer; mask [batch, rows]."""
        m, bar = mask.unsqueeze(-1), (mask.unsqueeze(1) - 1) * 1e4
        for layer in self.layer:
            x = layer(x, m, bar)
        return x

    def rows(self, ids, mask):
        """What `tops` and `conventions` read."""
        return self.drop_top(self.last(self.through(self.first(ids), mask)))

    def encode(self, ids, mask):
        """The outputs of `tops` in order."""
        return self.tops(self.rows(ids, mask)).split(self.parts, -1)

    def arcs(self, dependent, head, mask):
        d, h = self.drop_top(F.relu(dependent)), self.drop_top(F.relu(head))
        scores = self.arc(d) @ h.transpose(1, 2) / 16 + self.arc_bias(h).transpose(1, 2)
        n = scores.shape[1]
        return scores + (mask.unsqueeze(1) - 1) * 1e4 - 1e4 * torch.eye(n)

    def relations(self, label_dependent, label_head):
        """Scores of the relations; the rows of both inputs are already matched."""
        z = self.drop_top(F.relu(label_dependent + label_head))
        return self.label_out(F.relu(self.label_hidden(z)))

    def roles(self, predicate, argument, path, label_argument, label_predicate):
        """Scores of the roles for matched rows of predicate and argument, `path` being the class of how they stand."""
        r = len(self.labels["relations"])
        z = F.relu(predicate + argument + self.path_argument(path * r + label_argument) + self.path_predicate(path * r + label_predicate))
        return self.role_out(F.relu(self.role_hidden(self.drop_role(z))))

    def entity_loss(self, scores, tags, mask):
        """Negative log likelihood of each row's tag sequence [batch]. scores [batch, n, tags], no root row."""
        move = self.transition + self.barred
        start = self.start + self.barred_start
        total = start + scores[:, 0]
        gold = start[tags[:, 0]] + scores[:, 0].gather(1, tags[:, :1]).squeeze(1)
        steps = scores.gather(2, tags.unsqueeze(-1)).squeeze(-1)[:, 1:] + move[tags[:, :-1], tags[:, 1:]]
        gold = gold + (steps * mask[:, 1:]).sum(1)
        for t in range(1, scores.shape[1]):
            step = torch.logsumexp(total.unsqueeze(2) + move, 1) + scores[:, t]
            total = torch.where(mask[:, t:t + 1] > 0, step, total)
        return torch.logsumexp(total, 1) - gold

    def entity_tags(self, scores):
        """Viterbi over one sentence's scores [n, tags] (numpy arrays are made of the weights once by the caller)."""
        move, start = (self.transition + self.barred).detach(), (self.start + self.barred_start).detach()
        total, back = start + scores[0], []
        for t in range(1, len(scores)):
            best, at = (total.unsqueeze(1) + move).max(0)
            back.append(at)
            total = best + scores[t]
        path = [int(total.argmax())]
        for at in reversed(back):
            path.append(int(at[path[-1]]))
        return path[::-1]


def paths(heads, predicate, argument):
    """How argument t stands to predicate p: heads [batch, n+1] with heads[:, 0] = 0; the others are (batch index, row) pairs' rows."""
    b, p = predicate
    t = argument
    at = lambda x: heads[b, x]
    hp, ht = at(p), at(t)
    hhp, hht = at(hp), at(ht)
    out = torch.full_like(t, 7)
    for c, where in ((6, hhp == t), (5, ht == hhp), (4, hht == p), (3, ht == hp), (2, hp == t), (1, ht == p), (0, t == p)):
        out = torch.where(where, torch.full_like(t, c), out)
    return out
