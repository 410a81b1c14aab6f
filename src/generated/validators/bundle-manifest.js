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
var validateBundleManifest = validate20, schema31 = { $schema: "https://json-schema.org/draft/2020-12/schema", $id: "urn:blocks:schema:bundle-manifest:1", title: "BundleManifest", description: "`manifest.json` of a context bundle, as canonical JSON (RFC 8785): the SHA-256 of its bytes is the name of the bundle. It holds no time, so that equal evidence has equal digests.", type: "object", additionalProperties: !1, required: ["schemaVersion", "kind", "version", "flow", "block", "repository", "verdict", "members", "redactions", "verify"], properties: { schemaVersion: { const: 1 }, kind: { const: "context-bundle" }, version: { type: "string", description: "Version of Blocks that sealed the bundle.", minLength: 1 }, flow: { type: "string", description: "Id of the flow.", pattern: "^flow-[0-9a-f]{12}$" }, block: { type: "object", additionalProperties: !1, required: ["name", "digest"], properties: { name: { type: "string", description: "Name of the block." }, digest: { type: "string", description: "Digest over the paths and contents of all files of the block, before redaction.", pattern: "^sha256-[0-9a-f]{64}$" } }, description: "The block that the evidence speaks of." }, repository: { type: "string", description: "owner/name, or the folder's name on a laptop." }, revision: { type: "string", description: "Commit that the flow started from; absent without git." }, verdict: { enum: ["pass", "fail", "error"], description: "What the sealed gate reports together say of the block. error: it could not be decided, which is never a pass." }, members: { type: "array", items: { type: "object", additionalProperties: !1, required: ["path", "sizeBytes", "sha256"], properties: { path: { type: "string", description: "Path in the bundle, with forward slashes.", pattern: "^members/.+$", maxLength: 1024 }, sizeBytes: { type: "integer", minimum: 0 }, sha256: { type: "string", description: "SHA-256 of the file, as sha256sum prints it.", pattern: "^[0-9a-f]{64}$" } }, title: "BundleMember" }, minItems: 1, description: "Every file of the bundle beside this one and SHA256SUMS, sorted by path." }, redactions: { type: "array", items: { type: "object", additionalProperties: !1, required: ["path", "count"], properties: { path: { type: "string", description: "The member." }, count: { type: "integer", minimum: 1, description: "How many secrets were taken out of it." }, kinds: { type: "array", items: { type: "object", additionalProperties: !1, required: ["kind", "count"], properties: { kind: { type: "string", description: "`known secret` for one that the sealing process knew, in whatever form it stood; else what its shape says, such as `GitHub token` or `private key`.", minLength: 1, maxLength: 100 }, count: { type: "integer", minimum: 1 } } }, minItems: 1, description: "The count by kind, sorted by kind. Absent in bundles of versions before 0.2." } }, title: "BundleRedaction" }, description: "Members that had held a secret, sorted by path. *** stands where a secret stood." }, verify: { type: "string", description: "How to check this bundle without Blocks.", minLength: 1 } } }, func1 = Object.prototype.hasOwnProperty, func2 = require_ucs2length().default, pattern4 = new RegExp("^flow-[0-9a-f]{12}$", "u"), pattern5 = new RegExp("^sha256-[0-9a-f]{64}$", "u"), pattern6 = new RegExp("^members/.+$", "u"), pattern7 = new RegExp("^[0-9a-f]{64}$", "u");
function validate20(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  let vErrors = null, errors = 0, evaluated0 = validate20.evaluated;
  if (evaluated0.dynamicProps && (evaluated0.props = void 0), evaluated0.dynamicItems && (evaluated0.items = void 0), data && typeof data == "object" && !Array.isArray(data)) {
    if (data.schemaVersion === void 0) {
      let err0 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "schemaVersion" }, message: "must have required property 'schemaVersion'" };
      vErrors === null ? vErrors = [err0] : vErrors.push(err0), errors++;
    }
    if (data.kind === void 0) {
      let err1 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "kind" }, message: "must have required property 'kind'" };
      vErrors === null ? vErrors = [err1] : vErrors.push(err1), errors++;
    }
    if (data.version === void 0) {
      let err2 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "version" }, message: "must have required property 'version'" };
      vErrors === null ? vErrors = [err2] : vErrors.push(err2), errors++;
    }
    if (data.flow === void 0) {
      let err3 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "flow" }, message: "must have required property 'flow'" };
      vErrors === null ? vErrors = [err3] : vErrors.push(err3), errors++;
    }
    if (data.block === void 0) {
      let err4 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "block" }, message: "must have required property 'block'" };
      vErrors === null ? vErrors = [err4] : vErrors.push(err4), errors++;
    }
    if (data.repository === void 0) {
      let err5 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "repository" }, message: "must have required property 'repository'" };
      vErrors === null ? vErrors = [err5] : vErrors.push(err5), errors++;
    }
    if (data.verdict === void 0) {
      let err6 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "verdict" }, message: "must have required property 'verdict'" };
      vErrors === null ? vErrors = [err6] : vErrors.push(err6), errors++;
    }
    if (data.members === void 0) {
      let err7 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "members" }, message: "must have required property 'members'" };
      vErrors === null ? vErrors = [err7] : vErrors.push(err7), errors++;
    }
    if (data.redactions === void 0) {
      let err8 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "redactions" }, message: "must have required property 'redactions'" };
      vErrors === null ? vErrors = [err8] : vErrors.push(err8), errors++;
    }
    if (data.verify === void 0) {
      let err9 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "verify" }, message: "must have required property 'verify'" };
      vErrors === null ? vErrors = [err9] : vErrors.push(err9), errors++;
    }
    for (let key0 in data)
      if (!func1.call(schema31.properties, key0)) {
        let err10 = { instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 }, message: "must NOT have additional properties" };
        vErrors === null ? vErrors = [err10] : vErrors.push(err10), errors++;
      }
    if (data.schemaVersion !== void 0 && data.schemaVersion !== 1) {
      let err11 = { instancePath: instancePath + "/schemaVersion", schemaPath: "#/properties/schemaVersion/const", keyword: "const", params: { allowedValue: 1 }, message: "must be equal to constant" };
      vErrors === null ? vErrors = [err11] : vErrors.push(err11), errors++;
    }
    if (data.kind !== void 0 && data.kind !== "context-bundle") {
      let err12 = { instancePath: instancePath + "/kind", schemaPath: "#/properties/kind/const", keyword: "const", params: { allowedValue: "context-bundle" }, message: "must be equal to constant" };
      vErrors === null ? vErrors = [err12] : vErrors.push(err12), errors++;
    }
    if (data.version !== void 0) {
      let data2 = data.version;
      if (typeof data2 == "string") {
        if (func2(data2) < 1) {
          let err13 = { instancePath: instancePath + "/version", schemaPath: "#/properties/version/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters" };
          vErrors === null ? vErrors = [err13] : vErrors.push(err13), errors++;
        }
      } else {
        let err14 = { instancePath: instancePath + "/version", schemaPath: "#/properties/version/type", keyword: "type", params: { type: "string" }, message: "must be string" };
        vErrors === null ? vErrors = [err14] : vErrors.push(err14), errors++;
      }
    }
    if (data.flow !== void 0) {
      let data3 = data.flow;
      if (typeof data3 == "string") {
        if (!pattern4.test(data3)) {
          let err15 = { instancePath: instancePath + "/flow", schemaPath: "#/properties/flow/pattern", keyword: "pattern", params: { pattern: "^flow-[0-9a-f]{12}$" }, message: 'must match pattern "^flow-[0-9a-f]{12}$"' };
          vErrors === null ? vErrors = [err15] : vErrors.push(err15), errors++;
        }
      } else {
        let err16 = { instancePath: instancePath + "/flow", schemaPath: "#/properties/flow/type", keyword: "type", params: { type: "string" }, message: "must be string" };
        vErrors === null ? vErrors = [err16] : vErrors.push(err16), errors++;
      }
    }
    if (data.block !== void 0) {
      let data4 = data.block;
      if (data4 && typeof data4 == "object" && !Array.isArray(data4)) {
        if (data4.name === void 0) {
          let err17 = { instancePath: instancePath + "/block", schemaPath: "#/properties/block/required", keyword: "required", params: { missingProperty: "name" }, message: "must have required property 'name'" };
          vErrors === null ? vErrors = [err17] : vErrors.push(err17), errors++;
        }
        if (data4.digest === void 0) {
          let err18 = { instancePath: instancePath + "/block", schemaPath: "#/properties/block/required", keyword: "required", params: { missingProperty: "digest" }, message: "must have required property 'digest'" };
          vErrors === null ? vErrors = [err18] : vErrors.push(err18), errors++;
        }
        for (let key1 in data4)
          if (!(key1 === "name" || key1 === "digest")) {
            let err19 = { instancePath: instancePath + "/block", schemaPath: "#/properties/block/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key1 }, message: "must NOT have additional properties" };
            vErrors === null ? vErrors = [err19] : vErrors.push(err19), errors++;
          }
        if (data4.name !== void 0 && typeof data4.name != "string") {
          let err20 = { instancePath: instancePath + "/block/name", schemaPath: "#/properties/block/properties/name/type", keyword: "type", params: { type: "string" }, message: "must be string" };
          vErrors === null ? vErrors = [err20] : vErrors.push(err20), errors++;
        }
        if (data4.digest !== void 0) {
          let data6 = data4.digest;
          if (typeof data6 == "string") {
            if (!pattern5.test(data6)) {
              let err21 = { instancePath: instancePath + "/block/digest", schemaPath: "#/properties/block/properties/digest/pattern", keyword: "pattern", params: { pattern: "^sha256-[0-9a-f]{64}$" }, message: 'must match pattern "^sha256-[0-9a-f]{64}$"' };
              vErrors === null ? vErrors = [err21] : vErrors.push(err21), errors++;
            }
          } else {
            let err22 = { instancePath: instancePath + "/block/digest", schemaPath: "#/properties/block/properties/digest/type", keyword: "type", params: { type: "string" }, message: "must be string" };
            vErrors === null ? vErrors = [err22] : vErrors.push(err22), errors++;
          }
        }
      } else {
        let err23 = { instancePath: instancePath + "/block", schemaPath: "#/properties/block/type", keyword: "type", params: { type: "object" }, message: "must be object" };
        vErrors === null ? vErrors = [err23] : vErrors.push(err23), errors++;
      }
    }
    if (data.repository !== void 0 && typeof data.repository != "string") {
      let err24 = { instancePath: instancePath + "/repository", schemaPath: "#/properties/repository/type", keyword: "type", params: { type: "string" }, message: "must be string" };
      vErrors === null ? vErrors = [err24] : vErrors.push(err24), errors++;
    }
    if (data.revision !== void 0 && typeof data.revision != "string") {
      let err25 = { instancePath: instancePath + "/revision", schemaPath: "#/properties/revision/type", keyword: "type", params: { type: "string" }, message: "must be string" };
      vErrors === null ? vErrors = [err25] : vErrors.push(err25), errors++;
    }
    if (data.verdict !== void 0) {
      let data9 = data.verdict;
      if (!(data9 === "pass" || data9 === "fail" || data9 === "error")) {
        let err26 = { instancePath: instancePath + "/verdict", schemaPath: "#/properties/verdict/enum", keyword: "enum", params: { allowedValues: schema31.properties.verdict.enum }, message: "must be equal to one of the allowed values" };
        vErrors === null ? vErrors = [err26] : vErrors.push(err26), errors++;
      }
    }
    if (data.members !== void 0) {
      let data10 = data.members;
      if (Array.isArray(data10)) {
        if (data10.length < 1) {
          let err27 = { instancePath: instancePath + "/members", schemaPath: "#/properties/members/minItems", keyword: "minItems", params: { limit: 1 }, message: "must NOT have fewer than 1 items" };
          vErrors === null ? vErrors = [err27] : vErrors.push(err27), errors++;
        }
        let len0 = data10.length;
        for (let i0 = 0; i0 < len0; i0++) {
          let data11 = data10[i0];
          if (data11 && typeof data11 == "object" && !Array.isArray(data11)) {
            if (data11.path === void 0) {
              let err28 = { instancePath: instancePath + "/members/" + i0, schemaPath: "#/properties/members/items/required", keyword: "required", params: { missingProperty: "path" }, message: "must have required property 'path'" };
              vErrors === null ? vErrors = [err28] : vErrors.push(err28), errors++;
            }
            if (data11.sizeBytes === void 0) {
              let err29 = { instancePath: instancePath + "/members/" + i0, schemaPath: "#/properties/members/items/required", keyword: "required", params: { missingProperty: "sizeBytes" }, message: "must have required property 'sizeBytes'" };
              vErrors === null ? vErrors = [err29] : vErrors.push(err29), errors++;
            }
            if (data11.sha256 === void 0) {
              let err30 = { instancePath: instancePath + "/members/" + i0, schemaPath: "#/properties/members/items/required", keyword: "required", params: { missingProperty: "sha256" }, message: "must have required property 'sha256'" };
              vErrors === null ? vErrors = [err30] : vErrors.push(err30), errors++;
            }
            for (let key2 in data11)
              if (!(key2 === "path" || key2 === "sizeBytes" || key2 === "sha256")) {
                let err31 = { instancePath: instancePath + "/members/" + i0, schemaPath: "#/properties/members/items/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key2 }, message: "must NOT have additional properties" };
                vErrors === null ? vErrors = [err31] : vErrors.push(err31), errors++;
              }
            if (data11.path !== void 0) {
              let data12 = data11.path;
              if (typeof data12 == "string") {
                if (func2(data12) > 1024) {
                  let err32 = { instancePath: instancePath + "/members/" + i0 + "/path", schemaPath: "#/properties/members/items/properties/path/maxLength", keyword: "maxLength", params: { limit: 1024 }, message: "must NOT have more than 1024 characters" };
                  vErrors === null ? vErrors = [err32] : vErrors.push(err32), errors++;
                }
                if (!pattern6.test(data12)) {
                  let err33 = { instancePath: instancePath + "/members/" + i0 + "/path", schemaPath: "#/properties/members/items/properties/path/pattern", keyword: "pattern", params: { pattern: "^members/.+$" }, message: 'must match pattern "^members/.+$"' };
                  vErrors === null ? vErrors = [err33] : vErrors.push(err33), errors++;
                }
              } else {
                let err34 = { instancePath: instancePath + "/members/" + i0 + "/path", schemaPath: "#/properties/members/items/properties/path/type", keyword: "type", params: { type: "string" }, message: "must be string" };
                vErrors === null ? vErrors = [err34] : vErrors.push(err34), errors++;
              }
            }
            if (data11.sizeBytes !== void 0) {
              let data13 = data11.sizeBytes;
              if (!(typeof data13 == "number" && !(data13 % 1) && !isNaN(data13) && isFinite(data13))) {
                let err35 = { instancePath: instancePath + "/members/" + i0 + "/sizeBytes", schemaPath: "#/properties/members/items/properties/sizeBytes/type", keyword: "type", params: { type: "integer" }, message: "must be integer" };
                vErrors === null ? vErrors = [err35] : vErrors.push(err35), errors++;
              }
              if (typeof data13 == "number" && isFinite(data13) && (data13 < 0 || isNaN(data13))) {
                let err36 = { instancePath: instancePath + "/members/" + i0 + "/sizeBytes", schemaPath: "#/properties/members/items/properties/sizeBytes/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0" };
                vErrors === null ? vErrors = [err36] : vErrors.push(err36), errors++;
              }
            }
            if (data11.sha256 !== void 0) {
              let data14 = data11.sha256;
              if (typeof data14 == "string") {
                if (!pattern7.test(data14)) {
                  let err37 = { instancePath: instancePath + "/members/" + i0 + "/sha256", schemaPath: "#/properties/members/items/properties/sha256/pattern", keyword: "pattern", params: { pattern: "^[0-9a-f]{64}$" }, message: 'must match pattern "^[0-9a-f]{64}$"' };
                  vErrors === null ? vErrors = [err37] : vErrors.push(err37), errors++;
                }
              } else {
                let err38 = { instancePath: instancePath + "/members/" + i0 + "/sha256", schemaPath: "#/properties/members/items/properties/sha256/type", keyword: "type", params: { type: "string" }, message: "must be string" };
                vErrors === null ? vErrors = [err38] : vErrors.push(err38), errors++;
              }
            }
          } else {
            let err39 = { instancePath: instancePath + "/members/" + i0, schemaPath: "#/properties/members/items/type", keyword: "type", params: { type: "object" }, message: "must be object" };
            vErrors === null ? vErrors = [err39] : vErrors.push(err39), errors++;
          }
        }
      } else {
        let err40 = { instancePath: instancePath + "/members", schemaPath: "#/properties/members/type", keyword: "type", params: { type: "array" }, message: "must be array" };
        vErrors === null ? vErrors = [err40] : vErrors.push(err40), errors++;
      }
    }
    if (data.redactions !== void 0) {
      let data15 = data.redactions;
      if (Array.isArray(data15)) {
        let len1 = data15.length;
        for (let i1 = 0; i1 < len1; i1++) {
          let data16 = data15[i1];
          if (data16 && typeof data16 == "object" && !Array.isArray(data16)) {
            if (data16.path === void 0) {
              let err41 = { instancePath: instancePath + "/redactions/" + i1, schemaPath: "#/properties/redactions/items/required", keyword: "required", params: { missingProperty: "path" }, message: "must have required property 'path'" };
              vErrors === null ? vErrors = [err41] : vErrors.push(err41), errors++;
            }
            if (data16.count === void 0) {
              let err42 = { instancePath: instancePath + "/redactions/" + i1, schemaPath: "#/properties/redactions/items/required", keyword: "required", params: { missingProperty: "count" }, message: "must have required property 'count'" };
              vErrors === null ? vErrors = [err42] : vErrors.push(err42), errors++;
            }
            for (let key3 in data16)
              if (!(key3 === "path" || key3 === "count" || key3 === "kinds")) {
                let err43 = { instancePath: instancePath + "/redactions/" + i1, schemaPath: "#/properties/redactions/items/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key3 }, message: "must NOT have additional properties" };
                vErrors === null ? vErrors = [err43] : vErrors.push(err43), errors++;
              }
            if (data16.path !== void 0 && typeof data16.path != "string") {
              let err44 = { instancePath: instancePath + "/redactions/" + i1 + "/path", schemaPath: "#/properties/redactions/items/properties/path/type", keyword: "type", params: { type: "string" }, message: "must be string" };
              vErrors === null ? vErrors = [err44] : vErrors.push(err44), errors++;
            }
            if (data16.count !== void 0) {
              let data18 = data16.count;
              if (!(typeof data18 == "number" && !(data18 % 1) && !isNaN(data18) && isFinite(data18))) {
                let err45 = { instancePath: instancePath + "/redactions/" + i1 + "/count", schemaPath: "#/properties/redactions/items/properties/count/type", keyword: "type", params: { type: "integer" }, message: "must be integer" };
                vErrors === null ? vErrors = [err45] : vErrors.push(err45), errors++;
              }
              if (typeof data18 == "number" && isFinite(data18) && (data18 < 1 || isNaN(data18))) {
                let err46 = { instancePath: instancePath + "/redactions/" + i1 + "/count", schemaPath: "#/properties/redactions/items/properties/count/minimum", keyword: "minimum", params: { comparison: ">=", limit: 1 }, message: "must be >= 1" };
                vErrors === null ? vErrors = [err46] : vErrors.push(err46), errors++;
              }
            }
            if (data16.kinds !== void 0) {
              let data19 = data16.kinds;
              if (Array.isArray(data19)) {
                if (data19.length < 1) {
                  let err47 = { instancePath: instancePath + "/redactions/" + i1 + "/kinds", schemaPath: "#/properties/redactions/items/properties/kinds/minItems", keyword: "minItems", params: { limit: 1 }, message: "must NOT have fewer than 1 items" };
                  vErrors === null ? vErrors = [err47] : vErrors.push(err47), errors++;
                }
                let len2 = data19.length;
                for (let i2 = 0; i2 < len2; i2++) {
                  let data20 = data19[i2];
                  if (data20 && typeof data20 == "object" && !Array.isArray(data20)) {
                    if (data20.kind === void 0) {
                      let err48 = { instancePath: instancePath + "/redactions/" + i1 + "/kinds/" + i2, schemaPath: "#/properties/redactions/items/properties/kinds/items/required", keyword: "required", params: { missingProperty: "kind" }, message: "must have required property 'kind'" };
                      vErrors === null ? vErrors = [err48] : vErrors.push(err48), errors++;
                    }
                    if (data20.count === void 0) {
                      let err49 = { instancePath: instancePath + "/redactions/" + i1 + "/kinds/" + i2, schemaPath: "#/properties/redactions/items/properties/kinds/items/required", keyword: "required", params: { missingProperty: "count" }, message: "must have required property 'count'" };
                      vErrors === null ? vErrors = [err49] : vErrors.push(err49), errors++;
                    }
                    for (let key4 in data20)
                      if (!(key4 === "kind" || key4 === "count")) {
                        let err50 = { instancePath: instancePath + "/redactions/" + i1 + "/kinds/" + i2, schemaPath: "#/properties/redactions/items/properties/kinds/items/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key4 }, message: "must NOT have additional properties" };
                        vErrors === null ? vErrors = [err50] : vErrors.push(err50), errors++;
                      }
                    if (data20.kind !== void 0) {
                      let data21 = data20.kind;
                      if (typeof data21 == "string") {
                        if (func2(data21) > 100) {
                          let err51 = { instancePath: instancePath + "/redactions/" + i1 + "/kinds/" + i2 + "/kind", schemaPath: "#/properties/redactions/items/properties/kinds/items/properties/kind/maxLength", keyword: "maxLength", params: { limit: 100 }, message: "must NOT have more than 100 characters" };
                          vErrors === null ? vErrors = [err51] : vErrors.push(err51), errors++;
                        }
                        if (func2(data21) < 1) {
                          let err52 = { instancePath: instancePath + "/redactions/" + i1 + "/kinds/" + i2 + "/kind", schemaPath: "#/properties/redactions/items/properties/kinds/items/properties/kind/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters" };
                          vErrors === null ? vErrors = [err52] : vErrors.push(err52), errors++;
                        }
                      } else {
                        let err53 = { instancePath: instancePath + "/redactions/" + i1 + "/kinds/" + i2 + "/kind", schemaPath: "#/properties/redactions/items/properties/kinds/items/properties/kind/type", keyword: "type", params: { type: "string" }, message: "must be string" };
                        vErrors === null ? vErrors = [err53] : vErrors.push(err53), errors++;
                      }
                    }
                    if (data20.count !== void 0) {
                      let data22 = data20.count;
                      if (!(typeof data22 == "number" && !(data22 % 1) && !isNaN(data22) && isFinite(data22))) {
                        let err54 = { instancePath: instancePath + "/redactions/" + i1 + "/kinds/" + i2 + "/count", schemaPath: "#/properties/redactions/items/properties/kinds/items/properties/count/type", keyword: "type", params: { type: "integer" }, message: "must be integer" };
                        vErrors === null ? vErrors = [err54] : vErrors.push(err54), errors++;
                      }
                      if (typeof data22 == "number" && isFinite(data22) && (data22 < 1 || isNaN(data22))) {
                        let err55 = { instancePath: instancePath + "/redactions/" + i1 + "/kinds/" + i2 + "/count", schemaPath: "#/properties/redactions/items/properties/kinds/items/properties/count/minimum", keyword: "minimum", params: { comparison: ">=", limit: 1 }, message: "must be >= 1" };
                        vErrors === null ? vErrors = [err55] : vErrors.push(err55), errors++;
                      }
                    }
                  } else {
                    let err56 = { instancePath: instancePath + "/redactions/" + i1 + "/kinds/" + i2, schemaPath: "#/properties/redactions/items/properties/kinds/items/type", keyword: "type", params: { type: "object" }, message: "must be object" };
                    vErrors === null ? vErrors = [err56] : vErrors.push(err56), errors++;
                  }
                }
              } else {
                let err57 = { instancePath: instancePath + "/redactions/" + i1 + "/kinds", schemaPath: "#/properties/redactions/items/properties/kinds/type", keyword: "type", params: { type: "array" }, message: "must be array" };
                vErrors === null ? vErrors = [err57] : vErrors.push(err57), errors++;
              }
            }
          } else {
            let err58 = { instancePath: instancePath + "/redactions/" + i1, schemaPath: "#/properties/redactions/items/type", keyword: "type", params: { type: "object" }, message: "must be object" };
            vErrors === null ? vErrors = [err58] : vErrors.push(err58), errors++;
          }
        }
      } else {
        let err59 = { instancePath: instancePath + "/redactions", schemaPath: "#/properties/redactions/type", keyword: "type", params: { type: "array" }, message: "must be array" };
        vErrors === null ? vErrors = [err59] : vErrors.push(err59), errors++;
      }
    }
    if (data.verify !== void 0) {
      let data23 = data.verify;
      if (typeof data23 == "string") {
        if (func2(data23) < 1) {
          let err60 = { instancePath: instancePath + "/verify", schemaPath: "#/properties/verify/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters" };
          vErrors === null ? vErrors = [err60] : vErrors.push(err60), errors++;
        }
      } else {
        let err61 = { instancePath: instancePath + "/verify", schemaPath: "#/properties/verify/type", keyword: "type", params: { type: "string" }, message: "must be string" };
        vErrors === null ? vErrors = [err61] : vErrors.push(err61), errors++;
      }
    }
  } else {
    let err62 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object" };
    vErrors === null ? vErrors = [err62] : vErrors.push(err62), errors++;
  }
  return validate20.errors = vErrors, errors === 0;
}
validate20.evaluated = { props: !0, dynamicProps: !1, dynamicItems: !1 };
export {
  validateBundleManifest
};
