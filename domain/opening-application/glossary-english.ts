import type { CredentialStanding } from './credential-standing.js';
import type { EventType } from './events.js';
import type { ApplicantKind, CommandType, DecisionKind, OpinionKind } from './fields.js';
import type { DeadlineName } from './glossary.js';
import type { Party } from './permissions.js';
import type { Status } from './status.js';

/** The terms of `glossary.ts` in English; one without its translation does not compile. */
export const openingEnglish = {
  statuses: {
    registered: 'To be consulted on',
    consulting: 'In consultation',
    deciding: 'To be decided',
    granted: 'Opened to the applicant',
    suspended: 'Suspended',
    expired: 'Expired',
    refused: 'Not opened',
    withdrawn: 'Withdrawn',
    ended: 'Ended',
  } satisfies Record<Status, string>,
  applicants: {
    enterprise: 'enterprise',
    institution: 'institution',
    individual: 'individual',
  } satisfies Record<ApplicantKind, string>,
  opinions: {
    agree: 'agrees',
    disagree: 'disagrees',
    more: 'needs more material',
  } satisfies Record<OpinionKind, string>,
  decisions: {
    grant: 'Open by interface',
    refuse: 'Do not open',
  } satisfies Record<DecisionKind, string>,
  credentials: {
    inUse: 'in use',
    paused: 'paused (the opening is suspended)',
    ended: 'ended',
    expired: 'ended (term of use over)',
    over: 'ended (with the opening)',
  } satisfies Record<CredentialStanding, string>,
  commands: {
    Start: 'Register an application for opening',
    Consult: 'Consult related departments',
    GiveOpinion: 'Give an opinion',
    Supplement: 'Supply what was asked for',
    CloseConsultation: 'Close the consultation',
    Propose: 'Propose a decision',
    ReturnToHandler: 'Return to handler',
    Approve: 'Decide as proposed',
    RegisterInterface: 'Register the address of the interface',
    RecordCredential: 'Record the id of a credential',
    EndCredential: 'End a credential',
    RecordUse: 'Record use',
    Suspend: 'Suspend',
    Resume: 'Resume',
    End: 'End',
    Withdraw: 'Withdraw application',
    PassDeadline: 'Pass deadline',
  } satisfies Record<CommandType, string>,
  events: {
    OpeningApplied: 'Application for opening registered',
    DepartmentsConsulted: 'Related departments consulted',
    OpinionRecorded: 'Opinion given',
    OpeningSupplemented: 'Supplied what was asked for',
    ConsultationClosed: 'Consultation closed',
    OpeningProposed: 'Decision proposed',
    OpeningReturned: 'Returned to handler',
    OpeningGranted: 'Opened to the applicant',
    OpeningRefused: 'Not opened',
    InterfaceRegistered: 'Address of the interface registered',
    CredentialRecorded: 'Id of a credential recorded',
    CredentialEnded: 'Credential ended',
    UseRecorded: 'Use recorded',
    OpeningSuspended: 'Suspended',
    OpeningResumed: 'Resumed',
    OpeningExpired: 'Term of use over',
    OpeningEnded: 'Ended',
    OpeningWithdrawn: 'Application withdrawn',
  } satisfies Record<EventType, string>,
  parties: {
    'provider.coordinator': 'provider’s coordinator',
    'provider.reviewer': 'provider’s handler',
    'provider.approver': 'provider’s approver',
    'consulted.coordinator': 'related department’s coordinator',
    'consulted.reviewer': 'related department’s handler',
    engine: 'the system',
  } satisfies Record<Party, string>,
  starters: 'provider’s coordinator',
  deadlines: { expire: 'Term of use over' } satisfies Record<DeadlineName, string>,
} as const;
