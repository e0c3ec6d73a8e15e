import { chineseDate } from '../../calendar/chinese-date.js';
import { chineseMoment } from '../../calendar/chinese-moment.js';
import { listTemplates, setTemplate, showTemplate, type ShownTemplate } from '../../client/plan-templates.js';
import { itemsCountedTerms } from '../../domain/plan-templates/glossary.js';
import { exitCodes, type ExitCode } from '../exit-codes.js';
import type { Face } from '../face.js';
import { refused } from '../failed.js';
import { facts } from '../facts.js';
import type { Given } from '../leaf.js';
import { signIn } from '../sign-in.js';
import { table } from '../table.js';
import { withHefu } from '../with-hefu.js';
import { milestoneTerm } from './wording.js';
import { writtenIn } from './template-input.js';

const sourceTerms = {
  document: '随系统提供（该年度计划文件）',
  recorded: '市经济信息化委填写',
  adopted: '没有填写，沿用2016年度的日期',
} as const satisfies Record<ShownTemplate['source'], string>;

/** `hefu plan template show` */
export async function show(face: Face, given: Given): Promise<ExitCode> {
  const year = given.number('year') ?? 0;
  return withHefu(face, async (hefu) => {
    const template = await showTemplate(hefu, year);
    face.out.answer(template, () => lines(template));
    return exitCodes.done;
  });
}

/** `hefu plan template list` */
export async function list(face: Face): Promise<ExitCode> {
  return withHefu(face, async (hefu) => {
    const templates = await listTemplates(hefu);
    face.out.answer(templates, () => [
      ...table(
        ['年度', '文号', '计划名称', '来源', '版本', '在办计划', '未改用'],
        templates.map(({ year, title, documentNumber, source, version, plans }) => [
          String(year),
          documentNumber,
          title,
          sourceTerms[source],
          version === null ? '' : String(version),
          String(plans.open),
          String(plans.behind),
        ]),
      ),
      '',
      '其他年度没有填写，沿用2016年度的日期，不引用238号。',
    ]);
    return exitCodes.done;
  });
}

/** `hefu plan template set`: what is not given stays as it is. */
export async function set(face: Face, given: Given): Promise<ExitCode> {
  const year = given.number('year') ?? 0;
  return withHefu(face, async (hefu) => {
    const session = await signIn(face, given, hefu);
    const written = await writtenIn(given, await showTemplate(hefu, year));
    const answer = await setTemplate(hefu, session, { ...written, year, reason: given.text('reason') ?? '' });
    if (answer.kind === 'refused') throw refused(answer.refusals, `hefu plan template show --year ${year}`);
    const template = await showTemplate(hefu, year);
    face.out.answer(template, () => ['已记录。以后建立的计划按此办理。', '', ...lines(template)]);
    return exitCodes.done;
  });
}

function lines(template: ShownTemplate): readonly string[] {
  const { year, title, documentNumber, issuedOn, milestones, interfaceTargetPercent } = template;
  return [
    ...facts([
      ['年度', `${year}年`],
      ['计划名称', title],
      ['文号', documentNumber === '' ? '（待补）' : documentNumber],
      ['印发日期', issuedOn === null ? '（以建立计划的日子为准）' : chineseDate(issuedOn)],
      ['接口开放比例', `目标不低于${interfaceTargetPercent}%，不作为办理条件`],
      ['来源', sourceTerms[template.source]],
      ['版本', template.version === null ? null : `第 ${template.version} 版`],
      ['填写', recordedWords(template)],
    ]),
    '',
    ...table(
      ['节点', '代码', '日期', '名称', '条款', '计入的项目'],
      milestones.map(({ code, date, name, article, counts }) => [
        milestoneTerm(code),
        code,
        date,
        name,
        article,
        code === 'safety' ? itemsCountedTerms[counts ?? 'task-list'] : '',
      ]),
    ),
    ...behindWords(template),
  ];
}

function recordedWords({ setBy, setAt, reason }: ShownTemplate): string | null {
  if (setBy === null || setAt === null) return null;
  return [setBy, chineseMoment(setAt), ...(reason === null || reason === '' ? [] : [reason])].join('，');
}

/** A plan keeps the template it was issued with; the commission may take the new one to all of them. */
export function behindWords({ year, version, plans: { open, behind } }: ShownTemplate): readonly string[] {
  if (version === null || behind === 0) return [];
  return [
    '',
    `${year}年度在办的 ${open} 件计划中，有 ${behind} 件仍按原来的模板。如需改用，请运行：`,
    `  hefu plan template adopt --year ${year} --reason <理由>`,
  ];
}
