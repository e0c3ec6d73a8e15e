import { workingDaysBetween } from '../../calendar/working-days-between.js';
import { chooseRuleSet } from '../rule-sets/choose-rule-set.js';
import type { ShareRequestContext } from '../share-request/context.js';
import { assumptions as supposed } from './assumptions.js';
import type { Chance } from './chance.js';
import type { RehearsalOrder } from './rehearsal-order.js';
import { beginWalk, type Walk } from './walk.js';

/** A department and how long its answers take on the average, in working days. */
export interface RehearsedDepartment {
  readonly code: string;
  readonly answerWorkingDays: number;
}

/** Who asks whom, on which day. */
export interface RehearsedRequest {
  readonly id: string;
  readonly requester: RehearsedDepartment;
  readonly provider: RehearsedDepartment;
  readonly startedOn: string;
}

const office = (
  { code }: RehearsedDepartment,
  role: string,
): { readonly department: string; readonly role: string } => ({
  department: code,
  role,
});

/** One request lived to the end of the year by the same decider that runs live. */
export function liveRequest(order: RehearsalOrder, chance: Chance, request: RehearsedRequest): Walk {
  const walk = beginWalk(order, chance, request.id, request.startedOn);
  const context = contextOf(order, chance, request);
  if (!sent(order, chance, walk, request, context) || !arrived(chance, walk, request, context)) return walk;
  if (!answered(order, chance, walk, request, context)) return walk;
  received(chance, walk, request);
  return walk;
}

function contextOf(
  order: RehearsalOrder,
  chance: Chance,
  { requester, provider }: RehearsedRequest,
): ShareRequestContext {
  const isUniversal = chance.happens(supposed.universalShare);
  return {
    resource: {
      code: `${provider.code}-R1`,
      title: '推演资源',
      class: isUniversal ? 'universal' : 'on-demand',
      classified: 'none',
      items: [],
      version: 1,
      retired: false,
    },
    requester: { code: requester.code, name: requester.code },
    provider: { code: provider.code, name: provider.code },
    settings: order.settings,
    calendar: order.calendar,
    ruleSets: order.ruleSets,
  };
}

/** From the draft to the application on the provider's table; false: it never gets there. */
function sent(
  { ruleSet, ruleSets }: RehearsalOrder,
  chance: Chance,
  walk: Walk,
  { requester }: RehearsedRequest,
  context: ShareRequestContext,
): boolean {
  const coordinator = office(requester, 'coordinator');
  const choice = ruleSet === null ? null : { id: ruleSet, reason: '推演', document: '' };
  const chosen = choice === null ? {} : { ruleSet: choice.id, ruleSetReason: choice.reason };
  walk.order(coordinator, 'Start', { purpose: '推演', basis: '推演', mode: 'api', ...chosen }, context);
  if (chooseRuleSet(ruleSets, walk.today(), choice)?.consentToSend === true) {
    walk.wait(chance.workingDays(supposed.consentWorkingDays, supposed.longestDelayWorkingDays));
    walk.order(office(requester, 'head'), 'ConsentToSend', {});
  }
  return walk.order(coordinator, 'Submit', {}, context);
}

/** The paper, where it starts the clock (A2); then what may happen instead of an answer. False: it ends here. */
function arrived(
  chance: Chance,
  walk: Walk,
  { requester, provider }: RehearsedRequest,
  context: ShareRequestContext,
): boolean {
  if (walk.state().status === 'submitted') {
    walk.wait(1 + chance.workingDays(supposed.paperWorkingDays, supposed.longestDelayWorkingDays));
    walk.order(
      office(provider, 'reviewer'),
      'ReceiveApplication',
      { receivedOn: walk.today(), sealed: true },
      context,
    );
  }
  if (walk.state().status === 'approved') return true;
  if (chance.happens(supposed.misdirectedShare)) {
    walk.order(office(provider, 'coordinator'), 'ReturnMisdirected', { reason: '推演' });
    walk.wait(1);
    walk.order(office(requester, 'coordinator'), 'Close', {});
    return false;
  }
  if (chance.happens(supposed.withdrawnShare)) {
    walk.wait(1);
    walk.order(office(requester, 'coordinator'), 'Withdraw', { reason: '推演' });
    return false;
  }
  return walk.state().status === 'in-review';
}

/** The provider's answer, as late as this department is. False: no consent. */
function answered(
  order: RehearsalOrder,
  chance: Chance,
  walk: Walk,
  { requester, provider }: RehearsedRequest,
  context: ShareRequestContext,
): boolean {
  if (walk.state().status === 'approved') return true;
  const reviewer = office(provider, 'reviewer');
  if (chance.happens(supposed.supplementShare)) {
    walk.order(reviewer, 'RequestSupplement', { missing: ['推演'] });
    walk.wait(1 + chance.workingDays(supposed.supplementWorkingDays, supposed.longestDelayWorkingDays));
    walk.order(reviewer, 'ReceiveSupplement', { receivedOn: walk.today() }, context);
  }
  const delay = chance.workingDays(provider.answerWorkingDays, supposed.longestDelayWorkingDays);
  extended(order, chance, walk, reviewer, delay);
  walk.wait(delay);
  const isRefused = chance.happens(supposed.refusedShare);
  walk.order(reviewer, 'Propose', {
    decision: isRefused ? 'refuse' : 'approve',
    reasons: isRefused ? ['推演'] : [],
  });
  walk.wait(chance.below(2));
  const approver = office(provider, 'approver');
  if (!isRefused) return walk.order(approver, 'Approve', { mode: 'api' }, context);
  walk.order(approver, 'Refuse', { reasons: ['推演'], basis: ['推演'] });
  walk.wait(1 + chance.workingDays(supposed.confirmationWorkingDays, supposed.longestDelayWorkingDays));
  walk.order(office(requester, 'coordinator'), 'Close', {});
  return false;
}

/** B8: who sees that the answer will be late may ask for more time, where the rule set states any. */
function extended(
  { calendar }: RehearsalOrder,
  chance: Chance,
  walk: Walk,
  reviewer: { readonly department: string; readonly role: string },
  delay: number,
): void {
  const state = walk.state();
  if (state.status !== 'in-review' || state.ruleSet.extensionWorkingDays === null) return;
  const left = workingDaysBetween(calendar, walk.today(), state.answerDue.due);
  if (state.resource.class === 'universal' || left < 1 || delay < left) return;
  if (!chance.happens(supposed.extensionShare)) return;
  const workingDays = state.ruleSet.extensionWorkingDays;
  walk.order(reviewer, 'RequestExtension', { workingDays, reason: '推演' });
  walk.order({ department: 'commission', role: 'commission' }, 'GrantExtension', {});
}

/** Delivery, its confirmation, the end. */
function received(chance: Chance, walk: Walk, { requester, provider }: RehearsedRequest): void {
  walk.wait(1 + chance.workingDays(supposed.deliveryWorkingDays, supposed.longestDelayWorkingDays));
  if (!walk.order(office(provider, 'reviewer'), 'Deliver', { mode: 'api', reference: '推演' })) return;
  walk.wait(1 + chance.workingDays(supposed.confirmationWorkingDays, supposed.longestDelayWorkingDays));
  const coordinator = office(requester, 'coordinator');
  if (walk.order(coordinator, 'ConfirmReceipt', {})) walk.order(coordinator, 'Close', {});
}
