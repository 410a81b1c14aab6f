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
var validateBlockStatement = validate20, schema31 = { $schema: "https://json-schema.org/draft/2020-12/schema", $id: "urn:blocks:schema:block-statement:1", title: "BlockStatement", description: "What an attestation says of a block: an in-toto statement (v1) with our predicate `verified-block/v1`, as the payload of the envelope in `<digest>.intoto.jsonl`. See https://github.com/in-toto/attestation/tree/main/spec/v1.", type: "object", additionalProperties: !1, required: ["_type", "subject", "predicateType", "predicate"], properties: { _type: { const: "https://in-toto.io/Statement/v1" }, subject: { type: "array", minItems: 1, maxItems: 2e4, items: { type: "object", additionalProperties: !1, required: ["name", "digest"], properties: { name: { type: "string", minLength: 1, description: "Path in the repository." }, digest: { type: "object", additionalProperties: !1, required: ["sha256"], properties: { sha256: { type: "string", pattern: "^[0-9a-f]{64}$", description: "SHA-256 of the file, as it is in the bundle." } } } } }, description: "Every file of the block, sorted by path." }, predicateType: { const: "https://github.com/blocks/orchestrator/verified-block/v1" }, predicate: { type: "object", additionalProperties: !1, required: ["version", "flow", "block", "repository", "verdict", "offline", "models", "prompts", "gates", "cost", "bundle"], properties: { version: { type: "string", minLength: 1, description: "Version of Blocks that sealed the bundle." }, flow: { type: "string", pattern: "^flow-[0-9a-f]{12}$", description: "Id of the flow." }, block: { type: "object", additionalProperties: !1, required: ["name", "path", "digest"], properties: { name: { type: "string" }, path: { type: "string", description: "Folder, relative to the repository." }, digest: { type: "string", pattern: "^sha256-[0-9a-f]{64}$", description: "Digest over the paths and contents of all files of the block, before redaction." } } }, repository: { type: "string", description: "owner/name, or the folder's name on a laptop." }, revision: { type: "string", description: "Base commit: the one that the flow started from; absent without git." }, verdict: { enum: ["pass", "fail", "error"], description: "What the gates together say of the block." }, offline: { type: "boolean", description: "True when no LLM was called." }, models: { type: "array", items: { type: "object", additionalProperties: !1, required: ["role", "provider", "model"], properties: { role: { type: "string", minLength: 1 }, provider: { type: "string", minLength: 1 }, model: { type: "string", minLength: 1 } } }, description: "Who answered in which role, each once, sorted." }, prompts: { type: "array", items: { type: "object", additionalProperties: !1, required: ["path", "sha256"], properties: { path: { type: "string", minLength: 1, description: "Member of the bundle." }, sha256: { type: "string", pattern: "^[0-9a-f]{64}$" } } }, description: "Every question to a model, sorted by path." }, gates: { type: "array", items: { type: "object", additionalProperties: !1, required: ["gate", "verdict"], properties: { gate: { enum: ["contract", "coverage", "mutation", "security", "review"] }, verdict: { enum: ["pass", "fail", "error"] }, figure: { type: "object", additionalProperties: !1, required: ["name", "value", "threshold", "comparison", "unit"], properties: { name: { type: "string" }, value: { type: "number" }, threshold: { type: "number" }, comparison: { enum: ["at-least", "at-most"] }, unit: { enum: ["percent", "count"] } }, description: "The figure that decided; absent when there is none." } } }, description: "The gates in their order." }, cost: { type: "object", additionalProperties: !1, required: ["estimated"], properties: { usd: { type: "number", minimum: 0, description: "US dollars; absent when the cost of a call is not known." }, inputTokens: { type: "integer", minimum: 0 }, outputTokens: { type: "integer", minimum: 0 }, estimated: { type: "boolean", description: "True when a part of the cost is an upper estimate." } }, description: "The flow and the reviews together." }, bundle: { type: "object", additionalProperties: !1, required: ["digest", "redactions"], properties: { digest: { type: "string", pattern: "^sha256-[0-9a-f]{64}$", description: "Name of the bundle." }, redactions: { type: "integer", minimum: 0, description: "How many secrets were taken out of it." } } } }, description: "What is said of the subject." } } }, func1 = require_ucs2length().default, func2 = Object.prototype.hasOwnProperty, pattern4 = new RegExp("^[0-9a-f]{64}$", "u"), pattern5 = new RegExp("^flow-[0-9a-f]{12}$", "u"), pattern6 = new RegExp("^sha256-[0-9a-f]{64}$", "u");
function validate20(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  let vErrors = null, errors = 0, evaluated0 = validate20.evaluated;
  if (evaluated0.dynamicProps && (evaluated0.props = void 0), evaluated0.dynamicItems && (evaluated0.items = void 0), data && typeof data == "object" && !Array.isArray(data)) {
    if (data._type === void 0) {
      let err0 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "_type" }, message: "must have required property '_type'" };
      vErrors === null ? vErrors = [err0] : vErrors.push(err0), errors++;
    }
    if (data.subject === void 0) {
      let err1 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "subject" }, message: "must have required property 'subject'" };
      vErrors === null ? vErrors = [err1] : vErrors.push(err1), errors++;
    }
    if (data.predicateType === void 0) {
      let err2 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "predicateType" }, message: "must have required property 'predicateType'" };
      vErrors === null ? vErrors = [err2] : vErrors.push(err2), errors++;
    }
    if (data.predicate === void 0) {
      let err3 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "predicate" }, message: "must have required property 'predicate'" };
      vErrors === null ? vErrors = [err3] : vErrors.push(err3), errors++;
    }
    for (let key0 in data)
      if (!(key0 === "_type" || key0 === "subject" || key0 === "predicateType" || key0 === "predicate")) {
        let err4 = { instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 }, message: "must NOT have additional properties" };
        vErrors === null ? vErrors = [err4] : vErrors.push(err4), errors++;
      }
    if (data._type !== void 0 && data._type !== "https://in-toto.io/Statement/v1") {
      let err5 = { instancePath: instancePath + "/_type", schemaPath: "#/properties/_type/const", keyword: "const", params: { allowedValue: "https://in-toto.io/Statement/v1" }, message: "must be equal to constant" };
      vErrors === null ? vErrors = [err5] : vErrors.push(err5), errors++;
    }
    if (data.subject !== void 0) {
      let data1 = data.subject;
      if (Array.isArray(data1)) {
        if (data1.length > 2e4) {
          let err6 = { instancePath: instancePath + "/subject", schemaPath: "#/properties/subject/maxItems", keyword: "maxItems", params: { limit: 2e4 }, message: "must NOT have more than 20000 items" };
          vErrors === null ? vErrors = [err6] : vErrors.push(err6), errors++;
        }
        if (data1.length < 1) {
          let err7 = { instancePath: instancePath + "/subject", schemaPath: "#/properties/subject/minItems", keyword: "minItems", params: { limit: 1 }, message: "must NOT have fewer than 1 items" };
          vErrors === null ? vErrors = [err7] : vErrors.push(err7), errors++;
        }
        let len0 = data1.length;
        for (let i0 = 0; i0 < len0; i0++) {
          let data2 = data1[i0];
          if (data2 && typeof data2 == "object" && !Array.isArray(data2)) {
            if (data2.name === void 0) {
              let err8 = { instancePath: instancePath + "/subject/" + i0, schemaPath: "#/properties/subject/items/required", keyword: "required", params: { missingProperty: "name" }, message: "must have required property 'name'" };
              vErrors === null ? vErrors = [err8] : vErrors.push(err8), errors++;
            }
            if (data2.digest === void 0) {
              let err9 = { instancePath: instancePath + "/subject/" + i0, schemaPath: "#/properties/subject/items/required", keyword: "required", params: { missingProperty: "digest" }, message: "must have required property 'digest'" };
              vErrors === null ? vErrors = [err9] : vErrors.push(err9), errors++;
            }
            for (let key1 in data2)
              if (!(key1 === "name" || key1 === "digest")) {
                let err10 = { instancePath: instancePath + "/subject/" + i0, schemaPath: "#/properties/subject/items/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key1 }, message: "must NOT have additional properties" };
                vErrors === null ? vErrors = [err10] : vErrors.push(err10), errors++;
              }
            if (data2.name !== void 0) {
              let data3 = data2.name;
              if (typeof data3 == "string") {
                if (func1(data3) < 1) {
                  let err11 = { instancePath: instancePath + "/subject/" + i0 + "/name", schemaPath: "#/properties/subject/items/properties/name/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters" };
                  vErrors === null ? vErrors = [err11] : vErrors.push(err11), errors++;
                }
              } else {
                let err12 = { instancePath: instancePath + "/subject/" + i0 + "/name", schemaPath: "#/properties/subject/items/properties/name/type", keyword: "type", params: { type: "string" }, message: "must be string" };
                vErrors === null ? vErrors = [err12] : vErrors.push(err12), errors++;
              }
            }
            if (data2.digest !== void 0) {
              let data4 = data2.digest;
              if (data4 && typeof data4 == "object" && !Array.isArray(data4)) {
                if (data4.sha256 === void 0) {
                  let err13 = { instancePath: instancePath + "/subject/" + i0 + "/digest", schemaPath: "#/properties/subject/items/properties/digest/required", keyword: "required", params: { missingProperty: "sha256" }, message: "must have required property 'sha256'" };
                  vErrors === null ? vErrors = [err13] : vErrors.push(err13), errors++;
                }
                for (let key2 in data4)
                  if (key2 !== "sha256") {
                    let err14 = { instancePath: instancePath + "/subject/" + i0 + "/digest", schemaPath: "#/properties/subject/items/properties/digest/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key2 }, message: "must NOT have additional properties" };
                    vErrors === null ? vErrors = [err14] : vErrors.push(err14), errors++;
                  }
                if (data4.sha256 !== void 0) {
                  let data5 = data4.sha256;
                  if (typeof data5 == "string") {
                    if (!pattern4.test(data5)) {
                      let err15 = { instancePath: instancePath + "/subject/" + i0 + "/digest/sha256", schemaPath: "#/properties/subject/items/properties/digest/properties/sha256/pattern", keyword: "pattern", params: { pattern: "^[0-9a-f]{64}$" }, message: 'must match pattern "^[0-9a-f]{64}$"' };
                      vErrors === null ? vErrors = [err15] : vErrors.push(err15), errors++;
                    }
                  } else {
                    let err16 = { instancePath: instancePath + "/subject/" + i0 + "/digest/sha256", schemaPath: "#/properties/subject/items/properties/digest/properties/sha256/type", keyword: "type", params: { type: "string" }, message: "must be string" };
                    vErrors === null ? vErrors = [err16] : vErrors.push(err16), errors++;
                  }
                }
              } else {
                let err17 = { instancePath: instancePath + "/subject/" + i0 + "/digest", schemaPath: "#/properties/subject/items/properties/digest/type", keyword: "type", params: { type: "object" }, message: "must be object" };
                vErrors === null ? vErrors = [err17] : vErrors.push(err17), errors++;
              }
            }
          } else {
            let err18 = { instancePath: instancePath + "/subject/" + i0, schemaPath: "#/properties/subject/items/type", keyword: "type", params: { type: "object" }, message: "must be object" };
            vErrors === null ? vErrors = [err18] : vErrors.push(err18), errors++;
          }
        }
      } else {
        let err19 = { instancePath: instancePath + "/subject", schemaPath: "#/properties/subject/type", keyword: "type", params: { type: "array" }, message: "must be array" };
        vErrors === null ? vErrors = [err19] : vErrors.push(err19), errors++;
      }
    }
    if (data.predicateType !== void 0 && data.predicateType !== "https://github.com/blocks/orchestrator/verified-block/v1") {
      let err20 = { instancePath: instancePath + "/predicateType", schemaPath: "#/properties/predicateType/const", keyword: "const", params: { allowedValue: "https://github.com/blocks/orchestrator/verified-block/v1" }, message: "must be equal to constant" };
      vErrors === null ? vErrors = [err20] : vErrors.push(err20), errors++;
    }
    if (data.predicate !== void 0) {
      let data7 = data.predicate;
      if (data7 && typeof data7 == "object" && !Array.isArray(data7)) {
        if (data7.version === void 0) {
          let err21 = { instancePath: instancePath + "/predicate", schemaPath: "#/properties/predicate/required", keyword: "required", params: { missingProperty: "version" }, message: "must have required property 'version'" };
          vErrors === null ? vErrors = [err21] : vErrors.push(err21), errors++;
        }
        if (data7.flow === void 0) {
          let err22 = { instancePath: instancePath + "/predicate", schemaPath: "#/properties/predicate/required", keyword: "required", params: { missingProperty: "flow" }, message: "must have required property 'flow'" };
          vErrors === null ? vErrors = [err22] : vErrors.push(err22), errors++;
        }
        if (data7.block === void 0) {
          let err23 = { instancePath: instancePath + "/predicate", schemaPath: "#/properties/predicate/required", keyword: "required", params: { missingProperty: "block" }, message: "must have required property 'block'" };
          vErrors === null ? vErrors = [err23] : vErrors.push(err23), errors++;
        }
        if (data7.repository === void 0) {
          let err24 = { instancePath: instancePath + "/predicate", schemaPath: "#/properties/predicate/required", keyword: "required", params: { missingProperty: "repository" }, message: "must have required property 'repository'" };
          vErrors === null ? vErrors = [err24] : vErrors.push(err24), errors++;
        }
        if (data7.verdict === void 0) {
          let err25 = { instancePath: instancePath + "/predicate", schemaPath: "#/properties/predicate/required", keyword: "required", params: { missingProperty: "verdict" }, message: "must have required property 'verdict'" };
          vErrors === null ? vErrors = [err25] : vErrors.push(err25), errors++;
        }
        if (data7.offline === void 0) {
          let err26 = { instancePath: instancePath + "/predicate", schemaPath: "#/properties/predicate/required", keyword: "required", params: { missingProperty: "offline" }, message: "must have required property 'offline'" };
          vErrors === null ? vErrors = [err26] : vErrors.push(err26), errors++;
        }
        if (data7.models === void 0) {
          let err27 = { instancePath: instancePath + "/predicate", schemaPath: "#/properties/predicate/required", keyword: "required", params: { missingProperty: "models" }, message: "must have required property 'models'" };
          vErrors === null ? vErrors = [err27] : vErrors.push(err27), errors++;
        }
        if (data7.prompts === void 0) {
          let err28 = { instancePath: instancePath + "/predicate", schemaPath: "#/properties/predicate/required", keyword: "required", params: { missingProperty: "prompts" }, message: "must have required property 'prompts'" };
          vErrors === null ? vErrors = [err28] : vErrors.push(err28), errors++;
        }
        if (data7.gates === void 0) {
          let err29 = { instancePath: instancePath + "/predicate", schemaPath: "#/properties/predicate/required", keyword: "required", params: { missingProperty: "gates" }, message: "must have required property 'gates'" };
          vErrors === null ? vErrors = [err29] : vErrors.push(err29), errors++;
        }
        if (data7.cost === void 0) {
          let err30 = { instancePath: instancePath + "/predicate", schemaPath: "#/properties/predicate/required", keyword: "required", params: { missingProperty: "cost" }, message: "must have required property 'cost'" };
          vErrors === null ? vErrors = [err30] : vErrors.push(err30), errors++;
        }
        if (data7.bundle === void 0) {
          let err31 = { instancePath: instancePath + "/predicate", schemaPath: "#/properties/predicate/required", keyword: "required", params: { missingProperty: "bundle" }, message: "must have required property 'bundle'" };
          vErrors === null ? vErrors = [err31] : vErrors.push(err31), errors++;
        }
        for (let key3 in data7)
          if (!func2.call(schema31.properties.predicate.properties, key3)) {
            let err32 = { instancePath: instancePath + "/predicate", schemaPath: "#/properties/predicate/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key3 }, message: "must NOT have additional properties" };
            vErrors === null ? vErrors = [err32] : vErrors.push(err32), errors++;
          }
        if (data7.version !== void 0) {
          let data8 = data7.version;
          if (typeof data8 == "string") {
            if (func1(data8) < 1) {
              let err33 = { instancePath: instancePath + "/predicate/version", schemaPath: "#/properties/predicate/properties/version/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters" };
              vErrors === null ? vErrors = [err33] : vErrors.push(err33), errors++;
            }
          } else {
            let err34 = { instancePath: instancePath + "/predicate/version", schemaPath: "#/properties/predicate/properties/version/type", keyword: "type", params: { type: "string" }, message: "must be string" };
            vErrors === null ? vErrors = [err34] : vErrors.push(err34), errors++;
          }
        }
        if (data7.flow !== void 0) {
          let data9 = data7.flow;
          if (typeof data9 == "string") {
            if (!pattern5.test(data9)) {
              let err35 = { instancePath: instancePath + "/predicate/flow", schemaPath: "#/properties/predicate/properties/flow/pattern", keyword: "pattern", params: { pattern: "^flow-[0-9a-f]{12}$" }, message: 'must match pattern "^flow-[0-9a-f]{12}$"' };
              vErrors === null ? vErrors = [err35] : vErrors.push(err35), errors++;
            }
          } else {
            let err36 = { instancePath: instancePath + "/predicate/flow", schemaPath: "#/properties/predicate/properties/flow/type", keyword: "type", params: { type: "string" }, message: "must be string" };
            vErrors === null ? vErrors = [err36] : vErrors.push(err36), errors++;
          }
        }
        if (data7.block !== void 0) {
          let data10 = data7.block;
          if (data10 && typeof data10 == "object" && !Array.isArray(data10)) {
            if (data10.name === void 0) {
              let err37 = { instancePath: instancePath + "/predicate/block", schemaPath: "#/properties/predicate/properties/block/required", keyword: "required", params: { missingProperty: "name" }, message: "must have required property 'name'" };
              vErrors === null ? vErrors = [err37] : vErrors.push(err37), errors++;
            }
            if (data10.path === void 0) {
              let err38 = { instancePath: instancePath + "/predicate/block", schemaPath: "#/properties/predicate/properties/block/required", keyword: "required", params: { missingProperty: "path" }, message: "must have required property 'path'" };
              vErrors === null ? vErrors = [err38] : vErrors.push(err38), errors++;
            }
            if (data10.digest === void 0) {
              let err39 = { instancePath: instancePath + "/predicate/block", schemaPath: "#/properties/predicate/properties/block/required", keyword: "required", params: { missingProperty: "digest" }, message: "must have required property 'digest'" };
              vErrors === null ? vErrors = [err39] : vErrors.push(err39), errors++;
            }
            for (let key4 in data10)
              if (!(key4 === "name" || key4 === "path" || key4 === "digest")) {
                let err40 = { instancePath: instancePath + "/predicate/block", schemaPath: "#/properties/predicate/properties/block/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key4 }, message: "must NOT have additional properties" };
                vErrors === null ? vErrors = [err40] : vErrors.push(err40), errors++;
              }
            if (data10.name !== void 0 && typeof data10.name != "string") {
              let err41 = { instancePath: instancePath + "/predicate/block/name", schemaPath: "#/properties/predicate/properties/block/properties/name/type", keyword: "type", params: { type: "string" }, message: "must be string" };
              vErrors === null ? vErrors = [err41] : vErrors.push(err41), errors++;
            }
            if (data10.path !== void 0 && typeof data10.path != "string") {
              let err42 = { instancePath: instancePath + "/predicate/block/path", schemaPath: "#/properties/predicate/properties/block/properties/path/type", keyword: "type", params: { type: "string" }, message: "must be string" };
              vErrors === null ? vErrors = [err42] : vErrors.push(err42), errors++;
            }
            if (data10.digest !== void 0) {
              let data13 = data10.digest;
              if (typeof data13 == "string") {
                if (!pattern6.test(data13)) {
                  let err43 = { instancePath: instancePath + "/predicate/block/digest", schemaPath: "#/properties/predicate/properties/block/properties/digest/pattern", keyword: "pattern", params: { pattern: "^sha256-[0-9a-f]{64}$" }, message: 'must match pattern "^sha256-[0-9a-f]{64}$"' };
                  vErrors === null ? vErrors = [err43] : vErrors.push(err43), errors++;
                }
              } else {
                let err44 = { instancePath: instancePath + "/predicate/block/digest", schemaPath: "#/properties/predicate/properties/block/properties/digest/type", keyword: "type", params: { type: "string" }, message: "must be string" };
                vErrors === null ? vErrors = [err44] : vErrors.push(err44), errors++;
              }
            }
          } else {
            let err45 = { instancePath: instancePath + "/predicate/block", schemaPath: "#/properties/predicate/properties/block/type", keyword: "type", params: { type: "object" }, message: "must be object" };
            vErrors === null ? vErrors = [err45] : vErrors.push(err45), errors++;
          }
        }
        if (data7.repository !== void 0 && typeof data7.repository != "string") {
          let err46 = { instancePath: instancePath + "/predicate/repository", schemaPath: "#/properties/predicate/properties/repository/type", keyword: "type", params: { type: "string" }, message: "must be string" };
          vErrors === null ? vErrors = [err46] : vErrors.push(err46), errors++;
        }
        if (data7.revision !== void 0 && typeof data7.revision != "string") {
          let err47 = { instancePath: instancePath + "/predicate/revision", schemaPath: "#/properties/predicate/properties/revision/type", keyword: "type", params: { type: "string" }, message: "must be string" };
          vErrors === null ? vErrors = [err47] : vErrors.push(err47), errors++;
        }
        if (data7.verdict !== void 0) {
          let data16 = data7.verdict;
          if (!(data16 === "pass" || data16 === "fail" || data16 === "error")) {
            let err48 = { instancePath: instancePath + "/predicate/verdict", schemaPath: "#/properties/predicate/properties/verdict/enum", keyword: "enum", params: { allowedValues: schema31.properties.predicate.properties.verdict.enum }, message: "must be equal to one of the allowed values" };
            vErrors === null ? vErrors = [err48] : vErrors.push(err48), errors++;
          }
        }
        if (data7.offline !== void 0 && typeof data7.offline != "boolean") {
          let err49 = { instancePath: instancePath + "/predicate/offline", schemaPath: "#/properties/predicate/properties/offline/type", keyword: "type", params: { type: "boolean" }, message: "must be boolean" };
          vErrors === null ? vErrors = [err49] : vErrors.push(err49), errors++;
        }
        if (data7.models !== void 0) {
          let data18 = data7.models;
          if (Array.isArray(data18)) {
            let len1 = data18.length;
            for (let i1 = 0; i1 < len1; i1++) {
              let data19 = data18[i1];
              if (data19 && typeof data19 == "object" && !Array.isArray(data19)) {
                if (data19.role === void 0) {
                  let err50 = { instancePath: instancePath + "/predicate/models/" + i1, schemaPath: "#/properties/predicate/properties/models/items/required", keyword: "required", params: { missingProperty: "role" }, message: "must have required property 'role'" };
                  vErrors === null ? vErrors = [err50] : vErrors.push(err50), errors++;
                }
                if (data19.provider === void 0) {
                  let err51 = { instancePath: instancePath + "/predicate/models/" + i1, schemaPath: "#/properties/predicate/properties/models/items/required", keyword: "required", params: { missingProperty: "provider" }, message: "must have required property 'provider'" };
                  vErrors === null ? vErrors = [err51] : vErrors.push(err51), errors++;
                }
                if (data19.model === void 0) {
                  let err52 = { instancePath: instancePath + "/predicate/models/" + i1, schemaPath: "#/properties/predicate/properties/models/items/required", keyword: "required", params: { missingProperty: "model" }, message: "must have required property 'model'" };
                  vErrors === null ? vErrors = [err52] : vErrors.push(err52), errors++;
                }
                for (let key5 in data19)
                  if (!(key5 === "role" || key5 === "provider" || key5 === "model")) {
                    let err53 = { instancePath: instancePath + "/predicate/models/" + i1, schemaPath: "#/properties/predicate/properties/models/items/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key5 }, message: "must NOT have additional properties" };
                    vErrors === null ? vErrors = [err53] : vErrors.push(err53), errors++;
                  }
                if (data19.role !== void 0) {
                  let data20 = data19.role;
                  if (typeof data20 == "string") {
                    if (func1(data20) < 1) {
                      let err54 = { instancePath: instancePath + "/predicate/models/" + i1 + "/role", schemaPath: "#/properties/predicate/properties/models/items/properties/role/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters" };
                      vErrors === null ? vErrors = [err54] : vErrors.push(err54), errors++;
                    }
                  } else {
                    let err55 = { instancePath: instancePath + "/predicate/models/" + i1 + "/role", schemaPath: "#/properties/predicate/properties/models/items/properties/role/type", keyword: "type", params: { type: "string" }, message: "must be string" };
                    vErrors === null ? vErrors = [err55] : vErrors.push(err55), errors++;
                  }
                }
                if (data19.provider !== void 0) {
                  let data21 = data19.provider;
                  if (typeof data21 == "string") {
                    if (func1(data21) < 1) {
                      let err56 = { instancePath: instancePath + "/predicate/models/" + i1 + "/provider", schemaPath: "#/properties/predicate/properties/models/items/properties/provider/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters" };
                      vErrors === null ? vErrors = [err56] : vErrors.push(err56), errors++;
                    }
                  } else {
                    let err57 = { instancePath: instancePath + "/predicate/models/" + i1 + "/provider", schemaPath: "#/properties/predicate/properties/models/items/properties/provider/type", keyword: "type", params: { type: "string" }, message: "must be string" };
                    vErrors === null ? vErrors = [err57] : vErrors.push(err57), errors++;
                  }
                }
                if (data19.model !== void 0) {
                  let data22 = data19.model;
                  if (typeof data22 == "string") {
                    if (func1(data22) < 1) {
                      let err58 = { instancePath: instancePath + "/predicate/models/" + i1 + "/model", schemaPath: "#/properties/predicate/properties/models/items/properties/model/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters" };
                      vErrors === null ? vErrors = [err58] : vErrors.push(err58), errors++;
                    }
                  } else {
                    let err59 = { instancePath: instancePath + "/predicate/models/" + i1 + "/model", schemaPath: "#/properties/predicate/properties/models/items/properties/model/type", keyword: "type", params: { type: "string" }, message: "must be string" };
                    vErrors === null ? vErrors = [err59] : vErrors.push(err59), errors++;
                  }
                }
              } else {
                let err60 = { instancePath: instancePath + "/predicate/models/" + i1, schemaPath: "#/properties/predicate/properties/models/items/type", keyword: "type", params: { type: "object" }, message: "must be object" };
                vErrors === null ? vErrors = [err60] : vErrors.push(err60), errors++;
              }
            }
          } else {
            let err61 = { instancePath: instancePath + "/predicate/models", schemaPath: "#/properties/predicate/properties/models/type", keyword: "type", params: { type: "array" }, message: "must be array" };
            vErrors === null ? vErrors = [err61] : vErrors.push(err61), errors++;
          }
        }
        if (data7.prompts !== void 0) {
          let data23 = data7.prompts;
          if (Array.isArray(data23)) {
            let len2 = data23.length;
            for (let i2 = 0; i2 < len2; i2++) {
              let data24 = data23[i2];
              if (data24 && typeof data24 == "object" && !Array.isArray(data24)) {
                if (data24.path === void 0) {
                  let err62 = { instancePath: instancePath + "/predicate/prompts/" + i2, schemaPath: "#/properties/predicate/properties/prompts/items/required", keyword: "required", params: { missingProperty: "path" }, message: "must have required property 'path'" };
                  vErrors === null ? vErrors = [err62] : vErrors.push(err62), errors++;
                }
                if (data24.sha256 === void 0) {
                  let err63 = { instancePath: instancePath + "/predicate/prompts/" + i2, schemaPath: "#/properties/predicate/properties/prompts/items/required", keyword: "required", params: { missingProperty: "sha256" }, message: "must have required property 'sha256'" };
                  vErrors === null ? vErrors = [err63] : vErrors.push(err63), errors++;
                }
                for (let key6 in data24)
                  if (!(key6 === "path" || key6 === "sha256")) {
                    let err64 = { instancePath: instancePath + "/predicate/prompts/" + i2, schemaPath: "#/properties/predicate/properties/prompts/items/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key6 }, message: "must NOT have additional properties" };
                    vErrors === null ? vErrors = [err64] : vErrors.push(err64), errors++;
                  }
                if (data24.path !== void 0) {
                  let data25 = data24.path;
                  if (typeof data25 == "string") {
                    if (func1(data25) < 1) {
                      let err65 = { instancePath: instancePath + "/predicate/prompts/" + i2 + "/path", schemaPath: "#/properties/predicate/properties/prompts/items/properties/path/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters" };
                      vErrors === null ? vErrors = [err65] : vErrors.push(err65), errors++;
                    }
                  } else {
                    let err66 = { instancePath: instancePath + "/predicate/prompts/" + i2 + "/path", schemaPath: "#/properties/predicate/properties/prompts/items/properties/path/type", keyword: "type", params: { type: "string" }, message: "must be string" };
                    vErrors === null ? vErrors = [err66] : vErrors.push(err66), errors++;
                  }
                }
                if (data24.sha256 !== void 0) {
                  let data26 = data24.sha256;
                  if (typeof data26 == "string") {
                    if (!pattern4.test(data26)) {
                      let err67 = { instancePath: instancePath + "/predicate/prompts/" + i2 + "/sha256", schemaPath: "#/properties/predicate/properties/prompts/items/properties/sha256/pattern", keyword: "pattern", params: { pattern: "^[0-9a-f]{64}$" }, message: 'must match pattern "^[0-9a-f]{64}$"' };
                      vErrors === null ? vErrors = [err67] : vErrors.push(err67), errors++;
                    }
                  } else {
                    let err68 = { instancePath: instancePath + "/predicate/prompts/" + i2 + "/sha256", schemaPath: "#/properties/predicate/properties/prompts/items/properties/sha256/type", keyword: "type", params: { type: "string" }, message: "must be string" };
                    vErrors === null ? vErrors = [err68] : vErrors.push(err68), errors++;
                  }
                }
              } else {
                let err69 = { instancePath: instancePath + "/predicate/prompts/" + i2, schemaPath: "#/properties/predicate/properties/prompts/items/type", keyword: "type", params: { type: "object" }, message: "must be object" };
                vErrors === null ? vErrors = [err69] : vErrors.push(err69), errors++;
              }
            }
          } else {
            let err70 = { instancePath: instancePath + "/predicate/prompts", schemaPath: "#/properties/predicate/properties/prompts/type", keyword: "type", params: { type: "array" }, message: "must be array" };
            vErrors === null ? vErrors = [err70] : vErrors.push(err70), errors++;
          }
        }
        if (data7.gates !== void 0) {
          let data27 = data7.gates;
          if (Array.isArray(data27)) {
            let len3 = data27.length;
            for (let i3 = 0; i3 < len3; i3++) {
              let data28 = data27[i3];
              if (data28 && typeof data28 == "object" && !Array.isArray(data28)) {
                if (data28.gate === void 0) {
                  let err71 = { instancePath: instancePath + "/predicate/gates/" + i3, schemaPath: "#/properties/predicate/properties/gates/items/required", keyword: "required", params: { missingProperty: "gate" }, message: "must have required property 'gate'" };
                  vErrors === null ? vErrors = [err71] : vErrors.push(err71), errors++;
                }
                if (data28.verdict === void 0) {
                  let err72 = { instancePath: instancePath + "/predicate/gates/" + i3, schemaPath: "#/properties/predicate/properties/gates/items/required", keyword: "required", params: { missingProperty: "verdict" }, message: "must have required property 'verdict'" };
                  vErrors === null ? vErrors = [err72] : vErrors.push(err72), errors++;
                }
                for (let key7 in data28)
                  if (!(key7 === "gate" || key7 === "verdict" || key7 === "figure")) {
                    let err73 = { instancePath: instancePath + "/predicate/gates/" + i3, schemaPath: "#/properties/predicate/properties/gates/items/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key7 }, message: "must NOT have additional properties" };
                    vErrors === null ? vErrors = [err73] : vErrors.push(err73), errors++;
                  }
                if (data28.gate !== void 0) {
                  let data29 = data28.gate;
                  if (!(data29 === "contract" || data29 === "coverage" || data29 === "mutation" || data29 === "security" || data29 === "review")) {
                    let err74 = { instancePath: instancePath + "/predicate/gates/" + i3 + "/gate", schemaPath: "#/properties/predicate/properties/gates/items/properties/gate/enum", keyword: "enum", params: { allowedValues: schema31.properties.predicate.properties.gates.items.properties.gate.enum }, message: "must be equal to one of the allowed values" };
                    vErrors === null ? vErrors = [err74] : vErrors.push(err74), errors++;
                  }
                }
                if (data28.verdict !== void 0) {
                  let data30 = data28.verdict;
                  if (!(data30 === "pass" || data30 === "fail" || data30 === "error")) {
                    let err75 = { instancePath: instancePath + "/predicate/gates/" + i3 + "/verdict", schemaPath: "#/properties/predicate/properties/gates/items/properties/verdict/enum", keyword: "enum", params: { allowedValues: schema31.properties.predicate.properties.gates.items.properties.verdict.enum }, message: "must be equal to one of the allowed values" };
                    vErrors === null ? vErrors = [err75] : vErrors.push(err75), errors++;
                  }
                }
                if (data28.figure !== void 0) {
                  let data31 = data28.figure;
                  if (data31 && typeof data31 == "object" && !Array.isArray(data31)) {
                    if (data31.name === void 0) {
                      let err76 = { instancePath: instancePath + "/predicate/gates/" + i3 + "/figure", schemaPath: "#/properties/predicate/properties/gates/items/properties/figure/required", keyword: "required", params: { missingProperty: "name" }, message: "must have required property 'name'" };
                      vErrors === null ? vErrors = [err76] : vErrors.push(err76), errors++;
                    }
                    if (data31.value === void 0) {
                      let err77 = { instancePath: instancePath + "/predicate/gates/" + i3 + "/figure", schemaPath: "#/properties/predicate/properties/gates/items/properties/figure/required", keyword: "required", params: { missingProperty: "value" }, message: "must have required property 'value'" };
                      vErrors === null ? vErrors = [err77] : vErrors.push(err77), errors++;
                    }
                    if (data31.threshold === void 0) {
                      let err78 = { instancePath: instancePath + "/predicate/gates/" + i3 + "/figure", schemaPath: "#/properties/predicate/properties/gates/items/properties/figure/required", keyword: "required", params: { missingProperty: "threshold" }, message: "must have required property 'threshold'" };
                      vErrors === null ? vErrors = [err78] : vErrors.push(err78), errors++;
                    }
                    if (data31.comparison === void 0) {
                      let err79 = { instancePath: instancePath + "/predicate/gates/" + i3 + "/figure", schemaPath: "#/properties/predicate/properties/gates/items/properties/figure/required", keyword: "required", params: { missingProperty: "comparison" }, message: "must have required property 'comparison'" };
                      vErrors === null ? vErrors = [err79] : vErrors.push(err79), errors++;
                    }
                    if (data31.unit === void 0) {
                      let err80 = { instancePath: instancePath + "/predicate/gates/" + i3 + "/figure", schemaPath: "#/properties/predicate/properties/gates/items/properties/figure/required", keyword: "required", params: { missingProperty: "unit" }, message: "must have required property 'unit'" };
                      vErrors === null ? vErrors = [err80] : vErrors.push(err80), errors++;
                    }
                    for (let key8 in data31)
                      if (!(key8 === "name" || key8 === "value" || key8 === "threshold" || key8 === "comparison" || key8 === "unit")) {
                        let err81 = { instancePath: instancePath + "/predicate/gates/" + i3 + "/figure", schemaPath: "#/properties/predicate/properties/gates/items/properties/figure/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key8 }, message: "must NOT have additional properties" };
                        vErrors === null ? vErrors = [err81] : vErrors.push(err81), errors++;
                      }
                    if (data31.name !== void 0 && typeof data31.name != "string") {
                      let err82 = { instancePath: instancePath + "/predicate/gates/" + i3 + "/figure/name", schemaPath: "#/properties/predicate/properties/gates/items/properties/figure/properties/name/type", keyword: "type", params: { type: "string" }, message: "must be string" };
                      vErrors === null ? vErrors = [err82] : vErrors.push(err82), errors++;
                    }
                    if (data31.value !== void 0) {
                      let data33 = data31.value;
                      if (!(typeof data33 == "number" && isFinite(data33))) {
                        let err83 = { instancePath: instancePath + "/predicate/gates/" + i3 + "/figure/value", schemaPath: "#/properties/predicate/properties/gates/items/properties/figure/properties/value/type", keyword: "type", params: { type: "number" }, message: "must be number" };
                        vErrors === null ? vErrors = [err83] : vErrors.push(err83), errors++;
                      }
                    }
                    if (data31.threshold !== void 0) {
                      let data34 = data31.threshold;
                      if (!(typeof data34 == "number" && isFinite(data34))) {
                        let err84 = { instancePath: instancePath + "/predicate/gates/" + i3 + "/figure/threshold", schemaPath: "#/properties/predicate/properties/gates/items/properties/figure/properties/threshold/type", keyword: "type", params: { type: "number" }, message: "must be number" };
                        vErrors === null ? vErrors = [err84] : vErrors.push(err84), errors++;
                      }
                    }
                    if (data31.comparison !== void 0) {
                      let data35 = data31.comparison;
                      if (!(data35 === "at-least" || data35 === "at-most")) {
                        let err85 = { instancePath: instancePath + "/predicate/gates/" + i3 + "/figure/comparison", schemaPath: "#/properties/predicate/properties/gates/items/properties/figure/properties/comparison/enum", keyword: "enum", params: { allowedValues: schema31.properties.predicate.properties.gates.items.properties.figure.properties.comparison.enum }, message: "must be equal to one of the allowed values" };
                        vErrors === null ? vErrors = [err85] : vErrors.push(err85), errors++;
                      }
                    }
                    if (data31.unit !== void 0) {
                      let data36 = data31.unit;
                      if (!(data36 === "percent" || data36 === "count")) {
                        let err86 = { instancePath: instancePath + "/predicate/gates/" + i3 + "/figure/unit", schemaPath: "#/properties/predicate/properties/gates/items/properties/figure/properties/unit/enum", keyword: "enum", params: { allowedValues: schema31.properties.predicate.properties.gates.items.properties.figure.properties.unit.enum }, message: "must be equal to one of the allowed values" };
                        vErrors === null ? vErrors = [err86] : vErrors.push(err86), errors++;
                      }
                    }
                  } else {
                    let err87 = { instancePath: instancePath + "/predicate/gates/" + i3 + "/figure", schemaPath: "#/properties/predicate/properties/gates/items/properties/figure/type", keyword: "type", params: { type: "object" }, message: "must be object" };
                    vErrors === null ? vErrors = [err87] : vErrors.push(err87), errors++;
                  }
                }
              } else {
                let err88 = { instancePath: instancePath + "/predicate/gates/" + i3, schemaPath: "#/properties/predicate/properties/gates/items/type", keyword: "type", params: { type: "object" }, message: "must be object" };
                vErrors === null ? vErrors = [err88] : vErrors.push(err88), errors++;
              }
            }
          } else {
            let err89 = { instancePath: instancePath + "/predicate/gates", schemaPath: "#/properties/predicate/properties/gates/type", keyword: "type", params: { type: "array" }, message: "must be array" };
            vErrors === null ? vErrors = [err89] : vErrors.push(err89), errors++;
          }
        }
        if (data7.cost !== void 0) {
          let data37 = data7.cost;
          if (data37 && typeof data37 == "object" && !Array.isArray(data37)) {
            if (data37.estimated === void 0) {
              let err90 = { instancePath: instancePath + "/predicate/cost", schemaPath: "#/properties/predicate/properties/cost/required", keyword: "required", params: { missingProperty: "estimated" }, message: "must have required property 'estimated'" };
              vErrors === null ? vErrors = [err90] : vErrors.push(err90), errors++;
            }
            for (let key9 in data37)
              if (!(key9 === "usd" || key9 === "inputTokens" || key9 === "outputTokens" || key9 === "estimated")) {
                let err91 = { instancePath: instancePath + "/predicate/cost", schemaPath: "#/properties/predicate/properties/cost/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key9 }, message: "must NOT have additional properties" };
                vErrors === null ? vErrors = [err91] : vErrors.push(err91), errors++;
              }
            if (data37.usd !== void 0) {
              let data38 = data37.usd;
              if (typeof data38 == "number" && isFinite(data38)) {
                if (data38 < 0 || isNaN(data38)) {
                  let err92 = { instancePath: instancePath + "/predicate/cost/usd", schemaPath: "#/properties/predicate/properties/cost/properties/usd/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0" };
                  vErrors === null ? vErrors = [err92] : vErrors.push(err92), errors++;
                }
              } else {
                let err93 = { instancePath: instancePath + "/predicate/cost/usd", schemaPath: "#/properties/predicate/properties/cost/properties/usd/type", keyword: "type", params: { type: "number" }, message: "must be number" };
                vErrors === null ? vErrors = [err93] : vErrors.push(err93), errors++;
              }
            }
            if (data37.inputTokens !== void 0) {
              let data39 = data37.inputTokens;
              if (!(typeof data39 == "number" && !(data39 % 1) && !isNaN(data39) && isFinite(data39))) {
                let err94 = { instancePath: instancePath + "/predicate/cost/inputTokens", schemaPath: "#/properties/predicate/properties/cost/properties/inputTokens/type", keyword: "type", params: { type: "integer" }, message: "must be integer" };
                vErrors === null ? vErrors = [err94] : vErrors.push(err94), errors++;
              }
              if (typeof data39 == "number" && isFinite(data39) && (data39 < 0 || isNaN(data39))) {
                let err95 = { instancePath: instancePath + "/predicate/cost/inputTokens", schemaPath: "#/properties/predicate/properties/cost/properties/inputTokens/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0" };
                vErrors === null ? vErrors = [err95] : vErrors.push(err95), errors++;
              }
            }
            if (data37.outputTokens !== void 0) {
              let data40 = data37.outputTokens;
              if (!(typeof data40 == "number" && !(data40 % 1) && !isNaN(data40) && isFinite(data40))) {
                let err96 = { instancePath: instancePath + "/predicate/cost/outputTokens", schemaPath: "#/properties/predicate/properties/cost/properties/outputTokens/type", keyword: "type", params: { type: "integer" }, message: "must be integer" };
                vErrors === null ? vErrors = [err96] : vErrors.push(err96), errors++;
              }
              if (typeof data40 == "number" && isFinite(data40) && (data40 < 0 || isNaN(data40))) {
                let err97 = { instancePath: instancePath + "/predicate/cost/outputTokens", schemaPath: "#/properties/predicate/properties/cost/properties/outputTokens/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0" };
                vErrors === null ? vErrors = [err97] : vErrors.push(err97), errors++;
              }
            }
            if (data37.estimated !== void 0 && typeof data37.estimated != "boolean") {
              let err98 = { instancePath: instancePath + "/predicate/cost/estimated", schemaPath: "#/properties/predicate/properties/cost/properties/estimated/type", keyword: "type", params: { type: "boolean" }, message: "must be boolean" };
              vErrors === null ? vErrors = [err98] : vErrors.push(err98), errors++;
            }
          } else {
            let err99 = { instancePath: instancePath + "/predicate/cost", schemaPath: "#/properties/predicate/properties/cost/type", keyword: "type", params: { type: "object" }, message: "must be object" };
            vErrors === null ? vErrors = [err99] : vErrors.push(err99), errors++;
          }
        }
        if (data7.bundle !== void 0) {
          let data42 = data7.bundle;
          if (data42 && typeof data42 == "object" && !Array.isArray(data42)) {
            if (data42.digest === void 0) {
              let err100 = { instancePath: instancePath + "/predicate/bundle", schemaPath: "#/properties/predicate/properties/bundle/required", keyword: "required", params: { missingProperty: "digest" }, message: "must have required property 'digest'" };
              vErrors === null ? vErrors = [err100] : vErrors.push(err100), errors++;
            }
            if (data42.redactions === void 0) {
              let err101 = { instancePath: instancePath + "/predicate/bundle", schemaPath: "#/properties/predicate/properties/bundle/required", keyword: "required", params: { missingProperty: "redactions" }, message: "must have required property 'redactions'" };
              vErrors === null ? vErrors = [err101] : vErrors.push(err101), errors++;
            }
            for (let key10 in data42)
              if (!(key10 === "digest" || key10 === "redactions")) {
                let err102 = { instancePath: instancePath + "/predicate/bundle", schemaPath: "#/properties/predicate/properties/bundle/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key10 }, message: "must NOT have additional properties" };
                vErrors === null ? vErrors = [err102] : vErrors.push(err102), errors++;
              }
            if (data42.digest !== void 0) {
              let data43 = data42.digest;
              if (typeof data43 == "string") {
                if (!pattern6.test(data43)) {
                  let err103 = { instancePath: instancePath + "/predicate/bundle/digest", schemaPath: "#/properties/predicate/properties/bundle/properties/digest/pattern", keyword: "pattern", params: { pattern: "^sha256-[0-9a-f]{64}$" }, message: 'must match pattern "^sha256-[0-9a-f]{64}$"' };
                  vErrors === null ? vErrors = [err103] : vErrors.push(err103), errors++;
                }
              } else {
                let err104 = { instancePath: instancePath + "/predicate/bundle/digest", schemaPath: "#/properties/predicate/properties/bundle/properties/digest/type", keyword: "type", params: { type: "string" }, message: "must be string" };
                vErrors === null ? vErrors = [err104] : vErrors.push(err104), errors++;
              }
            }
            if (data42.redactions !== void 0) {
              let data44 = data42.redactions;
              if (!(typeof data44 == "number" && !(data44 % 1) && !isNaN(data44) && isFinite(data44))) {
                let err105 = { instancePath: instancePath + "/predicate/bundle/redactions", schemaPath: "#/properties/predicate/properties/bundle/properties/redactions/type", keyword: "type", params: { type: "integer" }, message: "must be integer" };
                vErrors === null ? vErrors = [err105] : vErrors.push(err105), errors++;
              }
              if (typeof data44 == "number" && isFinite(data44) && (data44 < 0 || isNaN(data44))) {
                let err106 = { instancePath: instancePath + "/predicate/bundle/redactions", schemaPath: "#/properties/predicate/properties/bundle/properties/redactions/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0" };
                vErrors === null ? vErrors = [err106] : vErrors.push(err106), errors++;
              }
            }
          } else {
            let err107 = { instancePath: instancePath + "/predicate/bundle", schemaPath: "#/properties/predicate/properties/bundle/type", keyword: "type", params: { type: "object" }, message: "must be object" };
            vErrors === null ? vErrors = [err107] : vErrors.push(err107), errors++;
          }
        }
      } else {
        let err108 = { instancePath: instancePath + "/predicate", schemaPath: "#/properties/predicate/type", keyword: "type", params: { type: "object" }, message: "must be object" };
        vErrors === null ? vErrors = [err108] : vErrors.push(err108), errors++;
      }
    }
  } else {
    let err109 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object" };
    vErrors === null ? vErrors = [err109] : vErrors.push(err109), errors++;
  }
  return validate20.errors = vErrors, errors === 0;
}
validate20.evaluated = { props: !0, dynamicProps: !1, dynamicItems: !1 };
export {
  validateBlockStatement
};
