import { shanghaiDate } from '../../calendar/shanghai-time.js';
import { asJson, type Json } from '../json.js';
import { deadlines } from './deadlines.js';
import type { DemandCase, DemandState } from './state.js';

/** A need as users see it and as the projection stores it. No date is owed: no rule states one. */
export function view(state: DemandState): Json {
  if (state.status === 'none') return null;
  return {
    id: state.id,
    status: state.status,
    title: state.title,
    items: state.items,
    purpose: state.purpose,
    basis: state.basis,
    requester: state.requester.code,
    requesterName: state.requester.name,
    provider: state.provider?.code ?? null,
    providerName: state.provider?.name ?? null,
    candidates: state.candidates.map((candidate) => ({ ...candidate })),
    entry: state.entry === null ? null : { ...state.entry },
    asked: state.asked.map((one) => asJson(one)),
    waitingSince: state.status === 'open' ? shanghaiDate(state.since) : null,
    remindedWorkingDays: state.reminded.at(-1) ?? null,
    heldBy: holder(state),
    deadlines: deadlines(state).map(({ name, at }) => ({ name, due: shanghaiDate(Date.parse(at) - 1), at })),
  };
}

/** Who has it now; a need that nobody is likely to meet lies with the authority. */
function holder({ status, provider, requester, since }: DemandCase): Json {
  if (status === 'open') {
    return provider === null
      ? { department: '', role: 'commission', since }
      : { department: provider.code, role: 'coordinator', since };
  }
  const isAnswered = status === 'met' || status === 'declined';
  return isAnswered ? { department: requester.code, role: 'coordinator', since } : null;
}
