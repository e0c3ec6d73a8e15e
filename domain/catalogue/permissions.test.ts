import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { roleTerms } from '../directory/glossary.js';
import { roles } from '../directory/roles.js';
import { blankContent, blankItem } from './blank-content.js';
import type { CatalogueCommand, CatalogueCommandType } from './commands.js';
import { catalogueDecider } from './decider.js';
import type { EntryContent } from './entry.js';
import { catalogueTerms } from './glossary.js';
import { cataloguePermissions } from './permissions.js';
import type { CatalogueState, CatalogueStatus } from './state.js';

const content: EntryContent = {
  ...blankContent('universal'),
  title: '公厕信息',
  abstract: '公厕的位置',
  provider: 'lhsr',
  classSource: 'declared',
  modes: ['file'],
  items: [blankItem('a1', '地址')],
  openness: 'open',
  format: ['csv'],
  updateFrequency: '每年',
};
const known = { code: 'x-1', content, lastUpdate: null, service: null };
const submission = {
  kind: 'publication',
  content: { ...content, abstract: '送审' },
  reason: null,
  by: 'somebody-else',
  at: '2026-01-05T09:00:00+08:00',
} as const;
const returned = { kind: 'revision', content, reason: '过简', at: '2026-01-06T09:00:00+08:00' } as const;
const states: Record<CatalogueStatus, CatalogueState> = {
  unregistered: { status: 'unregistered' },
  draft: { ...known, status: 'draft', returned: null },
  'in-review': { ...known, status: 'in-review', submission },
  listed: { ...known, status: 'listed', returned },
  published: { ...known, status: 'published', returned },
  changing: { ...known, status: 'changing', from: 'published', submission },
  retired: { ...known, status: 'retired', reason: '停用', retiredAt: '2026-01-05T09:00:00+08:00' },
};
const data: Record<CatalogueCommandType, object> = {
  RegisterEntry: { content, source: 'person' },
  DraftEntry: { content },
  ReviseEntry: { content: { ...content, abstract: '新' }, source: 'person', reason: null },
  SubmitEntry: { note: '' },
  WithdrawSubmission: { reason: '有误' },
  ReturnEntry: { reason: '有误' },
  PublishEntry: { note: '' },
  AbandonRevision: { reason: '不再修改' },
  RetireEntry: { reason: '停用' },
  RecordUpdate: { updatedOn: '2026-03-01', note: '' },
  RecordService: { checkedOn: '2026-03-01', effective: true, note: '' },
};
const statuses = Object.keys(states) as CatalogueStatus[];
const types = Object.keys(data) as CatalogueCommandType[];
const table = statuses.flatMap((status) =>
  roles.flatMap((role) => types.map((type) => [status, role, type] as const)),
);

describe('status × role × command: decide does what the table says', () => {
  test.each(table)('%s × %s × %s', (status, role, type) => {
    const actor = { user: 'u', department: 'lhsr', roles: [role] };
    const meta = { commandId: 'c', caseId: 'x-1', at: '2026-03-02T09:00:00+08:00', actor };
    const decision = catalogueDecider.decide(states[status], {
      type,
      data: data[type],
      meta,
    } as CatalogueCommand);
    expect(decision.kind === 'accepted').toBe(cataloguePermissions[status][role]?.includes(type) ?? false);
    const isEver = statuses.some((one) => cataloguePermissions[one][role]?.includes(type));
    const isForbidden = decision.kind === 'refused' && decision.refusals[0].forbidden === true;
    expect(isForbidden).toBe(!isEver);
  });
  test('somebody without a role may nothing', () => {
    const actor = { user: 'u', department: 'lhsr', roles: ['toString', ''] };
    const meta = { commandId: 'c', caseId: 'x-1', at: '2026-03-02T09:00:00+08:00', actor };
    for (const type of types) {
      const decision = catalogueDecider.decide(states.listed, {
        type,
        data: data[type],
        meta,
      } as CatalogueCommand);
      expect(decision.kind === 'refused' && decision.refusals[0]).toMatchObject({ forbidden: true });
    }
  });

  test('docs/permissions-catalogue.md is this table; HEFU_WRITE_DOCS=1 npx jest … writes it anew', () => {
    const file = 'docs/permissions-catalogue.md';
    const printed = page();
    if (process.env['HEFU_WRITE_DOCS'] === '1') writeFileSync(file, printed);
    expect(existsSync(file) ? readFileSync(file, 'utf8') : '').toBe(printed);
  });
});

function page(): string {
  const used = roles.filter((role) => statuses.some((status) => cataloguePermissions[status][role]));
  const sections = statuses.map((status) => {
    const rows = types
      .filter((type) => used.some((role) => cataloguePermissions[status][role]?.includes(type)))
      .map((type) => {
        const marks = used.map((role) =>
          cataloguePermissions[status][role]?.includes(type) === true ? '●' : '',
        );
        return `| ${catalogueTerms.commands[type]} \`${type}\` | ${marks.join(' | ')} |`;
      });
    const head = `| | ${used.map((role) => roleTerms[role]).join(' | ')} |\n|---|${used.map(() => ':-:').join('|')}|`;
    return `## ${catalogueTerms.statuses[status]} \`${status}\`\n\n${[head, ...rows].join('\n')}\n`;
  });
  return `# 目录：谁可以办理什么\n\n由 \`domain/catalogue/permissions.ts\` 生成，请勿手工修改：\n\`HEFU_WRITE_DOCS=1 NODE_OPTIONS=--experimental-vm-modules npx jest --selectProjects rules --testPathPatterns domain/catalogue/permissions\`\n\n联络员和计划填报人只能办理本部门的目录。送审的人不能审核自己送审的目录。\n\n${sections.join('\n')}`;
}
