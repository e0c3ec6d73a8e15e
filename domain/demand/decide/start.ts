import type { CommandOf } from '../commands.js';
import { commandTerms, startersTerm } from '../glossary.js';
import { mayRecord } from '../permissions.js';
import { refusal } from '../refusals.js';
import { filled, happened, isBlank, ruling, type Ruling } from './ruling.js';

/** A need for data nobody lists is recorded, and goes to whoever is likely to have it and to the authority. */
export function start(command: CommandOf<'Start'>): Ruling {
  const { data, context, meta } = command;
  const { requester, settings, calendar, provider, candidates = [] } = context;
  if (requester === undefined || settings === undefined || calendar === undefined) {
    return ruling([refusal('context-missing')], () => []);
  }
  const named = data.provider?.trim() ?? '';
  return ruling(
    [
      !mayRecord(meta.actor, requester.code) &&
        refusal('not-yours', { command: commandTerms.Start, who: startersTerm }),
      isBlank(data.title) && refusal('title-missing'),
      isBlank(data.purpose) && refusal('purpose-missing'),
      named !== '' && provider?.code !== named && refusal('provider-unknown', { provider: named }),
      named === requester.code && refusal('own-department'),
    ],
    () => [
      happened(command, 'DemandRecorded', 'engine', {
        id: meta.caseId,
        title: data.title?.trim() ?? '',
        items: filled(data.items),
        purpose: data.purpose?.trim() ?? '',
        basis: data.basis?.trim() ?? '',
        requester,
        provider: provider === undefined || provider.code === requester.code ? null : provider,
        candidates,
        settings,
        calendar,
      }),
    ],
  );
}
