import { z } from 'zod';
import { itemsCounted } from './plan-template.js';

/** One line, as it stands in a title or beside a date. */
const line = (longest: number): z.ZodString =>
  z
    .string()
    .regex(/^[^\p{Cc}\p{Cs}]*$/u)
    .max(longest);

/** Command type → shape of its data, with the most it may carry; what is right is judged by the decider. */
export const planTemplateCommandSchemas = {
  SetTemplate: z.strictObject({
    title: line(200),
    documentNumber: line(100),
    issuedOn: z.iso.date().nullable(),
    milestones: z
      .array(
        z.strictObject({
          code: z.enum(['filing', 'safety', 'complete', 'catalogue']),
          date: line(20),
          name: line(60),
          article: line(60),
          counts: z.enum(itemsCounted).nullable(),
        }),
      )
      .max(8),
    interfaceTargetPercent: z.number().min(-1000).max(1000),
    reason: z
      .string()
      .regex(/^[^\0\p{Cs}]*$/u)
      .max(1000),
  }),
};
