import { ByteCursor, type Literal, literalOf, NOT_THERE } from "./byte-cursor.ts";
import { type EntryFields, EVENTS, MOST_MODELS, MUTATION, TRUE } from "./entry-fields.ts";
import type { Names } from "./names.ts";

const [OPEN, CLOSE, COMMA, QUOTE, LINE_FEED] = [0x7b, 0x7d, 0x2c, 0x22, 0x0a];

/** Kinds of strings that are no members. */
const [MODEL_KIND, ROLE_KIND] = [30, 31];

/** The members of an entry in canonical order, as far as they are always written the same. */
const MEMBERS = [
  '"actor":"',
  '"bundle":{"digest":"sha256-',
  '"costUsd":',
  '"durationMs":',
  '"error":"',
  '"estimated":',
  '"event":"',
  '"fallbacks":',
  '"family":"',
  '"flow":"flow-',
  '"gates":{',
  '"hold":{',
  '"inputTokens":',
  '"kind":"ledger-entry"',
  '"models":{',
  '"offline":',
  '"outputTokens":',
  '"recordedAt":"',
  '"repairRounds":',
  '"repository":"',
  '"retries":',
  '"revision":"',
  '"roles":{',
  '"run":"',
  '"schemaVersion":1',
  '"startedAt":"',
  '"type":"',
  '"verdict":"',
  '"version":"',
].map(literalOf);
const FIRST_WORDS = Int32Array.from(MEMBERS, ({ words }) => words[0] ?? 0);

/** Which members there must be: event, flow, kind, recordedAt, repository, schemaVersion, version. */
const REQUIRED = [6, 9, 13, 17, 19, 24, 28].reduce((mask, member) => mask | (1 << member), 0);

const EVENT_ENDS = EVENTS.map((event) => literalOf(`${event}"`));
const VERDICT_ENDS = ['pass"', 'fail"', 'error"'].map(literalOf);
const [TRUE_WORD, FALSE_WORD] = [literalOf("true"), literalOf("false")];
const URI = literalOf('","uri":"');
const COST = literalOf('"costUsd":');
const INPUT = literalOf('"inputTokens":');
const OUTPUT = literalOf('"outputTokens":');
const REQUESTS = literalOf('"requests":');
const ROLE_MODELS = literalOf('"models":[');
const FIGURE = literalOf('"figure":');
const VERDICT = literalOf('"verdict":"');
const HOLD_ID = literalOf('"id":"hold-');
const TOKENS = literalOf('"tokens":{');
const UNTIL = literalOf('"until":"');
const HOLD_PROVIDERS = ['"anthropic":', '"google":', '"openai":'].map(literalOf);
/** In canonical order, with their places among the gates and the roles. */
const GATE_MEMBERS = gateMembers();
const ROLE_MEMBERS = [
  { literal: literalOf('"architect":{'), role: 0 },
  { literal: literalOf('"context":{'), role: 2 },
  { literal: literalOf('"implementation":{'), role: 1 },
];

function gateMembers(): readonly { readonly literal: Literal; readonly gate: number }[] {
  const inOrder = [
    ["contract", 0],
    ["coverage", 1],
    ["mutation", 2],
    ["review", 4],
    ["security", 3],
  ] as const;
  return inOrder.map(([name, gate]) => ({ literal: literalOf(`"${name}":{`), gate }));
}

/**
 * Reads an entry from its canonical JSON without making an object of it. It accepts only what the schema accepts, member by
 * member; whatever it is not sure of it leaves to the plain way, so both always say the same.
 */
export class EntryScanner {
  readonly cursor = new ByteCursor();
  readonly #fields: EntryFields;
  readonly #names: Names;

  constructor(fields: EntryFields, names: Names) {
    this.#fields = fields;
    this.#names = names;
  }

  /**
   * True when the fields are those of the entry in the bytes from `start` to the next line feed, which the cursor stands at
   * then.
   */
  scan(start: number): boolean {
    const { cursor } = this;
    this.#fields.clear();
    cursor.at = start;
    if (!cursor.byte(OPEN)) return false;
    let seen = 0;
    for (let member = 0; ; member += 1) {
      const word = cursor.word();
      while (FIRST_WORDS[member] !== word || !cursor.literal(MEMBERS[member] as Literal)) {
        member += 1;
        if (member >= MEMBERS.length) return false;
      }
      seen |= 1 << member;
      if (!this.#value(member)) return false;
      if (cursor.byte(COMMA)) continue;
      return cursor.byte(CLOSE) && cursor.bytes[cursor.at] === LINE_FEED && (seen & REQUIRED) === REQUIRED;
    }
  }

  #value(member: number): boolean {
    const { cursor } = this;
    const fields = this.#fields;
    switch (member) {
      case 0:
        fields.actor = cursor.name(member, this.#names);
        return fields.actor !== NOT_THERE;
      case 1:
        return cursor.hex(64) && cursor.literal(URI) && cursor.string(1) && cursor.byte(CLOSE);
      case 2:
        fields.costUsd = cursor.number();
        return fields.costUsd !== NOT_THERE;
      case 3:
        fields.durationMs = cursor.number();
        return fields.durationMs !== NOT_THERE;
      case 4:
        return this.#error();
      case 5:
        fields.estimated = this.#boolean();
        return fields.estimated !== 0;
      case 6:
        return this.#event();
      case 7:
        fields.fallbacks = cursor.integer();
        return fields.fallbacks !== NOT_THERE;
      case 8:
        fields.family = cursor.name(member, this.#names);
        return fields.family !== NOT_THERE;
      case 9:
        fields.flowHigh = cursor.hexNumber();
        fields.flowLow = cursor.hexNumber();
        return fields.flowHigh !== NOT_THERE && fields.flowLow !== NOT_THERE && cursor.byte(QUOTE);
      case 10:
        return this.#gates();
      case 11:
        return this.#hold();
      case 12:
        fields.inputTokens = cursor.integer();
        return fields.inputTokens !== NOT_THERE;
      case 14:
        return this.#models();
      case 15:
        return this.#boolean() !== 0;
      case 16:
        fields.outputTokens = cursor.integer();
        return fields.outputTokens !== NOT_THERE;
      case 17:
        fields.timeMs = cursor.timeMs();
        return !Number.isNaN(fields.timeMs);
      case 18:
        fields.repairRounds = cursor.integer();
        return fields.repairRounds !== NOT_THERE;
      case 19:
        fields.repository = cursor.name(member, this.#names);
        return fields.repository !== NOT_THERE;
      case 20:
        fields.retries = cursor.integer();
        return fields.retries !== NOT_THERE;
      case 22:
        return this.#roles();
      case 26:
        fields.type = cursor.name(member, this.#names);
        return fields.type !== NOT_THERE;
      case 27:
        fields.verdict = this.#verdict();
        return fields.verdict !== 0;
      case 13:
      case 24:
        return true;
      default:
        return cursor.string(member);
    }
  }

  #error(): boolean {
    const { cursor } = this;
    const start = cursor.at;
    this.#fields.error = cursor.name(4, this.#names);
    if (this.#fields.error === NOT_THERE || cursor.at === start + 1) return false;
    for (let at = start; at < cursor.at - 1; at += 1) {
      const byte = cursor.bytes[at] as number;
      if ((byte < 0x41 || byte > 0x5a) && byte !== 0x5f) return false;
    }
    return true;
  }

  /** 1 for false, 2 for true, 0 for neither. */
  #boolean(): number {
    if (this.cursor.literal(FALSE_WORD)) return TRUE - 1;
    return this.cursor.literal(TRUE_WORD) ? TRUE : 0;
  }

  #event(): boolean {
    for (let event = 0; event < EVENT_ENDS.length; event += 1) {
      if (!this.cursor.literal(EVENT_ENDS[event] as Literal)) continue;
      this.#fields.event = event;
      return true;
    }
    return false;
  }

  /** From 1; 0 for none. */
  #verdict(): number {
    for (let verdict = 0; verdict < VERDICT_ENDS.length; verdict += 1) {
      if (this.cursor.literal(VERDICT_ENDS[verdict] as Literal)) return verdict + 1;
    }
    return 0;
  }

  #gates(): boolean {
    const { cursor } = this;
    if (cursor.byte(CLOSE)) return true;
    for (let member = 0; ; member += 1) {
      while (!cursor.literal((GATE_MEMBERS[member] as (typeof GATE_MEMBERS)[number]).literal)) {
        member += 1;
        if (member >= GATE_MEMBERS.length) return false;
      }
      const { gate } = GATE_MEMBERS[member] as (typeof GATE_MEMBERS)[number];
      if (!this.#gate(gate)) return false;
      if (cursor.byte(CLOSE)) return true;
      if (!cursor.byte(COMMA) || member + 1 >= GATE_MEMBERS.length) return false;
    }
  }

  #gate(gate: number): boolean {
    const { cursor } = this;
    let figure = Number.NaN;
    if (cursor.literal(FIGURE)) {
      figure = cursor.number();
      if (figure === NOT_THERE || !cursor.byte(COMMA)) return false;
    }
    if (!cursor.literal(VERDICT)) return false;
    const verdict = this.#verdict();
    if (verdict === 0) return false;
    this.#fields.gates |= verdict << (2 * gate);
    if (gate === MUTATION) this.#fields.killRatePercent = figure;
    return cursor.byte(CLOSE);
  }

  #hold(): boolean {
    const { cursor } = this;
    if (cursor.literal(COST) && (cursor.number() === NOT_THERE || !cursor.byte(COMMA))) return false;
    if (!cursor.literal(HOLD_ID) || !cursor.hex(32) || !cursor.byte(QUOTE)) return false;
    if (cursor.byte(CLOSE)) return true;
    if (!cursor.byte(COMMA)) return false;
    if (cursor.literal(TOKENS)) {
      if (!this.#holdTokens()) return false;
      if (cursor.byte(CLOSE)) return true;
      if (!cursor.byte(COMMA)) return false;
    }
    if (!cursor.literal(UNTIL)) return false;
    this.#fields.untilMs = cursor.timeMs();
    return !Number.isNaN(this.#fields.untilMs) && cursor.byte(CLOSE);
  }

  #holdTokens(): boolean {
    const { cursor } = this;
    for (let member = 0; member < HOLD_PROVIDERS.length; member += 1) {
      if (!cursor.literal(HOLD_PROVIDERS[member] as Literal)) continue;
      if (cursor.integer() === NOT_THERE) return false;
      if (cursor.byte(CLOSE)) return true;
      if (!cursor.byte(COMMA)) return false;
    }
    return false;
  }

  #models(): boolean {
    const { cursor } = this;
    const fields = this.#fields;
    fields.hasModels = true;
    if (cursor.byte(CLOSE)) return true;
    for (;;) {
      const model = fields.models[fields.modelCount];
      if (model === undefined || fields.modelCount === MOST_MODELS) return false;
      if (!cursor.byte(QUOTE)) return false;
      const start = cursor.at;
      model.name = cursor.name(MODEL_KIND, this.#names);
      if (model.name === NOT_THERE || !this.#isModelName(start, cursor.at - 1) || this.#isNamed(model.name))
        return false;
      fields.modelCount += 1;
      if (!cursor.byte(0x3a) || !cursor.byte(OPEN)) return false;
      model.costUsd = cursor.literal(COST) ? cursor.number() : Number.NaN;
      if (model.costUsd === NOT_THERE || (model.costUsd >= 0 && !cursor.byte(COMMA))) return false;
      model.inputTokens = this.#optionalCount(INPUT);
      if (model.inputTokens < NOT_THERE) return false;
      model.outputTokens = this.#optionalCount(OUTPUT);
      if (model.outputTokens < NOT_THERE) return false;
      if (!cursor.literal(REQUESTS)) return false;
      model.requests = cursor.integer();
      if (model.requests === NOT_THERE || !cursor.byte(CLOSE)) return false;
      if (cursor.byte(CLOSE)) return true;
      if (!cursor.byte(COMMA)) return false;
    }
  }

  /** -1 when there is none, -2 when it is none. */
  #optionalCount(literal: Literal): number {
    const { cursor } = this;
    if (!cursor.literal(literal)) return NOT_THERE;
    const count = cursor.integer();
    return count === NOT_THERE || !cursor.byte(COMMA) ? NOT_THERE - 1 : count;
  }

  /** `^[a-z]+/.+$` */
  #isModelName(start: number, end: number): boolean {
    const { bytes } = this.cursor;
    let at = start;
    while ((bytes[at] as number) >= 0x61 && (bytes[at] as number) <= 0x7a) at += 1;
    return at > start && bytes[at] === 0x2f && end > at + 1;
  }

  /** Of a name that stands there twice JSON takes the last. */
  #isNamed(name: number): boolean {
    const { models, modelCount } = this.#fields;
    for (let index = 0; index < modelCount; index += 1) if (models[index]?.name === name) return true;
    return false;
  }

  #roles(): boolean {
    const { cursor } = this;
    this.#fields.hasRoles = true;
    if (cursor.byte(CLOSE)) return true;
    for (const { literal, role } of ROLE_MEMBERS) {
      if (!cursor.literal(literal)) continue;
      if (!this.#role(role)) return false;
      if (cursor.byte(CLOSE)) return true;
      if (!cursor.byte(COMMA)) return false;
    }
    return false;
  }

  #role(role: number): boolean {
    const { cursor } = this;
    const fields = this.#fields;
    const costUsd = cursor.literal(COST) ? cursor.number() : Number.NaN;
    if (costUsd === NOT_THERE || (costUsd >= 0 && !cursor.byte(COMMA))) return false;
    if (this.#optionalCount(INPUT) < NOT_THERE) return false;
    if (!cursor.literal(ROLE_MODELS) || !this.#strings()) return false;
    fields.roleMask |= 1 << role;
    fields.roleCostUsd[role] = costUsd;
    if (cursor.byte(CLOSE)) return true;
    return cursor.byte(COMMA) && cursor.literal(OUTPUT) && cursor.integer() !== NOT_THERE && cursor.byte(CLOSE);
  }

  /** The rest of a list of strings. */
  #strings(): boolean {
    const { cursor } = this;
    if (cursor.byte(0x5d)) return true;
    for (;;) {
      if (!cursor.byte(QUOTE) || !cursor.string(ROLE_KIND)) return false;
      if (cursor.byte(0x5d)) return true;
      if (!cursor.byte(COMMA)) return false;
    }
  }
}
