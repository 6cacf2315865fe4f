// Everything the form needs of others: JSON Schema, YAML, Markdown, zip.
export { Validator } from "@cfworker/json-schema";
export { zipSync } from "fflate";
export { default as MarkdownIt } from "markdown-it";
export { Document, Scalar, isMap, isScalar, isSeq, parseDocument } from "yaml";
