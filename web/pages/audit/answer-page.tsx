import type { Child } from 'hono/jsx';
import { breakWords } from '../../../audit/verify/break-words.js';
import type { AuditAnswer } from '../../../client/audit-question.js';
import { PlainTable } from '../plain-table.js';
import { DecidedAgain, Found, mostShown } from './differences.js';
import { anyEventTerm } from './words.js';
import { dateWords, momentWords } from '../../dates.js';
import { say, type Words } from '../../say.js';

/** What one of the auditor's questions came to: the sentence first, then every finding by its place. */
export function AnswerPage({
  answer,
  compared,
}: {
  readonly answer: AuditAnswer;
  /** Checkpoints it was held against. */
  readonly compared: number;
}): Child {
  switch (answer.kind) {
    case 'verify':
      return <Verified report={answer.report} compared={compared} />;
    case 'refold':
      return (
        <Found
          found={answer.report.discrepancies}
          total={answer.report.discrepanciesTotal}
          expected={say('重新汇总为', 'Recomputed as')}
          whole={say(
            `一致：${answer.report.streams} 项、${answer.report.events} 条记录重新汇总，与查询结果相同。`,
            `They agree: ${answer.report.streams} things, ${answer.report.events} records recomputed, the same as what the lists show.`,
          )}
        />
      );
    case 'redecide':
      return <DecidedAgain report={answer.report} />;
    case 'match':
      return (
        <>
          {answer.report.isTemporalThere ? null : (
            <p>
              {say(
                '办理引擎没有应答，只核对了已存档的流程历史。',
                'The engine did not answer: only archived workflow histories were compared.',
              )}
            </p>
          )}
          <Found
            found={answer.report.discrepancies}
            total={answer.report.discrepanciesTotal}
            expected={say('流程历史为', 'History has')}
            whole={say(
              `相符：${answer.report.cases} 件，流程历史 ${answer.report.runs} 段（其中已存档 ${answer.report.archivedRuns} 段），与记录 ${answer.report.events} 条、被拒 ${answer.report.attempts} 次逐一对上。`,
              `They agree: ${answer.report.cases} cases, ${answer.report.runs} workflow histories (${answer.report.archivedRuns} of them archived) against ${answer.report.events} records and ${answer.report.attempts} refusals, one by one.`,
            )}
          />
        </>
      );
    case 'backdated':
      return (
        <PlainTable
          label={say(
            '补录、更正日期和延迟入库的记录',
            'Records made up later, dates corrected, late arrivals',
          )}
          head={[
            say('记录', 'Record'),
            say('序号', 'No.'),
            say('事项', 'Event'),
            say('所载日期', 'Date stated'),
            say('录入时间', 'Recorded at'),
            say('相差', 'Apart'),
            say('录入人', 'Recorded by'),
            say('说明', 'Remark'),
          ]}
          rows={answer.report
            .slice(0, mostShown)
            .map((one) => [
              one.stream,
              String(one.seq),
              anyEventTerm(one.type),
              one.occurredOn === null ? say('（无）', '(none)') : dateWords(one.occurredOn),
              momentWords(one.at),
              say(`${one.days} 天`, `${one.days} days`),
              one.user,
              say(reasons[one.why]),
            ])}
          empty={say(
            '没有补录、更正日期或者延迟入库的记录。',
            'No record was made up later, corrected or late in arriving.',
          )}
        />
      );
  }
}

const reasons = {
  'told-later': ['事后补录', 'made up later'],
  'corrects-a-date': ['更正日期', 'date corrected'],
  'recorded-late': ['系统延迟入库', 'stored late'],
} as const satisfies { readonly [why: string]: Words };

function Verified({
  report,
  compared,
}: {
  readonly report: Extract<AuditAnswer, { readonly kind: 'verify' }>['report'];
  readonly compared: number;
}): Child {
  const { events, streams, broken, brokenTotal, clockWentBack, tree } = report;
  if (brokenTotal === 0) {
    return (
      <>
        <p class="done" role="status">
          {say('记录完整：', 'The record is whole: ')}
          {streams}
          {say(' 条链、', ' chains, ')}
          {events}
          {say(' 条记录逐条核验无误；已签名 ', ' records verified one by one; signed: ')}
          {tree.size}
          {say(' 条，', '. ')}
          {compared === 0
            ? say('没有另存的检查点可以对照。', 'No checkpoint kept elsewhere to compare with.')
            : say(
                `与 ${compared} 个另存的检查点一致。`,
                `Agrees with ${compared} checkpoints kept elsewhere.`,
              )}
        </p>
        {tree.unsequenced === 0 ? null : (
          <p>
            {say('另有 ', 'Another ')}
            {tree.unsequenced}
            {say(' 条刚刚记录，尚未签名。', ' just recorded are not signed yet.')}
          </p>
        )}
        {clockWentBack.length === 0 ? null : (
          <p>
            {say('有 ', 'There are ')}
            {clockWentBack.length}
            {say(
              ' 处记录时间早于前一条，请检查数据库的时钟；这本身不是篡改的证据。',
              ' records whose time is before the one in front. Please check the database’s clock; by itself this proves no tampering.',
            )}
          </p>
        )}
      </>
    );
  }
  return (
    <>
      <p class="errors" role="alert">
        {say('记录断裂：', 'The record is broken: ')}
        {brokenTotal}
        {say(' 处（共 ', ' places (of ')}
        {streams}
        {say(' 条链、', ' chains, ')}
        {events}
        {say(' 条记录）。', ' records).')}
      </p>
      <PlainTable
        label={say('断裂之处', 'Where it is broken')}
        head={[say('记录', 'Record'), say('序号', 'No.'), say('问题', 'Problem')]}
        rows={broken
          .slice(0, mostShown)
          .map(({ stream, seq, why }) => [
            stream === '' ? say('整体', 'the whole') : stream,
            stream === '' ? '—' : String(seq),
            breakWords[why],
          ])}
        empty=""
      />
    </>
  );
}
