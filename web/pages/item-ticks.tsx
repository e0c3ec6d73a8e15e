import type { Child } from 'hono/jsx';
import type { Option } from './case-kind.js';
import type { FieldLabel } from './field-labels.js';
import type { Typed } from './form-data.js';
import { say } from '../say.js';

interface Items {
  readonly items: readonly Option[];
  readonly typed: Typed;
  readonly isAnew: boolean;
  readonly error: string | null;
}

/** Consent item by item: each is granted, or withheld with a reason. */
export function ItemTicks({ items, typed, isAnew, error }: Items): Child {
  if (items.length === 0) return null;
  return (
    <fieldset id="field-items">
      <legend>{say('提供哪些信息项', 'Items provided')}</legend>
      <p class="hint">
        {say('不提供的，取消勾选并写明理由。', 'Untick what is not provided and give the reason.')}
      </p>
      {error === null ? null : <p class="error">{error}</p>}
      {typed.get('items-stated') === 'true' ? <input type="hidden" name="items-stated" value="true" /> : null}
      {items.map(({ code, name }) => (
        <div class="item">
          <label class="check">
            <input
              type="checkbox"
              name={`item-${code}`}
              value="true"
              checked={isAnew || typed.get(`item-${code}`) === 'true'}
            />{' '}
            {name}
          </label>
          <input
            type="text"
            name={`item-${code}-reason`}
            aria-label={say(`不提供“${name}”的理由`, `Reason for not providing “${name}”`)}
            placeholder={say('不提供的理由', 'Reason for not providing it')}
            value={typed.get(`item-${code}-reason`) ?? ''}
          />
        </div>
      ))}
    </fieldset>
  );
}

interface Codes {
  readonly name: string;
  readonly label: FieldLabel;
  readonly codes: readonly Option[];
  readonly typed: Typed;
  readonly isAnew: boolean;
  readonly error: string | null;
}

/** Some of the items of a plan. */
export function CodeTicks({ name, label, codes, typed, isAnew, error }: Codes): Child {
  return (
    <fieldset id={`field-${name}`}>
      <legend>{say(label.label)}</legend>
      {label.hint === undefined ? null : <p class="hint">{say(label.hint)}</p>}
      {error === null ? null : <p class="error">{error}</p>}
      {codes.length === 0 ? <p>{say('没有可选的项目。', 'Nothing to choose from.')}</p> : null}
      {codes.map(({ code, name: title, chosen = false }) => (
        <label class="check">
          <input
            type="checkbox"
            name={`tick-${name}-${code}`}
            value="true"
            checked={isAnew ? chosen : typed.get(`tick-${name}-${code}`) === 'true'}
          />{' '}
          {title}
        </label>
      ))}
    </fieldset>
  );
}
