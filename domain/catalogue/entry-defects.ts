import type { Refusal } from '../refusal.js';
import type { EntryContent } from './entry.js';
import { catalogueTerms } from './glossary.js';
import { catalogueRefusal } from './refusals.js';
import { isB3InForce } from './rule-in-force.js';

/**
 * Everything that keeps a content out of the catalogue, all reasons at once (rules.md D "dependent fields", B3).
 * Mode, condition and grounds are demanded of a *declared* class only: a class an import assumed
 * (`classSource: 'default'`) leaves them open, and so does a draft; `missingFields` says so.
 */
export function entryDefects(
  content: EntryContent,
  at: string,
  { mayBeIncomplete = false }: { readonly mayBeIncomplete?: boolean } = {},
): readonly Refusal[] {
  return [
    ...(content.title.trim() === '' ? [catalogueRefusal('entry-title-missing')] : []),
    ...(content.provider.trim() === '' ? [catalogueRefusal('entry-provider-missing')] : []),
    ...contradictions(content),
    ...(content.classSource === 'declared' && !mayBeIncomplete ? omissions(content, at) : []),
    ...itemDefects(content),
  ];
}

function contradictions(content: EntryContent): readonly Refusal[] {
  const hasCondition = isFilled(content.conditions);
  if (content.class === 'universal') {
    return hasCondition ? [catalogueRefusal('entry-condition-on-universal')] : [];
  }
  if (content.class === 'on-demand') return [];
  return [
    ...(content.modes.length > 0 ? [catalogueRefusal('entry-withheld-with-mode')] : []),
    ...(hasCondition ? [catalogueRefusal('entry-withheld-with-condition')] : []),
    ...(content.openness === 'open' || content.openness === 'on-application'
      ? [catalogueRefusal('entry-withheld-but-open')]
      : []),
  ];
}

function omissions(content: EntryContent, at: string): readonly Refusal[] {
  if (content.class === 'not-shared') {
    const rule = isB3InForce(at) ? 'B3' : undefined;
    return [
      ...(isFilled(content.withholdReason)
        ? []
        : [catalogueRefusal('entry-withhold-reason-missing', '', rule)]),
      ...(isFilled(content.withholdBasis)
        ? []
        : [catalogueRefusal('entry-withhold-basis-missing', '', rule)]),
    ];
  }
  const needsCondition = content.class === 'on-demand' && !isFilled(content.conditions);
  return [
    ...(content.modes.length === 0
      ? [catalogueRefusal('entry-mode-missing', catalogueTerms.classes[content.class])]
      : []),
    ...(needsCondition ? [catalogueRefusal('entry-condition-missing')] : []),
  ];
}

/** Sharing and opening exist at item level too, each "no" with its reason; what is not shared cannot be open. */
function itemDefects({ items, openness }: EntryContent): readonly Refusal[] {
  const seen = new Set<string>();
  return items.flatMap((item) => {
    const isRepeated = seen.has(item.code);
    seen.add(item.code);
    const { name } = item;
    const isWithheld = item.shareable === false;
    const isOpen = item.openness === 'open' || item.openness === 'on-application';
    const isClosed = item.openness === 'not-open' && openness !== 'not-open';
    return [
      ...(isRepeated ? [catalogueRefusal('entry-item-duplicate', name)] : []),
      ...(isWithheld && !isFilled(item.reason) ? [catalogueRefusal('entry-item-reason-missing', name)] : []),
      ...(isWithheld && isOpen ? [catalogueRefusal('entry-item-withheld-but-open', name)] : []),
      ...(isOpen && openness === 'not-open' ? [catalogueRefusal('entry-item-open-beyond', name)] : []),
      ...(isClosed && !isFilled(item.notOpenReason)
        ? [catalogueRefusal('entry-item-not-open-reason-missing', name)]
        : []),
    ];
  });
}

function isFilled(text: string | null): boolean {
  return text !== null && text.trim() !== '';
}
