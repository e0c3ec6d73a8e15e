import type { Child } from 'hono/jsx';
import type { ShownTemplate } from '../../../client/plan-templates.js';
import { milestoneTerms } from '../../../domain/annual-plan/glossary.js';
import type { FieldKind } from '../../../domain/command-fields.js';
import { itemsCountedEnglish } from '../../../domain/plan-templates/glossary-english.js';
import { itemsCountedTerms } from '../../../domain/plan-templates/glossary.js';
import { itemsCounted, type MilestoneCode } from '../../../domain/plan-templates/plan-template.js';
import type { WrittenTemplate } from '../../../domain/plan-templates/recorded-template.js';
import type { Refusal } from '../../../domain/refusal.js';
import { refusalTold } from '../../refusal-told.js';
import { say } from '../../say.js';
import type { Mistake } from '../error-summary.js';
import { Field } from '../field.js';
import type { FieldLabel } from '../field-labels.js';
import type { Typed } from '../form-data.js';
import { milestoneTerm } from '../plan-words.js';

const milestoneCodes = ['filing', 'safety', 'complete', 'catalogue'] as const;

const labels = {
  title: { label: ['计划名称', 'Title of the plan'] },
  documentNumber: {
    label: ['文号', 'Document no.'],
    hint: [
      '本年度计划文件自己的文号；还没有的，请留空，以后补填。',
      'That of this year’s own document; leave it empty where there is none yet.',
    ],
  },
  issuedOn: {
    label: ['印发日期', 'Date of issue'],
    hint: [
      '留空的，以建立计划的日子为准；印发前已过的节点只补记，不算超期。',
      'Empty: the day the plans begin. A milestone that had passed by then is made up for and not late.',
    ],
  },
  target: {
    label: ['接口开放比例的目标（%）', 'Target for the share by interface (%)'],
    hint: ['只提醒，不作为办理条件。', 'A reminder only, never a condition.'],
  },
  reason: {
    label: ['修改的理由', 'Reason of the change'],
    hint: ['第一次填写可以不写。', 'Not needed the first time.'],
    long: true,
  },
  date: { label: ['期限', 'Deadline'] },
  name: { label: ['名称', 'Name'], hint: ['留空的，用通常的名称。', 'Empty: as it is usually called.'] },
  article: {
    label: ['条款', 'Article'],
    hint: [
      '本年度计划文件中的条款，例如：二（二）1；没有写明的请留空。',
      'Where this year’s document says it; leave it empty where it does not.',
    ],
  },
  counts: { label: ['计入的项目', 'Items that count'] },
} as const satisfies { readonly [field: string]: FieldLabel };

/** A template as the form shows it before anything is typed. */
export function typedOf({ year, ...template }: ShownTemplate): Typed {
  const { title, documentNumber, issuedOn, interfaceTargetPercent, milestones } = template;
  return new Map([
    ['title', title],
    ['documentNumber', documentNumber],
    ['issuedOn', issuedOn ?? ''],
    ['target', String(interfaceTargetPercent)],
    ...milestones.flatMap(({ code, date, name, article, counts }): [string, string][] => [
      [`date-${code}`, `${year}-${date}`],
      [`name-${code}`, name],
      [`article-${code}`, article],
      [`counts-${code}`, code === 'safety' ? (counts ?? 'task-list') : ''],
    ]),
  ]);
}

/** What was typed, as the command's data; a milestone without a date is none of this year. */
export function writtenIn(typed: Typed, year: number): WrittenTemplate {
  const text = (name: string): string => typed.get(name)?.trim() ?? '';
  const target = text('target');
  return {
    title: text('title'),
    documentNumber: text('documentNumber'),
    issuedOn: text('issuedOn') === '' ? null : text('issuedOn'),
    milestones: milestoneCodes.flatMap((code) => {
      const date = text(`date-${code}`);
      if (date === '') return [];
      const counts = itemsCounted.find((one) => one === text(`counts-${code}`)) ?? null;
      const called = { name: text(`name-${code}`), article: text(`article-${code}`) };
      // Another year's day stays whole: then it is said of it that this year has none such.
      return [{ code, date: date.replace(`${year}-`, ''), ...called, counts }];
    }),
    // What is no number is none from 0 to 100.
    interfaceTargetPercent: /^\d{1,3}$/.test(target) ? Number(target) : -1,
  };
}

const fieldOf: { readonly [code: string]: string } = {
  'template-title-missing': 'title',
  'template-number-of-another-year': 'documentNumber',
  'template-issued-in-future': 'issuedOn',
  'template-issued-long-before': 'issuedOn',
  'template-target-unsuitable': 'target',
  'template-reason-missing': 'reason',
};

/** A refusal beside the field it is about. */
export function mistakeOf(refusal: Refusal): Mistake {
  const about = milestoneCodes.find((code) => refusal.message.includes(milestoneTerms[code]));
  const field = fieldOf[refusal.code] ?? (about === undefined ? null : `date-${about}`);
  // The form has a date picker: nobody types month and day here.
  if (refusal.code === 'template-date-unsuitable' && about !== undefined)
    return {
      field,
      sentence: say(
        `${milestoneTerm(about)}：请选择该年度的日期。`,
        `${milestoneTerm(about)}: please choose a day of that year.`,
      ),
    };
  return { field, sentence: refusalTold(refusal) };
}

export function TemplateForm({
  year,
  typed,
  mistakes,
}: {
  readonly year: number;
  readonly typed: Typed;
  readonly mistakes: readonly Mistake[];
}): Child {
  const one = (name: string, label: FieldLabel, kind: FieldKind, names = {}): Child => (
    <Field
      name={name}
      kind={kind}
      label={label}
      names={names}
      value={typed.get(name) ?? ''}
      error={mistakes.find(({ field }) => field === name)?.sentence ?? null}
    />
  );
  return (
    <form method="post" class="act" action={`/plans/template/${year}`}>
      {one('title', labels.title, 'text')}
      {one('documentNumber', labels.documentNumber, 'text')}
      {one('issuedOn', labels.issuedOn, 'date')}
      {milestoneCodes.map((code) => (
        <fieldset>
          <legend>{milestoneTerm(code)}</legend>
          {one(`date-${code}`, { ...labels.date, hint: [...dateHints[code]] }, 'date')}
          {one(`name-${code}`, labels.name, 'text')}
          {one(`article-${code}`, labels.article, 'text')}
          {code === 'safety' ? one(`counts-${code}`, labels.counts, itemsCounted, countedWords()) : null}
        </fieldset>
      ))}
      {one('target', labels.target, 'count')}
      {one('reason', labels.reason, 'text')}
      <p class="acts">
        <button type="submit">{say('记录计划模板', 'Record the template')}</button>
        <a href={`/plans?year=${year}`}>{say('取消', 'Cancel')}</a>
      </p>
    </form>
  );
}

const always = [
  '每年都有，请选择本年度的日期。',
  'Every year has it: please choose a day of this year.',
] as const;
const ifAny = ['本年度没有这个节点的，请留空。', 'Leave it empty where the year has none.'] as const;
const dateHints: { readonly [C in MilestoneCode]: readonly [string, string] } = {
  filing: always,
  safety: ifAny,
  complete: always,
  catalogue: ifAny,
};

/** What the choices of which items count are called. */
export const countedWords = (): { readonly [choice: string]: string } =>
  say<{ readonly [choice: string]: string }>(itemsCountedTerms, itemsCountedEnglish);
