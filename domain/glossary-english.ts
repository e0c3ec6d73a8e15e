import { annualPlanEnglish } from './annual-plan/glossary-english.js';
import { changeEnglish } from './catalogue-change/glossary-english.js';
import { catalogueEnglish } from './catalogue/glossary-english.js';
import { demandEnglish } from './demand/glossary-english.js';
import type { purposeTerms } from './dossier/file-purpose.js';
import type { sideTerms } from './dossier/sides.js';
import type { Category, glossary } from './glossary.js';
import type { letterTerms } from './letter/letter-kind.js';
import type { NoticeTopic, NoticeWay } from './notice-topics.js';
import type { readingKindTerms, readingWayTerms } from './reading/glossary.js';
import { openingEnglish } from './opening-application/glossary-english.js';
import { settingsEnglish } from './settings/glossary-english.js';
import { shareRequestEnglish } from './share-request/glossary-english.js';
import type { deliveryTerms } from './webhook/delivery-terms.js';

/** Everything that can stand in a record, in English, by kind of stream; an event without its term does not compile. */
export const eventsEnglish: {
  readonly [C in Category]: Record<keyof (typeof glossary)[C]['events'], string>;
} = {
  'share-request': shareRequestEnglish.events,
  'annual-plan': annualPlanEnglish.events,
  'plan-template': { TemplateSet: 'Template of the year recorded' },
  catalogue: catalogueEnglish.events,
  'catalogue-change': changeEnglish.events,
  'catalogue-mapping': { MappingSaved: 'Mapping of headings saved' },
  demand: demandEnglish.events,
  'opening-application': openingEnglish.events,
  opinion: { OpinionGiven: 'Opinion on a check recorded' },
  dossier: {
    FileAttached: 'Attachment uploaded',
    FileRemoved: 'Attachment taken down',
    FileDownloaded: 'File downloaded',
    LetterIssued: 'Letter sent',
    ServiceRegistered: 'Address of the interface registered',
    CredentialIssued: 'Credential for the interface taken',
    CredentialRevoked: 'Credential for the interface ended',
  },
  reading: { CaseOpened: 'Case opened', PackageExported: 'Evidence exported' },
  department: {
    DepartmentRegistered: 'Department registered',
    DepartmentRevised: 'Department revised',
    AliasConfirmed: 'Alias of a department confirmed',
    AliasRemoved: 'Alias of a department removed',
    DepartmentAbolished: 'Department abolished',
  },
  person: {
    PersonRegistered: 'Person registered',
    PersonRevised: 'Person revised',
    PersonDisabled: 'Person disabled',
    PersonEnabled: 'Person enabled',
    PersonalDataErased: 'Personal data erased',
    TokenIssued: 'Token issued',
    TokensRevoked: 'Tokens ended',
    MachineClientRegistered: 'Client of another system registered',
    MachineClientEnded: 'Client of another system ended',
    NoticesChosen: 'Ways of notice chosen',
  },
  settings: settingsEnglish.events,
  calendar: { NoticeLoaded: 'Holiday arrangement loaded' },
  notice: { NoticeResent: 'Notice sent again' },
  webhook: {
    WebhookRegistered: 'Webhook registered',
    WebhookSecretReplaced: 'Secret of a webhook replaced',
    DeliveriesReplayed: 'Sent again',
    WebhookEnded: 'Webhook ended',
  },
  'gateway-key': { KeyRegistered: 'Signing key registered', KeyRetired: 'Signing key retired' },
  'checkpoint-key': {
    CheckpointKeyRegistered: 'Checkpoint key registered',
    CheckpointKeyChanged: 'Checkpoint key changed',
  },
  installation: { DemoCityFounded: 'Demo city begun', DemoCityCompleted: 'Demo city set up' },
  history: { HistoryArchived: 'Workflow history archived' },
};

export const topicEnglish: Record<NoticeTopic, string> = {
  overdue: 'Overdue and supervision',
  reminder: 'Reminders and moved deadlines',
  request: 'Progress of share requests',
  plan: 'Annual plans',
  catalogue: 'Catalogue',
  demand: 'Data needs',
  opening: 'Opening on application',
  account: 'One’s own account and settings',
};

export const wayEnglish: Record<NoticeWay, string> = {
  now: 'mailed at once',
  digest: 'in the day’s mail',
  inbox: 'in the system only',
};

export const deliveryEnglish: Record<keyof typeof deliveryTerms, string> = {
  due: 'to be sent',
  retrying: 'being tried again',
  sent: 'delivered',
  undelivered: 'undelivered',
};

export const purposeEnglish: Record<keyof typeof purposeTerms, string> = {
  application: 'application material',
  'sealed-application': 'scan of the sealed application',
  supplement: 'supplement',
  reply: 'scan of the sealed reply',
  data: 'delivered data',
  'hand-over': 'signed hand-over sheet',
};

export const dossierCommandsEnglish: Record<keyof (typeof glossary)['dossier']['commands'], string> = {
  AttachFile: 'Upload attachment',
  RemoveFile: 'Take down attachment',
  DownloadFile: 'Download file',
  IssueLetter: 'Send letter',
  RegisterService: 'Register the address of the interface',
  IssueCredential: 'Take credential',
  RevokeCredential: 'End credential',
};

export const sideEnglish: Record<keyof typeof sideTerms, string> = {
  requester: 'the requester',
  provider: 'the provider',
  commission: 'the commission',
  auditor: 'the auditors',
};

export const departmentCommandsEnglish: Record<keyof (typeof glossary)['department']['commands'], string> = {
  RegisterDepartment: 'Register department',
  ReviseDepartment: 'Revise department',
  ConfirmAlias: 'Confirm alias',
  RemoveAlias: 'Delete alias',
  AbolishDepartment: 'Abolish department',
};

export const personCommandsEnglish: Record<keyof (typeof glossary)['person']['commands'], string> = {
  RegisterPerson: 'Register person',
  RevisePerson: 'Revise person',
  DisablePerson: 'Disable person',
  EnablePerson: 'Enable person',
  ErasePersonalData: 'Erase personal data',
  IssueToken: 'Issue token',
  RevokeTokens: 'End tokens',
  RegisterMachineClient: 'Register client of another system',
  EndMachineClient: 'End client of another system',
  ChooseNotices: 'Choose ways of notice',
};

export const letterEnglish: Record<keyof typeof letterTerms, string> = {
  'consent-reply': 'reply',
  'refusal-reply': 'reply of refusal',
  'supplement-notice': 'notice of supplement',
  'urging-letter': 'urging letter',
  'supervision-request': 'request for supervision',
  'hand-over-sheet': 'hand-over sheet',
  'opening-reply': 'reply: opened on application',
  'opening-refusal': 'reply: not opened',
};

export const readingKindEnglish: Record<keyof typeof readingKindTerms, string> = {
  opened: 'opened',
  exported: 'exported evidence',
};

export const readingWayEnglish: Record<keyof typeof readingWayTerms, string> = {
  cli: 'command line',
  api: 'interface',
  page: 'page',
};
