import type { Child } from 'hono/jsx';
import { chineseMoment } from '../../calendar/chinese-moment.js';
import type { ShownEntry } from '../../client/catalogue.js';
import type { RequestDraft } from '../../client/request-drafts.js';
import { draftFieldKinds, draftTasks, taskState, type DraftTask } from './draft-tasks.js';
import { ErrorSummary, type Mistake } from './error-summary.js';
import { Field } from './field.js';
import { choiceLabels, fieldLabels } from './field-labels.js';
import { said } from './said.js';

interface OfEntry {
  readonly entry: ShownEntry;
}
interface OfDraft {
  readonly draft: RequestDraft;
}

/** What is asked for, and on which conditions, before anything is typed. */
export function ResourcePage({ entry, begun }: OfEntry & { readonly begun: readonly RequestDraft[] }): Child {
  const facts = [
    ['资源编码', said(entry, 'code')],
    ['摘要', said(entry, 'abstract')],
    ['共享条件', said(entry, 'conditions')],
    ['更新周期', said(entry, 'updateFrequency')],
  ].filter(([, value]) => value !== '');
  return (
    <>
      <h1>申请共享：{said(entry, 'title')}</h1>
      <dl class="facts">
        {facts.map(([label, value]) => (
          <>
            <dt>{label}</dt>
            <dd>{value}</dd>
          </>
        ))}
      </dl>
      <p>申请分三项填写，随时可以保存，以后再填。填完核对无误，再发起申请。</p>
      {begun.map(({ id, updatedAt }) => (
        <p class="notice">
          您有一份没有填完的申请，{chineseMoment(updatedAt.toISOString())}保存。
          <a href={`/drafts/${id}`}>继续填写</a>
        </p>
      ))}
      <form method="post" action="/drafts">
        <input type="hidden" name="resource" value={said(entry, 'code')} />
        <button type="submit">开始填写</button>
      </form>
    </>
  );
}

const states = { done: '已完成', open: '未完成', optional: '选填，还没有填' } as const;

/** 草稿: the tasks, and how far each has come. */
export function DraftTasksPage({ draft, entry }: OfDraft & OfEntry): Child {
  const done = draftTasks.filter((task) => taskState(task, draft.typed) !== 'open').length;
  return (
    <>
      <p class="step">第 1 步，共 2 步：填写</p>
      <h1>
        申请共享：{said(entry, 'title')}
        <span class="number">
          {draft.resource}，{chineseMoment(draft.updatedAt.toISOString())}保存
        </span>
      </h1>
      <p>
        {draftTasks.length} 项中有 {done} 项可以提交。
      </p>
      <ul class="tasks">
        {draftTasks.map((task) => (
          <li>
            <a href={`/drafts/${draft.id}/${task.name}`}>{task.title}</a>
            <span class={`state ${taskState(task, draft.typed)}`}>
              {states[taskState(task, draft.typed)]}
            </span>
          </li>
        ))}
      </ul>
      <p>
        <a class="button" href={`/drafts/${draft.id}/check`}>
          下一步：核对
        </a>
      </p>
      <form method="post" action={`/drafts/${draft.id}/drop`}>
        <button type="submit" class="plain">
          删除这份草稿
        </button>
      </form>
    </>
  );
}

/** One task: a few fields. It can be kept empty. */
export function DraftTaskPage({ draft, task }: OfDraft & { readonly task: DraftTask }): Child {
  return (
    <>
      <p>
        <a href={`/drafts/${draft.id}`}>返回草稿</a>
      </p>
      <h1>{task.title}</h1>
      <form method="post" action={`/drafts/${draft.id}/${task.name}`}>
        {task.fields.map((name) => (
          <Field
            name={name}
            kind={draftFieldKinds[name]}
            label={
              task.required.includes(name)
                ? fieldLabels[name]
                : { ...fieldLabels[name], label: `${fieldLabels[name].label}（选填）` }
            }
            value={draft.typed[name] ?? ''}
            error={null}
          />
        ))}
        <p class="acts">
          <button type="submit" name="then" value="next">
            保存并继续
          </button>
          <button type="submit" name="then" value="list" class="second">
            保存，以后再填
          </button>
        </p>
      </form>
    </>
  );
}

/** 核对: every row with 修改 beside it, then the button that names the act. */
export function DraftCheckPage({
  draft,
  entry,
  mistakes,
}: OfDraft & OfEntry & { readonly mistakes: readonly Mistake[] }): Child {
  return (
    <>
      <ErrorSummary mistakes={mistakes} />
      <p class="step">第 2 步，共 2 步：核对</p>
      <h1>请核对后发起</h1>
      <table class="check-rows">
        <tbody>
          <tr>
            <th scope="row">资源</th>
            <td>
              {said(entry, 'title')}（{draft.resource}）
            </td>
            <td />
          </tr>
          {draftTasks.flatMap(({ name, fields }) =>
            fields.map((field) => (
              <tr>
                <th scope="row">{fieldLabels[field].label}</th>
                <td>{written(draft.typed[field])}</td>
                <td>
                  <a href={`/drafts/${draft.id}/${name}#field-${field}`}>
                    修改<span class="sr">{fieldLabels[field].label}</span>
                  </a>
                </td>
              </tr>
            )),
          )}
        </tbody>
      </table>
      <p>发起以后，由本部门主要领导同意发出，再由您提交给提供方。</p>
      <form method="post" action={`/drafts/${draft.id}/check`}>
        <p class="acts">
          <button type="submit">发起共享申请</button>
          <a href={`/drafts/${draft.id}`}>返回草稿</a>
        </p>
      </form>
    </>
  );
}

const written = (value = ''): string => (value.trim() === '' ? '没有填写' : (choiceLabels[value] ?? value));
