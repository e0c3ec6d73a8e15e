import type { TestInstallation } from './installation.js';

export type Shown = { readonly [field: string]: unknown };

interface Typing {
  /** The document of `hefu … --json`, which must end with 0. */
  readonly json: (...argv: readonly string[]) => Promise<Shown>;
  readonly drafted: (data: object, user?: string) => Promise<Shown>;
}

export const as = (user: string): readonly string[] => ['--as', user];

/** An entry that is complete (B1). */
export const fields = {
  title: '居住证信息',
  abstract: '居住证的签发情况',
  class: 'on-demand',
  modes: ['api'],
  conditions: '限用于核对',
  items: [{ name: '姓名', type: 'C' }, { name: '居民身份证号码' }, { name: '签发日期', type: 'D' }],
  openness: 'not-open',
  notOpenReason: '涉及个人隐私',
  format: ['csv'],
  updateFrequency: '每月',
  project: '居住证系统',
};

/** What is typed in every other line of a test. */
export function typing(city: () => TestInstallation): Typing {
  const json: Typing['json'] = async (...argv) => (await city().json(...argv)) as Shown;
  return {
    json,
    drafted: async (data, user = 'ga-coordinator') =>
      json('catalogue', 'draft', '--data', JSON.stringify(data), ...as(user)),
  };
}
