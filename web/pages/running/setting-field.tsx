import type { Child } from 'hono/jsx';
import type { ShownSetting } from '../../../client/settings.js';
import type { Json } from '../../../domain/json.js';
import type { LadderStep } from '../../../domain/settings/setting-values.js';
import type { Typed } from '../form-data.js';
import { LadderField, typedLadder } from './ladder-field.js';
import { choicesOf, unitTerm } from './setting-words.js';
import { say } from '../../say.js';

/** Settings of which several of their choices hold, in the order of the choices. */
const several = new Set(['chain', 'responseKinds', 'attachmentTypes']);

/** The value of a setting on a form: a choice, several, a number, days one after the other, steps, or the text itself. */
export function SettingField({
  setting: { key, value, unit },
  typed,
  error,
}: {
  readonly setting: ShownSetting;
  readonly typed: Typed | null;
  readonly error: string | null;
}): Child {
  if (key === 'ladder')
    // Kept by its own reader.
    return <LadderField value={value as unknown as readonly LadderStep[]} typed={typed} error={error} />;
  const id = 'field-value';
  const choices =
    typeof value === 'boolean' ? { true: say('是', 'Yes'), false: say('否', 'No') } : choicesOf(key);
  const described = { 'aria-describedby': error === null ? undefined : `${id}-error` };
  const complaint =
    error === null ? null : (
      <p class="error" id={`${id}-error`}>
        {error}
      </p>
    );
  if (choices !== undefined && several.has(key)) {
    const chosen = (code: string): boolean =>
      typed === null ? (value as readonly string[]).includes(code) : typed.get(`value-${code}`) === 'true';
    return (
      <fieldset id={id} class={error === null ? 'field' : 'field wrong'}>
        <legend>{say('新的值', 'New value')}</legend>
        {complaint}
        {Object.entries(choices).map(([code, label]) => (
          <p>
            <label class="check">
              <input type="checkbox" name={`value-${code}`} value="true" checked={chosen(code)} /> {label}
            </label>
          </p>
        ))}
      </fieldset>
    );
  }
  const text = typed?.get('value') ?? textOf(value);
  return (
    <div class={error === null ? 'field' : 'field wrong'}>
      <label for={id}>
        {say('新的值', 'New value')}
        {unit === null ? '' : say(`（${unit}）`, ` (${unitTerm(unit)})`)}
      </label>
      {Array.isArray(value) ? (
        <p class="hint">{say('几个值用顿号分开。', 'Several values apart by commas.')}</p>
      ) : null}
      {complaint}
      {choices !== undefined ? (
        <select id={id} name="value" {...described}>
          {Object.entries(choices).map(([code, label]) => (
            <option value={code} selected={text === code}>
              {label}
            </option>
          ))}
        </select>
      ) : (
        <input id={id} name="value" type="text" maxlength={1000} value={text} {...described} />
      )}
    </div>
  );
}

const plain = (value: Json): string => (typeof value === 'string' ? value : JSON.stringify(value));

function textOf(value: Json): string {
  return Array.isArray(value) ? (value as readonly Json[]).map(plain).join(say('、', ', ')) : plain(value);
}

/** What was typed, as the setting's value; what does not suit is said by the setting's own reader. */
export function typedValue(key: string, typed: Typed): Json {
  if (key === 'ladder') return typedLadder(typed);
  const choices = choicesOf(key);
  if (choices !== undefined && several.has(key)) {
    return Object.keys(choices).filter((code) => typed.get(`value-${code}`) === 'true');
  }
  const text = (typed.get('value') ?? '').trim();
  if (text === 'true' || text === 'false') return text === 'true';
  if (/^\d+$/.test(text) && !lists.test(key)) return Number(text);
  return lists.test(key)
    ? text
        .split(/[、，,\s]+/)
        .filter((part) => part !== '')
        .map((part) => (/^\d+$/.test(part) ? Number(part) : part))
    : text;
}

/** Settings that hold several days. */
const lists = /(ReminderWorkingDays|^reminderWorkingDays|^missingPaperWorkingDays|ProgressDays)$/;
