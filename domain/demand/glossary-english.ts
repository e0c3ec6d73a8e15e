import type { EventType } from './events.js';
import type { CommandType } from './fields.js';
import type { DeadlineName } from './glossary.js';
import type { Party } from './permissions.js';
import type { Asked } from './state.js';
import type { Status } from './status.js';

/** The terms of `glossary.ts` in English; one without its translation does not compile. */
export const demandEnglish = {
  statuses: {
    open: 'To be answered',
    met: 'Listed in the catalogue',
    declined: 'Cannot be provided',
    closed: 'Closed',
    withdrawn: 'Withdrawn',
  } satisfies Record<Status, string>,
  outcomes: {
    waiting: 'waiting for an answer',
    listed: 'listed in the catalogue',
    cannot: 'cannot be provided',
    another: 'another department has it',
  } satisfies Record<Asked['outcome'], string>,
  commands: {
    Start: 'Record a data need',
    Forward: 'Forward',
    AnswerListed: 'Answer: listed in the catalogue',
    AnswerCannot: 'Answer: cannot be provided',
    NameOther: 'Answer: another department has it',
    Reopen: 'Raise again',
    Close: 'Close',
    Withdraw: 'Withdraw need',
    AdoptCalendar: 'Adopt new holiday arrangement',
    PassDeadline: 'Pass deadline',
  } satisfies Record<CommandType, string>,
  events: {
    DemandRecorded: 'Need recorded',
    DemandForwarded: 'Forwarded',
    ListedAnswered: 'Answered: listed in the catalogue',
    CannotAnswered: 'Answered: cannot be provided',
    OtherNamed: 'Answered: another department has it',
    DemandReopened: 'Raised again',
    DemandClosed: 'Closed',
    DemandWithdrawn: 'Need withdrawn',
    AnswerReminded: 'Reminded to answer',
    CalendarAdopted: 'New holiday arrangement adopted',
  } satisfies Record<EventType, string>,
  parties: {
    'requester.coordinator': 'requester’s coordinator',
    'requester.reviewer': 'requester’s handler',
    'provider.coordinator': 'provider’s coordinator',
    'provider.reviewer': 'provider’s handler',
    'provider.planner': 'provider’s planner',
    commission: 'the commission',
    admin: 'administrator',
    engine: 'the system',
  } satisfies Record<Party, string>,
  starters: 'requester’s coordinator or handler',
  deadlines: {
    answer: 'Reminder to answer (setting, not law)',
    close: 'Closed by the system',
  } satisfies Record<DeadlineName, string>,
} as const;
