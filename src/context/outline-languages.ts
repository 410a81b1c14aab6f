/** How declarations look in a language, a line at a time. */
export interface OutlineLanguage {
  readonly declaration: RegExp;
  /** Lines that look like a declaration and are none. */
  readonly never: RegExp;
  /** Columns of indentation beyond which everything is a body. */
  readonly deepest: number;
  /** True where the comment of a declaration stands below it. */
  readonly docAfter: boolean;
}

/** Statements that look like a method with a body. */
const STATEMENT =
  /^\s*(?:if|for|while|switch|catch|return|else|do|try|throw|await|new|yield|case|with|super|expect|it|describe|test)\b/;
const NOTHING = /^(?!)/;

const SCRIPT: OutlineLanguage = {
  declaration:
    /^(?:\s*(?:export\s+|default\s+|declare\s+|abstract\s+|async\s+)*(?:function\b|class\s+\w|interface\s+\w|type\s+\w+[^=]*=|enum\s+\w|namespace\s+\w)|export\s|(?:const|let|var)\s+[\w$]+\s*(?::[^=]+)?=\s*(?:async\s*)?(?:function|\(|[\w$]+\s*=>|class\b|require\()|(?:module\.)?exports\b|[\w$]+(?:\.[\w$]+)+\s*=\s*(?:async\s*)?(?:function|\()|\s{2,4}(?:(?:public|private|protected|static|readonly|async|get|set|override|abstract)\s+|\*\s*)*[#\w$]+\s*(?:<[^>]*>)?\([^;]*\)?[^;]*\{\s*$|\s{2,4}(?:readonly\s+|public\s+|private\s+|protected\s+|static\s+)*[#\w$]+\??\s*:\s*[^,{]+;\s*$)/,
  never: STATEMENT,
  deepest: 4,
  docAfter: false,
};

const PYTHON: OutlineLanguage = {
  declaration:
    /^\s*(?:(?:async\s+)?def\s+\w|class\s+\w)|^[A-Z][A-Z0-9_]+\s*(?::[^=]+)?=|^__all__|^\w+\s*(?::\s*[^=]+)?=\s*(?:TypeVar|NewType|NamedTuple|namedtuple|Literal|Union|Callable)\b/,
  never: NOTHING,
  deepest: 8,
  docAfter: true,
};

const GO: OutlineLanguage = {
  declaration: /^(?:func\b|type\s+\w|const\b|var\b|package\s)|^\t[A-Z]\w*(?:\(.*\)|\s+[\w.*[\]]+)/,
  never: NOTHING,
  deepest: 4,
  docAfter: false,
};

const RUST: OutlineLanguage = {
  declaration:
    /^\s*(?:pub(?:\([\w ]+\))?\s+)?(?:(?:default|const|async|unsafe|extern(?:\s+"\w+")?)\s+)*(?:fn|struct|enum|trait|impl|mod|type|union|static|const|macro_rules!)\b|^\s+pub\s+\w+:/,
  never: NOTHING,
  deepest: 8,
  docAfter: false,
};

/** Java, Kotlin, C#, Scala, Swift, Dart, PHP: words before a name, and methods of classes. */
const CLASSES: OutlineLanguage = {
  declaration:
    /^\s*(?:@\w+\s+)*(?:(?:public|private|protected|internal|static|final|abstract|sealed|open|override|virtual|async|partial|readonly|suspend|inline|data|export|mutating|lazy|implicit|case|native|synchronized|default|unsafe|extern|const|fileprivate)\s+)*(?:class|interface|enum|record|struct|trait|object|protocol|extension|namespace|function|func|fun|def|typealias|mixin)\s+\w|^\s*(?:(?:public|private|protected|internal|static|final|abstract|override|virtual|async|readonly|val|var)\s+)+[\w<>[\],.?$ ]+(?:\(|=|;|\{|:)|^\s*package\s|^\s*namespace\s/,
  never: STATEMENT,
  deepest: 8,
  docAfter: false,
};

const RUBY: OutlineLanguage = {
  declaration:
    /^\s*(?:def\s|class\s|module\s|attr_\w+|scope\s|belongs_to|has_many|has_one|validates)|^\s*[A-Z][A-Z0-9_]+\s*=/,
  never: NOTHING,
  deepest: 8,
  docAfter: false,
};

const C: OutlineLanguage = {
  declaration:
    /^(?:typedef|struct|class|enum|union|namespace|template|extern|static|inline|#define\s+\w+\(|[A-Za-z_][\w:<>,*&\s]*[\s*&][\w:~]+\s*\([^;]*$)|^\s{1,4}(?:virtual|explicit|static|[\w:<>*&]+)\s+[\w*&~]+\([^)]*\)[^{]*;/,
  never: STATEMENT,
  deepest: 4,
  docAfter: false,
};

const MARKDOWN: OutlineLanguage = { declaration: /^#{1,4}\s+\S/, never: NOTHING, deepest: 0, docAfter: false };
const DATA: OutlineLanguage = {
  declaration: /^\s{0,2}["']?[\w.$/-]+["']?\s*[:=]|^\[/,
  never: NOTHING,
  deepest: 2,
  docAfter: false,
};
const SCHEMA: OutlineLanguage = {
  declaration:
    /^\s*(?:message|service|rpc|enum|oneof|type|input|interface|union|scalar|extend|schema|query|mutation|struct|CREATE|create|resource|data|variable|output|module|predicate|class)\b/,
  never: NOTHING,
  deepest: 4,
  docAfter: false,
};
const STYLE: OutlineLanguage = { declaration: /^[.#@:\w][^;]*\{\s*$/, never: NOTHING, deepest: 0, docAfter: false };

/** Of a file in a language that none of the others is. */
const ANY: OutlineLanguage = {
  declaration:
    /^\s*(?:\w+\s+){0,3}(?:function|func|fn|def|defp|defmodule|class|interface|struct|type|enum|module|trait|sub|proc|procedure|let|data|newtype|instance)\b[^=]*/,
  never: STATEMENT,
  deepest: 4,
  docAfter: false,
};

const BY_ENDING: readonly (readonly [RegExp, OutlineLanguage])[] = [
  [/\.([cm]?[jt]sx?|vue|svelte|astro)$/i, SCRIPT],
  [/\.(pyi?|pyx)$/i, PYTHON],
  [/\.go$/i, GO],
  [/\.rs$/i, RUST],
  [/\.(java|kts?|cs|scala|groovy|gradle|swift|dart|php)$/i, CLASSES],
  [/\.(rb|rake|gemspec)$/i, RUBY],
  [/\.(cc?|cpp|cxx|hh?|hpp|hxx|mm?)$/i, C],
  [/\.(md|mdx|markdown)$/i, MARKDOWN],
  [/\.(proto|graphqls?|sql|tf|thrift|smithy|qll?)$/i, SCHEMA],
  [/\.(json|ya?ml|toml|ini|cfg|properties)$/i, DATA],
  [/\.(css|scss|less)$/i, STYLE],
];

/** How declarations look in a file of this path. */
export function languageOf(path: string): OutlineLanguage {
  return BY_ENDING.find(([ending]) => ending.test(path))?.[1] ?? ANY;
}
