import type { Child } from 'hono/jsx';
import type { EntryVersion } from '../../../client/entry-history.js';
import { momentWords } from '../../dates.js';
import { listed, say } from '../../say.js';
import { asWritten } from '../as-written.js';
import { personName } from '../person-name.js';
import { PlainTable } from '../plain-table.js';
import { entryEventTerm, fieldTerm } from './terms.js';

/** Every version of an entry: what was done when, by whom, why, and which fields it changed. */
export function Versions({
  versions,
  names,
}: {
  readonly versions: readonly EntryVersion[];
  readonly names: ReadonlyMap<string, string>;
}): Child {
  return (
    <PlainTable
      label={say('历次版本', 'Versions')}
      head={[
        say('版本', 'Version'),
        say('时间', 'Time'),
        say('由谁', 'By whom'),
        say('事项', 'Event'),
        say('改动的栏目', 'Fields changed'),
        say('说明', 'Remark'),
      ]}
      rows={versions.map(({ version, at, actor, type, fields, data }) => [
        say(`第 ${version} 版`, `Version ${version}`),
        momentWords(at),
        personName(names, actor),
        entryEventTerm(type),
        listed(fields.map(fieldTerm)) || '—',
        asWritten(saidOf(data)),
      ])}
      empty={say('没有版本。', 'No versions.')}
    />
  );
}

/** The reason, or what was noted with it. */
function saidOf(data: object): string {
  const { reason, note } = data as { readonly reason?: unknown; readonly note?: unknown };
  const words = typeof reason === 'string' ? reason : typeof note === 'string' ? note : '';
  return words === '' ? '—' : words;
}

/** Two of them side by side. */
export function CompareForm({ code, count }: { readonly code: string; readonly count: number }): Child {
  const pick = (name: string, label: string, chosen: number): Child => (
    <div>
      <label for={name}>{label}</label>
      <input
        id={name}
        name={name}
        type="number"
        min="1"
        max={String(count)}
        value={String(chosen)}
        required
      />
    </div>
  );
  return (
    <form method="get" action={`/catalogue/entries/${encodeURIComponent(code)}/compare`} class="filters">
      {pick('from', say('比较第几版', 'Compare version'), count - 1)}
      {pick('to', say('与第几版', 'with version'), count)}
      <button type="submit">{say('比较', 'Compare')}</button>
    </form>
  );
}
