import type { ShownEvent } from '../../../client/case-events.js';
import type { ShownOpeningApplication } from '../../../client/shown-opening-application.js';
import { credentialStanding } from '../../../domain/opening-application/credential-standing.js';
import type { Applicant, OpeningEvent } from '../../../domain/opening-application/events.js';
import {
  applicantCalled,
  applicantTerms,
  commandTerms,
  credentialTerms,
  deadlineTerms,
  decisionTerms,
  eventTerms,
  opinionTerms,
  partyTerms,
  statusTerms,
} from '../../../domain/opening-application/glossary.js';
import { openingEnglish as english } from '../../../domain/opening-application/glossary-english.js';
import type { Credential } from '../../../domain/opening-application/state.js';
import type { Status } from '../../../domain/opening-application/status.js';
import { waitingFor } from '../../../domain/opening-application/waiting-for.js';
import { dateWords } from '../../dates.js';
import { listed, say } from '../../say.js';
import { refusedAttempt, roleTerm, termIn } from '../words.js';

export const openingStatusTerm = (status: string): string => termIn(statusTerms, english.statuses, status);
export const opinionTerm = (opinion: string): string => termIn(opinionTerms, english.opinions, opinion);
export const openingCommandTerm = (type: string): string => termIn(commandTerms, english.commands, type);
export const openingPartyTerm = (party: string): string => termIn(partyTerms, english.parties, party);
export const openingDeadlineTerm = (name: string): string => termIn(deadlineTerms, english.deadlines, name);
/** A refused attempt stands among the events as one of its own type. */
export const openingEventTerm = (type: string): string =>
  type === 'CommandRefused' ? refusedAttempt() : termIn(eventTerms, english.events, type);
/** 已停用（开放已终止）: how one of its credentials stands. */
export const credentialTerm = (status: Status, credential: Pick<Credential, 'ended'>): string =>
  say(credentialTerms, english.credentials)[credentialStanding(status, credential)];
export const decisionTerm = (decision: string): string => termIn(decisionTerms, english.decisions, decision);

/** 企业、同意、同意开放（应用接口）: what the choices on its forms are called. */
export const openingChoices = (): { readonly [choice: string]: string } =>
  say(
    { ...applicantTerms, ...opinionTerms, ...decisionTerms },
    { ...english.applicants, ...english.opinions, ...english.decisions },
  );

/** A natural person is named by the paper file only. */
export const applicantWords = (applicant: Applicant): string =>
  applicant.kind === 'individual'
    ? say(applicantCalled(applicant), `An individual (paper file ${applicant.paperFile})`)
    : applicant.name;
export const applicantKindTerm = ({ kind }: Applicant): string =>
  say(applicantTerms, english.applicants)[kind];

/** 市公安局 经办, or whose opinion is waited for. */
export function openingHolder(shown: ShownOpeningApplication): string {
  const { heldBy, providerName } = shown;
  return heldBy === null ? (openingWaitsFor(shown) ?? '—') : `${providerName} ${roleTerm(heldBy.role)}`;
}

/** 等待市民政局的意见; null where nobody owes one, or the provider has something to do first. */
export function openingWaitsFor(shown: ShownOpeningApplication): string | null {
  const waiting = shown.heldBy === null ? waitingFor(shown) : null;
  return waiting === null ? null : say(waiting);
}

export const periodWords = (from: string, to: string): string =>
  say(`${dateWords(from)}至${dateWords(to)}`, `${dateWords(from)} to ${dateWords(to)}`);

/** What an event of an application is about, beside reasons and notes. */
export function openingRemark(event: ShownEvent): readonly string[] {
  // Events of its stream are this decider's own; a refused attempt is told by its reasons.
  const { type, data } = event as unknown as OpeningEvent;
  switch (type) {
    case 'OpeningApplied':
      return [applicantWords(data.applicant), data.scope];
    case 'DepartmentsConsulted':
      return [listed(data.departments.map(({ name }) => name)), data.question];
    case 'OpinionRecorded':
      return [opinionTerm(data.opinion)];
    case 'OpeningProposed':
      return [decisionTerm(data.decision), data.scope, untilWords(data.validUntil), data.terms];
    case 'OpeningGranted':
      return [data.scope, untilWords(data.validUntil), data.terms];
    case 'InterfaceRegistered':
      return [data.url];
    case 'CredentialRecorded':
    case 'CredentialEnded':
      return [data.credential];
    case 'UseRecorded':
      return [
        periodWords(data.usedFrom, data.usedTo),
        say(`${data.calls} 次`, `${data.calls} calls`),
        data.purpose,
      ];
    default:
      return [];
  }
}

const untilWords = (validUntil: string | null): string =>
  validUntil === null ? '' : say(`使用期限至${dateWords(validUntil)}`, `until ${dateWords(validUntil)}`);
