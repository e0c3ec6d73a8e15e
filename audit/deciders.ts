import { annualPlanProcess } from '../domain/annual-plan/process.js';
import { calendarNoticeDecider } from '../domain/calendar-notice/decider.js';
import { catalogueChangeProcess } from '../domain/catalogue-change/process.js';
import type { CaseProcess } from '../domain/case-process.js';
import { catalogueDecider } from '../domain/catalogue/decider.js';
import type { Command, Decider, DomainEvent } from '../domain/decider.js';
import { demandProcess } from '../domain/demand/process.js';
import { departmentDecider } from '../domain/directory/department/decider.js';
import type { Category } from '../domain/glossary.js';
import { personDecider } from '../domain/directory/person/decider.js';
import { dossierDecider } from '../domain/dossier/decider.js';
import { gatewayKeyDecider } from '../domain/gateway-key/decider.js';
import { historyDecider } from '../domain/history/decider.js';
import { installationDecider } from '../domain/installation/decider.js';
import { noticeDeliveryDecider } from '../domain/notice-delivery/decider.js';
import { opinionDecider } from '../domain/opinion/decider.js';
import { webhookDecider } from '../domain/webhook/decider.js';
import { planTemplateDecider } from '../domain/plan-templates/decider.js';
import { readingDecider } from '../domain/reading/decider.js';
import { settingsDecider } from '../domain/settings/decider.js';
import { openingProcess } from '../domain/opening-application/process.js';
import { shareRequestProcess } from '../domain/share-request/process.js';
import { categoryOf } from '../store/category.js';
import type { AnyDecider, AnyProcess } from './any-decider.js';
import type { Attested } from './redecide/attestation.js';
import { mappingDecider } from '../domain/catalogue-mapping/decider.js';
import { checkpointKeyDecider } from '../domain/checkpoint-key/decider.js';
import { attestedInAnnualPlan } from './redecide/testimony/in-annual-plan.js';
import { attestedInCatalogueChange } from './redecide/testimony/in-catalogue-change.js';
import { attestedInDemand } from './redecide/testimony/in-demand.js';
import { attestedInOpening } from './redecide/testimony/in-opening-application.js';
import { attestedInShareRequest } from './redecide/testimony/in-share-request.js';
import { occurredInChange } from './as-of/occurred-in-change.js';
import { occurredInOpening } from './as-of/occurred-in-opening.js';
import { occurredInPlan } from './as-of/occurred-in-plan.js';
import type { RecordedCommand } from './redecide/recorded-command.js';
import { occurredInShareRequest, occurredOnInShareRequest } from './as-of/occurred-in-share-request.js';

/** What the auditor needs of one category of streams. */
export interface AuditedCategory {
  readonly decider: AnyDecider;
  /** With a clock, hence with a workflow whose history must match; absent for the others. */
  readonly process?: AnyProcess;
  /** Date (YYYY-MM-DD) on which an event happened in the world, where that is another than its time of receipt. */
  readonly occurredOn?: (event: DomainEvent) => string | null;
  /** When each command's facts happened, corrections applied, by the seq of its first event. */
  readonly occurred?: (commands: readonly RecordedCommand[]) => ReadonlyMap<number, string>;
  /** Types of events that correct a date recorded before. */
  readonly corrects?: readonly string[];
  /** The table of its projection and the column with the stream's id, where one row stands for one stream. */
  readonly projected?: { readonly table: string; readonly key: string };
  /** How what the gateway attested beside a command is held against the city's own streams. */
  readonly attested?: Attested;
}

/** The one place where a new category is made known to the auditor: one that is missing does not compile. */
const categories: { readonly [C in Category]: AuditedCategory } = {
  'share-request': {
    ...withClock(shareRequestProcess),
    occurredOn: occurredOnInShareRequest,
    occurred: occurredInShareRequest,
    corrects: ['ReceiptCorrected'],
    projected: { table: 'hefu.share_request', key: 'id' },
    attested: attestedInShareRequest,
  },
  'annual-plan': {
    ...withClock(annualPlanProcess),
    occurredOn: occurredInPlan,
    projected: { table: 'hefu.annual_plan', key: 'id' },
    attested: attestedInAnnualPlan,
  },
  'plan-template': without(planTemplateDecider),
  catalogue: { ...without(catalogueDecider), projected: { table: 'hefu.catalogue_entry', key: 'code' } },
  department: { ...without(departmentDecider), projected: { table: 'hefu.department', key: 'code' } },
  person: { ...without(personDecider), projected: { table: 'hefu.person', key: 'user_id' } },
  'catalogue-change': {
    ...withClock(catalogueChangeProcess),
    occurredOn: occurredInChange,
    corrects: ['ChangeDateCorrected'],
    projected: { table: 'hefu.catalogue_change', key: 'id' },
    attested: attestedInCatalogueChange,
  },
  demand: {
    ...withClock(demandProcess),
    projected: { table: 'hefu.demand', key: 'id' },
    attested: attestedInDemand,
  },
  'opening-application': {
    ...withClock(openingProcess),
    occurredOn: occurredInOpening,
    projected: { table: 'hefu.opening_application', key: 'id' },
    attested: attestedInOpening,
  },
  opinion: { ...without(opinionDecider), projected: { table: 'hefu.opinion', key: 'id' } },
  settings: without(settingsDecider),
  calendar: without(calendarNoticeDecider),
  'gateway-key': { ...without(gatewayKeyDecider), projected: { table: 'hefu.gateway_key', key: 'key_id' } },
  installation: without(installationDecider),
  'checkpoint-key': without(checkpointKeyDecider),
  'catalogue-mapping': without(mappingDecider),
  history: without(historyDecider),
  notice: without(noticeDeliveryDecider),
  webhook: { ...without(webhookDecider), projected: { table: 'hefu.webhook', key: 'id' } },
  reading: { ...without(readingDecider), projected: { table: 'hefu.reading', key: 'id' } },
  dossier: { ...without(dossierDecider), projected: { table: 'hefu.dossier', key: 'id' } },
};

export const auditedCategories: { readonly [category: string]: AuditedCategory } = categories;

/** Undefined for a stream whose kind this build does not know: said so, never skipped in silence. */
export function auditedCategory(stream: string): AuditedCategory | undefined {
  const category = categoryOf(stream);
  return Object.hasOwn(auditedCategories, category) ? auditedCategories[category] : undefined;
}

// A stream is only ever folded by its own category's decider: what that one calls S, C and E is what it was written with.
function without<S extends { readonly status: string }, C extends Command, E extends DomainEvent>(
  decider: Decider<S, C, E>,
): AuditedCategory {
  return { decider: decider as unknown as AnyDecider };
}

function withClock<S extends { readonly status: string }, C extends Command, E extends DomainEvent>(
  process: CaseProcess<S, C, E>,
): AuditedCategory {
  return { ...without(process.decider), process: process as unknown as AnyProcess };
}
