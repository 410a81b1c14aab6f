/**
 * True when owner/name fits a pattern in which `*` stands for any characters except a slash. Capitals do not count, as
 * on GitHub.
 */
export function fitsRepositoryPattern(repository: string, pattern: string): boolean {
  const [owner = "", name = "", ...rest] = repository.toLowerCase().split("/");
  const [ownerPattern = "", namePattern = "", ...more] = pattern.toLowerCase().split("/");
  return rest.length === 0 && more.length === 0 && fits(owner, ownerPattern) && fits(name, namePattern);
}

/** The leftmost place for each piece is always the best one, so there is no backtracking that a pattern could exploit. */
function fits(text: string, pattern: string): boolean {
  const [head = "", ...pieces] = pattern.split("*");
  const tail = pieces.pop();
  if (tail === undefined) return text === head;
  if (!text.startsWith(head)) return false;
  let position = head.length;
  for (const piece of pieces) {
    const found = text.indexOf(piece, position);
    if (found === -1) return false;
    position = found + piece.length;
  }
  return text.length - tail.length >= position && text.endsWith(tail);
}
