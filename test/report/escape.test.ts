import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  htmlText,
  markdownCode,
  markdownText,
  plainText,
  terminalCode,
  terminalText,
} from "../../src/report/escape.ts";

/** Any text, and texts made of what is dangerous somewhere. */
const hostile = fc.oneof(
  fc.string({ unit: "binary" }),
  fc
    .array(
      fc.constantFrom(
        ...["<", ">", "&", "`", "|", "@octocat", "#1", "::set-env name=A::b", "##[command]", "\n", "\r", "\u001b[2J"],
        ...[
          "![a](http://x)",
          "[a](javascript:b)",
          "www.a.org",
          "<!--",
          "-->",
          "</code>",
          "- ",
          "1. ",
          "\\",
          "*",
          "_",
          "~~",
        ],
        ...[
          "\u202e",
          "\u2028",
          "\u{E0041}",
          "$x$",
          ":100:",
          "\ud800",
          "https://x",
          "|--|",
          "===",
          "---",
          "\t",
          "a",
          " ",
        ],
      ),
      { maxLength: 30 },
    )
    .map((parts) => parts.join("")),
);

/** What a browser makes of the entities. */
function decoded(text: string): string {
  return text.replace(/&#(\d+);/g, (_, code) => String.fromCodePoint(Number(code))).replaceAll("\u200b", "");
}

describe("plainText", () => {
  test("makes one line of printable characters, no longer than asked", () => {
    fc.assert(
      fc.property(hostile, fc.integer({ min: 1, max: 600 }), (text, longest) => {
        const plain = plainText(text, longest);
        expect(plain).not.toMatch(/[\p{Cc}\p{Zl}\p{Zp}\u202A-\u202E\u2066-\u2069\u200B]/u);
        expect(plain.isWellFormed()).toBe(true);
        expect(plain.length).toBeLessThanOrEqual(longest + 1);
      }),
    );
  });

  test("changes nothing about an ordinary sentence", () => {
    expect(plainText("Grüße: 92.5% of src/a.ts:3 (≥90%)")).toBe("Grüße: 92.5% of src/a.ts:3 (≥90%)");
  });
});

describe("terminalText", () => {
  test("T18 leaves no place where a workflow command could begin", () => {
    fc.assert(
      fc.property(hostile, (text) => {
        expect(terminalText(text)).not.toMatch(/::|##\[|\p{Cc}/u);
      }),
    );
  });
});

describe("markdownText", () => {
  test("T22 leaves no character that Markdown, HTML or GitHub gives a meaning to", () => {
    fc.assert(
      fc.property(hostile, (text) => {
        const rest = markdownText(text).replace(/&#\d+;/g, "");
        expect(rest).not.toMatch(/[<>"'`*_~[\]\\|!$#@&{}\n\r]|:\S|www\./i);
        expect(markdownText(text)).not.toMatch(/^([-+=]|\d+[.)])/);
      }),
    );
  });

  test("T22 breaks mentions, references and links for what reads the rendered text", () => {
    expect(rendered(markdownText("@octocat #12 https://evil.example www.evil.example"))).not.toMatch(
      /@\w|#\d|:\/\/|www\.\w/,
    );

    function rendered(text: string): string {
      return text.replace(/&#(\d+);/g, (_, code) => String.fromCodePoint(Number(code)));
    }
  });

  test("shows the reader what was written", () => {
    fc.assert(
      fc.property(hostile, (text) => {
        expect(decoded(markdownText(text))).toBe(plainText(text));
        expect(decoded(markdownCode(text))).toBe(`<code>${plainText(text)}</code>`);
      }),
    );
  });
});

describe("markdownCode", () => {
  test("T22 cannot be ended or left by its content", () => {
    fc.assert(
      fc.property(hostile, (text) => {
        const inside = markdownCode(text).slice("<code>".length, -"</code>".length);
        expect(inside.replace(/&#\d+;/g, "")).not.toMatch(/[<>"'`*_~[\]\\|!$#@&{}\n\r]|:\/|::|www\./i);
      }),
    );
  });

  test("keeps a place in a file readable, and adds nothing that would be copied with it", () => {
    expect(markdownCode("src/a.ts:12:5")).toBe("<code>src/a.ts:12:5</code>");
    expect(markdownCode("@a https://b")).not.toContain("8203");
  });
});

describe("htmlText", () => {
  test("cannot leave an element or a quoted attribute, and shows what was written", () => {
    fc.assert(
      fc.property(hostile, (text) => {
        expect(htmlText(text).replace(/&#\d+;/g, "")).not.toMatch(/[<>"'`&]/);
        expect(decoded(htmlText(text))).toBe(plainText(text));
      }),
    );
  });
});

describe("terminalCode", () => {
  test("keeps the spaces of a line and shows what nobody sees by its number", () => {
    expect(terminalCode("  a\tb  c\u202e\u001b")).toBe("  a\tb  c⟨U+202E⟩⟨U+001B⟩");
    expect(terminalCode(`- ${"x".repeat(600)}`)).toHaveLength(501);
  });

  test("holds no workflow command and no control character, whatever the line is", () => {
    fc.assert(
      fc.property(hostile, (text) => {
        const shown = terminalCode(text);
        expect(shown).not.toMatch(/[^\P{Cc}\t]|[\p{Zl}\p{Zp}\u202A-\u202E\u2066-\u2069\u200B]|::|##\[/u);
        expect(shown.isWellFormed()).toBe(true);
      }),
    );
  });
});
