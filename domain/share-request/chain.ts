import type { CaseSettings } from '../settings/case-settings.js';

/**
 * The steps before 批准 this case takes. Four eyes need somebody else's proposal, and a 处长 needs one to
 * review: where the setting leaves 经办 out all the same, it is there.
 */
export function stepsBefore({ chain, fourEyes }: CaseSettings): {
  readonly propose: boolean;
  readonly endorse: boolean;
} {
  const endorse = chain.includes('endorse');
  return { propose: fourEyes || endorse || chain.includes('propose'), endorse };
}
