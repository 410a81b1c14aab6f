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
var validateBlueprintManifest = validate20, schema31 = { $schema: "https://json-schema.org/draft/2020-12/schema", $id: "urn:blocks:schema:blueprint:1", title: "BlueprintManifest", description: "`blueprint.json`: the definition of a family and type.", type: "object", additionalProperties: !1, required: ["schemaVersion", "family", "type", "version", "title", "description", "parameters", "bindings", "block", "faces", "properties", "risks", "checklist"], properties: { schemaVersion: { const: 1 }, family: { type: "string", description: "Family of the blueprint.", pattern: "^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$", maxLength: 40 }, type: { type: "string", description: "Type within the family.", pattern: "^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$", maxLength: 40 }, version: { type: "string", description: "Semantic version of the blueprint.", pattern: "^\\d+\\.\\d+\\.\\d+$" }, title: { type: "string", description: "One line for people.", minLength: 1, maxLength: 120 }, description: { type: "string", description: "What a block of this family and type does and for whom.", minLength: 1, maxLength: 2e3 }, parameters: { type: "object", additionalProperties: !1, required: ["type", "additionalProperties", "required", "properties"], properties: { $schema: { const: "https://json-schema.org/draft/2020-12/schema" }, type: { const: "object" }, additionalProperties: { const: !1 }, required: { type: "array", items: { type: "string", description: "Name of a parameter." }, uniqueItems: !0, description: "Every parameter: a block has no parameter that is not given." }, properties: { type: "object", description: "The schema of each parameter.", propertyNames: { pattern: "^[a-z][a-z0-9_]*$" }, additionalProperties: { type: "object" }, minProperties: 1, maxProperties: 50 } }, description: "JSON Schema 2020-12 of the parameters." }, bindings: { type: "array", minItems: 1, maxItems: 200, description: "Where the parameters go: edits of JSON files of the reference block, never of its code.", items: { type: "object", additionalProperties: !1, required: ["file", "pointer", "parameter"], properties: { file: { type: "string", description: "JSON file, relative to the reference block.", pattern: "^(?!/)(?!.*(?:^|/)\\.\\.?(?:/|$))[A-Za-z0-9._/-]+$", maxLength: 200 }, pointer: { type: "string", description: "JSON pointer of the value that is replaced.", pattern: "^(?:/(?:[^~/]|~[01])*)+$", maxLength: 300 }, parameter: { type: "string", description: "Name of the parameter that replaces it." } } } }, block: { type: "string", description: "Folder of the reference block, relative to this file.", pattern: "^(?!/)(?!.*(?:^|/)\\.\\.?(?:/|$))[A-Za-z0-9._/-]+$", maxLength: 100 }, faces: { type: "object", additionalProperties: !1, required: ["structure", "input", "logic", "output", "integration", "ui"], properties: { structure: { type: "string", description: "What the structure face does here.", minLength: 1, maxLength: 300 }, input: { type: "string", description: "What the input face does here.", minLength: 1, maxLength: 300 }, logic: { type: "string", description: "What the logic face does here.", minLength: 1, maxLength: 300 }, output: { type: "string", description: "What the output face does here.", minLength: 1, maxLength: 300 }, integration: { type: "string", description: "What the integration face does here.", minLength: 1, maxLength: 300 }, ui: { type: "string", description: "What the ui face does here.", minLength: 1, maxLength: 300 } }, description: "The purpose of each face." }, properties: { type: "array", items: { type: "string", description: "A law that must hold for every input.", minLength: 1, maxLength: 500 }, minItems: 1, maxItems: 100, description: "Laws in words." }, risks: { type: "array", items: { type: "string", description: "What could be got wrong.", minLength: 1, maxLength: 500 }, maxItems: 100, description: "What could be got wrong." }, checklist: { type: "array", items: { type: "string", description: "One question of the review.", minLength: 1, maxLength: 500 }, minItems: 1, maxItems: 100, description: "What a reviewer checks." } } }, func1 = Object.prototype.hasOwnProperty, func2 = require_ucs2length().default, pattern4 = new RegExp("^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$", "u"), pattern6 = new RegExp("^\\d+\\.\\d+\\.\\d+$", "u"), pattern7 = new RegExp("^[a-z][a-z0-9_]*$", "u"), pattern8 = new RegExp("^(?!/)(?!.*(?:^|/)\\.\\.?(?:/|$))[A-Za-z0-9._/-]+$", "u"), pattern9 = new RegExp("^(?:/(?:[^~/]|~[01])*)+$", "u");
function validate20(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  let vErrors = null, errors = 0, evaluated0 = validate20.evaluated;
  if (evaluated0.dynamicProps && (evaluated0.props = void 0), evaluated0.dynamicItems && (evaluated0.items = void 0), data && typeof data == "object" && !Array.isArray(data)) {
    if (data.schemaVersion === void 0) {
      let err0 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "schemaVersion" }, message: "must have required property 'schemaVersion'" };
      vErrors === null ? vErrors = [err0] : vErrors.push(err0), errors++;
    }
    if (data.family === void 0) {
      let err1 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "family" }, message: "must have required property 'family'" };
      vErrors === null ? vErrors = [err1] : vErrors.push(err1), errors++;
    }
    if (data.type === void 0) {
      let err2 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "type" }, message: "must have required property 'type'" };
      vErrors === null ? vErrors = [err2] : vErrors.push(err2), errors++;
    }
    if (data.version === void 0) {
      let err3 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "version" }, message: "must have required property 'version'" };
      vErrors === null ? vErrors = [err3] : vErrors.push(err3), errors++;
    }
    if (data.title === void 0) {
      let err4 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "title" }, message: "must have required property 'title'" };
      vErrors === null ? vErrors = [err4] : vErrors.push(err4), errors++;
    }
    if (data.description === void 0) {
      let err5 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "description" }, message: "must have required property 'description'" };
      vErrors === null ? vErrors = [err5] : vErrors.push(err5), errors++;
    }
    if (data.parameters === void 0) {
      let err6 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "parameters" }, message: "must have required property 'parameters'" };
      vErrors === null ? vErrors = [err6] : vErrors.push(err6), errors++;
    }
    if (data.bindings === void 0) {
      let err7 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "bindings" }, message: "must have required property 'bindings'" };
      vErrors === null ? vErrors = [err7] : vErrors.push(err7), errors++;
    }
    if (data.block === void 0) {
      let err8 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "block" }, message: "must have required property 'block'" };
      vErrors === null ? vErrors = [err8] : vErrors.push(err8), errors++;
    }
    if (data.faces === void 0) {
      let err9 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "faces" }, message: "must have required property 'faces'" };
      vErrors === null ? vErrors = [err9] : vErrors.push(err9), errors++;
    }
    if (data.properties === void 0) {
      let err10 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "properties" }, message: "must have required property 'properties'" };
      vErrors === null ? vErrors = [err10] : vErrors.push(err10), errors++;
    }
    if (data.risks === void 0) {
      let err11 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "risks" }, message: "must have required property 'risks'" };
      vErrors === null ? vErrors = [err11] : vErrors.push(err11), errors++;
    }
    if (data.checklist === void 0) {
      let err12 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "checklist" }, message: "must have required property 'checklist'" };
      vErrors === null ? vErrors = [err12] : vErrors.push(err12), errors++;
    }
    for (let key0 in data)
      if (!func1.call(schema31.properties, key0)) {
        let err13 = { instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 }, message: "must NOT have additional properties" };
        vErrors === null ? vErrors = [err13] : vErrors.push(err13), errors++;
      }
    if (data.schemaVersion !== void 0 && data.schemaVersion !== 1) {
      let err14 = { instancePath: instancePath + "/schemaVersion", schemaPath: "#/properties/schemaVersion/const", keyword: "const", params: { allowedValue: 1 }, message: "must be equal to constant" };
      vErrors === null ? vErrors = [err14] : vErrors.push(err14), errors++;
    }
    if (data.family !== void 0) {
      let data1 = data.family;
      if (typeof data1 == "string") {
        if (func2(data1) > 40) {
          let err15 = { instancePath: instancePath + "/family", schemaPath: "#/properties/family/maxLength", keyword: "maxLength", params: { limit: 40 }, message: "must NOT have more than 40 characters" };
          vErrors === null ? vErrors = [err15] : vErrors.push(err15), errors++;
        }
        if (!pattern4.test(data1)) {
          let err16 = { instancePath: instancePath + "/family", schemaPath: "#/properties/family/pattern", keyword: "pattern", params: { pattern: "^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$" }, message: 'must match pattern "^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$"' };
          vErrors === null ? vErrors = [err16] : vErrors.push(err16), errors++;
        }
      } else {
        let err17 = { instancePath: instancePath + "/family", schemaPath: "#/properties/family/type", keyword: "type", params: { type: "string" }, message: "must be string" };
        vErrors === null ? vErrors = [err17] : vErrors.push(err17), errors++;
      }
    }
    if (data.type !== void 0) {
      let data2 = data.type;
      if (typeof data2 == "string") {
        if (func2(data2) > 40) {
          let err18 = { instancePath: instancePath + "/type", schemaPath: "#/properties/type/maxLength", keyword: "maxLength", params: { limit: 40 }, message: "must NOT have more than 40 characters" };
          vErrors === null ? vErrors = [err18] : vErrors.push(err18), errors++;
        }
        if (!pattern4.test(data2)) {
          let err19 = { instancePath: instancePath + "/type", schemaPath: "#/properties/type/pattern", keyword: "pattern", params: { pattern: "^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$" }, message: 'must match pattern "^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$"' };
          vErrors === null ? vErrors = [err19] : vErrors.push(err19), errors++;
        }
      } else {
        let err20 = { instancePath: instancePath + "/type", schemaPath: "#/properties/type/type", keyword: "type", params: { type: "string" }, message: "must be string" };
        vErrors === null ? vErrors = [err20] : vErrors.push(err20), errors++;
      }
    }
    if (data.version !== void 0) {
      let data3 = data.version;
      if (typeof data3 == "string") {
        if (!pattern6.test(data3)) {
          let err21 = { instancePath: instancePath + "/version", schemaPath: "#/properties/version/pattern", keyword: "pattern", params: { pattern: "^\\d+\\.\\d+\\.\\d+$" }, message: 'must match pattern "^\\d+\\.\\d+\\.\\d+$"' };
          vErrors === null ? vErrors = [err21] : vErrors.push(err21), errors++;
        }
      } else {
        let err22 = { instancePath: instancePath + "/version", schemaPath: "#/properties/version/type", keyword: "type", params: { type: "string" }, message: "must be string" };
        vErrors === null ? vErrors = [err22] : vErrors.push(err22), errors++;
      }
    }
    if (data.title !== void 0) {
      let data4 = data.title;
      if (typeof data4 == "string") {
        if (func2(data4) > 120) {
          let err23 = { instancePath: instancePath + "/title", schemaPath: "#/properties/title/maxLength", keyword: "maxLength", params: { limit: 120 }, message: "must NOT have more than 120 characters" };
          vErrors === null ? vErrors = [err23] : vErrors.push(err23), errors++;
        }
        if (func2(data4) < 1) {
          let err24 = { instancePath: instancePath + "/title", schemaPath: "#/properties/title/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters" };
          vErrors === null ? vErrors = [err24] : vErrors.push(err24), errors++;
        }
      } else {
        let err25 = { instancePath: instancePath + "/title", schemaPath: "#/properties/title/type", keyword: "type", params: { type: "string" }, message: "must be string" };
        vErrors === null ? vErrors = [err25] : vErrors.push(err25), errors++;
      }
    }
    if (data.description !== void 0) {
      let data5 = data.description;
      if (typeof data5 == "string") {
        if (func2(data5) > 2e3) {
          let err26 = { instancePath: instancePath + "/description", schemaPath: "#/properties/description/maxLength", keyword: "maxLength", params: { limit: 2e3 }, message: "must NOT have more than 2000 characters" };
          vErrors === null ? vErrors = [err26] : vErrors.push(err26), errors++;
        }
        if (func2(data5) < 1) {
          let err27 = { instancePath: instancePath + "/description", schemaPath: "#/properties/description/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters" };
          vErrors === null ? vErrors = [err27] : vErrors.push(err27), errors++;
        }
      } else {
        let err28 = { instancePath: instancePath + "/description", schemaPath: "#/properties/description/type", keyword: "type", params: { type: "string" }, message: "must be string" };
        vErrors === null ? vErrors = [err28] : vErrors.push(err28), errors++;
      }
    }
    if (data.parameters !== void 0) {
      let data6 = data.parameters;
      if (data6 && typeof data6 == "object" && !Array.isArray(data6)) {
        if (data6.type === void 0) {
          let err29 = { instancePath: instancePath + "/parameters", schemaPath: "#/properties/parameters/required", keyword: "required", params: { missingProperty: "type" }, message: "must have required property 'type'" };
          vErrors === null ? vErrors = [err29] : vErrors.push(err29), errors++;
        }
        if (data6.additionalProperties === void 0) {
          let err30 = { instancePath: instancePath + "/parameters", schemaPath: "#/properties/parameters/required", keyword: "required", params: { missingProperty: "additionalProperties" }, message: "must have required property 'additionalProperties'" };
          vErrors === null ? vErrors = [err30] : vErrors.push(err30), errors++;
        }
        if (data6.required === void 0) {
          let err31 = { instancePath: instancePath + "/parameters", schemaPath: "#/properties/parameters/required", keyword: "required", params: { missingProperty: "required" }, message: "must have required property 'required'" };
          vErrors === null ? vErrors = [err31] : vErrors.push(err31), errors++;
        }
        if (data6.properties === void 0) {
          let err32 = { instancePath: instancePath + "/parameters", schemaPath: "#/properties/parameters/required", keyword: "required", params: { missingProperty: "properties" }, message: "must have required property 'properties'" };
          vErrors === null ? vErrors = [err32] : vErrors.push(err32), errors++;
        }
        for (let key1 in data6)
          if (!(key1 === "$schema" || key1 === "type" || key1 === "additionalProperties" || key1 === "required" || key1 === "properties")) {
            let err33 = { instancePath: instancePath + "/parameters", schemaPath: "#/properties/parameters/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key1 }, message: "must NOT have additional properties" };
            vErrors === null ? vErrors = [err33] : vErrors.push(err33), errors++;
          }
        if (data6.$schema !== void 0 && data6.$schema !== "https://json-schema.org/draft/2020-12/schema") {
          let err34 = { instancePath: instancePath + "/parameters/$schema", schemaPath: "#/properties/parameters/properties/%24schema/const", keyword: "const", params: { allowedValue: "https://json-schema.org/draft/2020-12/schema" }, message: "must be equal to constant" };
          vErrors === null ? vErrors = [err34] : vErrors.push(err34), errors++;
        }
        if (data6.type !== void 0 && data6.type !== "object") {
          let err35 = { instancePath: instancePath + "/parameters/type", schemaPath: "#/properties/parameters/properties/type/const", keyword: "const", params: { allowedValue: "object" }, message: "must be equal to constant" };
          vErrors === null ? vErrors = [err35] : vErrors.push(err35), errors++;
        }
        if (data6.additionalProperties !== void 0 && data6.additionalProperties !== !1) {
          let err36 = { instancePath: instancePath + "/parameters/additionalProperties", schemaPath: "#/properties/parameters/properties/additionalProperties/const", keyword: "const", params: { allowedValue: !1 }, message: "must be equal to constant" };
          vErrors === null ? vErrors = [err36] : vErrors.push(err36), errors++;
        }
        if (data6.required !== void 0) {
          let data10 = data6.required;
          if (Array.isArray(data10)) {
            let len0 = data10.length;
            for (let i0 = 0; i0 < len0; i0++)
              if (typeof data10[i0] != "string") {
                let err37 = { instancePath: instancePath + "/parameters/required/" + i0, schemaPath: "#/properties/parameters/properties/required/items/type", keyword: "type", params: { type: "string" }, message: "must be string" };
                vErrors === null ? vErrors = [err37] : vErrors.push(err37), errors++;
              }
            let i1 = data10.length, j0;
            if (i1 > 1) {
              let indices0 = {};
              for (; i1--; ) {
                let item0 = data10[i1];
                if (typeof item0 == "string") {
                  if (typeof indices0[item0] == "number") {
                    j0 = indices0[item0];
                    let err38 = { instancePath: instancePath + "/parameters/required", schemaPath: "#/properties/parameters/properties/required/uniqueItems", keyword: "uniqueItems", params: { i: i1, j: j0 }, message: "must NOT have duplicate items (items ## " + j0 + " and " + i1 + " are identical)" };
                    vErrors === null ? vErrors = [err38] : vErrors.push(err38), errors++;
                    break;
                  }
                  indices0[item0] = i1;
                }
              }
            }
          } else {
            let err39 = { instancePath: instancePath + "/parameters/required", schemaPath: "#/properties/parameters/properties/required/type", keyword: "type", params: { type: "array" }, message: "must be array" };
            vErrors === null ? vErrors = [err39] : vErrors.push(err39), errors++;
          }
        }
        if (data6.properties !== void 0) {
          let data12 = data6.properties;
          if (data12 && typeof data12 == "object" && !Array.isArray(data12)) {
            if (Object.keys(data12).length > 50) {
              let err40 = { instancePath: instancePath + "/parameters/properties", schemaPath: "#/properties/parameters/properties/properties/maxProperties", keyword: "maxProperties", params: { limit: 50 }, message: "must NOT have more than 50 properties" };
              vErrors === null ? vErrors = [err40] : vErrors.push(err40), errors++;
            }
            if (Object.keys(data12).length < 1) {
              let err41 = { instancePath: instancePath + "/parameters/properties", schemaPath: "#/properties/parameters/properties/properties/minProperties", keyword: "minProperties", params: { limit: 1 }, message: "must NOT have fewer than 1 properties" };
              vErrors === null ? vErrors = [err41] : vErrors.push(err41), errors++;
            }
            for (let key2 in data12) {
              let _errs25 = errors;
              if (typeof key2 == "string" && !pattern7.test(key2)) {
                let err42 = { instancePath: instancePath + "/parameters/properties", schemaPath: "#/properties/parameters/properties/properties/propertyNames/pattern", keyword: "pattern", params: { pattern: "^[a-z][a-z0-9_]*$" }, message: 'must match pattern "^[a-z][a-z0-9_]*$"', propertyName: key2 };
                vErrors === null ? vErrors = [err42] : vErrors.push(err42), errors++;
              }
              var valid5 = _errs25 === errors;
              if (!valid5) {
                let err43 = { instancePath: instancePath + "/parameters/properties", schemaPath: "#/properties/parameters/properties/properties/propertyNames", keyword: "propertyNames", params: { propertyName: key2 }, message: "property name must be valid" };
                vErrors === null ? vErrors = [err43] : vErrors.push(err43), errors++;
              }
            }
            for (let key3 in data12) {
              let data13 = data12[key3];
              if (!(data13 && typeof data13 == "object" && !Array.isArray(data13))) {
                let err44 = { instancePath: instancePath + "/parameters/properties/" + key3.replace(/~/g, "~0").replace(/\//g, "~1"), schemaPath: "#/properties/parameters/properties/properties/additionalProperties/type", keyword: "type", params: { type: "object" }, message: "must be object" };
                vErrors === null ? vErrors = [err44] : vErrors.push(err44), errors++;
              }
            }
          } else {
            let err45 = { instancePath: instancePath + "/parameters/properties", schemaPath: "#/properties/parameters/properties/properties/type", keyword: "type", params: { type: "object" }, message: "must be object" };
            vErrors === null ? vErrors = [err45] : vErrors.push(err45), errors++;
          }
        }
      } else {
        let err46 = { instancePath: instancePath + "/parameters", schemaPath: "#/properties/parameters/type", keyword: "type", params: { type: "object" }, message: "must be object" };
        vErrors === null ? vErrors = [err46] : vErrors.push(err46), errors++;
      }
    }
    if (data.bindings !== void 0) {
      let data14 = data.bindings;
      if (Array.isArray(data14)) {
        if (data14.length > 200) {
          let err47 = { instancePath: instancePath + "/bindings", schemaPath: "#/properties/bindings/maxItems", keyword: "maxItems", params: { limit: 200 }, message: "must NOT have more than 200 items" };
          vErrors === null ? vErrors = [err47] : vErrors.push(err47), errors++;
        }
        if (data14.length < 1) {
          let err48 = { instancePath: instancePath + "/bindings", schemaPath: "#/properties/bindings/minItems", keyword: "minItems", params: { limit: 1 }, message: "must NOT have fewer than 1 items" };
          vErrors === null ? vErrors = [err48] : vErrors.push(err48), errors++;
        }
        let len1 = data14.length;
        for (let i2 = 0; i2 < len1; i2++) {
          let data15 = data14[i2];
          if (data15 && typeof data15 == "object" && !Array.isArray(data15)) {
            if (data15.file === void 0) {
              let err49 = { instancePath: instancePath + "/bindings/" + i2, schemaPath: "#/properties/bindings/items/required", keyword: "required", params: { missingProperty: "file" }, message: "must have required property 'file'" };
              vErrors === null ? vErrors = [err49] : vErrors.push(err49), errors++;
            }
            if (data15.pointer === void 0) {
              let err50 = { instancePath: instancePath + "/bindings/" + i2, schemaPath: "#/properties/bindings/items/required", keyword: "required", params: { missingProperty: "pointer" }, message: "must have required property 'pointer'" };
              vErrors === null ? vErrors = [err50] : vErrors.push(err50), errors++;
            }
            if (data15.parameter === void 0) {
              let err51 = { instancePath: instancePath + "/bindings/" + i2, schemaPath: "#/properties/bindings/items/required", keyword: "required", params: { missingProperty: "parameter" }, message: "must have required property 'parameter'" };
              vErrors === null ? vErrors = [err51] : vErrors.push(err51), errors++;
            }
            for (let key4 in data15)
              if (!(key4 === "file" || key4 === "pointer" || key4 === "parameter")) {
                let err52 = { instancePath: instancePath + "/bindings/" + i2, schemaPath: "#/properties/bindings/items/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key4 }, message: "must NOT have additional properties" };
                vErrors === null ? vErrors = [err52] : vErrors.push(err52), errors++;
              }
            if (data15.file !== void 0) {
              let data16 = data15.file;
              if (typeof data16 == "string") {
                if (func2(data16) > 200) {
                  let err53 = { instancePath: instancePath + "/bindings/" + i2 + "/file", schemaPath: "#/properties/bindings/items/properties/file/maxLength", keyword: "maxLength", params: { limit: 200 }, message: "must NOT have more than 200 characters" };
                  vErrors === null ? vErrors = [err53] : vErrors.push(err53), errors++;
                }
                if (!pattern8.test(data16)) {
                  let err54 = { instancePath: instancePath + "/bindings/" + i2 + "/file", schemaPath: "#/properties/bindings/items/properties/file/pattern", keyword: "pattern", params: { pattern: "^(?!/)(?!.*(?:^|/)\\.\\.?(?:/|$))[A-Za-z0-9._/-]+$" }, message: 'must match pattern "^(?!/)(?!.*(?:^|/)\\.\\.?(?:/|$))[A-Za-z0-9._/-]+$"' };
                  vErrors === null ? vErrors = [err54] : vErrors.push(err54), errors++;
                }
              } else {
                let err55 = { instancePath: instancePath + "/bindings/" + i2 + "/file", schemaPath: "#/properties/bindings/items/properties/file/type", keyword: "type", params: { type: "string" }, message: "must be string" };
                vErrors === null ? vErrors = [err55] : vErrors.push(err55), errors++;
              }
            }
            if (data15.pointer !== void 0) {
              let data17 = data15.pointer;
              if (typeof data17 == "string") {
                if (func2(data17) > 300) {
                  let err56 = { instancePath: instancePath + "/bindings/" + i2 + "/pointer", schemaPath: "#/properties/bindings/items/properties/pointer/maxLength", keyword: "maxLength", params: { limit: 300 }, message: "must NOT have more than 300 characters" };
                  vErrors === null ? vErrors = [err56] : vErrors.push(err56), errors++;
                }
                if (!pattern9.test(data17)) {
                  let err57 = { instancePath: instancePath + "/bindings/" + i2 + "/pointer", schemaPath: "#/properties/bindings/items/properties/pointer/pattern", keyword: "pattern", params: { pattern: "^(?:/(?:[^~/]|~[01])*)+$" }, message: 'must match pattern "^(?:/(?:[^~/]|~[01])*)+$"' };
                  vErrors === null ? vErrors = [err57] : vErrors.push(err57), errors++;
                }
              } else {
                let err58 = { instancePath: instancePath + "/bindings/" + i2 + "/pointer", schemaPath: "#/properties/bindings/items/properties/pointer/type", keyword: "type", params: { type: "string" }, message: "must be string" };
                vErrors === null ? vErrors = [err58] : vErrors.push(err58), errors++;
              }
            }
            if (data15.parameter !== void 0 && typeof data15.parameter != "string") {
              let err59 = { instancePath: instancePath + "/bindings/" + i2 + "/parameter", schemaPath: "#/properties/bindings/items/properties/parameter/type", keyword: "type", params: { type: "string" }, message: "must be string" };
              vErrors === null ? vErrors = [err59] : vErrors.push(err59), errors++;
            }
          } else {
            let err60 = { instancePath: instancePath + "/bindings/" + i2, schemaPath: "#/properties/bindings/items/type", keyword: "type", params: { type: "object" }, message: "must be object" };
            vErrors === null ? vErrors = [err60] : vErrors.push(err60), errors++;
          }
        }
      } else {
        let err61 = { instancePath: instancePath + "/bindings", schemaPath: "#/properties/bindings/type", keyword: "type", params: { type: "array" }, message: "must be array" };
        vErrors === null ? vErrors = [err61] : vErrors.push(err61), errors++;
      }
    }
    if (data.block !== void 0) {
      let data19 = data.block;
      if (typeof data19 == "string") {
        if (func2(data19) > 100) {
          let err62 = { instancePath: instancePath + "/block", schemaPath: "#/properties/block/maxLength", keyword: "maxLength", params: { limit: 100 }, message: "must NOT have more than 100 characters" };
          vErrors === null ? vErrors = [err62] : vErrors.push(err62), errors++;
        }
        if (!pattern8.test(data19)) {
          let err63 = { instancePath: instancePath + "/block", schemaPath: "#/properties/block/pattern", keyword: "pattern", params: { pattern: "^(?!/)(?!.*(?:^|/)\\.\\.?(?:/|$))[A-Za-z0-9._/-]+$" }, message: 'must match pattern "^(?!/)(?!.*(?:^|/)\\.\\.?(?:/|$))[A-Za-z0-9._/-]+$"' };
          vErrors === null ? vErrors = [err63] : vErrors.push(err63), errors++;
        }
      } else {
        let err64 = { instancePath: instancePath + "/block", schemaPath: "#/properties/block/type", keyword: "type", params: { type: "string" }, message: "must be string" };
        vErrors === null ? vErrors = [err64] : vErrors.push(err64), errors++;
      }
    }
    if (data.faces !== void 0) {
      let data20 = data.faces;
      if (data20 && typeof data20 == "object" && !Array.isArray(data20)) {
        if (data20.structure === void 0) {
          let err65 = { instancePath: instancePath + "/faces", schemaPath: "#/properties/faces/required", keyword: "required", params: { missingProperty: "structure" }, message: "must have required property 'structure'" };
          vErrors === null ? vErrors = [err65] : vErrors.push(err65), errors++;
        }
        if (data20.input === void 0) {
          let err66 = { instancePath: instancePath + "/faces", schemaPath: "#/properties/faces/required", keyword: "required", params: { missingProperty: "input" }, message: "must have required property 'input'" };
          vErrors === null ? vErrors = [err66] : vErrors.push(err66), errors++;
        }
        if (data20.logic === void 0) {
          let err67 = { instancePath: instancePath + "/faces", schemaPath: "#/properties/faces/required", keyword: "required", params: { missingProperty: "logic" }, message: "must have required property 'logic'" };
          vErrors === null ? vErrors = [err67] : vErrors.push(err67), errors++;
        }
        if (data20.output === void 0) {
          let err68 = { instancePath: instancePath + "/faces", schemaPath: "#/properties/faces/required", keyword: "required", params: { missingProperty: "output" }, message: "must have required property 'output'" };
          vErrors === null ? vErrors = [err68] : vErrors.push(err68), errors++;
        }
        if (data20.integration === void 0) {
          let err69 = { instancePath: instancePath + "/faces", schemaPath: "#/properties/faces/required", keyword: "required", params: { missingProperty: "integration" }, message: "must have required property 'integration'" };
          vErrors === null ? vErrors = [err69] : vErrors.push(err69), errors++;
        }
        if (data20.ui === void 0) {
          let err70 = { instancePath: instancePath + "/faces", schemaPath: "#/properties/faces/required", keyword: "required", params: { missingProperty: "ui" }, message: "must have required property 'ui'" };
          vErrors === null ? vErrors = [err70] : vErrors.push(err70), errors++;
        }
        for (let key5 in data20)
          if (!(key5 === "structure" || key5 === "input" || key5 === "logic" || key5 === "output" || key5 === "integration" || key5 === "ui")) {
            let err71 = { instancePath: instancePath + "/faces", schemaPath: "#/properties/faces/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key5 }, message: "must NOT have additional properties" };
            vErrors === null ? vErrors = [err71] : vErrors.push(err71), errors++;
          }
        if (data20.structure !== void 0) {
          let data21 = data20.structure;
          if (typeof data21 == "string") {
            if (func2(data21) > 300) {
              let err72 = { instancePath: instancePath + "/faces/structure", schemaPath: "#/properties/faces/properties/structure/maxLength", keyword: "maxLength", params: { limit: 300 }, message: "must NOT have more than 300 characters" };
              vErrors === null ? vErrors = [err72] : vErrors.push(err72), errors++;
            }
            if (func2(data21) < 1) {
              let err73 = { instancePath: instancePath + "/faces/structure", schemaPath: "#/properties/faces/properties/structure/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters" };
              vErrors === null ? vErrors = [err73] : vErrors.push(err73), errors++;
            }
          } else {
            let err74 = { instancePath: instancePath + "/faces/structure", schemaPath: "#/properties/faces/properties/structure/type", keyword: "type", params: { type: "string" }, message: "must be string" };
            vErrors === null ? vErrors = [err74] : vErrors.push(err74), errors++;
          }
        }
        if (data20.input !== void 0) {
          let data22 = data20.input;
          if (typeof data22 == "string") {
            if (func2(data22) > 300) {
              let err75 = { instancePath: instancePath + "/faces/input", schemaPath: "#/properties/faces/properties/input/maxLength", keyword: "maxLength", params: { limit: 300 }, message: "must NOT have more than 300 characters" };
              vErrors === null ? vErrors = [err75] : vErrors.push(err75), errors++;
            }
            if (func2(data22) < 1) {
              let err76 = { instancePath: instancePath + "/faces/input", schemaPath: "#/properties/faces/properties/input/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters" };
              vErrors === null ? vErrors = [err76] : vErrors.push(err76), errors++;
            }
          } else {
            let err77 = { instancePath: instancePath + "/faces/input", schemaPath: "#/properties/faces/properties/input/type", keyword: "type", params: { type: "string" }, message: "must be string" };
            vErrors === null ? vErrors = [err77] : vErrors.push(err77), errors++;
          }
        }
        if (data20.logic !== void 0) {
          let data23 = data20.logic;
          if (typeof data23 == "string") {
            if (func2(data23) > 300) {
              let err78 = { instancePath: instancePath + "/faces/logic", schemaPath: "#/properties/faces/properties/logic/maxLength", keyword: "maxLength", params: { limit: 300 }, message: "must NOT have more than 300 characters" };
              vErrors === null ? vErrors = [err78] : vErrors.push(err78), errors++;
            }
            if (func2(data23) < 1) {
              let err79 = { instancePath: instancePath + "/faces/logic", schemaPath: "#/properties/faces/properties/logic/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters" };
              vErrors === null ? vErrors = [err79] : vErrors.push(err79), errors++;
            }
          } else {
            let err80 = { instancePath: instancePath + "/faces/logic", schemaPath: "#/properties/faces/properties/logic/type", keyword: "type", params: { type: "string" }, message: "must be string" };
            vErrors === null ? vErrors = [err80] : vErrors.push(err80), errors++;
          }
        }
        if (data20.output !== void 0) {
          let data24 = data20.output;
          if (typeof data24 == "string") {
            if (func2(data24) > 300) {
              let err81 = { instancePath: instancePath + "/faces/output", schemaPath: "#/properties/faces/properties/output/maxLength", keyword: "maxLength", params: { limit: 300 }, message: "must NOT have more than 300 characters" };
              vErrors === null ? vErrors = [err81] : vErrors.push(err81), errors++;
            }
            if (func2(data24) < 1) {
              let err82 = { instancePath: instancePath + "/faces/output", schemaPath: "#/properties/faces/properties/output/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters" };
              vErrors === null ? vErrors = [err82] : vErrors.push(err82), errors++;
            }
          } else {
            let err83 = { instancePath: instancePath + "/faces/output", schemaPath: "#/properties/faces/properties/output/type", keyword: "type", params: { type: "string" }, message: "must be string" };
            vErrors === null ? vErrors = [err83] : vErrors.push(err83), errors++;
          }
        }
        if (data20.integration !== void 0) {
          let data25 = data20.integration;
          if (typeof data25 == "string") {
            if (func2(data25) > 300) {
              let err84 = { instancePath: instancePath + "/faces/integration", schemaPath: "#/properties/faces/properties/integration/maxLength", keyword: "maxLength", params: { limit: 300 }, message: "must NOT have more than 300 characters" };
              vErrors === null ? vErrors = [err84] : vErrors.push(err84), errors++;
            }
            if (func2(data25) < 1) {
              let err85 = { instancePath: instancePath + "/faces/integration", schemaPath: "#/properties/faces/properties/integration/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters" };
              vErrors === null ? vErrors = [err85] : vErrors.push(err85), errors++;
            }
          } else {
            let err86 = { instancePath: instancePath + "/faces/integration", schemaPath: "#/properties/faces/properties/integration/type", keyword: "type", params: { type: "string" }, message: "must be string" };
            vErrors === null ? vErrors = [err86] : vErrors.push(err86), errors++;
          }
        }
        if (data20.ui !== void 0) {
          let data26 = data20.ui;
          if (typeof data26 == "string") {
            if (func2(data26) > 300) {
              let err87 = { instancePath: instancePath + "/faces/ui", schemaPath: "#/properties/faces/properties/ui/maxLength", keyword: "maxLength", params: { limit: 300 }, message: "must NOT have more than 300 characters" };
              vErrors === null ? vErrors = [err87] : vErrors.push(err87), errors++;
            }
            if (func2(data26) < 1) {
              let err88 = { instancePath: instancePath + "/faces/ui", schemaPath: "#/properties/faces/properties/ui/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters" };
              vErrors === null ? vErrors = [err88] : vErrors.push(err88), errors++;
            }
          } else {
            let err89 = { instancePath: instancePath + "/faces/ui", schemaPath: "#/properties/faces/properties/ui/type", keyword: "type", params: { type: "string" }, message: "must be string" };
            vErrors === null ? vErrors = [err89] : vErrors.push(err89), errors++;
          }
        }
      } else {
        let err90 = { instancePath: instancePath + "/faces", schemaPath: "#/properties/faces/type", keyword: "type", params: { type: "object" }, message: "must be object" };
        vErrors === null ? vErrors = [err90] : vErrors.push(err90), errors++;
      }
    }
    if (data.properties !== void 0) {
      let data27 = data.properties;
      if (Array.isArray(data27)) {
        if (data27.length > 100) {
          let err91 = { instancePath: instancePath + "/properties", schemaPath: "#/properties/properties/maxItems", keyword: "maxItems", params: { limit: 100 }, message: "must NOT have more than 100 items" };
          vErrors === null ? vErrors = [err91] : vErrors.push(err91), errors++;
        }
        if (data27.length < 1) {
          let err92 = { instancePath: instancePath + "/properties", schemaPath: "#/properties/properties/minItems", keyword: "minItems", params: { limit: 1 }, message: "must NOT have fewer than 1 items" };
          vErrors === null ? vErrors = [err92] : vErrors.push(err92), errors++;
        }
        let len2 = data27.length;
        for (let i3 = 0; i3 < len2; i3++) {
          let data28 = data27[i3];
          if (typeof data28 == "string") {
            if (func2(data28) > 500) {
              let err93 = { instancePath: instancePath + "/properties/" + i3, schemaPath: "#/properties/properties/items/maxLength", keyword: "maxLength", params: { limit: 500 }, message: "must NOT have more than 500 characters" };
              vErrors === null ? vErrors = [err93] : vErrors.push(err93), errors++;
            }
            if (func2(data28) < 1) {
              let err94 = { instancePath: instancePath + "/properties/" + i3, schemaPath: "#/properties/properties/items/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters" };
              vErrors === null ? vErrors = [err94] : vErrors.push(err94), errors++;
            }
          } else {
            let err95 = { instancePath: instancePath + "/properties/" + i3, schemaPath: "#/properties/properties/items/type", keyword: "type", params: { type: "string" }, message: "must be string" };
            vErrors === null ? vErrors = [err95] : vErrors.push(err95), errors++;
          }
        }
      } else {
        let err96 = { instancePath: instancePath + "/properties", schemaPath: "#/properties/properties/type", keyword: "type", params: { type: "array" }, message: "must be array" };
        vErrors === null ? vErrors = [err96] : vErrors.push(err96), errors++;
      }
    }
    if (data.risks !== void 0) {
      let data29 = data.risks;
      if (Array.isArray(data29)) {
        if (data29.length > 100) {
          let err97 = { instancePath: instancePath + "/risks", schemaPath: "#/properties/risks/maxItems", keyword: "maxItems", params: { limit: 100 }, message: "must NOT have more than 100 items" };
          vErrors === null ? vErrors = [err97] : vErrors.push(err97), errors++;
        }
        let len3 = data29.length;
        for (let i4 = 0; i4 < len3; i4++) {
          let data30 = data29[i4];
          if (typeof data30 == "string") {
            if (func2(data30) > 500) {
              let err98 = { instancePath: instancePath + "/risks/" + i4, schemaPath: "#/properties/risks/items/maxLength", keyword: "maxLength", params: { limit: 500 }, message: "must NOT have more than 500 characters" };
              vErrors === null ? vErrors = [err98] : vErrors.push(err98), errors++;
            }
            if (func2(data30) < 1) {
              let err99 = { instancePath: instancePath + "/risks/" + i4, schemaPath: "#/properties/risks/items/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters" };
              vErrors === null ? vErrors = [err99] : vErrors.push(err99), errors++;
            }
          } else {
            let err100 = { instancePath: instancePath + "/risks/" + i4, schemaPath: "#/properties/risks/items/type", keyword: "type", params: { type: "string" }, message: "must be string" };
            vErrors === null ? vErrors = [err100] : vErrors.push(err100), errors++;
          }
        }
      } else {
        let err101 = { instancePath: instancePath + "/risks", schemaPath: "#/properties/risks/type", keyword: "type", params: { type: "array" }, message: "must be array" };
        vErrors === null ? vErrors = [err101] : vErrors.push(err101), errors++;
      }
    }
    if (data.checklist !== void 0) {
      let data31 = data.checklist;
      if (Array.isArray(data31)) {
        if (data31.length > 100) {
          let err102 = { instancePath: instancePath + "/checklist", schemaPath: "#/properties/checklist/maxItems", keyword: "maxItems", params: { limit: 100 }, message: "must NOT have more than 100 items" };
          vErrors === null ? vErrors = [err102] : vErrors.push(err102), errors++;
        }
        if (data31.length < 1) {
          let err103 = { instancePath: instancePath + "/checklist", schemaPath: "#/properties/checklist/minItems", keyword: "minItems", params: { limit: 1 }, message: "must NOT have fewer than 1 items" };
          vErrors === null ? vErrors = [err103] : vErrors.push(err103), errors++;
        }
        let len4 = data31.length;
        for (let i5 = 0; i5 < len4; i5++) {
          let data32 = data31[i5];
          if (typeof data32 == "string") {
            if (func2(data32) > 500) {
              let err104 = { instancePath: instancePath + "/checklist/" + i5, schemaPath: "#/properties/checklist/items/maxLength", keyword: "maxLength", params: { limit: 500 }, message: "must NOT have more than 500 characters" };
              vErrors === null ? vErrors = [err104] : vErrors.push(err104), errors++;
            }
            if (func2(data32) < 1) {
              let err105 = { instancePath: instancePath + "/checklist/" + i5, schemaPath: "#/properties/checklist/items/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters" };
              vErrors === null ? vErrors = [err105] : vErrors.push(err105), errors++;
            }
          } else {
            let err106 = { instancePath: instancePath + "/checklist/" + i5, schemaPath: "#/properties/checklist/items/type", keyword: "type", params: { type: "string" }, message: "must be string" };
            vErrors === null ? vErrors = [err106] : vErrors.push(err106), errors++;
          }
        }
      } else {
        let err107 = { instancePath: instancePath + "/checklist", schemaPath: "#/properties/checklist/type", keyword: "type", params: { type: "array" }, message: "must be array" };
        vErrors === null ? vErrors = [err107] : vErrors.push(err107), errors++;
      }
    }
  } else {
    let err108 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object" };
    vErrors === null ? vErrors = [err108] : vErrors.push(err108), errors++;
  }
  return validate20.errors = vErrors, errors === 0;
}
validate20.evaluated = { props: !0, dynamicProps: !1, dynamicItems: !1 };
export {
  validateBlueprintManifest
};
