import { z } from '@hono/zod-openapi';
import { statuses as changeStatuses } from '../../domain/catalogue-change/status.js';
import { statuses as demandStatuses } from '../../domain/demand/status.js';
import { applicantKinds, opinionKinds } from '../../domain/opening-application/fields.js';
import { statuses as openingStatuses } from '../../domain/opening-application/status.js';
import { statuses } from '../../domain/share-request/status.js';
import { asks } from './asks.js';

const json = z.unknown();
const date = z.iso.date();
const instant = z.iso.datetime({ offset: true });

const heldBy = z.object({
  department: z.string(),
  role: z.string(),
  user: z.string().optional(),
  since: instant,
});

const clock = z.looseObject({
  trigger: z.string(),
  startedOn: date,
  due: date,
  provisional: z.boolean(),
  calendar: z.string(),
  calendarVersion: z.string(),
});

/** A share request as contract and projection show it. */
export const shareRequestSchema = z
  .looseObject({
    id: z.string(),
    letter: z.string(),
    status: z.enum(statuses),
    version: z.int(),
    ruleSet: z.string().nullable(),
    resource: z.string(),
    requester: z.string(),
    provider: z.string(),
    mode: z.string().nullable(),
    purpose: z.string(),
    basis: z.string(),
    clock: clock.nullable(),
    overdue: z.boolean(),
    escalationLevel: z.int(),
    heldBy: heldBy.nullable(),
    deadlines: z.array(z.looseObject({ name: z.string(), due: date })),
  })
  .openapi('ShareRequest');

const milestone = z.looseObject({
  code: z.string(),
  due: date,
  metOn: date.nullable(),
  state: z.string(),
  escalationLevel: z.int(),
});

/** An annual plan as contract and projection show it. */
export const planSchema = z
  .looseObject({
    id: z.string(),
    department: z.string(),
    year: z.int(),
    template: z.string(),
    status: z.string(),
    version: z.int(),
    milestones: z.array(milestone),
    items: z.looseObject({ listed: z.int(), opened: z.int(), byInterface: z.int() }),
    interfaceShare: z.number().nullable(),
    missing: z.array(z.string()),
  })
  .openapi('AnnualPlan');

/** A reported change of the catalogue as the projection shows it. */
export const changeSchema = z
  .looseObject({
    id: z.string(),
    status: z.enum(changeStatuses),
    version: z.int(),
    entry: z.string(),
    provider: z.string(),
    cause: z.string(),
    changedOn: date,
    ruleSet: z.string(),
    due: date.nullable(),
    overdue: z.boolean(),
    escalationLevel: z.int(),
    heldBy: heldBy.nullable(),
    deadlines: z.array(z.looseObject({ name: z.string(), due: date })),
  })
  .openapi('CatalogueChange');

/** A need for data as the projection shows it. */
export const demandSchema = z
  .looseObject({
    id: z.string(),
    status: z.enum(demandStatuses),
    version: z.int(),
    title: z.string(),
    purpose: z.string(),
    requester: z.string(),
    provider: z.string().nullable(),
    waitingSince: date.nullable(),
    heldBy: heldBy.nullable(),
    deadlines: z.array(z.looseObject({ name: z.string(), due: date })),
  })
  .openapi('Demand');

const consulted = z.looseObject({
  code: z.string(),
  name: z.string(),
  on: date,
  opinion: z.enum(opinionKinds).nullable(),
  reason: z.string(),
  answeredOn: date.nullable(),
});

const recordedUse = z.looseObject({
  usedFrom: date,
  usedTo: date,
  calls: z.int(),
  purpose: z.string(),
  by: z.string(),
  on: date,
});

/** An application for data that is open on application (A14) as the projection shows it. */
export const openingSchema = z
  .looseObject({
    id: z.string(),
    status: z.enum(openingStatuses),
    version: z.int(),
    entry: z.string(),
    provider: z.string(),
    applicant: z.object({
      kind: z.enum(applicantKinds),
      name: z.string(),
      creditCode: z.string(),
      paperFile: z.string(),
    }),
    purpose: z.string(),
    scope: z.string(),
    receivedOn: date,
    consulted: z.array(consulted),
    awaited: z.array(z.string()),
    /** A14: by interface, once it is opened. */
    channel: z.enum(['api']).nullable(),
    url: z.string().nullable(),
    uses: z.array(recordedUse),
    calls: z.int(),
    heldBy: heldBy.nullable(),
    deadlines: z.array(z.looseObject({ name: z.string(), due: date })),
  })
  .openapi('OpeningApplication');

export const eventSchema = z
  .object({
    seq: z.int(),
    type: z.string(),
    at: instant,
    actor: z.object({ user: z.string(), department: z.string(), roles: z.array(z.string()) }),
    principal: z.object({ method: z.string(), subject: z.string(), session: z.string() }).nullable(),
    data: z.record(z.string(), json),
    rule: z.string(),
    stream: z.enum(['case', 'attempts']),
  })
  .openapi('Event');

/** RFC 9457. */
export const problemSchema = z
  .looseObject({
    type: z.string(),
    status: z.int(),
    title: z.string(),
    detail: z.string(),
    errors: z.array(z.object({ pointer: z.string(), code: z.string(), detail: z.string() })).optional(),
    refusals: z.array(z.object({ code: z.string(), message: z.string() })).optional(),
  })
  .openapi('Problem');

export const answerSchema = z
  .object({
    id: z.string(),
    version: z.int(),
    events: z.array(z.string()),
  })
  .openapi('CommandAnswer');

export const commandSchema = z
  .strictObject({ type: z.string().min(1).max(100), data: z.record(z.string(), json).default({}) })
  .openapi('Command');

/** What somebody writes: anything PostgreSQL holds. */
export const writtenText = (longest: number): z.ZodString =>
  z
    .string()

    .regex(
      /^[^\u0000]*$/,
      asks(['不能含有空字符（U+0000），请删去。', 'It cannot have U+0000. Please leave it out.']),
    )
    .max(longest);
const shortText = writtenText(4000);

export const letterSchema = z
  .strictObject({
    resources: z.array(writtenText(200)).min(1).max(50),
    purpose: shortText,
    basis: shortText,
    mode: z.enum(['api', 'file', 'offline', 'batch']).optional(),
    items: z.array(shortText).max(100).optional(),
    scenario: shortText.optional(),
    scope: shortText.optional(),
    timeLimit: shortText.optional(),
    ruleSet: writtenText(100).optional(),
    ruleSetReason: shortText.optional(),
  })
  .openapi('Letter');

export const startedSchema = z
  .object({
    letter: z.string(),
    cases: z.array(shareRequestSchema),
    refusals: z.array(z.object({ resource: z.string(), code: z.string(), message: z.string() })).optional(),
  })
  .openapi('StartedLetter');

export const entrySchema = z
  .looseObject({
    code: z.string(),
    title: z.string(),
    provider: z.string(),
    status: z.string(),
    version: z.int(),
  })
  .openapi('CatalogueEntry');
