import type { DeliveryMode, SharingClass } from '../rule-sets/rule-set.js';
import type { CatalogueCommandType } from './commands.js';
import type { ContentField, Openness, Secrecy } from './entry.js';
import type { catalogueTerms } from './glossary.js';
import type { EntryFinding } from './entry-finding.js';
import type { CatalogueEventType, SubmissionKind } from './events.js';
import type { CatalogueStatus } from './state.js';

/** The terms of `glossary.ts` in English; one without its translation does not compile. */
export const catalogueEnglish = {
  statuses: {
    unregistered: 'Not registered',
    draft: 'Draft',
    'in-review': 'In review',
    listed: 'Listed (not reviewed and published)',
    published: 'Published',
    changing: 'Change in review',
    retired: 'Withdrawn from the catalogue',
  } satisfies Record<CatalogueStatus, string>,
  commands: {
    RegisterEntry: 'Register entry',
    DraftEntry: 'Draft entry',
    ReviseEntry: 'Revise entry',
    SubmitEntry: 'Submit for review',
    WithdrawSubmission: 'Withdraw from review',
    ReturnEntry: 'Return for revision',
    PublishEntry: 'Review and publish',
    AbandonRevision: 'Give up the revision',
    RetireEntry: 'Withdraw from the catalogue',
    RecordUpdate: 'Record an update of the data',
    RecordService: 'Record a check of validity',
  } satisfies Record<CatalogueCommandType, string>,
  events: {
    EntryRegistered: 'Entry registered',
    EntryDrafted: 'Entry drafted',
    EntryRevised: 'Entry revised',
    EntrySubmitted: 'Entry submitted for review',
    SubmissionWithdrawn: 'Withdrawn from review',
    RevisionAbandoned: 'Returned revision given up',
    EntryReturned: 'Entry returned for revision',
    EntryPublished: 'Entry reviewed and published',
    EntryRetired: 'Entry withdrawn from the catalogue',
    UpdateRecorded: 'Update of the data recorded',
    ServiceRecorded: 'Check of validity recorded',
  } satisfies Record<CatalogueEventType, string>,
  submissions: {
    publication: 'first publication',
    revision: 'revision',
    retirement: 'withdrawal',
  } satisfies Record<SubmissionKind, string>,
  offices: {
    keepers: 'the provider’s coordinator or planner, or to the commission',
    authority: 'the commission',
  } satisfies Record<keyof typeof catalogueTerms.offices, string>,
  findings: { incomplete: 'incomplete', wrong: 'wrong', duplicate: 'duplicate' } satisfies Record<
    EntryFinding['kind'],
    string
  >,
  classes: {
    universal: 'Universal (shared without conditions)',
    'on-demand': 'On demand (shared on conditions)',
    'not-shared': 'Not shared',
  } satisfies Record<SharingClass, string>,
  modes: {
    api: 'Interface',
    file: 'File download',
    offline: 'Offline exchange',
    batch: 'Batch exchange',
  } satisfies Record<DeliveryMode, string>,
  openness: {
    open: 'Open to all',
    'on-application': 'Open on application',
    'not-open': 'Not open',
  } satisfies Record<Openness, string>,
  secrecy: {
    none: 'Not secret',
    'work-secret': 'Work secret',
    'state-secret': 'State secret',
  } satisfies Record<Secrecy, string>,
  fields: {
    title: 'Name of the resource',
    abstract: 'Abstract',
    provider: 'Provider',
    providerCreditCode: 'Code of the provider (unified social credit code)',
    class: 'Class of sharing',
    classSource: 'Source of the class',
    modes: 'Modes of sharing',
    conditions: 'Conditions of sharing',
    items: 'Items',
    openness: 'Openness',
    openConditions: 'Conditions of opening',
    notOpenReason: 'Reason for not opening',
    tags: 'Tags',
    field: 'Field',
    theme: 'Classification',
    format: 'Format',
    updateFrequency: 'Update cycle',
    publishedOn: 'Published on',
    updatedOn: 'Updated on',
    classified: 'Secrecy',
    sensitive: 'Sensitive',
    withholdReason: 'Reason for not sharing',
    withholdBasis: 'Basis for not sharing',
    project: 'Information project',
    citySafety: '“City safety” theme',
    related: 'Related resources',
  } satisfies Record<ContentField, string>,
} as const;
