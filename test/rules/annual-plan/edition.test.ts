import { describe, expect, test } from '@jest/globals';
import type { PersonalCommandType } from '../../../domain/annual-plan/fields.js';
import { at } from '../story.js';
import { codes, issued, items, order, plan, shown, through, until, type PlanStory } from './plan-story.js';

const filed = through(issued({ at: at('2026-01-15'), items: items('A', 'B:a', 'S:*') }), [
  'planner',
  'FileList',
  { items: ['A', 'B', 'S'], interfaceItems: ['A'] },
]);
/** As the first logs have it: the gateway attested no edition then. */
const before = (
  story: PlanStory,
  by: string,
  type: PersonalCommandType,
  data: object,
  more: object = {},
): PlanStory => order(story, by, type, data, { context: { edition: 1, ...more } });
const planned = (story: PlanStory): readonly string[] =>
  Object.entries(plan(story).items).flatMap(([code, item]) => (item.planned ? [code] : []));

describe('a command of before is decided again as it was decided then', () => {
  test('openings: by whatever channel, at whatever address, treated whenever; no names in the event', () => {
    const opening = { code: 'B', channel: 'product', access: 'on-application', url: 'data.sh.gov.cn' };
    const opened = before(filed, 'planner', 'OpenItem', opening);
    expect(opened.events.at(-1)).toMatchObject({ type: 'ItemsOpened', data: { url: 'data.sh.gov.cn' } });
    expect(opened.events.at(-1)?.data).not.toHaveProperty('titles');
    const treated = through(
      filed,
      '2026-05-20',
      ['planner', 'RecordDesensitisation', { items: ['S'], method: '去标识' }],
      ['section-head', 'RecordSecrecyReview', { items: ['S'], result: 'passed' }],
    );
    const early = { code: 'S', channel: 'api', access: 'open', openedOn: '2026-05-01' };
    expect(codes(before(treated, 'planner', 'OpenItem', early))).toEqual([]);
    expect(codes(before(filed, 'commission', 'PublishList', { url: 'x' }))).toEqual([]);
  });

  test('revisions: fewer interfaces alone were no change, and who said nothing of them had none', () => {
    const same = { items: ['A', 'B', 'S'], reason: '修订' };
    expect(codes(before(filed, 'planner', 'ReviseList', { ...same, interfaceItems: [] }))).toEqual([
      'same-list',
    ]);
    const revised = before(filed, 'planner', 'ReviseList', {
      items: ['A', 'B'],
      reason: '修订',
      acceptDefects: true,
    });
    expect(planned(revised)).toEqual([]);
    expect(revised.events.find(({ type }) => type === 'ListRevised')?.data).not.toHaveProperty('titles');
  });

  test('an entry that had to be listed after all else was open left the year complete', () => {
    const done = through(
      issued({ at: at('2026-01-15'), items: items('A') }),
      ['planner', 'FileList', { items: ['A'] }],
      ['planner', 'OpenItem', { code: 'A', channel: 'api', access: 'open' }],
    );
    const noted = before(
      until(done, at('2026-06-01')),
      'keeper',
      'NoteCatalogueChange',
      {},
      { items: items('N') },
    );
    expect([noted.state.status, shown(noted).missing]).toEqual(['completed', ['N']]);
    expect(plan(noted).items['N']).not.toHaveProperty('later');
  });
});
