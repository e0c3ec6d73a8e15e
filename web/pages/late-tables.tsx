import type { Child } from 'hono/jsx';
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
import { dateWords } from '../dates.js';
import { say } from '../say.js';

interface Late<T> {
  readonly late: readonly T[];
  /** How many there are; those due earliest are given. */
  readonly total?: number;
  readonly count: Counting;
  /** The viewer may sign letters. */
  readonly signs: boolean;
}

export function LateRequests({ late, ...seen }: Late<ShownShareRequest>): Child {
  return (
    <LateCases
      {...seen}
      base="/requests"
      label={say('超期的共享申请', 'Overdue applications')}
      subject={say('资源', 'Resource')}
      late={late.map((shown) => ({
        ...shown,
        about: shown.resourceTitle,
        term: deadlineTerm(shown.dueOf ?? 'answer'),
        layer: shown.clock?.calendar,
        holder: holderWords(shown),
      }))}
    />
  );
}

export function LateChanges({ late, ...seen }: Late<ShownChange>): Child {
  return (
    <LateCases
      {...seen}
      base="/changes"
      label={say('超期的目录变更', 'Overdue catalogue changes')}
      subject={say('目录', 'Entry')}
      late={late.map((shown) => ({
        ...shown,
        about: shown.entryTitle,
        term: changeDeadlineTerm(shown.dueOf ?? 'adjust'),
        layer: shown.calendar,
        holder: changeHolder(shown),
      }))}
    />
  );
}

type LateCase = Pick<
  ShownShareRequest,
  'id' | 'providerName' | 'due' | 'escalationLevel' | 'listedForCircular' | 'letters' | 'deadlines'
> & {
  /** What the case is about. */
  readonly about: string;
  /** What is overdue. */
  readonly term: string;
  readonly layer: string | undefined;
  readonly holder: string;
};

interface LateCasesOf extends Late<LateCase> {
  readonly base: '/requests' | '/changes';
  readonly label: string;
  readonly subject: string;
}

function LateCases({ base, label, subject, late, total, count, signs }: LateCasesOf): Child {
  return (
    <Section
      id={`late-${base.slice(1)}`}
      total={total}
      all={`${base}?overdue=true`}
      label={label}
      head={[
        say('编号', 'Number'),
        subject,
        say('提供方', 'Provider'),
        say('期限', 'Deadline'),
        say('超期', 'Overdue'),
        say('现由谁办理', 'Held by'),
        say('升级提醒', 'Escalation'),
        say('督促', 'Pressing'),
      ]}
      rows={late.map((one) => [
        <a class="code" href={`${base}/${one.id}`}>
          {one.id}
        </a>,
        one.about,
        one.providerName,
        `${one.term} ${dateWords(one.due ?? '')}`,
        <Overdue due={one.due} layer={one.layer} count={count} />,
        one.holder,
        stage(one),
        <LetterLinks base={base} shown={one} signs={signs} />,
      ])}
    />
  );
}

export function LateMilestones({ late, count, signs }: Late<LateMilestone>): Child {
  return (
    <Section
      id="late-plans"
      label={say('超期的计划节点', 'Overdue milestones')}
      head={[
        say('部门', 'Department'),
        say('节点', 'Milestone'),
        say('期限', 'Deadline'),
        say('超期', 'Overdue'),
        say('延迟原因', 'Cause of delay'),
        say('升级提醒', 'Escalation'),
        say('督促', 'Pressing'),
      ]}
      rows={late.map(({ plan, milestone }) => [
        <a href={`/plans/${plan.id}`}>{plan.departmentName}</a>,
        milestone.name ?? milestoneTerm(milestone.code),
        dateWords(milestone.due),
        <Overdue due={milestone.due} count={count} />,
        milestone.explanation ?? say('还没有说明', 'not explained yet'),
        stage(milestone),
        <LetterLinks base="/plans" shown={plan} deadline={deadlineOf(milestone)} signs={signs} />,
      ])}
    />
  );
}

interface SectionData {
  readonly id: string;
  readonly total?: number | undefined;
  /** The list that has all of them. */
  readonly all?: string;
  readonly label: string;
  readonly head: readonly string[];
  readonly rows: readonly (readonly Child[])[];
}

/** One kind of what is late; nothing where nothing of it is. */
function Section({ id, label, head, rows, total = rows.length, all }: SectionData): Child {
  if (rows.length === 0) return null;
  return (
    <section aria-labelledby={id}>
      <h2 id={id}>
        {label}
        {say(`（${total}）`, ` (${total})`)}
      </h2>
      <PlainTable label={label} head={head} rows={rows} empty="" />
      {all === undefined || total <= rows.length ? null : (
        <p>
          {say(`只列出最早到期的${rows.length}件。`, `Only the ${rows.length} due earliest are listed. `)}
          <a href={all}>{say(`查看全部${total}件`, `See all ${total}`)}</a>
        </p>
      )}
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
  return `${level === 0 ? say('尚未升级', 'not escalated') : say(`第 ${level} 级`, `stage ${level}`)}${listedForCircular ? say('，列入通报', ', listed for circular') : ''}`;
}
