"""Where two texts differ, in whole words and operators."""
import re

_WORD = re.compile(r"\w")
_OPERATOR = re.compile(r"[-+*/%<>=!&|^~@]")


def smallest_difference(before, after):
    """(start, end, replacement): offsets into `before`, and what stands there in `after`. None for equal texts."""
    if before == after:
        return None
    shorter = min(len(before), len(after))
    head = 0
    while head < shorter and before[head] == after[head]:
        head += 1
    tail = 0
    while tail < shorter - head and before[-1 - tail] == after[-1 - tail]:
        tail += 1
    while head > 0 and (_splits(before, head) or _splits(after, head)):
        head -= 1
    while tail > 0 and (_splits(before, len(before) - tail) or _splits(after, len(after) - tail)):
        tail -= 1
    if head + tail >= len(before):
        # What was only added is shown with the word before it: there is nothing else to point at.
        head = _start_of_word(before, head)
    return head, len(before) - tail, after[head : len(after) - tail]


def _splits(text, at):
    """True between two characters of one word or operator."""
    if not 0 < at < len(text):
        return False
    pair = text[at - 1], text[at]
    return all(_WORD.match(each) for each in pair) or all(_OPERATOR.match(each) for each in pair)


def _start_of_word(text, at):
    while at > 0 and text[at - 1].isspace():
        at -= 1
    at = max(0, at - 1)
    while at > 0 and _splits(text, at):
        at -= 1
    return at
