import { execFile } from "node:child_process";
import { readFile } from "node:fs/promises";
import { join, resolve } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { validateContextReport } from "../../src/generated/validators/context-report.js";
import { makeRepository, type TestRepository } from "../context/repository.ts";

const MAIN = resolve(import.meta.dirname, "../../src/cli/main.ts");

let repository: TestRepository;
beforeEach(async () => {
  repository = await makeRepository();
  await repository.put(
    "src/voucher.ts",
    'import { rate } from "./rate.ts";\nexport function redeemVoucher(): void {}\n',
  );
  await repository.put("src/rate.ts", "export const rate = 2;\n");
  await repository.put("src/<b>.ts", "export const weather = 2;\n");
  await repository.put(".env", "VOUCHER=canary\n");
  await repository.put(
    "request.md",
    "---\nfamily: shop\ntype: voucher\nparameters: { currency: franc }\n---\nRedeem it.\n",
  );
  repository.commit("Begin");
});
afterEach(() => repository.remove());

function show(...args: string[]): Promise<{ readonly status: number; readonly out: string; readonly err: string }> {
  const env = { PATH: process.env["PATH"], HOME: repository.folder, NO_COLOR: "1" };
  return new Promise((done) => {
    execFile(
      process.execPath,
      [MAIN, "-C", repository.folder, "context", "show", ...args],
      { env },
      (error, out, err) => done({ status: error === null ? 0 : Number(error.code), out, err }),
    );
  });
}

describe("blocks context show", () => {
  it("says what is shown, at what rank, how large and why, and what is left out", async () => {
    const { status, out } = await show("Redeem", "a", "voucher");
    expect(status).toBe(0);
    expect(out).toMatch(
      /^\d+\.\d KB of 180\.0 KB \(\d+ %\): 4 files whole, 0 outlines, 0 paths in the map, 1 left out$/m,
    );
    expect(out).toContain("Looked for: redeem, voucher");
    expect(out).toContain("History: the last 1 commit");
    expect(out).toMatch(/^ +1 +whole +\S+ KB +\S+ KB +\d\.\d\d +src\/voucher\.ts +← .*speaks of redeem, voucher/m);
    expect(out).toMatch(/src\/rate\.ts +← .*imports one of the best files, or is imported by one/);
    expect(out).toMatch(/^ +\.env +its name says that it holds secrets$/m);
    expect(out).not.toContain("canary");
  });

  it("takes the words of a request's file and of its parameters, and prints the report as its schema says", async () => {
    const { out } = await show("--input", "request.md", "--json");
    const report: unknown = JSON.parse(out);
    expect(validateContextReport(report)).toBe(true);
    expect(report).toMatchObject({ words: expect.arrayContaining(["redeem", "shop", "voucher", "currency", "franc"]) });
  });

  it("ranks without a request", async () => {
    const { status, out } = await show();
    expect(status).toBe(0);
    expect(out).toContain("Looked for: nothing (no request): history and kind decide");
  });

  it("says that there is nothing to show, and prints no table without rows", async () => {
    const folder = await makeRepository({ git: false });
    const args = ["-C", folder.folder];
    const empty = await show(...args);
    await folder.put(".env", "VOUCHER=canary\n");
    const unreadable = await show(...args);
    await folder.remove();
    expect(empty).toMatchObject({ status: 0, out: expect.stringContaining("No file is shown: there are none here.") });
    expect(empty.out).not.toContain("rank");
    expect(unreadable.out).toContain("No file is shown: none here can be read.");
  });

  it("draws a picture that is the same each time, links nothing and holds no markup of a file's name", async () => {
    const { out } = await show("Redeem a voucher", "--graph");
    expect(out).toContain("Picture: context.svg");
    const picture = await readFile(join(repository.folder, "context.svg"), "utf8");
    expect(picture).toMatch(/^<svg xmlns="http:\/\/www\.w3\.org\/2000\/svg"/);
    expect(picture).toContain("voucher.ts</text>");
    expect(picture).toContain('<line class="imports"');
    expect(picture).not.toContain("<b>");
    expect(picture.replace("http://www.w3.org/2000/svg", "")).not.toMatch(/https?:|<script|xlink/);
    await show("Redeem a voucher", "--graph", "again/context.svg");
    // The first picture is a file of the repository by then.
    expect(await readFile(join(repository.folder, "again/context.svg"), "utf8")).toContain("5 files whole");
  });

  it("refuses a request that is given twice and a family without a type", async () => {
    const twice = await show("Redeem", "--input", "request.md");
    expect(twice).toMatchObject({ status: 2, err: expect.stringContaining("given in words and as a file") });
    const half = await show("--family", "shop");
    expect(half).toMatchObject({ status: 2, err: expect.stringContaining("--block-type is missing") });
  });
});
