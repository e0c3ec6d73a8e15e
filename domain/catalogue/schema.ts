import { z } from 'zod';
import type { EntryContent } from './entry.js';

/** Anything PostgreSQL holds. */
const words = (longest: number): z.ZodString =>
  z
    .string()
    .max(longest)
    .regex(/^[^\u0000]*$/);
const text = words(4000);
const date = z.iso.date();
const source = z.enum(['person', 'import']);

const openness = z.enum(['open', 'on-application', 'not-open']);

const item = z.strictObject({
  code: words(64).min(1),
  name: words(200).min(1),
  type: words(20).nullable(),
  length: z.number().int().positive().max(1_000_000_000).nullable(),
  shareable: z.boolean().nullable(),
  reason: text.nullable(),
  openness: openness.nullable(),
  notOpenReason: text.nullable(),
});

/** The whole content of an entry as it comes from outside. Lists are bounded. */
const entryContentSchema = z.strictObject({
  title: words(500),
  abstract: text,
  provider: words(64),
  providerCreditCode: words(18).nullable(),
  class: z.enum(['universal', 'on-demand', 'not-shared']),
  classSource: z.enum(['declared', 'default']),
  modes: z.array(z.enum(['api', 'file', 'offline', 'batch'])).max(4),
  conditions: text.nullable(),
  items: z.array(item).max(2000),
  openness: openness.nullable(),
  openConditions: text.nullable(),
  notOpenReason: text.nullable(),
  tags: z.array(words(100)).max(100),
  field: words(100).nullable(),
  theme: words(100).nullable(),
  format: z.array(words(50)).max(50),
  updateFrequency: words(100).nullable(),
  publishedOn: date.nullable(),
  updatedOn: date.nullable(),
  classified: z.enum(['none', 'work-secret', 'state-secret']),
  sensitive: z.boolean(),
  withholdReason: text.nullable(),
  withholdBasis: text.nullable(),
  project: words(300).nullable(),
  citySafety: z.boolean(),
  related: z.array(words(80)).max(100),
}) satisfies z.ZodType<EntryContent>;

/** What somebody who writes an entry by hand states of it: any fields, and items of which only the name is needed. */
export const entryFieldsSchema = z.strictObject({
  ...entryContentSchema.partial().shape,
  items: z
    .array(item.partial().required({ name: true }))
    .max(2000)
    .optional(),
});

/** Command type → shape of its data; used by the client only. */
export const catalogueCommandSchemas = {
  RegisterEntry: z.strictObject({ content: entryContentSchema, source }),
  DraftEntry: z.strictObject({ content: entryContentSchema }),
  ReviseEntry: z.strictObject({ content: entryContentSchema, source, reason: text.nullable() }),
  SubmitEntry: z.strictObject({ note: text }),
  WithdrawSubmission: z.strictObject({ reason: text }),
  ReturnEntry: z.strictObject({ reason: text }),
  PublishEntry: z.strictObject({ note: text }),
  AbandonRevision: z.strictObject({ reason: text }),
  RetireEntry: z.strictObject({ reason: text }),
  RecordUpdate: z.strictObject({ updatedOn: date, note: text }),
  RecordService: z.strictObject({ checkedOn: date, effective: z.boolean(), note: text }),
};
