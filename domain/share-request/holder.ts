import { shanghaiDate } from '../../calendar/shanghai-time.js';
import { allRuleSets } from '../rule-sets/all.js';
import { chooseRuleSet } from '../rule-sets/choose-rule-set.js';
import { stepsBefore } from './chain.js';
import type { ShareRequestCase } from './state.js';

export interface Holder {
  readonly department: string;
  readonly role: string;
  readonly user?: string;
  readonly since: string;
}

/** Who has it now, and since when; null when nobody has anything left to do. */
export function holder(state: ShareRequestCase): Holder | null {
  const { requester, provider, since } = state;
  const asking = (role: string): Holder => ({ department: requester.code, role, since });
  const answering = (role: string, user: string | null = null): Holder =>
    user === null
      ? { department: provider.code, role, since }
      : { department: provider.code, role, user, since };
  switch (state.status) {
    case 'draft':
      return asking(awaitsConsent(state) ? 'head' : 'coordinator');
    case 'awaiting-supplement':
    case 'delivered':
    case 'in-use':
      return asking('coordinator');
    case 'submitted':
      return state.dispatch === null ? asking('coordinator') : answering('coordinator');
    case 'in-review': {
      const { propose, endorse } = stepsBefore(state.settings);
      if (state.proposal === null)
        return propose ? answering('reviewer', state.assignee) : answering('approver');
      const toEndorse = endorse && state.proposal.endorsedBy === null;
      return answering(toEndorse ? 'section-head' : 'approver');
    }
    case 'approved':
      return answering('reviewer', state.assignee);
    case 'refused':
    case 'misdirected':
      return asking('coordinator');
    case 'withdrawn':
    case 'closed':
      return null;
  }
}

/** B6: the requester's head has it first, as far as is known before the case has a rule set of its own. */
function awaitsConsent({ consentedBy, ruleSetChoice, statusSince }: ShareRequestCase): boolean {
  const likely = chooseRuleSet(allRuleSets, shanghaiDate(statusSince), ruleSetChoice);
  return consentedBy === null && likely?.consentToSend === true;
}
