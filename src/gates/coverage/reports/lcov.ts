import { NOTHING, type ReportedFile } from "./reported-file.ts";

interface Open {
  readonly path: string;
  readonly hits: Map<number, number>;
  readonly functions: Map<string, number>;
  readonly branches: number[];
}

/** True for a text that can only be an lcov trace file. */
export function isLcov(text: string): boolean {
  return /^(?:TN:[^\n]*\r?\n)?SF:/m.test(text.slice(0, 4096));
}

/**
 * The files of an lcov trace file.
 * @see https://man.archlinux.org/man/geninfo.1#TRACEFILE_FORMAT
 */
export function filesFromLcov(text: string): ReportedFile[] {
  const files: ReportedFile[] = [];
  let open: Open | undefined;
  for (const line of text.split(/\r?\n/)) {
    const colon = line.indexOf(":");
    const key = colon < 0 ? line.trim() : line.slice(0, colon);
    const value = line.slice(colon + 1);
    if (key === "SF") open = { path: value.trim(), hits: new Map(), functions: new Map(), branches: [] };
    else if (key === "end_of_record") {
      if (open !== undefined) files.push(closed(open));
      open = undefined;
    } else if (open !== undefined) take(open, key, value);
  }
  if (open !== undefined) files.push(closed(open));
  return files;
}

function take(open: Open, key: string, value: string): void {
  const parts = value.split(",");
  if (key === "DA") add(open.hits, Number(parts[0]), Number(parts[1]));
  // Since version 2.2 of lcov a function is a line (FNL) and the names of it (FNA); before, it was FN and FNDA.
  else if (key === "FN") open.functions.set(parts.at(-1) ?? "", open.functions.get(parts.at(-1) ?? "") ?? 0);
  else if (key === "FNDA") open.functions.set(parts.slice(1).join(","), Number(parts[0]));
  else if (key === "FNA") open.functions.set(parts.slice(2).join(","), Number(parts[1]));
  else if (key === "BRDA") open.branches.push(parts[3] === "-" ? 0 : Number(parts[3]));
}

function add(hits: Map<number, number>, line: number, count: number): void {
  if (Number.isSafeInteger(line) && line > 0 && Number.isFinite(count)) hits.set(line, (hits.get(line) ?? 0) + count);
}

function closed({ path, hits, functions, branches }: Open): ReportedFile {
  const covered = (counts: readonly number[]) => counts.filter((count) => count > 0).length;
  return {
    path,
    hits,
    functions: functions.size === 0 ? NOTHING : { covered: covered([...functions.values()]), total: functions.size },
    branches: { covered: covered(branches), total: branches.length },
  };
}
