import { caseEnvelope, sendToCase, wouldRefuse, type CaseCommand } from '../../client/command-case.js';
import type { CaseType } from '../../client/case-type.js';
import type { HefuConnection } from '../../client/connection.js';
import type { Session } from '../../client/session.js';
import type { CommandFields } from '../../domain/command-fields.js';
import type { Json } from '../../domain/json.js';
import type { CommandAnswer } from '../../domain/recording.js';
import type { Refusal } from '../../domain/refusal.js';
import { fieldOf } from './field-of.js';

interface FormCommand extends CaseCommand {
  readonly data: { readonly [field: string]: Json };
}

/** `unfinished`: the form was sent before it was filled in. */
export type FormAnswer =
  CommandAnswer | { readonly kind: 'unfinished'; readonly refusals: readonly Refusal[] };

/**
 * Orders what a form says. One that only lacks what is to be filled in is no attempt yet: the rules are asked, the form comes
 * back, and nothing is recorded. What the rules refuse for anything else is on the record with all its reasons.
 */
export async function orderByForm(
  hefu: HefuConnection,
  session: Session,
  kind: CaseType,
  command: FormCommand,
  fields: CommandFields,
): Promise<FormAnswer> {
  const envelope = await caseEnvelope(hefu, session, kind, command);
  const refusals = await wouldRefuse(hefu, kind, envelope);
  if (refusals.length > 0 && isUnfinished(refusals, fields, command.data))
    return { kind: 'unfinished', refusals };
  return sendToCase(hefu, kind, envelope);
}

/** All that is wrong is what was left empty. */
export const isUnfinished = (
  refusals: readonly Pick<Refusal, 'code'>[],
  fields: CommandFields,
  data: FormCommand['data'],
): boolean => refusals.every(({ code }) => isLeftEmpty(fieldOf(code, fields), data));

function isLeftEmpty(field: string | null, data: FormCommand['data']): boolean {
  if (field === null) return false;
  const value = data[field];
  return value === undefined || (Array.isArray(value) && value.length === 0);
}
