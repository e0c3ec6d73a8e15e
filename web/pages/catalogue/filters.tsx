import type { Context } from 'hono';
import type { Child } from 'hono/jsx';
import { catalogueTerms } from '../../../domain/catalogue/glossary.js';
import type { WebEnv } from '../../web-env.js';

const choices = {
  class: catalogueTerms.classes,
  openness: catalogueTerms.openness,
  status: catalogueTerms.statuses,
} as const;
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
    return Object.hasOwn(choices[name], value) ? [[name, value] as const] : [];
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
        <label for="text">名称、编码或提供方</label>
        <input
          id="text"
          name="text"
          type="search"
          maxlength={longestText}
          value={wanted.text ?? ''}
          aria-describedby="text-hint"
        />
        <p class="hint" id="text-hint">
          可用拼音或拼音首字母，几个词用空格分开。
        </p>
      </div>
      <Select name="provider" label="提供方" chosen={wanted.provider} options={[...departments]} />
      <Select name="class" label="共享类型" chosen={wanted.class} options={Object.entries(choices.class)} />
      <Select
        name="openness"
        label="公开方式"
        chosen={wanted.openness}
        options={Object.entries(choices.openness)}
      />
      <Select
        name="status"
        label="状态"
        chosen={wanted.status}
        options={Object.entries(choices.status).filter(([status]) => status !== 'unregistered')}
      />
      <button type="submit">查找</button>
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
        <option value="">全部</option>
        {options.map(([value, text]) => (
          <option value={value} selected={value === chosen}>
            {text}
          </option>
        ))}
      </select>
    </div>
  );
}
