import { caseEvents } from '../../client/case-events.js';
import { exitCodes, type ExitCode } from '../exit-codes.js';
import type { Face } from '../face.js';
import type { Given } from '../leaf.js';
import { table } from '../table.js';
import { withHefu } from '../with-hefu.js';
import type { CaseFace } from './case-face.js';
import { chineseMoment } from './chinese-moment.js';

/** `hefu … events`: the record of a case, what was refused included. */
export async function events(of: CaseFace, face: Face, given: Given): Promise<ExitCode> {
  const [id = ''] = given.words;
  return withHefu(face, async (hefu) => {
    const recorded = await caseEvents(hefu, await of.kind(), id);
    face.out.answer(recorded, () =>
      table(
        ['序号', '时间', '由谁', '依据', '事项'],
        recorded.map(({ seq, at, actor, rule, type, data }) => [
          String(seq),
          chineseMoment(at),
          who(actor.user),
          ruleWords(of, rule),
          eventWords(of, type) + detail(type, data),
        ]),
      ),
    );
    return exitCodes.done;
  });
}

const who = (user: string): string => (user === 'engine' ? '系统' : user);

/** A refused attempt stands among the events as one of its own type. */
const eventWords = (of: CaseFace, type: string): string =>
  type === 'CommandRefused' ? '未予办理' : of.eventTerm(type);

/** 第二十一条（B7）, 设置，非法定, or nothing where only the record itself speaks. */
function ruleWords(of: CaseFace, rule: string): string {
  if (rule.startsWith('setting:')) return '设置，非法定';
  const article = of.article(rule);
  return article === undefined ? '' : `${article}（${rule}）`;
}

function detail(type: string, data: object): string {
  const fields = new Map<string, unknown>(Object.entries(data));
  const refusals = fields.get('refusals');
  if (type === 'CommandRefused' && Array.isArray(refusals)) {
    return `：${refusals.map((one: { readonly message?: string }) => one.message ?? '').join('')}`;
  }
  const reason = fields.get('reason') ?? fields.get('why');
  return typeof reason === 'string' && reason !== '' ? `：${reason}` : '';
}
