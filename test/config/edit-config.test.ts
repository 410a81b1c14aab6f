import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { editConfig } from "../../src/config/edit-config.ts";
import { loadConfig } from "../../src/config/load-config.ts";
import { withSetting } from "../../src/config/yaml-edit.ts";
import { readYaml } from "../../src/config/yaml-source.ts";
import { createWorkspace } from "./workspace.ts";

const TEXT = `# first
version: 1   # the format

gates: { coverage:   90, mutation: 60 }   # flow style
context:
    # four blanks
    max_size_kb:    180    # trailing
    pruning:
        enabled:   true
# last
`;

async function edited(text: string, key: string, value: string) {
  const workspace = await createWorkspace({ ".blocks/config.yml": text });
  const result = await editConfig({ workspace, key, value });
  return { result, workspace, text: await readFile(join(workspace, ".blocks/config.yml"), "utf8") };
}

describe("editConfig", () => {
  it.each([
    ["context.max_size_kb", "200", "max_size_kb:    180", "max_size_kb:    200"],
    ["context-max-size-kb", "200", "max_size_kb:    180", "max_size_kb:    200"],
    ["context-pruning", "false", "enabled:   true", "enabled:   false"],
    ["gates.mutation", "75.5", "mutation: 60", "mutation: 75.5"],
  ])("changes nothing but the value: %s", async (key, value, before, after) => {
    expect((await edited(TEXT, key, value)).text).toBe(TEXT.replace(before, after));
  });

  it("says what it changed", async () => {
    const { result } = await edited(TEXT, "context-max-size-kb", "200");
    expect(result).toEqual({ path: ".blocks/config.yml", key: "context.max_size_kb", before: 180, after: 200 });
  });

  it("adds what was not there, with every comment kept", async () => {
    const { text, workspace } = await edited(TEXT, "fallback.model", "gpt-4-turbo");
    for (const comment of ["# first", "# the format", "# flow style", "# four blanks", "# trailing", "# last"]) {
      expect(text).toContain(comment);
    }
    expect((await loadConfig({ workspace, env: {} })).config.fallback.model).toBe("gpt-4-turbo");
  });

  it.each([
    ["a section, at the end of the file", "fallback.model", "x", (text: string) => `${text}fallback:\n  model: x\n`],
    [
      "a value, at the end of its section",
      "flow.repair_rounds",
      "1",
      (text: string) => text.replace("60  # c", "60  # c\n   repair_rounds: 1"),
    ],
    ["a list", "trust.bots", "a[bot]", (text: string) => `${text}trust:\n  bots:\n    - a[bot]\n`],
  ])("adds %s, and leaves every other letter alone", async (_name, key, value, expected) => {
    const text = "# a\nversion:   1   # b\nflow:\n   deadline_seconds:    60  # c\n\n# gates:\n#   mutation: 1\n";
    expect((await edited(text, key, value)).text).toBe(expected(text));
    const open = text.trimEnd();
    expect((await edited(open, key, value)).text).toBe(
      expected(`${open}\n`).trimEnd() + (key.startsWith("flow") ? "" : "\n"),
    );
  });

  it.each([
    ["gates: {}\n", "gates.mutation", "70"],
    ['trust: { bots: ["a[bot]"] } # c\n', "trust.bots", "b[bot]"],
    ["context:\n  pruning: { enabled: true } # c\n", "context.max_size_kb", "70"],
    ["fallback:\n  model: >-\n    long\n    text\n", "fallback.model", "x"],
    ["...\n", "gates.mutation", "70"],
  ])("adds to %j too", async (text, key, value) => {
    const { workspace, result, text: after } = await edited(`# first\nversion: 1\n${text}`, key, value);
    const shown = (await loadConfig({ workspace, env: {} })).sources.origins[result.key];
    expect(shown).toBe("file");
    expect(after).toContain("# first");
    if (text.includes("# c")) expect(after).toContain("# c");
  });

  it("makes the file", async () => {
    const workspace = await createWorkspace();
    await editConfig({ workspace, key: "trust.bots", value: "renovate[bot], dependabot[bot]" });
    const { config } = await loadConfig({ workspace, env: {} });
    expect(config.trust.bots).toEqual(["renovate[bot]", "dependabot[bot]"]);
    expect(await readdir(join(workspace, ".blocks"))).toEqual(["config.yml"]);
  });

  it.each([
    ["context.max_size_kb", "501", "CONFIG_INVALID", "context.max_size_kb must be <= 500"],
    ["context.max_size_kb", "many", "CONFIG_INVALID", "must be integer"],
    ["gates.mode", "lax", "CONFIG_INVALID", "must be one of"],
    ["fallback.model", "", "CONFIG_INVALID", "must NOT have fewer than 1 characters"],
    ["gates.mutatoin", "1", "INPUT_INVALID", "there is no setting"],
  ])("T48 leaves the file alone for %s %s", async (key, value, code, message) => {
    const workspace = await createWorkspace({ ".blocks/config.yml": TEXT });
    const error = await editConfig({ workspace, key, value }).catch((thrown) => thrown);
    expect(error).toMatchObject({ code, message: expect.stringContaining(message) });
    expect(await readFile(join(workspace, ".blocks/config.yml"), "utf8")).toBe(TEXT);
  });

  it("leaves a file alone that is broken elsewhere", async () => {
    await expect(edited("version: 1\nofline: true\n", "gates.mutation", "70")).rejects.toThrow(
      "the configuration has a problem:\n  .blocks/config.yml:2:1: ofline is not a known property",
    );
  });

  it("writes any text so that it is read back as the same text", () => {
    fc.assert(
      fc.property(
        fc.oneof(fc.string(), fc.constantFrom("true", "1", "null", "a: b", "x, y", "#", "- a", "'", '"', "&a", "|")),
        fc.boolean(),
        (value, flow) => {
          const text = flow ? "version: 1\nfallback: { model: x } # c\n" : "version: 1\nfallback:\n  model: x # c\n";
          const result = withSetting(text, ["fallback", "model"], value);
          expect(readYaml(result).value).toEqual({ version: 1, fallback: { model: value } });
          expect(result).toContain("# c");
        },
      ),
    );
  });
});
