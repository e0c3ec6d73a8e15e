import type { Child } from 'hono/jsx';
import type { AdoptedTemplate } from '../../../client/adopt-template.js';
import type { ShownTemplate, TemplateChange } from '../../../client/plan-templates.js';
import { refusalsTold } from '../../refusal-told.js';
import { dateWords, dayWords, momentWords } from '../../dates.js';
import { listed, say, type Words } from '../../say.js';
import { asWritten } from '../as-written.js';
import { ErrorSummary, type Mistake } from '../error-summary.js';
import { Field } from '../field.js';
import type { Typed } from '../form-data.js';
import { personName } from '../person-name.js';
import { PlainTable } from '../plain-table.js';
import { milestoneTerm } from '../plan-words.js';
import { countedWords, TemplateForm } from './template-form.js';

const sourceWords: { readonly [S in ShownTemplate['source']]: Words } = {
  document: [
    '随系统提供（该年度计划文件），不能另行填写',
    'comes with the system (the document of the year)',
  ],
  recorded: ['市经济信息化委填写', 'written by the commission'],
  adopted: [
    '没有填写过：沿用2016年度的日期，不引用238号',
    'not written yet: the dates of 2016, without a citation of its document',
  ],
};

/** What a year's plans are judged by, who wrote it, how many plans follow it, and the form to change it. */
export function TemplatePage({
  template,
  changes,
  names,
  writes,
  typed,
  mistakes,
  isDone,
}: {
  readonly template: ShownTemplate;
  readonly changes: readonly TemplateChange[];
  readonly names: ReadonlyMap<string, string>;
  readonly writes: boolean;
  readonly typed: Typed;
  readonly mistakes: readonly Mistake[];
  readonly isDone: boolean;
}): Child {
  const { year } = template;
  return (
    <>
      <p>
        <a href={`/plans?year=${year}`}>{say(`返回${year}年度计划`, `Back to the plans of ${year}`)}</a>
      </p>
      <ErrorSummary mistakes={mistakes} />
      <h1>{say(`${year}年度计划模板`, `Template of the plans of ${year}`)}</h1>
      {isDone ? (
        <p class="done" role="status">
          {say('已记录。以后建立的计划按此办理。', 'Recorded. Plans that begin from now on follow it.')}
        </p>
      ) : null}
      <Facts template={template} />
      <Milestones template={template} />
      <Behind template={template} writes={writes} mistakes={mistakes} />
      <Changes changes={changes} names={names} />
      {writes ? (
        <>
          <h2>{say('填写或修改', 'Write or change it')}</h2>
          <p>
            {say(
              '在办的计划仍按下达时的模板办理，改用新的模板须另行办理。',
              'Plans under way keep the template they were issued with; adopting the new one is an order of its own.',
            )}
          </p>
          <TemplateForm year={year} typed={typed} mistakes={mistakes} />
        </>
      ) : template.source === 'document' ? null : (
        <p>{say('计划模板由市经济信息化委填写。', 'The template is written by the commission.')}</p>
      )}
    </>
  );
}

function Facts({ template }: { readonly template: ShownTemplate }): Child {
  const { title, documentNumber, issuedOn, interfaceTargetPercent, source, version } = template;
  return (
    <dl class="facts">
      <dt>{say('计划名称', 'Title of the plan')}</dt>
      <dd>{asWritten(title)}</dd>
      <dt>{say('文号', 'Document no.')}</dt>
      <dd>{documentNumber === '' ? say('待补', 'not given yet') : asWritten(documentNumber)}</dd>
      <dt>{say('印发日期', 'Date of issue')}</dt>
      <dd>
        {issuedOn === null ? say('以建立计划的日子为准', 'the day the plans begin') : dateWords(issuedOn)}
      </dd>
      <dt>{say('接口开放比例', 'Share by interface')}</dt>
      <dd>
        {say(
          `目标不低于${interfaceTargetPercent}%，只提醒，不作为办理条件`,
          `target ${interfaceTargetPercent}%, a reminder only`,
        )}
      </dd>
      <dt>{say('来源', 'Source')}</dt>
      <dd>
        {say(sourceWords[source])}
        {version === null ? '' : say(`，第 ${version} 版`, `, version ${version}`)}
      </dd>
    </dl>
  );
}

function Milestones({ template: { year, milestones } }: { readonly template: ShownTemplate }): Child {
  return (
    <PlainTable
      label={say('计划节点', 'Milestones')}
      head={[
        say('节点', 'Milestone'),
        say('期限', 'Deadline'),
        say('名称', 'Name'),
        say('条款', 'Article'),
        say('计入的项目', 'Items that count'),
      ]}
      rows={milestones.map(({ code, date, name, article, counts }) => [
        milestoneTerm(code),
        dateWords(`${year}-${date}`),
        asWritten(name),
        article === '' ? '—' : asWritten(article),
        code === 'safety' ? (countedWords()[counts ?? 'task-list'] ?? '—') : '—',
      ])}
      empty={say('没有节点。', 'No milestones.')}
    />
  );
}

/** A plan keeps the template it was issued with until it is told otherwise. */
function Behind({
  template: { year, version, plans },
  writes,
  mistakes,
}: {
  readonly template: ShownTemplate;
  readonly writes: boolean;
  readonly mistakes: readonly Mistake[];
}): Child {
  if (version === null || plans.behind === 0) return null;
  return (
    <section aria-labelledby="behind" class="card">
      <h2 id="behind">
        {say(
          `在办的 ${plans.open} 件计划中，有 ${plans.behind} 件仍按原来的模板`,
          `${plans.behind} of ${plans.open} plans under way follow another template`,
        )}
      </h2>
      <p>
        {say(
          '改用后，未完成的节点改按新的日期（不会因此超期），已完成的和个别调整过的期限不变，各部门会收到通知。',
          'When they adopt it, dates that are not met move (nothing becomes late by it); what is met, or was set for one plan alone, stays. The departments are told.',
        )}
      </p>
      {writes ? (
        <form method="post" action={`/plans/template/${year}/adopt`}>
          <Field
            name="adoptReason"
            kind="text"
            label={{ label: ['改用的理由', 'Reason of the change'] }}
            value=""
            error={mistakes.find(({ field }) => field === 'adoptReason')?.sentence ?? null}
          />
          <button type="submit">{say('在办的计划改用新的模板', 'Plans under way adopt it')}</button>
        </form>
      ) : null}
    </section>
  );
}

function Changes({
  changes,
  names,
}: {
  readonly changes: readonly TemplateChange[];
  readonly names: ReadonlyMap<string, string>;
}): Child {
  if (changes.length === 0) return null;
  return (
    <>
      <h2>{say('修改记录', 'Changes')}</h2>
      <PlainTable
        label={say('修改记录', 'Changes')}
        head={[
          say('版本', 'Version'),
          say('时间', 'Time'),
          say('由谁', 'By whom'),
          say('文号', 'Document no.'),
          say('期限', 'Deadlines'),
          say('理由', 'Reason'),
        ]}
        rows={changes.map(({ version, at, by, documentNumber, dates, reason }) => [
          String(version),
          momentWords(at),
          personName(names, by),
          documentNumber === '' ? '—' : asWritten(documentNumber),
          listed(dates.map(dayWords)),
          reason === '' ? '—' : asWritten(reason),
        ])}
        empty=""
      />
    </>
  );
}

/** What became of each plan that was told to adopt the template. */
export function AdoptedResult({
  year,
  plans,
}: {
  readonly year: number;
  readonly plans: readonly AdoptedTemplate[];
}): Child {
  return (
    <>
      <PlainTable
        label={say('改用新模板的计划', 'Plans and the new template')}
        head={[say('部门', 'Department'), say('结果', 'Outcome'), say('说明', 'Note')]}
        rows={plans.map(({ id, departmentName, outcome, reasons }) => [
          <a href={`/plans/${id}`}>{asWritten(departmentName)}</a>,
          outcome === 'adopted' ? say('已改用', 'Adopted') : say('没有改用', 'Left as it was'),
          refusalsTold(reasons) || '—',
        ])}
        empty={say('在办的计划都已按现行的模板办理。', 'All plans under way follow the present template.')}
      />
      <p>
        <a class="button" href={`/plans?year=${year}`}>
          {say(`查看${year}年度计划`, `See the plans of ${year}`)}
        </a>
      </p>
    </>
  );
}
