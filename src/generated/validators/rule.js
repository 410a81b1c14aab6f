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

// <stdin>
var validateRule = validate20, schema31 = { $schema: "https://json-schema.org/draft/2020-12/schema", $id: "urn:blocks:schema:rule:1", title: "Rule", description: "`toolchain/rules/*.yml`: one thing that the security or the review gate looks for, with the cases that test it. It has `rule` or `text`, not both.", type: "object", additionalProperties: !1, required: ["code", "gate", "severity", "message", "remedy", "cases"], properties: { code: { type: "string", pattern: "^[A-Z][A-Z0-9-]*$", description: "Stable code of its findings; several rules may share one." }, gate: { enum: ["security", "review"], description: "The gate that applies it." }, severity: { enum: ["BLOCKER", "HIGH", "MEDIUM", "LOW"], description: "How much a finding weighs." }, cwe: { type: "string", pattern: "^CWE-[0-9]+$", description: "Weakness that it looks for." }, message: { type: "string", minLength: 1, description: "What is wrong, in one sentence." }, remedy: { type: "string", minLength: 1, description: "What to change, in one sentence." }, faces: { type: "array", items: { enum: ["structure", "input", "logic", "output", "integration", "ui"] }, description: "Only these faces of the block; every file when absent." }, files: { type: "string", description: "Regular expression that the path of the file must match." }, rule: { type: "object", description: "An ast-grep rule over TypeScript and JavaScript sources." }, constraints: { type: "object", description: "ast-grep constraints of its metavariables." }, utils: { type: "object", description: "ast-grep utility rules." }, text: { type: "object", additionalProperties: !1, required: ["pattern"], properties: { pattern: { type: "string", description: "JavaScript regular expression; its named groups are what metavariables are to a rule." }, flags: { type: "string", pattern: "^[imsu]*$", description: "Flags of the regular expression beside g and d." } }, description: "A regular expression over any text file." }, check: { type: "string", description: "Name of a check in src/gates/rules/checks.ts that a match must also pass." }, secret: { type: "string", description: "Metavariable or group that holds a credential, which is masked wherever it is quoted." }, cases: { type: "object", additionalProperties: !1, required: ["flagged", "allowed"], properties: { flagged: { type: "array", items: { $ref: "#/$defs/ruleCase" } }, allowed: { type: "array", items: { $ref: "#/$defs/ruleCase" } } }, description: "Sources that must and must not be found." } }, $defs: { ruleCase: { anyOf: [{ type: "string" }, { type: "object", additionalProperties: !1, required: ["path", "source"], properties: { path: { type: "string", description: "Path of the file within the block; logic.ts when absent." }, source: { type: "string", description: "Whole content of the file." } }, title: "RuleCaseFile" }], description: "A source on its own, or with the path of its file. A broken bar (\xA6) is taken out before use, so that no credential stands here whole.", title: "RuleCase" } } };
var func1 = Object.prototype.hasOwnProperty, func2 = require_ucs2length().default, pattern4 = new RegExp("^[A-Z][A-Z0-9-]*$", "u"), pattern5 = new RegExp("^CWE-[0-9]+$", "u"), pattern6 = new RegExp("^[imsu]*$", "u");
function validate20(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  let vErrors = null, errors = 0, evaluated0 = validate20.evaluated;
  if (evaluated0.dynamicProps && (evaluated0.props = void 0), evaluated0.dynamicItems && (evaluated0.items = void 0), data && typeof data == "object" && !Array.isArray(data)) {
    if (data.code === void 0) {
      let err0 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "code" }, message: "must have required property 'code'" };
      vErrors === null ? vErrors = [err0] : vErrors.push(err0), errors++;
    }
    if (data.gate === void 0) {
      let err1 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "gate" }, message: "must have required property 'gate'" };
      vErrors === null ? vErrors = [err1] : vErrors.push(err1), errors++;
    }
    if (data.severity === void 0) {
      let err2 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "severity" }, message: "must have required property 'severity'" };
      vErrors === null ? vErrors = [err2] : vErrors.push(err2), errors++;
    }
    if (data.message === void 0) {
      let err3 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "message" }, message: "must have required property 'message'" };
      vErrors === null ? vErrors = [err3] : vErrors.push(err3), errors++;
    }
    if (data.remedy === void 0) {
      let err4 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "remedy" }, message: "must have required property 'remedy'" };
      vErrors === null ? vErrors = [err4] : vErrors.push(err4), errors++;
    }
    if (data.cases === void 0) {
      let err5 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "cases" }, message: "must have required property 'cases'" };
      vErrors === null ? vErrors = [err5] : vErrors.push(err5), errors++;
    }
    for (let key0 in data)
      if (!func1.call(schema31.properties, key0)) {
        let err6 = { instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 }, message: "must NOT have additional properties" };
        vErrors === null ? vErrors = [err6] : vErrors.push(err6), errors++;
      }
    if (data.code !== void 0) {
      let data0 = data.code;
      if (typeof data0 == "string") {
        if (!pattern4.test(data0)) {
          let err7 = { instancePath: instancePath + "/code", schemaPath: "#/properties/code/pattern", keyword: "pattern", params: { pattern: "^[A-Z][A-Z0-9-]*$" }, message: 'must match pattern "^[A-Z][A-Z0-9-]*$"' };
          vErrors === null ? vErrors = [err7] : vErrors.push(err7), errors++;
        }
      } else {
        let err8 = { instancePath: instancePath + "/code", schemaPath: "#/properties/code/type", keyword: "type", params: { type: "string" }, message: "must be string" };
        vErrors === null ? vErrors = [err8] : vErrors.push(err8), errors++;
      }
    }
    if (data.gate !== void 0) {
      let data1 = data.gate;
      if (!(data1 === "security" || data1 === "review")) {
        let err9 = { instancePath: instancePath + "/gate", schemaPath: "#/properties/gate/enum", keyword: "enum", params: { allowedValues: schema31.properties.gate.enum }, message: "must be equal to one of the allowed values" };
        vErrors === null ? vErrors = [err9] : vErrors.push(err9), errors++;
      }
    }
    if (data.severity !== void 0) {
      let data2 = data.severity;
      if (!(data2 === "BLOCKER" || data2 === "HIGH" || data2 === "MEDIUM" || data2 === "LOW")) {
        let err10 = { instancePath: instancePath + "/severity", schemaPath: "#/properties/severity/enum", keyword: "enum", params: { allowedValues: schema31.properties.severity.enum }, message: "must be equal to one of the allowed values" };
        vErrors === null ? vErrors = [err10] : vErrors.push(err10), errors++;
      }
    }
    if (data.cwe !== void 0) {
      let data3 = data.cwe;
      if (typeof data3 == "string") {
        if (!pattern5.test(data3)) {
          let err11 = { instancePath: instancePath + "/cwe", schemaPath: "#/properties/cwe/pattern", keyword: "pattern", params: { pattern: "^CWE-[0-9]+$" }, message: 'must match pattern "^CWE-[0-9]+$"' };
          vErrors === null ? vErrors = [err11] : vErrors.push(err11), errors++;
        }
      } else {
        let err12 = { instancePath: instancePath + "/cwe", schemaPath: "#/properties/cwe/type", keyword: "type", params: { type: "string" }, message: "must be string" };
        vErrors === null ? vErrors = [err12] : vErrors.push(err12), errors++;
      }
    }
    if (data.message !== void 0) {
      let data4 = data.message;
      if (typeof data4 == "string") {
        if (func2(data4) < 1) {
          let err13 = { instancePath: instancePath + "/message", schemaPath: "#/properties/message/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters" };
          vErrors === null ? vErrors = [err13] : vErrors.push(err13), errors++;
        }
      } else {
        let err14 = { instancePath: instancePath + "/message", schemaPath: "#/properties/message/type", keyword: "type", params: { type: "string" }, message: "must be string" };
        vErrors === null ? vErrors = [err14] : vErrors.push(err14), errors++;
      }
    }
    if (data.remedy !== void 0) {
      let data5 = data.remedy;
      if (typeof data5 == "string") {
        if (func2(data5) < 1) {
          let err15 = { instancePath: instancePath + "/remedy", schemaPath: "#/properties/remedy/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters" };
          vErrors === null ? vErrors = [err15] : vErrors.push(err15), errors++;
        }
      } else {
        let err16 = { instancePath: instancePath + "/remedy", schemaPath: "#/properties/remedy/type", keyword: "type", params: { type: "string" }, message: "must be string" };
        vErrors === null ? vErrors = [err16] : vErrors.push(err16), errors++;
      }
    }
    if (data.faces !== void 0) {
      let data6 = data.faces;
      if (Array.isArray(data6)) {
        let len0 = data6.length;
        for (let i0 = 0; i0 < len0; i0++) {
          let data7 = data6[i0];
          if (!(data7 === "structure" || data7 === "input" || data7 === "logic" || data7 === "output" || data7 === "integration" || data7 === "ui")) {
            let err17 = { instancePath: instancePath + "/faces/" + i0, schemaPath: "#/properties/faces/items/enum", keyword: "enum", params: { allowedValues: schema31.properties.faces.items.enum }, message: "must be equal to one of the allowed values" };
            vErrors === null ? vErrors = [err17] : vErrors.push(err17), errors++;
          }
        }
      } else {
        let err18 = { instancePath: instancePath + "/faces", schemaPath: "#/properties/faces/type", keyword: "type", params: { type: "array" }, message: "must be array" };
        vErrors === null ? vErrors = [err18] : vErrors.push(err18), errors++;
      }
    }
    if (data.files !== void 0 && typeof data.files != "string") {
      let err19 = { instancePath: instancePath + "/files", schemaPath: "#/properties/files/type", keyword: "type", params: { type: "string" }, message: "must be string" };
      vErrors === null ? vErrors = [err19] : vErrors.push(err19), errors++;
    }
    if (data.rule !== void 0) {
      let data9 = data.rule;
      if (!(data9 && typeof data9 == "object" && !Array.isArray(data9))) {
        let err20 = { instancePath: instancePath + "/rule", schemaPath: "#/properties/rule/type", keyword: "type", params: { type: "object" }, message: "must be object" };
        vErrors === null ? vErrors = [err20] : vErrors.push(err20), errors++;
      }
    }
    if (data.constraints !== void 0) {
      let data10 = data.constraints;
      if (!(data10 && typeof data10 == "object" && !Array.isArray(data10))) {
        let err21 = { instancePath: instancePath + "/constraints", schemaPath: "#/properties/constraints/type", keyword: "type", params: { type: "object" }, message: "must be object" };
        vErrors === null ? vErrors = [err21] : vErrors.push(err21), errors++;
      }
    }
    if (data.utils !== void 0) {
      let data11 = data.utils;
      if (!(data11 && typeof data11 == "object" && !Array.isArray(data11))) {
        let err22 = { instancePath: instancePath + "/utils", schemaPath: "#/properties/utils/type", keyword: "type", params: { type: "object" }, message: "must be object" };
        vErrors === null ? vErrors = [err22] : vErrors.push(err22), errors++;
      }
    }
    if (data.text !== void 0) {
      let data12 = data.text;
      if (data12 && typeof data12 == "object" && !Array.isArray(data12)) {
        if (data12.pattern === void 0) {
          let err23 = { instancePath: instancePath + "/text", schemaPath: "#/properties/text/required", keyword: "required", params: { missingProperty: "pattern" }, message: "must have required property 'pattern'" };
          vErrors === null ? vErrors = [err23] : vErrors.push(err23), errors++;
        }
        for (let key1 in data12)
          if (!(key1 === "pattern" || key1 === "flags")) {
            let err24 = { instancePath: instancePath + "/text", schemaPath: "#/properties/text/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key1 }, message: "must NOT have additional properties" };
            vErrors === null ? vErrors = [err24] : vErrors.push(err24), errors++;
          }
        if (data12.pattern !== void 0 && typeof data12.pattern != "string") {
          let err25 = { instancePath: instancePath + "/text/pattern", schemaPath: "#/properties/text/properties/pattern/type", keyword: "type", params: { type: "string" }, message: "must be string" };
          vErrors === null ? vErrors = [err25] : vErrors.push(err25), errors++;
        }
        if (data12.flags !== void 0) {
          let data14 = data12.flags;
          if (typeof data14 == "string") {
            if (!pattern6.test(data14)) {
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
      let data17 = data.cases;
      if (data17 && typeof data17 == "object" && !Array.isArray(data17)) {
        if (data17.flagged === void 0) {
          let err31 = { instancePath: instancePath + "/cases", schemaPath: "#/properties/cases/required", keyword: "required", params: { missingProperty: "flagged" }, message: "must have required property 'flagged'" };
          vErrors === null ? vErrors = [err31] : vErrors.push(err31), errors++;
        }
        if (data17.allowed === void 0) {
          let err32 = { instancePath: instancePath + "/cases", schemaPath: "#/properties/cases/required", keyword: "required", params: { missingProperty: "allowed" }, message: "must have required property 'allowed'" };
          vErrors === null ? vErrors = [err32] : vErrors.push(err32), errors++;
        }
        for (let key2 in data17)
          if (!(key2 === "flagged" || key2 === "allowed")) {
            let err33 = { instancePath: instancePath + "/cases", schemaPath: "#/properties/cases/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key2 }, message: "must NOT have additional properties" };
            vErrors === null ? vErrors = [err33] : vErrors.push(err33), errors++;
          }
        if (data17.flagged !== void 0) {
          let data18 = data17.flagged;
          if (Array.isArray(data18)) {
            let len1 = data18.length;
            for (let i1 = 0; i1 < len1; i1++) {
              let data19 = data18[i1], _errs41 = errors, valid8 = !1, _errs42 = errors;
              if (typeof data19 != "string") {
                let err34 = { instancePath: instancePath + "/cases/flagged/" + i1, schemaPath: "#/$defs/ruleCase/anyOf/0/type", keyword: "type", params: { type: "string" }, message: "must be string" };
                vErrors === null ? vErrors = [err34] : vErrors.push(err34), errors++;
              }
              var _valid0 = _errs42 === errors;
              valid8 = valid8 || _valid0;
              let _errs44 = errors;
              if (data19 && typeof data19 == "object" && !Array.isArray(data19)) {
                if (data19.path === void 0) {
                  let err35 = { instancePath: instancePath + "/cases/flagged/" + i1, schemaPath: "#/$defs/ruleCase/anyOf/1/required", keyword: "required", params: { missingProperty: "path" }, message: "must have required property 'path'" };
                  vErrors === null ? vErrors = [err35] : vErrors.push(err35), errors++;
                }
                if (data19.source === void 0) {
                  let err36 = { instancePath: instancePath + "/cases/flagged/" + i1, schemaPath: "#/$defs/ruleCase/anyOf/1/required", keyword: "required", params: { missingProperty: "source" }, message: "must have required property 'source'" };
                  vErrors === null ? vErrors = [err36] : vErrors.push(err36), errors++;
                }
                for (let key3 in data19)
                  if (!(key3 === "path" || key3 === "source")) {
                    let err37 = { instancePath: instancePath + "/cases/flagged/" + i1, schemaPath: "#/$defs/ruleCase/anyOf/1/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key3 }, message: "must NOT have additional properties" };
                    vErrors === null ? vErrors = [err37] : vErrors.push(err37), errors++;
                  }
                if (data19.path !== void 0 && typeof data19.path != "string") {
                  let err38 = { instancePath: instancePath + "/cases/flagged/" + i1 + "/path", schemaPath: "#/$defs/ruleCase/anyOf/1/properties/path/type", keyword: "type", params: { type: "string" }, message: "must be string" };
                  vErrors === null ? vErrors = [err38] : vErrors.push(err38), errors++;
                }
                if (data19.source !== void 0 && typeof data19.source != "string") {
                  let err39 = { instancePath: instancePath + "/cases/flagged/" + i1 + "/source", schemaPath: "#/$defs/ruleCase/anyOf/1/properties/source/type", keyword: "type", params: { type: "string" }, message: "must be string" };
                  vErrors === null ? vErrors = [err39] : vErrors.push(err39), errors++;
                }
              } else {
                let err40 = { instancePath: instancePath + "/cases/flagged/" + i1, schemaPath: "#/$defs/ruleCase/anyOf/1/type", keyword: "type", params: { type: "object" }, message: "must be object" };
                vErrors === null ? vErrors = [err40] : vErrors.push(err40), errors++;
              }
              var _valid0 = _errs44 === errors;
              if (valid8 = valid8 || _valid0, valid8)
                errors = _errs41, vErrors !== null && (_errs41 ? vErrors.length = _errs41 : vErrors = null);
              else {
                let err41 = { instancePath: instancePath + "/cases/flagged/" + i1, schemaPath: "#/$defs/ruleCase/anyOf", keyword: "anyOf", params: {}, message: "must match a schema in anyOf" };
                vErrors === null ? vErrors = [err41] : vErrors.push(err41), errors++;
              }
            }
          } else {
            let err42 = { instancePath: instancePath + "/cases/flagged", schemaPath: "#/properties/cases/properties/flagged/type", keyword: "type", params: { type: "array" }, message: "must be array" };
            vErrors === null ? vErrors = [err42] : vErrors.push(err42), errors++;
          }
        }
        if (data17.allowed !== void 0) {
          let data22 = data17.allowed;
          if (Array.isArray(data22)) {
            let len2 = data22.length;
            for (let i2 = 0; i2 < len2; i2++) {
              let data23 = data22[i2], _errs55 = errors, valid13 = !1, _errs56 = errors;
              if (typeof data23 != "string") {
                let err43 = { instancePath: instancePath + "/cases/allowed/" + i2, schemaPath: "#/$defs/ruleCase/anyOf/0/type", keyword: "type", params: { type: "string" }, message: "must be string" };
                vErrors === null ? vErrors = [err43] : vErrors.push(err43), errors++;
              }
              var _valid1 = _errs56 === errors;
              valid13 = valid13 || _valid1;
              let _errs58 = errors;
              if (data23 && typeof data23 == "object" && !Array.isArray(data23)) {
                if (data23.path === void 0) {
                  let err44 = { instancePath: instancePath + "/cases/allowed/" + i2, schemaPath: "#/$defs/ruleCase/anyOf/1/required", keyword: "required", params: { missingProperty: "path" }, message: "must have required property 'path'" };
                  vErrors === null ? vErrors = [err44] : vErrors.push(err44), errors++;
                }
                if (data23.source === void 0) {
                  let err45 = { instancePath: instancePath + "/cases/allowed/" + i2, schemaPath: "#/$defs/ruleCase/anyOf/1/required", keyword: "required", params: { missingProperty: "source" }, message: "must have required property 'source'" };
                  vErrors === null ? vErrors = [err45] : vErrors.push(err45), errors++;
                }
                for (let key4 in data23)
                  if (!(key4 === "path" || key4 === "source")) {
                    let err46 = { instancePath: instancePath + "/cases/allowed/" + i2, schemaPath: "#/$defs/ruleCase/anyOf/1/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key4 }, message: "must NOT have additional properties" };
                    vErrors === null ? vErrors = [err46] : vErrors.push(err46), errors++;
                  }
                if (data23.path !== void 0 && typeof data23.path != "string") {
                  let err47 = { instancePath: instancePath + "/cases/allowed/" + i2 + "/path", schemaPath: "#/$defs/ruleCase/anyOf/1/properties/path/type", keyword: "type", params: { type: "string" }, message: "must be string" };
                  vErrors === null ? vErrors = [err47] : vErrors.push(err47), errors++;
                }
                if (data23.source !== void 0 && typeof data23.source != "string") {
                  let err48 = { instancePath: instancePath + "/cases/allowed/" + i2 + "/source", schemaPath: "#/$defs/ruleCase/anyOf/1/properties/source/type", keyword: "type", params: { type: "string" }, message: "must be string" };
                  vErrors === null ? vErrors = [err48] : vErrors.push(err48), errors++;
                }
              } else {
                let err49 = { instancePath: instancePath + "/cases/allowed/" + i2, schemaPath: "#/$defs/ruleCase/anyOf/1/type", keyword: "type", params: { type: "object" }, message: "must be object" };
                vErrors === null ? vErrors = [err49] : vErrors.push(err49), errors++;
              }
              var _valid1 = _errs58 === errors;
              if (valid13 = valid13 || _valid1, valid13)
                errors = _errs55, vErrors !== null && (_errs55 ? vErrors.length = _errs55 : vErrors = null);
              else {
                let err50 = { instancePath: instancePath + "/cases/allowed/" + i2, schemaPath: "#/$defs/ruleCase/anyOf", keyword: "anyOf", params: {}, message: "must match a schema in anyOf" };
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
  return validate20.errors = vErrors, errors === 0;
}
validate20.evaluated = { props: !0, dynamicProps: !1, dynamicItems: !1 };
export {
  validateRule
};
