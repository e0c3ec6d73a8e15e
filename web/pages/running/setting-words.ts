import type { ShownSetting } from '../../../client/settings.js';
import type { Json } from '../../../domain/json.js';
import { settingsTerms } from '../../../domain/settings/glossary.js';
import type { LadderStep } from '../../../domain/settings/setting-values.js';

type Terms = { readonly [code: string]: string };

/** Codes a setting may hold, in words. */
export const choicesOf: { readonly [key: string]: Terms } = {
  chain: settingsTerms.chainSteps,
  responseKinds: settingsTerms.responseKinds,
  supplementClock: settingsTerms.supplementClocks,
  lastDay: settingsTerms.lastDays,
  fixedDateDay: { inclusive: '含当日', exclusive: '不含当日' },
  addedItemDue: { 'plan-date': '随计划的开放期限，已过的按工作日计算', 'working-days': '按工作日计算' },
  attachmentTypes: {
    pdf: '版式文件（PDF）',
    ofd: '版式文件（OFD）',
    docx: '文字文档',
    xlsx: '表格',
    pptx: '演示文稿',
    'office-97': '旧版文字文档和表格',
    png: '图片（PNG）',
    jpeg: '图片（JPEG）',
    tiff: '图片（TIFF）',
    zip: '压缩包（ZIP）',
    gzip: '压缩包（GZIP）',
    text: '纯文本',
  },
  catalogueProgressBase: { entries: '本部门目录条数', projects: '运维项目数' },
};

export const sourceTerm: { readonly [S in ShownSetting['source']]: string } = {
  scope: '本级设置',
  city: '全市设置',
  default: '缺省',
};

/** A value for a person. */
export function valueWords(key: string, value: Json, unit: string | null): string {
  if (typeof value === 'boolean') return value ? '是' : '否';
  if (typeof value === 'number') {
    if (key === 'overlapThreshold') return `${value}%`;
    return unit === null ? String(value) : `${value} 个${unit}`.replace('个分钟', '分钟');
  }
  if (key === 'ladder') return (value as unknown as readonly LadderStep[]).map(stepWords).join('；');
  if (Array.isArray(value)) {
    const words = (value as readonly Json[]).map((one) => wordOf(key, one));
    return `${words.join(key === 'chain' ? '→' : '、')}${unit === null ? '' : `（${unit}）`}`;
  }
  return wordOf(key, value);
}

function wordOf(key: string, value: Json): string {
  const text = typeof value === 'string' ? value : JSON.stringify(value);
  const [, month, day] = /^(\d{2})-(\d{2})$/.exec(text) ?? [];
  return month === undefined ? (choicesOf[key]?.[text] ?? text) : `${Number(month)}月${Number(day)}日`;
}

function stepWords({ afterWorkingDays, notify, draft, listForCircular }: LadderStep): string {
  const when = afterWorkingDays === 0 ? '到期未办当时' : `超期 ${afterWorkingDays} 个工作日`;
  const whom = notify.map((one) => settingsTerms.recipients[one]).join('、');
  const more = [draft === 'none' ? '' : settingsTerms.drafts[draft], listForCircular ? '列入通报' : ''];
  return [when, `告知${whom}`, ...more].filter((part) => part !== '').join('，');
}
