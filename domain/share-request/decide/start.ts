import type { CommandOf } from '../commands.js';
import type { ResourceSnapshot } from '../context.js';
import { refusal } from '../refusals.js';
import { filled, happened, isBlank, ruling, type Ruling } from './ruling.js';

/** A coordinator starts a request. What may never be requested is refused here, with the reason. */
export function start(command: CommandOf<'Start'>): Ruling {
  const { data, context, meta } = command;
  const { resource, requester, provider, settings, ruleSets } = context;
  if (resource === undefined || requester === undefined || provider === undefined || settings === undefined) {
    return ruling([refusal('resource-missing')], () => []);
  }
  const coordinates = meta.actor.department === requester.code && meta.actor.roles.includes('coordinator');
  const chosen = data.ruleSet ?? null;
  return ruling(
    [
      !coordinates && refusal('not-yours', { command: '发起申请', who: '申请方协调员' }),
      isBlank(data.purpose) && refusal('purpose-missing'),
      isBlank(data.basis) && refusal('basis-missing'),
      ...outOfReach(resource),
      requester.code === provider.code && refusal('own-resource'),
      chosen !== null && isBlank(data.ruleSetReason) && refusal('rule-set-reason-missing'),
      chosen !== null &&
        !(ruleSets ?? []).some((set) => set.id === chosen) &&
        refusal('rule-set-unknown', { id: chosen }),
      ...unknownItems(resource, data.items ?? []),
    ],
    () => [
      happened(command, 'RequestDrafted', 'engine', {
        id: meta.caseId,
        letter: data.letter ?? meta.caseId,
        resource,
        requester,
        provider,
        purpose: data.purpose?.trim() ?? '',
        basis: data.basis?.trim() ?? '',
        scenario: data.scenario ?? '',
        scope: data.scope ?? '',
        timeLimit: data.timeLimit ?? '',
        mode: data.mode ?? null,
        items: filled(data.items),
        ruleSetChoice: chosen === null ? null : { id: chosen, reason: data.ruleSetReason?.trim() ?? '' },
        settings,
      }),
    ],
  );
}

function outOfReach(resource: ResourceSnapshot): ReturnType<typeof refusal>[] {
  return [
    ...(resource.retired ? [refusal('resource-retired')] : []),
    ...(resource.classified === 'none' ? [] : [refusal('classified-resource')]),
    ...(resource.class === 'not-shared' ? [refusal('not-shared', { word: '不予共享' })] : []),
  ];
}

function unknownItems(resource: ResourceSnapshot, asked: readonly string[]): ReturnType<typeof refusal>[] {
  const unknown = asked.filter((code) => !resource.items.some((item) => item.code === code));
  return unknown.length === 0 ? [] : [refusal('unknown-item', { codes: unknown.join('、') })];
}
