import type { EntryContent, Openness } from '../catalogue/entry.js';
import type { CatalogueStatus } from '../catalogue/state.js';

/** Names of entries, by code. */
export type Titles = Readonly<Record<string, string>>;

/** What a plan takes from a catalogue entry: nothing else of the catalogue reaches it. */
export interface PlanItem {
  readonly code: string;
  readonly title: string;
  readonly openness: Openness | null;
  /** 城市安全 (A11). */
  readonly citySafety: boolean;
  /** To be desensitised before it is opened (A13). */
  readonly sensitive: boolean;
  readonly retired: boolean;
}

/** A change that lies with the authority leaves the entry in force as it was. */
const inForce: readonly CatalogueStatus[] = ['listed', 'published', 'changing'];

/** The one place where a catalogue entry becomes an item of a plan. Only what stands in the catalogue must be opened. */
export function planItem(
  code: string,
  content: Pick<EntryContent, 'title' | 'openness' | 'citySafety' | 'sensitive'>,
  status: CatalogueStatus,
): PlanItem {
  const { title, openness, citySafety, sensitive } = content;
  return { code, title, openness, citySafety, sensitive, retired: !inForce.includes(status) };
}

/** A9: every item whose 公开方式 is 公开 or 依申请公开 must be in the list. */
export function mustBeListed({ openness, retired }: Pick<PlanItem, 'openness' | 'retired'>): boolean {
  return !retired && (openness === 'open' || openness === 'on-application');
}

/** An entry that is no longer this department's. */
export function retiredItem(code: string): PlanItem {
  return { code, title: code, openness: null, citySafety: false, sensitive: false, retired: true };
}
