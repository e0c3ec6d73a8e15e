/** Which field a refusal stands beside, by its code. */
const fieldsByCode: { readonly [code: string]: string } = {
  'purpose-missing': 'purpose',
  'basis-missing': 'basis',
  'received-on-missing': 'receivedOn',
  'received-in-future': 'receivedOn',
  'supplement-before-request': 'receivedOn',
  'same-date': 'receivedOn',
  'before-calendar': 'receivedOn',
  'dispatch-empty': 'sentOn',
  'reasons-missing': 'reasons',
  'refusal-basis-missing': 'basis',
  'reason-missing': 'reason',
  'missing-list-empty': 'missing',
  'mode-missing': 'mode',
  'mode-not-offered': 'mode',
  'decision-missing': 'decision',
  'unknown-item': 'items',
  'item-twice': 'items',
  'item-reason-missing': 'items',
  'nothing-granted': 'items',
  'valid-until-past': 'validUntil',
  'valid-until-too-far': 'validUntil',
  'extension-too-long': 'workingDays',
  'person-missing': 'to',
  'person-unknown': 'to',
  'letter-unknown': 'letter',
};

/** The field of this form a refusal is about; null when it is about the whole. */
export function fieldOf(code: string, fields: { readonly [name: string]: unknown }): string | null {
  const field = fieldsByCode[code];
  return field !== undefined && Object.hasOwn(fields, field) ? field : null;
}
