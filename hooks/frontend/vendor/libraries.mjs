// Everything the form needs of others: JSON Schema, YAML, Markdown, zip.
export { Validator } from "@cfworker/json-schema";
export { zipSync } from "fflate";
export { Marked } from "marked";
export { Document, Scalar, isMap, isScalar, isSeq, parseDocument } from "yaml";
