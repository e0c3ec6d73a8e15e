import type { Hono } from 'hono';
import { opinionsOf, showOpinion, type ShownOpinion } from '../../../client/opinions.js';
import { departmentNames, namesOfPeople } from '../../../client/who-is.js';
import { dateWords } from '../../dates.js';
import { say, type Words } from '../../say.js';
import type { WebEnv } from '../../web-env.js';
import { asWritten } from '../as-written.js';
import type { PageParts } from '../page-parts.js';
import { personName } from '../person-name.js';
import { PlainTable } from '../plain-table.js';
import { forViewer } from '../show-page.js';
import { CheckLinks } from './check-links.js';

const base = '/catalogue/opinions';

const kinds: { readonly [K in ShownOpinion['kind']]: Words } = {
  acceptance: ['验收核对', 'Acceptance check'],
  overlap: ['一数一源核对', 'One source for one item'],
};
const outcome = ({ passed, findings }: ShownOpinion): string =>
  passed ? say('通过', 'passed') : say(`发现 ${findings.length} 处`, `found: ${findings.length}`);

/** What checks have found and was put on record, for those who decide on the project: given once, never changed. */
export function addOpinionPages(web: Hono<WebEnv>, parts: PageParts): void {
  web.get(base, (context) =>
    forViewer(context, parts, async () => {
      const { hefu } = parts;
      const project = (context.req.query('project') ?? '').trim();
      const opinions = await opinionsOf(hefu, project === '' ? undefined : project);
      const names = await namesOfPeople(
        hefu,
        opinions.map(({ by }) => by),
      );
      return {
        title: say('核对意见', 'Recorded opinions'),
        here: '/catalogue',
        body: (
          <>
            <CheckLinks here={base} />
            <h1>{say('核对意见', 'Recorded opinions')}</h1>
            <form method="get" action={base} class="filters" role="search">
              <div>
                <label for="project">{say('项目名称', 'Project')}</label>
                <input id="project" name="project" type="search" value={project} />
              </div>
              <button type="submit">{say('查找', 'Search')}</button>
            </form>
            <PlainTable
              label={say('核对意见', 'Recorded opinions')}
              head={[
                say('编号', 'Number'),
                say('项目', 'Project'),
                say('核对', 'Check'),
                say('结果', 'Result'),
                say('由谁', 'By whom'),
                say('日期', 'Date'),
              ]}
              rows={opinions.map((one) => [
                <a href={`${base}/${one.id}`}>{one.id}</a>,
                asWritten(one.project),
                say(kinds[one.kind]),
                outcome(one),
                asWritten(personName(names, one.by)),
                dateWords(one.asOf),
              ])}
              empty={say(
                '没有记录过核对意见。验收核对、一数一源核对的结果可以记录为意见。',
                'No opinion is recorded. What the checks of a project find can be recorded as one.',
              )}
            />
          </>
        ),
      };
    }),
  );
  web.get(`${base}/:id`, (context) =>
    forViewer(context, parts, async () => {
      const { hefu } = parts;
      const one = await showOpinion(hefu, context.req.param('id'));
      const [names, departments] = await Promise.all([namesOfPeople(hefu, [one.by]), departmentNames(hefu)]);
      const title = say(`核对意见 ${one.id}`, `Opinion ${one.id}`);
      const facts: readonly (readonly [label: string, value: string])[] = [
        [say('核对', 'Check'), say(kinds[one.kind])],
        [say('项目', 'Project'), one.project],
        [say('结果', 'Result'), outcome(one)],
        [say('比对的目录', 'Entries compared'), String(one.compared)],
        [say('由谁', 'By whom'), personName(names, one.by)],
        [say('部门', 'Department'), departments.get(one.department) ?? '—'],
        [say('核对日期', 'As of'), dateWords(one.asOf)],
      ];
      return {
        title,
        here: '/catalogue',
        body: (
          <>
            <p>
              <a href={base}>{say('返回核对意见', 'Back to the opinions')}</a>
            </p>
            <h1>{title}</h1>
            <p>
              {say(
                '意见记录以后不再更改，供验收、项目审批部门决定时使用；重新核对的，另行记录。',
                'An opinion is never changed; those who accept or approve the project decide. A new check is recorded as a new one.',
              )}
            </p>
            <dl class="facts">
              {facts.map(([label, value]) => (
                <>
                  <dt>{label}</dt>
                  <dd>{asWritten(value)}</dd>
                </>
              ))}
            </dl>
            <h2>{say('发现', 'What was found')}</h2>
            {one.findings.length === 0 ? (
              <p class="empty">{say('没有发现问题。', 'Nothing was found.')}</p>
            ) : (
              <ol>
                {one.findings.map((finding) => (
                  <li>{asWritten(finding)}</li>
                ))}
              </ol>
            )}
          </>
        ),
      };
    }),
  );
}
