import { afterCommand, afterTime, newCase, type LiveCase } from '../../domain/live-case.js';
import type { DemandCommand } from '../../domain/demand/commands.js';
import type { DemandContext } from '../../domain/demand/context.js';
import { demand } from '../../domain/demand/decider.js';
import { demandSettings } from '../../domain/demand/demand-settings.js';
import type { DemandEvent } from '../../domain/demand/events.js';
import type { PersonalCommandType } from '../../domain/demand/fields.js';
import type { DemandState } from '../../domain/demand/state.js';
import { at, person, wholeCalendar } from './story.js';

/** One need for data, lived in memory. `asks` needs it, `answers` is likely to have it. */
export type DemandStory = LiveCase<DemandState, DemandEvent> & { readonly now: string };

export function demanded({
  data = {},
  provider = { code: 'ga', name: '市公安局' },
  by = 'asks.coordinator',
}: {
  readonly data?: object;
  readonly provider?: { readonly code: string; readonly name: string } | null;
  readonly by?: string;
} = {}): DemandStory {
  const context: DemandContext = {
    requester: { code: 'mz', name: '市民政局' },
    ...(provider === null ? {} : { provider }),
    candidates: [{ code: 'ga-1', title: '户籍人口信息', provider: 'ga', confidence: 0.6 }],
    settings: demandSettings(null),
    calendar: wholeCalendar(),
  };
  const empty: DemandStory = { ...newCase(demand, 'XQ-2026-000001'), now: at('2026-03-02') };
  return asked(empty, by, 'Start', { title: '户籍迁移', purpose: '核对', ...data }, { context });
}

let commands = 0;

/** The story after a command given now; a department or an entry it names is attested as known. */
export function asked(
  story: DemandStory,
  by: string,
  type: PersonalCommandType,
  data: object = {},
  { context }: { readonly context?: DemandContext } = {},
): DemandStory {
  commands += 1;
  const { provider, entry } = data as { readonly provider?: string; readonly entry?: string };
  const known: DemandContext = {
    ...(provider === undefined ? {} : { provider: { code: provider, name: provider } }),
    ...(entry === undefined ? {} : { entry: { code: entry, title: '户籍迁移信息', version: 3 } }),
  };
  const meta = { commandId: `c${commands}`, caseId: story.caseId, at: story.now, actor: person(by) };
  // Built from the same names as the table of fields.
  const command = { type, data, meta, context: context ?? known } as unknown as DemandCommand;
  return { ...afterCommand(demand, story, command), now: story.now };
}

/** Time goes by; what falls due on the way happens at its own moment. */
export function meanwhile(story: DemandStory, until: string): DemandStory {
  return { ...afterTime(demand, story, until), now: until };
}
