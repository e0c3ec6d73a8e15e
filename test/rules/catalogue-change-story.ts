import { afterCommand, afterTime, newCase, type LiveCase } from '../../domain/live-case.js';
import { changeSettings } from '../../domain/catalogue-change/change-settings.js';
import { allChangeTerms } from '../../domain/catalogue-change/change-terms.js';
import type { CatalogueChangeCommand } from '../../domain/catalogue-change/commands.js';
import type { CatalogueChangeContext, EntryEvent } from '../../domain/catalogue-change/context.js';
import { catalogueChange } from '../../domain/catalogue-change/decider.js';
import type { CatalogueChangeEvent } from '../../domain/catalogue-change/events.js';
import type { PersonalCommandType } from '../../domain/catalogue-change/fields.js';
import type { CatalogueChangeCase, CatalogueChangeState } from '../../domain/catalogue-change/state.js';
import type { SettingValues } from '../../domain/settings/setting-values.js';
import { person, wholeCalendar } from './story.js';

/** One reported change, lived in memory. `answers` is the department whose entry it is. */
export type ChangeStory = LiveCase<CatalogueChangeState, CatalogueChangeEvent> & { readonly now: string };

export interface Reported {
  readonly at: string;
  readonly data?: object;
  readonly by?: string;
  readonly settings?: Partial<SettingValues>;
}

/** A change as it is reported: of the system, today, unless said otherwise. */
export function reported({
  at,
  data = {},
  by = 'answers.coordinator',
  settings = {},
}: Reported): ChangeStory {
  const context: CatalogueChangeContext = {
    entry: { code: 'ga-1', title: '户籍人口信息', version: 3 },
    provider: { code: 'ga', name: '市公安局' },
    settings: changeSettings({ scope: 'city', version: 1, values: settings }, null),
    calendar: wholeCalendar(),
    terms: allChangeTerms,
  };
  const empty: ChangeStory = { ...newCase(catalogueChange, 'ML-2026-000001'), now: at };
  const usual = {
    entry: 'ga-1',
    system: '人口库',
    cause: 'system',
    what: '增加“血型”字段',
    changedOn: at.slice(0, 10),
  };
  return ordered(empty, by, 'Start', { ...usual, ...data }, { context });
}

let commands = 0;

/** The story after a command given now, or as received at `at`. */
export function ordered(
  story: ChangeStory,
  by: string,
  type: PersonalCommandType,
  data: object = {},
  { at = story.now, context = {} }: { readonly at?: string; readonly context?: CatalogueChangeContext } = {},
): ChangeStory {
  commands += 1;
  const meta = { commandId: `c${commands}`, caseId: story.caseId, at, actor: person(by) };
  // Built from the same names as the table of fields.
  const command = { type, data, meta, context } as unknown as CatalogueChangeCommand;
  return { ...afterCommand(catalogueChange, story, command), now: story.now };
}

/** The case is told of an event of the entry's stream. */
export function told(
  story: ChangeStory,
  event: Partial<EntryEvent> & Pick<EntryEvent, 'type'>,
  by = 'answers.coordinator',
): ChangeStory {
  const entryEvent: EntryEvent = {
    code: 'ga-1',
    version: 4,
    at: story.now,
    by: 'ga-coordinator',
    reason: '',
    ...event,
  };
  return ordered(story, by, 'NoteEntry', { version: entryEvent.version }, { context: { entryEvent } });
}

/** Time goes by; what falls due on the way happens at its own moment. */
export function later(story: ChangeStory, at: string): ChangeStory {
  return { ...afterTime(catalogueChange, story, at), now: at };
}

export const changeOf = (story: ChangeStory): CatalogueChangeCase => {
  if (story.state.status === 'none') throw new Error(`no case yet: ${JSON.stringify(story.refusals)}`);
  return story.state;
};
