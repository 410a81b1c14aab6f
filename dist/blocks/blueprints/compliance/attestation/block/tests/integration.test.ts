import { createHash } from "node:crypto";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { attest, InputRefusedError, isIntact, run, serialise } from "../index.ts";
import { type ArchiveEntry, ArchiveFailedError, defaultPorts } from "../integration.ts";
import { canonicalJson } from "../output.ts";
import { arbitraryInput, inputWith, RUNS } from "./arbitrary-input.ts";
import { input as workedInput, record as workedRecord } from "./worked-example.ts";

function sha256(text: string): string {
  return `sha256-${createHash("sha256").update(Buffer.from(text)).digest("hex")}`;
}

describe("run", () => {
  it("attests to the worked example", async () => {
    const { input_digest, digest, ...figures } = await run(workedInput);
    expect(workedRecord).toMatchObject(figures);
    expect([input_digest, digest].every((name) => /^sha256-[0-9a-f]{64}$/.test(name))).toBe(true);
  });

  it("hands out only integers that JSON keeps exactly", async () => {
    await fc.assert(
      fc.asyncProperty(arbitraryInput(), async (input) => {
        const record = await run(input);
        const figures = [record, ...record.requirements, ...record.caps].flatMap((part) => Object.values(part));
        expect(figures.filter((figure) => typeof figure === "number").every(Number.isSafeInteger)).toBe(true);
      }),
      RUNS,
    );
  });

  it("names the input and the record by their digests", async () => {
    const input = inputWith({ institution: "Müller & Söhne" });
    const { digest, ...statement } = await run(input);
    expect(statement.input_digest).toBe(sha256(canonicalJson(input)));
    expect(digest).toBe(sha256(canonicalJson(statement)));
  });

  it("gives equal inputs equal records", async () => {
    await fc.assert(
      fc.asyncProperty(arbitraryInput(), async (input) => {
        const mirrored = Object.fromEntries(Object.entries(input).reverse());
        expect(await run(mirrored)).toEqual(await run(input));
      }),
      RUNS,
    );
  });

  it("changes nothing in what it was given", async () => {
    await fc.assert(
      fc.asyncProperty(arbitraryInput(), async (input) => {
        const before = structuredClone(input);
        await run(input);
        expect(input).toEqual(before);
      }),
      RUNS,
    );
  });

  it("attests to the input as it was when it was called", async () => {
    const input = { ...inputWith() };
    const pending = run(input);
    input.institution = "Another Bank";
    expect((await pending).institution).toBe("First Example Bank");
  });

  it("rejects an input that breaks the contract", async () => {
    await expect(run({})).rejects.toThrow(InputRefusedError);
  });
});

describe("isIntact", () => {
  it("is true for a record and false after any change", async () => {
    const record = await run(inputWith());
    expect(await isIntact(record, defaultPorts)).toBe(true);
    expect(await isIntact({ ...record, total_capital: 1 }, defaultPorts)).toBe(false);
    expect(await isIntact(JSON.parse(serialise(record)), defaultPorts)).toBe(true);
  });
});

describe("attest", () => {
  it("archives the record before it hands it out", async () => {
    const entries: ArchiveEntry[] = [];
    const archive = async (entry: ArchiveEntry) => {
      entries.push(entry);
    };
    const record = await attest(inputWith(), { ...defaultPorts, archive });
    expect(entries).toEqual([{ digest: record.digest, content: serialise(record), retainUntil: record.retain_until }]);
  });

  it("waits for a digest that is made elsewhere", async () => {
    const digest = async (text: string) => `sha256-${text.length}`;
    const record = await attest(inputWith(), { digest });
    expect(record.digest).toMatch(/^sha256-\d+$/);
    expect(await isIntact(record, { digest })).toBe(true);
  });

  it("fails when the archive fails, with the reason", async () => {
    const cause = new Error("the disk is full");
    const archive = () => Promise.reject(cause);
    const digest = () => "sha256-7";
    const failed: unknown = await attest(inputWith(), { digest, archive }).catch((error: unknown) => error);
    expect(failed).toBeInstanceOf(ArchiveFailedError);
    expect(failed).toMatchObject({
      name: "ArchiveFailedError",
      message: "The archive did not take the record sha256-7. Nothing was attested; try again.",
      digest: "sha256-7",
      cause,
    });
  });

  it("does not archive an input that it refuses", async () => {
    const archive = () => Promise.reject(new Error("the archive was called"));
    await expect(attest({}, { ...defaultPorts, archive })).rejects.toThrow(InputRefusedError);
  });
});
