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
var validatePlanAnswer = validate20, schema31 = { $schema: "https://json-schema.org/draft/2020-12/schema", $id: "urn:blocks:schema:answer-plan:1", title: "PlanAnswer", description: "What the architect plans: the block before it is written.", type: "object", additionalProperties: !1, required: ["title", "description", "faces", "contract", "properties", "risks"], properties: { title: { type: "string", description: "One line for people.", maxLength: 120 }, description: { type: "string", description: "What the block does and for whom.", maxLength: 2e3 }, faces: { type: "array", items: { type: "object", additionalProperties: !1, required: ["face", "purpose", "exports"], properties: { face: { enum: ["structure", "input", "logic", "output", "integration", "ui"] }, purpose: { type: "string", description: "What this face does here." }, exports: { type: "array", items: { type: "string", description: "One exported name with its signature." } }, dependsOn: { type: "array", items: { enum: ["structure", "input", "logic", "output", "integration", "ui"] }, description: "Faces whose finished code is needed to write this one. Faces that do not depend on each other are written at the same time." } } }, minItems: 6, maxItems: 6, description: "All six faces." }, contract: { type: "string", description: "The block's contract, a JSON Schema 2020-12 document with $defs.input and $defs.output, as JSON text." }, properties: { type: "array", items: { type: "string", description: "A law that must hold for every input." }, minItems: 1 }, risks: { type: "array", items: { type: "string", description: "What could be got wrong." } } } }, func1 = require_ucs2length().default;
function validate20(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  let vErrors = null, errors = 0, evaluated0 = validate20.evaluated;
  if (evaluated0.dynamicProps && (evaluated0.props = void 0), evaluated0.dynamicItems && (evaluated0.items = void 0), data && typeof data == "object" && !Array.isArray(data)) {
    if (data.title === void 0) {
      let err0 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "title" }, message: "must have required property 'title'" };
      vErrors === null ? vErrors = [err0] : vErrors.push(err0), errors++;
    }
    if (data.description === void 0) {
      let err1 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "description" }, message: "must have required property 'description'" };
      vErrors === null ? vErrors = [err1] : vErrors.push(err1), errors++;
    }
    if (data.faces === void 0) {
      let err2 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "faces" }, message: "must have required property 'faces'" };
      vErrors === null ? vErrors = [err2] : vErrors.push(err2), errors++;
    }
    if (data.contract === void 0) {
      let err3 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "contract" }, message: "must have required property 'contract'" };
      vErrors === null ? vErrors = [err3] : vErrors.push(err3), errors++;
    }
    if (data.properties === void 0) {
      let err4 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "properties" }, message: "must have required property 'properties'" };
      vErrors === null ? vErrors = [err4] : vErrors.push(err4), errors++;
    }
    if (data.risks === void 0) {
      let err5 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "risks" }, message: "must have required property 'risks'" };
      vErrors === null ? vErrors = [err5] : vErrors.push(err5), errors++;
    }
    for (let key0 in data)
      if (!(key0 === "title" || key0 === "description" || key0 === "faces" || key0 === "contract" || key0 === "properties" || key0 === "risks")) {
        let err6 = { instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 }, message: "must NOT have additional properties" };
        vErrors === null ? vErrors = [err6] : vErrors.push(err6), errors++;
      }
    if (data.title !== void 0) {
      let data0 = data.title;
      if (typeof data0 == "string") {
        if (func1(data0) > 120) {
          let err7 = { instancePath: instancePath + "/title", schemaPath: "#/properties/title/maxLength", keyword: "maxLength", params: { limit: 120 }, message: "must NOT have more than 120 characters" };
          vErrors === null ? vErrors = [err7] : vErrors.push(err7), errors++;
        }
      } else {
        let err8 = { instancePath: instancePath + "/title", schemaPath: "#/properties/title/type", keyword: "type", params: { type: "string" }, message: "must be string" };
        vErrors === null ? vErrors = [err8] : vErrors.push(err8), errors++;
      }
    }
    if (data.description !== void 0) {
      let data1 = data.description;
      if (typeof data1 == "string") {
        if (func1(data1) > 2e3) {
          let err9 = { instancePath: instancePath + "/description", schemaPath: "#/properties/description/maxLength", keyword: "maxLength", params: { limit: 2e3 }, message: "must NOT have more than 2000 characters" };
          vErrors === null ? vErrors = [err9] : vErrors.push(err9), errors++;
        }
      } else {
        let err10 = { instancePath: instancePath + "/description", schemaPath: "#/properties/description/type", keyword: "type", params: { type: "string" }, message: "must be string" };
        vErrors === null ? vErrors = [err10] : vErrors.push(err10), errors++;
      }
    }
    if (data.faces !== void 0) {
      let data2 = data.faces;
      if (Array.isArray(data2)) {
        if (data2.length > 6) {
          let err11 = { instancePath: instancePath + "/faces", schemaPath: "#/properties/faces/maxItems", keyword: "maxItems", params: { limit: 6 }, message: "must NOT have more than 6 items" };
          vErrors === null ? vErrors = [err11] : vErrors.push(err11), errors++;
        }
        if (data2.length < 6) {
          let err12 = { instancePath: instancePath + "/faces", schemaPath: "#/properties/faces/minItems", keyword: "minItems", params: { limit: 6 }, message: "must NOT have fewer than 6 items" };
          vErrors === null ? vErrors = [err12] : vErrors.push(err12), errors++;
        }
        let len0 = data2.length;
        for (let i0 = 0; i0 < len0; i0++) {
          let data3 = data2[i0];
          if (data3 && typeof data3 == "object" && !Array.isArray(data3)) {
            if (data3.face === void 0) {
              let err13 = { instancePath: instancePath + "/faces/" + i0, schemaPath: "#/properties/faces/items/required", keyword: "required", params: { missingProperty: "face" }, message: "must have required property 'face'" };
              vErrors === null ? vErrors = [err13] : vErrors.push(err13), errors++;
            }
            if (data3.purpose === void 0) {
              let err14 = { instancePath: instancePath + "/faces/" + i0, schemaPath: "#/properties/faces/items/required", keyword: "required", params: { missingProperty: "purpose" }, message: "must have required property 'purpose'" };
              vErrors === null ? vErrors = [err14] : vErrors.push(err14), errors++;
            }
            if (data3.exports === void 0) {
              let err15 = { instancePath: instancePath + "/faces/" + i0, schemaPath: "#/properties/faces/items/required", keyword: "required", params: { missingProperty: "exports" }, message: "must have required property 'exports'" };
              vErrors === null ? vErrors = [err15] : vErrors.push(err15), errors++;
            }
            for (let key1 in data3)
              if (!(key1 === "face" || key1 === "purpose" || key1 === "exports" || key1 === "dependsOn")) {
                let err16 = { instancePath: instancePath + "/faces/" + i0, schemaPath: "#/properties/faces/items/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key1 }, message: "must NOT have additional properties" };
                vErrors === null ? vErrors = [err16] : vErrors.push(err16), errors++;
              }
            if (data3.face !== void 0) {
              let data4 = data3.face;
              if (!(data4 === "structure" || data4 === "input" || data4 === "logic" || data4 === "output" || data4 === "integration" || data4 === "ui")) {
                let err17 = { instancePath: instancePath + "/faces/" + i0 + "/face", schemaPath: "#/properties/faces/items/properties/face/enum", keyword: "enum", params: { allowedValues: schema31.properties.faces.items.properties.face.enum }, message: "must be equal to one of the allowed values" };
                vErrors === null ? vErrors = [err17] : vErrors.push(err17), errors++;
              }
            }
            if (data3.purpose !== void 0 && typeof data3.purpose != "string") {
              let err18 = { instancePath: instancePath + "/faces/" + i0 + "/purpose", schemaPath: "#/properties/faces/items/properties/purpose/type", keyword: "type", params: { type: "string" }, message: "must be string" };
              vErrors === null ? vErrors = [err18] : vErrors.push(err18), errors++;
            }
            if (data3.exports !== void 0) {
              let data6 = data3.exports;
              if (Array.isArray(data6)) {
                let len1 = data6.length;
                for (let i1 = 0; i1 < len1; i1++)
                  if (typeof data6[i1] != "string") {
                    let err19 = { instancePath: instancePath + "/faces/" + i0 + "/exports/" + i1, schemaPath: "#/properties/faces/items/properties/exports/items/type", keyword: "type", params: { type: "string" }, message: "must be string" };
                    vErrors === null ? vErrors = [err19] : vErrors.push(err19), errors++;
                  }
              } else {
                let err20 = { instancePath: instancePath + "/faces/" + i0 + "/exports", schemaPath: "#/properties/faces/items/properties/exports/type", keyword: "type", params: { type: "array" }, message: "must be array" };
                vErrors === null ? vErrors = [err20] : vErrors.push(err20), errors++;
              }
            }
            if (data3.dependsOn !== void 0) {
              let data8 = data3.dependsOn;
              if (Array.isArray(data8)) {
                let len2 = data8.length;
                for (let i2 = 0; i2 < len2; i2++) {
                  let data9 = data8[i2];
                  if (!(data9 === "structure" || data9 === "input" || data9 === "logic" || data9 === "output" || data9 === "integration" || data9 === "ui")) {
                    let err21 = { instancePath: instancePath + "/faces/" + i0 + "/dependsOn/" + i2, schemaPath: "#/properties/faces/items/properties/dependsOn/items/enum", keyword: "enum", params: { allowedValues: schema31.properties.faces.items.properties.dependsOn.items.enum }, message: "must be equal to one of the allowed values" };
                    vErrors === null ? vErrors = [err21] : vErrors.push(err21), errors++;
                  }
                }
              } else {
                let err22 = { instancePath: instancePath + "/faces/" + i0 + "/dependsOn", schemaPath: "#/properties/faces/items/properties/dependsOn/type", keyword: "type", params: { type: "array" }, message: "must be array" };
                vErrors === null ? vErrors = [err22] : vErrors.push(err22), errors++;
              }
            }
          } else {
            let err23 = { instancePath: instancePath + "/faces/" + i0, schemaPath: "#/properties/faces/items/type", keyword: "type", params: { type: "object" }, message: "must be object" };
            vErrors === null ? vErrors = [err23] : vErrors.push(err23), errors++;
          }
        }
      } else {
        let err24 = { instancePath: instancePath + "/faces", schemaPath: "#/properties/faces/type", keyword: "type", params: { type: "array" }, message: "must be array" };
        vErrors === null ? vErrors = [err24] : vErrors.push(err24), errors++;
      }
    }
    if (data.contract !== void 0 && typeof data.contract != "string") {
      let err25 = { instancePath: instancePath + "/contract", schemaPath: "#/properties/contract/type", keyword: "type", params: { type: "string" }, message: "must be string" };
      vErrors === null ? vErrors = [err25] : vErrors.push(err25), errors++;
    }
    if (data.properties !== void 0) {
      let data11 = data.properties;
      if (Array.isArray(data11)) {
        if (data11.length < 1) {
          let err26 = { instancePath: instancePath + "/properties", schemaPath: "#/properties/properties/minItems", keyword: "minItems", params: { limit: 1 }, message: "must NOT have fewer than 1 items" };
          vErrors === null ? vErrors = [err26] : vErrors.push(err26), errors++;
        }
        let len3 = data11.length;
        for (let i3 = 0; i3 < len3; i3++)
          if (typeof data11[i3] != "string") {
            let err27 = { instancePath: instancePath + "/properties/" + i3, schemaPath: "#/properties/properties/items/type", keyword: "type", params: { type: "string" }, message: "must be string" };
            vErrors === null ? vErrors = [err27] : vErrors.push(err27), errors++;
          }
      } else {
        let err28 = { instancePath: instancePath + "/properties", schemaPath: "#/properties/properties/type", keyword: "type", params: { type: "array" }, message: "must be array" };
        vErrors === null ? vErrors = [err28] : vErrors.push(err28), errors++;
      }
    }
    if (data.risks !== void 0) {
      let data13 = data.risks;
      if (Array.isArray(data13)) {
        let len4 = data13.length;
        for (let i4 = 0; i4 < len4; i4++)
          if (typeof data13[i4] != "string") {
            let err29 = { instancePath: instancePath + "/risks/" + i4, schemaPath: "#/properties/risks/items/type", keyword: "type", params: { type: "string" }, message: "must be string" };
            vErrors === null ? vErrors = [err29] : vErrors.push(err29), errors++;
          }
      } else {
        let err30 = { instancePath: instancePath + "/risks", schemaPath: "#/properties/risks/type", keyword: "type", params: { type: "array" }, message: "must be array" };
        vErrors === null ? vErrors = [err30] : vErrors.push(err30), errors++;
      }
    }
  } else {
    let err31 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object" };
    vErrors === null ? vErrors = [err31] : vErrors.push(err31), errors++;
  }
  return validate20.errors = vErrors, errors === 0;
}
validate20.evaluated = { props: !0, dynamicProps: !1, dynamicItems: !1 };
export {
  validatePlanAnswer
};
