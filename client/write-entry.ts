import { blankContent, blankItem } from '../domain/catalogue/blank-content.js';
import { catalogueDecider } from '../domain/catalogue/decider.js';
import type { EntryContent } from '../domain/catalogue/entry.js';
import { catalogueTerms } from '../domain/catalogue/glossary.js';
import { entryFieldsSchema } from '../domain/catalogue/schema.js';
import { entryCode } from './catalogue-import/entry-code.js';
import { shortHash } from './catalogue-import/short-hash.js';
import { commandCatalogue, type CatalogueAnswer } from './command-catalogue.js';
import { foldStream } from './command-stream.js';
import type { HefuConnection } from './connection.js';
import { MalformedInput, NotFound } from './failures.js';
import type { Session } from './session.js';

/** Begins an entry with what is stated of it; the provider is the writer's own department unless said otherwise. */
export async function draftEntry(
  hefu: HefuConnection,
  session: Session,
  {
    code,
    fields,
    commandId,
  }: { readonly code?: string; readonly fields: unknown; readonly commandId?: string },
): Promise<CatalogueAnswer & { readonly code: string }> {
  const blank = { ...blankContent('on-demand'), provider: session.actor.department };
  const content = written(blank, fields);
  const own = code ?? entryCode(content.provider, content.title);
  const done = await commandCatalogue(hefu, session, {
    code: own,
    type: 'DraftEntry',
    data: { content },
    ...(commandId === undefined ? {} : { commandId }),
  });
  return { ...done, code: own };
}

/**
 * Changes what is stated and leaves the rest. What the authority has sent back is gone on with, so that nobody
 * has to type it again. @throws NotFound, MalformedInput
 */
export async function reviseEntry(
  hefu: HefuConnection,
  session: Session,
  {
    code,
    fields,
    reason,
    commandId,
  }: {
    readonly code: string;
    readonly fields: unknown;
    readonly reason: string;
    readonly commandId?: string;
  },
): Promise<CatalogueAnswer> {
  const { state } = await foldStream(hefu, catalogueDecider, `catalogue/${code}`);
  if (state.status === 'unregistered') {
    throw new NotFound([
      `目录中没有编码为“${code}”的资源，请用 hefu catalogue list 查找。`,
      `The catalogue has no resource “${code}”. hefu catalogue list finds them.`,
    ]);
  }
  const returned = 'returned' in state ? state.returned : null;
  const content = written(returned?.content ?? state.content, fields);
  return commandCatalogue(hefu, session, {
    code,
    type: 'ReviseEntry',
    data: { content, source: 'person', reason: reason.trim() === '' ? null : reason.trim() },
    ...(commandId === undefined ? {} : { commandId }),
  });
}

function written(base: EntryContent, fields: unknown): EntryContent {
  const result = entryFieldsSchema.safeParse(fields);
  if (!result.success) throw malformed(result.error.issues);
  const { items, ...stated } = result.data;
  const known = Object.entries(stated).filter(([, value]) => value !== undefined);
  const content: EntryContent = {
    ...base,
    // A class that somebody states is declared; fields by the schema's own names.
    ...(stated.class === undefined ? {} : { classSource: 'declared' }),
    ...(Object.fromEntries(known) as Partial<EntryContent>),
  };
  if (items === undefined) return content;
  const whole = items.map((item) => {
    const code = item.code ?? shortHash(['item', item.name], 8);
    const given = Object.entries(item).filter(([, value]) => value !== undefined);
    return { ...blankItem(code, item.name), ...(Object.fromEntries(given) as Partial<typeof item>), code };
  });
  return { ...content, items: whole as EntryContent['items'] };
}

/** What zod says of a field, as far as it helps to mend it. */
interface Issue {
  readonly path: readonly PropertyKey[];
  readonly code: string;
  /** Fields nobody knows. */
  readonly keys?: readonly string[];
  /** What the field may be. */
  readonly values?: readonly unknown[];
}

function malformed(issues: readonly Issue[]): MalformedInput {
  return new MalformedInput(
    issues.map((issue) => {
      const [detail, english] = wordsOf(issue);
      return { pointer: `/data/${issue.path.map(String).join('/')}`, code: issue.code, detail, english };
    }),
  );
}

function wordsOf({ path, keys = [], values }: Issue): readonly [detail: string, english: string] {
  const name = path.map(String).join('.');
  if (keys.length > 0) {
    const unknown = keys.map((key) => (name === '' ? key : `${name}.${key}`)).join('、');
    const fields = name === '' ? fieldNames() : null;
    return [
      `目录没有“${unknown}”这样的栏目${fields === null ? '，请删除。' : `，可填：${fields}。`}`,
      `An entry has no field “${unknown}”${fields === null ? '; please remove it.' : `. It has: ${fields}.`}`,
    ];
  }
  if (name === '') {
    return [
      `内容应为 JSON 对象，可填：${fieldNames()}。`,
      `The content should be a JSON object of: ${fieldNames()}.`,
    ];
  }
  const choices = values?.map(String).join('、');
  return [
    `“${name}”填写有误${choices === undefined ? '，请核对后重新填写。' : `，应为其中之一：${choices}。`}`,
    `“${name}” is not filled in well. ${choices === undefined ? 'Please check and fill it in again.' : `It is one of: ${choices}.`}`,
  ];
}

/** title（信息资源名称）、… */
const fieldNames = (): string =>
  Object.entries(catalogueTerms.fields)
    .map(([field, term]) => `${field}（${term}）`)
    .join('、');
