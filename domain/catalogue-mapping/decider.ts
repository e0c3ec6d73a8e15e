import type { Command, Decider, Decision, DomainEvent } from '../decider.js';
import { cataloguePermissions } from '../catalogue/permissions.js';
import { isRole } from '../directory/roles.js';
import type { Refusal } from '../refusal.js';

/** What the headings of other people's files mean: heading → column, null = nothing of ours. */
export interface MappingColumns {
  readonly [heading: string]: string | null;
}

/** The stream `catalogue-mapping/<name>`: remembered for the next file of the same kind; who saved it is an event. */
export type MappingState =
  | { readonly status: 'unsaved' }
  | {
      readonly status: 'saved';
      readonly name: string;
      readonly columns: MappingColumns;
      readonly savedBy: string;
      readonly savedAt: string;
    };
export type SaveMapping = Command<'SaveMapping', { readonly columns: MappingColumns }>;
export type MappingSaved = DomainEvent<
  'MappingSaved',
  { readonly name: string; readonly columns: MappingColumns; readonly was: MappingColumns | null }
>;

const namePattern = /^[\p{L}\p{N}][\p{L}\p{N}_-]{0,39}$/u;

export const mappingTerms = {
  statuses: { unsaved: '未保存', saved: '已保存' } satisfies Record<MappingState['status'], string>,
  commands: { SaveMapping: '保存列名对照' } satisfies Record<SaveMapping['type'], string>,
  events: { MappingSaved: '列名对照已保存' } satisfies Record<MappingSaved['type'], string>,
  refusals: {
    'mapping-not-yours': '您的岗位不能保存列名对照，请由联络员、计划填报人或市经济信息化委办理。',
    'mapping-name-malformed':
      '列名对照的名称“{}”不符合要求，请用 1 至 40 个汉字、字母、数字、下划线或连字符。',
    'mapping-empty': '列名对照中没有列名，请至少写明一列。',
    'mapping-unchanged': '与已保存的“{}”完全相同，无需再保存。',
  },
} as const;

type Code = keyof typeof mappingTerms.refusals;

export const mappingDecider: Decider<MappingState, SaveMapping, MappingSaved> = {
  initial: { status: 'unsaved' },
  decide,
  evolve: (_, { data: { name, columns }, actor, at }) => ({
    status: 'saved',
    name,
    columns,
    savedBy: actor.user,
    savedAt: at,
  }),
  deadlines: () => [],
  notices: () => [],
  finished: () => false,
  view: (state) => (state.status === 'unsaved' ? null : { ...state, columns: { ...state.columns } }),
};

function decide(state: MappingState, { data, meta }: SaveMapping): Decision<MappingSaved> {
  const { caseId: name, actor, at } = meta;
  // Whoever may import may say what a file's headings mean.
  const isAllowed = actor.roles
    .filter(isRole)
    .some((role) => cataloguePermissions.unregistered[role]?.includes('RegisterEntry'));
  if (!isAllowed)
    return { kind: 'refused', refusals: [{ ...refusal('mapping-not-yours'), forbidden: true }] };
  const was = state.status === 'saved' ? state.columns : null;
  const [first, ...rest] = [
    ...(namePattern.test(name) ? [] : [refusal('mapping-name-malformed', name)]),
    ...(Object.keys(data.columns).length === 0 ? [refusal('mapping-empty')] : []),
    ...(was !== null && isSame(was, data.columns) ? [refusal('mapping-unchanged', name)] : []),
  ];
  if (first !== undefined) return { kind: 'refused', refusals: [first, ...rest] };
  const { columns } = data;
  return {
    kind: 'accepted',
    events: [{ type: 'MappingSaved', at, actor, rule: 'engine', data: { name, columns, was } }],
  };
}

function refusal(code: Code, detail = ''): Refusal {
  return { code, message: mappingTerms.refusals[code].replace('{}', () => detail) };
}

function isSame(left: MappingColumns, right: MappingColumns): boolean {
  const headings = Object.keys(left);
  return (
    headings.length === Object.keys(right).length &&
    headings.every((heading) => Object.hasOwn(right, heading) && left[heading] === right[heading])
  );
}
