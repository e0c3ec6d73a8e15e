import { calendarViewFor } from './calendar-for.js';
import { caseSettings } from '../domain/settings/case-settings.js';
import { catalogueDecider } from '../domain/catalogue/decider.js';
import { resourceSnapshot } from '../domain/catalogue/resource-snapshot.js';
import { allRuleSets } from '../domain/rule-sets/all.js';
import type { ResourceSnapshot, ShareRequestContext } from '../domain/share-request/context.js';
import type { CommandType } from '../domain/share-request/fields.js';
import type { ClockOfRequest } from '../store/read-clock-of-request.js';
import { getPerson } from '../store/read-people.js';
import { readRequestStart } from '../store/read-request-start.js';
import { foldStream } from './command-stream.js';
import type { HefuConnection } from './connection.js';
import { NotFound } from './failures.js';

/** Commands that start or move a clock: they need the calendar and the rule sets on offer. */
const clockCommands: readonly CommandType[] = [
  'Submit',
  'ReceiveApplication',
  'CorrectReceipt',
  'ReceiveSupplement',
  'Approve',
  'AdoptCalendar',
];

/** What the gateway attests when a request is started: the entry, the two departments, the settings that will hold. */
export async function startContext(
  hefu: HefuConnection,
  resourceCode: string,
  requesterCode: string,
): Promise<ShareRequestContext> {
  const { state, version } = await foldStream(hefu, catalogueDecider, `catalogue/${resourceCode}`);
  const resource = resourceSnapshot(state, version);
  if (resource === null || state.status === 'unregistered') {
    throw new NotFound(
      [
        `目录中没有编码为“${resourceCode}”的资源，请核对编码。`,
        `The catalogue has no resource “${resourceCode}”. Please check the code.`,
      ],
      'hefu catalogue list',
    );
  }
  const providerCode = state.content.provider;
  const scopes = ['city', providerCode];
  const { departments, settings } = await readRequestStart(hefu.pool, [requesterCode, providerCode], scopes);
  const requester = departments.find(({ code }) => code === requesterCode) ?? null;
  const provider = departments.find(({ code }) => code === providerCode) ?? null;
  const [city, own] = scopes.map((scope) => settings.find((one) => one.scope === scope) ?? null);
  if (provider === null)
    throw new NotFound([
      `资源的提供部门“${providerCode}”尚未登记，请联系系统管理员。`,
      `The provider of the resource, “${providerCode}”, is not registered. Please ask the administrator.`,
    ]);
  if (requester === null)
    throw new NotFound([
      `您所在的部门“${requesterCode}”尚未登记，请联系系统管理员。`,
      `Your department, “${requesterCode}”, is not registered. Please ask the administrator.`,
    ]);
  return {
    resource,
    requester: { code: requester.code, name: requester.name },
    provider: { code: provider.code, name: provider.name },
    // The settings' own decider has judged every value when it was set.
    settings: caseSettings(city ?? null, own ?? null),
    ruleSets: allRuleSets,
  };
}

/** An entry as the catalogue has it now, to a case that relies on it. */
export async function resourceNow(hefu: HefuConnection, code: string): Promise<ResourceSnapshot | undefined> {
  const { state, version } = await foldStream(hefu, catalogueDecider, `catalogue/${code}`);
  return resourceSnapshot(state, version) ?? undefined;
}

/** What the gateway attests beside any later command. */
export async function commandContext(
  hefu: HefuConnection,
  type: CommandType,
  { startedOn, calendar: layer }: ClockOfRequest,
  data: { readonly receivedOn?: unknown; readonly to?: unknown },
): Promise<ShareRequestContext> {
  if (type === 'Reassign' && typeof data.to === 'string') {
    const person = await getPerson(hefu.pool, data.to);
    return person?.active === true
      ? { person: { user: person.user, department: person.department, roles: person.roles } }
      : {};
  }
  if (!clockCommands.includes(type)) return {};
  const calendar = await calendarViewFor(
    hefu,
    layer === 'sh' ? 'sh' : 'cn',
    earliestOf(data.receivedOn, startedOn),
  );
  return { calendar, ruleSets: allRuleSets };
}

/** The view that replaces a case's own must still reach back to where its clock started, or nothing can be counted again. */
function earliestOf(receivedOn: unknown, startedOn: string | null): string | null {
  const days = [receivedOn, startedOn].filter((day) => typeof day === 'string').sort();
  return days[0] ?? null;
}
