import type { Child } from 'hono/jsx';
import type { ShownMilestone, ShownPlan } from '../../client/shown-plan.js';
import { planTerm } from '../../domain/desk/plan-tasks.js';
import { milestoneStateTerms, milestoneTerms, statusTerms } from '../../domain/annual-plan/glossary.js';
import type { Counting } from './due-left.js';
import { Left } from './left.js';
import { dateWords } from '../dates.js';
import { say } from '../say.js';
import { annualPlanEnglish as english } from '../../domain/annual-plan/glossary-english.js';
import { termIn } from './words.js';

export const milestoneTerm = (code: string): string => termIn(milestoneTerms, english.milestones, code);
/** What the dates of one plan are called: as its own template does, else as usual. */
export function deadlineTermOf({ milestones }: Pick<ShownPlan, 'milestones'>): (name: string) => string {
  return (name) => {
    const [code = ''] = name.split('/');
    return code === 'close' ? say('自动办结', 'Closed by the system') : say(planTerm(code, milestones));
  };
}

/** What an item is marked with that counts by the task list of mid-year; null: the template counts otherwise. */
export function midYearMark({ milestones, safety }: Pick<ShownPlan, 'milestones' | 'safety'>): string | null {
  const date = milestones.find(({ code }) => code === 'safety');
  if (date === undefined || safety.counts !== undefined) return null;
  return date.name ?? say('城市安全', 'city safety');
}

export const planStatusTerm = (status: string): string => termIn(statusTerms, english.statuses, status);

const moods = {
  met: 'calm',
  'met-with-defects': 'soon',
  pending: 'soon',
  late: 'late',
  'passed-before-issue': 'quiet',
  'not-applicable': 'quiet',
} as const;

/** 0.5 → 50%；还没有开放的是“—”，不是零。 */
export const percent = (share: number | null): string =>
  share === null ? '—' : `${Math.round(share * 100)}%`;

/** How a milestone stands: in words, the colour only beside them. */
export function MilestoneCell({
  milestone,
  count,
  isOver,
  isDated = true,
}: {
  readonly milestone: ShownMilestone | undefined;
  readonly count: Counting;
  /** The plan has ended: what was late stays so, and nothing is counted any more. */
  readonly isOver: boolean;
  /** Without it the date stands beside already. */
  readonly isDated?: boolean;
}): Child {
  if (milestone === undefined) return '—';
  const { state, due, metOn } = milestone;
  return (
    <span class={isOver && state !== 'not-applicable' ? 'mark' : `mark ${moods[state]}`}>
      <strong>
        {isOver && state === 'pending'
          ? say('不再办理', 'No longer owed')
          : say(milestoneStateTerms, english.milestoneStates)[state]}
      </strong>
      {state === 'not-applicable' ? null : (
        <>
          <br />
          {metOn === null ? (
            <>
              {isDated ? <span class="date">{dateWords(due)}</span> : null}
              {isOver ? null : (
                <>
                  {isDated ? <br /> : null}
                  <Left left={count.left(due)} due={due} today={count.today} />
                </>
              )}
            </>
          ) : (
            <span class="date">
              {dateWords(metOn)}
              {say('完成', ' done')}
            </span>
          )}
        </>
      )}
    </span>
  );
}
