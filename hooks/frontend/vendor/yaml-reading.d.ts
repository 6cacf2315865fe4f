/* What is used of the part of YAML that reads. */
export function parseDocument(text: string, options: object): { errors: Error[]; contents: any };
