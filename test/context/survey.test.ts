import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { createTermFinder } from "../../src/context/lexical.ts";
import { Survey } from "../../src/context/survey.ts";
import { termsOf } from "../../src/context/terms.ts";
import { makeRepository, type TestRepository } from "./repository.ts";

let repository: TestRepository;
beforeEach(async () => {
  repository = await makeRepository({ git: false });
});
afterEach(() => repository.remove());

/** How often "zebra" and "größe" stand in each of some files, beside others in which they do not. */
async function found(files: Readonly<Record<string, string | Uint8Array>>) {
  const others = Array.from({ length: 100 }, (_, index) => `other/${index}.txt`);
  for (const path of others) await repository.put(path, "nothing of it\n");
  for (const [path, content] of Object.entries(files)) await repository.put(path, content);
  const paths = [...others, ...Object.keys(files)].sort();
  const survey = new Survey(repository.folder, paths, createTermFinder(termsOf("zebra größe")));
  const sizes = paths.map((path) => survey.look(path));
  const { words, counts, bytes } = survey.found();
  const at = (word: string) => words.findIndex(({ word: one }) => one === word);
  const ofPath = (path: string) => [counts.get(path)?.[at("zebra")] ?? 0, counts.get(path)?.[at("größe")] ?? 0];
  return { ofPath, bytes, sizes: new Map(paths.map((path, index) => [path, sizes[index]])) };
}

describe("a survey", () => {
  it("counts words in any case of their letters, file by file, in whatever order they stand", async () => {
    const { ofPath, bytes } = await found({
      "a.txt": "zebra Zebra ZEBRA zeb\nra",
      "b.txt": "größe zebrazebra\n",
      "c.txt": "ebra",
      "d.txt": "GRÖSSE und Größe\n",
    });
    expect(["a.txt", "b.txt", "c.txt", "d.txt"].map(ofPath)).toEqual([
      [3, 0],
      [2, 1],
      [0, 0],
      [0, 1],
    ]);
    expect(bytes.get("b.txt")?.toString()).toBe("größe zebrazebra\n");
    expect(bytes.has("c.txt")).toBe(false);
  });

  it("looks at thirty lines with words of each file, and at no binary", async () => {
    const { ofPath } = await found({
      "a.txt": "zebra zebra\n\n".repeat(50),
      "b.txt": "zebra\n",
      "c.bin": new Uint8Array([...Buffer.from("zebra"), 0]),
      "d.txt": "zebra\n".repeat(45),
    });
    expect(["a.txt", "b.txt", "c.bin", "d.txt"].map((path) => ofPath(path)[0])).toEqual([60, 1, 0, 30]);
  });

  it("finds the same in many files that are searched together as in each alone", async () => {
    const text = `${"x".repeat(200_000)} zebra`;
    const names = Array.from({ length: 9 }, (_, index) => `large/${index}.txt`);
    const { ofPath, sizes } = await found(Object.fromEntries(names.map((name) => [name, text])));
    expect(names.map((name) => ofPath(name)[0])).toEqual(names.map(() => 1));
    expect(sizes.get("large/8.txt")).toBe(text.length);
  });

  it("T47 says why it does not read a file, and nothing of one that is not there", async () => {
    const { sizes } = await found({ "large.txt": "zebra".repeat(60_000), "folder/a.txt": "" });
    expect(sizes.get("large.txt")).toBe("larger than 256 KB");
    const survey = new Survey(repository.folder, [], createTermFinder([]));
    expect(survey.look("folder")).toBe("not a regular file");
    expect(survey.look("absent")).toBeUndefined();
  });
});
