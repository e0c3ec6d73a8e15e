import type { Json } from '../json.js';
import type { ReadSetting } from './setting-definition.js';
import type { LadderDraft, LadderRecipient, LadderStep } from './setting-values.js';

/** Whom a step may tell, in the order they are shown and kept. */
export const ladderRecipients: readonly LadderRecipient[] = [
  'provider-approver',
  'provider-head',
  'commission',
];
export const ladderDrafts: readonly LadderDraft[] = ['none', 'urging-letter', 'supervision-request'];
export const ladderStepsLimit = 10;
export const ladderWorkingDaysLimit = 250;

const unsuitable: ReadSetting<readonly LadderStep[]> = {
  kind: 'unsuitable',
  message:
    '超期升级最多 10 级，按超期后的工作日数从小到大填写，天数不得相同；每级须写明通知对象（notify）、拟文（draft）和是否列入通报（listForCircular）。',
};

/** Reads the escalation ladder: at most 10 steps, days ascending and different. */
export function readLadder(value: Json): ReadSetting<readonly LadderStep[]> {
  if (!Array.isArray(value) || value.length > ladderStepsLimit) return unsuitable;
  const steps: LadderStep[] = [];
  for (const entry of value as readonly Json[]) {
    const step = readStep(entry);
    const before = steps.at(-1)?.afterWorkingDays ?? -1;
    if (step === null || step.afterWorkingDays <= before) return unsuitable;
    steps.push(step);
  }
  return { kind: 'value', value: steps };
}

function readStep(entry: Json): LadderStep | null {
  if (typeof entry !== 'object' || entry === null || Array.isArray(entry)) return null;
  const { afterWorkingDays, notify, draft, listForCircular, ...rest } = entry as {
    readonly [field: string]: Json | undefined;
  };
  if (Object.keys(rest).length > 0) return null;
  const isDays =
    typeof afterWorkingDays === 'number' &&
    Number.isInteger(afterWorkingDays) &&
    afterWorkingDays >= 0 &&
    afterWorkingDays <= ladderWorkingDaysLimit;
  const chosen = ladderDrafts.find((kind) => kind === draft);
  const told = readRecipients(notify);
  if (!isDays || chosen === undefined || told === null || typeof listForCircular !== 'boolean') return null;
  return { afterWorkingDays, notify: told, draft: chosen, listForCircular };
}

function readRecipients(notify: Json | undefined): readonly LadderRecipient[] | null {
  if (!Array.isArray(notify)) return null;
  const told = ladderRecipients.filter((kind) => notify.includes(kind));
  return told.length === notify.length ? told : null;
}
