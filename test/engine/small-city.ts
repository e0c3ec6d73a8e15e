import { blankContent, blankItem } from '../../domain/catalogue/blank-content.js';
import type { EntryContent } from '../../domain/catalogue/entry.js';
import { catalogueDecider } from '../../domain/catalogue/decider.js';
import { departmentDecider } from '../../domain/directory/department/decider.js';
import { personDecider } from '../../domain/directory/person/decider.js';
import type { Command, Decider, DomainEvent } from '../../domain/decider.js';
import { asJson, type Json } from '../../domain/json.js';
import { commandStream } from '../../client/command-stream.js';
import type { HefuConnection } from '../../client/connection.js';
import { newEnvelope } from '../../client/new-envelope.js';
import { registerGatewayKey } from '../../client/register-gateway-key.js';
import { localAdminSession } from '../../client/session.js';

const departments = { mz: '市民政局', ga: '市公安局', jx: '市经济信息化委' } as const;
const officeRoles = ['coordinator', 'reviewer', 'section-head', 'approver', 'head'] as const;

/** `mz-coordinator`, `ga-approver`, …, `jx-commission`. */
const people: readonly (readonly [user: string, department: string, role: string])[] = [
  ...(['mz', 'ga'] as const).flatMap((department) =>
    officeRoles.map((role) => [`${department}-${role}`, department, role] as const),
  ),
  ['jx-commission', 'jx', 'commission'],
  ['jx-admin', 'jx', 'admin'],
];

const entry: EntryContent = {
  ...blankContent('on-demand'),
  title: '户籍人口信息',
  abstract: '户籍人口基本信息',
  provider: 'ga',
  class: 'on-demand',
  classSource: 'declared',
  modes: ['api', 'file', 'offline'],
  conditions: '限用于社会救助核对',
  items: ['姓名', '身份证号', '住址'].map((name, index) => ({
    ...blankItem(`I${index + 1}`, name),
    type: 'C',
  })),
  openness: 'not-open',
  field: '社会发展',
  updateFrequency: '每天',
};

export const onDemandResource = 'ga-hjrk';
export const universalResource = 'ga-xzqh';

/** Two departments with every office, the commission, and two resources: by commands, like any installation. */
export async function buildSmallCity(hefu: HefuConnection): Promise<void> {
  await registerGatewayKey(hefu);
  const order = async <S extends { readonly status: string }, C extends Command, E extends DomainEvent>(
    decider: Decider<S, C, E>,
    category: string,
    id: string,
    type: string,
    data: object,
    personal?: { readonly name: string; readonly email: string | null; readonly salt: string },
  ): Promise<void> => {
    const envelope = await newEnvelope(hefu, localAdminSession('test'), {
      id,
      type,
      data: asJson(data) as { readonly [key: string]: Json },
    });
    const answer = await commandStream(hefu, decider, `${category}/${id}`, envelope, personal);
    if (answer.kind === 'refused') throw new Error(JSON.stringify(answer.refusals));
  };
  for (const [code, name] of Object.entries(departments)) {
    const data = { name, level: 'municipal', joinsPlan: false, calendar: 'cn' };
    await order(departmentDecider, 'department', code, 'RegisterDepartment', data);
  }
  for (const [user, department, role] of people) {
    const data = { department, roles: [role], personalDigest: null };
    const personal = { name: user, email: `${user}@example.org`, salt: 'c2FsdHNhbHRzYWx0c2FsdA==' };
    await order(personDecider, 'person', user, 'RegisterPerson', data, personal);
  }
  const content = { source: 'person', content: entry };
  await order(catalogueDecider, 'catalogue', onDemandResource, 'RegisterEntry', content);
  const universal = { ...entry, title: '行政区划代码', class: 'universal', conditions: null };
  await order(catalogueDecider, 'catalogue', universalResource, 'RegisterEntry', {
    ...content,
    content: universal,
  });
}
