/** Names under which secrets lie about: endings, and whole names or paths. Their content is not opened, by us or by git. */
const SECRET_ENDING = /\.(?:pem|key|p8|p12|pfx|jks|keystore|kdbx|asc|ppk|tfstate|tfvars)$/i;
const SECRET_NAME =
  /(?:^|\/)(?:\.env(?:\.[^/]*)?|\.envrc|\.npmrc|[._]netrc|\.pypirc|\.pgpass|\.my\.cnf|\.htpasswd|\.git-credentials|\.dockercfg|\.docker\/config\.json|\.(?:aws|ssh|gnupg|kube)\/.+|id_(?:rsa|dsa|ecdsa|ed25519)|(?:credentials|secrets?)(?:\.[^/]*)?)$/i;

/** A program that has such a name speaks of secrets and holds none; the search for credentials reads it like any other. */
const PROGRAM = /\.([cm]?[jt]sx?|pyi?|go|rs|java|kts?|cs|rb|php|swift|scala|cc?|cpp|hh?|hpp)$/i;

/** True for a file that is not opened because of its name. */
export function isSecretName(path: string): boolean {
  if (!SECRET_ENDING.test(path) && !SECRET_NAME.test(path)) return false;
  return !(/(^|\/)(credentials|secrets?)\.[^/]*$/i.test(path) && PROGRAM.test(path));
}

/** What a file is for, as its path says it; it decides how far relevance counts. */
export type FileKind = "source" | "contract" | "manifest" | "test" | "document" | "data" | "generated";

const GENERATED =
  /(^|\/)(package-lock\.json|npm-shrinkwrap\.json|yarn\.lock|pnpm-lock\.yaml|Cargo\.lock|poetry\.lock|uv\.lock|Pipfile\.lock|composer\.lock|Gemfile\.lock|go\.sum|go\.work\.sum)$|\.(min\.(js|css)|map|snap|lock|pb\.go|g\.dart|designer\.cs)$|(^|\/)(dist|build|out|vendor|third_party|node_modules|generated|__snapshots__|__generated__)\/|[._-]pb2(_grpc)?\.py$/i;
const TEST =
  /(^|\/)(tests?|specs?|__tests__|testing|testdata|test-data|fixtures?|mocks?|__mocks__|e2e|samples?|examples?|bench(es|marks?)?)\/|(^|\/)(test_[^/]*|conftest|[^/]*[._-](test|tests|spec|stories|bench|e2e))\.[a-z0-9]+$|[a-z0-9]Tests?\.(java|kt|cs|php|swift)$/i;
const CONTRACT =
  /\.(d\.[cm]?ts|schema\.json|proto|avsc|graphqls?|thrift|xsd|smithy)$|(^|\/)(openapi|swagger|asyncapi)[^/]*\.(ya?ml|json)$|(^|\/)(types?|schemas?|contracts?|interfaces?|models?)(\.[a-z]+$|\/[^/]+\.(ts|py|go|rs|java|kt|cs|json)$)/i;
const MANIFEST =
  /^(package\.json|tsconfig\.json|pyproject\.toml|setup\.(py|cfg)|go\.mod|Cargo\.toml|pom\.xml|build\.gradle(\.kts)?|composer\.json|Gemfile|README(\.(md|rst|txt))?|CONTRIBUTING(\.(md|rst))?|AGENTS\.md|ARCHITECTURE\.md)$/i;
const DOCUMENT =
  /\.(md|mdx|rst|txt|adoc|asciidoc|textile|org|html?|po|pot)$|(^|\/)(docs?|documentation|changelogs?|\.changeset)\/|(^|\/)(LICENSE|NOTICE|AUTHORS|CHANGELOG|CHANGES|HISTORY)[^/]*$/i;
const SOURCE =
  /\.([cm]?[jt]sx?|vue|svelte|astro|pyi?|pyx|go|java|kts?|scala|groovy|cs|fs|vb|cc?|cpp|cxx|hh?|hpp|hxx|mm?|swift|rs|rb|erb|php|pl|pm|lua|dart|exs?|erl|hs|clj[cs]?|jl|r|sol|zig|nim|sh|bash|ps1|sql|tf|ql|qll|elm|ml|mli|blade\.php|twig|css|scss|less)$/i;

/** The kind of a file by its path alone. */
export function kindOf(path: string): FileKind {
  if (GENERATED.test(path)) return "generated";
  if (MANIFEST.test(path)) return "manifest";
  if (TEST.test(path)) return "test";
  if (CONTRACT.test(path)) return "contract";
  if (DOCUMENT.test(path)) return "document";
  return SOURCE.test(path) ? "source" : "data";
}
