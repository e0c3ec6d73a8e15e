import type { Child } from 'hono/jsx';
import { listPlans, planItems } from '../../../client/annual-plans.js';
import { listCatalogue } from '../../../client/catalogue.js';
import type { HefuConnection } from '../../../client/connection.js';
import { beginOpening, numberOpening } from '../../../client/opening-applications.js';
import { commandFields } from '../../../domain/opening-application/fields.js';
import { say } from '../../say.js';
import type { Beginning } from '../begin-pages.js';
import type { Option } from '../case-kind.js';
import { said } from '../said.js';
import { openingKind } from './opening-kind.js';
import { registrars } from './opening-list.js';

/** More choices than these are no help: then a code is written. */
const mostChoices = 300;
const mostRead = 1000;

/** 登记开放申请: what came in from outside, by the coordinator of whoever provides the data. */
export const registeringOpening: Beginning = {
  kind: openingKind,
  title: ['登记开放申请', 'Register an application for opening'],
  button: ['登记开放申请', 'Register the application'],
  allowed: registrars,
  fields: commandFields.Start,
  given: [],
  before: async ({ hefu }, { session }) => {
    const { department } = session.actor;
    const entries = await ownEntries(hefu, department);
    return {
      lead: (
        <>
          <p>
            {say(
              '企业、机构或者个人申请使用“依申请公开”的数据，由提供部门登记，会同相关部门审核申请主体资质和使用范围，同意的以接口方式定向开放。',
              'An organisation or an individual asks for data that is open on application: the provider registers it here, checks qualification and scope of use with the related departments, and opens it by interface to the applicant only.',
            )}
          </p>
          {entries !== 'too-many' && entries.length === 0 ? <NoneYet department={department} /> : null}
        </>
      ),
    };
  },
  options: async (hefu, { session }) => {
    const entries = await ownEntries(hefu, session.actor.department);
    // Then a code is written.
    return { entry: entries === 'too-many' ? [] : entries };
  },
  // Its own fields, as the form has them.
  number: (hefu, session, data) => numberOpening(hefu, session, data),
  begin: (hefu, session, id, data) => beginOpening(hefu, session, id, data),
};

/** The form stays: what a plan of years ago has opened on application is written by its code. */
function NoneYet({ department }: { readonly department: string }): Child {
  return (
    <p class="empty">
      {say(
        '本部门现在没有“依申请公开”的目录。请先在',
        'Your department has no entry that is open on application now. Please open the entry in ',
      )}
      <a href={`/catalogue?provider=${encodeURIComponent(department)}`}>
        {say('本部门的资源目录', 'your department’s catalogue')}
      </a>
      {say(
        '中打开该目录，修改目录，将“公开方式”改为“依申请公开”，发布后再登记申请。',
        ', revise it so that its openness is “Open on application”, have it published, and register the application then.',
      )}
    </p>
  );
}

/** Entries of the department that are open on application, by 公开方式 or as its plans of late have opened them. */
async function ownEntries(hefu: HefuConnection, provider: string): Promise<readonly Option[] | 'too-many'> {
  const [entries, opened] = await Promise.all([
    listCatalogue(hefu, { provider, limit: mostRead }),
    openedOnApplication(hefu, provider),
  ]);
  const offered = entries.filter(
    (entry) =>
      entry['inForce'] === true &&
      (entry['openness'] === 'on-application' || opened.has(said(entry, 'code'))),
  );
  if (entries.length === mostRead || offered.length > mostChoices) return 'too-many';
  return offered.map((entry) => ({
    code: said(entry, 'code'),
    name: say(
      `${said(entry, 'title')}（${said(entry, 'code')}）`,
      `${said(entry, 'title')} (${said(entry, 'code')})`,
    ),
  }));
}

/** Of the plans of this year and the one before. */
async function openedOnApplication(hefu: HefuConnection, department: string): Promise<ReadonlySet<string>> {
  const plans = (await listPlans(hefu, { department })).slice(-2);
  const items = await Promise.all(plans.map(({ id }) => planItems(hefu, id)));
  return new Set(
    items.flatMap((all) =>
      Object.entries(all).flatMap(([code, { opened }]) =>
        opened?.access === 'on-application' ? [code] : [],
      ),
    ),
  );
}
