import { defineQuery, defineSignal, defineUpdate } from '@temporalio/workflow';
import type { Envelope } from '../domain/envelope.js';
import type { Json } from '../domain/json.js';
import type { CommandAnswer } from '../domain/recording.js';

/** One message for every command of every case type; the names are part of the contract. */
export const commandUpdate = defineUpdate<CommandAnswer, [Envelope]>('command');
/** The same by a signal: what comes in here may be anything. */
export const commandSignal = defineSignal<[unknown]>('command');
export const stateQuery = defineQuery<Json>('state');
