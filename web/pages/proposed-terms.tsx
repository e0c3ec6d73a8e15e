import { recordedCase } from '../../client/dossier/case-dossier.js';
import type { HefuConnection } from '../../client/connection.js';
import type { Session } from '../../client/session.js';
import { namesOfPeople } from '../../client/who-is.js';
import type { Proposal } from '../../domain/share-request/state.js';
import { Proposed } from './answer-section.js';
import type { ActStart } from './case-kind.js';

/** Acts that are decided on what was proposed. */
const onProposal = new Set(['Approve', 'Refuse', 'Endorse', 'ReturnToHandler']);

/**
 * Whoever decides reads what was proposed, and finds it filled in: what they leave as it stands is what is recorded, what
 * they take away is taken away.
 */
export async function onProposedTerms(
  hefu: HefuConnection,
  session: Session,
  id: string,
  command: string,
): Promise<ActStart | null> {
  if (!onProposal.has(command)) return null;
  const { case: own } = await recordedCase(hefu, session, id);
  if (own.proposal === null || own.answer !== null) return null;
  const { by, endorsedBy } = own.proposal;
  const names = await namesOfPeople(hefu, endorsedBy === null ? [by] : [by, endorsedBy]);
  const { proposal } = own;
  return { lead: <Proposed own={own} names={names} />, typed: (items) => filledIn(proposal, command, items) };
}

function filledIn({ decision, terms }: Proposal, command: string, items: readonly string[]): Typed {
  if (command === 'Refuse' && decision === 'refuse')
    return new Map([
      ['reasons', terms.reasons.join('\n')],
      ['basis', terms.basis.join('\n')],
    ]);
  if (command !== 'Approve' || decision !== 'approve') return new Map();
  const withheld = new Map(terms.items.filter(({ granted }) => !granted).map((item) => [item.code, item]));
  return new Map([
    ['conditions', terms.conditions],
    ['validUntil', terms.validUntil ?? ''],
    ['mode', terms.mode ?? ''],
    ...items.flatMap((code): readonly (readonly [string, string])[] =>
      withheld.has(code)
        ? [[`item-${code}-reason`, withheld.get(code)?.reason ?? '']]
        : [[`item-${code}`, 'true']],
    ),
    // Granted after all: that has to be said, or what was proposed stands.
    ...(withheld.size > 0 ? [['items-stated', 'true'] as const] : []),
  ]);
}

type Typed = ReadonlyMap<string, string>;
