import type { Child } from 'hono/jsx';
import type { CommandFields } from '../../domain/command-fields.js';
import type { ActStart, CaseKind, Option } from './case-kind.js';
import type { CaseShown } from './case-shown.js';
import { ErrorSummary, type Mistake } from './error-summary.js';
import type { Typed } from './form-data.js';
import { FormFields } from './form-fields.js';
import { say } from '../say.js';

export interface ActPageData {
  readonly acts: CaseKind;
  readonly subject: CaseShown;
  readonly command: string;
  readonly fields: CommandFields;
  readonly options: { readonly [field: string]: readonly Option[] };
  readonly start: ActStart | null;
  readonly typed: Typed;
  /** Nobody has sent this form yet: what can be ticked is ticked. */
  readonly isAnew: boolean;
  readonly mistakes: readonly Mistake[];
  /** Somebody else was first. */
  readonly notice: Child | null;
  /** Names this try: sent twice, it is done once. */
  readonly key: string;
}

/** One act on a case: its fields, what was wrong, and a button that names the act. */
export function ActPage(data: ActPageData): Child {
  const { acts, subject, command, start, mistakes, notice, key } = data;
  return (
    <>
      <p>
        <a href={`${acts.base}/${subject.id}`}>
          {say('返回 ', 'Back to ')}
          {subject.id}
        </a>
      </p>
      <ErrorSummary mistakes={mistakes} />
      {notice}
      <h1>
        {acts.commandTerm(command)}
        <span class="number">
          {subject.title}
          {say('（', ' (')}
          {subject.id}
          {say('）', ')')}
        </span>
      </h1>
      {start?.lead}
      <details class="on-screen">
        <summary>{say('本件情况', 'What the case says')}</summary>
        <dl class="facts">
          {subject.facts.map(([label, said]) => (
            <>
              <dt>{label}</dt>
              <dd>{said}</dd>
            </>
          ))}
        </dl>
      </details>
      <form method="post" class="act" action={`${acts.base}/${subject.id}/act/${command}`}>
        <input type="hidden" name="key" value={key} />
        <input type="hidden" name="version" value={String(subject.version)} />
        <FormFields {...data} labels={acts.labels} choices={acts.choices()} />
        <p class="acts">
          <button type="submit">{acts.commandTerm(command)}</button>
          <a href={`${acts.base}/${subject.id}`}>{say('取消', 'Cancel')}</a>
        </p>
      </form>
    </>
  );
}
