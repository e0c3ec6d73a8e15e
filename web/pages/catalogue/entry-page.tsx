import type { Hono } from 'hono';
import type { Child } from 'hono/jsx';
import { getCatalogueEntry, type ShownEntry } from '../../../client/catalogue.js';
import { entryHistory } from '../../../client/entry-history.js';
import { entryReview } from '../../../client/entry-review.js';
import { NotFound } from '../../../client/failures.js';
import { viewing } from '../../../client/viewing.js';
import { departmentNames, namesOfPeople } from '../../../client/who-is.js';
import type { Json } from '../../../domain/json.js';
import { mayReport } from '../../../domain/catalogue-change/permissions.js';
import { catalogueTerms } from '../../../domain/catalogue/glossary.js';
import { catalogueEnglish } from '../../../domain/catalogue/glossary-english.js';
import type { WebEnv } from '../../web-env.js';
import type { PageParts } from '../page-parts.js';
import { registrars } from '../openings/opening-list.js';
import { PlainTable } from '../plain-table.js';
import { holdsOne } from '../require-role.js';
import { said } from '../said.js';
import { forViewer } from '../show-page.js';
import type { Viewer } from '../viewer.js';
import { entryActsOf } from './entry-acts.js';
import { ReviewSection } from './review-section.js';
import { CompareForm, Versions } from './versions.js';
import { isAskable } from './list-page.js';
import { entryStatusTerm, fieldTerm, fieldWords } from './terms.js';
import { say } from '../../say.js';

const unknownEntry = (code: string): NotFound =>
  new NotFound([
    `目录中没有编码为“${code}”的资源，请从资源目录查找。`,
    `The catalogue has no resource with the code “${code}”. Please look it up there.`,
  ]);

/** A14: what is opened on application only, by whoever registers what comes in for it. */
const mayRegisterOpening = (entry: ShownEntry, viewer: Viewer): boolean =>
  entry['inForce'] === true &&
  entry['openness'] === 'on-application' &&
  viewer.session.actor.department === said(entry, 'provider') &&
  holdsOne(viewer, registrars);

/** Versions shown: more than any entry has had in a year of monthly imports. */
const mostVersions = 200;

/** One entry: what it says, what was changed when and by whom, and the way to a request. */
export function addEntryPage(web: Hono<WebEnv>, parts: PageParts): void {
  web.get('/catalogue/entries/:code', (context) =>
    forViewer(context, parts, async (viewer) => {
      const seen = viewing(parts.hefu, viewer.session);
      const code = context.req.param('code');
      const entry = await getCatalogueEntry(seen, code);
      if (entry === null) throw unknownEntry(code);
      const [versions, departments, review] = await Promise.all([
        entryHistory(seen, code),
        departmentNames(seen),
        entryReview(seen, code),
      ]);
      const names = await namesOfPeople(
        seen,
        versions.map(({ actor }) => actor),
      );
      const title = said(entry, 'title');
      const body = (
        <>
          <p>
            <a href="/catalogue">{say('返回资源目录', 'Back to the catalogue')}</a>
          </p>
          <h1>
            {title}
            <span class="number">{code}</span>
          </h1>
          <EntryDone entry={entry} done={context.req.query('done')} />
          <p class="acts">
            {isAskable(entry, viewer) ? (
              <a class="button" href={`/start?resource=${encodeURIComponent(code)}`}>
                {say('申请共享', 'Apply for sharing')}
              </a>
            ) : null}
            {mayReport(viewer.session.actor, said(entry, 'provider')) && entry['inForce'] === true ? (
              <a class="button second" href={`/changes/new?entry=${encodeURIComponent(code)}`}>
                {say('报告目录变更', 'Report a change of the catalogue')}
              </a>
            ) : null}
            {mayRegisterOpening(entry, viewer) ? (
              <a class="button second" href={`/opening-applications/new?entry=${encodeURIComponent(code)}`}>
                {say('登记开放申请', 'Register an application')}
              </a>
            ) : null}
            {entryActsOf(entry, viewer.session.actor).map((command) => (
              <a class="button second" href={`/catalogue/entries/${encodeURIComponent(code)}/act/${command}`}>
                {say(catalogueTerms.commands, catalogueEnglish.commands)[command]}
              </a>
            ))}
          </p>
          <ReviewSection review={review} names={names} />
          <Facts entry={entry} provider={departments.get(said(entry, 'provider'))} />
          <h2>{say('信息项', 'Items')}</h2>
          <Items items={entry['items']} />
          <h2 id="versions">{say('历次版本', 'Versions')}</h2>
          {versions.length > 1 ? <CompareForm code={code} count={versions.length} /> : null}
          <Versions versions={versions.slice(-mostVersions).toReversed()} names={names} />
          {versions.length > mostVersions ? (
            <p>
              {say('只列出最近 ', 'Only the latest ')}
              {mostVersions}
              {say(' 版。', ' versions are listed.')}
            </p>
          ) : null}
        </>
      );
      return { title, here: '/catalogue', body };
    }),
  );
}

/** What was done, and what happens next. */
function EntryDone({
  entry,
  done,
}: {
  readonly entry: ShownEntry;
  readonly done: string | undefined;
}): Child {
  const terms: { readonly [command: string]: string } = say<{ readonly [command: string]: string }>(
    catalogueTerms.commands,
    catalogueEnglish.commands,
  );
  const term = terms[done ?? ''];
  if (term === undefined) return null;
  const status = said(entry, 'status');
  const waits = ['in-review', 'changing'].includes(status);
  return (
    <div class="done" role="status">
      <p>
        <strong>
          {say('已办理：', 'Done: ')}
          {term}
          {say('。', '. ')}
        </strong>
        {waits
          ? say(
              '下一步由市经济信息化委审核发布；审核结果会通知提供部门。',
              'Next the commission reviews and publishes; the provider is told the outcome.',
            )
          : done === 'ReturnEntry'
            ? say(
                '退回的理由会通知提供部门，由他们修改后再送审。',
                'The provider is told the reason, changes the entry and sends it again.',
              )
            : status === 'draft'
              ? say(
                  '还是草稿，其他部门看不到。填写完整后请送审。',
                  'It is a draft still, and others do not see it. Complete it and send it to review.',
                )
              : say('目录即按此执行，不需要再做什么。', 'The catalogue says so now; nothing else is needed.')}
      </p>
    </div>
  );
}

function Facts({
  entry,
  provider,
}: {
  readonly entry: ShownEntry;
  readonly provider: string | undefined;
}): Child {
  const missing = entry['missing'];
  const fields = Object.keys(catalogueTerms.fields).filter((name) => !['title', 'items'].includes(name));
  return (
    <dl class="facts">
      <dt>{say('状态', 'Status')}</dt>
      <dd>
        <strong>{entryStatusTerm(said(entry, 'status'))}</strong>
      </dd>
      {fields.map((name) => (
        <>
          <dt>{fieldTerm(name)}</dt>
          <dd>{name === 'provider' && provider !== undefined ? provider : fieldWords(name, entry[name])}</dd>
        </>
      ))}
      {Array.isArray(missing) && missing.length > 0 ? (
        <>
          <dt>{say('尚未填写', 'Not filled in yet')}</dt>
          <dd>{missing.map((one) => fieldTerm(String(one))).join(say('、', ', '))}</dd>
        </>
      ) : null}
    </dl>
  );
}

function Items({ items }: { readonly items: Json | undefined }): Child {
  const rows = (Array.isArray(items) ? items : []) as readonly { readonly [field: string]: Json }[];
  return (
    <PlainTable
      label={say('信息项', 'Items')}
      head={[
        say('编码', 'Code'),
        say('名称', 'Name'),
        say('数据类型', 'Data type'),
        say('长度', 'Length'),
        say('是否共享', 'Shared'),
        say('公开方式', 'Openness'),
      ]}
      rows={rows.map((item) => [
        said(item, 'code'),
        said(item, 'name'),
        fieldWords('type', item['type']),
        fieldWords('length', item['length']),
        item['shareable'] === null
          ? say('同资源', 'as the resource')
          : fieldWords('shareable', item['shareable']),
        item['openness'] === null
          ? say('同资源', 'as the resource')
          : fieldWords('openness', item['openness']),
      ])}
      empty={say('目录没有列出信息项。', 'The catalogue lists no items.')}
    />
  );
}
