import type { Ecosystem } from "./dependency-hit.ts";

/** Packages that are imitated because many know them. */
const WELL_KNOWN: Readonly<Record<Ecosystem, string>> = {
  npm: `react react-dom lodash express axios chalk commander debug moment request async uuid classnames prop-types
    webpack typescript eslint prettier jest mocha chai vitest fast-check vite rollup babel-core core-js jquery underscore
    bluebird yargs glob rimraf mkdirp semver dotenv body-parser cors mongoose mongodb redis mysql sequelize passport
    jsonwebtoken bcrypt nodemailer socket.io ws cheerio puppeteer playwright cross-env cross-spawn nodemon concurrently
    husky lint-staged next nuxt vue angular svelte redux react-redux react-router tailwindcss postcss autoprefixer sass
    electron inquirer ora execa fs-extra graceful-fs node-fetch undici form-data qs cookie-parser morgan helmet winston
    pino zod ajv joi yup date-fns dayjs luxon rxjs immer zustand graphql apollo-server discord.js colors event-stream
    left-pad ua-parser-js coa rc esbuild terser minimist ini js-yaml yaml xml2js sharp canvas stripe aws-sdk openai
    firebase knex prisma typeorm supertest nock sinon karma protractor storybook lerna nx turbo pm2 serverless`,
  python: `requests numpy pandas scipy matplotlib django flask fastapi sqlalchemy pytest pytest-cov hypothesis jsonschema
    boto3 botocore urllib3 setuptools pip wheel six python-dateutil pyyaml cryptography certifi idna charset-normalizer
    jinja2 click markupsafe werkzeug attrs pydantic pillow scikit-learn tensorflow torch keras transformers openai
    beautifulsoup4 lxml selenium scrapy celery redis pymongo psycopg2 mysqlclient gunicorn uvicorn aiohttp httpx starlette
    paramiko fabric ansible docker kubernetes tqdm rich colorama coverage tox nox black flake8 mypy pylint isort virtualenv
    poetry pipenv twine packaging typing-extensions simplejson ujson orjson pyjwt oauthlib google-auth grpcio protobuf`,
};

const NAMES: Readonly<Record<Ecosystem, ReadonlySet<string>>> = {
  npm: new Set(WELL_KNOWN.npm.split(/\s+/)),
  python: new Set(WELL_KNOWN.python.split(/\s+/)),
};

const SHORTEST = 4;

/** The well-known package from which a name differs by one letter, a swap, or only by its separators; undefined for any other. */
export function nearestWellKnown(name: string, ecosystem: Ecosystem): string | undefined {
  const wanted = name.toLowerCase();
  const names = NAMES[ecosystem];
  if (names.has(wanted) || wanted.length < SHORTEST || wanted.length > 60) return undefined;
  for (const known of names) {
    if (known.length < SHORTEST || Math.abs(known.length - wanted.length) > 1) continue;
    if (isOneAway(wanted, known) || wanted.replace(/[-_.]/g, "") === known.replace(/[-_.]/g, "")) return known;
  }
  return undefined;
}

/** One letter more, less or other, or two neighbours swapped. */
function isOneAway(a: string, b: string): boolean {
  let start = 0;
  while (start < a.length && a[start] === b[start]) start += 1;
  const [restA, restB] = [a.slice(start), b.slice(start)];
  if (restA.slice(1) === restB || restA === restB.slice(1) || restA.slice(1) === restB.slice(1)) return true;
  return restA[0] === restB[1] && restA[1] === restB[0] && restA.slice(2) === restB.slice(2);
}
