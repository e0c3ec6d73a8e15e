import type { annualPlan } from './annual-plan/decider.js';
import * as planWords from './annual-plan/glossary.js';
import { refusalSentences as planRefusals } from './annual-plan/refusals.js';
import { calendarNoticeTerms, type calendarNoticeDecider } from './calendar-notice/decider.js';
import type { catalogueChange } from './catalogue-change/decider.js';
import * as changeWords from './catalogue-change/glossary.js';
import { refusalSentences as changeRefusals } from './catalogue-change/refusals.js';
import { mappingTerms, type mappingDecider } from './catalogue-mapping/decider.js';
import type { catalogueDecider } from './catalogue/decider.js';
import { catalogueTerms } from './catalogue/glossary.js';
import { checkpointKeyTerms, type checkpointKeyDecider } from './checkpoint-key/decider.js';
import type { Command, Decider, DomainEvent } from './decider.js';
import type { demand } from './demand/decider.js';
import * as demandWords from './demand/glossary.js';
import { refusalSentences as demandRefusals } from './demand/refusals.js';
import type { departmentDecider } from './directory/department/decider.js';
import { departmentTerms } from './directory/department/glossary.js';
import { roleTerms } from './directory/glossary.js';
import type { personDecider } from './directory/person/decider.js';
import { personTerms } from './directory/person/glossary.js';
import type { Role } from './directory/roles.js';
import type { dossierDecider } from './dossier/decider.js';
import { dossierTerms } from './dossier/glossary.js';
import { engineSentences } from './engine-refusals.js';
import { gatewayKeyTerms, type gatewayKeyDecider } from './gateway-key/decider.js';
import { historyTerms, type historyDecider } from './history/decider.js';
import { installationTerms, type installationDecider } from './installation/decider.js';
import type { openingApplication } from './opening-application/decider.js';
import * as openingWords from './opening-application/glossary.js';
import { refusalSentences as openingRefusals } from './opening-application/refusals.js';
import { noticeDeliveryTerms, type noticeDeliveryDecider } from './notice-delivery/decider.js';
import { opinionTerms, type opinionDecider } from './opinion/decider.js';
import type { planTemplateDecider } from './plan-templates/decider.js';
import { planTemplateTerms } from './plan-templates/glossary.js';
import type { readingDecider } from './reading/decider.js';
import { readingTerms } from './reading/glossary.js';
import type { settingsDecider } from './settings/decider.js';
import { settingsTerms } from './settings/glossary.js';
import type { shareRequest } from './share-request/decider.js';
import * as requestWords from './share-request/glossary.js';
import { refusalSentences as requestRefusals } from './share-request/refusals.js';
import type { webhookDecider } from './webhook/decider.js';
import { webhookTerms } from './webhook/glossary.js';

/** Every kind of stream, by the first segment of its name, and what decides there. */
interface Deciders {
  readonly 'share-request': typeof shareRequest;
  readonly 'annual-plan': typeof annualPlan;
  readonly 'plan-template': typeof planTemplateDecider;
  readonly catalogue: typeof catalogueDecider;
  readonly 'catalogue-change': typeof catalogueChange;
  readonly 'catalogue-mapping': typeof mappingDecider;
  readonly demand: typeof demand;
  readonly 'opening-application': typeof openingApplication;
  readonly opinion: typeof opinionDecider;
  readonly dossier: typeof dossierDecider;
  readonly reading: typeof readingDecider;
  readonly department: typeof departmentDecider;
  readonly person: typeof personDecider;
  readonly settings: typeof settingsDecider;
  readonly calendar: typeof calendarNoticeDecider;
  readonly notice: typeof noticeDeliveryDecider;
  readonly webhook: typeof webhookDecider;
  readonly 'gateway-key': typeof gatewayKeyDecider;
  readonly 'checkpoint-key': typeof checkpointKeyDecider;
  readonly installation: typeof installationDecider;
  readonly history: typeof historyDecider;
}
export type Category = keyof Deciders;

/**
 * What has a name in one kind of stream; refusals are named by their own sentences. A case that does not exist yet
 * (`none`) is shown nowhere.
 */
type TermsOf<D> =
  D extends Decider<infer S, infer C extends Command, infer E extends DomainEvent>
    ? {
        readonly statuses: Record<Exclude<S['status'], 'none'>, string>;
        readonly commands: Record<C['type'], string>;
        readonly events: Record<E['type'], string>;
        readonly refusals: { readonly [code: string]: string };
      }
    : never;

const ofCase = <
  W extends { readonly statusTerms: object; readonly commandTerms: object; readonly eventTerms: object },
  R,
>(
  words: W,
  refusals: R,
): {
  readonly statuses: W['statusTerms'];
  readonly commands: W['commandTerms'];
  readonly events: W['eventTerms'];
  readonly refusals: R;
} => ({ statuses: words.statusTerms, commands: words.commandTerms, events: words.eventTerms, refusals });

/**
 * The official words of everything that has a name, by kind of stream, since kinds share names (`Start`, `active`)
 * and not what they mean: each folder keeps its own words, here they stand together. A kind without its words, a
 * status, a command or an event without its term does not compile.
 */
export const glossary = {
  'share-request': ofCase(requestWords, requestRefusals),
  'annual-plan': ofCase(planWords, planRefusals),
  'plan-template': planTemplateTerms,
  catalogue: catalogueTerms,
  'catalogue-change': ofCase(changeWords, changeRefusals),
  'catalogue-mapping': mappingTerms,
  demand: ofCase(demandWords, demandRefusals),
  'opening-application': ofCase(openingWords, openingRefusals),
  opinion: opinionTerms,
  dossier: dossierTerms,
  reading: readingTerms,
  department: departmentTerms,
  person: personTerms,
  settings: settingsTerms,
  calendar: calendarNoticeTerms,
  notice: noticeDeliveryTerms,
  webhook: webhookTerms,
  'gateway-key': gatewayKeyTerms,
  'checkpoint-key': checkpointKeyTerms,
  installation: installationTerms,
  history: historyTerms,
} as const satisfies { readonly [C in Category]: TermsOf<Deciders[C]> };

/** What is the same in every kind of stream. */
export const commonTerms = {
  roles: roleTerms,
  refusals: engineSentences,
  /** Of every stream's attempts. */
  refused: '未予办理',
} as const satisfies {
  readonly roles: Record<Role, string>;
  readonly refusals: object;
  readonly refused: string;
};
