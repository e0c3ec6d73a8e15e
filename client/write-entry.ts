import type { z } from 'zod';
import { blankContent, blankItem } from '../domain/catalogue/blank-content.js';
import { catalogueDecider } from '../domain/catalogue/decider.js';
import type { EntryContent } from '../domain/catalogue/entry.js';
import { catalogueTerms } from '../domain/catalogue/glossary.js';
import { entryFieldsSchema } from '../domain/catalogue/schema.js';
import { entryCode } from './catalogue-import/entry-code.js';
import { shortHash } from './catalogue-import/short-hash.js';
import { commandCatalogue, type CatalogueAnswer, type CatalogueOrder } from './command-catalogue.js';
import { foldStream } from './command-stream.js';
import type { HefuConnection } from './connection.js';
import { MalformedInput, NotFound } from './failures.js';
import { schemaProblem } from './schema-problems.js';
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
    ...rest
  }: Pick<CatalogueOrder, 'code' | 'commandId' | 'isAttempt'> & {
    readonly fields: unknown;
    readonly reason: string;
  },
): Promise<CatalogueAnswer> {
  const { state } = await foldStream(hefu, catalogueDecider, `catalogue/${code}`);
  if (state.status === 'unregistered') {
    throw new NotFound(
      [
        `目录中没有编码为“${code}”的资源，请核对编码。`,
        `The catalogue has no resource “${code}”. Please check the code.`,
      ],
      'hefu catalogue list',
    );
  }
  const returned = 'returned' in state ? state.returned : null;
  const content = written(returned?.content ?? state.content, fields);
  return commandCatalogue(hefu, session, {
    code,
    type: 'ReviseEntry',
    data: { content, source: 'person', reason: reason.trim() === '' ? null : reason.trim() },
    ...rest,
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

function malformed(issues: readonly z.core.$ZodIssue[]): MalformedInput {
  return new MalformedInput(
    issues.map((issue) => {
      const problem = schemaProblem(issue, '/data');
      if (issue.path.length > 0) return problem;
      const [detail, english] =
        issue.code === 'unrecognized_keys'
          ? [
              `目录没有“${issue.keys.join('、')}”这样的栏目，`,
              `An entry has no field “${issue.keys.join(', ')}”. `,
            ]
          : [problem.detail, `${problem.english} `];
      return {
        ...problem,
        detail: `${detail}可填：${fieldNames()}。`,
        english: `${english}It has: ${fieldNames()}.`,
      };
    }),
  );
}

/** title（信息资源名称）、… */
const fieldNames = (): string =>
  Object.entries(catalogueTerms.fields)
    .map(([field, term]) => `${field}（${term}）`)
    .join('、');
