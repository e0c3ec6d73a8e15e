import type { Refusal } from '../../refusal.js';
import { settingsTerms } from '../../settings/glossary.js';
import type { CommandOf } from '../commands.js';
import { refusal } from '../refusals.js';
import type { ShareRequestCase } from '../state.js';
import { consentProblems, termsOf } from './answer-terms.js';
import { stepsBefore } from '../chain.js';
import { ownRequest } from './own-request.js';
import { blankReason } from './receipt.js';
import { happened, ruling, type Ruling } from './ruling.js';

/** 经办 proposes how to answer. */
export function propose(state: ShareRequestCase, command: CommandOf<'Propose'>): Ruling {
  const { data, meta } = command;
  const { decision } = data;
  const terms = termsOf(data);
  const standing = [
    ...mayHandle(state, meta.actor.user),
    !stepsBefore(state.settings).propose &&
      refusal('no-such-step', { step: settingsTerms.chainSteps.propose }),
    state.proposal !== null && refusal('already-proposed'),
  ];
  if (decision === undefined) return ruling([refusal('decision-missing'), ...standing], () => []);
  return ruling(
    [...standing, ...(decision === 'approve' ? consentProblems(state, terms, meta.at) : [])],
    () => [
      happened(command, 'DecisionProposed', 'setting:chain', { decision, terms, note: data.note ?? '' }),
    ],
  );
}

/** 处长 reviews the proposal, where the chain has that step. */
export function endorse(state: ShareRequestCase, command: CommandOf<'Endorse'>): Ruling {
  return ruling(
    [
      ...ownRequest(state, command.meta.actor.user),
      !stepsBefore(state.settings).endorse &&
        refusal('no-such-step', { step: settingsTerms.chainSteps.endorse }),
      state.proposal === null && refusal('not-proposed'),
      state.proposal !== null && state.proposal.endorsedBy !== null && refusal('already-endorsed'),
    ],
    () => [happened(command, 'ProposalEndorsed', 'setting:chain', { note: command.data.note ?? '' })],
  );
}

export function returnToHandler(state: ShareRequestCase, command: CommandOf<'ReturnToHandler'>): Ruling {
  const { reason } = command.data;
  return ruling([blankReason(reason), state.proposal === null && refusal('not-proposed')], () => [
    happened(command, 'ReturnedToHandler', 'setting:chain', { reason: reason?.trim() ?? '' }),
  ]);
}

function mayHandle(state: ShareRequestCase, user: string): readonly Refusal[] {
  const other = state.assignee !== null && state.assignee !== user;
  return [...ownRequest(state, user), ...(other ? [refusal('assigned-to-other')] : [])];
}
