"""Which mutants a run tries: the counterpart of mutation-selection.mjs."""


def is_selected(number, path, first, last, selection):
    """`number` counts the mutants of all files in one order; `first` and `last` are lines, from 1."""
    shard, lines = selection.get("shard"), selection.get("lines")
    if shard is not None and shard_of(number, shard["total"]) != shard["index"]:
        return False
    return lines is None or any(first <= until and since <= last for since, until in lines.get(path, []))


def shard_of(number, total):
    """As there: of each `total` mutants in a row every shard gets one, in another turn each time."""
    turn = ((number // total + 1) * 0x9E3779B1 & 0xFFFFFFFF) >> 8
    return (number + turn) % total + 1
