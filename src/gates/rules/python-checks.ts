import type { Match } from "./match.ts";
import * as addresses from "./python-addresses.ts";
import * as cryptography from "./python-cryptography.ts";
import * as injection from "./python-injection.ts";
import * as logic from "./python-logic.ts";
import * as logs from "./python-logs.ts";
import * as markup from "./python-markup.ts";
import * as modes from "./python-modes.ts";
import * as reading from "./python-reading.ts";
import * as settings from "./python-settings.ts";
import * as uses from "./python-uses.ts";
import * as xml from "./python-xml.ts";
import type { SourceFile } from "./source.ts";
import type { SyntaxNode } from "./syntax-tree.ts";

type SourceCheck = (match: Match, source: SourceFile) => boolean;

/** The checks that only detections for Python ask for. Each looks at the whole match, not at metavariables. */
export const PYTHON_CHECKS: Readonly<Record<string, SourceCheck>> = {
  "python-sql": overNode(injection.isSqlInjection),
  "python-command": overNode(injection.isCommandInjection),
  "python-code": overNode(injection.isCodeInjection),
  "python-outside-name": overNode(injection.isNamedFromOutside),
  "python-path": overNode(injection.isPathTraversal),
  "python-pattern": overNode(injection.isSlowPattern),
  "python-markup": overNode(markup.isRawMarkup),
  "python-returned-markup": overNode(markup.isReturnedMarkup),
  "python-stored-markup": overNode(markup.isStoredMarkup),
  "python-template": overNode(markup.isUnescapedTemplate),
  "python-request": overNode(addresses.isForgedRequest),
  "python-redirect": overNode(addresses.isOpenRedirect),
  "python-location": overNode(addresses.isOpenLocation),
  "python-log": overNode(logs.isForgedLog),
  "python-reading": overNode(reading.isUnsafeReading),
  "python-unpacking": overNode(reading.isUncheckedUnpacking),
  "python-entities": overNode(xml.isEntityReader),
  "python-xml-server": overNode(xml.isOpenXmlServer),
  "python-directory": overNode(xml.isDirectoryInjection),
  "python-peer": overNode(settings.isUncheckedPeer),
  "python-cryptography": overNode(cryptography.isWeakCryptography),
  "python-random": overNode(cryptography.isWeakRandom),
  "python-mode": overNode(modes.isOpenMode),
  "python-open-cookie": overNode(settings.isOpenCookie),
  "python-read-cookie": overNode(settings.isReadCookie),
  "python-setting": overNode(settings.isOpenSetting),
  "python-assignment": overNode(settings.isOpenAssignment),
  "python-interface": overNode(settings.isOpenInterface),
  "python-token": overNode(settings.isUncheckedToken),
  "python-unknown-code": overNode(uses.runsUnknownCode),
  "python-unknown-command": overNode(uses.runsUnknownCommand),
  "python-unknown-object": overNode(uses.readsUnknownObject),
  "python-unknown-xml": overNode(uses.readsUnknownXml),
  "python-unknown-markup": overNode(uses.marksUnknownMarkup),
  "python-returned-composition": overNode(markup.isReturnedComposition),
  "python-split-header": overNode(addresses.isSplitHeader),
  "python-log-parameter": overNode(logs.logsUserParameter),
  "python-composed-markup": overNode(markup.composesMarkup),
  "python-escaping-off": overNode(markup.switchesEscapingOff),
  "python-template-name": overNode(markup.isUnescapedName),
  "python-composed-path": overNode(uses.opensComposedPath),
  "python-given-address": overNode(uses.asksGivenAddress),
  "python-token-algorithm": overNode(settings.namesNoAlgorithm),
  "python-swallows": overNode(logic.swallowsAll),
  "python-exit-code": overNode(logic.ignoresExitCode),
  "python-no-timeout": overNode(logic.hasNoTimeout),
  "python-open-match": overNode(logic.isOpenMatch),
  "python-unreachable": overNode(logic.isUnreachable),
  "python-endless": overNode(logic.isEndless),
  "python-recursion": overNode(logic.isEndlessRecursion),
  "python-default": overNode(logic.isSharedDefault),
  "python-changes-parameter": overNode(logic.changesParameter),
};

/** Those that find nothing in a file in which no value can be of a stranger. */
export const REMOTE_CHECKS: ReadonlySet<string> = new Set([
  "python-path",
  "python-returned-markup",
  "python-stored-markup",
  "python-composed-markup",
  "python-request",
  "python-redirect",
  "python-location",
  "python-split-header",
  "python-log",
]);

function overNode(check: (node: SyntaxNode, root: SyntaxNode) => boolean): SourceCheck {
  return ({ node }, { root }) => node !== undefined && root !== undefined && check(node, root);
}
