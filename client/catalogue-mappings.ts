import { mappingDecider } from '../domain/catalogue-mapping/decider.js';
import type { MappingColumns, MappingState } from '../domain/catalogue-mapping/decider.js';
import { mappingCommandSchemas } from '../domain/catalogue-mapping/schema.js';
import type { CommandAnswer } from '../domain/recording.js';
import { readCategory } from '../store/read-category.js';
import { checkedEnvelope } from './checked-envelope.js';
import { commandStream, foldStream } from './command-stream.js';
import type { HefuConnection } from './connection.js';
import { MalformedInput } from './failures.js';
import type { Session } from './session.js';

/** A remembered mapping, with who saved it last. */
export type SavedMapping = Extract<MappingState, { readonly status: 'saved' }>;

const category = 'catalogue-mapping';

/** Remembers what the headings of a kind of file mean. */
export async function saveMapping(
  hefu: HefuConnection,
  session: Session,
  name: string,
  columns: MappingColumns,
): Promise<CommandAnswer> {
  if (name.includes('/')) {
    throw new MalformedInput([
      {
        pointer: '/name',
        code: 'malformed-name',
        detail: '列名对照的名称中不能有“/”，请换一个名称。',
        english: 'The name of a mapping cannot have a “/”. Please take another.',
      },
    ]);
  }
  const order = { id: name, type: 'SaveMapping', data: { columns } };
  const envelope = await checkedEnvelope(hefu, session, mappingCommandSchemas, order);
  return commandStream(hefu, mappingDecider, `${category}/${name}`, envelope);
}

/** One mapping, or null. */
export async function getMapping(hefu: HefuConnection, name: string): Promise<SavedMapping | null> {
  const { state } = await foldStream(hefu, mappingDecider, `${category}/${name}`);
  return state.status === 'saved' ? state : null;
}

/** Every mapping, by name. */
export async function listMappings(hefu: HefuConnection): Promise<readonly SavedMapping[]> {
  const streams = await readCategory(hefu.pool, category);
  const states = streams.map(({ events }) =>
    events.reduce<MappingState>(
      // The log's rows are this decider's own events.
      (state, event) =>
        mappingDecider.evolve(state, event as unknown as Parameters<typeof mappingDecider.evolve>[1]),
      mappingDecider.initial,
    ),
  );
  return states.flatMap((state) => (state.status === 'saved' ? [state] : []));
}
