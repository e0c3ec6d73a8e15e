import { afterCommand, afterTime, newCase, type LiveCase } from '../../domain/live-case.js';
import type { OpeningCommand } from '../../domain/opening-application/commands.js';
import type { EntrySnapshot, OpeningContext, PlannedItem } from '../../domain/opening-application/context.js';
import { openingApplication } from '../../domain/opening-application/decider.js';
import type { OpeningEvent } from '../../domain/opening-application/events.js';
import type { PersonalCommandType } from '../../domain/opening-application/fields.js';
import { openingSettings } from '../../domain/opening-application/opening-settings.js';
import type { OpeningState } from '../../domain/opening-application/state.js';
import type { SettingValues } from '../../domain/settings/setting-values.js';
import { at, person } from './story.js';

/** One application, lived in memory: `answers` provides the data, `helps` and `other` are related departments. */
export type OpeningStory = LiveCase<OpeningState, OpeningEvent> & {
  readonly now: string;
  /** What the gateway attests of the entry and the plan. */
  readonly world: Pick<OpeningContext, 'entry' | 'plan'>;
};

export interface World {
  readonly entry?: Partial<EntrySnapshot>;
  readonly plan?: Partial<PlannedItem>;
  readonly settings?: Partial<SettingValues>;
  readonly data?: object;
  readonly by?: string;
}

/** A good check digit. */
export const creditCode = '91310000MA1FL0001R';

const application = {
  entry: 'ga-1',
  applicantKind: 'enterprise',
  applicant: '浦江智行科技有限公司',
  creditCode,
  purpose: '停车诱导服务',
  scope: '本市停车诱导服务，不得转让',
  receivedOn: '2026-03-02',
  letterNo: '浦智〔2026〕3号',
};

export function applied({ entry, plan, settings = {}, data = {}, by }: World = {}): OpeningStory {
  const world = {
    entry: {
      code: 'ga-1',
      title: '公共停车场实时泊位',
      version: 4,
      provider: 'ga',
      openness: 'on-application',
      classified: 'none',
      sensitive: false,
      ...entry,
    },
    ...(plan === undefined
      ? {}
      : {
          plan: {
            id: 'ga-2026',
            version: 7,
            access: null,
            desensitisedOn: null,
            reviewedOn: null,
            ...plan,
          },
        }),
  } as const;
  const context: OpeningContext = {
    ...world,
    provider: { code: 'ga', name: '市公安局' },
    settings: openingSettings({ scope: 'city', version: 1, values: settings }, null),
  };
  const empty = { ...newCase(openingApplication, 'KF-2026-000001'), now: at('2026-03-02'), world };
  return given(empty, by ?? 'answers.coordinator', 'Start', { ...application, ...data }, context);
}

const departments: { readonly [code: string]: string } = { helps: '市交通委', other: '市城管执法局' };
let commands = 0;

/** The story after a command given now. */
export function given(
  story: OpeningStory,
  by: string,
  type: PersonalCommandType,
  data: object = {},
  context?: OpeningContext,
): OpeningStory {
  commands += 1;
  const named = (data as { readonly departments?: readonly string[] }).departments ?? [];
  const known = [...named, 'ga'].flatMap((code) => {
    const name = code === 'ga' ? '市公安局' : departments[code];
    return name === undefined || !named.includes(code) ? [] : [{ code, name }];
  });
  const usual: OpeningContext = { ...story.world, departments: known };
  const meta = { commandId: `c${commands}`, caseId: story.caseId, at: story.now, actor: person(by) };
  // Built from the same names as the table of fields.
  const command = { type, data, meta, context: context ?? usual } as unknown as OpeningCommand;
  return { ...story, ...afterCommand(openingApplication, story, command) };
}

type Step = readonly [by: string, type: PersonalCommandType, data?: object];

/** Steps that must all be accepted: the way to where a test begins. */
export function through(story: OpeningStory, ...steps: readonly Step[]): OpeningStory {
  return steps.reduce((now, [by, type, data]) => {
    const next = given(now, by, type, data);
    if (next.refusals.length > 0) throw new Error(`${type}: ${JSON.stringify(next.refusals)}`);
    return next;
  }, story);
}

/** Time goes by; what falls due on the way happens at its own moment. */
export function later(story: OpeningStory, until: string): OpeningStory {
  return { ...story, ...afterTime(openingApplication, story, until), now: until };
}

export const consult: Step = [
  'answers.coordinator',
  'Consult',
  { departments: ['helps', 'other'], question: '申请主体资质和使用范围是否合适' },
];
export const opinion = (by: string, said: 'agree' | 'disagree' | 'more', reason?: string): Step => [
  `${by}.reviewer`,
  'GiveOpinion',
  { opinion: said, ...(reason === undefined ? {} : { reason }) },
];
export const closed: Step = ['answers.coordinator', 'CloseConsultation'];
export const proposed = (data: object = {}): Step => [
  'answers.reviewer',
  'Propose',
  { decision: 'grant', validUntil: '2026-06-30', ...data },
];
export const approved: Step = ['answers.approver', 'Approve'];

/** Both related departments agree, and the consultation is closed. */
export const agreed: readonly Step[] = [
  consult,
  opinion('helps', 'agree'),
  opinion('other', 'agree'),
  closed,
];
