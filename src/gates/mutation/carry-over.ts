import { diffLines } from "diff";
import type { Mutant, MutationReport } from "./mutation-report.ts";
import type { EarlierRun } from "./reuse.ts";
import { isReached } from "./reuse.ts";

/**
 * The report of a run that took results over, with what the earlier run knew of where those runs came along: without it
 * they could not be taken over once more. The mutants of the two runs are numbered apart; one that the earlier run did
 * not have counts as reached.
 */
export function withCarriedOver(report: MutationReport, earlier: EarlierRun): MutationReport {
  const former = formerMutants(report, earlier);
  const all = Object.values(report.files).flatMap(({ mutants }) => mutants);
  const carried = (mutant: Mutant): Mutant => {
    const executed = former.get(mutant)?.executed;
    // What was run again and did not say where it came along is not what it was.
    return mutant.reused !== true || executed === undefined
      ? mutant
      : { ...mutant, executed: renumbered(executed, all, former) };
  };
  const files = Object.entries(report.files).map(([path, file]) => {
    return [path, { ...file, mutants: file.mutants.map(carried) }] as const;
  });
  return { ...report, files: Object.fromEntries(files) };
}

function renumbered(executed: string, all: readonly Mutant[], former: ReadonlyMap<Mutant, Mutant>): string {
  const before = Buffer.from(executed, "base64");
  const after = Buffer.alloc((Math.max(0, ...all.map(({ id }) => Number(id))) >> 3) + 1);
  for (const mutant of all) {
    const old = former.get(mutant);
    if (old !== undefined && !isReached(before, old.id)) continue;
    const id = Number(mutant.id);
    after[id >> 3] = (after[id >> 3] ?? 0) | (1 << (id & 7));
  }
  return after.toString("base64");
}

/** For each mutant the one of the earlier run that does the same at the same place, where lines have only moved. */
function formerMutants(report: MutationReport, earlier: EarlierRun): Map<Mutant, Mutant> {
  const pairs: [Mutant, Mutant][] = [];
  for (const [path, { source, mutants }] of Object.entries(report.files)) {
    const old = earlier.report.files[path];
    if (old === undefined) continue;
    const lineNow = movedLines(old.source, source);
    const byPlace = new Map(
      old.mutants.map((mutant) => {
        const { start, end } = mutant.location;
        return [placeOf(mutant, lineNow(start.line), lineNow(end.line)), mutant];
      }),
    );
    for (const mutant of mutants) {
      const { start, end } = mutant.location;
      const found = byPlace.get(placeOf(mutant, start.line, end.line));
      if (found !== undefined) pairs.push([mutant, found]);
    }
  }
  return new Map(pairs);
}

function placeOf(mutant: Mutant, first: number | undefined, last: number | undefined): string {
  const { mutatorName, replacement, location } = mutant;
  return JSON.stringify([first, location.start.column, last, location.end.column, mutatorName, replacement]);
}

/** Where a line of the old text is now; undefined for one that is gone. */
function movedLines(before: string, after: string): (line: number) => number | undefined {
  if (before === after) return (line) => line;
  const moved = new Map<number, number>();
  let [old, current] = [1, 1];
  for (const { added, removed, value, count } of diffLines(before, after)) {
    const lines = count ?? value.split("\n").length - 1;
    if (!added && !removed) for (let at = 0; at < lines; at += 1) moved.set(old + at, current + at);
    if (!added) old += lines;
    if (!removed) current += lines;
  }
  return (line) => moved.get(line);
}
