import type { CommandOf } from '../commands.js';
import { shanghaiDate } from '../../../calendar/shanghai-time.js';
import { chooseRuleSet } from '../../rule-sets/choose-rule-set.js';
import type { RuleSet } from '../../rule-sets/rule-set.js';
import type { ResourceSnapshot } from '../context.js';
import { commandTerms, partyTerms } from '../glossary.js';
import { refusal } from '../refusals.js';
import { modeProblems } from './answer-terms.js';
import { choiceOf, choiceProblems } from './rule-set-choice.js';
import { filled, happened, isBlank, ruling, type Ruling } from './ruling.js';

/** A coordinator starts a request. What may never be requested is refused here, with the reason. */
export function start(command: CommandOf<'Start'>): Ruling {
  const { data, context, meta } = command;
  const { resource, requester, provider, settings, ruleSets } = context;
  const unfilled = [
    isBlank(data.purpose) && refusal('purpose-missing'),
    isBlank(data.basis) && refusal('basis-missing'),
    ...choiceProblems(data, context),
  ];
  if (resource === undefined || requester === undefined || provider === undefined || settings === undefined) {
    return ruling([refusal('resource-missing'), ...unfilled], () => []);
  }
  const coordinates = meta.actor.department === requester.code && meta.actor.roles.includes('coordinator');
  const ruleSetChoice = choiceOf(data);
  const mode = data.mode ?? null;
  // The set that would apply if the clock started today: what it rules out need not be written at all.
  const likely = chooseRuleSet(ruleSets ?? [], shanghaiDate(meta.at), ruleSetChoice);
  return ruling(
    [
      !coordinates &&
        refusal('not-yours', { command: commandTerms.Start, who: partyTerms['requester.coordinator'] }),
      ...unfilled,
      ...outOfReach(resource, likely),
      requester.code === provider.code && refusal('own-resource'),
      ...(likely === undefined ? [] : modeProblems(likely, mode)),
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
        mode,
        items: filled(data.items),
        ruleSetChoice,
        settings,
      }),
    ],
  );
}

function outOfReach(resource: ResourceSnapshot, set: RuleSet | undefined): ReturnType<typeof refusal>[] {
  const word = set?.words['not-shared'] ?? '不予共享';
  return [
    ...(resource.retired ? [refusal('resource-retired')] : []),
    ...(resource.classified === 'none' ? [] : [refusal('classified-resource')]),
    ...(resource.class === 'not-shared' ? [refusal('not-shared', { word })] : []),
  ];
}

function unknownItems(resource: ResourceSnapshot, asked: readonly string[]): ReturnType<typeof refusal>[] {
  const unknown = asked.filter((code) => !resource.items.some((item) => item.code === code));
  return unknown.length === 0 ? [] : [refusal('unknown-item', { codes: unknown.join('、') })];
}
