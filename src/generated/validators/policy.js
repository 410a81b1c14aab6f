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
var validatePolicy = validate20;
var pattern4 = new RegExp("^[A-Za-z0-9._*-]+/[A-Za-z0-9._*-]+$", "u"), pattern5 = new RegExp("^[A-Za-z0-9._-]+/[A-Za-z0-9._-]+$", "u"), pattern6 = new RegExp("^\\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])$", "u"), func1 = require_ucs2length().default;
function validate20(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  let vErrors = null, errors = 0, evaluated0 = validate20.evaluated;
  if (evaluated0.dynamicProps && (evaluated0.props = void 0), evaluated0.dynamicItems && (evaluated0.items = void 0), data && typeof data == "object" && !Array.isArray(data)) {
    if (data.exclude === void 0 && (data.exclude = []), data.training === void 0 && (data.training = []), data.version === void 0) {
      let err0 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "version" }, message: "must have required property 'version'" };
      vErrors === null ? vErrors = [err0] : vErrors.push(err0), errors++;
    }
    for (let key0 in data)
      if (!(key0 === "version" || key0 === "exclude" || key0 === "training")) {
        let err1 = { instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 }, message: "must NOT have additional properties" };
        vErrors === null ? vErrors = [err1] : vErrors.push(err1), errors++;
      }
    if (data.version !== void 0 && data.version !== 1) {
      let err2 = { instancePath: instancePath + "/version", schemaPath: "#/properties/version/const", keyword: "const", params: { allowedValue: 1 }, message: "must be equal to constant" };
      vErrors === null ? vErrors = [err2] : vErrors.push(err2), errors++;
    }
    let data1 = data.exclude;
    if (Array.isArray(data1)) {
      let len0 = data1.length;
      for (let i0 = 0; i0 < len0; i0++) {
        let data2 = data1[i0];
        if (typeof data2 == "string") {
          if (!pattern4.test(data2)) {
            let err3 = { instancePath: instancePath + "/exclude/" + i0, schemaPath: "#/properties/exclude/items/pattern", keyword: "pattern", params: { pattern: "^[A-Za-z0-9._*-]+/[A-Za-z0-9._*-]+$" }, message: 'must match pattern "^[A-Za-z0-9._*-]+/[A-Za-z0-9._*-]+$"' };
            vErrors === null ? vErrors = [err3] : vErrors.push(err3), errors++;
          }
        } else {
          let err4 = { instancePath: instancePath + "/exclude/" + i0, schemaPath: "#/properties/exclude/items/type", keyword: "type", params: { type: "string" }, message: "must be string" };
          vErrors === null ? vErrors = [err4] : vErrors.push(err4), errors++;
        }
      }
      let i1 = data1.length, j0;
      if (i1 > 1) {
        let indices0 = {};
        for (; i1--; ) {
          let item0 = data1[i1];
          if (typeof item0 == "string") {
            if (typeof indices0[item0] == "number") {
              j0 = indices0[item0];
              let err5 = { instancePath: instancePath + "/exclude", schemaPath: "#/properties/exclude/uniqueItems", keyword: "uniqueItems", params: { i: i1, j: j0 }, message: "must NOT have duplicate items (items ## " + j0 + " and " + i1 + " are identical)" };
              vErrors === null ? vErrors = [err5] : vErrors.push(err5), errors++;
              break;
            }
            indices0[item0] = i1;
          }
        }
      }
    } else {
      let err6 = { instancePath: instancePath + "/exclude", schemaPath: "#/properties/exclude/type", keyword: "type", params: { type: "array" }, message: "must be array" };
      vErrors === null ? vErrors = [err6] : vErrors.push(err6), errors++;
    }
    let data3 = data.training;
    if (Array.isArray(data3)) {
      let len1 = data3.length;
      for (let i2 = 0; i2 < len1; i2++) {
        let data4 = data3[i2];
        if (data4 && typeof data4 == "object" && !Array.isArray(data4)) {
          if (data4.user === void 0) {
            let err7 = { instancePath: instancePath + "/training/" + i2, schemaPath: "#/$defs/trainingRecord/required", keyword: "required", params: { missingProperty: "user" }, message: "must have required property 'user'" };
            vErrors === null ? vErrors = [err7] : vErrors.push(err7), errors++;
          }
          if (data4.module === void 0) {
            let err8 = { instancePath: instancePath + "/training/" + i2, schemaPath: "#/$defs/trainingRecord/required", keyword: "required", params: { missingProperty: "module" }, message: "must have required property 'module'" };
            vErrors === null ? vErrors = [err8] : vErrors.push(err8), errors++;
          }
          if (data4.score === void 0) {
            let err9 = { instancePath: instancePath + "/training/" + i2, schemaPath: "#/$defs/trainingRecord/required", keyword: "required", params: { missingProperty: "score" }, message: "must have required property 'score'" };
            vErrors === null ? vErrors = [err9] : vErrors.push(err9), errors++;
          }
          if (data4.date === void 0) {
            let err10 = { instancePath: instancePath + "/training/" + i2, schemaPath: "#/$defs/trainingRecord/required", keyword: "required", params: { missingProperty: "date" }, message: "must have required property 'date'" };
            vErrors === null ? vErrors = [err10] : vErrors.push(err10), errors++;
          }
          for (let key1 in data4)
            if (!(key1 === "user" || key1 === "repository" || key1 === "module" || key1 === "score" || key1 === "date")) {
              let err11 = { instancePath: instancePath + "/training/" + i2, schemaPath: "#/$defs/trainingRecord/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key1 }, message: "must NOT have additional properties" };
              vErrors === null ? vErrors = [err11] : vErrors.push(err11), errors++;
            }
          if (data4.user !== void 0) {
            let data5 = data4.user;
            if (typeof data5 == "string") {
              if (func1(data5) < 1) {
                let err12 = { instancePath: instancePath + "/training/" + i2 + "/user", schemaPath: "#/$defs/trainingRecord/properties/user/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters" };
                vErrors === null ? vErrors = [err12] : vErrors.push(err12), errors++;
              }
            } else {
              let err13 = { instancePath: instancePath + "/training/" + i2 + "/user", schemaPath: "#/$defs/trainingRecord/properties/user/type", keyword: "type", params: { type: "string" }, message: "must be string" };
              vErrors === null ? vErrors = [err13] : vErrors.push(err13), errors++;
            }
          }
          if (data4.repository !== void 0) {
            let data6 = data4.repository;
            if (typeof data6 == "string") {
              if (!pattern5.test(data6)) {
                let err14 = { instancePath: instancePath + "/training/" + i2 + "/repository", schemaPath: "#/$defs/trainingRecord/properties/repository/pattern", keyword: "pattern", params: { pattern: "^[A-Za-z0-9._-]+/[A-Za-z0-9._-]+$" }, message: 'must match pattern "^[A-Za-z0-9._-]+/[A-Za-z0-9._-]+$"' };
                vErrors === null ? vErrors = [err14] : vErrors.push(err14), errors++;
              }
            } else {
              let err15 = { instancePath: instancePath + "/training/" + i2 + "/repository", schemaPath: "#/$defs/trainingRecord/properties/repository/type", keyword: "type", params: { type: "string" }, message: "must be string" };
              vErrors === null ? vErrors = [err15] : vErrors.push(err15), errors++;
            }
          }
          if (data4.module !== void 0) {
            let data7 = data4.module;
            if (!(typeof data7 == "number" && !(data7 % 1) && !isNaN(data7) && isFinite(data7))) {
              let err16 = { instancePath: instancePath + "/training/" + i2 + "/module", schemaPath: "#/$defs/trainingRecord/properties/module/type", keyword: "type", params: { type: "integer" }, message: "must be integer" };
              vErrors === null ? vErrors = [err16] : vErrors.push(err16), errors++;
            }
            if (typeof data7 == "number" && isFinite(data7) && (data7 < 1 || isNaN(data7))) {
              let err17 = { instancePath: instancePath + "/training/" + i2 + "/module", schemaPath: "#/$defs/trainingRecord/properties/module/minimum", keyword: "minimum", params: { comparison: ">=", limit: 1 }, message: "must be >= 1" };
              vErrors === null ? vErrors = [err17] : vErrors.push(err17), errors++;
            }
          }
          if (data4.score !== void 0) {
            let data8 = data4.score;
            if (typeof data8 == "number" && isFinite(data8)) {
              if (data8 > 100 || isNaN(data8)) {
                let err18 = { instancePath: instancePath + "/training/" + i2 + "/score", schemaPath: "#/$defs/trainingRecord/properties/score/maximum", keyword: "maximum", params: { comparison: "<=", limit: 100 }, message: "must be <= 100" };
                vErrors === null ? vErrors = [err18] : vErrors.push(err18), errors++;
              }
              if (data8 < 0 || isNaN(data8)) {
                let err19 = { instancePath: instancePath + "/training/" + i2 + "/score", schemaPath: "#/$defs/trainingRecord/properties/score/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0" };
                vErrors === null ? vErrors = [err19] : vErrors.push(err19), errors++;
              }
            } else {
              let err20 = { instancePath: instancePath + "/training/" + i2 + "/score", schemaPath: "#/$defs/trainingRecord/properties/score/type", keyword: "type", params: { type: "number" }, message: "must be number" };
              vErrors === null ? vErrors = [err20] : vErrors.push(err20), errors++;
            }
          }
          if (data4.date !== void 0) {
            let data9 = data4.date;
            if (typeof data9 == "string") {
              if (!pattern6.test(data9)) {
                let err21 = { instancePath: instancePath + "/training/" + i2 + "/date", schemaPath: "#/$defs/trainingRecord/properties/date/pattern", keyword: "pattern", params: { pattern: "^\\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])$" }, message: 'must match pattern "^\\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])$"' };
                vErrors === null ? vErrors = [err21] : vErrors.push(err21), errors++;
              }
            } else {
              let err22 = { instancePath: instancePath + "/training/" + i2 + "/date", schemaPath: "#/$defs/trainingRecord/properties/date/type", keyword: "type", params: { type: "string" }, message: "must be string" };
              vErrors === null ? vErrors = [err22] : vErrors.push(err22), errors++;
            }
          }
        } else {
          let err23 = { instancePath: instancePath + "/training/" + i2, schemaPath: "#/$defs/trainingRecord/type", keyword: "type", params: { type: "object" }, message: "must be object" };
          vErrors === null ? vErrors = [err23] : vErrors.push(err23), errors++;
        }
      }
    } else {
      let err24 = { instancePath: instancePath + "/training", schemaPath: "#/properties/training/type", keyword: "type", params: { type: "array" }, message: "must be array" };
      vErrors === null ? vErrors = [err24] : vErrors.push(err24), errors++;
    }
  } else {
    let err25 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object" };
    vErrors === null ? vErrors = [err25] : vErrors.push(err25), errors++;
  }
  return validate20.errors = vErrors, errors === 0;
}
validate20.evaluated = { props: !0, dynamicProps: !1, dynamicItems: !1 };
export {
  validatePolicy
};
