import type { Child } from 'hono/jsx';
import type { DeadlineMove } from '../../../client/adopt-calendar.js';
import type { loadCalendar, CalendarPlan } from '../../../client/calendar.js';
import { caseTypes } from '../../../client/case-types.js';
import { dateWords } from '../../dates.js';
import { noticeProblemTold, refusalTold } from '../../refusal-told.js';
import { say } from '../../say.js';
import { asWritten } from '../as-written.js';
import { PlainTable } from '../plain-table.js';

const mostListed = 500;

/** What a notice would move, looked at before it is loaded. */
export function PlanPage({ plan, text }: { readonly plan: CalendarPlan; readonly text: string }): Child {
  if (plan.notice === null) return <Problems problems={plan.problems.map(noticeProblemTold)} />;
  return (
    <>
      <p class="card" role="status">
        “{plan.notice.title}
        {say('”（', '” (')}
        {plan.notice.number ?? say('文号未载明', 'no document number')}
        {say('）：', '): ')}
        {plan.isLoaded
          ? say(
              '已经导入过，再次导入只补做上次没有做完的。',
              'Loaded before: loading it again only completes what was left.',
            )
          : ''}
        {plan.cases.length === 0
          ? say('没有在办事项的期限会变。', 'No deadline of a case under way would move.')
          : say(`将调整 ${plan.cases.length} 个期限。`, `Deadlines that would move: ${plan.cases.length}.`)}
      </p>
      <Moves moves={plan.cases} />
      <form method="post" action="/calendar/load">
        <textarea name="notice" hidden>
          {text}
        </textarea>
        <button type="submit" name="step" value="apply">
          {say('导入并调整期限', 'Load and move the deadlines')}
        </button>{' '}
        <a href="/calendar/load">{say('不导入，返回', 'Back without loading')}</a>
      </form>
    </>
  );
}

/** What it has moved, and what is left to be done again. */
export function LoadedPage({
  loaded,
  text,
}: {
  readonly loaded: Awaited<ReturnType<typeof loadCalendar>>;
  readonly text: string;
}): Child {
  if (loaded.notice === null) return <Problems problems={loaded.problems.map(noticeProblemTold)} />;
  if (loaded.refusals.length > 0) {
    return <Problems problems={loaded.refusals.map(refusalTold)} />;
  }
  return (
    <>
      <p class="done" role="status">
        {say('已导入“', 'Loaded “')}
        {loaded.notice.title}
        {say('”：', '”: ')}
        {loaded.adopted}
        {say(' 件在办事项改用新的安排，', ' cases under way follow the new arrangement; ')}
        {loaded.moved.length} {say('个期限有变。', ' deadlines moved.')}
      </p>
      <Moves moves={loaded.moved} />
      {loaded.left.length === 0 ? null : (
        <form method="post" action="/calendar/load" class="errors">
          <p>
            {say(
              '以下事项没有调整，请再导入一次，已调整的不受影响：',
              'These were not adjusted. Please load it once more; what was adjusted stays so:',
            )}
          </p>
          <ul>
            {loaded.left.slice(0, mostListed).map(({ id, reason }) => (
              <li>
                {id}
                {say('：', ': ')}
                {asWritten(reason)}
              </li>
            ))}
          </ul>
          <textarea name="notice" hidden>
            {text}
          </textarea>
          <button type="submit" name="step" value="apply">
            {say('再导入一次', 'Load once more')}
          </button>
        </form>
      )}
      <p>
        <a href={`/calendar?year=${loaded.notice.year}`}>
          {say('查看 ', 'See ')}
          {loaded.notice.year}
          {say(' 年的工作日历', ', calendar')}
        </a>
      </p>
    </>
  );
}

function Problems({ problems }: { readonly problems: readonly string[] }): Child {
  return (
    <div class="errors" role="alert">
      <p>{say('没有导入，请先处理以下问题：', 'Not loaded. Please put this right first:')}</p>
      <ul>
        {problems.map((one) => (
          <li>{one}</li>
        ))}
      </ul>
      <p>
        <a href="/calendar/load">{say('返回', 'Back')}</a>
      </p>
    </div>
  );
}

function nounOf(category: string): string {
  const kind = caseTypes.find((type) => type.category === category);
  return kind === undefined ? say('事项', 'Case') : say(kind.noun, kind.nounEnglish);
}

function Moves({ moves }: { readonly moves: readonly DeadlineMove[] }): Child {
  return (
    <>
      <PlainTable
        label={say('会变的期限', 'Deadlines that would move')}
        head={[
          say('编号', 'Number'),
          say('事项', 'Case'),
          say('原为', 'Was'),
          say('改为', 'Becomes'),
          say('原因', 'Cause'),
        ]}
        rows={moves
          .slice(0, mostListed)
          .map(({ id, category, from, to, why }) => [
            category === 'share-request' ? <a href={`/requests/${id}`}>{id}</a> : id,
            nounOf(category),
            dateWords(from),
            dateWords(to),
            asWritten(why),
          ])}
        empty={say('没有期限变动。', 'No deadline moves.')}
      />
      {moves.length > mostListed ? (
        <p>
          {say('只列前 ', 'Only the first ')}
          {mostListed}
          {say(' 个。', '.')}
        </p>
      ) : null}
    </>
  );
}
