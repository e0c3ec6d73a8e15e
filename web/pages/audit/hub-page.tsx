import type { Child } from 'hono/jsx';
import { ErrorSummary, type Mistake } from '../error-summary.js';

interface Hub {
  readonly mistakes: readonly Mistake[];
  readonly pasted: string;
}

/** The auditor's questions, each with its own button. */
export function HubPage({ mistakes, pasted }: Hub): Child {
  return (
    <>
      <ErrorSummary mistakes={mistakes} />
      <h1>审计</h1>
      <p>核对整个记录的，在后台进行，不影响他人办理；结果保留一小时。</p>
      <Question kind="verify" title="一、记录是否完整、是否被改动" button="核验记录">
        <div class="field">
          <label for="field-against">以前另存的检查点</label>
          <p class="hint" id="field-against-hint">
            可不填；填写的，核验今天的记录是否与当时的一致。最新的检查点：
            <a href="/audit/checkpoint">打开后另存到本系统之外</a>。
          </p>
          <textarea id="field-against" name="against" rows={4} aria-describedby="field-against-hint">
            {pasted}
          </textarea>
        </div>
      </Question>
      <Question kind="refold" title="二、查询结果是否就是记录" button="重新汇总并对照">
        <p>把每一项的记录从头重新汇总，与大家看到的逐栏对照。</p>
      </Question>
      <Question kind="redecide" title="三、重新作出决定，结果是否相同" button="重新决定并对照">
        <Number kind="redecide" />
      </Question>
      <Question kind="match" title="四、流程历史与记录是否相符" button="双向对照">
        <Number kind="match" />
      </Question>
      <form method="get" action="/audit/as-of" class="card">
        <h2>五、某一时刻知道什么、实际是什么</h2>
        <Number kind="as-of" required />
        <div class="field">
          <label for="moment">时刻</label>
          <p class="hint" id="moment-hint">
            写日期（按当日 24 时）或者日期和时间，例如 2026-03-02 10:00。
          </p>
          <input id="moment" name="at" type="text" maxlength={40} required aria-describedby="moment-hint" />
        </div>
        <button type="submit">查看当时的情况</button>
      </form>
      <Question kind="backdated" title="补录、更正日期和延迟入库的记录" button="列出">
        <div class="field">
          <label for="days">至少相差几天</label>
          <input id="days" name="days" type="number" min="0" max="3650" value="1" />
        </div>
      </Question>
      <form method="get" action="/audit/readers" class="card">
        <h2>谁查阅过、谁导出过某一件</h2>
        <Number kind="readers" required />
        <button type="submit">查看查阅记录</button>
      </form>
      <Question kind="export" title="导出一件的证据包" button="导出证据包">
        <p>包内有全部记录、证明、流程历史和核验程序，可离线自行核验。每次导出都有记录。</p>
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
      <label for={`id-${kind}`}>编号</label>
      {required ? null : (
        <p class="hint" id={`id-${kind}-hint`}>
          不填为全部。
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
