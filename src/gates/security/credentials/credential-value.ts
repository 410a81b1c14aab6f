import type { NameKind } from "./credential-name.ts";
import { plainName } from "./credential-name.ts";
import { isOtherThing, isPlaceholder, isSequence } from "./placeholder.ts";
import { type Appearance, appearanceOf, entropyOf, isUnreadable } from "./randomness.ts";

/** Where a value stands, as far as it changes how much has to speak for a credential. */
export interface ValuePlace {
  readonly name: string;
  readonly kind: NameKind;
  /** True inside quotes; a bare word in a program is a variable, and in a sentence a word. */
  readonly quoted: boolean;
  /** True for tests, examples and documents, where invented values are to be expected. */
  readonly strict: boolean;
}

const UUID = /^\{?[0-9a-f]{8}-([0-9a-f]{4}-){3}[0-9a-f]{12}\}?$/i;
const HASH_OF_A_FILE = /^(md5|sha\d{1,3})[-:]|^[0-9A-F]{40}$/;

/** Shortest values that are looked at, by kind. */
const SHORTEST: Readonly<Record<NameKind, number>> = {
  password: 4,
  secret: 6,
  token: 8,
  "api-key": 8,
  key: 12,
  authorization: 8,
  salt: 6,
};

const LONGEST = 4000;

/** True when a value looks like a real credential for its name, in its place. */
export function isCredentialValue(text: string, place: ValuePlace): boolean {
  const value = text.trim().replace(/^(bearer|basic|token|digest|pass|ssws|ntlm|negotiate|apikey)[\s:]+/i, "");
  if (value.length < SHORTEST[place.kind] || value.length > LONGEST) return false;
  const look = appearanceOf(value);
  if (place.kind !== "password" && isNoise(value, look)) return true;
  if (isPlaceholder(value) || isOtherThing(value) || echoesName(value, place.name)) return false;
  // Letters of other alphabets make labels and translations.
  if (/[^\x20-\x7e]/.test(value)) return false;
  if (place.kind === "password") return isPassword(value, look, place);
  if (isSequence(value)) return false;
  if (/\s/.test(value)) return false;
  if (UUID.test(value)) return place.kind !== "key" || /secret|api|access|auth|token/i.test(place.name);
  if (place.kind === "key") return isDrawnByLot(value, look, place.quoted ? 12 : 16) && !HASH_OF_A_FILE.test(value);
  if (place.kind === "authorization") return isDrawnByLot(value, look, 10);
  return isDrawnByLot(value, look, place.quoted && !place.strict ? 8 : 10);
}

/**
 * True for what a person can have invented for a test or an example: worth a look, but no reason to stop anybody there.
 * A value that was drawn by lot came from somewhere.
 */
export function isInvented(text: string, { kind, strict }: Pick<ValuePlace, "kind" | "strict">): boolean {
  const value = text.trim();
  return strict && kind === "password" && !isDrawnByLot(value, appearanceOf(value), 14);
}

/** `password: "userPassword"` says the name again. */
function echoesName(value: string, name: string): boolean {
  const plain = plainName(name);
  const said = plainName(value);
  return (
    said.length >= 3 &&
    (said === plain || (/^[a-z_]+\d{0,2}$/.test(said) && (said.includes(plain) || plain.includes(said))))
  );
}

/** What people choose: short, often a word with a digit or a sign. */
function isPassword(value: string, look: Appearance, place: ValuePlace): boolean {
  if (/\s/.test(value) && !(place.quoted && look.digits > 0 && look.others > 1)) return false;
  if (/pass(word|wd|phrase|_)|passwort|secret/i.test(value) && (look.digits === 0 || look.others === 0)) {
    return isDrawnByLot(value, look, 14);
  }
  if (look.letters === 0) return place.quoted && !place.strict && look.digits >= 6;
  if (look.digits === 0 && look.others === 0) {
    // Quotes show that it is a value; only whether it is a word is open.
    return (
      isUnreadable(look) ||
      (place.quoted && look.letterPairs >= 4 && look.letterBits >= 4.9) ||
      (look.mixedCase && value.length >= 8)
    );
  }
  if (isWords(value)) return false;
  if (look.digits === 0) return isUnreadable(look) || (/[!@#$%^&*?+=~|]/.test(value) && !/[(){}[\]<>;,'"]/.test(value));
  if (!place.quoted && /[(){}[\]<>;,'"]/.test(value)) return false;
  if (place.strict && !place.quoted) return value.length >= 6 && (look.changes >= 2 || isUnreadable(look));
  return value.length >= 6 || look.changes >= 2 || isUnreadable(look);
}

/** Characters of the whole keyboard in no order, as the generators of web frameworks draw them. */
function isNoise(value: string, look: Appearance): boolean {
  return (
    value.length >= 30 &&
    value.length <= 100 &&
    look.changes * 2.5 >= value.length &&
    new Set(value).size >= 24 &&
    look.others >= 6 &&
    (look.letterPairs < 4 || look.letterBits >= 4.6)
  );
}

/** What machines draw: no words, several kinds of characters, high entropy for its length. */
function isDrawnByLot(value: string, look: Appearance, shortest: number): boolean {
  if (value.length < shortest || isWords(value)) return false;
  if (/[(){}<>;,'"|`]|\\[^nrtux"\\]/.test(value)) return false;
  const entropy = entropyOf(value);
  if (/^[0-9a-f]+$/i.test(value) && look.digits > 0)
    return value.length >= Math.max(shortest, 12) && entropy >= 2.6 && (look.letters > 1 || look.digits > 20);
  if (look.digits === 0 && look.others === 0)
    return value.length >= Math.max(shortest, 10) && (isUnreadable(look) || (look.mixedCase && entropy >= 3));
  if (look.letters === 0) return look.digits >= 24 && entropy >= 2.8;
  const enough = Math.min(3.2, Math.log2(value.length) * 0.78);
  return entropy >= enough && (isUnreadable(look) || look.mixedCase || look.changes >= Math.max(3, value.length / 8));
}

/** Words joined by dashes, underscores, dots or humps, each with at most a short number: a label, not a secret. */
export function isWords(value: string): boolean {
  const words = value.split(/[-_:./@ ]|(?<=[a-z])(?=[A-Z])/).filter((word) => word !== "");
  if (words.length === 0) return true;
  if (words.length === 1)
    return /^[A-Za-z]+$/.test(value) && !isUnreadable(appearanceOf(value)) && !appearanceOf(value).mixedCase;
  if (!words.every((word) => /^([A-Za-z]{1,14}|v?\d{1,4}|[A-Za-z]{2,12}\d{1,2})$/.test(word))) return false;
  const letters = words
    .filter((word) => /^[A-Za-z]/.test(word))
    .join("")
    .toLowerCase();
  return (
    words.some((word) => /^[A-Za-z]{3,}/.test(word)) &&
    !isUnreadable(appearanceOf(words.join("-").toLowerCase())) &&
    letters.length * 3 >= value.length
  );
}
