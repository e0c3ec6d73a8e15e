import { calendarNoticeTerms } from './calendar-notice/decider.js';
import type { CalendarNoticeCommand, CalendarNoticeEvent } from './calendar-notice/decider.js';
import type { CatalogueCommandType } from './catalogue/commands.js';
import type { CatalogueEventType } from './catalogue/events.js';
import { catalogueTerms } from './catalogue/glossary.js';
import {
  eventTerms as changeEventTerms,
  statusTerms as changeStatusTerms,
} from './catalogue-change/glossary.js';
import type { CatalogueRefusalCode } from './catalogue/refusal-code.js';
import { eventTerms as demandEventTerms, statusTerms as demandStatusTerms } from './demand/glossary.js';
import type { DepartmentCommandType } from './directory/department/commands.js';
import type { DepartmentEventType } from './directory/department/events.js';
import { departmentTerms } from './directory/department/glossary.js';
import type { DepartmentRefusalCode } from './directory/department/refusal-code.js';
import type { DossierCommand, DossierEvent } from './dossier/dossier.js';
import { dossierTerms, type DossierRefusalCode } from './dossier/glossary.js';
import { roleTerms } from './directory/glossary.js';
import type { PersonCommandType } from './directory/person/commands.js';
import type { PersonEventType } from './directory/person/events.js';
import { personTerms } from './directory/person/glossary.js';
import { webhookTerms } from './webhook/glossary.js';
import type { PersonRefusalCode } from './directory/person/refusal-code.js';
import type { Role } from './directory/roles.js';
import { engineSentences, type EngineRefusalCode } from './engine-refusals.js';
import { gatewayKeyTerms } from './gateway-key/decider.js';
import type { GatewayKeyCommand, GatewayKeyEvent } from './gateway-key/decider.js';
import { installationTerms } from './installation/decider.js';
import type { InstallationCommand, InstallationEvent } from './installation/decider.js';
import type { ReadingCommand, ReadingEvent } from './reading/reading.js';
import { readingTerms, type ReadingRefusalCode } from './reading/glossary.js';
import type { SettingsCommandType } from './settings/commands.js';
import type { SettingsEventType } from './settings/events.js';
import { settingsTerms } from './settings/glossary.js';
import type { SettingsRefusalCode } from './settings/refusal-code.js';
import type { EventType as ShareRequestEventType } from './share-request/events.js';
import type { CommandType as ShareRequestCommandType } from './share-request/fields.js';
import { commandTerms, eventTerms, partyTerms, statusTerms } from './share-request/glossary.js';
import type { Party } from './share-request/permissions.js';
import { refusalSentences, type RefusalCode } from './share-request/refusals.js';

type EventType =
  | ShareRequestEventType
  | CatalogueEventType
  | DepartmentEventType
  | PersonEventType
  | SettingsEventType
  | CalendarNoticeEvent['type']
  | GatewayKeyEvent['type']
  | InstallationEvent['type']
  | ReadingEvent['type']
  | DossierEvent['type']
  // Of every stream's attempts.
  | 'CommandRefused';
type CommandType =
  | ShareRequestCommandType
  | CatalogueCommandType
  | DepartmentCommandType
  | PersonCommandType
  | SettingsCommandType
  | CalendarNoticeCommand['type']
  | GatewayKeyCommand['type']
  | InstallationCommand['type']
  | ReadingCommand['type']
  | DossierCommand['type'];
type Refusal =
  | RefusalCode
  | EngineRefusalCode
  | CatalogueRefusalCode
  | DepartmentRefusalCode
  | PersonRefusalCode
  | SettingsRefusalCode
  | keyof typeof calendarNoticeTerms.refusals
  | keyof typeof gatewayKeyTerms.refusals
  | keyof typeof installationTerms.refusals
  | ReadingRefusalCode
  | DossierRefusalCode;

/**
 * The official words of everything that has a name: each folder keeps its own, here they are one. An event, a
 * command, a refusal or an office without its term does not compile. Statuses are by stream: 在册 and 在岗 are both
 * `active`.
 */
export const glossary = {
  events: {
    // Cases share the names of what every case does (期限提醒, 超期); the terms are the same.
    ...changeEventTerms,
    ...demandEventTerms,
    ...eventTerms,
    ...catalogueTerms.events,
    ...departmentTerms.events,
    ...personTerms.events,
    ...webhookTerms.events,
    ...settingsTerms.events,
    ...calendarNoticeTerms.events,
    ...gatewayKeyTerms.events,
    ...installationTerms.events,
    ...readingTerms.events,
    ...dossierTerms.events,
    CommandRefused: '未予办理',
  },
  commands: {
    ...commandTerms,
    ...catalogueTerms.commands,
    ...departmentTerms.commands,
    ...personTerms.commands,
    ...webhookTerms.commands,
    ...settingsTerms.commands,
    ...calendarNoticeTerms.commands,
    ...gatewayKeyTerms.commands,
    ...installationTerms.commands,
    ...readingTerms.commands,
    ...dossierTerms.commands,
  },
  refusals: {
    ...refusalSentences,
    ...engineSentences,
    ...catalogueTerms.refusals,
    ...departmentTerms.refusals,
    ...personTerms.refusals,
    ...webhookTerms.refusals,
    ...settingsTerms.refusals,
    ...calendarNoticeTerms.refusals,
    ...gatewayKeyTerms.refusals,
    ...installationTerms.refusals,
    ...readingTerms.refusals,
    ...dossierTerms.refusals,
  },
  statuses: {
    'share-request': statusTerms,
    catalogue: catalogueTerms.statuses,
    'catalogue-change': changeStatusTerms,
    demand: demandStatusTerms,
    department: departmentTerms.statuses,
    person: personTerms.statuses,
    webhook: webhookTerms.statuses,
    setting: settingsTerms.statuses,
    calendar: calendarNoticeTerms.statuses,
    'gateway-key': gatewayKeyTerms.statuses,
    installation: installationTerms.statuses,
    reading: readingTerms.statuses,
    dossier: dossierTerms.statuses,
  },
  roles: roleTerms,
  parties: partyTerms,
} as const satisfies {
  readonly events: Record<EventType, string>;
  readonly commands: Record<CommandType, string>;
  readonly refusals: Record<Refusal, string>;
  readonly statuses: { readonly [category: string]: { readonly [status: string]: string } };
  readonly roles: Record<Role, string>;
  readonly parties: Record<Party, string>;
};
