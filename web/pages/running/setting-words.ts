import type { ShownSetting } from '../../../client/settings.js';
import type { Json } from '../../../domain/json.js';
import { isSettingKey, settingDefinitions } from '../../../domain/settings/setting-definitions.js';
import { settingNamesEnglish } from '../../../domain/settings/setting-names-english.js';
import { settingsTerms } from '../../../domain/settings/glossary.js';
import { settingsEnglish } from '../../../domain/settings/glossary-english.js';
import type { LadderStep } from '../../../domain/settings/setting-values.js';
import { listed, say, type Words } from '../../say.js';

type Terms = { readonly [code: string]: string };
type Pairs = { readonly [code: string]: Words };

/** Terms that stand in two glossaries, as pairs. */
const inBoth = (chinese: Terms, english: Terms): Pairs =>
  Object.fromEntries(Object.entries(chinese).map(([code, term]) => [code, [term, english[code] ?? term]]));

const choices: { readonly [key: string]: Pairs } = {
  chain: inBoth(settingsTerms.chainSteps, settingsEnglish.chainSteps),
  responseKinds: inBoth(settingsTerms.responseKinds, settingsEnglish.responseKinds),
  supplementClock: inBoth(settingsTerms.supplementClocks, settingsEnglish.supplementClocks),
  lastDay: inBoth(settingsTerms.lastDays, settingsEnglish.lastDays),
  fixedDateDay: {
    inclusive: ['含当日', 'with the day itself'],
    exclusive: ['不含当日', 'without the day itself'],
  },
  addedItemDue: {
    'plan-date': [
      '随计划的开放期限，已过的按工作日计算',
      'by the plan’s dates; where they have passed, by working days',
    ],
    'working-days': ['按工作日计算', 'by working days'],
  },
  attachmentTypes: {
    pdf: ['版式文件（PDF）', 'fixed layout (PDF)'],
    ofd: ['版式文件（OFD）', 'fixed layout (OFD)'],
    docx: ['文字文档', 'text document'],
    xlsx: ['表格', 'spreadsheet'],
    pptx: ['演示文稿', 'presentation'],
    'office-97': ['旧版文字文档和表格', 'old text documents and spreadsheets'],
    png: ['图片（PNG）', 'picture (PNG)'],
    jpeg: ['图片（JPEG）', 'picture (JPEG)'],
    tiff: ['图片（TIFF）', 'picture (TIFF)'],
    zip: ['压缩包（ZIP）', 'archive (ZIP)'],
    gzip: ['压缩包（GZIP）', 'archive (GZIP)'],
    text: ['纯文本', 'plain text'],
  },
  catalogueProgressBase: {
    entries: ['本部门目录条数', 'entries of the department'],
    projects: ['运维项目数', 'projects maintained'],
  },
};

const sources: { readonly [S in ShownSetting['source']]: Words } = {
  scope: ['本级设置', 'set here'],
  city: ['全市设置', 'set for the city'],
  default: ['缺省', 'default'],
};

export const sourceTerm = (source: ShownSetting['source']): string => say(sources[source]);

/** Codes a setting may hold, in words; undefined where it holds none. */
export function choicesOf(key: string): Terms | undefined {
  const pairs = choices[key];
  return pairs === undefined
    ? undefined
    : Object.fromEntries(Object.entries(pairs).map(([code, words]) => [code, say(words)]));
}

const units: { readonly [unit: string]: Words } = {
  分钟: ['分钟', 'minutes'],
  工作日: ['个工作日', 'working days'],
};
/** 3 个工作日, 10 分钟 */
const countedIn = (unit: string): string => say(units[unit] ?? [unit, unit]);
/** What a number counts, beside its field. */
export const unitTerm = (unit: string): string => say(unit, units[unit]?.[1] ?? unit);

/** A value for a person. */
export function valueWords(key: string, value: Json, unit: string | null): string {
  if (typeof value === 'boolean') return value ? say('是', 'Yes') : say('否', 'No');
  if (typeof value === 'number') {
    if (key === 'overlapThreshold') return `${value}%`;
    return unit === null ? String(value) : `${value} ${countedIn(unit)}`;
  }
  if (key === 'ladder')
    return (value as unknown as readonly LadderStep[]).map(stepWords).join(say('；', '; '));
  if (Array.isArray(value)) {
    const words = (value as readonly Json[]).map((one) => wordOf(key, one));
    return `${words.join(key === 'chain' ? '→' : say('、', ', '))}${unit === null ? '' : say(`（${unit}）`, ` (${unitTerm(unit)})`)}`;
  }
  return wordOf(key, value);
}

function wordOf(key: string, value: Json): string {
  const text = typeof value === 'string' ? value : JSON.stringify(value);
  const [, month, day] = /^(\d{2})-(\d{2})$/.exec(text) ?? [];
  return month === undefined
    ? (choicesOf(key)?.[text] ?? text)
    : say(`${Number(month)}月${Number(day)}日`, `month ${Number(month)}, day ${Number(day)}`);
}

function stepWords({ afterWorkingDays, notify, draft, listForCircular }: LadderStep): string {
  const when =
    afterWorkingDays === 0
      ? say('到期未办当时', 'when the deadline passes')
      : say(`超期 ${afterWorkingDays} 个工作日`, `overdue by ${afterWorkingDays} working days`);
  const whom = listed(notify.map((one) => say(settingsTerms.recipients, settingsEnglish.recipients)[one]));
  const more = [
    draft === 'none' ? '' : say(settingsTerms.drafts, settingsEnglish.drafts)[draft],
    listForCircular ? say('列入通报', 'listed for circular') : '',
  ];
  return [when, say(`告知${whom}`, `tell ${whom}`), ...more]
    .filter((part) => part !== '')
    .join(say('，', ', '));
}

/** The rule that leaves the point of a setting open. */
export const leftOpenBy = (key: string): string | null =>
  isSettingKey(key) ? settingDefinitions[key].leftOpenBy : null;

/** What a setting is called. */
export function settingName({ key, name }: Pick<ShownSetting, 'key' | 'name'>): string {
  return say(name, isSettingKey(key) ? settingNamesEnglish[key] : name);
}

/** That it is no law, and which rule leaves it open. */
export function settingNote({ key, note }: Pick<ShownSetting, 'key' | 'note'>): string {
  const rule = leftOpenBy(key);
  const { mark } = settingsEnglish;
  return say(note, rule === null ? mark : `${mark} (${rule} does not state it)`);
}
