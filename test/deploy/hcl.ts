/** A block of HCL: `resource "type" "name" { … }`. */
export interface HclBlock {
  readonly type: string;
  readonly labels: readonly string[];
  /** Each expression as it stands, with single spaces between its tokens. */
  readonly attributes: Readonly<Record<string, string>>;
  readonly blocks: readonly HclBlock[];
}

type Token = { readonly kind: "word" | "string" | "sign" | "newline"; readonly text: string; readonly line: number };

const TOKEN =
  /(?<space>[ \t\r]+|#[^\n]*|\/\/[^\n]*)|(?<newline>\n)|(?<string>"(?:[^"\\\n$]|\\.|\$(?!\{)|\$\{[^{}"\n]*\})*")|(?<word>[A-Za-z_][\w-]*|\d+(?:\.\d+)?)|(?<sign>==|!=|<=|>=|&&|\|\||=>|\.\.\.|[{}[\]().,=?:!<>+*/%-])/y;
const OPENING: Readonly<Record<string, string>> = { "{": "}", "[": "]", "(": ")" };

/**
 * Reads the part of Terraform's language that a module of plain resources is written in, and refuses everything else, so
 * that a file with a mistake in it does not pass. It evaluates nothing and knows no provider.
 * @see https://github.com/hashicorp/hcl/blob/main/hclsyntax/spec.md
 */
export function parseHcl(name: string, text: string): readonly HclBlock[] {
  const reader = new Reader(name, tokensOf(name, text));
  const { attributes, blocks } = reader.body(undefined);
  if (Object.keys(attributes).length > 0) throw new SyntaxError(`${name}: an attribute stands outside of a block`);
  return blocks;
}

function tokensOf(name: string, text: string): Token[] {
  const tokens: Token[] = [];
  let line = 1;
  for (let at = 0; at < text.length; ) {
    TOKEN.lastIndex = at;
    const match = TOKEN.exec(text);
    if (match === null)
      throw new SyntaxError(`${name}:${line}: cannot read ${JSON.stringify(text.slice(at, at + 20))}`);
    at = TOKEN.lastIndex;
    const [kind, found] = Object.entries(match.groups ?? {}).find(([, value]) => value !== undefined) ?? ["", ""];
    if (kind !== "space") tokens.push({ kind: kind as Token["kind"], text: found ?? "", line });
    if (kind === "newline") line += 1;
  }
  return tokens;
}

class Reader {
  readonly #name: string;
  readonly #tokens: readonly Token[];
  #at = 0;

  constructor(name: string, tokens: readonly Token[]) {
    this.#name = name;
    this.#tokens = tokens;
  }

  body(end: "}" | undefined): Pick<HclBlock, "attributes" | "blocks"> {
    const attributes: Record<string, string> = {};
    const blocks: HclBlock[] = [];
    for (;;) {
      this.#skipNewlines();
      const token = this.#tokens[this.#at];
      if (token === undefined ? end === undefined : token.text === end) break;
      const word = this.#take("word").text;
      if (this.#tokens[this.#at]?.text === "=") {
        this.#at += 1;
        if (word in attributes) throw this.#mistake(`${word} is there twice`);
        attributes[word] = this.#expression();
      } else blocks.push(this.#block(word));
    }
    return { attributes, blocks };
  }

  #block(type: string): HclBlock {
    const labels: string[] = [];
    while (this.#tokens[this.#at]?.kind === "string") labels.push(this.#take("string").text.slice(1, -1));
    this.#sign("{");
    const body = this.body("}");
    this.#sign("}");
    if (this.#tokens[this.#at] !== undefined) this.#take("newline");
    return { type, labels, ...body };
  }

  /** Up to the end of the line, or of the bracket that was opened in it. */
  #expression(): string {
    const texts: string[] = [];
    const open: string[] = [];
    for (;;) {
      const token = this.#tokens[this.#at];
      if (token === undefined || (open.length === 0 && (token.kind === "newline" || token.text === "}"))) break;
      this.#at += 1;
      if (token.kind === "newline") continue;
      const closing = token.kind === "sign" ? OPENING[token.text] : undefined;
      if (closing !== undefined) open.push(closing);
      else if (token.kind === "sign" && /^[}\])]$/.test(token.text) && open.pop() !== token.text) {
        throw this.#mistake(`${token.text} closes nothing`);
      }
      texts.push(token.text);
    }
    if (open.length > 0 || texts.length === 0) throw this.#mistake("an expression does not end");
    return texts.join(" ");
  }

  #skipNewlines(): void {
    while (this.#tokens[this.#at]?.kind === "newline") this.#at += 1;
  }

  #take(kind: Token["kind"]): Token {
    const token = this.#tokens[this.#at];
    if (token?.kind !== kind) throw this.#mistake(`a ${kind} belongs here`);
    this.#at += 1;
    return token;
  }

  #sign(text: string): void {
    if (this.#take("sign").text !== text) throw this.#mistake(`${text} belongs before this`);
  }

  #mistake(what: string): SyntaxError {
    const token = this.#tokens[Math.min(this.#at, this.#tokens.length - 1)];
    return new SyntaxError(`${this.#name}:${token?.line}: ${what}, at ${JSON.stringify(token?.text)}`);
  }
}
