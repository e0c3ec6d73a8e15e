import type { Child } from 'hono/jsx';
import type { Json } from '../../../domain/json.js';
import { settingsTerms } from '../../../domain/settings/glossary.js';
import { settingsEnglish } from '../../../domain/settings/glossary-english.js';
import {
  ladderDrafts,
  ladderRecipients,
  ladderStepsLimit,
  ladderWorkingDaysLimit,
} from '../../../domain/settings/read-ladder.js';
import type { LadderStep } from '../../../domain/settings/setting-values.js';
import type { Typed } from '../form-data.js';
import { say } from '../../say.js';

/** A row of the form as it stands: what is stored, or what was typed. */
interface Row {
  readonly days: string;
  readonly notify: readonly string[];
  readonly draft: string;
  readonly listed: boolean;
}

/** Rows to add a step with, below those there are. */
const spareRows = 2;
const emptyRow: Row = { days: '', notify: [], draft: 'none', listed: false };

/** 超期升级: a row a step. A row without its days is no step: so one is taken away, and a spare one is none. */
export function LadderField({
  value,
  typed,
  error,
}: {
  readonly value: readonly LadderStep[];
  readonly typed: Typed | null;
  readonly error: string | null;
}): Child {
  const stored = value.map(({ afterWorkingDays, notify, draft, listForCircular }) => ({
    days: String(afterWorkingDays),
    notify,
    draft,
    listed: listForCircular,
  }));
  const count = Math.min(value.length + spareRows, ladderStepsLimit);
  const rows = Array.from({ length: typed === null ? count : ladderStepsLimit }, (_, index) =>
    typed === null ? (stored[index] ?? emptyRow) : typedRow(typed, index),
  ).slice(0, typed === null ? undefined : Math.max(count, filledRows(typed)));
  return (
    <fieldset id="field-value" class={error === null ? 'field' : 'field wrong'}>
      <legend>{say('新的值', 'New value')}</legend>
      <p class="hint">
        {say(
          '一行一级，按超期后的工作日数从小到大；天数空着的一行不算一级。',
          'A row a stage, in the order of the working days after the deadline; a row without days is none.',
        )}
      </p>
      {error === null ? null : (
        <p class="error" id="field-value-error">
          {error}
        </p>
      )}
      <div class="scroll" tabindex={0} role="region" aria-label={say('各级', 'The stages')}>
        <table class="ladder">
          <thead>
            <tr>
              <th scope="col">{say('级', 'Stage')}</th>
              <th scope="col">{say('超期后（工作日）', 'After the deadline (working days)')}</th>
              <th scope="col">{say('告知', 'Tell')}</th>
              <th scope="col">{say('拟文', 'Letter')}</th>
              <th scope="col">{say('通报', 'Circular')}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row, index) => (
              <StepRow row={row} index={index} />
            ))}
          </tbody>
        </table>
      </div>
    </fieldset>
  );
}

function StepRow({ row, index }: { readonly row: Row; readonly index: number }): Child {
  const name = (field: string): string => `step-${index}-${field}`;
  const step = say(`第 ${index + 1} 级`, `Stage ${index + 1}`);
  const recipients = say(settingsTerms.recipients, settingsEnglish.recipients);
  const drafts = say(settingsTerms.drafts, settingsEnglish.drafts);
  return (
    <tr>
      <th scope="row">{step}</th>
      <td>
        <input
          name={name('days')}
          type="number"
          min="0"
          max={String(ladderWorkingDaysLimit)}
          value={row.days}
          aria-label={say(`${step}：超期后的工作日数`, `${step}: working days after the deadline`)}
        />
      </td>
      <td>
        {ladderRecipients.map((recipient) => (
          <label class="check">
            <input
              type="checkbox"
              name={name(recipient)}
              value="true"
              checked={row.notify.includes(recipient)}
            />{' '}
            {recipients[recipient]}
          </label>
        ))}
      </td>
      <td>
        <select name={name('draft')} aria-label={say(`${step}：拟文`, `${step}: letter`)}>
          {ladderDrafts.map((draft) => (
            <option value={draft} selected={draft === row.draft}>
              {drafts[draft]}
            </option>
          ))}
        </select>
      </td>
      <td>
        <label class="check">
          <input type="checkbox" name={name('listed')} value="true" checked={row.listed} />{' '}
          {say('列入通报', 'listed for circular')}
        </label>
      </td>
    </tr>
  );
}

function typedRow(typed: Typed, index: number): Row {
  const of = (field: string): string => (typed.get(`step-${index}-${field}`) ?? '').trim();
  return {
    days: of('days'),
    notify: ladderRecipients.filter((recipient) => of(recipient) === 'true'),
    draft: of('draft'),
    listed: of('listed') === 'true',
  };
}

const filledRows = (typed: Typed): number =>
  Array.from({ length: ladderStepsLimit }, (_, index) => typedRow(typed, index).days).findLastIndex(
    (days) => days !== '',
  ) + 1;

/** The steps as they were typed; what does not suit is said by the setting's own reader. */
export const typedLadder = (typed: Typed): Json =>
  Array.from({ length: ladderStepsLimit }, (_, index) => typedRow(typed, index))
    .filter(({ days }) => days !== '')
    .map(({ days, notify, draft, listed }) => ({
      afterWorkingDays: /^\d+$/.test(days) ? Number(days) : days,
      notify: [...notify],
      draft,
      listForCircular: listed,
    }));
