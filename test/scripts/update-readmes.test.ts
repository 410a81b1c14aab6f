import { describe, expect, it } from "vitest";
import { withTables } from "../../scripts/update-readmes.ts";

const README = `# An action

<!-- inputs -->
old
<!-- /inputs -->

Between.

<!-- outputs -->
<!-- /outputs -->
`;

describe("withTables", () => {
  it("writes the tables between the markers and leaves the rest", () => {
    const yaml = `inputs:
  path:
    description: A folder, \`a|b\`.
    required: true
  mode:
    description: How.
    default: strict
outputs:
  verdict:
    description: What came out.
`;
    expect(withTables(README, yaml)).toBe(`# An action

<!-- inputs -->
| input  | what it is        | default  |
| ------ | ----------------- | -------- |
| \`path\` | A folder, \`a\\|b\`. | required |
| \`mode\` | How.              | \`strict\` |
<!-- /inputs -->

Between.

<!-- outputs -->
| output    | what it is     |
| --------- | -------------- |
| \`verdict\` | What came out. |
<!-- /outputs -->
`);
  });

  it("is stable: its own result stays as it is", () => {
    const once = withTables(README, "inputs: {}\n");
    expect(withTables(once, "inputs: {}\n")).toBe(once);
  });

  it("refuses a README without markers", () => {
    expect(() => withTables("# Bare", "inputs: {}")).toThrow("<!-- inputs -->");
  });
});
