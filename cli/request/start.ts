import type { Letter } from '../../client/share-requests.js';
import type { HefuConnection } from '../../client/connection.js';
import type { Refusal } from '../../domain/refusal.js';
import { exitCodes, type ExitCode } from '../exit-codes.js';
import type { Face } from '../face.js';
import { refused } from '../failed.js';
import type { Given } from '../leaf.js';
import { signIn } from '../sign-in.js';
import { table } from '../table.js';
import { withHefu } from '../with-hefu.js';
import { readCase } from './read-case.js';
import type { ShownShareRequest } from '../../client/shown-share-request.js';
import { nextSteps, type NextStep } from './next-steps.js';
import { statusTerm } from './wording.js';

/** `hefu request start`: one letter, one case a resource. */
export async function start(face: Face, given: Given): Promise<ExitCode> {
  const letter = letterOf(given);
  return withHefu(face, async (hefu) => {
    const session = await signIn(face, given, hefu);
    if (given.flag('dryRun')) return dryRun(face, hefu, letter);
    const { startLetter } = await import('../../client/share-requests.js');
    const started = await startLetter(hefu, session, letter);
    const cases: ShownShareRequest[] = [];
    let next: readonly NextStep[] = [];
    const refusals: (Refusal & { readonly resource: string })[] = [];
    for (const { id, resource, answer } of started.cases) {
      if (answer.kind === 'refused') refusals.push(...answer.refusals.map((one) => ({ ...one, resource })));
      else {
        const { shown, reading } = await readCase(hefu, id);
        if (cases.length === 0) next = nextSteps(shown, reading);
        cases.push(shown);
      }
    }
    if (refusals.length > 0 && cases.length === 0) throw refused(refusals, 'hefu catalogue list', { cases });
    const listed = refusals.map(({ resource, code, message }) => ({ resource, code, message }));
    const document = { letter: started.letter, cases, ...(listed.length === 0 ? {} : { refusals: listed }) };
    face.out.answer(document, () => startedLines(started.letter, cases, next));
    for (const { resource, message } of refusals) face.out.say(`${resource}未发起：${message}`);
    return refusals.length > 0 ? exitCodes.refused : exitCodes.done;
  });
}

function letterOf(given: Given): Letter {
  const optional = {
    mode: 'mode',
    scenario: 'scenario',
    scope: 'scope',
    timeLimit: 'timeLimit',
    ruleSet: 'ruleSet',
  };
  const texts = Object.entries({
    ...optional,
    ruleSetReason: 'ruleSetReason',
    ruleSetDocument: 'ruleSetDocument',
  }).flatMap(([field, option]) => {
    const value = given.text(option);
    return value === undefined ? [] : [[field, value] as const];
  });
  const items = given.texts('item');
  return {
    resources: given.texts('resource'),
    purpose: given.text('purpose') ?? '',
    basis: given.text('basis') ?? '',
    ...Object.fromEntries(texts),
    ...(items.length === 0 ? {} : { items }),
  };
}

/** Every resource is looked up and the letter's shape is checked; nothing is begun. */
async function dryRun(face: Face, hefu: HefuConnection, letter: Letter): Promise<ExitCode> {
  const [{ parseData }, { commandFields }, { getEntry }] = await Promise.all([
    import('../../client/command-schema.js'),
    import('../../domain/share-request/fields.js'),
    import('../catalogue/entry.js'),
  ]);
  const { resources, ...rest } = letter;
  parseData(commandFields.Start, rest);
  for (const resource of resources) await getEntry(hefu, resource);
  face.out.answer({ dryRun: true, cases: [], resources }, () => [
    `${resources.length} 项资源都在目录中，填写合规格，没有发起。`,
  ]);
  return exitCodes.done;
}

const sending = ['ConsentToSend', 'Submit'];

function startedLines(
  letter: string,
  cases: readonly ShownShareRequest[],
  next: readonly NextStep[],
): readonly string[] {
  const rows = cases.map((one) => [
    one.id,
    statusTerm(one.status),
    one.providerName,
    `${one.resourceTitle}（${one.resource}）`,
  ]);
  return [
    `已发起，来文 ${letter}，共 ${cases.length} 件。`,
    '',
    ...table(['编号', '状态', '提供方', '资源'], rows),
    '',
    '下一步：',
    ...sending
      .flatMap((wanted) => next.filter(({ command }) => command === wanted))
      .flatMap(({ term, who, toType }) => [`  ${term}（${who}）`, `    ${toType}`]),
  ];
}
