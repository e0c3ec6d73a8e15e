import type { Child } from 'hono/jsx';
import type { NamedItem } from '../../../client/plan-items.js';
import { annualPlanEnglish } from '../../../domain/annual-plan/glossary-english.js';
import { accessTerms, channelTerms } from '../../../domain/annual-plan/glossary.js';
import type { ItemState } from '../../../domain/annual-plan/state.js';
import { opennessTerm } from '../catalogue/terms.js';
import { PlainTable } from '../plain-table.js';
import { dateWords } from '../../dates.js';
import { listed, say } from '../../say.js';

/** More rows than a page bears; the rest is in the file of the list. */
const mostItems = 500;

/** Every item of a plan: what the catalogue says of it, what has been done before it may be opened, how it is open. */
export function PlanItems({
  items,
  mark,
}: {
  readonly items: readonly NamedItem[];
  /** What is said of an item of the task list; null: the plan goes by none. */
  readonly mark: string | null;
}): Child {
  if (items.length === 0)
    return (
      <p class="empty">
        {say(
          '本部门没有应当开放的项目。可以报备零报告。',
          'This department has nothing to open. An empty list can be filed.',
        )}
      </p>
    );
  return (
    <section aria-labelledby="items">
      <h2 id="items">
        {say('项目（', 'Items (')}
        {items.length}
        {say('）', ')')}
      </h2>
      <PlainTable
        label={say('计划的项目', 'Items of the plan')}
        head={[
          say('编码', 'Code'),
          say('名称', 'Name'),
          say('公开方式', 'Openness'),
          say('列入清单', 'Listed'),
          say('开放前处理', 'Before opening'),
          say('开放情况', 'Opened'),
        ]}
        rows={items
          .slice(0, mostItems)
          .map(({ code, title, item }) => [
            code,
            nameOf(title, item, mark),
            item.known && item.openness !== null ? opennessTerm(item.openness) : '—',
            placeOf(item),
            treatmentOf(item),
            openingOf(item),
          ])}
        empty=""
      />
      {items.length > mostItems ? (
        <p>
          {say('只列出前 ', 'Only the first ')}
          {mostItems}
          {say(' 项，全部项目见公布的清单文件。', ' are listed; all are in the published file.')}
        </p>
      ) : null}
    </section>
  );
}

const nameOf = (title: string, { safety, sensitive }: ItemState, mark: string | null): string =>
  [
    title,
    safety && mark !== null ? say(`（${mark}）`, ` (${mark})`) : '',
    sensitive ? say('（敏感，先脱敏）', ' (sensitive: desensitise first)') : '',
  ].join('');

function placeOf({ known, listed: isListed, withdrawnOn, planned }: ItemState): string {
  if (withdrawnOn !== null)
    return say(`${dateWords(withdrawnOn)}撤下`, `withdrawn on ${dateWords(withdrawnOn)}`);
  if (!isListed) return say('未列入', 'not listed');
  const notes = [
    known ? '' : say('目录中没有', 'not in the catalogue'),
    planned ? say('计划以接口方式开放', 'planned by interface') : '',
  ].filter((note) => note !== '');
  const place = say('已列入', 'listed');
  return notes.length === 0 ? place : say(`${place}，${listed(notes)}`, `${place}, ${listed(notes)}`);
}

function treatmentOf({ sensitive, desensitisedOn, reviewedOn }: ItemState): string {
  if (!sensitive) return '—';
  return [
    desensitisedOn === null
      ? say('未脱敏', 'not desensitised')
      : say(`${dateWords(desensitisedOn)}脱敏`, `desensitised on ${dateWords(desensitisedOn)}`),
    reviewedOn === null
      ? say('未经保密审查', 'no secrecy review passed')
      : say(`${dateWords(reviewedOn)}通过保密审查`, `secrecy review passed on ${dateWords(reviewedOn)}`),
  ].join(say('，', ', '));
}

function openingOf({ opened, due }: ItemState): string {
  if (opened !== null)
    return say(
      `${dateWords(opened.on)}，${channelTerms[opened.channel]}，${accessTerms[opened.access]}`,
      `${dateWords(opened.on)}, ${annualPlanEnglish.channels[opened.channel]}, ${annualPlanEnglish.access[opened.access]}`,
    );
  // Without a date of its own it is owed by the plan's.
  return due === null
    ? say('未开放', 'not open')
    : say(`未开放，期限${dateWords(due)}`, `not open, due ${dateWords(due)}`);
}
