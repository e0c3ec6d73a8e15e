import { z } from 'zod';
import type { Opinion } from './decider.js';

/** Findings are bounded: what a person reads to decide. */
const mostFindings = 2000;

export const opinionCommandSchemas = {
  GiveOpinion: z.strictObject({
    kind: z.enum(['acceptance', 'overlap']),
    project: z.string().max(300),
    passed: z.boolean(),
    asOf: z.iso.date(),
    compared: z.int().min(0),
    threshold: z.int().min(1).max(100).nullable(),
    findings: z.array(z.string().max(4000)).max(mostFindings),
  }) satisfies z.ZodType<Opinion>,
};
