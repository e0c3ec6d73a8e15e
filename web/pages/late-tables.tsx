import type { Child } from 'hono/jsx';
import { chineseDate } from '../../calendar/chinese-date.js';
import type { LateMilestone } from '../../client/late-cases.js';
import type { ShownChange } from '../../client/shown-change.js';
import type { ShownMilestone } from '../../client/shown-plan.js';
import type { ShownShareRequest } from '../../client/shown-share-request.js';
import { holderWords } from './case-table.js';
import { changeDeadlineTerm, changeHolder } from './changes/change-words.js';
import type { Counting } from './due-left.js';
import { LetterLinks } from './letter-links.js';
import { Left } from './left.js';
import { PlainTable } from './plain-table.js';
import { milestoneTerm } from './plan-words.js';
import { deadlineTerm } from './words.js';

interface Late<T> {
  readonly late: readonly T[];
  readonly count: Counting;
  /** The viewer may sign letters. */
  readonly signs: boolean;
}

export function LateRequests({ late, count, signs }: Late<ShownShareRequest>): Child {
  return (
    <Section
      id="late-requests"
      label="超期的共享申请"
      head={['编号', '资源', '提供方', '期限', '超期', '现由谁办理', '升级提醒', '督促']}
      rows={late.map((shown) => [
        <a class="code" href={`/requests/${shown.id}`}>
          {shown.id}
        </a>,
        shown.resourceTitle,
        shown.providerName,
        `${deadlineTerm(shown.dueOf ?? 'answer')} ${chineseDate(shown.due ?? '')}`,
        <Overdue due={shown.due} layer={shown.clock?.calendar} count={count} />,
        holderWords(shown),
        stage(shown),
        <LetterLinks base="/requests" shown={shown} signs={signs} />,
      ])}
    />
  );
}

export function LateChanges({ late, count, signs }: Late<ShownChange>): Child {
  return (
    <Section
      id="late-changes"
      label="超期的目录变更"
      head={['编号', '目录', '提供方', '期限', '超期', '现由谁办理', '升级提醒', '督促']}
      rows={late.map((shown) => [
        <a class="code" href={`/changes/${shown.id}`}>
          {shown.id}
        </a>,
        shown.entryTitle,
        shown.providerName,
        `${changeDeadlineTerm(shown.dueOf ?? 'adjust')} ${chineseDate(shown.due ?? '')}`,
        <Overdue due={shown.due} layer={shown.calendar} count={count} />,
        changeHolder(shown),
        stage(shown),
        <LetterLinks base="/changes" shown={shown} signs={signs} />,
      ])}
    />
  );
}

export function LateMilestones({ late, count, signs }: Late<LateMilestone>): Child {
  return (
    <Section
      id="late-plans"
      label="超期的计划节点"
      head={['部门', '节点', '期限', '超期', '延迟原因', '升级提醒', '督促']}
      rows={late.map(({ plan, milestone }) => [
        <a href={`/plans/${plan.id}`}>{plan.departmentName}</a>,
        milestoneTerm(milestone.code),
        chineseDate(milestone.due),
        <Overdue due={milestone.due} count={count} />,
        milestone.explanation ?? '还没有说明',
        stage(milestone),
        <LetterLinks base="/plans" shown={plan} deadline={deadlineOf(milestone)} signs={signs} />,
      ])}
    />
  );
}

interface SectionData {
  readonly id: string;
  readonly label: string;
  readonly head: readonly string[];
  readonly rows: readonly (readonly Child[])[];
}

/** One kind of what is late; nothing where nothing of it is. */
function Section({ id, label, head, rows }: SectionData): Child {
  if (rows.length === 0) return null;
  return (
    <section aria-labelledby={id}>
      <h2 id={id}>
        {label}（{rows.length}）
      </h2>
      <PlainTable label={label} head={head} rows={rows} empty="" />
    </section>
  );
}

function Overdue({
  due,
  layer,
  count,
}: {
  readonly due: string | null;
  readonly layer?: string | undefined;
  readonly count: Counting;
}): Child {
  return <Left left={count.left(due, layer)} due={due ?? ''} today={count.today} />;
}

/** Items with a date of their own are one deadline a date. */
const deadlineOf = ({ code, due }: ShownMilestone): string => (code === 'added' ? `added-${due}` : code);

/** 第 2 级，列入通报 */
function stage({
  escalationLevel: level,
  listedForCircular = false,
}: {
  readonly escalationLevel: number;
  readonly listedForCircular?: boolean;
}): string {
  return `${level === 0 ? '尚未升级' : `第 ${level} 级`}${listedForCircular ? '，列入通报' : ''}`;
}
