import type { FoundCredential } from "./find-tokens.ts";
import { appearanceOf } from "./randomness.ts";

/** https://www.rfc-editor.org/rfc/rfc7468 and OpenPGP's armour. */
const BEGIN = /-----BEGIN (?:[A-Z0-9]{1,20} ){0,3}PRIVATE KEY(?: BLOCK)?-----/g;
const END = /-----END (?:[A-Z0-9]{1,20} ){0,3}PRIVATE KEY(?: BLOCK)?-----/g;
const LONGEST_KEY = 16_000;
const SHORTEST_BODY = 16;

/** The same beginning in base64, at each of the three offsets: `-----BEGIN` as LS0tLS1CRUdJTi…. */
const ENCODED =
  /LS0tLS1CRUdJTi(?:BSU0EgUFJJVkFURS|BQUklWQVRFIEtFW|BFQyBQUklWQVRFIE|BPUEVOU1NIIFBSSVZBVEUg|BEU0EgUFJJVkFURSBL|BFTkNSWVBURUQgUFJJVkFURS)[A-Za-z0-9+/=_-]{40,12000}/g;

/** Private keys in PEM, in a file of their own, in a literal, a log or a JSON text, and in base64 once more. */
export function findPrivateKeys(text: string): FoundCredential[] {
  if (!text.includes("PRIVATE KEY") && !text.includes("LS0tLS1CRUdJTi")) return [];
  const found: FoundCredential[] = [];
  for (const match of text.matchAll(BEGIN)) {
    const bodyStart = match.index + match[0].length;
    END.lastIndex = bodyStart;
    const end = END.exec(text);
    const isClosed = end !== null && end.index - bodyStart <= LONGEST_KEY;
    const body = text.slice(bodyStart, isClosed ? end.index : bodyStart + 400);
    const data = keyData(body, isClosed);
    if (data.length < SHORTEST_BODY || !looksLikeKey(data)) continue;
    const stop = isClosed ? end.index + end[0].length : bodyStart + lastData(body);
    found.push({ kind: "private key", start: match.index, end: stop, secret: text.slice(match.index, stop) });
  }
  for (const match of text.matchAll(ENCODED)) {
    const end = match.index + match[0].length;
    found.push({ kind: "private key in base64", start: match.index, end, secret: match[0] });
  }
  return found;
}

/** The base64 of a key without line ends, quotes, escapes and what a log puts before each line. */
function keyData(body: string, isClosed: boolean): string {
  const text = isClosed ? body : (/^[A-Za-z0-9+/=\s\\"'`,]{0,400}/.exec(body)?.[0] ?? "");
  return (text.replace(/\\[nrt]/g, "\n").match(/[A-Za-z0-9+/=]{8,}/g) ?? []).join("");
}

function lastData(body: string): number {
  return /^[A-Za-z0-9+/=\s\\"'`,]{0,400}/.exec(body)?.[0].trimEnd().length ?? 0;
}

function looksLikeKey(data: string): boolean {
  const look = appearanceOf(data.slice(0, 200));
  if (/^(x+|\.+|[A-Za-z]{0,12}key)$/i.test(data) || new Set(data).size < 8) return false;
  return look.digits > 0 || look.mixedCase || look.letterBits > 4.8;
}
