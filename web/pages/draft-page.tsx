import type { Child } from 'hono/jsx';
import type { ShownEntry } from '../../client/catalogue.js';
import type { RequestDraft } from '../../client/request-drafts.js';
import { draftFieldKinds, draftTasks, taskState, type DraftTask, type TypedDraft } from './draft-tasks.js';
import { ErrorSummary, type Mistake } from './error-summary.js';
import { Field } from './field.js';
import { choiceLabel, fieldLabels, type FieldLabel } from './field-labels.js';
import { said } from './said.js';
import { momentWords } from '../dates.js';
import { say, type Words } from '../say.js';

interface OfEntry {
  readonly entry: ShownEntry;
}
interface OfDraft {
  readonly draft: RequestDraft;
}

/** What is asked for, and on which conditions, before anything is typed. */
export function ResourcePage({
  entry,
  begun,
  known,
}: OfEntry & { readonly begun: readonly RequestDraft[]; readonly known: TypedDraft }): Child {
  const facts = [
    [say('资源编码', 'Resource code'), said(entry, 'code')],
    [say('摘要', 'Abstract'), said(entry, 'abstract')],
    [say('共享条件', 'Conditions of sharing'), said(entry, 'conditions')],
    [say('更新周期', 'Update cycle'), said(entry, 'updateFrequency')],
  ].filter(([, value]) => value !== '');
  return (
    <>
      <h1>
        {say('申请共享：', 'Apply for: ')}
        {said(entry, 'title')}
      </h1>
      <dl class="facts">
        {facts.map(([label, value]) => (
          <>
            <dt>{label}</dt>
            <dd>{value}</dd>
          </>
        ))}
      </dl>
      <p>
        {say(
          '申请分三项填写，随时可以保存，以后再填。填完核对无误，再发起申请。',
          'An application has three parts. Each can be saved at any time and filled in later. Check them, then start the application.',
        )}
      </p>
      {begun.map(({ id, updatedAt }) => (
        <p class="notice">
          {say('您有一份没有填完的申请，', 'You have an unfinished application, saved on ')}
          {momentWords(updatedAt.toISOString())}
          {say('保存。', '. ')}
          <a href={`/drafts/${id}`}>{say('继续填写', 'Continue')}</a>
        </p>
      ))}
      <form method="post" action="/drafts">
        <input type="hidden" name="resource" value={said(entry, 'code')} />
        {Object.entries(known).map(([field, value]) => (
          <input type="hidden" name={field} value={value} />
        ))}
        <button type="submit">{say('开始填写', 'Begin')}</button>
      </form>
    </>
  );
}

const states: { readonly [S in ReturnType<typeof taskState>]: Words } = {
  done: ['已完成', 'Done'],
  open: ['未完成', 'Not done'],
  optional: ['选填，还没有填', 'Optional, empty'],
};

/** 草稿: the tasks, and how far each has come. */
export function DraftTasksPage({ draft, entry }: OfDraft & OfEntry): Child {
  const done = draftTasks.filter((task) => taskState(task, draft.typed) !== 'open').length;
  return (
    <>
      <p class="step">{say('第 1 步，共 2 步：填写', 'Step 1 of 2: fill in')}</p>
      <h1>
        {say('申请共享：', 'Apply for: ')}
        {said(entry, 'title')}
        <span class="number">
          {draft.resource}
          {say('，', ', ')}
          {momentWords(draft.updatedAt.toISOString())}
          {say('保存', ' saved')}
        </span>
      </h1>
      <p>
        {draftTasks.length}
        {say(' 项中有 ', ' parts, of which ')}
        {done}
        {say(' 项可以提交。', ' can be submitted.')}
      </p>
      <ul class="tasks">
        {draftTasks.map((task) => (
          <li>
            <a href={`/drafts/${draft.id}/${task.name}`}>{say(task.title)}</a>
            <span class={`state ${taskState(task, draft.typed)}`}>
              {say(states[taskState(task, draft.typed)])}
            </span>
          </li>
        ))}
      </ul>
      <p>
        <a class="button" href={`/drafts/${draft.id}/check`}>
          {say('下一步：核对', 'Next: check')}
        </a>
      </p>
      <form method="post" action={`/drafts/${draft.id}/drop`}>
        <button type="submit" class="plain">
          {say('删除这份草稿', 'Delete this draft')}
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
        <a href={`/drafts/${draft.id}`}>{say('返回草稿', 'Back to the draft')}</a>
      </p>
      <h1>{say(task.title)}</h1>
      <form method="post" action={`/drafts/${draft.id}/${task.name}`}>
        {task.fields.map((name) => (
          <Field
            name={name}
            kind={draftFieldKinds[name]}
            label={task.required.includes(name) ? fieldLabels[name] : optional(fieldLabels[name])}
            value={draft.typed[name] ?? ''}
            error={null}
          />
        ))}
        <p class="acts">
          <button type="submit" name="then" value="next">
            {say('保存并继续', 'Save and continue')}
          </button>
          <button type="submit" name="then" value="list" class="second">
            {say('保存，以后再填', 'Save for later')}
          </button>
        </p>
      </form>
    </>
  );
}

const optional = (label: FieldLabel): FieldLabel => ({
  ...label,
  label: [`${label.label[0]}（选填）`, `${label.label[1]} (optional)`],
});

/** 核对: every row with 修改 beside it, then the button that names the act. */
export function DraftCheckPage({
  draft,
  entry,
  mistakes,
}: OfDraft & OfEntry & { readonly mistakes: readonly Mistake[] }): Child {
  return (
    <>
      <ErrorSummary mistakes={mistakes} />
      <p class="step">{say('第 2 步，共 2 步：核对', 'Step 2 of 2: check')}</p>
      <h1>{say('请核对后发起', 'Check, then start')}</h1>
      <table class="check-rows">
        <tbody>
          <tr>
            <th scope="row">{say('资源', 'Resource')}</th>
            <td>
              {said(entry, 'title')}
              {say('（', ' (')}
              {draft.resource}
              {say('）', ')')}
            </td>
            <td />
          </tr>
          {draftTasks.flatMap(({ name, fields }) =>
            fields.map((field) => (
              <tr>
                <th scope="row">{say(fieldLabels[field].label)}</th>
                <td>{written(draft.typed[field])}</td>
                <td>
                  <a href={`/drafts/${draft.id}/${name}#field-${field}`}>
                    {say('修改', 'Change')}
                    <span class="sr">{say(fieldLabels[field].label)}</span>
                  </a>
                </td>
              </tr>
            )),
          )}
        </tbody>
      </table>
      <p>
        {say(
          '发起以后，由本部门主要领导同意发出，再由您提交给提供方。',
          'Once started, your head of department consents to sending; then you submit it to the provider.',
        )}
      </p>
      <form method="post" action={`/drafts/${draft.id}/check`}>
        <p class="acts">
          <button type="submit">{say('发起共享申请', 'Start an application')}</button>
          <a href={`/drafts/${draft.id}`}>{say('返回草稿', 'Back to the draft')}</a>
        </p>
      </form>
    </>
  );
}

const written = (value = ''): string =>
  value.trim() === '' ? say('没有填写', 'not filled in') : choiceLabel(value);
