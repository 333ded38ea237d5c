import { z } from 'zod';
import { LONGEST_TEXT } from '../../editing/drafted-texts';

/** What a model is asked for, and what is taken of its answer: as a JSON Schema for the model, and for checking. */
const answer = z.strictObject({
  claims: z
    .array(
      z.strictObject({
        language: z.enum(['ar', 'en']),
        quote: z.string().min(1).max(5000),
        speaker: z.string().max(300),
        speech: z.enum(['DIRECT', 'INDIRECT', 'MIXED']),
        kind: z.enum(['ASSESSMENT', 'PREDICTION', 'DEMAND', 'FACT']),
        paraphrase: z.strictObject({ ar: z.string().max(LONGEST_TEXT), en: z.string().max(LONGEST_TEXT) }),
        stances: z
          .array(z.strictObject({ topic: z.string().max(200), value: z.int().min(-2).max(2), mixed: z.boolean() }))
          .max(50),
      }),
    )
    .max(500),
});

export type ProposedClaim = z.output<typeof answer>['claims'][number];

/** The schema, as it is sent. */
export const ANSWER_SCHEMA = z.toJSONSchema(answer);

/** The claims of an answer; null where it is none. Models that know no schema like to fence JSON as Markdown does. */
export function claimsOfAnswer(content: string): ProposedClaim[] | null {
  const [, fenced] = /^\s*```(?:json)?\s*\n(.*)\n\s*```\s*$/su.exec(content) ?? [];
  return parsedAs(answer, fenced ?? content)?.claims ?? null;
}

/** What a JSON text says, where it is of this form; else null. */
export function parsedAs<Schema extends z.ZodType>(schema: Schema, json: string): z.output<Schema> | null {
  let said: unknown;
  try {
    said = JSON.parse(json);
  } catch {
    return null;
  }
  return schema.safeParse(said).data ?? null;
}
