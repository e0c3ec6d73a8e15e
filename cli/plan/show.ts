import { planItems } from '../../client/annual-plans.js';
import { accessTerms, channelTerms } from '../../domain/annual-plan/glossary.js';
import type { ItemState } from '../../domain/annual-plan/state.js';
import { exitCodes, type ExitCode } from '../exit-codes.js';
import type { Face } from '../face.js';
import type { Given } from '../leaf.js';
import { table } from '../table.js';
import { withReader } from '../with-reader.js';
import { planFace } from './plan-face.js';

/** `hefu plan show`: where a plan stands; with `--items` its list, item by item. */
export async function show(face: Face, given: Given): Promise<ExitCode> {
  const [id = ''] = given.words;
  return withReader(face, given, async (hefu, reader) => {
    const { document, lines } = await planFace.shown(hefu, id);
    if (!given.flag('items')) {
      face.out.answer(document, lines);
      await reader.opened(`annual-plan/${id}`);
      return exitCodes.done;
    }
    const items = await planItems(hefu, id);
    const rows = Object.entries(items).map(([code, item]) => ({ code, ...item }));
    face.out.answer({ ...document, list: rows }, () => [
      ...lines(),
      '',
      ...table(['目录代码', '清单', '开放', '期限'], rows.map(itemRow)),
    ]);
    await reader.opened(`annual-plan/${id}`);
    return exitCodes.done;
  });
}

function itemRow({
  code,
  listed,
  withdrawnOn,
  opened,
  due,
}: ItemState & { readonly code: string }): readonly string[] {
  const place = listed ? '在清单' : withdrawnOn === null ? '未列入' : `${withdrawnOn}撤下`;
  const how =
    opened === null ? '' : `${opened.on} ${channelTerms[opened.channel]} ${accessTerms[opened.access]}`;
  return [code, place, how, due ?? ''];
}
