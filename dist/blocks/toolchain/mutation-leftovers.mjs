// What a run of tests left behind in its thread: changed globals and built-in objects, listeners, timers, variables of the
// environment, modules that Node itself keeps. A thread in which there is any is not used again. It need not find all: no
// result of a thread that was used before counts without a second look (see mutation-runner.mjs). It saves those looks from
// finding something.
import { createRequire } from "node:module";

const { getBuiltinModule, getActiveResourcesInfo } = process;
const { ownKeys, getOwnPropertyDescriptor, getPrototypeOf } = Reflect;
const { is } = Object;
const require = createRequire(import.meta.url);

/** What vitest and Stryker themselves set anew for every run. */
const OTHERS_OWN = /^(?:__(?:vitest|stryker)_|Symbol\(vitest|Console$)/;
/** Built-in modules that tests change now and then, and whose loading costs next to nothing. */
const MODULES = ["fs", "fs/promises", "path", "os", "util", "timers", "timers/promises", "events", "url", "crypto"];
/** What keeps a thread at work, and so can still do something when the next run has begun. */
const AT_WORK = /^(?:Timeout|Immediate|FSReq|TCP|TLS|UDP|Pipe|Process|HTTP|FSEvent|Worker|Signal)/;
/** The timer by which vitest puts off telling how far the tests are. */
const OF_VITEST = "Timeout";
/** What tests start timers with. */
const TIMERS = ["setTimeout", "setInterval", "setImmediate"];

/** Timers of tests that may not have come to their end. */
const timers = new Set();
/** Every object that is watched, with its properties as they were. */
let beginning;

/** Takes down how everything is, once. */
export function rememberBeginning() {
  if (beginning !== undefined) return;
  touchLazyGlobals();
  for (const name of TIMERS) globalThis[name] = remembering(globalThis[name]);
  const objects = watchedObjects().map((object) => [object, propertiesOf(object)]);
  beginning = { objects: new Map(objects), process: processState() };
}

/** The first thing that is not as it was, in words, or undefined. Undefined as well before there was a beginning. */
export function compareWithBeginning() {
  if (beginning === undefined) return undefined;
  performance.clearMarks();
  performance.clearMeasures();
  const state = processState();
  const other = Object.keys(state).find((name) => state[name] !== beginning.process[name]);
  if (other !== undefined) return `${other} of the process`;
  for (const [object, properties] of beginning.objects) {
    const changed = changedProperty(object, properties);
    if (changed !== undefined) return changed;
  }
  return undefined;
}

/** Some globals are made when they are first asked for, which is no change. */
function touchLazyGlobals() {
  for (const name of ownKeys(globalThis)) {
    try {
      void globalThis[name];
    } catch {
      // A global that this process may not use, as web storage without a file.
    }
  }
}

/** The same function, whose timers are remembered: vitest's own ones are of the function that was there before. */
function remembering(start) {
  const remembered = (...options) => {
    const timer = start(...options);
    timers.add(timer);
    return timer;
  };
  return Object.defineProperties(remembered, Object.getOwnPropertyDescriptors(start));
}

/** True when a timer of a test can still go off. A timer tells by `_destroyed` that it has, or that it was taken back. */
function hasTimers() {
  const isPending = [...timers].some(({ _destroyed }) => !_destroyed);
  timers.clear();
  return isPending;
}

function watchedObjects() {
  const values = ownKeys(globalThis)
    .filter((name) => !isOthersOwn(name))
    .map((name) => getOwnPropertyDescriptor(globalThis, name)?.value);
  const hidden = [
    async function* hiddenIntrinsics() {},
    function* hiddenIntrinsics() {},
    async () => {},
    [][Symbol.iterator](),
    new Map()[Symbol.iterator](),
    new Set()[Symbol.iterator](),
    ""[Symbol.iterator](),
    "".matchAll(/x/g),
  ].flatMap((value) => prototypesOf(value));
  const modules = MODULES.map((name) => getBuiltinModule(name));
  const objects = [globalThis, ...values, ...hidden, getPrototypeOf(Int8Array), ...modules].filter(isObject);
  const prototypes = objects.map((object) => getOwnPropertyDescriptor(object, "prototype")?.value).filter(isObject);
  return [...new Set([...objects, ...prototypes])];
}

function prototypesOf(value) {
  const prototypes = [];
  for (let next = getPrototypeOf(value); next !== null; next = getPrototypeOf(next)) prototypes.push(next);
  return prototypes;
}

function isObject(value) {
  return (typeof value === "object" && value !== null) || typeof value === "function";
}

function isOthersOwn(name) {
  return OTHERS_OWN.test(String(name));
}

function propertiesOf(object) {
  const names = ownKeys(object).filter((name) => !isOthersOwn(name));
  return {
    prototype: getPrototypeOf(object),
    descriptors: names.map((name) => [name, getOwnPropertyDescriptor(object, name)]),
  };
}

function changedProperty(object, { prototype, descriptors }) {
  if (getPrototypeOf(object) !== prototype) return "the prototype of a built-in object";
  for (const [name, { value, get, set }] of descriptors) {
    const now = getOwnPropertyDescriptor(object, name);
    const isSame = now !== undefined && is(now.value, value) && now.get === get && now.set === set;
    if (!isSame) return `the property ${String(name)} of a built-in object`;
  }
  const names = ownKeys(object);
  if (names.length === descriptors.length) return undefined;
  const known = new Set(descriptors.map(([name]) => name));
  const added = names.find((name) => !known.has(name) && !isOthersOwn(name));
  return added === undefined ? undefined : `a new property ${String(added)} of a built-in object`;
}

function processState() {
  const atWork = getActiveResourcesInfo().filter((kind) => AT_WORK.test(kind));
  const timer = atWork.indexOf(OF_VITEST);
  if (timer !== -1) atWork.splice(timer, 1);
  const listeners = process.eventNames().map((name) => `${String(name)} ${process.listenerCount(name)}`);
  return {
    "what is still at work": atWork.sort().join(),
    "a timer": hasTimers(),
    listeners: listeners.sort().join(),
    "the environment": JSON.stringify({ ...process.env, VITEST_WORKER_ID: "", VITEST_POOL_ID: "" }),
    "modules that Node keeps": Object.keys(require.cache).length,
    "the exit code": process.exitCode,
  };
}
