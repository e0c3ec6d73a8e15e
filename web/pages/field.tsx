import type { Child } from 'hono/jsx';
import { countLimit, largeCountLimit, type FieldKind } from '../../domain/command-fields.js';
import { choiceLabel, type FieldLabel } from './field-labels.js';
import { say } from '../say.js';

interface Field {
  readonly name: string;
  readonly kind: FieldKind;
  readonly label: FieldLabel;
  /** As it was typed. */
  readonly value: string;
  readonly error: string | null;
  /** What the choices of this very field are called, where the words are those of the case. */
  readonly names?: { readonly [choice: string]: string };
}

/** One field of a form: label, hint, what is wrong, and what was typed before. */
export function Field({ name, kind, label, value, error, names = {} }: Field): Child {
  const id = `field-${name}`;
  const described = [label.hint === undefined ? '' : `${id}-hint`, error === null ? '' : `${id}-error`]
    .filter((part) => part !== '')
    .join(' ');
  const common = {
    id,
    name,
    'aria-describedby': described === '' ? undefined : described,
    'aria-invalid': error === null ? undefined : 'true',
  } as const;
  return (
    <div class={error === null ? 'field' : 'field wrong'}>
      {kind === 'flag' ? null : <label for={id}>{say(label.label)}</label>}
      {label.hint === undefined ? null : (
        <p class="hint" id={`${id}-hint`}>
          {say(label.hint)}
        </p>
      )}
      {error === null ? null : (
        <p class="error" id={`${id}-error`}>
          {error}
        </p>
      )}
      <Control kind={kind} label={label} value={value} common={common} names={names} />
    </div>
  );
}

function Control({
  kind,
  label,
  value,
  common,
  names,
}: {
  readonly kind: FieldKind;
  readonly label: FieldLabel;
  readonly value: string;
  readonly common: { readonly id: string; readonly name: string };
  readonly names: { readonly [choice: string]: string };
}): Child {
  if (typeof kind !== 'string') {
    return (
      <select {...common}>
        <option value="">{say('请选择', 'Please choose')}</option>
        {kind.map((choice) => (
          <option value={choice} selected={choice === value}>
            {names[choice] ?? choiceLabel(choice)}
          </option>
        ))}
      </select>
    );
  }
  switch (kind) {
    case 'date':
      return <input {...common} type="date" value={value} />;
    case 'count':
    case 'large-count':
      return (
        <input
          {...common}
          type="number"
          min="0"
          max={String(kind === 'count' ? countLimit : largeCountLimit)}
          value={value}
        />
      );
    case 'flag':
      return (
        <label class="check">
          <input {...common} type="checkbox" value="true" checked={value === 'true'} /> {say(label.label)}
        </label>
      );
    case 'text':
      return label.long === true ? (
        <textarea {...common} rows={3} maxlength={4000}>
          {value}
        </textarea>
      ) : (
        <input {...common} type="text" maxlength={4000} value={value} />
      );
    default:
      return (
        <textarea {...common} rows={4}>
          {value}
        </textarea>
      );
  }
}
