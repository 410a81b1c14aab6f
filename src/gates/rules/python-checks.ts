import type { SgNode } from "@ast-grep/napi";
import type { Match } from "./match.ts";
import * as cryptography from "./python-cryptography.ts";
import * as injection from "./python-injection.ts";
import * as logic from "./python-logic.ts";
import * as modes from "./python-modes.ts";
import * as settings from "./python-settings.ts";
import * as uses from "./python-uses.ts";
import * as web from "./python-web.ts";
import type { SourceFile } from "./source.ts";

type SourceCheck = (match: Match, source: SourceFile) => boolean;

/** The checks that only detections for Python ask for. Each looks at the whole match, not at metavariables. */
export const PYTHON_CHECKS: Readonly<Record<string, SourceCheck>> = {
  "python-sql": overNode(injection.isSqlInjection),
  "python-command": overNode(injection.isCommandInjection),
  "python-code": overNode(injection.isCodeInjection),
  "python-outside-name": overNode(injection.isNamedFromOutside),
  "python-path": overNode(injection.isPathTraversal),
  "python-pattern": overNode(injection.isSlowPattern),
  "python-markup": overNode(web.isRawMarkup),
  "python-returned-markup": overNode(web.isReturnedMarkup),
  "python-stored-markup": overNode(web.isStoredMarkup),
  "python-template": overNode(web.isUnescapedTemplate),
  "python-request": overNode(web.isForgedRequest),
  "python-redirect": overNode(web.isOpenRedirect),
  "python-location": overNode(web.isOpenLocation),
  "python-log": overNode(web.isForgedLog),
  "python-reading": overNode(web.isUnsafeReading),
  "python-unpacking": overNode(web.isUncheckedUnpacking),
  "python-entities": overNode(web.isEntityReader),
  "python-directory": overNode(web.isDirectoryInjection),
  "python-peer": overNode(settings.isUncheckedPeer),
  "python-cryptography": overNode(cryptography.isWeakCryptography),
  "python-random": overNode(cryptography.isWeakRandom),
  "python-mode": overNode(modes.isOpenMode),
  "python-setting": overNode(settings.isOpenSetting),
  "python-assignment": overNode(settings.isOpenAssignment),
  "python-interface": overNode(settings.isOpenInterface),
  "python-token": overNode(settings.isUncheckedToken),
  "python-unknown-code": overNode(uses.runsUnknownCode),
  "python-unknown-command": overNode(uses.runsUnknownCommand),
  "python-unknown-object": overNode(uses.readsUnknownObject),
  "python-unknown-xml": overNode(uses.readsUnknownXml),
  "python-unknown-markup": overNode(uses.marksUnknownMarkup),
  "python-returned-composition": overNode(web.isReturnedComposition),
  "python-split-header": overNode(web.isSplitHeader),
  "python-log-parameter": overNode(web.logsUserParameter),
  "python-composed-markup": overNode(uses.composesMarkup),
  "python-template-name": overNode(uses.isUnescapedName),
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

function overNode(check: (node: SgNode, root: SgNode) => boolean): SourceCheck {
  return ({ node }, { root }) => node !== undefined && root !== undefined && check(node, root);
}
