"""A step of learning and the running average of the weights, for train.py and train_deeds.py."""
import contextlib
import torch


def advance(opt, params, average, loss, rate, step, decay):
    """One step at that rate, the `step`th from 1; the average follows at `decay`, faster while steps are few."""
    for g in opt.param_groups:
        g["lr"] = rate
    opt.zero_grad(set_to_none=False)
    loss.backward()
    torch.nn.utils.clip_grad_norm_(params, 2.0)
    opt.step()
    decay = min(decay, (1 + step) / (10 + step))
    torch._foreach_mul_(average, decay)
    torch._foreach_add_(average, [p.data for p in params], alpha=1 - decay)


@contextlib.contextmanager
def averaged(params, average):
    """Within it the weights are their average."""
    now = [p.detach().clone() for p in params]
    for p, e in zip(params, average):
        p.data.copy_(e)
    yield
    for p, e in zip(params, now):
        p.data.copy_(e)
