import type { Child } from 'hono/jsx';
import { breakWords } from '../../../audit/verify/break-words.js';
import type { Discrepancy } from '../../../audit/discrepancy.js';
import { discrepancyTerms } from '../../../audit/discrepancy-terms.js';
import { chineseDate } from '../../../calendar/chinese-date.js';
import { chineseMoment } from '../../../calendar/chinese-moment.js';
import type { AuditAnswer } from '../../../client/audit-question.js';
import { PlainTable } from '../plain-table.js';
import { anyEventTerm, recordedWords } from './words.js';

const mostShown = 200;

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
          expected="重新汇总为"
          whole={`一致：${answer.report.streams} 项、${answer.report.events} 条记录重新汇总，与查询结果相同。`}
        />
      );
    case 'redecide':
      return (
        <Found
          found={answer.report.discrepancies}
          total={answer.report.discrepanciesTotal}
          expected="重新得出"
          whole={`一致：${answer.report.commands} 项指令、${answer.report.attempts} 次被拒，逐一重新作出决定，与 ${answer.report.events} 条记录相同。`}
        />
      );
    case 'match':
      return (
        <>
          {answer.report.isTemporalThere ? null : <p>办理引擎没有应答，只核对了已存档的流程历史。</p>}
          <Found
            found={answer.report.discrepancies}
            total={answer.report.discrepanciesTotal}
            expected="流程历史为"
            whole={`相符：${answer.report.cases} 件，流程历史 ${answer.report.runs} 段（其中已存档 ${answer.report.archivedRuns} 段），与记录 ${answer.report.events} 条、被拒 ${answer.report.attempts} 次逐一对上。`}
          />
        </>
      );
    case 'backdated':
      return (
        <PlainTable
          label="补录、更正日期和延迟入库的记录"
          head={['记录', '序号', '事项', '所载日期', '录入时间', '相差', '录入人', '说明']}
          rows={answer.report
            .slice(0, mostShown)
            .map((one) => [
              one.stream,
              String(one.seq),
              anyEventTerm(one.type),
              one.occurredOn === null ? '（无）' : chineseDate(one.occurredOn),
              chineseMoment(one.at),
              `${one.days} 天`,
              one.user,
              reasons[one.why],
            ])}
          empty="没有补录、更正日期或者延迟入库的记录。"
        />
      );
  }
}

const reasons = {
  'told-later': '事后补录',
  'corrects-a-date': '更正日期',
  'recorded-late': '系统延迟入库',
} as const;

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
          记录完整：{streams} 条链、{events} 条记录逐条核验无误；已签名 {tree.size} 条，
          {compared === 0 ? '没有另存的检查点可以对照。' : `与 ${compared} 个另存的检查点一致。`}
        </p>
        {tree.unsequenced === 0 ? null : <p>另有 {tree.unsequenced} 条刚刚记录，尚未签名。</p>}
        {clockWentBack.length === 0 ? null : (
          <p>有 {clockWentBack.length} 处记录时间早于前一条，请检查数据库的时钟；这本身不是篡改的证据。</p>
        )}
      </>
    );
  }
  return (
    <>
      <p class="errors" role="alert">
        记录断裂：{brokenTotal} 处（共 {streams} 条链、{events} 条记录）。
      </p>
      <PlainTable
        label="断裂之处"
        head={['记录', '序号', '问题']}
        rows={broken
          .slice(0, mostShown)
          .map(({ stream, seq, why }) => [
            stream === '' ? '整体' : stream,
            stream === '' ? '—' : String(seq),
            breakWords[why],
          ])}
        empty=""
      />
    </>
  );
}

function Found({
  found,
  total,
  expected,
  whole,
}: {
  readonly found: readonly Discrepancy[];
  readonly total: number;
  readonly expected: string;
  readonly whole: string;
}): Child {
  if (total === 0) {
    return (
      <p class="done" role="status">
        {whole}
      </p>
    );
  }
  return (
    <>
      <p class="errors" role="alert">
        不一致：{total} 处。
      </p>
      <PlainTable
        label="不一致之处"
        head={['记录', '序号', '问题', '位置', '记录为', expected]}
        rows={found
          .slice(0, mostShown)
          .map((one) => [
            one.stream,
            String(one.seq),
            discrepancyTerms[one.what] ?? '其他问题',
            one.field,
            recordedWords(one.recorded),
            recordedWords(one.expected),
          ])}
        empty=""
      />
      {total > mostShown ? <p>只列前 {mostShown} 处，全部请用命令行核对。</p> : null}
    </>
  );
}
