import type { Child } from 'hono/jsx';
import { chineseDate } from '../../calendar/chinese-date.js';
import type { ShownMilestone } from '../../client/shown-plan.js';
import { milestoneStateTerms, milestoneTerms, statusTerms } from '../../domain/annual-plan/glossary.js';
import type { Counting } from './due-left.js';
import { Left } from './left.js';

const terms: { readonly [code: string]: string } = milestoneTerms;
export const milestoneTerm = (code: string): string => terms[code] ?? '—';
const statuses: { readonly [status: string]: string } = statusTerms;
export const planStatusTerm = (status: string): string => statuses[status] ?? '—';

const moods = {
  met: 'calm',
  'met-with-defects': 'soon',
  pending: 'soon',
  late: 'late',
  'passed-before-issue': 'quiet',
  'not-applicable': 'quiet',
} as const;

/** 0.5 → 50%；还没有开放的是“–”，不是零。 */
export const percent = (share: number | null): string =>
  share === null ? '–' : `${Math.round(share * 100)}%`;

/** How a milestone stands: in words, the colour only beside them. */
export function MilestoneCell({
  milestone,
  count,
}: {
  readonly milestone: ShownMilestone | undefined;
  readonly count: Counting;
}): Child {
  if (milestone === undefined) return '—';
  const { state, due, metOn } = milestone;
  return (
    <span class={`mark ${moods[state]}`}>
      <strong>{milestoneStateTerms[state]}</strong>
      {state === 'not-applicable' ? null : (
        <>
          <br />
          {metOn === null ? (
            <>
              <span class="date">{chineseDate(due)}</span>
              <br />
              <Left left={count.left(due)} due={due} today={count.today} />
            </>
          ) : (
            <span class="date">{chineseDate(metOn)}完成</span>
          )}
        </>
      )}
    </span>
  );
}
