import { shareRequestEvents } from '../../client/reading.js';
import { allRuleSets } from '../../domain/rule-sets/all.js';
import { exitCodes, type ExitCode } from '../exit-codes.js';
import type { Face } from '../face.js';
import type { Given } from '../leaf.js';
import { table } from '../table.js';
import { withHefu } from '../with-hefu.js';
import { chineseMoment, eventTerm } from './wording.js';

/** `hefu request events`: the record, what was refused included. */
export async function events(face: Face, given: Given): Promise<ExitCode> {
  const [id = ''] = given.words;
  return withHefu(face, async (hefu) => {
    const recorded = await shareRequestEvents(hefu, id);
    face.out.answer(recorded, () =>
      table(
        ['序号', '时间', '由谁', '依据', '事项'],
        recorded.map(({ seq, at, actor, rule, type, data }) => [
          String(seq),
          chineseMoment(at),
          who(actor.user),
          ruleWords(rule),
          eventTerm(type) + detail(type, data),
        ]),
      ),
    );
    return exitCodes.done;
  });
}

const who = (user: string): string => (user === 'engine' ? '系统' : user);

/** 第二十一条（B7）, 设置，非法定, or nothing where only the record itself speaks. */
function ruleWords(rule: string): string {
  if (rule.startsWith('setting:')) return '设置，非法定';
  const article = allRuleSets.map(({ articles }) => articles[rule]).find((one) => one !== undefined);
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
