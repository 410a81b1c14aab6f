import { describe, expect, test } from "vitest";
import { findPrivateKeys } from "../../../../src/gates/security/credentials/find-private-keys.ts";
import { findTokens } from "../../../../src/gates/security/credentials/find-tokens.ts";
import { TOKEN_SHAPES } from "../../../../src/gates/security/credentials/token-shapes.ts";

/** So many characters as drawn by lot, the same in every run. */
function drawn(length: number, alphabet: string): string {
  let state = 12_345;
  return Array.from({ length }, () => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return alphabet[Math.floor(state / 65_536) % alphabet.length];
  }).join("");
}

const HEX = "0123456789abcdef";
const WORD = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";
const UPPER = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

describe("tokens that their shape proves", () => {
  test("are known of more than 80 providers, each with a name of its own", () => {
    expect(TOKEN_SHAPES.length).toBeGreaterThan(80);
    expect(new Set(TOKEN_SHAPES.map(({ name }) => name)).size).toBe(TOKEN_SHAPES.length);
  });

  test.each([
    ["AWS access key id", `AKIA${drawn(16, UPPER)}`],
    ["Google API key", `AIza${drawn(35, WORD)}`],
    ["GitHub token", `ghp_${drawn(36, WORD)}`],
    ["GitLab token", `glpat-${drawn(20, WORD)}`],
    ["Slack token", `xoxb-${drawn(12, "0123456789")}-${drawn(24, WORD)}`],
    ["Stripe key", `sk_live_${drawn(24, WORD)}`],
    ["Twilio account or key", `SK${drawn(32, HEX)}`],
    ["SendGrid API key", `SG.${drawn(22, WORD)}.${drawn(43, WORD)}`],
    ["npm token", `npm_${drawn(36, WORD)}`],
    ["Mailchimp API key", `${drawn(32, HEX)}-us12`],
    ["Telegram bot token", `${drawn(9, "123456789")}:AA${drawn(33, WORD)}`],
    ["Anthropic API key", `sk-ant-api03-${drawn(95, WORD)}`],
    ["OpenAI API key", `sk-proj-${drawn(48, WORD)}`],
    ["Hugging Face token", `hf_${drawn(34, WORD.slice(0, 52))}`],
    ["DigitalOcean token", `dop_v1_${drawn(64, HEX)}`],
    ["Shopify token", `shpat_${drawn(32, HEX)}`],
    ["Databricks token", `dapi${drawn(32, HEX)}`],
    ["Azure storage account key", `AccountKey=${drawn(86, WORD)}==`],
  ])("%s", (name, token) => {
    for (const text of [token, `x = "${token}"`, `see ${token}.`, `a\\n${token}\\n`]) {
      expect(findTokens(text).map(({ kind }) => kind)).toContain(name);
    }
    expect(findTokens(`Q${token.slice(0, 12)}`)).toEqual([]);
  });

  test("a web token needs a header that is one", () => {
    const part = (value: object) => Buffer.from(JSON.stringify(value)).toString("base64url");
    const token = `${part({ alg: "HS256" })}.${part({ sub: "1234567890" })}.${drawn(43, WORD)}`;
    expect(findTokens(token).map(({ kind }) => kind)).toEqual(["JSON Web Token"]);
    expect(findTokens(`${part({ name: "no header" })}.${part({ sub: "1" })}.${drawn(43, WORD)}`)).toEqual([]);
  });

  test.each([
    `AKIA${"IOSFODNN7EXAMPLE"}`,
    `ghp_${"x".repeat(36)}`,
    `AIza${"Short"}`,
    `T${"AKIA"}${drawn(16, UPPER)}A`,
    `sk-${"learn-contrib-extensions-of-the-community"}`,
  ])("stand-ins and words are none: %s", (text) => {
    expect(findTokens(text)).toEqual([]);
  });
});

describe("private keys", () => {
  const body = drawn(64, WORD);
  const begin = "-----BEGIN RSA PRIVATE" + " KEY-----";
  const end = "-----END RSA PRIVATE" + " KEY-----";

  test.each([
    ["in a file", `${begin}\n${body}\n${body}\n${end}\n`],
    ["in one literal", `"${begin}\\n${body}\\n${end}"`],
    ["line by line in a program", `key = "${begin}\\n" +\n  "${body}\\n" +\n  "${end}";`],
    ["behind a log's own words", `12:00 ${begin}\n12:00 ${body}\n12:00 ${end}`],
    ["cut off", `${begin}\n${body}`],
    ["in base64 once more", Buffer.from(`${begin}\n${body}\n`).toString("base64")],
  ])("%s", (_where, text) => {
    expect(findPrivateKeys(text)).toHaveLength(1);
  });

  test.each([
    ["a header alone", `if (text.startsWith("${begin}")) throw new Error("a private key");`],
    ["a stand-in", `${begin}\n...\n${end}`],
    ["a public key", `-----BEGIN PUBLIC KEY-----\n${body}\n-----END PUBLIC KEY-----`],
  ])("%s is none", (_what, text) => {
    expect(findPrivateKeys(text)).toEqual([]);
  });
});
