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
var validateRule = validate20, schema31 = { $schema: "https://json-schema.org/draft/2020-12/schema", $id: "urn:blocks:schema:rule:1", title: "Rule", description: "`rules/*.yml`: one weakness that the security or the review gate looks for, and every way in which it is detected, each with the cases that test it.", type: "object", additionalProperties: !1, required: ["code", "title", "gate", "severity", "cwe", "message", "remedy", "why"], properties: { code: { type: "string", pattern: "^[A-Z][A-Z0-9-]*$", description: "Stable code of its findings." }, title: { type: "string", minLength: 1, maxLength: 80, description: "Name of the weakness, in the words of the field." }, gate: { enum: ["security", "review"], description: "The gate that applies it." }, severity: { enum: ["BLOCKER", "HIGH", "MEDIUM", "LOW"], description: "How much a finding weighs." }, cvss: { type: "string", pattern: "^CVSS:3\\.1/AV:[NALP]/AC:[LH]/PR:[NLH]/UI:[NR]/S:[UC]/C:[NLH]/I:[NLH]/A:[NLH]$", description: "CVSS 3.1 base vector of a typical finding, from which its severity follows (docs/gates.md)." }, cwe: { type: "array", items: { type: "string", pattern: "^CWE-[0-9]+$" }, minItems: 1, description: "Weaknesses of the Common Weakness Enumeration that it looks for; the first is meant where a detection names none." }, message: { type: "string", minLength: 1, description: "What is wrong, in one sentence." }, remedy: { type: "string", minLength: 1, description: "What to change, in one sentence." }, why: { type: "string", minLength: 1, description: "What can happen, for the page of its code." }, detections: { type: "array", minItems: 1, items: { $ref: "#/$defs/detection" }, description: "The ways in which it is found; absent when it is found by code alone." }, built_in: { const: !0, description: "It is also, or only, found by code of the gate that no pattern can express." }, bad: { type: "string", minLength: 1, description: "A source with the weakness, for its page; the first flagged case when absent." }, good: { type: "string", minLength: 1, description: "The same without it; the first allowed case when absent." } }, $defs: { detection: { title: "RuleDetection", type: "object", description: "One way in which a weakness is found. It has `rule` or `text`, not both.", additionalProperties: !1, required: ["name", "cases"], properties: { name: { type: "string", pattern: "^[a-z][a-z0-9-]*$", description: "Unique within the weakness." }, languages: { type: "array", items: { enum: ["typescript", "javascript", "python"] }, minItems: 1, uniqueItems: !0, description: "Sources that a syntax rule is for; TypeScript and JavaScript when absent. A text rule is for every file." }, severity: { enum: ["BLOCKER", "HIGH", "MEDIUM", "LOW"], description: "The weakness's when absent." }, cwe: { type: "string", pattern: "^CWE-[0-9]+$", description: "The weakness's first when absent." }, message: { type: "string", minLength: 1, description: "The weakness's when absent." }, remedy: { type: "string", minLength: 1, description: "The weakness's when absent." }, faces: { type: "array", items: { enum: ["structure", "input", "logic", "output", "integration", "ui"] }, description: "Only these faces of the block; every file when absent." }, files: { type: "string", description: "Regular expression that the path of the file must match." }, needs: { type: "string", description: "Regular expression that the content of a file must match before the rule is tried on it: a cheap test that spares the files without the words. It narrows nothing that the rule would find." }, rule: { type: "object", description: "An ast-grep rule over the sources of its languages." }, constraints: { type: "object", description: "ast-grep constraints of its metavariables." }, utils: { type: "object", description: "ast-grep utility rules." }, text: { type: "object", additionalProperties: !1, required: ["pattern"], properties: { pattern: { type: "string", description: "JavaScript regular expression; its named groups are what metavariables are to a rule." }, flags: { type: "string", pattern: "^[imsu]*$", description: "Flags of the regular expression beside g and d." } }, description: "A regular expression over any text file." }, check: { type: "string", description: "Name of a check in src/gates/rules/checks.ts that a match must also pass." }, secret: { type: "string", description: "Metavariable or group that holds a credential, which is masked wherever it is quoted." }, cases: { type: "object", additionalProperties: !1, required: ["flagged", "allowed"], properties: { flagged: { type: "array", items: { $ref: "#/$defs/ruleCase" } }, allowed: { type: "array", items: { $ref: "#/$defs/ruleCase" } } }, description: "Sources that must and must not be found." } } }, ruleCase: { anyOf: [{ type: "string" }, { type: "object", additionalProperties: !1, required: ["path", "source"], properties: { path: { type: "string", description: "Path of the file within the block; logic.ts when absent." }, source: { type: "string", description: "Whole content of the file." } }, title: "RuleCaseFile" }], description: "A source on its own, or with the path of its file. A broken bar (\xA6) is taken out before use, so that no credential stands here whole.", title: "RuleCase" } } }, func1 = Object.prototype.hasOwnProperty, func2 = require_ucs2length().default, pattern4 = new RegExp("^[A-Z][A-Z0-9-]*$", "u"), pattern5 = new RegExp("^CVSS:3\\.1/AV:[NALP]/AC:[LH]/PR:[NLH]/UI:[NR]/S:[UC]/C:[NLH]/I:[NLH]/A:[NLH]$", "u"), pattern6 = new RegExp("^CWE-[0-9]+$", "u"), schema32 = { title: "RuleDetection", type: "object", description: "One way in which a weakness is found. It has `rule` or `text`, not both.", additionalProperties: !1, required: ["name", "cases"], properties: { name: { type: "string", pattern: "^[a-z][a-z0-9-]*$", description: "Unique within the weakness." }, languages: { type: "array", items: { enum: ["typescript", "javascript", "python"] }, minItems: 1, uniqueItems: !0, description: "Sources that a syntax rule is for; TypeScript and JavaScript when absent. A text rule is for every file." }, severity: { enum: ["BLOCKER", "HIGH", "MEDIUM", "LOW"], description: "The weakness's when absent." }, cwe: { type: "string", pattern: "^CWE-[0-9]+$", description: "The weakness's first when absent." }, message: { type: "string", minLength: 1, description: "The weakness's when absent." }, remedy: { type: "string", minLength: 1, description: "The weakness's when absent." }, faces: { type: "array", items: { enum: ["structure", "input", "logic", "output", "integration", "ui"] }, description: "Only these faces of the block; every file when absent." }, files: { type: "string", description: "Regular expression that the path of the file must match." }, needs: { type: "string", description: "Regular expression that the content of a file must match before the rule is tried on it: a cheap test that spares the files without the words. It narrows nothing that the rule would find." }, rule: { type: "object", description: "An ast-grep rule over the sources of its languages." }, constraints: { type: "object", description: "ast-grep constraints of its metavariables." }, utils: { type: "object", description: "ast-grep utility rules." }, text: { type: "object", additionalProperties: !1, required: ["pattern"], properties: { pattern: { type: "string", description: "JavaScript regular expression; its named groups are what metavariables are to a rule." }, flags: { type: "string", pattern: "^[imsu]*$", description: "Flags of the regular expression beside g and d." } }, description: "A regular expression over any text file." }, check: { type: "string", description: "Name of a check in src/gates/rules/checks.ts that a match must also pass." }, secret: { type: "string", description: "Metavariable or group that holds a credential, which is masked wherever it is quoted." }, cases: { type: "object", additionalProperties: !1, required: ["flagged", "allowed"], properties: { flagged: { type: "array", items: { $ref: "#/$defs/ruleCase" } }, allowed: { type: "array", items: { $ref: "#/$defs/ruleCase" } } }, description: "Sources that must and must not be found." } } };
var func0 = require_equal().default, pattern7 = new RegExp("^[a-z][a-z0-9-]*$", "u"), pattern9 = new RegExp("^[imsu]*$", "u");
function validate21(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  let vErrors = null, errors = 0, evaluated0 = validate21.evaluated;
  if (evaluated0.dynamicProps && (evaluated0.props = void 0), evaluated0.dynamicItems && (evaluated0.items = void 0), data && typeof data == "object" && !Array.isArray(data)) {
    if (data.name === void 0) {
      let err0 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "name" }, message: "must have required property 'name'" };
      vErrors === null ? vErrors = [err0] : vErrors.push(err0), errors++;
    }
    if (data.cases === void 0) {
      let err1 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "cases" }, message: "must have required property 'cases'" };
      vErrors === null ? vErrors = [err1] : vErrors.push(err1), errors++;
    }
    for (let key0 in data)
      if (!func1.call(schema32.properties, key0)) {
        let err2 = { instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 }, message: "must NOT have additional properties" };
        vErrors === null ? vErrors = [err2] : vErrors.push(err2), errors++;
      }
    if (data.name !== void 0) {
      let data0 = data.name;
      if (typeof data0 == "string") {
        if (!pattern7.test(data0)) {
          let err3 = { instancePath: instancePath + "/name", schemaPath: "#/properties/name/pattern", keyword: "pattern", params: { pattern: "^[a-z][a-z0-9-]*$" }, message: 'must match pattern "^[a-z][a-z0-9-]*$"' };
          vErrors === null ? vErrors = [err3] : vErrors.push(err3), errors++;
        }
      } else {
        let err4 = { instancePath: instancePath + "/name", schemaPath: "#/properties/name/type", keyword: "type", params: { type: "string" }, message: "must be string" };
        vErrors === null ? vErrors = [err4] : vErrors.push(err4), errors++;
      }
    }
    if (data.languages !== void 0) {
      let data1 = data.languages;
      if (Array.isArray(data1)) {
        if (data1.length < 1) {
          let err5 = { instancePath: instancePath + "/languages", schemaPath: "#/properties/languages/minItems", keyword: "minItems", params: { limit: 1 }, message: "must NOT have fewer than 1 items" };
          vErrors === null ? vErrors = [err5] : vErrors.push(err5), errors++;
        }
        let len0 = data1.length;
        for (let i0 = 0; i0 < len0; i0++) {
          let data2 = data1[i0];
          if (!(data2 === "typescript" || data2 === "javascript" || data2 === "python")) {
            let err6 = { instancePath: instancePath + "/languages/" + i0, schemaPath: "#/properties/languages/items/enum", keyword: "enum", params: { allowedValues: schema32.properties.languages.items.enum }, message: "must be equal to one of the allowed values" };
            vErrors === null ? vErrors = [err6] : vErrors.push(err6), errors++;
          }
        }
        let i1 = data1.length, j0;
        if (i1 > 1) {
          outer0: for (; i1--; )
            for (j0 = i1; j0--; )
              if (func0(data1[i1], data1[j0])) {
                let err7 = { instancePath: instancePath + "/languages", schemaPath: "#/properties/languages/uniqueItems", keyword: "uniqueItems", params: { i: i1, j: j0 }, message: "must NOT have duplicate items (items ## " + j0 + " and " + i1 + " are identical)" };
                vErrors === null ? vErrors = [err7] : vErrors.push(err7), errors++;
                break outer0;
              }
        }
      } else {
        let err8 = { instancePath: instancePath + "/languages", schemaPath: "#/properties/languages/type", keyword: "type", params: { type: "array" }, message: "must be array" };
        vErrors === null ? vErrors = [err8] : vErrors.push(err8), errors++;
      }
    }
    if (data.severity !== void 0) {
      let data3 = data.severity;
      if (!(data3 === "BLOCKER" || data3 === "HIGH" || data3 === "MEDIUM" || data3 === "LOW")) {
        let err9 = { instancePath: instancePath + "/severity", schemaPath: "#/properties/severity/enum", keyword: "enum", params: { allowedValues: schema32.properties.severity.enum }, message: "must be equal to one of the allowed values" };
        vErrors === null ? vErrors = [err9] : vErrors.push(err9), errors++;
      }
    }
    if (data.cwe !== void 0) {
      let data4 = data.cwe;
      if (typeof data4 == "string") {
        if (!pattern6.test(data4)) {
          let err10 = { instancePath: instancePath + "/cwe", schemaPath: "#/properties/cwe/pattern", keyword: "pattern", params: { pattern: "^CWE-[0-9]+$" }, message: 'must match pattern "^CWE-[0-9]+$"' };
          vErrors === null ? vErrors = [err10] : vErrors.push(err10), errors++;
        }
      } else {
        let err11 = { instancePath: instancePath + "/cwe", schemaPath: "#/properties/cwe/type", keyword: "type", params: { type: "string" }, message: "must be string" };
        vErrors === null ? vErrors = [err11] : vErrors.push(err11), errors++;
      }
    }
    if (data.message !== void 0) {
      let data5 = data.message;
      if (typeof data5 == "string") {
        if (func2(data5) < 1) {
          let err12 = { instancePath: instancePath + "/message", schemaPath: "#/properties/message/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters" };
          vErrors === null ? vErrors = [err12] : vErrors.push(err12), errors++;
        }
      } else {
        let err13 = { instancePath: instancePath + "/message", schemaPath: "#/properties/message/type", keyword: "type", params: { type: "string" }, message: "must be string" };
        vErrors === null ? vErrors = [err13] : vErrors.push(err13), errors++;
      }
    }
    if (data.remedy !== void 0) {
      let data6 = data.remedy;
      if (typeof data6 == "string") {
        if (func2(data6) < 1) {
          let err14 = { instancePath: instancePath + "/remedy", schemaPath: "#/properties/remedy/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters" };
          vErrors === null ? vErrors = [err14] : vErrors.push(err14), errors++;
        }
      } else {
        let err15 = { instancePath: instancePath + "/remedy", schemaPath: "#/properties/remedy/type", keyword: "type", params: { type: "string" }, message: "must be string" };
        vErrors === null ? vErrors = [err15] : vErrors.push(err15), errors++;
      }
    }
    if (data.faces !== void 0) {
      let data7 = data.faces;
      if (Array.isArray(data7)) {
        let len1 = data7.length;
        for (let i2 = 0; i2 < len1; i2++) {
          let data8 = data7[i2];
          if (!(data8 === "structure" || data8 === "input" || data8 === "logic" || data8 === "output" || data8 === "integration" || data8 === "ui")) {
            let err16 = { instancePath: instancePath + "/faces/" + i2, schemaPath: "#/properties/faces/items/enum", keyword: "enum", params: { allowedValues: schema32.properties.faces.items.enum }, message: "must be equal to one of the allowed values" };
            vErrors === null ? vErrors = [err16] : vErrors.push(err16), errors++;
          }
        }
      } else {
        let err17 = { instancePath: instancePath + "/faces", schemaPath: "#/properties/faces/type", keyword: "type", params: { type: "array" }, message: "must be array" };
        vErrors === null ? vErrors = [err17] : vErrors.push(err17), errors++;
      }
    }
    if (data.files !== void 0 && typeof data.files != "string") {
      let err18 = { instancePath: instancePath + "/files", schemaPath: "#/properties/files/type", keyword: "type", params: { type: "string" }, message: "must be string" };
      vErrors === null ? vErrors = [err18] : vErrors.push(err18), errors++;
    }
    if (data.needs !== void 0 && typeof data.needs != "string") {
      let err19 = { instancePath: instancePath + "/needs", schemaPath: "#/properties/needs/type", keyword: "type", params: { type: "string" }, message: "must be string" };
      vErrors === null ? vErrors = [err19] : vErrors.push(err19), errors++;
    }
    if (data.rule !== void 0) {
      let data11 = data.rule;
      if (!(data11 && typeof data11 == "object" && !Array.isArray(data11))) {
        let err20 = { instancePath: instancePath + "/rule", schemaPath: "#/properties/rule/type", keyword: "type", params: { type: "object" }, message: "must be object" };
        vErrors === null ? vErrors = [err20] : vErrors.push(err20), errors++;
      }
    }
    if (data.constraints !== void 0) {
      let data12 = data.constraints;
      if (!(data12 && typeof data12 == "object" && !Array.isArray(data12))) {
        let err21 = { instancePath: instancePath + "/constraints", schemaPath: "#/properties/constraints/type", keyword: "type", params: { type: "object" }, message: "must be object" };
        vErrors === null ? vErrors = [err21] : vErrors.push(err21), errors++;
      }
    }
    if (data.utils !== void 0) {
      let data13 = data.utils;
      if (!(data13 && typeof data13 == "object" && !Array.isArray(data13))) {
        let err22 = { instancePath: instancePath + "/utils", schemaPath: "#/properties/utils/type", keyword: "type", params: { type: "object" }, message: "must be object" };
        vErrors === null ? vErrors = [err22] : vErrors.push(err22), errors++;
      }
    }
    if (data.text !== void 0) {
      let data14 = data.text;
      if (data14 && typeof data14 == "object" && !Array.isArray(data14)) {
        if (data14.pattern === void 0) {
          let err23 = { instancePath: instancePath + "/text", schemaPath: "#/properties/text/required", keyword: "required", params: { missingProperty: "pattern" }, message: "must have required property 'pattern'" };
          vErrors === null ? vErrors = [err23] : vErrors.push(err23), errors++;
        }
        for (let key1 in data14)
          if (!(key1 === "pattern" || key1 === "flags")) {
            let err24 = { instancePath: instancePath + "/text", schemaPath: "#/properties/text/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key1 }, message: "must NOT have additional properties" };
            vErrors === null ? vErrors = [err24] : vErrors.push(err24), errors++;
          }
        if (data14.pattern !== void 0 && typeof data14.pattern != "string") {
          let err25 = { instancePath: instancePath + "/text/pattern", schemaPath: "#/properties/text/properties/pattern/type", keyword: "type", params: { type: "string" }, message: "must be string" };
          vErrors === null ? vErrors = [err25] : vErrors.push(err25), errors++;
        }
        if (data14.flags !== void 0) {
          let data16 = data14.flags;
          if (typeof data16 == "string") {
            if (!pattern9.test(data16)) {
              let err26 = { instancePath: instancePath + "/text/flags", schemaPath: "#/properties/text/properties/flags/pattern", keyword: "pattern", params: { pattern: "^[imsu]*$" }, message: 'must match pattern "^[imsu]*$"' };
              vErrors === null ? vErrors = [err26] : vErrors.push(err26), errors++;
            }
          } else {
            let err27 = { instancePath: instancePath + "/text/flags", schemaPath: "#/properties/text/properties/flags/type", keyword: "type", params: { type: "string" }, message: "must be string" };
            vErrors === null ? vErrors = [err27] : vErrors.push(err27), errors++;
          }
        }
      } else {
        let err28 = { instancePath: instancePath + "/text", schemaPath: "#/properties/text/type", keyword: "type", params: { type: "object" }, message: "must be object" };
        vErrors === null ? vErrors = [err28] : vErrors.push(err28), errors++;
      }
    }
    if (data.check !== void 0 && typeof data.check != "string") {
      let err29 = { instancePath: instancePath + "/check", schemaPath: "#/properties/check/type", keyword: "type", params: { type: "string" }, message: "must be string" };
      vErrors === null ? vErrors = [err29] : vErrors.push(err29), errors++;
    }
    if (data.secret !== void 0 && typeof data.secret != "string") {
      let err30 = { instancePath: instancePath + "/secret", schemaPath: "#/properties/secret/type", keyword: "type", params: { type: "string" }, message: "must be string" };
      vErrors === null ? vErrors = [err30] : vErrors.push(err30), errors++;
    }
    if (data.cases !== void 0) {
      let data19 = data.cases;
      if (data19 && typeof data19 == "object" && !Array.isArray(data19)) {
        if (data19.flagged === void 0) {
          let err31 = { instancePath: instancePath + "/cases", schemaPath: "#/properties/cases/required", keyword: "required", params: { missingProperty: "flagged" }, message: "must have required property 'flagged'" };
          vErrors === null ? vErrors = [err31] : vErrors.push(err31), errors++;
        }
        if (data19.allowed === void 0) {
          let err32 = { instancePath: instancePath + "/cases", schemaPath: "#/properties/cases/required", keyword: "required", params: { missingProperty: "allowed" }, message: "must have required property 'allowed'" };
          vErrors === null ? vErrors = [err32] : vErrors.push(err32), errors++;
        }
        for (let key2 in data19)
          if (!(key2 === "flagged" || key2 === "allowed")) {
            let err33 = { instancePath: instancePath + "/cases", schemaPath: "#/properties/cases/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key2 }, message: "must NOT have additional properties" };
            vErrors === null ? vErrors = [err33] : vErrors.push(err33), errors++;
          }
        if (data19.flagged !== void 0) {
          let data20 = data19.flagged;
          if (Array.isArray(data20)) {
            let len2 = data20.length;
            for (let i3 = 0; i3 < len2; i3++) {
              let data21 = data20[i3], _errs45 = errors, valid11 = !1, _errs46 = errors;
              if (typeof data21 != "string") {
                let err34 = { instancePath: instancePath + "/cases/flagged/" + i3, schemaPath: "#/$defs/ruleCase/anyOf/0/type", keyword: "type", params: { type: "string" }, message: "must be string" };
                vErrors === null ? vErrors = [err34] : vErrors.push(err34), errors++;
              }
              var _valid0 = _errs46 === errors;
              valid11 = valid11 || _valid0;
              let _errs48 = errors;
              if (data21 && typeof data21 == "object" && !Array.isArray(data21)) {
                if (data21.path === void 0) {
                  let err35 = { instancePath: instancePath + "/cases/flagged/" + i3, schemaPath: "#/$defs/ruleCase/anyOf/1/required", keyword: "required", params: { missingProperty: "path" }, message: "must have required property 'path'" };
                  vErrors === null ? vErrors = [err35] : vErrors.push(err35), errors++;
                }
                if (data21.source === void 0) {
                  let err36 = { instancePath: instancePath + "/cases/flagged/" + i3, schemaPath: "#/$defs/ruleCase/anyOf/1/required", keyword: "required", params: { missingProperty: "source" }, message: "must have required property 'source'" };
                  vErrors === null ? vErrors = [err36] : vErrors.push(err36), errors++;
                }
                for (let key3 in data21)
                  if (!(key3 === "path" || key3 === "source")) {
                    let err37 = { instancePath: instancePath + "/cases/flagged/" + i3, schemaPath: "#/$defs/ruleCase/anyOf/1/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key3 }, message: "must NOT have additional properties" };
                    vErrors === null ? vErrors = [err37] : vErrors.push(err37), errors++;
                  }
                if (data21.path !== void 0 && typeof data21.path != "string") {
                  let err38 = { instancePath: instancePath + "/cases/flagged/" + i3 + "/path", schemaPath: "#/$defs/ruleCase/anyOf/1/properties/path/type", keyword: "type", params: { type: "string" }, message: "must be string" };
                  vErrors === null ? vErrors = [err38] : vErrors.push(err38), errors++;
                }
                if (data21.source !== void 0 && typeof data21.source != "string") {
                  let err39 = { instancePath: instancePath + "/cases/flagged/" + i3 + "/source", schemaPath: "#/$defs/ruleCase/anyOf/1/properties/source/type", keyword: "type", params: { type: "string" }, message: "must be string" };
                  vErrors === null ? vErrors = [err39] : vErrors.push(err39), errors++;
                }
              } else {
                let err40 = { instancePath: instancePath + "/cases/flagged/" + i3, schemaPath: "#/$defs/ruleCase/anyOf/1/type", keyword: "type", params: { type: "object" }, message: "must be object" };
                vErrors === null ? vErrors = [err40] : vErrors.push(err40), errors++;
              }
              var _valid0 = _errs48 === errors;
              if (valid11 = valid11 || _valid0, valid11)
                errors = _errs45, vErrors !== null && (_errs45 ? vErrors.length = _errs45 : vErrors = null);
              else {
                let err41 = { instancePath: instancePath + "/cases/flagged/" + i3, schemaPath: "#/$defs/ruleCase/anyOf", keyword: "anyOf", params: {}, message: "must match a schema in anyOf" };
                vErrors === null ? vErrors = [err41] : vErrors.push(err41), errors++;
              }
            }
          } else {
            let err42 = { instancePath: instancePath + "/cases/flagged", schemaPath: "#/properties/cases/properties/flagged/type", keyword: "type", params: { type: "array" }, message: "must be array" };
            vErrors === null ? vErrors = [err42] : vErrors.push(err42), errors++;
          }
        }
        if (data19.allowed !== void 0) {
          let data24 = data19.allowed;
          if (Array.isArray(data24)) {
            let len3 = data24.length;
            for (let i4 = 0; i4 < len3; i4++) {
              let data25 = data24[i4], _errs59 = errors, valid16 = !1, _errs60 = errors;
              if (typeof data25 != "string") {
                let err43 = { instancePath: instancePath + "/cases/allowed/" + i4, schemaPath: "#/$defs/ruleCase/anyOf/0/type", keyword: "type", params: { type: "string" }, message: "must be string" };
                vErrors === null ? vErrors = [err43] : vErrors.push(err43), errors++;
              }
              var _valid1 = _errs60 === errors;
              valid16 = valid16 || _valid1;
              let _errs62 = errors;
              if (data25 && typeof data25 == "object" && !Array.isArray(data25)) {
                if (data25.path === void 0) {
                  let err44 = { instancePath: instancePath + "/cases/allowed/" + i4, schemaPath: "#/$defs/ruleCase/anyOf/1/required", keyword: "required", params: { missingProperty: "path" }, message: "must have required property 'path'" };
                  vErrors === null ? vErrors = [err44] : vErrors.push(err44), errors++;
                }
                if (data25.source === void 0) {
                  let err45 = { instancePath: instancePath + "/cases/allowed/" + i4, schemaPath: "#/$defs/ruleCase/anyOf/1/required", keyword: "required", params: { missingProperty: "source" }, message: "must have required property 'source'" };
                  vErrors === null ? vErrors = [err45] : vErrors.push(err45), errors++;
                }
                for (let key4 in data25)
                  if (!(key4 === "path" || key4 === "source")) {
                    let err46 = { instancePath: instancePath + "/cases/allowed/" + i4, schemaPath: "#/$defs/ruleCase/anyOf/1/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key4 }, message: "must NOT have additional properties" };
                    vErrors === null ? vErrors = [err46] : vErrors.push(err46), errors++;
                  }
                if (data25.path !== void 0 && typeof data25.path != "string") {
                  let err47 = { instancePath: instancePath + "/cases/allowed/" + i4 + "/path", schemaPath: "#/$defs/ruleCase/anyOf/1/properties/path/type", keyword: "type", params: { type: "string" }, message: "must be string" };
                  vErrors === null ? vErrors = [err47] : vErrors.push(err47), errors++;
                }
                if (data25.source !== void 0 && typeof data25.source != "string") {
                  let err48 = { instancePath: instancePath + "/cases/allowed/" + i4 + "/source", schemaPath: "#/$defs/ruleCase/anyOf/1/properties/source/type", keyword: "type", params: { type: "string" }, message: "must be string" };
                  vErrors === null ? vErrors = [err48] : vErrors.push(err48), errors++;
                }
              } else {
                let err49 = { instancePath: instancePath + "/cases/allowed/" + i4, schemaPath: "#/$defs/ruleCase/anyOf/1/type", keyword: "type", params: { type: "object" }, message: "must be object" };
                vErrors === null ? vErrors = [err49] : vErrors.push(err49), errors++;
              }
              var _valid1 = _errs62 === errors;
              if (valid16 = valid16 || _valid1, valid16)
                errors = _errs59, vErrors !== null && (_errs59 ? vErrors.length = _errs59 : vErrors = null);
              else {
                let err50 = { instancePath: instancePath + "/cases/allowed/" + i4, schemaPath: "#/$defs/ruleCase/anyOf", keyword: "anyOf", params: {}, message: "must match a schema in anyOf" };
                vErrors === null ? vErrors = [err50] : vErrors.push(err50), errors++;
              }
            }
          } else {
            let err51 = { instancePath: instancePath + "/cases/allowed", schemaPath: "#/properties/cases/properties/allowed/type", keyword: "type", params: { type: "array" }, message: "must be array" };
            vErrors === null ? vErrors = [err51] : vErrors.push(err51), errors++;
          }
        }
      } else {
        let err52 = { instancePath: instancePath + "/cases", schemaPath: "#/properties/cases/type", keyword: "type", params: { type: "object" }, message: "must be object" };
        vErrors === null ? vErrors = [err52] : vErrors.push(err52), errors++;
      }
    }
  } else {
    let err53 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object" };
    vErrors === null ? vErrors = [err53] : vErrors.push(err53), errors++;
  }
  return validate21.errors = vErrors, errors === 0;
}
validate21.evaluated = { props: !0, dynamicProps: !1, dynamicItems: !1 };
function validate20(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  let vErrors = null, errors = 0, evaluated0 = validate20.evaluated;
  if (evaluated0.dynamicProps && (evaluated0.props = void 0), evaluated0.dynamicItems && (evaluated0.items = void 0), data && typeof data == "object" && !Array.isArray(data)) {
    if (data.code === void 0) {
      let err0 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "code" }, message: "must have required property 'code'" };
      vErrors === null ? vErrors = [err0] : vErrors.push(err0), errors++;
    }
    if (data.title === void 0) {
      let err1 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "title" }, message: "must have required property 'title'" };
      vErrors === null ? vErrors = [err1] : vErrors.push(err1), errors++;
    }
    if (data.gate === void 0) {
      let err2 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "gate" }, message: "must have required property 'gate'" };
      vErrors === null ? vErrors = [err2] : vErrors.push(err2), errors++;
    }
    if (data.severity === void 0) {
      let err3 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "severity" }, message: "must have required property 'severity'" };
      vErrors === null ? vErrors = [err3] : vErrors.push(err3), errors++;
    }
    if (data.cwe === void 0) {
      let err4 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "cwe" }, message: "must have required property 'cwe'" };
      vErrors === null ? vErrors = [err4] : vErrors.push(err4), errors++;
    }
    if (data.message === void 0) {
      let err5 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "message" }, message: "must have required property 'message'" };
      vErrors === null ? vErrors = [err5] : vErrors.push(err5), errors++;
    }
    if (data.remedy === void 0) {
      let err6 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "remedy" }, message: "must have required property 'remedy'" };
      vErrors === null ? vErrors = [err6] : vErrors.push(err6), errors++;
    }
    if (data.why === void 0) {
      let err7 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "why" }, message: "must have required property 'why'" };
      vErrors === null ? vErrors = [err7] : vErrors.push(err7), errors++;
    }
    for (let key0 in data)
      if (!func1.call(schema31.properties, key0)) {
        let err8 = { instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 }, message: "must NOT have additional properties" };
        vErrors === null ? vErrors = [err8] : vErrors.push(err8), errors++;
      }
    if (data.code !== void 0) {
      let data0 = data.code;
      if (typeof data0 == "string") {
        if (!pattern4.test(data0)) {
          let err9 = { instancePath: instancePath + "/code", schemaPath: "#/properties/code/pattern", keyword: "pattern", params: { pattern: "^[A-Z][A-Z0-9-]*$" }, message: 'must match pattern "^[A-Z][A-Z0-9-]*$"' };
          vErrors === null ? vErrors = [err9] : vErrors.push(err9), errors++;
        }
      } else {
        let err10 = { instancePath: instancePath + "/code", schemaPath: "#/properties/code/type", keyword: "type", params: { type: "string" }, message: "must be string" };
        vErrors === null ? vErrors = [err10] : vErrors.push(err10), errors++;
      }
    }
    if (data.title !== void 0) {
      let data1 = data.title;
      if (typeof data1 == "string") {
        if (func2(data1) > 80) {
          let err11 = { instancePath: instancePath + "/title", schemaPath: "#/properties/title/maxLength", keyword: "maxLength", params: { limit: 80 }, message: "must NOT have more than 80 characters" };
          vErrors === null ? vErrors = [err11] : vErrors.push(err11), errors++;
        }
        if (func2(data1) < 1) {
          let err12 = { instancePath: instancePath + "/title", schemaPath: "#/properties/title/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters" };
          vErrors === null ? vErrors = [err12] : vErrors.push(err12), errors++;
        }
      } else {
        let err13 = { instancePath: instancePath + "/title", schemaPath: "#/properties/title/type", keyword: "type", params: { type: "string" }, message: "must be string" };
        vErrors === null ? vErrors = [err13] : vErrors.push(err13), errors++;
      }
    }
    if (data.gate !== void 0) {
      let data2 = data.gate;
      if (!(data2 === "security" || data2 === "review")) {
        let err14 = { instancePath: instancePath + "/gate", schemaPath: "#/properties/gate/enum", keyword: "enum", params: { allowedValues: schema31.properties.gate.enum }, message: "must be equal to one of the allowed values" };
        vErrors === null ? vErrors = [err14] : vErrors.push(err14), errors++;
      }
    }
    if (data.severity !== void 0) {
      let data3 = data.severity;
      if (!(data3 === "BLOCKER" || data3 === "HIGH" || data3 === "MEDIUM" || data3 === "LOW")) {
        let err15 = { instancePath: instancePath + "/severity", schemaPath: "#/properties/severity/enum", keyword: "enum", params: { allowedValues: schema31.properties.severity.enum }, message: "must be equal to one of the allowed values" };
        vErrors === null ? vErrors = [err15] : vErrors.push(err15), errors++;
      }
    }
    if (data.cvss !== void 0) {
      let data4 = data.cvss;
      if (typeof data4 == "string") {
        if (!pattern5.test(data4)) {
          let err16 = { instancePath: instancePath + "/cvss", schemaPath: "#/properties/cvss/pattern", keyword: "pattern", params: { pattern: "^CVSS:3\\.1/AV:[NALP]/AC:[LH]/PR:[NLH]/UI:[NR]/S:[UC]/C:[NLH]/I:[NLH]/A:[NLH]$" }, message: 'must match pattern "^CVSS:3\\.1/AV:[NALP]/AC:[LH]/PR:[NLH]/UI:[NR]/S:[UC]/C:[NLH]/I:[NLH]/A:[NLH]$"' };
          vErrors === null ? vErrors = [err16] : vErrors.push(err16), errors++;
        }
      } else {
        let err17 = { instancePath: instancePath + "/cvss", schemaPath: "#/properties/cvss/type", keyword: "type", params: { type: "string" }, message: "must be string" };
        vErrors === null ? vErrors = [err17] : vErrors.push(err17), errors++;
      }
    }
    if (data.cwe !== void 0) {
      let data5 = data.cwe;
      if (Array.isArray(data5)) {
        if (data5.length < 1) {
          let err18 = { instancePath: instancePath + "/cwe", schemaPath: "#/properties/cwe/minItems", keyword: "minItems", params: { limit: 1 }, message: "must NOT have fewer than 1 items" };
          vErrors === null ? vErrors = [err18] : vErrors.push(err18), errors++;
        }
        let len0 = data5.length;
        for (let i0 = 0; i0 < len0; i0++) {
          let data6 = data5[i0];
          if (typeof data6 == "string") {
            if (!pattern6.test(data6)) {
              let err19 = { instancePath: instancePath + "/cwe/" + i0, schemaPath: "#/properties/cwe/items/pattern", keyword: "pattern", params: { pattern: "^CWE-[0-9]+$" }, message: 'must match pattern "^CWE-[0-9]+$"' };
              vErrors === null ? vErrors = [err19] : vErrors.push(err19), errors++;
            }
          } else {
            let err20 = { instancePath: instancePath + "/cwe/" + i0, schemaPath: "#/properties/cwe/items/type", keyword: "type", params: { type: "string" }, message: "must be string" };
            vErrors === null ? vErrors = [err20] : vErrors.push(err20), errors++;
          }
        }
      } else {
        let err21 = { instancePath: instancePath + "/cwe", schemaPath: "#/properties/cwe/type", keyword: "type", params: { type: "array" }, message: "must be array" };
        vErrors === null ? vErrors = [err21] : vErrors.push(err21), errors++;
      }
    }
    if (data.message !== void 0) {
      let data7 = data.message;
      if (typeof data7 == "string") {
        if (func2(data7) < 1) {
          let err22 = { instancePath: instancePath + "/message", schemaPath: "#/properties/message/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters" };
          vErrors === null ? vErrors = [err22] : vErrors.push(err22), errors++;
        }
      } else {
        let err23 = { instancePath: instancePath + "/message", schemaPath: "#/properties/message/type", keyword: "type", params: { type: "string" }, message: "must be string" };
        vErrors === null ? vErrors = [err23] : vErrors.push(err23), errors++;
      }
    }
    if (data.remedy !== void 0) {
      let data8 = data.remedy;
      if (typeof data8 == "string") {
        if (func2(data8) < 1) {
          let err24 = { instancePath: instancePath + "/remedy", schemaPath: "#/properties/remedy/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters" };
          vErrors === null ? vErrors = [err24] : vErrors.push(err24), errors++;
        }
      } else {
        let err25 = { instancePath: instancePath + "/remedy", schemaPath: "#/properties/remedy/type", keyword: "type", params: { type: "string" }, message: "must be string" };
        vErrors === null ? vErrors = [err25] : vErrors.push(err25), errors++;
      }
    }
    if (data.why !== void 0) {
      let data9 = data.why;
      if (typeof data9 == "string") {
        if (func2(data9) < 1) {
          let err26 = { instancePath: instancePath + "/why", schemaPath: "#/properties/why/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters" };
          vErrors === null ? vErrors = [err26] : vErrors.push(err26), errors++;
        }
      } else {
        let err27 = { instancePath: instancePath + "/why", schemaPath: "#/properties/why/type", keyword: "type", params: { type: "string" }, message: "must be string" };
        vErrors === null ? vErrors = [err27] : vErrors.push(err27), errors++;
      }
    }
    if (data.detections !== void 0) {
      let data10 = data.detections;
      if (Array.isArray(data10)) {
        if (data10.length < 1) {
          let err28 = { instancePath: instancePath + "/detections", schemaPath: "#/properties/detections/minItems", keyword: "minItems", params: { limit: 1 }, message: "must NOT have fewer than 1 items" };
          vErrors === null ? vErrors = [err28] : vErrors.push(err28), errors++;
        }
        let len1 = data10.length;
        for (let i1 = 0; i1 < len1; i1++)
          validate21(data10[i1], { instancePath: instancePath + "/detections/" + i1, parentData: data10, parentDataProperty: i1, rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate21.errors : vErrors.concat(validate21.errors), errors = vErrors.length);
      } else {
        let err29 = { instancePath: instancePath + "/detections", schemaPath: "#/properties/detections/type", keyword: "type", params: { type: "array" }, message: "must be array" };
        vErrors === null ? vErrors = [err29] : vErrors.push(err29), errors++;
      }
    }
    if (data.built_in !== void 0 && data.built_in !== !0) {
      let err30 = { instancePath: instancePath + "/built_in", schemaPath: "#/properties/built_in/const", keyword: "const", params: { allowedValue: !0 }, message: "must be equal to constant" };
      vErrors === null ? vErrors = [err30] : vErrors.push(err30), errors++;
    }
    if (data.bad !== void 0) {
      let data13 = data.bad;
      if (typeof data13 == "string") {
        if (func2(data13) < 1) {
          let err31 = { instancePath: instancePath + "/bad", schemaPath: "#/properties/bad/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters" };
          vErrors === null ? vErrors = [err31] : vErrors.push(err31), errors++;
        }
      } else {
        let err32 = { instancePath: instancePath + "/bad", schemaPath: "#/properties/bad/type", keyword: "type", params: { type: "string" }, message: "must be string" };
        vErrors === null ? vErrors = [err32] : vErrors.push(err32), errors++;
      }
    }
    if (data.good !== void 0) {
      let data14 = data.good;
      if (typeof data14 == "string") {
        if (func2(data14) < 1) {
          let err33 = { instancePath: instancePath + "/good", schemaPath: "#/properties/good/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters" };
          vErrors === null ? vErrors = [err33] : vErrors.push(err33), errors++;
        }
      } else {
        let err34 = { instancePath: instancePath + "/good", schemaPath: "#/properties/good/type", keyword: "type", params: { type: "string" }, message: "must be string" };
        vErrors === null ? vErrors = [err34] : vErrors.push(err34), errors++;
      }
    }
  } else {
    let err35 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object" };
    vErrors === null ? vErrors = [err35] : vErrors.push(err35), errors++;
  }
  return validate20.errors = vErrors, errors === 0;
}
validate20.evaluated = { props: !0, dynamicProps: !1, dynamicItems: !1 };
export {
  validateRule
};
