/** Functions whose result carries no text of a stranger, whatever went in: numbers, digests, names that are chosen. */
const NUMBERS_AND_FACTS = new Set(
  `int float bool len hash id ord abs round isinstance type hex bin oct range sum any all callable
   hasattr complex UUID decimal.Decimal Decimal os.urandom ast.literal_eval secure_filename
   werkzeug.utils.secure_filename os.getpid get_object_or_404 generate_password_hash os.path.exists
   os.path.isfile os.path.isdir os.path.getsize`.split(/\s+/),
);
const NUMBERS_AND_FACTS_MODULES = new Set(
  `uuid datetime hashlib secrets ipaddress time random hmac math tempfile bcrypt`.split(/\s+/),
);

/** Functions whose result is as untrusted as what went in. */
const PASSES = new Set(
  `str bytes bytearray list tuple dict set sorted reversed repr ascii filter map next iter enumerate
   zip max min format unicode memoryview print vars getattr json.loads json.dumps urllib.urlencode
   os.fspath Path shlex.split html.unescape gzip.decompress re.sub sqlalchemy.text text ast.parse
   compile unquote unquote_plus quote urljoin urlencode urlsplit StringIO BytesIO os.path.join
   force_text force_str smart_str smart_text mark_safe Markup flask.Markup markupsafe.Markup
   psycopg2.sql.SQL urllib.request.Request requests.Request flask.make_response anyio.Path os.sep.join
   html.escape markupsafe.escape flask.escape cgi.escape django.utils.html.escape
   xml.sax.saxutils.escape bleach.clean cast typing.cast copy deepcopy dict.fromkeys bytes.fromhex`.split(/\s+/),
);
const PASSES_MODULES = new Set(
  `base64 binascii codecs urllib.parse urlparse os.path pathlib pathlib.Path io textwrap string copy
   zlib operator functools itertools collections posixpath ntpath six django.utils.safestring
   lxml.etree lxml.html asyncio str`.split(/\s+/),
);

/** Methods that tell a fact about a value instead of giving it. */
const FACTS = new Set(
  `isdigit isalnum isalpha isidentifier isnumeric startswith endswith count find index rfind isspace
   hexdigest digest total_seconds fileno timestamp is_valid exists is_file is_dir bit_length hex`.split(/\s+/),
);

/** True when no text of what a function is given is in its result. */
export function givesFact(name: string): boolean {
  return NUMBERS_AND_FACTS.has(name) || isOf(NUMBERS_AND_FACTS_MODULES, name);
}

/** True when the result of a function is as untrusted as what it is given. */
export function passesOn(name: string): boolean {
  return PASSES.has(name) || isOf(PASSES_MODULES, name) || /^urllib\.\w*quote\w*$/.test(name);
}

/** True when a method tells a fact about its object and gives nothing of it. */
export function tellsFact(method: string): boolean {
  return FACTS.has(method);
}

function isOf(modules: ReadonlySet<string>, name: string): boolean {
  for (let at = name.lastIndexOf("."); at > 0; at = name.lastIndexOf(".", at - 1)) {
    if (modules.has(name.slice(0, at))) return true;
  }
  return false;
}
