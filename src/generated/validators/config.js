// Made from schemas/ by `npm run generate`. Do not edit.
var __getOwnPropNames = Object.getOwnPropertyNames;
var __commonJS = (cb, mod) => function() {
  try {
    return mod || (0, cb[__getOwnPropNames(cb)[0]])((mod = { exports: {} }).exports, mod), mod.exports;
  } catch (e) {
    throw mod = 0, e;
  }
};

// node_modules/ajv/dist/runtime/ucs2length.js
var require_ucs2length = __commonJS({
  "node_modules/ajv/dist/runtime/ucs2length.js"(exports) {
    "use strict";
    Object.defineProperty(exports, "__esModule", { value: !0 });
    function ucs2length(str) {
      let len = str.length, length = 0, pos = 0, value;
      for (; pos < len; )
        length++, value = str.charCodeAt(pos++), value >= 55296 && value <= 56319 && pos < len && (value = str.charCodeAt(pos), (value & 64512) === 56320 && pos++);
      return length;
    }
    exports.default = ucs2length;
    ucs2length.code = 'require("ajv/dist/runtime/ucs2length").default';
  }
});

// node_modules/fast-deep-equal/index.js
var require_fast_deep_equal = __commonJS({
  "node_modules/fast-deep-equal/index.js"(exports, module) {
    "use strict";
    module.exports = function equal(a, b) {
      if (a === b) return !0;
      if (a && b && typeof a == "object" && typeof b == "object") {
        if (a.constructor !== b.constructor) return !1;
        var length, i, keys;
        if (Array.isArray(a)) {
          if (length = a.length, length != b.length) return !1;
          for (i = length; i-- !== 0; )
            if (!equal(a[i], b[i])) return !1;
          return !0;
        }
        if (a.constructor === RegExp) return a.source === b.source && a.flags === b.flags;
        if (a.valueOf !== Object.prototype.valueOf) return a.valueOf() === b.valueOf();
        if (a.toString !== Object.prototype.toString) return a.toString() === b.toString();
        if (keys = Object.keys(a), length = keys.length, length !== Object.keys(b).length) return !1;
        for (i = length; i-- !== 0; )
          if (!Object.prototype.hasOwnProperty.call(b, keys[i])) return !1;
        for (i = length; i-- !== 0; ) {
          var key = keys[i];
          if (!equal(a[key], b[key])) return !1;
        }
        return !0;
      }
      return a !== a && b !== b;
    };
  }
});

// node_modules/ajv/dist/runtime/equal.js
var require_equal = __commonJS({
  "node_modules/ajv/dist/runtime/equal.js"(exports) {
    "use strict";
    Object.defineProperty(exports, "__esModule", { value: !0 });
    var equal = require_fast_deep_equal();
    equal.code = 'require("ajv/dist/runtime/equal").default';
    exports.default = equal;
  }
});

// <stdin>
var validateConfig = validate20, schema31 = { $schema: "https://json-schema.org/draft/2020-12/schema", $id: "urn:blocks:schema:config:1", title: "Config", description: "`.blocks/config.yml`: how Blocks works in this repository.", type: "object", additionalProperties: !1, required: ["version"], properties: { version: { const: 1, description: "Version of this format." }, models: { type: "object", additionalProperties: !1, required: [], properties: { architect: { type: "string", description: "Plans and reviews. Environment: ARCHITECT_MODEL.", minLength: 1, default: "anthropic/claude-sonnet-5" }, implementation: { type: "string", description: "Writes the faces and the tests. Environment: IMPLEMENTATION_MODEL.", minLength: 1, default: "openai/gpt-5.5" }, context: { type: "string", description: "Reads the repository and condenses it. Environment: CONTEXT_MODEL.", minLength: 1, default: "google/gemini-3.8-flash" } }, description: "The model behind each role. A name may carry its provider: `openai/gpt-5.5`.", default: {} }, fallback: { type: "object", additionalProperties: !1, required: [], properties: { model: { type: "string", description: "A model name that any role may fall back to.", minLength: 1 } }, description: "What to use when a model fails.", default: {} }, providers: { type: "object", additionalProperties: !1, required: [], properties: { anthropic: { type: "object", additionalProperties: !1, required: [], properties: { base_url: { type: "string", description: "Base URL of the API, for a gateway or a compatible server. The vendor's own when absent.", pattern: "^https?://" } }, description: "How Anthropic is reached.", default: {} }, openai: { type: "object", additionalProperties: !1, required: [], properties: { base_url: { type: "string", description: "Base URL of the API, for a gateway or a compatible server. The vendor's own when absent.", pattern: "^https?://" } }, description: "How OpenAI is reached.", default: {} }, google: { type: "object", additionalProperties: !1, required: [], properties: { base_url: { type: "string", description: "Base URL of the API, for a gateway or a compatible server. The vendor's own when absent.", pattern: "^https?://" } }, description: "How Google is reached.", default: {} } }, description: "Where the providers' APIs are.", default: {} }, offline: { type: "boolean", default: !1, description: "Answer every role from the blueprint, without a network and without cost." }, context: { type: "object", additionalProperties: !1, required: [], properties: { pruning: { type: "object", additionalProperties: !1, required: [], properties: { enabled: { type: "boolean", default: !0, description: "Environment: CONTEXT_PRUNING_ENABLED." } }, description: "Pruning to the size below.", default: {} }, max_size_kb: { type: "integer", minimum: 1, maximum: 500, default: 180, description: "Size in kilobytes (1024 bytes) to prune to. Environment: CONTEXT_MAX_SIZE_KB." } }, description: "What the models may read of this repository.", default: {} }, gates: { type: "object", additionalProperties: !1, required: [], properties: { mode: { enum: ["strict", "standard", "advisory"], default: "strict", description: "strict: all five gates decide; standard: review findings advise; advisory: nothing fails the job. Environment: QUALITY_GATE_MODE." }, contract: { type: "number", minimum: 0, maximum: 100, default: 100, description: "Share of contract checks that must pass, in percent." }, coverage: { type: "number", minimum: 0, maximum: 100, default: 90, description: "Line coverage that must be reached, in percent. Environment: MIN_UNIT_COVERAGE." }, mutation: { type: "number", minimum: 0, maximum: 100, default: 60, description: "Mutation kill rate that must be reached, in percent. Environment: MIN_MUTATION_KILL_RATE." } }, description: "What a block must reach.", default: {} }, flow: { type: "object", additionalProperties: !1, required: [], properties: { deadline_seconds: { type: "integer", minimum: 1, maximum: 3600, default: 120, description: "Time for all model calls of one flow together." }, call_deadline_seconds: { type: "integer", minimum: 1, maximum: 3600, default: 90, description: "Time for one model call, retries included." }, repair_rounds: { type: "integer", minimum: 0, maximum: 10, default: 2, description: "How often findings are handed back to the implementation model." } }, description: "Bounds of one flow.", default: {} }, store: { type: "object", additionalProperties: !1, required: [], properties: { type: { enum: ["folder", "github-artifact"], default: "folder", description: "folder: a directory of this machine; github-artifact: an artifact of the workflow run." }, path: { type: "string", description: "Directory of the folder store, relative to the repository.", minLength: 1, default: ".blocks/bundles" }, retention_years: { type: "integer", minimum: 7, maximum: 100, default: 7, description: "How long a bundle has to be kept." } }, description: "Where context bundles stay.", default: {} }, ledger: { type: "object", additionalProperties: !1, required: [], properties: { path: { type: "string", description: "Directory of the folder ledger, relative to the repository.", minLength: 1, default: ".blocks/ledger" } }, description: "The record of flows.", default: {} }, sandbox: { type: "object", additionalProperties: !1, required: [], properties: { accept: { enum: ["namespaces", "process"], default: "namespaces", description: "The weakest level that this repository accepts. process has no network or file isolation." } }, description: "How generated code is confined.", default: {} }, trust: { type: "object", additionalProperties: !1, required: [], properties: { associations: { type: "array", items: { enum: ["OWNER", "MEMBER", "COLLABORATOR", "CONTRIBUTOR"] }, default: ["OWNER", "MEMBER", "COLLABORATOR"], uniqueItems: !0, description: "Author associations that may ask for a block." }, bots: { type: "array", items: { type: "string", pattern: "^[A-Za-z0-9-]+\\[bot\\]$" }, default: [], uniqueItems: !0, description: "Bot accounts that may ask for a block." } }, description: "Whose events may start a flow.", default: {} }, paths: { type: "object", additionalProperties: !1, required: [], properties: { allow: { type: "array", items: { type: "string", minLength: 1 }, default: [], description: "Protected paths (relative to the repository) that a block may write all the same." } }, description: "Where a generated file may go.", default: {} }, onboarding: { type: "object", additionalProperties: !1, required: [], properties: { request: { type: "string", description: "Path of a feature request.", minLength: 1, default: "feature_request.md" }, label: { type: "string", description: "Label of issues that plan a feature.", minLength: 1, default: "blocks" }, policy: { type: "string", description: "Path of the policy file.", minLength: 1, default: ".blocks/policy.yml" } }, description: "What the onboarding check asks for.", default: {} } } }, func1 = Object.prototype.hasOwnProperty, func2 = require_ucs2length().default, func0 = require_equal().default, pattern4 = new RegExp("^https?://", "u"), pattern7 = new RegExp("^[A-Za-z0-9-]+\\[bot\\]$", "u");
function validate20(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  let vErrors = null, errors = 0, evaluated0 = validate20.evaluated;
  if (evaluated0.dynamicProps && (evaluated0.props = void 0), evaluated0.dynamicItems && (evaluated0.items = void 0), data && typeof data == "object" && !Array.isArray(data)) {
    if (data.models === void 0 && (data.models = {}), data.fallback === void 0 && (data.fallback = {}), data.providers === void 0 && (data.providers = {}), data.offline === void 0 && (data.offline = !1), data.context === void 0 && (data.context = {}), data.gates === void 0 && (data.gates = {}), data.flow === void 0 && (data.flow = {}), data.store === void 0 && (data.store = {}), data.ledger === void 0 && (data.ledger = {}), data.sandbox === void 0 && (data.sandbox = {}), data.trust === void 0 && (data.trust = {}), data.paths === void 0 && (data.paths = {}), data.onboarding === void 0 && (data.onboarding = {}), data.version === void 0) {
      let err0 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "version" }, message: "must have required property 'version'" };
      vErrors === null ? vErrors = [err0] : vErrors.push(err0), errors++;
    }
    for (let key0 in data)
      if (!func1.call(schema31.properties, key0)) {
        let err1 = { instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 }, message: "must NOT have additional properties" };
        vErrors === null ? vErrors = [err1] : vErrors.push(err1), errors++;
      }
    if (data.version !== void 0 && data.version !== 1) {
      let err2 = { instancePath: instancePath + "/version", schemaPath: "#/properties/version/const", keyword: "const", params: { allowedValue: 1 }, message: "must be equal to constant" };
      vErrors === null ? vErrors = [err2] : vErrors.push(err2), errors++;
    }
    let data1 = data.models;
    if (data1 && typeof data1 == "object" && !Array.isArray(data1)) {
      data1.architect === void 0 && (data1.architect = "anthropic/claude-sonnet-5"), data1.implementation === void 0 && (data1.implementation = "openai/gpt-5.5"), data1.context === void 0 && (data1.context = "google/gemini-3.8-flash");
      for (let key1 in data1)
        if (!(key1 === "architect" || key1 === "implementation" || key1 === "context")) {
          let err3 = { instancePath: instancePath + "/models", schemaPath: "#/properties/models/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key1 }, message: "must NOT have additional properties" };
          vErrors === null ? vErrors = [err3] : vErrors.push(err3), errors++;
        }
      let data2 = data1.architect;
      if (typeof data2 == "string") {
        if (func2(data2) < 1) {
          let err4 = { instancePath: instancePath + "/models/architect", schemaPath: "#/properties/models/properties/architect/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters" };
          vErrors === null ? vErrors = [err4] : vErrors.push(err4), errors++;
        }
      } else {
        let err5 = { instancePath: instancePath + "/models/architect", schemaPath: "#/properties/models/properties/architect/type", keyword: "type", params: { type: "string" }, message: "must be string" };
        vErrors === null ? vErrors = [err5] : vErrors.push(err5), errors++;
      }
      let data3 = data1.implementation;
      if (typeof data3 == "string") {
        if (func2(data3) < 1) {
          let err6 = { instancePath: instancePath + "/models/implementation", schemaPath: "#/properties/models/properties/implementation/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters" };
          vErrors === null ? vErrors = [err6] : vErrors.push(err6), errors++;
        }
      } else {
        let err7 = { instancePath: instancePath + "/models/implementation", schemaPath: "#/properties/models/properties/implementation/type", keyword: "type", params: { type: "string" }, message: "must be string" };
        vErrors === null ? vErrors = [err7] : vErrors.push(err7), errors++;
      }
      let data4 = data1.context;
      if (typeof data4 == "string") {
        if (func2(data4) < 1) {
          let err8 = { instancePath: instancePath + "/models/context", schemaPath: "#/properties/models/properties/context/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters" };
          vErrors === null ? vErrors = [err8] : vErrors.push(err8), errors++;
        }
      } else {
        let err9 = { instancePath: instancePath + "/models/context", schemaPath: "#/properties/models/properties/context/type", keyword: "type", params: { type: "string" }, message: "must be string" };
        vErrors === null ? vErrors = [err9] : vErrors.push(err9), errors++;
      }
    } else {
      let err10 = { instancePath: instancePath + "/models", schemaPath: "#/properties/models/type", keyword: "type", params: { type: "object" }, message: "must be object" };
      vErrors === null ? vErrors = [err10] : vErrors.push(err10), errors++;
    }
    let data5 = data.fallback;
    if (data5 && typeof data5 == "object" && !Array.isArray(data5)) {
      for (let key2 in data5)
        if (key2 !== "model") {
          let err11 = { instancePath: instancePath + "/fallback", schemaPath: "#/properties/fallback/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key2 }, message: "must NOT have additional properties" };
          vErrors === null ? vErrors = [err11] : vErrors.push(err11), errors++;
        }
      if (data5.model !== void 0) {
        let data6 = data5.model;
        if (typeof data6 == "string") {
          if (func2(data6) < 1) {
            let err12 = { instancePath: instancePath + "/fallback/model", schemaPath: "#/properties/fallback/properties/model/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters" };
            vErrors === null ? vErrors = [err12] : vErrors.push(err12), errors++;
          }
        } else {
          let err13 = { instancePath: instancePath + "/fallback/model", schemaPath: "#/properties/fallback/properties/model/type", keyword: "type", params: { type: "string" }, message: "must be string" };
          vErrors === null ? vErrors = [err13] : vErrors.push(err13), errors++;
        }
      }
    } else {
      let err14 = { instancePath: instancePath + "/fallback", schemaPath: "#/properties/fallback/type", keyword: "type", params: { type: "object" }, message: "must be object" };
      vErrors === null ? vErrors = [err14] : vErrors.push(err14), errors++;
    }
    let data7 = data.providers;
    if (data7 && typeof data7 == "object" && !Array.isArray(data7)) {
      data7.anthropic === void 0 && (data7.anthropic = {}), data7.openai === void 0 && (data7.openai = {}), data7.google === void 0 && (data7.google = {});
      for (let key3 in data7)
        if (!(key3 === "anthropic" || key3 === "openai" || key3 === "google")) {
          let err15 = { instancePath: instancePath + "/providers", schemaPath: "#/properties/providers/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key3 }, message: "must NOT have additional properties" };
          vErrors === null ? vErrors = [err15] : vErrors.push(err15), errors++;
        }
      let data8 = data7.anthropic;
      if (data8 && typeof data8 == "object" && !Array.isArray(data8)) {
        for (let key4 in data8)
          if (key4 !== "base_url") {
            let err16 = { instancePath: instancePath + "/providers/anthropic", schemaPath: "#/properties/providers/properties/anthropic/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key4 }, message: "must NOT have additional properties" };
            vErrors === null ? vErrors = [err16] : vErrors.push(err16), errors++;
          }
        if (data8.base_url !== void 0) {
          let data9 = data8.base_url;
          if (typeof data9 == "string") {
            if (!pattern4.test(data9)) {
              let err17 = { instancePath: instancePath + "/providers/anthropic/base_url", schemaPath: "#/properties/providers/properties/anthropic/properties/base_url/pattern", keyword: "pattern", params: { pattern: "^https?://" }, message: 'must match pattern "^https?://"' };
              vErrors === null ? vErrors = [err17] : vErrors.push(err17), errors++;
            }
          } else {
            let err18 = { instancePath: instancePath + "/providers/anthropic/base_url", schemaPath: "#/properties/providers/properties/anthropic/properties/base_url/type", keyword: "type", params: { type: "string" }, message: "must be string" };
            vErrors === null ? vErrors = [err18] : vErrors.push(err18), errors++;
          }
        }
      } else {
        let err19 = { instancePath: instancePath + "/providers/anthropic", schemaPath: "#/properties/providers/properties/anthropic/type", keyword: "type", params: { type: "object" }, message: "must be object" };
        vErrors === null ? vErrors = [err19] : vErrors.push(err19), errors++;
      }
      let data10 = data7.openai;
      if (data10 && typeof data10 == "object" && !Array.isArray(data10)) {
        for (let key5 in data10)
          if (key5 !== "base_url") {
            let err20 = { instancePath: instancePath + "/providers/openai", schemaPath: "#/properties/providers/properties/openai/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key5 }, message: "must NOT have additional properties" };
            vErrors === null ? vErrors = [err20] : vErrors.push(err20), errors++;
          }
        if (data10.base_url !== void 0) {
          let data11 = data10.base_url;
          if (typeof data11 == "string") {
            if (!pattern4.test(data11)) {
              let err21 = { instancePath: instancePath + "/providers/openai/base_url", schemaPath: "#/properties/providers/properties/openai/properties/base_url/pattern", keyword: "pattern", params: { pattern: "^https?://" }, message: 'must match pattern "^https?://"' };
              vErrors === null ? vErrors = [err21] : vErrors.push(err21), errors++;
            }
          } else {
            let err22 = { instancePath: instancePath + "/providers/openai/base_url", schemaPath: "#/properties/providers/properties/openai/properties/base_url/type", keyword: "type", params: { type: "string" }, message: "must be string" };
            vErrors === null ? vErrors = [err22] : vErrors.push(err22), errors++;
          }
        }
      } else {
        let err23 = { instancePath: instancePath + "/providers/openai", schemaPath: "#/properties/providers/properties/openai/type", keyword: "type", params: { type: "object" }, message: "must be object" };
        vErrors === null ? vErrors = [err23] : vErrors.push(err23), errors++;
      }
      let data12 = data7.google;
      if (data12 && typeof data12 == "object" && !Array.isArray(data12)) {
        for (let key6 in data12)
          if (key6 !== "base_url") {
            let err24 = { instancePath: instancePath + "/providers/google", schemaPath: "#/properties/providers/properties/google/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key6 }, message: "must NOT have additional properties" };
            vErrors === null ? vErrors = [err24] : vErrors.push(err24), errors++;
          }
        if (data12.base_url !== void 0) {
          let data13 = data12.base_url;
          if (typeof data13 == "string") {
            if (!pattern4.test(data13)) {
              let err25 = { instancePath: instancePath + "/providers/google/base_url", schemaPath: "#/properties/providers/properties/google/properties/base_url/pattern", keyword: "pattern", params: { pattern: "^https?://" }, message: 'must match pattern "^https?://"' };
              vErrors === null ? vErrors = [err25] : vErrors.push(err25), errors++;
            }
          } else {
            let err26 = { instancePath: instancePath + "/providers/google/base_url", schemaPath: "#/properties/providers/properties/google/properties/base_url/type", keyword: "type", params: { type: "string" }, message: "must be string" };
            vErrors === null ? vErrors = [err26] : vErrors.push(err26), errors++;
          }
        }
      } else {
        let err27 = { instancePath: instancePath + "/providers/google", schemaPath: "#/properties/providers/properties/google/type", keyword: "type", params: { type: "object" }, message: "must be object" };
        vErrors === null ? vErrors = [err27] : vErrors.push(err27), errors++;
      }
    } else {
      let err28 = { instancePath: instancePath + "/providers", schemaPath: "#/properties/providers/type", keyword: "type", params: { type: "object" }, message: "must be object" };
      vErrors === null ? vErrors = [err28] : vErrors.push(err28), errors++;
    }
    if (typeof data.offline != "boolean") {
      let err29 = { instancePath: instancePath + "/offline", schemaPath: "#/properties/offline/type", keyword: "type", params: { type: "boolean" }, message: "must be boolean" };
      vErrors === null ? vErrors = [err29] : vErrors.push(err29), errors++;
    }
    let data15 = data.context;
    if (data15 && typeof data15 == "object" && !Array.isArray(data15)) {
      data15.pruning === void 0 && (data15.pruning = {}), data15.max_size_kb === void 0 && (data15.max_size_kb = 180);
      for (let key7 in data15)
        if (!(key7 === "pruning" || key7 === "max_size_kb")) {
          let err30 = { instancePath: instancePath + "/context", schemaPath: "#/properties/context/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key7 }, message: "must NOT have additional properties" };
          vErrors === null ? vErrors = [err30] : vErrors.push(err30), errors++;
        }
      let data16 = data15.pruning;
      if (data16 && typeof data16 == "object" && !Array.isArray(data16)) {
        data16.enabled === void 0 && (data16.enabled = !0);
        for (let key8 in data16)
          if (key8 !== "enabled") {
            let err31 = { instancePath: instancePath + "/context/pruning", schemaPath: "#/properties/context/properties/pruning/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key8 }, message: "must NOT have additional properties" };
            vErrors === null ? vErrors = [err31] : vErrors.push(err31), errors++;
          }
        if (typeof data16.enabled != "boolean") {
          let err32 = { instancePath: instancePath + "/context/pruning/enabled", schemaPath: "#/properties/context/properties/pruning/properties/enabled/type", keyword: "type", params: { type: "boolean" }, message: "must be boolean" };
          vErrors === null ? vErrors = [err32] : vErrors.push(err32), errors++;
        }
      } else {
        let err33 = { instancePath: instancePath + "/context/pruning", schemaPath: "#/properties/context/properties/pruning/type", keyword: "type", params: { type: "object" }, message: "must be object" };
        vErrors === null ? vErrors = [err33] : vErrors.push(err33), errors++;
      }
      let data18 = data15.max_size_kb;
      if (!(typeof data18 == "number" && !(data18 % 1) && !isNaN(data18) && isFinite(data18))) {
        let err34 = { instancePath: instancePath + "/context/max_size_kb", schemaPath: "#/properties/context/properties/max_size_kb/type", keyword: "type", params: { type: "integer" }, message: "must be integer" };
        vErrors === null ? vErrors = [err34] : vErrors.push(err34), errors++;
      }
      if (typeof data18 == "number" && isFinite(data18)) {
        if (data18 > 500 || isNaN(data18)) {
          let err35 = { instancePath: instancePath + "/context/max_size_kb", schemaPath: "#/properties/context/properties/max_size_kb/maximum", keyword: "maximum", params: { comparison: "<=", limit: 500 }, message: "must be <= 500" };
          vErrors === null ? vErrors = [err35] : vErrors.push(err35), errors++;
        }
        if (data18 < 1 || isNaN(data18)) {
          let err36 = { instancePath: instancePath + "/context/max_size_kb", schemaPath: "#/properties/context/properties/max_size_kb/minimum", keyword: "minimum", params: { comparison: ">=", limit: 1 }, message: "must be >= 1" };
          vErrors === null ? vErrors = [err36] : vErrors.push(err36), errors++;
        }
      }
    } else {
      let err37 = { instancePath: instancePath + "/context", schemaPath: "#/properties/context/type", keyword: "type", params: { type: "object" }, message: "must be object" };
      vErrors === null ? vErrors = [err37] : vErrors.push(err37), errors++;
    }
    let data19 = data.gates;
    if (data19 && typeof data19 == "object" && !Array.isArray(data19)) {
      data19.mode === void 0 && (data19.mode = "strict"), data19.contract === void 0 && (data19.contract = 100), data19.coverage === void 0 && (data19.coverage = 90), data19.mutation === void 0 && (data19.mutation = 60);
      for (let key9 in data19)
        if (!(key9 === "mode" || key9 === "contract" || key9 === "coverage" || key9 === "mutation")) {
          let err38 = { instancePath: instancePath + "/gates", schemaPath: "#/properties/gates/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key9 }, message: "must NOT have additional properties" };
          vErrors === null ? vErrors = [err38] : vErrors.push(err38), errors++;
        }
      let data20 = data19.mode;
      if (!(data20 === "strict" || data20 === "standard" || data20 === "advisory")) {
        let err39 = { instancePath: instancePath + "/gates/mode", schemaPath: "#/properties/gates/properties/mode/enum", keyword: "enum", params: { allowedValues: schema31.properties.gates.properties.mode.enum }, message: "must be equal to one of the allowed values" };
        vErrors === null ? vErrors = [err39] : vErrors.push(err39), errors++;
      }
      let data21 = data19.contract;
      if (typeof data21 == "number" && isFinite(data21)) {
        if (data21 > 100 || isNaN(data21)) {
          let err40 = { instancePath: instancePath + "/gates/contract", schemaPath: "#/properties/gates/properties/contract/maximum", keyword: "maximum", params: { comparison: "<=", limit: 100 }, message: "must be <= 100" };
          vErrors === null ? vErrors = [err40] : vErrors.push(err40), errors++;
        }
        if (data21 < 0 || isNaN(data21)) {
          let err41 = { instancePath: instancePath + "/gates/contract", schemaPath: "#/properties/gates/properties/contract/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0" };
          vErrors === null ? vErrors = [err41] : vErrors.push(err41), errors++;
        }
      } else {
        let err42 = { instancePath: instancePath + "/gates/contract", schemaPath: "#/properties/gates/properties/contract/type", keyword: "type", params: { type: "number" }, message: "must be number" };
        vErrors === null ? vErrors = [err42] : vErrors.push(err42), errors++;
      }
      let data22 = data19.coverage;
      if (typeof data22 == "number" && isFinite(data22)) {
        if (data22 > 100 || isNaN(data22)) {
          let err43 = { instancePath: instancePath + "/gates/coverage", schemaPath: "#/properties/gates/properties/coverage/maximum", keyword: "maximum", params: { comparison: "<=", limit: 100 }, message: "must be <= 100" };
          vErrors === null ? vErrors = [err43] : vErrors.push(err43), errors++;
        }
        if (data22 < 0 || isNaN(data22)) {
          let err44 = { instancePath: instancePath + "/gates/coverage", schemaPath: "#/properties/gates/properties/coverage/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0" };
          vErrors === null ? vErrors = [err44] : vErrors.push(err44), errors++;
        }
      } else {
        let err45 = { instancePath: instancePath + "/gates/coverage", schemaPath: "#/properties/gates/properties/coverage/type", keyword: "type", params: { type: "number" }, message: "must be number" };
        vErrors === null ? vErrors = [err45] : vErrors.push(err45), errors++;
      }
      let data23 = data19.mutation;
      if (typeof data23 == "number" && isFinite(data23)) {
        if (data23 > 100 || isNaN(data23)) {
          let err46 = { instancePath: instancePath + "/gates/mutation", schemaPath: "#/properties/gates/properties/mutation/maximum", keyword: "maximum", params: { comparison: "<=", limit: 100 }, message: "must be <= 100" };
          vErrors === null ? vErrors = [err46] : vErrors.push(err46), errors++;
        }
        if (data23 < 0 || isNaN(data23)) {
          let err47 = { instancePath: instancePath + "/gates/mutation", schemaPath: "#/properties/gates/properties/mutation/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0" };
          vErrors === null ? vErrors = [err47] : vErrors.push(err47), errors++;
        }
      } else {
        let err48 = { instancePath: instancePath + "/gates/mutation", schemaPath: "#/properties/gates/properties/mutation/type", keyword: "type", params: { type: "number" }, message: "must be number" };
        vErrors === null ? vErrors = [err48] : vErrors.push(err48), errors++;
      }
    } else {
      let err49 = { instancePath: instancePath + "/gates", schemaPath: "#/properties/gates/type", keyword: "type", params: { type: "object" }, message: "must be object" };
      vErrors === null ? vErrors = [err49] : vErrors.push(err49), errors++;
    }
    let data24 = data.flow;
    if (data24 && typeof data24 == "object" && !Array.isArray(data24)) {
      data24.deadline_seconds === void 0 && (data24.deadline_seconds = 120), data24.call_deadline_seconds === void 0 && (data24.call_deadline_seconds = 90), data24.repair_rounds === void 0 && (data24.repair_rounds = 2);
      for (let key10 in data24)
        if (!(key10 === "deadline_seconds" || key10 === "call_deadline_seconds" || key10 === "repair_rounds")) {
          let err50 = { instancePath: instancePath + "/flow", schemaPath: "#/properties/flow/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key10 }, message: "must NOT have additional properties" };
          vErrors === null ? vErrors = [err50] : vErrors.push(err50), errors++;
        }
      let data25 = data24.deadline_seconds;
      if (!(typeof data25 == "number" && !(data25 % 1) && !isNaN(data25) && isFinite(data25))) {
        let err51 = { instancePath: instancePath + "/flow/deadline_seconds", schemaPath: "#/properties/flow/properties/deadline_seconds/type", keyword: "type", params: { type: "integer" }, message: "must be integer" };
        vErrors === null ? vErrors = [err51] : vErrors.push(err51), errors++;
      }
      if (typeof data25 == "number" && isFinite(data25)) {
        if (data25 > 3600 || isNaN(data25)) {
          let err52 = { instancePath: instancePath + "/flow/deadline_seconds", schemaPath: "#/properties/flow/properties/deadline_seconds/maximum", keyword: "maximum", params: { comparison: "<=", limit: 3600 }, message: "must be <= 3600" };
          vErrors === null ? vErrors = [err52] : vErrors.push(err52), errors++;
        }
        if (data25 < 1 || isNaN(data25)) {
          let err53 = { instancePath: instancePath + "/flow/deadline_seconds", schemaPath: "#/properties/flow/properties/deadline_seconds/minimum", keyword: "minimum", params: { comparison: ">=", limit: 1 }, message: "must be >= 1" };
          vErrors === null ? vErrors = [err53] : vErrors.push(err53), errors++;
        }
      }
      let data26 = data24.call_deadline_seconds;
      if (!(typeof data26 == "number" && !(data26 % 1) && !isNaN(data26) && isFinite(data26))) {
        let err54 = { instancePath: instancePath + "/flow/call_deadline_seconds", schemaPath: "#/properties/flow/properties/call_deadline_seconds/type", keyword: "type", params: { type: "integer" }, message: "must be integer" };
        vErrors === null ? vErrors = [err54] : vErrors.push(err54), errors++;
      }
      if (typeof data26 == "number" && isFinite(data26)) {
        if (data26 > 3600 || isNaN(data26)) {
          let err55 = { instancePath: instancePath + "/flow/call_deadline_seconds", schemaPath: "#/properties/flow/properties/call_deadline_seconds/maximum", keyword: "maximum", params: { comparison: "<=", limit: 3600 }, message: "must be <= 3600" };
          vErrors === null ? vErrors = [err55] : vErrors.push(err55), errors++;
        }
        if (data26 < 1 || isNaN(data26)) {
          let err56 = { instancePath: instancePath + "/flow/call_deadline_seconds", schemaPath: "#/properties/flow/properties/call_deadline_seconds/minimum", keyword: "minimum", params: { comparison: ">=", limit: 1 }, message: "must be >= 1" };
          vErrors === null ? vErrors = [err56] : vErrors.push(err56), errors++;
        }
      }
      let data27 = data24.repair_rounds;
      if (!(typeof data27 == "number" && !(data27 % 1) && !isNaN(data27) && isFinite(data27))) {
        let err57 = { instancePath: instancePath + "/flow/repair_rounds", schemaPath: "#/properties/flow/properties/repair_rounds/type", keyword: "type", params: { type: "integer" }, message: "must be integer" };
        vErrors === null ? vErrors = [err57] : vErrors.push(err57), errors++;
      }
      if (typeof data27 == "number" && isFinite(data27)) {
        if (data27 > 10 || isNaN(data27)) {
          let err58 = { instancePath: instancePath + "/flow/repair_rounds", schemaPath: "#/properties/flow/properties/repair_rounds/maximum", keyword: "maximum", params: { comparison: "<=", limit: 10 }, message: "must be <= 10" };
          vErrors === null ? vErrors = [err58] : vErrors.push(err58), errors++;
        }
        if (data27 < 0 || isNaN(data27)) {
          let err59 = { instancePath: instancePath + "/flow/repair_rounds", schemaPath: "#/properties/flow/properties/repair_rounds/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0" };
          vErrors === null ? vErrors = [err59] : vErrors.push(err59), errors++;
        }
      }
    } else {
      let err60 = { instancePath: instancePath + "/flow", schemaPath: "#/properties/flow/type", keyword: "type", params: { type: "object" }, message: "must be object" };
      vErrors === null ? vErrors = [err60] : vErrors.push(err60), errors++;
    }
    let data28 = data.store;
    if (data28 && typeof data28 == "object" && !Array.isArray(data28)) {
      data28.type === void 0 && (data28.type = "folder"), data28.path === void 0 && (data28.path = ".blocks/bundles"), data28.retention_years === void 0 && (data28.retention_years = 7);
      for (let key11 in data28)
        if (!(key11 === "type" || key11 === "path" || key11 === "retention_years")) {
          let err61 = { instancePath: instancePath + "/store", schemaPath: "#/properties/store/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key11 }, message: "must NOT have additional properties" };
          vErrors === null ? vErrors = [err61] : vErrors.push(err61), errors++;
        }
      let data29 = data28.type;
      if (!(data29 === "folder" || data29 === "github-artifact")) {
        let err62 = { instancePath: instancePath + "/store/type", schemaPath: "#/properties/store/properties/type/enum", keyword: "enum", params: { allowedValues: schema31.properties.store.properties.type.enum }, message: "must be equal to one of the allowed values" };
        vErrors === null ? vErrors = [err62] : vErrors.push(err62), errors++;
      }
      let data30 = data28.path;
      if (typeof data30 == "string") {
        if (func2(data30) < 1) {
          let err63 = { instancePath: instancePath + "/store/path", schemaPath: "#/properties/store/properties/path/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters" };
          vErrors === null ? vErrors = [err63] : vErrors.push(err63), errors++;
        }
      } else {
        let err64 = { instancePath: instancePath + "/store/path", schemaPath: "#/properties/store/properties/path/type", keyword: "type", params: { type: "string" }, message: "must be string" };
        vErrors === null ? vErrors = [err64] : vErrors.push(err64), errors++;
      }
      let data31 = data28.retention_years;
      if (!(typeof data31 == "number" && !(data31 % 1) && !isNaN(data31) && isFinite(data31))) {
        let err65 = { instancePath: instancePath + "/store/retention_years", schemaPath: "#/properties/store/properties/retention_years/type", keyword: "type", params: { type: "integer" }, message: "must be integer" };
        vErrors === null ? vErrors = [err65] : vErrors.push(err65), errors++;
      }
      if (typeof data31 == "number" && isFinite(data31)) {
        if (data31 > 100 || isNaN(data31)) {
          let err66 = { instancePath: instancePath + "/store/retention_years", schemaPath: "#/properties/store/properties/retention_years/maximum", keyword: "maximum", params: { comparison: "<=", limit: 100 }, message: "must be <= 100" };
          vErrors === null ? vErrors = [err66] : vErrors.push(err66), errors++;
        }
        if (data31 < 7 || isNaN(data31)) {
          let err67 = { instancePath: instancePath + "/store/retention_years", schemaPath: "#/properties/store/properties/retention_years/minimum", keyword: "minimum", params: { comparison: ">=", limit: 7 }, message: "must be >= 7" };
          vErrors === null ? vErrors = [err67] : vErrors.push(err67), errors++;
        }
      }
    } else {
      let err68 = { instancePath: instancePath + "/store", schemaPath: "#/properties/store/type", keyword: "type", params: { type: "object" }, message: "must be object" };
      vErrors === null ? vErrors = [err68] : vErrors.push(err68), errors++;
    }
    let data32 = data.ledger;
    if (data32 && typeof data32 == "object" && !Array.isArray(data32)) {
      data32.path === void 0 && (data32.path = ".blocks/ledger");
      for (let key12 in data32)
        if (key12 !== "path") {
          let err69 = { instancePath: instancePath + "/ledger", schemaPath: "#/properties/ledger/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key12 }, message: "must NOT have additional properties" };
          vErrors === null ? vErrors = [err69] : vErrors.push(err69), errors++;
        }
      let data33 = data32.path;
      if (typeof data33 == "string") {
        if (func2(data33) < 1) {
          let err70 = { instancePath: instancePath + "/ledger/path", schemaPath: "#/properties/ledger/properties/path/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters" };
          vErrors === null ? vErrors = [err70] : vErrors.push(err70), errors++;
        }
      } else {
        let err71 = { instancePath: instancePath + "/ledger/path", schemaPath: "#/properties/ledger/properties/path/type", keyword: "type", params: { type: "string" }, message: "must be string" };
        vErrors === null ? vErrors = [err71] : vErrors.push(err71), errors++;
      }
    } else {
      let err72 = { instancePath: instancePath + "/ledger", schemaPath: "#/properties/ledger/type", keyword: "type", params: { type: "object" }, message: "must be object" };
      vErrors === null ? vErrors = [err72] : vErrors.push(err72), errors++;
    }
    let data34 = data.sandbox;
    if (data34 && typeof data34 == "object" && !Array.isArray(data34)) {
      data34.accept === void 0 && (data34.accept = "namespaces");
      for (let key13 in data34)
        if (key13 !== "accept") {
          let err73 = { instancePath: instancePath + "/sandbox", schemaPath: "#/properties/sandbox/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key13 }, message: "must NOT have additional properties" };
          vErrors === null ? vErrors = [err73] : vErrors.push(err73), errors++;
        }
      let data35 = data34.accept;
      if (!(data35 === "namespaces" || data35 === "process")) {
        let err74 = { instancePath: instancePath + "/sandbox/accept", schemaPath: "#/properties/sandbox/properties/accept/enum", keyword: "enum", params: { allowedValues: schema31.properties.sandbox.properties.accept.enum }, message: "must be equal to one of the allowed values" };
        vErrors === null ? vErrors = [err74] : vErrors.push(err74), errors++;
      }
    } else {
      let err75 = { instancePath: instancePath + "/sandbox", schemaPath: "#/properties/sandbox/type", keyword: "type", params: { type: "object" }, message: "must be object" };
      vErrors === null ? vErrors = [err75] : vErrors.push(err75), errors++;
    }
    let data36 = data.trust;
    if (data36 && typeof data36 == "object" && !Array.isArray(data36)) {
      data36.associations === void 0 && (data36.associations = ["OWNER", "MEMBER", "COLLABORATOR"]), data36.bots === void 0 && (data36.bots = []);
      for (let key14 in data36)
        if (!(key14 === "associations" || key14 === "bots")) {
          let err76 = { instancePath: instancePath + "/trust", schemaPath: "#/properties/trust/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key14 }, message: "must NOT have additional properties" };
          vErrors === null ? vErrors = [err76] : vErrors.push(err76), errors++;
        }
      let data37 = data36.associations;
      if (Array.isArray(data37)) {
        let len0 = data37.length;
        for (let i0 = 0; i0 < len0; i0++) {
          let data38 = data37[i0];
          if (!(data38 === "OWNER" || data38 === "MEMBER" || data38 === "COLLABORATOR" || data38 === "CONTRIBUTOR")) {
            let err77 = { instancePath: instancePath + "/trust/associations/" + i0, schemaPath: "#/properties/trust/properties/associations/items/enum", keyword: "enum", params: { allowedValues: schema31.properties.trust.properties.associations.items.enum }, message: "must be equal to one of the allowed values" };
            vErrors === null ? vErrors = [err77] : vErrors.push(err77), errors++;
          }
        }
        let i1 = data37.length, j0;
        if (i1 > 1) {
          outer0: for (; i1--; )
            for (j0 = i1; j0--; )
              if (func0(data37[i1], data37[j0])) {
                let err78 = { instancePath: instancePath + "/trust/associations", schemaPath: "#/properties/trust/properties/associations/uniqueItems", keyword: "uniqueItems", params: { i: i1, j: j0 }, message: "must NOT have duplicate items (items ## " + j0 + " and " + i1 + " are identical)" };
                vErrors === null ? vErrors = [err78] : vErrors.push(err78), errors++;
                break outer0;
              }
        }
      } else {
        let err79 = { instancePath: instancePath + "/trust/associations", schemaPath: "#/properties/trust/properties/associations/type", keyword: "type", params: { type: "array" }, message: "must be array" };
        vErrors === null ? vErrors = [err79] : vErrors.push(err79), errors++;
      }
      let data39 = data36.bots;
      if (Array.isArray(data39)) {
        let len1 = data39.length;
        for (let i2 = 0; i2 < len1; i2++) {
          let data40 = data39[i2];
          if (typeof data40 == "string") {
            if (!pattern7.test(data40)) {
              let err80 = { instancePath: instancePath + "/trust/bots/" + i2, schemaPath: "#/properties/trust/properties/bots/items/pattern", keyword: "pattern", params: { pattern: "^[A-Za-z0-9-]+\\[bot\\]$" }, message: 'must match pattern "^[A-Za-z0-9-]+\\[bot\\]$"' };
              vErrors === null ? vErrors = [err80] : vErrors.push(err80), errors++;
            }
          } else {
            let err81 = { instancePath: instancePath + "/trust/bots/" + i2, schemaPath: "#/properties/trust/properties/bots/items/type", keyword: "type", params: { type: "string" }, message: "must be string" };
            vErrors === null ? vErrors = [err81] : vErrors.push(err81), errors++;
          }
        }
        let i3 = data39.length, j1;
        if (i3 > 1) {
          let indices0 = {};
          for (; i3--; ) {
            let item0 = data39[i3];
            if (typeof item0 == "string") {
              if (typeof indices0[item0] == "number") {
                j1 = indices0[item0];
                let err82 = { instancePath: instancePath + "/trust/bots", schemaPath: "#/properties/trust/properties/bots/uniqueItems", keyword: "uniqueItems", params: { i: i3, j: j1 }, message: "must NOT have duplicate items (items ## " + j1 + " and " + i3 + " are identical)" };
                vErrors === null ? vErrors = [err82] : vErrors.push(err82), errors++;
                break;
              }
              indices0[item0] = i3;
            }
          }
        }
      } else {
        let err83 = { instancePath: instancePath + "/trust/bots", schemaPath: "#/properties/trust/properties/bots/type", keyword: "type", params: { type: "array" }, message: "must be array" };
        vErrors === null ? vErrors = [err83] : vErrors.push(err83), errors++;
      }
    } else {
      let err84 = { instancePath: instancePath + "/trust", schemaPath: "#/properties/trust/type", keyword: "type", params: { type: "object" }, message: "must be object" };
      vErrors === null ? vErrors = [err84] : vErrors.push(err84), errors++;
    }
    let data41 = data.paths;
    if (data41 && typeof data41 == "object" && !Array.isArray(data41)) {
      data41.allow === void 0 && (data41.allow = []);
      for (let key15 in data41)
        if (key15 !== "allow") {
          let err85 = { instancePath: instancePath + "/paths", schemaPath: "#/properties/paths/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key15 }, message: "must NOT have additional properties" };
          vErrors === null ? vErrors = [err85] : vErrors.push(err85), errors++;
        }
      let data42 = data41.allow;
      if (Array.isArray(data42)) {
        let len2 = data42.length;
        for (let i4 = 0; i4 < len2; i4++) {
          let data43 = data42[i4];
          if (typeof data43 == "string") {
            if (func2(data43) < 1) {
              let err86 = { instancePath: instancePath + "/paths/allow/" + i4, schemaPath: "#/properties/paths/properties/allow/items/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters" };
              vErrors === null ? vErrors = [err86] : vErrors.push(err86), errors++;
            }
          } else {
            let err87 = { instancePath: instancePath + "/paths/allow/" + i4, schemaPath: "#/properties/paths/properties/allow/items/type", keyword: "type", params: { type: "string" }, message: "must be string" };
            vErrors === null ? vErrors = [err87] : vErrors.push(err87), errors++;
          }
        }
      } else {
        let err88 = { instancePath: instancePath + "/paths/allow", schemaPath: "#/properties/paths/properties/allow/type", keyword: "type", params: { type: "array" }, message: "must be array" };
        vErrors === null ? vErrors = [err88] : vErrors.push(err88), errors++;
      }
    } else {
      let err89 = { instancePath: instancePath + "/paths", schemaPath: "#/properties/paths/type", keyword: "type", params: { type: "object" }, message: "must be object" };
      vErrors === null ? vErrors = [err89] : vErrors.push(err89), errors++;
    }
    let data44 = data.onboarding;
    if (data44 && typeof data44 == "object" && !Array.isArray(data44)) {
      data44.request === void 0 && (data44.request = "feature_request.md"), data44.label === void 0 && (data44.label = "blocks"), data44.policy === void 0 && (data44.policy = ".blocks/policy.yml");
      for (let key16 in data44)
        if (!(key16 === "request" || key16 === "label" || key16 === "policy")) {
          let err90 = { instancePath: instancePath + "/onboarding", schemaPath: "#/properties/onboarding/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key16 }, message: "must NOT have additional properties" };
          vErrors === null ? vErrors = [err90] : vErrors.push(err90), errors++;
        }
      let data45 = data44.request;
      if (typeof data45 == "string") {
        if (func2(data45) < 1) {
          let err91 = { instancePath: instancePath + "/onboarding/request", schemaPath: "#/properties/onboarding/properties/request/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters" };
          vErrors === null ? vErrors = [err91] : vErrors.push(err91), errors++;
        }
      } else {
        let err92 = { instancePath: instancePath + "/onboarding/request", schemaPath: "#/properties/onboarding/properties/request/type", keyword: "type", params: { type: "string" }, message: "must be string" };
        vErrors === null ? vErrors = [err92] : vErrors.push(err92), errors++;
      }
      let data46 = data44.label;
      if (typeof data46 == "string") {
        if (func2(data46) < 1) {
          let err93 = { instancePath: instancePath + "/onboarding/label", schemaPath: "#/properties/onboarding/properties/label/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters" };
          vErrors === null ? vErrors = [err93] : vErrors.push(err93), errors++;
        }
      } else {
        let err94 = { instancePath: instancePath + "/onboarding/label", schemaPath: "#/properties/onboarding/properties/label/type", keyword: "type", params: { type: "string" }, message: "must be string" };
        vErrors === null ? vErrors = [err94] : vErrors.push(err94), errors++;
      }
      let data47 = data44.policy;
      if (typeof data47 == "string") {
        if (func2(data47) < 1) {
          let err95 = { instancePath: instancePath + "/onboarding/policy", schemaPath: "#/properties/onboarding/properties/policy/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters" };
          vErrors === null ? vErrors = [err95] : vErrors.push(err95), errors++;
        }
      } else {
        let err96 = { instancePath: instancePath + "/onboarding/policy", schemaPath: "#/properties/onboarding/properties/policy/type", keyword: "type", params: { type: "string" }, message: "must be string" };
        vErrors === null ? vErrors = [err96] : vErrors.push(err96), errors++;
      }
    } else {
      let err97 = { instancePath: instancePath + "/onboarding", schemaPath: "#/properties/onboarding/type", keyword: "type", params: { type: "object" }, message: "must be object" };
      vErrors === null ? vErrors = [err97] : vErrors.push(err97), errors++;
    }
  } else {
    let err98 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object" };
    vErrors === null ? vErrors = [err98] : vErrors.push(err98), errors++;
  }
  return validate20.errors = vErrors, errors === 0;
}
validate20.evaluated = { props: !0, dynamicProps: !1, dynamicItems: !1 };
export {
  validateConfig
};
