// What a form needs of others from the start: JSON Schema, Markdown, writing YAML (its modules by name: the whole would come along).
export { Validator } from "@cfworker/json-schema";
export { default as MarkdownIt } from "markdown-it";
export { Document } from "../node_modules/yaml/browser/dist/doc/Document.js";
export { Scalar } from "../node_modules/yaml/browser/dist/nodes/Scalar.js";
