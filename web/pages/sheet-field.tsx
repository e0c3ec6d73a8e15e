import type { Child } from 'hono/jsx';
import { say, type Words } from '../say.js';

interface SheetField {
  readonly label: Words;
  readonly hint: Words;
  /** What is wrong with the file that was given. */
  readonly error: string | null;
}

/** Where a table is given as a file: a workbook or a text table, in the field `file`. */
export function SheetField({ label, hint, error }: SheetField): Child {
  return (
    <div class={error === null ? 'field' : 'field wrong'}>
      <label for="field-file">{say(label)}</label>
      <p class="hint" id="field-file-hint">
        {say(hint)}
      </p>
      {error === null ? null : (
        <p class="error" id="field-file-error">
          {error}
        </p>
      )}
      <input
        id="field-file"
        name="file"
        type="file"
        accept=".csv,.xlsx,.txt"
        aria-describedby={error === null ? 'field-file-hint' : 'field-file-hint field-file-error'}
      />
    </div>
  );
}
