import type { CountedObligation, Insistence } from '../obligation/obligation.js';
import { reviewInsistence } from './change-settings.js';
import type { CatalogueChangeCase } from './state.js';

/** What is or was owed, each with how it is insisted on. */
export function duesOf(
  state: CatalogueChangeCase,
): readonly { readonly due: CountedObligation; readonly insistence: Insistence }[] {
  const { adjustDue, reviewDue, settings } = state;
  return [
    { due: adjustDue, insistence: settings },
    ...(reviewDue === null ? [] : [{ due: reviewDue, insistence: reviewInsistence(settings) }]),
  ];
}

/** What is owed now. */
export function owedNow(state: CatalogueChangeCase): CountedObligation | null {
  return duesOf(state).find(({ due }) => due.metAt === null)?.due ?? null;
}
