import type { Context } from 'hono';
import type { Child } from 'hono/jsx';
import type { WebEnv } from '../../web-env.js';
import { say } from '../../say.js';
import { catalogueWords } from './terms.js';

const choices = { class: 'classes', openness: 'openness', status: 'statuses' } as const;
type Choice = keyof typeof choices;

/** What is looked for; as the address says it, so that every list is a link. */
export interface Wanted {
  readonly text?: string;
  readonly provider?: string;
  readonly class?: string;
  readonly openness?: string;
  readonly status?: string;
}

const longestText = 200;

export function wantedIn(context: Context<WebEnv>): Wanted {
  const read = (name: string): string => (context.req.query(name) ?? '').trim().slice(0, longestText);
  const chosen = (Object.keys(choices) as Choice[]).flatMap((name) => {
    const value = read(name);
    return Object.hasOwn(catalogueWords(choices[name]), value) ? [[name, value] as const] : [];
  });
  const typed = (['text', 'provider'] as const).flatMap((name) =>
    read(name) === '' ? [] : [[name, read(name)] as const],
  );
  return Object.fromEntries([...typed, ...chosen]);
}

export function queryOf(wanted: Wanted, more: { readonly [name: string]: string } = {}): string {
  const query = new URLSearchParams({ ...wanted, ...more } as Record<string, string>).toString();
  return query === '' ? '' : `?${query}`;
}

/** The block above the table. */
export function Filters({
  wanted,
  departments,
}: {
  readonly wanted: Wanted;
  readonly departments: ReadonlyMap<string, string>;
}): Child {
  return (
    <form method="get" action="/catalogue" class="filters" role="search">
      <div>
        <label for="text">{say('名称、编码或提供方', 'Name, code or provider')}</label>
        <p class="hint" id="text-hint">
          {say(
            '可用拼音或拼音首字母，几个词用空格分开。',
            'Pinyin or its initials work too; several words apart by blanks.',
          )}
        </p>
        <input
          id="text"
          name="text"
          type="search"
          maxlength={longestText}
          value={wanted.text ?? ''}
          aria-describedby="text-hint"
        />
      </div>
      <Select
        name="provider"
        label={say('提供方', 'Provider')}
        chosen={wanted.provider}
        options={[...departments]}
      />
      <Select
        name="class"
        label={say('共享类型', 'Class of sharing')}
        chosen={wanted.class}
        options={Object.entries(catalogueWords('classes'))}
      />
      <Select
        name="openness"
        label={say('公开方式', 'Openness')}
        chosen={wanted.openness}
        options={Object.entries(catalogueWords('openness'))}
      />
      <Select
        name="status"
        label={say('状态', 'Status')}
        chosen={wanted.status}
        options={Object.entries(catalogueWords('statuses')).filter(([status]) => status !== 'unregistered')}
      />
      <button type="submit">{say('查找', 'Search')}</button>
    </form>
  );
}

function Select({
  name,
  label,
  chosen,
  options,
}: {
  readonly name: string;
  readonly label: string;
  readonly chosen: string | undefined;
  readonly options: readonly (readonly [value: string, label: string])[];
}): Child {
  return (
    <div>
      <label for={name}>{label}</label>
      <select id={name} name={name}>
        <option value="">{say('全部', 'All')}</option>
        {options.map(([value, text]) => (
          <option value={value} selected={value === chosen}>
            {text}
          </option>
        ))}
      </select>
    </div>
  );
}
