import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addMask, annotate, inert, startGroup } from "../../src/runner/commands.ts";
import { commandsIn } from "../fakes/runner-step.ts";

/** Text that is made of what commands are made of. */
const hostileText = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        "::set-env name=A::b",
        "::",
        ":",
        "##[",
        "set-env",
        " name=A",
        "]",
        "\n",
        "\r",
        "\u0085",
        "\u2028",
        "%0A",
        ",",
        "\u001b[2K",
      ),
      fc.string({ unit: "binary", maxLength: 4 }),
    ),
    { maxLength: 20 },
  )
  .map((parts) => parts.join(""));

describe("inert", () => {
  it("T18 leaves no command in any text", () => {
    fc.assert(
      fc.property(hostileText, (text) => {
        expect(commandsIn(inert(text))).toEqual([]);
      }),
    );
  });

  it("leaves ordinary text as it is", () => {
    const text = "src/a.ts:3:1: expected a::b, found {}\n\tat line 2";
    expect(inert(text)).toBe(text);
  });

  it("shows a control character as a question mark, so that nothing on a terminal is rewritten", () => {
    expect(inert("ok\u001b[1A\u001b[2Kforged")).toBe("ok?[1A?[2Kforged");
  });
});

describe("a command", () => {
  it("T18 is one command with the very text, whatever the text is", () => {
    fc.assert(
      fc.property(hostileText, hostileText, (message, title) => {
        const written = annotate({ level: "error", message, title, path: "a.ts", line: 3 });
        const commands = commandsIn(written);
        expect(commands).toHaveLength(1);
        expect(commands[0]).toMatchObject({ name: "error", properties: { file: "a.ts", line: "3" } });
      }),
    );
  });

  it("hands the text over unchanged", () => {
    const [command] = commandsIn(
      annotate({ level: "warning", message: "50 % of\na::b", title: "a: b, c", path: "x,y.ts" }),
    );
    expect(command).toEqual({
      name: "warning",
      properties: { title: "a: b, c", file: "x,y.ts" },
      data: "50 % of\na::b",
    });
  });

  it("masks a secret of several lines as one", () => {
    expect(commandsIn(addMask("first\nsecond"))).toEqual([{ name: "add-mask", properties: {}, data: "first\nsecond" }]);
  });

  it("names a group in one line", () => {
    expect(commandsIn(startGroup("a\n::endgroup::"))).toHaveLength(1);
  });
});
