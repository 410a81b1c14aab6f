import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import type { BlockFile } from "../../../src/block/block.ts";
import { inspectFiles } from "../../../src/gates/security/inspect-files.ts";
import { temporaryFolder } from "../tiny-block.ts";
import { toolchain } from "./security-fixtures.ts";

/** More than what is worth threads: each file with a weakness, a credential, or neither. */
const FILLER = `/* ${"nothing to be found here, line after line\n".repeat(450)} */\n`;
const password = ["Tr0ub4dor", "&3xkcd"].join("");
const files: readonly BlockFile[] = Array.from({ length: 60 }, (_, index) => ({
  path: `src/${index % 7}/file${String(index).padStart(2, "0")}.ts`,
  content: [
    FILLER,
    ...(index % 3 === 0 ? [`eval(request.body.text${index});\n`] : []),
    ...(index % 5 === 0 ? [`const dbPassword = "${password}${index}";\n`] : []),
    ...(index % 20 === 7 ? ["export const = {{{ (; eval(x)\n"] : []),
  ].join(""),
}));

const never = new AbortController().signal;

describe("inspection of many files", () => {
  test("finds in threads what it finds in one, in the same order", async () => {
    const alone = await inspectFiles(files, { ...toolchain, inspectionThread: undefined }, never);
    const together = await inspectFiles(files, toolchain, never);
    expect(together.findings).toEqual(alone.findings);
    expect(together.undecided).toEqual(alone.undecided);
    expect(together.mask(`${password}20`)).toBe(alone.mask(`${password}20`));
    expect(new Set(together.findings.map(({ code }) => code))).toEqual(new Set(["BLOCKER-SEC-001", "SEC-004"]));
    expect(together.undecided).toHaveLength(3);
  });

  test("tells how far it is, up to all characters", async () => {
    const told: number[] = [];
    await inspectFiles(files, toolchain, never, { onInspected: (characters) => told.push(characters) });
    expect(told.length).toBeGreaterThan(1);
    expect(told.reduce((sum, one) => sum + one, 0)).toBe(files.reduce((sum, { content }) => sum + content.length, 0));
  });

  test.each([
    ["throws", "throw new Error('torn')", /torn/],
    ["ends", "process.exit(3)", /ended with status 3/],
  ])("fails when a thread %s: a part that nobody looked at has not passed", async (_, program, message) => {
    const path = join(await temporaryFolder(), "thread.mjs");
    await writeFile(path, program);
    await expect(inspectFiles(files, { ...toolchain, inspectionThread: path }, never)).rejects.toThrow(message);
  });

  test("hands on why a thread cannot inspect", async () => {
    const folder = await temporaryFolder();
    await expect(inspectFiles(files, { ...toolchain, folder }, never)).rejects.toMatchObject({
      code: "TOOLCHAIN_MISSING",
      kind: "usage",
    });
  });

  test("ends all threads on abort", async () => {
    const signal = AbortSignal.abort(new Error("enough"));
    await expect(inspectFiles(files, toolchain, signal)).rejects.toThrow("enough");
    const later = new AbortController();
    const inspected = inspectFiles(files, toolchain, later.signal, {
      onInspected: () => later.abort(new Error("now")),
    });
    await expect(inspected).rejects.toThrow("now");
  });
});
