import { chineseDate } from '../../calendar/chinese-date.js';
import type { ShownPlan } from '../../client/shown-plan.js';
import { deadlineTerm, draftTerms, partyTerms } from '../../domain/annual-plan/glossary.js';
import { permissions, type Party } from '../../domain/annual-plan/permissions.js';
import { named } from '../../domain/annual-plan/refusals.js';
import { statuses } from '../../domain/annual-plan/status.js';
import { itemsCountedTerms } from '../../domain/plan-templates/glossary.js';
import { facts } from '../facts.js';
import { commandTerm, milestoneTerm, milestoneWords, percent, statusTerm } from './wording.js';

/** What a reader needs beside the plan. */
export interface PlanReading {
  /** One acts with `--as` there. */
  readonly isDemo: boolean;
  /** Names of what is missing. */
  readonly titles: { readonly [code: string]: string };
}

/** A plan for a person: its dates, its list, what is missing, how much by interface, what can be done. */
export function shownPlanLines(shown: ShownPlan, reading: PlanReading): readonly string[] {
  const { milestones, itemDues, missing, catalogue } = shown;
  const number = shown.documentNumber === '' ? '（文号待补）' : `（${shown.documentNumber}）`;
  return [
    ...facts([
      ['编号', shown.id],
      ['部门', shown.departmentName],
      ['计划', `${shown.templateTitle}${number}`],
      ['印发日期', chineseDate(shown.issuedOn)],
      ['状态', statusTerm(shown.status)],
      ...milestones.map((one): [string, string] => [
        one.name ?? milestoneTerm(one.code),
        milestoneWords(one),
      ]),
      ...itemDues.map((one): [string, string] => [
        milestoneTerm('added'),
        `${one.items}项 · ${milestoneWords(one)}`,
      ]),
      ['开放清单', listWords(shown)],
      ['清单缺少', missing.length === 0 ? null : `${missing.length}项：${named(missing, reading.titles)}`],
      ['开放进度', `清单${shown.items.listed}项，已开放${shown.items.opened}项`],
      ['接口开放比例', interfaceWords(shown)],
      [midYearWords(shown), safetyWords(shown)],
      [
        '目录编制',
        catalogue === null ? null : `${catalogue.done}/${catalogue.total}，${chineseDate(catalogue.on)}填报`,
      ],
      ['待签文稿', unsigned(shown)],
    ]),
    ...stepLines(shown, reading),
  ];
}

function listWords({ id, list, status }: ShownPlan): string | null {
  if (list === null) return null;
  if (status === 'returned')
    return `第${list.version}版，${chineseDate(list.filedOn)}报备，已退回，请重新报备（理由见 hefu plan lists ${id}）`;
  const published =
    list.publishedVersion === null
      ? '尚未公布'
      : list.publishedVersion === list.version
        ? '已公布'
        : `第${list.publishedVersion}版已公布，修订后尚未再次公布`;
  return `第${list.version}版，${chineseDate(list.filedOn)}报备${list.hasDefects ? '（有缺项）' : ''}，${published}`;
}

/** What counts in mid-year: as the year's own document names it. */
function midYearWords({ milestones, safety }: ShownPlan): string {
  const own = milestones.find(({ code }) => code === 'safety')?.name;
  return own === undefined && safety.counts === undefined ? '城市安全' : '年中开放';
}

function safetyWords({ safety, milestones }: ShownPlan): string | null {
  if (milestones.every(({ code }) => code !== 'safety')) return null;
  const { items, opened, listLoaded, counts } = safety;
  const own = milestones.find(({ code }) => code === 'safety')?.name;
  const by =
    counts !== undefined
      ? `（${itemsCountedTerms[counts]}）`
      : listLoaded
        ? ''
        : '（附件未取得，以目录标注为准）';
  return `${own === undefined ? '' : `${own}：`}${items}项，已开放${opened}项${by}`;
}

function interfaceWords(shown: ShownPlan): string {
  const { items, interfaceShare, interfaceForecast, interfaceTarget, interfaceBelowTarget } = shown;
  const target = `目标不低于${percent(interfaceTarget)}，不作为办理条件`;
  const forecast =
    interfaceForecast === null
      ? ''
      : `；按目前的安排，${items.forecastOf ?? items.listed}项中以接口开放${items.forecastByInterface}项，年底占${percent(interfaceForecast)}`;
  return `${percent(interfaceShare)}（${items.byInterface}/${items.openedInYear}）${forecast}。${target}${interfaceBelowTarget ? '，请留意' : ''}`;
}

/** 催办函（清单报备，编号 filing-2）: the number is what is typed to sign it. */
function unsigned({ letters, milestones }: ShownPlan): string | null {
  const open = letters
    .filter(({ signedBy }) => signedBy === null)
    .map(({ id, kind, deadline }) => {
      const own = milestones.find(({ code }) => code === deadline)?.name;
      return `${draftTerms[kind]}（${own ?? deadlineTerm(deadline)}，编号 ${id}）`;
    });
  return open.length === 0 ? null : open.join('、');
}

/** Commands of the engine, of `hefu calendar load` and of `hefu plan template adopt`. */
const notTyped = new Set(['PassDeadline', 'AdoptCalendar', 'AdoptTemplate', 'NoteCatalogueChange']);

function stepLines(shown: ShownPlan, { isDemo }: PlanReading): readonly string[] {
  const status = statuses.find((one) => one === shown.status);
  if (status === undefined) return [];
  const row: { readonly [command: string]: readonly Party[] } = permissions[status];
  const steps = Object.entries(row).filter(([command]) => !notTyped.has(command));
  if (steps.length === 0) return [];
  const as = isDemo ? ' --as <用户>' : '';
  return [
    '',
    `可以办理的（hefu plan do ${shown.id} <操作>${as} --data '<JSON>'）：`,
    ...steps.map(
      ([command, parties]) =>
        `  ${commandTerm(command)} ${command}（${parties.map((party) => partyTerms[party]).join('、')}）`,
    ),
  ];
}
