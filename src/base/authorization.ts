const MARK = "***";

/** A header that carries a credential, as `name: value`, `"name":"value"`, `name=value` or `'name', 'value'`. */
const HEADER =
  /\b((?:proxy-)?authorization|(?:set-)?cookie|x-(?:goog-|amz-)?(?:api-key|security-token)|api-key)(\\{0,3}["']?\s{0,4}[:=]\s{0,4}\\{0,3}["']?|\\{0,3}["']\s{0,4},\s{0,4}\\{0,3}["'])(?!(?:\w+ )?env:)(?:[\w-]{1,20} )?(?=[^\s"'\\]{0,200}[\d+/=_~])[^\s"'\\]{8,}[^"'\r\n\\]*/gi;
/** What stands behind the name of a scheme, wherever that stands. */
const SCHEME = /\b(Bearer|Basic|Negotiate)(\s{1,4})[\w.~+/=-]{12,}/gi;

/**
 * A text of an error without the credentials of requests that are told in it: libraries put headers into messages, causes
 * and stacks. Unlike a `Redactor` it has to know no secret, and it is for errors alone: in a source text the same words
 * are code.
 */
export function withoutAuthorization(text: string): string {
  return text.replace(HEADER, `$1$2${MARK}`).replace(SCHEME, `$1$2${MARK}`);
}
