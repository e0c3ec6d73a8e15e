import type { Command } from '../../domain/decider.js';
import { engineActor } from '../../domain/engine-refusals.js';
import type { Json } from '../../domain/json.js';
import type { RecordedEvent } from '../../store/stream-record.js';

/** One command of the log with the events it led to. */
export interface RecordedCommand {
  readonly first: RecordedEvent;
  readonly events: readonly RecordedEvent[];
}

/** The commands of a stream, in order: events that follow each other with the same command id belong together. */
export function recordedCommands(events: readonly RecordedEvent[]): readonly RecordedCommand[] {
  const commands: { first: RecordedEvent; events: RecordedEvent[] }[] = [];
  for (const event of events) {
    const last = commands.at(-1);
    if (last !== undefined && event.index > 0 && last.first.commandId === event.commandId) {
      last.events.push(event);
    } else {
      commands.push({ first: event, events: [event] });
    }
  }
  return commands;
}

/** What was asked, out of the record alone: the signed envelope, or the engine's own command. Null: neither is there. */
export function commandOf(caseId: string, { envelope, origin, commandId }: RecordedEvent): Command | null {
  if (envelope !== undefined) {
    const { type, data, context, actor, receivedAt } = envelope;
    const meta = { commandId, caseId, at: receivedAt, actor };
    // What a decider finds beside a command's data; the same shape as where it was first decided.
    return { type, data, meta, context: context ?? {} } as Command;
  }
  const own = ownCommand(origin);
  if (own === null) return null;
  const meta = { commandId, caseId, at: own.at, actor: engineActor };
  return { type: own.type, data: own.data, meta, context: {} } as Command;
}

interface OwnCommand {
  readonly type: string;
  readonly data: { readonly [key: string]: Json };
  readonly at: string;
}

function ownCommand(origin: Json | undefined): OwnCommand | null {
  if (typeof origin !== 'object' || origin === null) return null;
  const said = new Map<string, Json>(Object.entries(origin));
  const [type, data, at] = [said.get('type'), said.get('data'), said.get('at')];
  if (typeof type !== 'string' || typeof at !== 'string') return null;
  if (typeof data !== 'object' || data === null || Array.isArray(data)) return null;
  return { type, data: data as { readonly [key: string]: Json }, at };
}
