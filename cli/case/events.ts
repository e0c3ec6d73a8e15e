import { caseEvents, type ShownEvent } from '../../client/case-events.js';
import { ownName } from '../../domain/plan-templates/own-name.js';
import type { PlanTemplate } from '../../domain/plan-templates/plan-template.js';
import { exitCodes, type ExitCode } from '../exit-codes.js';
import type { Face } from '../face.js';
import type { Given } from '../leaf.js';
import { table } from '../table.js';
import { withReader } from '../with-reader.js';
import type { CaseFace } from './case-face.js';
import { deadlineTerm } from './deadline-term.js';
import { chineseMoment } from '../../calendar/chinese-moment.js';

/** `hefu … events`: the record of a case, what was refused included. */
export async function events(of: CaseFace, face: Face, given: Given): Promise<ExitCode> {
  const [id = ''] = given.words;
  return withReader(face, given, async (hefu, reader) => {
    const kind = await of.kind();
    const recorded = await caseEvents(hefu, kind, id);
    face.out.answer(recorded, () => table(['序号', '时间', '由谁', '依据', '事项'], rows(of, recorded)));
    await reader.opened(`${kind.category}/${id}`);
    return exitCodes.done;
  });
}

const who = (user: string): string => (user === 'engine' || user === 'keeper' ? '系统' : user);

/** A refused attempt stands among the events as one of its own type. */
const eventWords = (of: CaseFace, type: string): string =>
  type === 'CommandRefused' ? '未予办理' : of.eventTerm(type);

/** Rules are cited as the case had recorded them at that point: what a person adopted cites no article. */
function rows(of: CaseFace, recorded: readonly ShownEvent[]): readonly (readonly string[])[] {
  let article = of.article;
  let dateTerm = deadlineTerm;
  return recorded.map(({ seq, at, actor, rule, type, data }) => {
    const own = articlesIn(data);
    if (own !== null) article = (id) => own.get(id);
    const { template } = data as { readonly template?: PlanTemplate };
    if (template !== undefined) dateTerm = (name) => ownName(template, name) ?? deadlineTerm(name);
    return [
      String(seq),
      chineseMoment(at),
      who(actor.user),
      ruleWords(rule, article),
      eventWords(of, type) + detail(type, data, dateTerm),
    ];
  });
}

interface Cited {
  readonly articles?: { readonly [id: string]: string };
}

/** Of the rule set, or the plan's template, that an event records on the case, if it does. */
function articlesIn(data: object): ReadonlyMap<string, string> | null {
  const { ruleSet, template } = data as { readonly ruleSet?: Cited; readonly template?: Cited };
  const articles = (ruleSet ?? template)?.articles;
  return articles === undefined ? null : new Map(Object.entries(articles));
}

/** 第二十一条（B7）, 设置，非法定, or nothing where only the record itself speaks. */
function ruleWords(rule: string, articleOf: CaseFace['article']): string {
  if (rule.startsWith('setting:')) return '设置，非法定';
  if (rule === 'engine') return '';
  const article = articleOf(rule);
  return article === undefined ? rule : `${article}（${rule}）`;
}

function detail(type: string, data: object, dateTerm: (name: string) => string): string {
  const fields = new Map<string, unknown>(Object.entries(data));
  const refusals = fields.get('refusals');
  if (type === 'CommandRefused' && Array.isArray(refusals)) {
    return `：${refusals.map((one: { readonly message?: string }) => one.message ?? '').join('')}`;
  }
  const due = fields.get('deadline') ?? fields.get('milestone');
  const of = typeof due === 'string' ? `（${dateTerm(due)}）` : '';
  const reason = fields.get('reason') ?? fields.get('why');
  return of + (typeof reason === 'string' && reason !== '' ? `：${reason}` : '');
}
