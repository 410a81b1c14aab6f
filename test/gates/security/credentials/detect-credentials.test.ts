import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { detectCredentials } from "../../../../src/gates/security/credentials/detect-credentials.ts";

/** The broken bar keeps every credential of this file in two, so that no scanner stumbles over the test. */
function found(path: string, text: string, strict = false): string[] {
  return detectCredentials(path, text.replaceAll("¦", ""), strict).map(({ secret }) => secret);
}

describe("credentials in texts", () => {
  test.each([
    ["app.properties", "db.password=Tr0ub4¦dor&3"],
    ["prod.ini", "[db]\npasswd = q8Zr¦T2mW5x"],
    [".env", "API_KEY=q8Zr¦T2mW5xY7bN4k"],
    ["deploy.yml", "password: Tr0ub4¦dor&3"],
    ["deploy.yml", "env:\n  - name: DB_PASSWORD\n    value: Tr0ub4¦dor3"],
    ["settings.json", '{ "password": "hunt¦er2!" }'],
    ["settings.json", '{"clientSecret": "q8Zr¦T2mW5xY7bN4k"}'],
    ["web.config", '<add key="ApiToken" value="q8Zr¦T2mW5xY7bN4k" />'],
    ["pom.xml", "<password>Tr0ub4¦dor&3</password>"],
    ["main.go", 'const dbPassword = "corr¦ect7horse"'],
    ["Main.java", 'props.put("password", "Tr0ub4¦dor3");'],
    ["Main.java", 'String password = "Tr0ub4¦dor3";'],
    ["Main.scala", 'val password: String = "exord13¦Paw64"'],
    ["client.cs", '"Server=db;User=sa;Password=Tr0ub4¦dor3;"'],
    ["config.rb", "secret_key_base: '0f1e2d3c4b5a6978¦8796a5b4c3d2e1f0'"],
    ["app.py", 'def connect(passwd: str = "cq2tP¦r1a2"):'],
    ["app.py", 'token = os.getenv("TOKEN", "q8Zr¦T2mW5xY7bN4k")'],
    ["config.h", '#define PASSWORD "n84AS¦M54y4"'],
    ["run.sh", "mysql --password Tr0ub4¦dor3 shop"],
    ["run.sh", 'export TOKEN="$¦{TOKEN:-q8Zr¦T2mW5xY7bN4k}"'],
    ["run.sh", "curl -u admin:Tr0ub4¦dor3 https://host/"],
    ["Dockerfile", "ENV DB_PASSWORD=Tr0ub4¦dor3"],
    ["dump.sql", "CREATE USER 'shop'@'%' IDENTIFIED BY 'Tr0ub4¦dor3';"],
    ["setup.ps1", 'ConvertTo-SecureString "Tr0ub4¦dor3" -AsPlainText'],
    ["notes.txt", "postgres://shop:Tr0ub4¦dor3@db.internal:5432/shop"],
    ["request.http", "Authorization: Basic c2hvcDpUcjB1YjR¦kb3Iz"],
    ["request.http", "Authorization: Bearer q8ZrT2mW5xY7b¦N4kPd1Vc9"],
    ["site.html", '<a href="/get?token=q8ZrT2mW5x¦Y7bN4kPd1Vc9">'],
    ["wp-config.php", "define('AUTH_KEY', 'MW1pxMctoyA(>M%0Vl 2(#o0|2$cB+K|.G$¦hB~4Juw@]:(5;oVUl');"],
    ["main.tf", 'secret_key = "q8ZrT2mW5xY7bN4k¦Pd1Vc9"'],
    ["salts.py", 'salt = "f3b1c9¦d2a7e84c05"'],
    [".netrc", "machine host login me password Tr0ub4¦dor3"],
    [".htpasswd", "admin:$apr1$tp8glkbm$¦fjg65tI1eipoBh62aEjIy0"],
    ["log.json", '"{\\"password\\":\\"Tr0ub4¦dor3\\"}"'],
    ["random.yml", "password: xqvkzwjh¦fb"],
  ])("finds one in %s: %s", (path, text) => {
    expect(found(path, text)).toHaveLength(1);
  });

  test.each([
    ["schema.json", '{ "password": { "type": "string", "minLength": 12 } }'],
    ["settings.json", '{ "password": "<your password>", "token": "string", "apiKey": "$¦{API_KEY}" }'],
    ["deploy.yml", "password: $¦{{ secrets.DB_PASSWORD }}"],
    ["deploy.yml", "password: !vault |"],
    ["values.yaml", "existingSecret: shop-credentials"],
    ["app.properties", "password=$¦{DB_PASSWORD}"],
    ["app.properties", "password.label=Password"],
    [".env", "PASSWORD=changeme"],
    ["README.md", "Set `API_KEY=your-api-key` and pass `password: string`. The token: a text of 32 characters."],
    ["README.md", "Secrets: see docs/secrets-2.md."],
    ["Main.java", "String password = readPassword(config);"],
    ["Main.java", 'String password = getPassword("db-password-1");'],
    ["Main.java", 'request.getParameter("password");'],
    ["app.py", "password = settings.database.password2"],
    ["app.py", 'parser.add_argument("--password", help="The password of user 1")'],
    ["app.js", 'const labels = { password: "Enter your password, 8 characters" };'],
    ["app.js", 'const tokenUrl = "https://host/oauth2/token";'],
    ["app.js", 'const starts = ["sb_secret_", "sbp_oauth_"];'],
    ["app.go", 'key := "user:profile:v2"'],
    ["app.rb", 'password = "#{name}_1"'],
    ["lock.yml", "cacheKey: 8c0"],
    ["package-lock.json", '"token-types": "q8ZrT2mW5xY7bN4kPd1Vc9"'],
    ["locales/de.yml", "password: Passwort1"],
    ["i18n.js", 'const publicKey = "MFkwEwYHKoZIzj0CAQYIKoZIzj0DAQcDQgAE"'],
    ["block.json", '{ "digest": "sha256-0f1e2d3c4b5a69788796a5b4c3d2e1f00f1e2d3c4b5a69788796a5b4c3d2e1f0" }'],
    ["db.ts", '"postgres://user:password@localhost/db"'],
    ["readme.txt", "Release GPG key: 3ABC01543F22DD2239285CDD818674489FBC127E"],
    ["token.ts", 'const grant = "urn:ietf:params:oauth:token-type:id_token";'],
    ["sealed.yml", "kind: SealedSecret\nspec:\n  password: AgB3q8ZrT2mW5xY7bN4kPd1Vc9"],
    ["grammar.js", '{ token: "keyword.operator.assignment2", regex: "x" }'],
  ])("lets pass %s: %s", (path, text) => {
    expect(found(path, text)).toEqual([]);
  });

  test("in a test an invented password is marked as such, and a token is not", () => {
    const text = 'login({ password: "hunt¦er2!", token: "q8ZrT2mW5x¦Y7bN4kPd1Vc9" });'.replaceAll("¦", "");
    const marks = detectCredentials("tests/a.test.ts", text, true).map(({ kind, isInvented }) => [kind, isInvented]);
    expect(marks).toEqual([
      ["password", true],
      ["token", false],
    ]);
  });

  test("says where a value stands, in UTF-16 units", () => {
    const text = '// 😀\nconst password = "Tr0ub4dor&3";\n';
    const [one] = detectCredentials("a.ts", text, false);
    expect(text.slice(one?.start, one?.end)).toBe("Tr0ub4dor&3");
  });

  test("never throws, and every place is inside the text and holds the secret, whatever the text", () => {
    const word = fc.constantFrom(
      "password",
      "=",
      ":",
      '"',
      "'",
      "`",
      "\n",
      "secret",
      "://",
      "@",
      "<",
      ">",
      "(",
      "\\",
      "Basic ",
    );
    const piece = fc.oneof(word, fc.string({ maxLength: 12 }));
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
        const text = pieces.join("");
        for (const { start, end, secret } of detectCredentials("a.md", text, false)) {
          expect(start).toBeGreaterThanOrEqual(0);
          expect(end).toBeLessThanOrEqual(text.length);
          expect(text.slice(start, end)).toContain(secret);
        }
      }),
    );
  });

  test("T46 texts that make a careless expression run for ever come to an end", () => {
    const pieces = [
      "password:",
      "password ",
      "a.",
      "-us",
      "eyJ",
      "://a:",
      "key=",
      "\\",
      "secret(",
      '"password", ',
      "curl ",
      "Basic ",
      "-----BEGIN PRIVATE KEY-----",
      "a",
      "A1",
      "<password ",
      "${",
    ];
    for (const piece of pieces) {
      const text = piece.repeat(Math.ceil(400_000 / piece.length));
      expect(() => detectCredentials("a.txt", text, false)).not.toThrow();
    }
  });
});
