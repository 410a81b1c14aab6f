import { TRUST, type Trust } from "../flow/flow.ts";
import { calleeOf, isFunctionNode, kindOf, propertyIn } from "../flow/syntax.ts";
import type { Sink } from "./sink.ts";

const EVALUATES =
  /^((globalThis|window|self|global|top|parent)\.)?(eval|Function|execScript)$|^vm\.(runIn\w+|compileFunction|Script|SourceTextModule)$|^(runInNewContext|runInThisContext|runInContext)$|^vm2?\(\)?\.run$|^(vm2\.)?(VM|NodeVM|VMScript)(\(\))?(\.(run|runFile))?$|^vm2\.(VM|NodeVM)\(\)\.run$|^(safe-eval|safeEval|sandbox\(\)\.run|sandbox\.Sandbox\(\)\.run|notevil|static-eval|eval|node-eval|require-from-string|requireFromString|WebAssembly\.(compile|compileStreaming|instantiate|instantiateStreaming|Module)|module(\(\)|\.Module\(\))?\._compile|Module\(\)\._compile)$/;

/** What AngularJS evaluates as an expression of its own language, which reaches the page's functions. */
const ANGULAR =
  /(^|\.)\$?scope\.\$(apply|applyAsync|eval|evalAsync|watch|watchCollection|watchGroup)$|^(\$compile|\$parse|\$interpolate)$/;

const TIMERS = /^((globalThis|window|self|global)\.)?(setTimeout|setInterval|setImmediate|execScript)$/;

/** What a browser or an inspector runs in a page. */
const IN_PAGE =
  /^(evaluate|evaluateHandle|evaluateOnNewDocument|addInitScript|evaluateJavaScript|globalEval|executeScript|executeJavaScript|compileScript|evaluateOnCallFrame|insertText)$/;

/** The worst origin of a text that is run as code. */
export function codeTrust({ name, last, given, flow, node }: Sink): Trust {
  const [first] = given;
  const callee = calleeOf(node);
  if (first === undefined || callee === undefined) return TRUST.constant;
  // A parameter or a function of the file that is only called like what runs code.
  if (callee.is("identifier") && !ANGULAR.test(name) && flow.isOwnFunction(callee)) return TRUST.constant;
  if (TIMERS.test(name)) {
    const callback = flow.resolved(first);
    if (isFunctionNode(callback)) return TRUST.constant;
    const isText = /^(template_string|binary_expression)$/.test(kindOf(callback));
    const trust = flow.trust(first, "code");
    return isText || trust === TRUST.outside ? trust : TRUST.constant;
  }
  if (IN_PAGE.test(last)) {
    const options = flow.resolved(first);
    const script = (options.is("object") ? propertyIn(options, "expression") : undefined) ?? first;
    const trust = flow.trust(script, "code");
    return trust === TRUST.outside ||
      (/^(template_string|binary_expression)$/.test(kindOf(flow.resolved(first))) && trust >= TRUST.parameter)
      ? trust
      : TRUST.constant;
  }
  if (ANGULAR.test(name)) return flow.trust(first, "code") === TRUST.outside ? TRUST.outside : TRUST.constant;
  if (!EVALUATES.test(name)) return TRUST.constant;
  // Bytes of a module are as good as any other; a stranger's are not.
  if (name.startsWith("WebAssembly"))
    return flow.trust(first, "code") === TRUST.outside ? TRUST.outside : TRUST.constant;
  if (/Function$/.test(name)) return given.map((one) => flow.trust(one, "code")).reduce((a, b) => (b > a ? b : a));
  return node.is("call_expression") || /Script|SourceText/.test(name) ? flow.trust(first, "code") : TRUST.constant;
}

const TEMPLATES =
  /^(ejs|pug|jade|handlebars|Handlebars|hbs|nunjucks|mustache|Mustache|hogan\.js|hogan|Hogan|dot|doT|lodash|_|underscore|eta|Eta|liquidjs|swig|twig|template7|squirrelly|Sqrl|ect|haml|velocityjs|art-template|marko|whiskers|dustjs-linkedin|env|engine|art)(\(\))?\.(render|compile|renderString|template|renderSync|parseAndRender|parseAndRenderSync|compileClient|renderFile|default\.compile|Environment\(\)\.renderString|Eta\(\)\.renderString|Liquid\(\)\.parseAndRender)$|^(new )?nunjucks\.(Template|renderString|compile)$|^lodash\.template$/;

/** True when the text of a template, not its values, is from outside. */
export function isOutsideTemplate({ name, given, flow }: Sink): boolean {
  const [first] = given;
  return first !== undefined && TEMPLATES.test(name) && flow.trust(first, "code") === TRUST.outside;
}

/** True when a stranger chooses the module that is loaded. */
export function isOutsideModule({ name, given, flow }: Sink): boolean {
  const [first] = given;
  return (
    first !== undefined &&
    /^(require|import|require\.resolve|module\.require)$/.test(name) &&
    flow.trust(first, "path") === TRUST.outside
  );
}
