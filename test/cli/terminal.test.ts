import { describe, expect, it } from "vitest";
import { BlocksError, usageError } from "../../src/base/errors.ts";
import { exitStatusOfError, exitStatusOfVerdict } from "../../src/cli/exit-status.ts";
import { plainText, table } from "../../src/cli/terminal.ts";

describe("exit status", () => {
  it.each([
    ["pass", 0],
    ["fail", 1],
    ["error", 3],
  ] as const)("of the verdict %s is %i", (verdict, status) => {
    expect(exitStatusOfVerdict(verdict)).toBe(status);
  });

  it("is 2 for the user's mistake and 3 for what kept us from deciding", () => {
    expect(exitStatusOfError(usageError("INPUT_INVALID", "no"))).toBe(2);
    expect(exitStatusOfError(new BlocksError("no", { code: "STORE_UNREACHABLE", kind: "storage" }))).toBe(3);
    expect(exitStatusOfError(new BlocksError("no", { code: "DEFECT", kind: "defect" }))).toBe(3);
  });
});

describe("text for a terminal", () => {
  it("T18 carries no control character that could move the cursor or change a colour", () => {
    expect(plainText("a\u001b[2Jb\u0007c\rd\ne\tf\u009b")).toBe("abcd\ne\tf");
    expect(plainText("line\nline")).toBe("line\nline");
  });

  it("aligns columns by what is seen", () => {
    expect(
      table([
        ["a", "b"],
        ["\u001b[1mlong\u001b[22m", "c"],
      ]),
    ).toBe("a     b\n\u001b[1mlong\u001b[22m  c");
  });
});
