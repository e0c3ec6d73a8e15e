import type { Child } from 'hono/jsx';
import { ErrorSummary, type Mistake } from '../error-summary.js';
import { say } from '../../say.js';

interface Hub {
  readonly mistakes: readonly Mistake[];
  readonly pasted: string;
}

/** The auditor's questions, each with its own button. */
export function HubPage({ mistakes, pasted }: Hub): Child {
  return (
    <>
      <ErrorSummary mistakes={mistakes} />
      <h1>{say('审计', 'Audit')}</h1>
      <p>
        {say(
          '核对整个记录的，在后台进行，不影响他人办理；结果保留一小时。',
          'Checks of the whole record run beside everybody’s work; results are kept for an hour.',
        )}
      </p>
      <Question
        kind="verify"
        title={say('一、记录是否完整、是否被改动', '1. Is the record whole and unchanged?')}
        button={say('核验记录', 'Verify the record')}
      >
        <div class="field">
          <label for="field-against">{say('以前另存的检查点', 'A checkpoint kept elsewhere')}</label>
          <p class="hint" id="field-against-hint">
            {say(
              '可不填；填写的，核验今天的记录是否与当时的一致。最新的检查点：',
              'Optional: with one, today’s record is compared with the record of then. The newest checkpoint: ',
            )}
            <a href="/audit/checkpoint">
              {say('打开后另存到本系统之外', 'open it and keep it outside this system')}
            </a>
            {say('。', '.')}
          </p>
          <textarea id="field-against" name="against" rows={4} aria-describedby="field-against-hint">
            {pasted}
          </textarea>
        </div>
      </Question>
      <Question
        kind="refold"
        title={say('二、查询结果是否就是记录', '2. Are the lists what the record says?')}
        button={say('重新汇总并对照', 'Recompute and compare')}
      >
        <p>
          {say(
            '把每一项的记录从头重新汇总，与大家看到的逐栏对照。',
            'Everything is computed anew from the record and compared field by field with what people see.',
          )}
        </p>
      </Question>
      <Question
        kind="redecide"
        title={say('三、重新作出决定，结果是否相同', '3. Decided again, is the result the same?')}
        button={say('重新决定并对照', 'Decide again and compare')}
      >
        <Number kind="redecide" />
      </Question>
      <Question
        kind="match"
        title={say('四、流程历史与记录是否相符', '4. Do workflow histories and the record agree?')}
        button={say('双向对照', 'Compare both ways')}
      >
        <Number kind="match" />
      </Question>
      <form method="get" action="/audit/as-of" class="card">
        <h2>{say('五、某一时刻知道什么、实际是什么', '5. What was known at a moment, and what was so?')}</h2>
        <Number kind="as-of" required />
        <div class="field">
          <label for="moment">{say('时刻', 'Moment')}</label>
          <p class="hint" id="moment-hint">
            {say(
              '写日期（按当日 24 时）或者日期和时间，例如 2026年3月2日 10:00。',
              'A date (the end of that day) or a date and time, as 2026-03-02 10:00.',
            )}
          </p>
          <input id="moment" name="at" type="text" maxlength={40} required aria-describedby="moment-hint" />
        </div>
        <button type="submit">{say('查看当时的情况', 'See how it stood')}</button>
      </form>
      <Question
        kind="backdated"
        title={say('补录、更正日期和延迟入库的记录', 'Records made up later, dates corrected, late arrivals')}
        button={say('列出', 'List')}
      >
        <div class="field">
          <label for="days">{say('至少相差几天', 'At least how many days apart')}</label>
          <input id="days" name="days" type="number" min="0" max="3650" value="1" />
        </div>
      </Question>
      <form method="get" action="/audit/readers" class="card">
        <h2>{say('谁查阅过、谁导出过某一件', 'Who opened or exported a case')}</h2>
        <Number kind="readers" required />
        <button type="submit">{say('查看查阅记录', 'See who opened it')}</button>
      </form>
      <Question
        kind="export"
        title={say('导出一件的证据包', 'Export the evidence of one case')}
        button={say('导出证据包', 'Export the evidence')}
      >
        <p>
          {say(
            '包内有全部记录、证明、流程历史和核验程序，可离线自行核验。每次导出都有记录。',
            'The package has every record, proof and workflow history, and the program that verifies them offline. Every export is on record.',
          )}
        </p>
        <Number kind="export" required />
      </Question>
    </>
  );
}

function Question({
  kind,
  title,
  button,
  children,
}: {
  readonly kind: string;
  readonly title: string;
  readonly button: string;
  readonly children?: Child;
}): Child {
  return (
    <form method="post" action={`/audit/${kind}`} class="card">
      <h2>{title}</h2>
      {children}
      <button type="submit">{button}</button>
    </form>
  );
}

function Number({ kind, required = false }: { readonly kind: string; readonly required?: boolean }): Child {
  return (
    <div class="field">
      <label for={`id-${kind}`}>{say('编号', 'Number')}</label>
      {required ? null : (
        <p class="hint" id={`id-${kind}-hint`}>
          {say('不填为全部。', 'Empty means all.')}
        </p>
      )}
      <input
        id={`id-${kind}`}
        name="id"
        type="text"
        maxlength={200}
        required={required}
        aria-describedby={required ? undefined : `id-${kind}-hint`}
      />
    </div>
  );
}
