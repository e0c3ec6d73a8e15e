import { shanghaiDate } from '../../calendar/shanghai-time.js';
import { asJson, type Json } from '../json.js';
import { deadlines } from './deadlines.js';
import { noteView } from '../entry-note/note-view.js';
import { openStatuses } from './status.js';
import { awaited, type OpeningCase, type OpeningState } from './state.js';
import { toSupply, waitingFor } from './waiting-for.js';

/** An application as users see it and as the projection stores it. No date is owed: A14 states none. */
export function view(state: OpeningState): Json {
  if (state.status === 'none') return null;
  const { entry, provider, settings, entryNote, ...said } = state;
  return {
    ...(asJson(said) as { readonly [field: string]: Json }),
    ...noteView(entryNote, openStatuses.includes(state.status)),
    entry: entry.code,
    entryTitle: entry.title,
    provider: provider.code,
    providerName: provider.name,
    fourEyes: settings.fourEyes,
    awaited: awaited(state).map(({ code }) => code),
    /** A14: no other way. */
    channel: state.grant === null ? null : 'api',
    calls: state.uses.reduce((sum, { calls }) => sum + calls, 0),
    heldBy: holder(state),
    deadlines: deadlines(state).map(({ name, at }) => ({ name, due: shanghaiDate(Date.parse(at) - 1), at })),
  };
}

/**
 * Who of the provider has it now. While opinions are waited for nobody has, unless what was asked for is to be supplied: the
 * departments that are waited for stand in `awaited`.
 */
function holder(state: OpeningCase): Json {
  const { status, provider, proposal, url, credentials, since } = state;
  const held = (role: string): Json => ({ department: provider.code, role, since });
  switch (status) {
    case 'registered':
    case 'expired':
      return held('coordinator');
    case 'consulting':
      return toSupply(state) !== null || waitingFor(state) === null ? held('coordinator') : null;
    case 'deciding':
      return held(proposal === null ? 'reviewer' : 'approver');
    case 'granted':
      return url === null || credentials.length === 0 ? held('coordinator') : null;
    case 'suspended':
      return held('approver');
    case 'refused':
    case 'withdrawn':
    case 'ended':
      return null;
  }
}
