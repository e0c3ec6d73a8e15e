import { listPlans, planItems } from '../../../client/annual-plans.js';
import { listCatalogue } from '../../../client/catalogue.js';
import type { HefuConnection } from '../../../client/connection.js';
import { beginOpening, nextOpeningId } from '../../../client/opening-applications.js';
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
  before: () =>
    Promise.resolve({
      lead: (
        <p>
          {say(
            '企业、机构或者个人申请使用“依申请公开”的数据，由提供部门登记，会同相关部门审核申请主体资质和使用范围，同意的以接口方式定向开放。',
            'An organisation or an individual asks for data that is open on application: the provider registers it here, checks qualification and scope of use with the related departments, and opens it by interface to the applicant only.',
          )}
        </p>
      ),
    }),
  options: async (hefu, { session }) => ({ entry: await ownEntries(hefu, session.actor.department) }),
  nextId: nextOpeningId,
  // Its own fields, as the form has them.
  begin: (hefu, session, id, data) => beginOpening(hefu, session, id, data),
};

/** Entries of the department that are open on application, by 公开方式 or as its plans of late have opened them. */
async function ownEntries(hefu: HefuConnection, provider: string): Promise<readonly Option[]> {
  const [entries, opened] = await Promise.all([
    listCatalogue(hefu, { provider, limit: mostRead }),
    openedOnApplication(hefu, provider),
  ]);
  const offered = entries.filter(
    (entry) =>
      entry['inForce'] === true &&
      (entry['openness'] === 'on-application' || opened.has(said(entry, 'code'))),
  );
  // Too many to choose from: then a code is written.
  if (entries.length === mostRead || offered.length > mostChoices) return [];
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
