import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { selectContext } from "../../src/context/select.ts";
import { makeRepository, requestFor, type TestRepository } from "./repository.ts";

let repository: TestRepository;
beforeEach(async () => {
  repository = await makeRepository();
});
afterEach(() => repository.remove());

/** Files about nothing in particular, so that something is rare. */
async function putOthers(): Promise<void> {
  for (const name of ["alpha", "beta", "gamma", "delta", "epsilon"]) {
    await repository.put(`src/${name}.ts`, `export const ${name} = "${name}";\n`);
  }
}

async function ranks(text: string, outputFolder = ""): Promise<Map<string, number>> {
  const { report } = await selectContext(requestFor(repository.folder, { text, outputFolder }));
  return new Map(report.files.map(({ path, rank }) => [path, rank]));
}

async function why(text: string, path: string): Promise<string[]> {
  const { report } = await selectContext(requestFor(repository.folder, { text }));
  return report.files.find((file) => file.path === path)?.why.map(({ part }) => part) ?? [];
}

describe("the first rank", () => {
  it.each([
    ["speaks of the request", "Zebras are striped", "/* Striped zebras */\n"],
    ["declares what the request names", "parseZebra fails", "export function parseZebra() {}\n"],
    ["has another form of the word", "Parsing of striping", "const striped = parse();\n"],
  ])("has the file that %s", async (_, text, content) => {
    await putOthers();
    await repository.put("src/z.ts", content);
    expect((await ranks(text)).get("src/z.ts")).toBe(1);
  });

  it("has the file whose path has the word", async () => {
    await putOthers();
    await repository.put("src/zebra/index.ts", "export {};\n");
    expect((await ranks("The zebra")).get("src/zebra/index.ts")).toBe(1);
  });

  it("has the file that commits like the request changed", async () => {
    await putOthers();
    repository.commit("Begin");
    await repository.put("src/gamma.ts", "export const gamma = 2;\n");
    repository.commit("Round the striped totals");
    expect((await ranks("Striped totals are wrong")).get("src/gamma.ts")).toBe(1);
    expect(await why("Striped totals are wrong", "src/gamma.ts")).toContain("commits");
  });

  it("is not decided by the commit that everything began with", async () => {
    await putOthers();
    repository.commit("Striped totals");
    expect(await why("Striped totals", "src/gamma.ts")).not.toContain("commits");
    expect(await why("Striped totals", "src/gamma.ts")).not.toContain("churn");
  });

  it("has the neighbour of the output folder where nothing else speaks", async () => {
    await putOthers();
    await repository.put("src/blocks/near.ts", "export {};\n");
    expect((await ranks("Nothing known", "src/blocks")).get("src/blocks/near.ts")).toBe(1);
  });

  it("has contracts and types before other sources where nothing speaks", async () => {
    await putOthers();
    await repository.put("src/zz.schema.json", "{}\n");
    expect((await ranks("")).get("src/zz.schema.json")).toBe(1);
  });
});

describe("a share of the best file's rank", () => {
  it.each([
    ["src/zebra.ts", 'import { one } from "./far/one.ts";\n', "src/far/one.ts"],
    ["src/zebra.js", 'const one = require("../lib/one");\n', "lib/one/index.js"],
    ["app/zebra.py", "from .inner.one import thing\n", "app/inner/one.py"],
    ["app/zebra.py", "from shop.one import thing\n", "lib/shop/one.py"],
    ["Zebra.java", "import org.shop.One;\n", "src/main/java/org/shop/One.java"],
    ["cmd/zebra.go", 'import (\n\t"example.org/shop/one"\n)\n', "one/any.go"],
    ["src/zebra.rs", "use crate::shop::one;\n", "src/shop/one.rs"],
    ["zebra.c", '#include "inner/one.h"\n', "inner/one.h"],
    ["zebra.rb", "require_relative 'inner/one'\n", "inner/one.rb"],
    ["Zebra.php", "use App\\Shop\\One;\n", "src/Shop/../App/Shop/One.php"],
  ])("goes from %s along %j to %s", async (path, text, imported) => {
    await putOthers();
    await repository.put(path, `${text}// zebra\n`);
    await repository.put(imported, "one\n");
    const normal = imported.replace("Shop/../", "");
    expect(await why("zebra", normal)).toContain("imports");
    expect(await why("zebra", "src/gamma.ts")).not.toContain("imports");
  });

  it("goes to what changed together with it", async () => {
    await putOthers();
    repository.commit("Begin");
    for (const round of [1, 2]) {
      await repository.put("src/zebra.ts", `// zebra ${round}\n`);
      await repository.put("src/delta.ts", `// ${round}\n`);
      repository.commit("Go on");
    }
    expect(await why("zebra", "src/delta.ts")).toContain("together");
  });
});

describe("a large repository", () => {
  it("is searched for what is not in any path, also in what git does not track yet, and read in part", async () => {
    const put = (_: unknown, index: number) =>
      repository.put(`packages/p${index % 40}/src/file${index}.ts`, `export const value${index} = ${index};\n`);
    await Promise.all(Array.from({ length: 3200 }, put));
    await repository.put("packages/p9/src/zz.ts", "// the zebra is striped\n");
    await repository.put("packages/p9/.env", "zebra=1\n");
    repository.commit("Begin");
    await repository.put("packages/p8/src/new.ts", "// a zebra that git does not know yet\n");
    const selected = await selectContext(requestFor(repository.folder, { text: "A striped zebra" }));
    expect(selected.files[0]?.path).toBe("packages/p9/src/zz.ts");
    expect(selected.files[1]?.path).toBe("packages/p8/src/new.ts");
    expect(selected.skipped).toEqual([{ path: "packages/p9/.env", reason: "its name says that it holds secrets" }]);
    expect(selected.files.length + selected.rest.length + selected.skipped.length).toBe(3203);
    expect(selected.map.split("\n").at(-1)?.slice(0, 21)).toBe("packages/p9/src/ (80)");
  });
});
