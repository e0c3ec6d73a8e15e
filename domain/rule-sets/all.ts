import { cn2025809 } from './cn-2025-809.js';
import type { RuleSet } from './rule-set.js';
import { sh2016238 } from './sh-2016-238.js';

/** Every rule set this build knows, oldest first. The gateway offers them to a case; the case keeps its own copy. */
export const allRuleSets: readonly RuleSet[] = [sh2016238, cn2025809];
