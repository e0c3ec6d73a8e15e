import type { Child } from 'hono/jsx';
import type { Discrepancy } from '../../../audit/discrepancy.js';
import { discrepancyTerms } from '../../../audit/discrepancy-terms.js';
import type { RedecisionReport } from '../../../audit/redecide/redecide-log.js';
import { PlainTable } from '../plain-table.js';
import { say } from '../../say.js';
import { recordedWords } from './words.js';

/** Findings a page lists. */
export const mostShown = 200;

/** Whether everything agrees, and every place where it does not. */
export function Found({
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
        {say('不一致：', 'Differences: ')}
        {total}
        {say(' 处。', '.')}
      </p>
      <Differences label={say('不一致之处', 'Differences')} found={found} total={total} expected={expected} />
    </>
  );
}

/** Deciding again; what was decided the same with further reasons stands below it. */
export function DecidedAgain({ report }: { readonly report: RedecisionReport }): Child {
  const expected = say('重新得出', 'Decided again as');
  return (
    <>
      <Found
        found={report.discrepancies}
        total={report.discrepanciesTotal}
        expected={expected}
        whole={say(
          `一致：${report.commands} 项指令、${report.attempts} 次被拒，逐一重新作出决定，与 ${report.events} 条记录相同。`,
          `They agree: ${report.commands} commands and ${report.attempts} refusals decided again one by one, the same as ${report.events} records.`,
        )}
      />
      {report.remarksTotal === 0 ? null : (
        <>
          <p>
            {say(
              `另有 ${report.remarksTotal} 次被拒，决定相同，本版本的理由更多（较早的版本理由较少）。`,
              `${report.remarksTotal} refusals more: decided the same, for which this version has further reasons (an earlier one had fewer).`,
            )}
          </p>
          <Differences
            label={say('理由更多的拒绝', 'Refusals with further reasons')}
            found={report.remarks}
            total={report.remarksTotal}
            expected={expected}
          />
        </>
      )}
    </>
  );
}

/** Places by stream and number: as recorded, and as it should be. */
function Differences({
  label,
  found,
  total,
  expected,
}: {
  readonly label: string;
  readonly found: readonly Discrepancy[];
  readonly total: number;
  readonly expected: string;
}): Child {
  return (
    <>
      <PlainTable
        label={label}
        head={[
          say('记录', 'Record'),
          say('序号', 'No.'),
          say('问题', 'Problem'),
          say('位置', 'Where'),
          say('记录为', 'Recorded as'),
          expected,
        ]}
        rows={found
          .slice(0, mostShown)
          .map((one) => [
            one.stream,
            String(one.seq),
            discrepancyTerms[one.what] ?? say('其他问题', 'another problem'),
            one.field,
            recordedWords(one.recorded),
            recordedWords(one.expected),
          ])}
        empty=""
      />
      {total > mostShown ? (
        <p>
          {say('只列前 ', 'Only the first ')}
          {mostShown}
          {say(' 处，全部请用命令行核对。', ' are listed; the command line gives all.')}
        </p>
      ) : null}
    </>
  );
}
