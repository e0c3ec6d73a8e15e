import { shanghaiDate } from '../../calendar/shanghai-time.js';
import { afterNoted } from '../entry-note/entry-note.js';
import type { EventOf, EventType, OpeningEvent } from './events.js';
import type { Consulted, OpeningCase, OpeningState } from './state.js';

/** The state after `event`. Throws on what cannot have happened: a defect, never a refusal. */
export function evolve(state: OpeningState, event: OpeningEvent): OpeningState {
  if (event.type === 'OpeningApplied') return applied(event);
  if (state.status === 'none') throw new Error(`${event.type} before OpeningApplied`);
  return evolveCase(state, event);
}

type Later = Exclude<OpeningEvent, EventOf<'OpeningApplied'>>;

function evolveCase(state: OpeningCase, event: Later): OpeningCase {
  const { at, actor } = event;
  const on = shanghaiDate(at);
  switch (event.type) {
    case 'DepartmentsConsulted': {
      const asked = { on, opinion: null, reason: '', answeredOn: null, by: null };
      const added = event.data.departments.map((department): Consulted => ({ ...department, ...asked }));
      const consulted = [...state.consulted, ...added];
      return { ...state, status: 'consulting', consulted, wentOn: '', proposal: null, since: at };
    }
    case 'OpinionRecorded': {
      const { department, opinion, reason } = event.data;
      return answered(state, department, { opinion, reason, answeredOn: on, by: actor.user });
    }
    case 'OpeningSupplemented': {
      const consulted = state.consulted.map((one) =>
        one.opinion === 'more' ? { ...one, opinion: null } : one,
      );
      return { ...state, consulted };
    }
    case 'ConsultationClosed':
      return { ...state, status: 'deciding', wentOn: event.data.reason, since: at };
    case 'OpeningProposed':
      return { ...state, proposal: { ...event.data, by: actor.user }, since: at };
    case 'OpeningReturned':
      return { ...state, proposal: null, since: at };
    case 'OpeningGranted': {
      const { scope, validUntil, terms, reason, note } = event.data;
      const grant = { scope, validUntil, terms, reason, note, on, by: actor.user };
      return { ...state, status: 'granted', grant, since: at };
    }
    case 'OpeningRefused':
      return {
        ...state,
        status: 'refused',
        refusal: { reason: event.data.reason, on, by: actor.user },
        since: at,
      };
    default:
      return supplied(state, event);
  }
}

type Decided = EventOf<
  Extract<
    EventType,
    | 'DepartmentsConsulted'
    | 'OpinionRecorded'
    | 'OpeningSupplemented'
    | 'ConsultationClosed'
    | 'OpeningProposed'
    | 'OpeningReturned'
    | 'OpeningGranted'
    | 'OpeningRefused'
  >
>;

/** What happens once it is open; and how it ends. */
function supplied(state: OpeningCase, event: Exclude<Later, Decided>): OpeningCase {
  const { at, actor } = event;
  const mark = { by: actor.user, on: shanghaiDate(at) };
  switch (event.type) {
    case 'InterfaceRegistered':
      return { ...state, url: event.data.url };
    case 'CredentialRecorded': {
      const credential = { credential: event.data.credential, ...mark, ended: false };
      return { ...state, credentials: [...state.credentials, credential] };
    }
    case 'CredentialEnded': {
      const { credential } = event.data;
      const credentials = state.credentials.map((one) =>
        one.credential === credential ? { ...one, ended: true } : one,
      );
      return { ...state, credentials };
    }
    case 'UseRecorded': {
      const others = state.uses.filter(({ usedFrom }) => usedFrom !== event.data.usedFrom);
      const uses = [...others, { ...event.data, ...mark }].toSorted((a, b) =>
        a.usedFrom < b.usedFrom ? -1 : 1,
      );
      return { ...state, uses };
    }
    case 'EntryNoted':
      return { ...state, entryNote: afterNoted(event.data, at) };
    case 'EntrySettled':
      return state.entryNote === undefined
        ? state
        : { ...state, entryNote: { ...state.entryNote, settled: event.data.reason } };
    case 'OpeningSuspended':
      return { ...state, status: 'suspended', halted: event.data.reason, since: at };
    case 'OpeningResumed':
      return { ...state, status: 'granted', halted: '', since: at };
    case 'OpeningExpired':
      return { ...state, status: 'expired', since: at };
    case 'OpeningEnded':
      return { ...state, status: 'ended', halted: event.data.reason, since: at };
    case 'OpeningWithdrawn':
      return { ...state, status: 'withdrawn', halted: event.data.reason, since: at };
  }
}

function applied({ data, at }: EventOf<'OpeningApplied'>): OpeningCase {
  return {
    ...data,
    status: 'registered',
    consulted: [],
    wentOn: '',
    proposal: null,
    grant: null,
    refusal: null,
    url: null,
    credentials: [],
    uses: [],
    halted: '',
    since: at,
  };
}

function answered(
  state: OpeningCase,
  department: string,
  answer: Pick<Consulted, 'opinion' | 'reason' | 'answeredOn' | 'by'>,
): OpeningCase {
  const consulted = state.consulted.map((one) => (one.code === department ? { ...one, ...answer } : one));
  return { ...state, consulted };
}
