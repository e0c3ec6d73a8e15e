import { shanghaiDate } from '../../calendar/shanghai-time.js';
import type { DepartmentSnapshot } from './context.js';
import type { DemandEvent, EventOf } from './events.js';
import type { Asked, DemandCase, DemandState } from './state.js';

/** The state after `event`. Throws on what cannot have happened: a defect, never a refusal. */
export function evolve(state: DemandState, event: DemandEvent): DemandState {
  if (event.type === 'DemandRecorded') return recorded(event);
  if (state.status === 'none') throw new Error(`${event.type} before DemandRecorded`);
  return evolveCase(state, event);
}

function evolveCase(state: DemandCase, event: Exclude<DemandEvent, EventOf<'DemandRecorded'>>): DemandCase {
  const { at } = event;
  switch (event.type) {
    case 'DemandForwarded':
      return sent(state, event.data.provider, at);
    case 'ListedAnswered': {
      const { entry, note } = event.data;
      return { ...state, status: 'met', entry, asked: answered(state, 'listed', note), since: at };
    }
    case 'CannotAnswered':
      return { ...state, status: 'declined', asked: answered(state, 'cannot', event.data.reason), since: at };
    case 'OtherNamed': {
      const { provider, reason } = event.data;
      return sent({ ...state, asked: answered(state, 'another', reason) }, provider, at);
    }
    case 'DemandReopened':
      return { ...sent(state, null, at), entry: null };
    case 'AnswerReminded':
      return { ...state, reminded: [...state.reminded, event.data.workingDays] };
    case 'DemandClosed':
      return { ...state, status: 'closed', since: at };
    case 'DemandWithdrawn':
      return { ...state, status: 'withdrawn', since: at };
    case 'CalendarAdopted':
      return { ...state, calendar: event.data.calendar };
  }
}

function recorded({ data, at }: EventOf<'DemandRecorded'>): DemandCase {
  const asked: Asked = { provider: data.provider, on: shanghaiDate(at), outcome: 'waiting', reason: '' };
  return { ...data, status: 'open', asked: [asked], reminded: [], entry: null, since: at };
}

function sent(state: DemandCase, provider: DepartmentSnapshot | null, at: string): DemandCase {
  const asked: Asked = { provider, on: shanghaiDate(at), outcome: 'waiting', reason: '' };
  // Where nobody had been asked yet, the department just found takes the place of nobody.
  const before = state.asked.filter((one) => one.provider !== null || one.outcome !== 'waiting');
  return { ...state, status: 'open', provider, asked: [...before, asked], reminded: [], since: at };
}

function answered({ asked }: DemandCase, outcome: Asked['outcome'], reason: string): readonly Asked[] {
  return asked.map((one, index) => (index === asked.length - 1 ? { ...one, outcome, reason } : one));
}
