import { describe, expect, test } from '@jest/globals';
import { jsx } from 'hono/jsx';
import type { RedecisionReport } from '../../../audit/redecide/redecide-log.js';
import { DecidedAgain } from '../../../web/pages/audit/differences.js';

const report = {
  streams: 2,
  events: 9,
  commands: 7,
  attempts: 3,
  discrepancies: [],
  discrepanciesTotal: 0,
  remarks: [],
  remarksTotal: 0,
};
const further = {
  stream: 'share-request/GX-2026-000001/attempts',
  seq: 1,
  what: 'refused-for-more',
  field: 'data.refusals',
  recorded: null,
  expected: '请填写理由。',
};

const shown = async (of: RedecisionReport): Promise<string> => jsx(DecidedAgain, { report: of }).toString();

describe('the page that answers whether deciding again gives the same', () => {
  test('all the same: one sentence, and nothing about further reasons', async () => {
    const page = await shown(report);
    expect(page).toContain('7 项指令、3 次被拒，逐一重新作出决定，与 9 条记录相同');
    expect(page).not.toContain('理由更多');
  });

  test('a refusal this version has more reasons for stands apart, below the sentence that all agrees', async () => {
    const page = await shown({ ...report, remarks: [further], remarksTotal: 1 });
    expect(page).toContain('role="status"');
    expect(page).not.toContain('role="alert"');
    expect(page).toContain('另有 1 次被拒，决定相同，本版本的理由更多');
    expect(page).toContain('同样拒绝，记录的理由仍都成立；本版本另有记录中没有的理由');
    expect(page).toContain('请填写理由。');
  });
});
