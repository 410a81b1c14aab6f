/**
 * The names that a misspelt one may stand for, nearest first, at most `count`. A name qualifies when at most a third of
 * its letters would have to change; hyphens and underscores are dots, and its last part alone counts too, so `coverage`
 * finds `gates.coverage`.
 */
export function nearest(wrong: string, names: readonly string[], count: number): string[] {
  const wanted = plain(wrong).slice(0, 100);
  return names
    .map((name) => {
      const last = name.slice(name.lastIndexOf(".") + 1);
      return { name, distance: Math.min(relativeDistance(wanted, plain(name)), relativeDistance(wanted, plain(last))) };
    })
    .filter(({ distance }) => distance <= 1 / 3)
    .sort((a, b) => a.distance - b.distance)
    .slice(0, count)
    .map(({ name }) => name);
}

function plain(name: string): string {
  return name.toLowerCase().replaceAll(/[_-]/g, ".");
}

function relativeDistance(a: string, b: string): number {
  return editDistance(a, b) / Math.max(b.length, 1);
}

/** Insertions, deletions, replacements and swaps of neighbours that turn one text into the other. */
function editDistance(a: string, b: string): number {
  let beforePrevious: number[] = [];
  let previous = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i += 1) {
    const current = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const same = a[i - 1] === b[j - 1];
      let best = Math.min((previous[j - 1] ?? 0) + (same ? 0 : 1), (previous[j] ?? 0) + 1, (current[j - 1] ?? 0) + 1);
      const swapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      if (swapped) best = Math.min(best, (beforePrevious[j - 2] ?? 0) + 1);
      current.push(best);
    }
    beforePrevious = previous;
    previous = current;
  }
  return previous[b.length] ?? 0;
}
