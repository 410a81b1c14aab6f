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
var validateBlockManifest = validate20, schema31 = { $schema: "https://json-schema.org/draft/2020-12/schema", $id: "urn:blocks:schema:block:1", title: "BlockManifest", description: "`block.json`: what a block is made of.", type: "object", additionalProperties: !1, required: ["schemaVersion", "name", "family", "type", "version", "language", "title", "description", "parameters", "faces", "entry", "contract", "examples", "tests"], properties: { schemaVersion: { const: 1 }, name: { type: "string", description: "Name of the block.", pattern: "^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$", maxLength: 80 }, family: { type: "string", description: "Family of the blueprint.", pattern: "^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$", maxLength: 40 }, type: { type: "string", description: "Type within the family.", pattern: "^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$", maxLength: 40 }, version: { type: "string", description: "Semantic version of the block's contract.", pattern: "^\\d+\\.\\d+\\.\\d+$" }, language: { enum: ["typescript", "javascript", "python"], description: "Language of the faces and tests." }, title: { type: "string", description: "One line for people.", minLength: 1, maxLength: 120 }, description: { type: "string", description: "What the block does and for whom.", minLength: 1, maxLength: 2e3 }, parameters: { type: "object", description: "The parameters that this block was made from." }, faces: { type: "object", additionalProperties: !1, required: ["structure", "input", "logic", "output", "integration", "ui"], properties: { structure: { type: "string", description: "Path relative to the block's folder, with forward slashes.", pattern: "^(?!/)(?!.*(?:^|/)\\.\\.?(?:/|$))[A-Za-z0-9._/-]+$", maxLength: 200 }, input: { type: "string", description: "Path relative to the block's folder, with forward slashes.", pattern: "^(?!/)(?!.*(?:^|/)\\.\\.?(?:/|$))[A-Za-z0-9._/-]+$", maxLength: 200 }, logic: { type: "string", description: "Path relative to the block's folder, with forward slashes.", pattern: "^(?!/)(?!.*(?:^|/)\\.\\.?(?:/|$))[A-Za-z0-9._/-]+$", maxLength: 200 }, output: { type: "string", description: "Path relative to the block's folder, with forward slashes.", pattern: "^(?!/)(?!.*(?:^|/)\\.\\.?(?:/|$))[A-Za-z0-9._/-]+$", maxLength: 200 }, integration: { type: "string", description: "Path relative to the block's folder, with forward slashes.", pattern: "^(?!/)(?!.*(?:^|/)\\.\\.?(?:/|$))[A-Za-z0-9._/-]+$", maxLength: 200 }, ui: { type: "string", description: "Path relative to the block's folder, with forward slashes.", pattern: "^(?!/)(?!.*(?:^|/)\\.\\.?(?:/|$))[A-Za-z0-9._/-]+$", maxLength: 200 } }, description: "The file of each face." }, entry: { type: "object", additionalProperties: !1, required: ["module", "export"], properties: { module: { type: "string", description: "Path relative to the block's folder, with forward slashes.", pattern: "^(?!/)(?!.*(?:^|/)\\.\\.?(?:/|$))[A-Za-z0-9._/-]+$", maxLength: 200 }, export: { type: "string", description: "Name of the exported function: it takes one input value and returns the output, or throws on an input that it refuses.", pattern: "^[A-Za-z_$][A-Za-z0-9_$]*$" } }, description: "Where the block is called." }, contract: { type: "string", description: "Path relative to the block's folder, with forward slashes.", pattern: "^(?!/)(?!.*(?:^|/)\\.\\.?(?:/|$))[A-Za-z0-9._/-]+$", maxLength: 200 }, examples: { type: "object", additionalProperties: !1, required: ["accepted", "refused"], properties: { accepted: { type: "string", description: "Path relative to the block's folder, with forward slashes.", pattern: "^(?!/)(?!.*(?:^|/)\\.\\.?(?:/|$))[A-Za-z0-9._/-]+$", maxLength: 200 }, refused: { type: "string", description: "Path relative to the block's folder, with forward slashes.", pattern: "^(?!/)(?!.*(?:^|/)\\.\\.?(?:/|$))[A-Za-z0-9._/-]+$", maxLength: 200 } }, description: "Folders of example files." }, tests: { type: "array", items: { type: "string", description: "Path relative to the block's folder, with forward slashes.", pattern: "^(?!/)(?!.*(?:^|/)\\.\\.?(?:/|$))[A-Za-z0-9._/-]+$", maxLength: 200 }, minItems: 1, uniqueItems: !0, description: "Test files, unit and property-based." } } }, func1 = Object.prototype.hasOwnProperty, func2 = require_ucs2length().default, pattern4 = new RegExp("^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$", "u"), pattern7 = new RegExp("^\\d+\\.\\d+\\.\\d+$", "u"), pattern8 = new RegExp("^(?!/)(?!.*(?:^|/)\\.\\.?(?:/|$))[A-Za-z0-9._/-]+$", "u"), pattern15 = new RegExp("^[A-Za-z_$][A-Za-z0-9_$]*$", "u");
function validate20(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  let vErrors = null, errors = 0, evaluated0 = validate20.evaluated;
  if (evaluated0.dynamicProps && (evaluated0.props = void 0), evaluated0.dynamicItems && (evaluated0.items = void 0), data && typeof data == "object" && !Array.isArray(data)) {
    if (data.schemaVersion === void 0) {
      let err0 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "schemaVersion" }, message: "must have required property 'schemaVersion'" };
      vErrors === null ? vErrors = [err0] : vErrors.push(err0), errors++;
    }
    if (data.name === void 0) {
      let err1 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "name" }, message: "must have required property 'name'" };
      vErrors === null ? vErrors = [err1] : vErrors.push(err1), errors++;
    }
    if (data.family === void 0) {
      let err2 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "family" }, message: "must have required property 'family'" };
      vErrors === null ? vErrors = [err2] : vErrors.push(err2), errors++;
    }
    if (data.type === void 0) {
      let err3 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "type" }, message: "must have required property 'type'" };
      vErrors === null ? vErrors = [err3] : vErrors.push(err3), errors++;
    }
    if (data.version === void 0) {
      let err4 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "version" }, message: "must have required property 'version'" };
      vErrors === null ? vErrors = [err4] : vErrors.push(err4), errors++;
    }
    if (data.language === void 0) {
      let err5 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "language" }, message: "must have required property 'language'" };
      vErrors === null ? vErrors = [err5] : vErrors.push(err5), errors++;
    }
    if (data.title === void 0) {
      let err6 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "title" }, message: "must have required property 'title'" };
      vErrors === null ? vErrors = [err6] : vErrors.push(err6), errors++;
    }
    if (data.description === void 0) {
      let err7 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "description" }, message: "must have required property 'description'" };
      vErrors === null ? vErrors = [err7] : vErrors.push(err7), errors++;
    }
    if (data.parameters === void 0) {
      let err8 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "parameters" }, message: "must have required property 'parameters'" };
      vErrors === null ? vErrors = [err8] : vErrors.push(err8), errors++;
    }
    if (data.faces === void 0) {
      let err9 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "faces" }, message: "must have required property 'faces'" };
      vErrors === null ? vErrors = [err9] : vErrors.push(err9), errors++;
    }
    if (data.entry === void 0) {
      let err10 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "entry" }, message: "must have required property 'entry'" };
      vErrors === null ? vErrors = [err10] : vErrors.push(err10), errors++;
    }
    if (data.contract === void 0) {
      let err11 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "contract" }, message: "must have required property 'contract'" };
      vErrors === null ? vErrors = [err11] : vErrors.push(err11), errors++;
    }
    if (data.examples === void 0) {
      let err12 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "examples" }, message: "must have required property 'examples'" };
      vErrors === null ? vErrors = [err12] : vErrors.push(err12), errors++;
    }
    if (data.tests === void 0) {
      let err13 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "tests" }, message: "must have required property 'tests'" };
      vErrors === null ? vErrors = [err13] : vErrors.push(err13), errors++;
    }
    for (let key0 in data)
      if (!func1.call(schema31.properties, key0)) {
        let err14 = { instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 }, message: "must NOT have additional properties" };
        vErrors === null ? vErrors = [err14] : vErrors.push(err14), errors++;
      }
    if (data.schemaVersion !== void 0 && data.schemaVersion !== 1) {
      let err15 = { instancePath: instancePath + "/schemaVersion", schemaPath: "#/properties/schemaVersion/const", keyword: "const", params: { allowedValue: 1 }, message: "must be equal to constant" };
      vErrors === null ? vErrors = [err15] : vErrors.push(err15), errors++;
    }
    if (data.name !== void 0) {
      let data1 = data.name;
      if (typeof data1 == "string") {
        if (func2(data1) > 80) {
          let err16 = { instancePath: instancePath + "/name", schemaPath: "#/properties/name/maxLength", keyword: "maxLength", params: { limit: 80 }, message: "must NOT have more than 80 characters" };
          vErrors === null ? vErrors = [err16] : vErrors.push(err16), errors++;
        }
        if (!pattern4.test(data1)) {
          let err17 = { instancePath: instancePath + "/name", schemaPath: "#/properties/name/pattern", keyword: "pattern", params: { pattern: "^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$" }, message: 'must match pattern "^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$"' };
          vErrors === null ? vErrors = [err17] : vErrors.push(err17), errors++;
        }
      } else {
        let err18 = { instancePath: instancePath + "/name", schemaPath: "#/properties/name/type", keyword: "type", params: { type: "string" }, message: "must be string" };
        vErrors === null ? vErrors = [err18] : vErrors.push(err18), errors++;
      }
    }
    if (data.family !== void 0) {
      let data2 = data.family;
      if (typeof data2 == "string") {
        if (func2(data2) > 40) {
          let err19 = { instancePath: instancePath + "/family", schemaPath: "#/properties/family/maxLength", keyword: "maxLength", params: { limit: 40 }, message: "must NOT have more than 40 characters" };
          vErrors === null ? vErrors = [err19] : vErrors.push(err19), errors++;
        }
        if (!pattern4.test(data2)) {
          let err20 = { instancePath: instancePath + "/family", schemaPath: "#/properties/family/pattern", keyword: "pattern", params: { pattern: "^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$" }, message: 'must match pattern "^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$"' };
          vErrors === null ? vErrors = [err20] : vErrors.push(err20), errors++;
        }
      } else {
        let err21 = { instancePath: instancePath + "/family", schemaPath: "#/properties/family/type", keyword: "type", params: { type: "string" }, message: "must be string" };
        vErrors === null ? vErrors = [err21] : vErrors.push(err21), errors++;
      }
    }
    if (data.type !== void 0) {
      let data3 = data.type;
      if (typeof data3 == "string") {
        if (func2(data3) > 40) {
          let err22 = { instancePath: instancePath + "/type", schemaPath: "#/properties/type/maxLength", keyword: "maxLength", params: { limit: 40 }, message: "must NOT have more than 40 characters" };
          vErrors === null ? vErrors = [err22] : vErrors.push(err22), errors++;
        }
        if (!pattern4.test(data3)) {
          let err23 = { instancePath: instancePath + "/type", schemaPath: "#/properties/type/pattern", keyword: "pattern", params: { pattern: "^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$" }, message: 'must match pattern "^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$"' };
          vErrors === null ? vErrors = [err23] : vErrors.push(err23), errors++;
        }
      } else {
        let err24 = { instancePath: instancePath + "/type", schemaPath: "#/properties/type/type", keyword: "type", params: { type: "string" }, message: "must be string" };
        vErrors === null ? vErrors = [err24] : vErrors.push(err24), errors++;
      }
    }
    if (data.version !== void 0) {
      let data4 = data.version;
      if (typeof data4 == "string") {
        if (!pattern7.test(data4)) {
          let err25 = { instancePath: instancePath + "/version", schemaPath: "#/properties/version/pattern", keyword: "pattern", params: { pattern: "^\\d+\\.\\d+\\.\\d+$" }, message: 'must match pattern "^\\d+\\.\\d+\\.\\d+$"' };
          vErrors === null ? vErrors = [err25] : vErrors.push(err25), errors++;
        }
      } else {
        let err26 = { instancePath: instancePath + "/version", schemaPath: "#/properties/version/type", keyword: "type", params: { type: "string" }, message: "must be string" };
        vErrors === null ? vErrors = [err26] : vErrors.push(err26), errors++;
      }
    }
    if (data.language !== void 0) {
      let data5 = data.language;
      if (!(data5 === "typescript" || data5 === "javascript" || data5 === "python")) {
        let err27 = { instancePath: instancePath + "/language", schemaPath: "#/properties/language/enum", keyword: "enum", params: { allowedValues: schema31.properties.language.enum }, message: "must be equal to one of the allowed values" };
        vErrors === null ? vErrors = [err27] : vErrors.push(err27), errors++;
      }
    }
    if (data.title !== void 0) {
      let data6 = data.title;
      if (typeof data6 == "string") {
        if (func2(data6) > 120) {
          let err28 = { instancePath: instancePath + "/title", schemaPath: "#/properties/title/maxLength", keyword: "maxLength", params: { limit: 120 }, message: "must NOT have more than 120 characters" };
          vErrors === null ? vErrors = [err28] : vErrors.push(err28), errors++;
        }
        if (func2(data6) < 1) {
          let err29 = { instancePath: instancePath + "/title", schemaPath: "#/properties/title/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters" };
          vErrors === null ? vErrors = [err29] : vErrors.push(err29), errors++;
        }
      } else {
        let err30 = { instancePath: instancePath + "/title", schemaPath: "#/properties/title/type", keyword: "type", params: { type: "string" }, message: "must be string" };
        vErrors === null ? vErrors = [err30] : vErrors.push(err30), errors++;
      }
    }
    if (data.description !== void 0) {
      let data7 = data.description;
      if (typeof data7 == "string") {
        if (func2(data7) > 2e3) {
          let err31 = { instancePath: instancePath + "/description", schemaPath: "#/properties/description/maxLength", keyword: "maxLength", params: { limit: 2e3 }, message: "must NOT have more than 2000 characters" };
          vErrors === null ? vErrors = [err31] : vErrors.push(err31), errors++;
        }
        if (func2(data7) < 1) {
          let err32 = { instancePath: instancePath + "/description", schemaPath: "#/properties/description/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters" };
          vErrors === null ? vErrors = [err32] : vErrors.push(err32), errors++;
        }
      } else {
        let err33 = { instancePath: instancePath + "/description", schemaPath: "#/properties/description/type", keyword: "type", params: { type: "string" }, message: "must be string" };
        vErrors === null ? vErrors = [err33] : vErrors.push(err33), errors++;
      }
    }
    if (data.parameters !== void 0) {
      let data8 = data.parameters;
      if (!(data8 && typeof data8 == "object" && !Array.isArray(data8))) {
        let err34 = { instancePath: instancePath + "/parameters", schemaPath: "#/properties/parameters/type", keyword: "type", params: { type: "object" }, message: "must be object" };
        vErrors === null ? vErrors = [err34] : vErrors.push(err34), errors++;
      }
    }
    if (data.faces !== void 0) {
      let data9 = data.faces;
      if (data9 && typeof data9 == "object" && !Array.isArray(data9)) {
        if (data9.structure === void 0) {
          let err35 = { instancePath: instancePath + "/faces", schemaPath: "#/properties/faces/required", keyword: "required", params: { missingProperty: "structure" }, message: "must have required property 'structure'" };
          vErrors === null ? vErrors = [err35] : vErrors.push(err35), errors++;
        }
        if (data9.input === void 0) {
          let err36 = { instancePath: instancePath + "/faces", schemaPath: "#/properties/faces/required", keyword: "required", params: { missingProperty: "input" }, message: "must have required property 'input'" };
          vErrors === null ? vErrors = [err36] : vErrors.push(err36), errors++;
        }
        if (data9.logic === void 0) {
          let err37 = { instancePath: instancePath + "/faces", schemaPath: "#/properties/faces/required", keyword: "required", params: { missingProperty: "logic" }, message: "must have required property 'logic'" };
          vErrors === null ? vErrors = [err37] : vErrors.push(err37), errors++;
        }
        if (data9.output === void 0) {
          let err38 = { instancePath: instancePath + "/faces", schemaPath: "#/properties/faces/required", keyword: "required", params: { missingProperty: "output" }, message: "must have required property 'output'" };
          vErrors === null ? vErrors = [err38] : vErrors.push(err38), errors++;
        }
        if (data9.integration === void 0) {
          let err39 = { instancePath: instancePath + "/faces", schemaPath: "#/properties/faces/required", keyword: "required", params: { missingProperty: "integration" }, message: "must have required property 'integration'" };
          vErrors === null ? vErrors = [err39] : vErrors.push(err39), errors++;
        }
        if (data9.ui === void 0) {
          let err40 = { instancePath: instancePath + "/faces", schemaPath: "#/properties/faces/required", keyword: "required", params: { missingProperty: "ui" }, message: "must have required property 'ui'" };
          vErrors === null ? vErrors = [err40] : vErrors.push(err40), errors++;
        }
        for (let key1 in data9)
          if (!(key1 === "structure" || key1 === "input" || key1 === "logic" || key1 === "output" || key1 === "integration" || key1 === "ui")) {
            let err41 = { instancePath: instancePath + "/faces", schemaPath: "#/properties/faces/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key1 }, message: "must NOT have additional properties" };
            vErrors === null ? vErrors = [err41] : vErrors.push(err41), errors++;
          }
        if (data9.structure !== void 0) {
          let data10 = data9.structure;
          if (typeof data10 == "string") {
            if (func2(data10) > 200) {
              let err42 = { instancePath: instancePath + "/faces/structure", schemaPath: "#/properties/faces/properties/structure/maxLength", keyword: "maxLength", params: { limit: 200 }, message: "must NOT have more than 200 characters" };
              vErrors === null ? vErrors = [err42] : vErrors.push(err42), errors++;
            }
            if (!pattern8.test(data10)) {
              let err43 = { instancePath: instancePath + "/faces/structure", schemaPath: "#/properties/faces/properties/structure/pattern", keyword: "pattern", params: { pattern: "^(?!/)(?!.*(?:^|/)\\.\\.?(?:/|$))[A-Za-z0-9._/-]+$" }, message: 'must match pattern "^(?!/)(?!.*(?:^|/)\\.\\.?(?:/|$))[A-Za-z0-9._/-]+$"' };
              vErrors === null ? vErrors = [err43] : vErrors.push(err43), errors++;
            }
          } else {
            let err44 = { instancePath: instancePath + "/faces/structure", schemaPath: "#/properties/faces/properties/structure/type", keyword: "type", params: { type: "string" }, message: "must be string" };
            vErrors === null ? vErrors = [err44] : vErrors.push(err44), errors++;
          }
        }
        if (data9.input !== void 0) {
          let data11 = data9.input;
          if (typeof data11 == "string") {
            if (func2(data11) > 200) {
              let err45 = { instancePath: instancePath + "/faces/input", schemaPath: "#/properties/faces/properties/input/maxLength", keyword: "maxLength", params: { limit: 200 }, message: "must NOT have more than 200 characters" };
              vErrors === null ? vErrors = [err45] : vErrors.push(err45), errors++;
            }
            if (!pattern8.test(data11)) {
              let err46 = { instancePath: instancePath + "/faces/input", schemaPath: "#/properties/faces/properties/input/pattern", keyword: "pattern", params: { pattern: "^(?!/)(?!.*(?:^|/)\\.\\.?(?:/|$))[A-Za-z0-9._/-]+$" }, message: 'must match pattern "^(?!/)(?!.*(?:^|/)\\.\\.?(?:/|$))[A-Za-z0-9._/-]+$"' };
              vErrors === null ? vErrors = [err46] : vErrors.push(err46), errors++;
            }
          } else {
            let err47 = { instancePath: instancePath + "/faces/input", schemaPath: "#/properties/faces/properties/input/type", keyword: "type", params: { type: "string" }, message: "must be string" };
            vErrors === null ? vErrors = [err47] : vErrors.push(err47), errors++;
          }
        }
        if (data9.logic !== void 0) {
          let data12 = data9.logic;
          if (typeof data12 == "string") {
            if (func2(data12) > 200) {
              let err48 = { instancePath: instancePath + "/faces/logic", schemaPath: "#/properties/faces/properties/logic/maxLength", keyword: "maxLength", params: { limit: 200 }, message: "must NOT have more than 200 characters" };
              vErrors === null ? vErrors = [err48] : vErrors.push(err48), errors++;
            }
            if (!pattern8.test(data12)) {
              let err49 = { instancePath: instancePath + "/faces/logic", schemaPath: "#/properties/faces/properties/logic/pattern", keyword: "pattern", params: { pattern: "^(?!/)(?!.*(?:^|/)\\.\\.?(?:/|$))[A-Za-z0-9._/-]+$" }, message: 'must match pattern "^(?!/)(?!.*(?:^|/)\\.\\.?(?:/|$))[A-Za-z0-9._/-]+$"' };
              vErrors === null ? vErrors = [err49] : vErrors.push(err49), errors++;
            }
          } else {
            let err50 = { instancePath: instancePath + "/faces/logic", schemaPath: "#/properties/faces/properties/logic/type", keyword: "type", params: { type: "string" }, message: "must be string" };
            vErrors === null ? vErrors = [err50] : vErrors.push(err50), errors++;
          }
        }
        if (data9.output !== void 0) {
          let data13 = data9.output;
          if (typeof data13 == "string") {
            if (func2(data13) > 200) {
              let err51 = { instancePath: instancePath + "/faces/output", schemaPath: "#/properties/faces/properties/output/maxLength", keyword: "maxLength", params: { limit: 200 }, message: "must NOT have more than 200 characters" };
              vErrors === null ? vErrors = [err51] : vErrors.push(err51), errors++;
            }
            if (!pattern8.test(data13)) {
              let err52 = { instancePath: instancePath + "/faces/output", schemaPath: "#/properties/faces/properties/output/pattern", keyword: "pattern", params: { pattern: "^(?!/)(?!.*(?:^|/)\\.\\.?(?:/|$))[A-Za-z0-9._/-]+$" }, message: 'must match pattern "^(?!/)(?!.*(?:^|/)\\.\\.?(?:/|$))[A-Za-z0-9._/-]+$"' };
              vErrors === null ? vErrors = [err52] : vErrors.push(err52), errors++;
            }
          } else {
            let err53 = { instancePath: instancePath + "/faces/output", schemaPath: "#/properties/faces/properties/output/type", keyword: "type", params: { type: "string" }, message: "must be string" };
            vErrors === null ? vErrors = [err53] : vErrors.push(err53), errors++;
          }
        }
        if (data9.integration !== void 0) {
          let data14 = data9.integration;
          if (typeof data14 == "string") {
            if (func2(data14) > 200) {
              let err54 = { instancePath: instancePath + "/faces/integration", schemaPath: "#/properties/faces/properties/integration/maxLength", keyword: "maxLength", params: { limit: 200 }, message: "must NOT have more than 200 characters" };
              vErrors === null ? vErrors = [err54] : vErrors.push(err54), errors++;
            }
            if (!pattern8.test(data14)) {
              let err55 = { instancePath: instancePath + "/faces/integration", schemaPath: "#/properties/faces/properties/integration/pattern", keyword: "pattern", params: { pattern: "^(?!/)(?!.*(?:^|/)\\.\\.?(?:/|$))[A-Za-z0-9._/-]+$" }, message: 'must match pattern "^(?!/)(?!.*(?:^|/)\\.\\.?(?:/|$))[A-Za-z0-9._/-]+$"' };
              vErrors === null ? vErrors = [err55] : vErrors.push(err55), errors++;
            }
          } else {
            let err56 = { instancePath: instancePath + "/faces/integration", schemaPath: "#/properties/faces/properties/integration/type", keyword: "type", params: { type: "string" }, message: "must be string" };
            vErrors === null ? vErrors = [err56] : vErrors.push(err56), errors++;
          }
        }
        if (data9.ui !== void 0) {
          let data15 = data9.ui;
          if (typeof data15 == "string") {
            if (func2(data15) > 200) {
              let err57 = { instancePath: instancePath + "/faces/ui", schemaPath: "#/properties/faces/properties/ui/maxLength", keyword: "maxLength", params: { limit: 200 }, message: "must NOT have more than 200 characters" };
              vErrors === null ? vErrors = [err57] : vErrors.push(err57), errors++;
            }
            if (!pattern8.test(data15)) {
              let err58 = { instancePath: instancePath + "/faces/ui", schemaPath: "#/properties/faces/properties/ui/pattern", keyword: "pattern", params: { pattern: "^(?!/)(?!.*(?:^|/)\\.\\.?(?:/|$))[A-Za-z0-9._/-]+$" }, message: 'must match pattern "^(?!/)(?!.*(?:^|/)\\.\\.?(?:/|$))[A-Za-z0-9._/-]+$"' };
              vErrors === null ? vErrors = [err58] : vErrors.push(err58), errors++;
            }
          } else {
            let err59 = { instancePath: instancePath + "/faces/ui", schemaPath: "#/properties/faces/properties/ui/type", keyword: "type", params: { type: "string" }, message: "must be string" };
            vErrors === null ? vErrors = [err59] : vErrors.push(err59), errors++;
          }
        }
      } else {
        let err60 = { instancePath: instancePath + "/faces", schemaPath: "#/properties/faces/type", keyword: "type", params: { type: "object" }, message: "must be object" };
        vErrors === null ? vErrors = [err60] : vErrors.push(err60), errors++;
      }
    }
    if (data.entry !== void 0) {
      let data16 = data.entry;
      if (data16 && typeof data16 == "object" && !Array.isArray(data16)) {
        if (data16.module === void 0) {
          let err61 = { instancePath: instancePath + "/entry", schemaPath: "#/properties/entry/required", keyword: "required", params: { missingProperty: "module" }, message: "must have required property 'module'" };
          vErrors === null ? vErrors = [err61] : vErrors.push(err61), errors++;
        }
        if (data16.export === void 0) {
          let err62 = { instancePath: instancePath + "/entry", schemaPath: "#/properties/entry/required", keyword: "required", params: { missingProperty: "export" }, message: "must have required property 'export'" };
          vErrors === null ? vErrors = [err62] : vErrors.push(err62), errors++;
        }
        for (let key2 in data16)
          if (!(key2 === "module" || key2 === "export")) {
            let err63 = { instancePath: instancePath + "/entry", schemaPath: "#/properties/entry/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key2 }, message: "must NOT have additional properties" };
            vErrors === null ? vErrors = [err63] : vErrors.push(err63), errors++;
          }
        if (data16.module !== void 0) {
          let data17 = data16.module;
          if (typeof data17 == "string") {
            if (func2(data17) > 200) {
              let err64 = { instancePath: instancePath + "/entry/module", schemaPath: "#/properties/entry/properties/module/maxLength", keyword: "maxLength", params: { limit: 200 }, message: "must NOT have more than 200 characters" };
              vErrors === null ? vErrors = [err64] : vErrors.push(err64), errors++;
            }
            if (!pattern8.test(data17)) {
              let err65 = { instancePath: instancePath + "/entry/module", schemaPath: "#/properties/entry/properties/module/pattern", keyword: "pattern", params: { pattern: "^(?!/)(?!.*(?:^|/)\\.\\.?(?:/|$))[A-Za-z0-9._/-]+$" }, message: 'must match pattern "^(?!/)(?!.*(?:^|/)\\.\\.?(?:/|$))[A-Za-z0-9._/-]+$"' };
              vErrors === null ? vErrors = [err65] : vErrors.push(err65), errors++;
            }
          } else {
            let err66 = { instancePath: instancePath + "/entry/module", schemaPath: "#/properties/entry/properties/module/type", keyword: "type", params: { type: "string" }, message: "must be string" };
            vErrors === null ? vErrors = [err66] : vErrors.push(err66), errors++;
          }
        }
        if (data16.export !== void 0) {
          let data18 = data16.export;
          if (typeof data18 == "string") {
            if (!pattern15.test(data18)) {
              let err67 = { instancePath: instancePath + "/entry/export", schemaPath: "#/properties/entry/properties/export/pattern", keyword: "pattern", params: { pattern: "^[A-Za-z_$][A-Za-z0-9_$]*$" }, message: 'must match pattern "^[A-Za-z_$][A-Za-z0-9_$]*$"' };
              vErrors === null ? vErrors = [err67] : vErrors.push(err67), errors++;
            }
          } else {
            let err68 = { instancePath: instancePath + "/entry/export", schemaPath: "#/properties/entry/properties/export/type", keyword: "type", params: { type: "string" }, message: "must be string" };
            vErrors === null ? vErrors = [err68] : vErrors.push(err68), errors++;
          }
        }
      } else {
        let err69 = { instancePath: instancePath + "/entry", schemaPath: "#/properties/entry/type", keyword: "type", params: { type: "object" }, message: "must be object" };
        vErrors === null ? vErrors = [err69] : vErrors.push(err69), errors++;
      }
    }
    if (data.contract !== void 0) {
      let data19 = data.contract;
      if (typeof data19 == "string") {
        if (func2(data19) > 200) {
          let err70 = { instancePath: instancePath + "/contract", schemaPath: "#/properties/contract/maxLength", keyword: "maxLength", params: { limit: 200 }, message: "must NOT have more than 200 characters" };
          vErrors === null ? vErrors = [err70] : vErrors.push(err70), errors++;
        }
        if (!pattern8.test(data19)) {
          let err71 = { instancePath: instancePath + "/contract", schemaPath: "#/properties/contract/pattern", keyword: "pattern", params: { pattern: "^(?!/)(?!.*(?:^|/)\\.\\.?(?:/|$))[A-Za-z0-9._/-]+$" }, message: 'must match pattern "^(?!/)(?!.*(?:^|/)\\.\\.?(?:/|$))[A-Za-z0-9._/-]+$"' };
          vErrors === null ? vErrors = [err71] : vErrors.push(err71), errors++;
        }
      } else {
        let err72 = { instancePath: instancePath + "/contract", schemaPath: "#/properties/contract/type", keyword: "type", params: { type: "string" }, message: "must be string" };
        vErrors === null ? vErrors = [err72] : vErrors.push(err72), errors++;
      }
    }
    if (data.examples !== void 0) {
      let data20 = data.examples;
      if (data20 && typeof data20 == "object" && !Array.isArray(data20)) {
        if (data20.accepted === void 0) {
          let err73 = { instancePath: instancePath + "/examples", schemaPath: "#/properties/examples/required", keyword: "required", params: { missingProperty: "accepted" }, message: "must have required property 'accepted'" };
          vErrors === null ? vErrors = [err73] : vErrors.push(err73), errors++;
        }
        if (data20.refused === void 0) {
          let err74 = { instancePath: instancePath + "/examples", schemaPath: "#/properties/examples/required", keyword: "required", params: { missingProperty: "refused" }, message: "must have required property 'refused'" };
          vErrors === null ? vErrors = [err74] : vErrors.push(err74), errors++;
        }
        for (let key3 in data20)
          if (!(key3 === "accepted" || key3 === "refused")) {
            let err75 = { instancePath: instancePath + "/examples", schemaPath: "#/properties/examples/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key3 }, message: "must NOT have additional properties" };
            vErrors === null ? vErrors = [err75] : vErrors.push(err75), errors++;
          }
        if (data20.accepted !== void 0) {
          let data21 = data20.accepted;
          if (typeof data21 == "string") {
            if (func2(data21) > 200) {
              let err76 = { instancePath: instancePath + "/examples/accepted", schemaPath: "#/properties/examples/properties/accepted/maxLength", keyword: "maxLength", params: { limit: 200 }, message: "must NOT have more than 200 characters" };
              vErrors === null ? vErrors = [err76] : vErrors.push(err76), errors++;
            }
            if (!pattern8.test(data21)) {
              let err77 = { instancePath: instancePath + "/examples/accepted", schemaPath: "#/properties/examples/properties/accepted/pattern", keyword: "pattern", params: { pattern: "^(?!/)(?!.*(?:^|/)\\.\\.?(?:/|$))[A-Za-z0-9._/-]+$" }, message: 'must match pattern "^(?!/)(?!.*(?:^|/)\\.\\.?(?:/|$))[A-Za-z0-9._/-]+$"' };
              vErrors === null ? vErrors = [err77] : vErrors.push(err77), errors++;
            }
          } else {
            let err78 = { instancePath: instancePath + "/examples/accepted", schemaPath: "#/properties/examples/properties/accepted/type", keyword: "type", params: { type: "string" }, message: "must be string" };
            vErrors === null ? vErrors = [err78] : vErrors.push(err78), errors++;
          }
        }
        if (data20.refused !== void 0) {
          let data22 = data20.refused;
          if (typeof data22 == "string") {
            if (func2(data22) > 200) {
              let err79 = { instancePath: instancePath + "/examples/refused", schemaPath: "#/properties/examples/properties/refused/maxLength", keyword: "maxLength", params: { limit: 200 }, message: "must NOT have more than 200 characters" };
              vErrors === null ? vErrors = [err79] : vErrors.push(err79), errors++;
            }
            if (!pattern8.test(data22)) {
              let err80 = { instancePath: instancePath + "/examples/refused", schemaPath: "#/properties/examples/properties/refused/pattern", keyword: "pattern", params: { pattern: "^(?!/)(?!.*(?:^|/)\\.\\.?(?:/|$))[A-Za-z0-9._/-]+$" }, message: 'must match pattern "^(?!/)(?!.*(?:^|/)\\.\\.?(?:/|$))[A-Za-z0-9._/-]+$"' };
              vErrors === null ? vErrors = [err80] : vErrors.push(err80), errors++;
            }
          } else {
            let err81 = { instancePath: instancePath + "/examples/refused", schemaPath: "#/properties/examples/properties/refused/type", keyword: "type", params: { type: "string" }, message: "must be string" };
            vErrors === null ? vErrors = [err81] : vErrors.push(err81), errors++;
          }
        }
      } else {
        let err82 = { instancePath: instancePath + "/examples", schemaPath: "#/properties/examples/type", keyword: "type", params: { type: "object" }, message: "must be object" };
        vErrors === null ? vErrors = [err82] : vErrors.push(err82), errors++;
      }
    }
    if (data.tests !== void 0) {
      let data23 = data.tests;
      if (Array.isArray(data23)) {
        if (data23.length < 1) {
          let err83 = { instancePath: instancePath + "/tests", schemaPath: "#/properties/tests/minItems", keyword: "minItems", params: { limit: 1 }, message: "must NOT have fewer than 1 items" };
          vErrors === null ? vErrors = [err83] : vErrors.push(err83), errors++;
        }
        let len0 = data23.length;
        for (let i0 = 0; i0 < len0; i0++) {
          let data24 = data23[i0];
          if (typeof data24 == "string") {
            if (func2(data24) > 200) {
              let err84 = { instancePath: instancePath + "/tests/" + i0, schemaPath: "#/properties/tests/items/maxLength", keyword: "maxLength", params: { limit: 200 }, message: "must NOT have more than 200 characters" };
              vErrors === null ? vErrors = [err84] : vErrors.push(err84), errors++;
            }
            if (!pattern8.test(data24)) {
              let err85 = { instancePath: instancePath + "/tests/" + i0, schemaPath: "#/properties/tests/items/pattern", keyword: "pattern", params: { pattern: "^(?!/)(?!.*(?:^|/)\\.\\.?(?:/|$))[A-Za-z0-9._/-]+$" }, message: 'must match pattern "^(?!/)(?!.*(?:^|/)\\.\\.?(?:/|$))[A-Za-z0-9._/-]+$"' };
              vErrors === null ? vErrors = [err85] : vErrors.push(err85), errors++;
            }
          } else {
            let err86 = { instancePath: instancePath + "/tests/" + i0, schemaPath: "#/properties/tests/items/type", keyword: "type", params: { type: "string" }, message: "must be string" };
            vErrors === null ? vErrors = [err86] : vErrors.push(err86), errors++;
          }
        }
        let i1 = data23.length, j0;
        if (i1 > 1) {
          let indices0 = {};
          for (; i1--; ) {
            let item0 = data23[i1];
            if (typeof item0 == "string") {
              if (typeof indices0[item0] == "number") {
                j0 = indices0[item0];
                let err87 = { instancePath: instancePath + "/tests", schemaPath: "#/properties/tests/uniqueItems", keyword: "uniqueItems", params: { i: i1, j: j0 }, message: "must NOT have duplicate items (items ## " + j0 + " and " + i1 + " are identical)" };
                vErrors === null ? vErrors = [err87] : vErrors.push(err87), errors++;
                break;
              }
              indices0[item0] = i1;
            }
          }
        }
      } else {
        let err88 = { instancePath: instancePath + "/tests", schemaPath: "#/properties/tests/type", keyword: "type", params: { type: "array" }, message: "must be array" };
        vErrors === null ? vErrors = [err88] : vErrors.push(err88), errors++;
      }
    }
  } else {
    let err89 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object" };
    vErrors === null ? vErrors = [err89] : vErrors.push(err89), errors++;
  }
  return validate20.errors = vErrors, errors === 0;
}
validate20.evaluated = { props: !0, dynamicProps: !1, dynamicItems: !1 };
export {
  validateBlockManifest
};
