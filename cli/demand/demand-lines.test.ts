import { expect, test } from '@jest/globals';
import type { ShownDemand } from '../../client/shown-demand.js';
import { demandLines } from './demand-lines.js';

const asked = (name: string, outcome: 'waiting' | 'another'): ShownDemand['asked'][number] => ({
  provider: { code: name, name },
  on: '2026-11-30',
  outcome,
  reason: '',
});
const shown = {
  id: 'XQ-2026-000001',
  status: 'open',
  title: '电动自行车登记信息',
  items: [],
  candidates: [],
  entry: null,
} as unknown as ShownDemand;

test('whom a need was forwarded from is not waited for any more; the last one is', () => {
  const lines = demandLines({
    ...shown,
    asked: [asked('市公安局', 'another'), asked('市卫生健康委', 'waiting'), asked('市规划资源局', 'waiting')],
  });
  const of = (name: string): string => lines.find((line) => line.includes(name)) ?? '';
  expect(of('市公安局')).toContain('属于其他部门');
  expect(of('市卫生健康委')).toContain('没有答复，已转交');
  expect(of('市规划资源局')).toContain('等待答复');
});
