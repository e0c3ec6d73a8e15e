import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { commandFields as changeFields } from '../../domain/catalogue-change/fields.js';
import * as changeTerms from '../../domain/catalogue-change/glossary.js';
import {
  parties as changeParties,
  permissions as changePermissions,
} from '../../domain/catalogue-change/permissions.js';
import {
  statuses as changeStatuses,
  type Status as ChangeStatus,
} from '../../domain/catalogue-change/status.js';
import { commandFields as demandFields } from '../../domain/demand/fields.js';
import * as demandTerms from '../../domain/demand/glossary.js';
import {
  parties as demandParties,
  permissions as demandPermissions,
} from '../../domain/demand/permissions.js';
import { statuses as demandStatuses, type Status as DemandStatus } from '../../domain/demand/status.js';
import { commandFields as openingFields } from '../../domain/opening-application/fields.js';
import * as openingTerms from '../../domain/opening-application/glossary.js';
import {
  parties as openingParties,
  permissions as openingPermissions,
} from '../../domain/opening-application/permissions.js';
import {
  statuses as openingStatuses,
  type Status as OpeningStatus,
} from '../../domain/opening-application/status.js';
import type { PersonalCommandType as ChangeCommand } from '../../domain/catalogue-change/fields.js';
import type { PersonalCommandType as DemandCommand } from '../../domain/demand/fields.js';
import type { PersonalCommandType as OpeningCommand } from '../../domain/opening-application/fields.js';
import { ordered as change, reported, told, type ChangeStory } from './catalogue-change-story.js';
import { asked, demanded, type DemandStory } from './demand-story.js';
import {
  agreed,
  applied,
  approved,
  consult,
  given,
  later,
  proposed,
  through,
  type OpeningStory,
} from './opening-story.js';
import { at } from './story.js';

const open = reported({ at: at('2026-03-02'), data: { cause: 'law' }, by: 'city.commission' });
const sent = told(open, { type: 'EntrySubmitted' });
const changes: { readonly [S in ChangeStatus]: ChangeStory } = {
  adjusting: open,
  'in-review': sent,
  completed: told(sent, { type: 'EntryPublished', version: 9 }, 'city.commission'),
  unaffected: change(open, 'answers.approver', 'DeclareUnaffected', { reason: '无关' }),
  withdrawn: change(open, 'city.commission', 'Withdraw', { reason: '误报' }),
};
const need = demanded();
const met = asked(need, 'answers.coordinator', 'AnswerListed', { entry: 'ga-9' });
const demands: { readonly [S in DemandStatus]: DemandStory } = {
  open: need,
  met,
  declined: asked(need, 'answers.coordinator', 'AnswerCannot', { reason: '不采集' }),
  closed: asked(met, 'asks.coordinator', 'Close'),
  withdrawn: asked(need, 'asks.coordinator', 'Withdraw', { reason: '不需要' }),
};

const application = applied();
const deciding = through(application, ...agreed);
const opened = through(deciding, proposed(), approved);
const openings: { readonly [S in OpeningStatus]: OpeningStory } = {
  registered: application,
  consulting: through(application, consult),
  deciding,
  granted: opened,
  suspended: through(opened, ['answers.reviewer', 'Suspend', { reason: '核查' }]),
  expired: later(opened, at('2026-07-02')),
  refused: through(deciding, proposed({ decision: 'refuse', reason: '资质不符' }), approved),
  withdrawn: through(application, ['answers.coordinator', 'Withdraw', { reason: '来函撤回' }]),
  ended: through(opened, ['answers.approver', 'End', { reason: '不再使用' }]),
};

/** Who stands for a party in the stories. */
function nameOf(party: string): string {
  if (party === 'reporter' || party === 'commission') return 'city.commission';
  if (party === 'keeper') return 'city.keeper';
  if (party === 'admin') return 'city.admin';
  return party
    .replace('requester.', 'asks.')
    .replace('provider.', 'answers.')
    .replace('consulted.', 'helps.');
}
const denials = ['wrong-status', 'not-yours'];
interface Table {
  readonly [status: string]: { readonly [command: string]: readonly string[] };
}
/** The reporter here is of the commission: what either may, the person may. */
const mayBe = (party: string): readonly string[] =>
  party === 'commission' ? ['commission', 'reporter'] : [party];

/** How a kind's stories are lived: where a status stands, and what is said to a command there. */
const lived = {
  'catalogue-change': {
    state: (status: string) => changes[status as ChangeStatus].state,
    after: (status: string, by: string, type: string) =>
      change(changes[status as ChangeStatus], by, type as ChangeCommand),
    terms: changeTerms,
    title: '目录变更',
  },
  demand: {
    state: (status: string) => demands[status as DemandStatus].state,
    after: (status: string, by: string, type: string) =>
      asked(demands[status as DemandStatus], by, type as DemandCommand),
    terms: demandTerms,
    title: '数据需求',
  },
  'opening-application': {
    state: (status: string) => openings[status as OpeningStatus].state,
    after: (status: string, by: string, type: string) =>
      given(openings[status as OpeningStatus], by, type as OpeningCommand),
    terms: openingTerms,
    title: '依申请开放',
  },
} as const;

describe.each([
  ['catalogue-change', changeStatuses, changeParties, changeFields, changePermissions as Table],
  ['demand', demandStatuses, demandParties, demandFields, demandPermissions as Table],
  ['opening-application', openingStatuses, openingParties, openingFields, openingPermissions as Table],
] as const)('%s: one table, status × command → parties', (kind, statuses, parties, fields, table) => {
  const commands = Object.keys(fields).filter((type) => type !== 'Start');
  const deny = (status: string, by: string, type: string): readonly string[] =>
    lived[kind]
      .after(status, by, type)
      .refusals.map(({ code }) => code)
      .filter((code) => denials.includes(code));

  test.each(statuses as readonly string[])(
    '%s: every command by every party agrees with the table',
    (status) => {
      const state = lived[kind].state(status);
      expect(state.status).toBe(status);
      for (const type of commands) {
        for (const party of parties.filter((one) => one !== 'engine' && one !== 'reporter')) {
          const allowed = table[status]?.[type]?.some((one) => mayBe(party).includes(one)) ?? false;
          expect([type, party, deny(status, nameOf(party), type).length === 0]).toEqual([
            type,
            party,
            allowed,
          ]);
        }
        for (const stranger of ['elsewhere.coordinator', 'city.auditor']) {
          expect(deny(status, stranger, type)).toContain('not-yours');
        }
      }
    },
  );

  test('nobody but the engine passes a deadline', () => {
    expect(commands).not.toContain('PassDeadline');
    const passing = Object.values(table).flatMap((row) => row['PassDeadline'] ?? []);
    expect(new Set(passing)).toEqual(new Set(['engine']));
  });

  test('its page in docs/ is this table; HEFU_WRITE_DOCS=1 npx jest … writes it anew', () => {
    const file = `docs/permissions-${kind}.md`;
    const printed = page(lived[kind].title, kind, lived[kind].terms);
    if (process.env['HEFU_WRITE_DOCS'] === '1') writeFileSync(file, printed);
    expect(existsSync(file) ? readFileSync(file, 'utf8') : '').toBe(printed);
  });

  function page(
    title: string,
    folder: string,
    terms: {
      readonly statusTerms: { readonly [status: string]: string };
      readonly commandTerms: { readonly [type: string]: string };
      readonly partyTerms: { readonly [party: string]: string };
    },
  ): string {
    const used = parties.filter((party) => party !== 'engine');
    const sections = statuses.map((status) => {
      const rows = commands
        .filter((type) => table[status]?.[type] !== undefined)
        .map((type) => {
          const marks = used.map((party) => (table[status]?.[type]?.includes(party) === true ? '●' : ''));
          return `| ${terms.commandTerms[type] ?? type} \`${type}\` | ${marks.join(' | ')} |`;
        });
      const head = `| | ${used.map((party) => terms.partyTerms[party] ?? party).join(' | ')} |\n|---|${used.map(() => ':-:').join('|')}|`;
      const body = rows.length === 0 ? '没有可以办理的事项。' : [head, ...rows].join('\n');
      return `## ${terms.statusTerms[status] ?? status} \`${status}\`\n\n${body}\n`;
    });
    return `# ${title}：谁可以办理什么\n\n由 \`domain/${folder}/permissions.ts\` 生成，请勿手工修改：\n\`HEFU_WRITE_DOCS=1 NODE_OPTIONS=--experimental-vm-modules npx jest --selectProjects rules --testPathPatterns test/rules/case-permissions\`\n\n${sections.join('\n')}`;
  }
});
