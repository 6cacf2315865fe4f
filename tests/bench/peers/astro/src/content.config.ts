import { defineCollection } from "astro:content";
import { glob } from "astro/loaders";
import { z } from "astro/zod";
const text = z.coerce.string();
const records = defineCollection({
  loader: glob({ pattern: "*.yml", base: "../work/initiatives" }),
  schema: z.object({
    sample: z.boolean().optional(), id: text, name: text, summary: text, story: text.optional(),
    place: z.object({ code: text.optional(), former: text.optional(), district: text.optional() }),
    facts: z.array(z.object({ text: text, date: z.any().optional(), sources: z.array(z.any()).optional() })),
    clauses: z.array(text).optional(), unknown: z.array(text).optional(), sources: z.array(z.any()).optional(),
  }),
});
export const collections = { records };
