import { isCredentialValue, isInvented, isWords } from "./credential-value.ts";
import type { FoundCredential } from "./find-tokens.ts";
import { isOtherThing, isPlaceholder } from "./placeholder.ts";
import { appearanceOf, isUnreadable } from "./randomness.ts";

interface Login {
  readonly kind: string;
  /** Has the groups `user`, where there is one, and `secret`. */
  readonly pattern: RegExp;
  readonly isReal: (secret: string, strict: boolean, user: string) => boolean;
  /** Any text without this cannot hold one. */
  readonly needs: string;
}

/** Credentials in the forms in which programs are told to log in somewhere. */
const LOGINS: readonly Login[] = [
  {
    kind: "password in a URL",
    needs: "://",
    pattern: /:\/\/(?<user>[^\s:/"'`<>|\\]{0,80}):(?<secret>[^\s@/"'`<>|\\]{3,200})@(?=[\w.$%{[-])/dg,
    isReal: (secret, strict, user) => isLoginPassword(secret, strict, user),
  },
  {
    kind: "basic authorization",
    needs: "asic ",
    pattern: /\b[Bb]asic\s{1,4}(?<secret>[A-Za-z0-9+/_-]{8,400}={0,2})(?![\w+/=])/dg,
    isReal: isBasic,
  },
  {
    kind: "bearer token",
    needs: "earer ",
    pattern: /\b[Bb]earer\s{1,4}(?<secret>[\w.~+/-]{12,2000}={0,2})/dg,
    // `Bearer realm="…"` is a challenge.
    isReal: (secret, strict) =>
      !/^[a-z_]{3,30}=/.test(secret) &&
      isCredentialValue(secret, { name: "bearer", kind: "token", quoted: true, strict }),
  },
  {
    kind: "password on a command line",
    needs: "-u",
    pattern:
      /\bcurl\b[^\n]{0,300}?\s(?:-[a-zA-Z]{0,4}u|--user|--proxy-user|-U)[ =]?["']?(?<user>[^\s:"']{1,80}):(?<secret>[^\s"'\\]{3,100})/dg,
    isReal: (secret, strict, user) => isLoginPassword(secret, strict, user),
  },
  {
    kind: "password in SQL",
    needs: "DENTIFIED",
    pattern:
      /\bIDENTIFIED\s{1,4}(?:WITH\s{1,4}\S{1,40}\s{1,4})?(?:BY|AS)\s{1,4}(?:PASSWORD\s{1,4}|VALUES\s{1,4})?\\?(?<q>["'`])(?<secret>[^"'`\n\\]{3,120})\\?\k<q>/dg,
    isReal: isSqlPassword,
  },
  {
    kind: "password in SQL",
    needs: "dentified",
    pattern:
      /\bidentified\s{1,4}(?:with\s{1,4}\S{1,40}\s{1,4})?(?:by|as)\s{1,4}(?:password\s{1,4})?\\?(?<q>["'`])(?<secret>[^"'`\n\\]{3,120})\\?\k<q>/dg,
    isReal: isSqlPassword,
  },
  {
    kind: "password in SQL",
    needs: "PASSWORD",
    pattern:
      /\b(?:ROLE|USER|ENCRYPTED|WITH|FOR)\b[^\n;]{0,80}\bPASSWORD\s{1,4}(?:=\s{0,3})?(?:\(\s{0,3})?\\?(?<q>["'])(?<secret>[^"'\n\\]{3,120})\\?\k<q>/dg,
    isReal: isSqlPassword,
  },
  {
    kind: "password in a script",
    needs: "SecureString",
    pattern: /ConvertTo-SecureString\s{1,4}(?:-String\s{1,4})?["'](?<secret>[^"'\n$]{4,200})["']/dg,
    isReal: (secret, strict) => isCredentialValue(secret, { name: "password", kind: "password", quoted: true, strict }),
  },
  {
    kind: "password of a machine",
    needs: "machine",
    pattern: /\bmachine\s{1,4}\S{1,200}\s{1,4}login\s{1,4}\S{1,100}\s{1,4}password\s{1,4}(?<secret>\S{3,200})/dg,
    isReal: (secret) => !isPlaceholder(secret),
  },
  {
    kind: "hash of a password",
    needs: "$",
    pattern: /^[\w.-]{1,64}:(?<secret>\$(?:apr1|1|2[abxy]|5|6|y)\$[\w./$]{20,120})/dgm,
    isReal: () => true,
  },
  {
    kind: "password on a command line",
    needs: "sshpass",
    pattern: /\bsshpass\s{1,4}-p\s?["']?(?<secret>[^\s"'$]{4,100})/dg,
    isReal: (secret, strict) => isCredentialValue(secret, { name: "password", kind: "password", quoted: true, strict }),
  },
];

/** Logins in URLs, headers, command lines and SQL. */
export function findLogins(text: string, strict: boolean): FoundCredential[] {
  return LOGINS.flatMap(({ kind, pattern, isReal, needs }) => {
    if (!text.includes(needs)) return [];
    return [...text.matchAll(pattern)].flatMap((match) => {
      const { secret = "", user = "" } = match.groups ?? {};
      const [start, end] = match.indices?.groups?.["secret"] ?? [0, 0];
      return isReal(secret, strict, user)
        ? [{ kind, start, end, secret, isInvented: isInvented(secret, { kind: "password", strict }) }]
        : [];
    });
  });
}

function isLoginPassword(secret: string, strict: boolean, user: string): boolean {
  if (/[$%{}()[\]*]/.test(secret) && !/\d/.test(secret)) return false;
  if (/^\d{2,5}$/.test(secret) || secret.toLowerCase() === user.toLowerCase()) return false;
  return isCredentialValue(secret, { name: "password", kind: "password", quoted: true, strict });
}

function isSqlPassword(secret: string, strict: boolean): boolean {
  return isCredentialValue(secret, { name: "password", kind: "password", quoted: true, strict });
}

function isBasic(secret: string): boolean {
  if (isPlaceholder(secret) || isOtherThing(secret) || isWords(secret)) return false;
  const decoded = Buffer.from(secret, "base64").toString("latin1");
  const login = /^[\x21-\x7e]{0,100}:([\x20-\x7e]{1,200})$/.exec(decoded);
  if (login !== null) return !isPlaceholder(login[1] ?? "") && !/^open ?sesame$/i.test(login[1] ?? "");
  const look = appearanceOf(secret);
  return (
    secret.length >= 12 &&
    !/^\w+_\w+$|uri/.test(secret) &&
    look.letters > 0 &&
    (look.mixedCase || isUnreadable(look)) &&
    look.digits + look.others > 0
  );
}
