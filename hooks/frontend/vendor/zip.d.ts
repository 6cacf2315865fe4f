/* What is used of the packing library. */
export function zipSync(files: Record<string, Uint8Array>, options: object): Uint8Array<ArrayBuffer>;
