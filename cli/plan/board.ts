import { planBoard } from '../../client/plan-board.js';
import { exitCodes, type ExitCode } from '../exit-codes.js';
import type { Face } from '../face.js';
import { facts } from '../facts.js';
import type { Given } from '../leaf.js';
import { table } from '../table.js';
import { withHefu } from '../with-hefu.js';
import { planRows } from './plan-rows.js';
import { percent } from './wording.js';

/** `hefu plan board`: a year of the whole city. */
export async function board(face: Face, given: Given): Promise<ExitCode> {
  const year = given.number('year') ?? 0;
  return withHefu(face, async (hefu) => {
    const document = await planBoard(hefu, year);
    const { city, plans } = document;
    face.out.answer(document, () => [
      ...facts([
        ['年度', `${year}年，${city.departments} 个部门`],
        ['已报备', `${city.filed} 个部门，完成 ${city.completed} 个，有节点超期 ${city.overdue} 个`],
        ['全市开放', `清单 ${city.listed} 项，已开放 ${city.opened} 项`],
        [
          '全市接口开放比例',
          `${percent(city.interfaceShare)}，年底预计 ${percent(city.interfaceForecast)}；目标不低于${percent(city.interfaceTarget)}，不作为办理条件`,
        ],
      ]),
      '',
      ...(plans.length === 0 ? ['本年度还没有计划，可用 hefu plan start 建立。'] : table(...planRows(plans))),
    ]);
    return exitCodes.done;
  });
}
