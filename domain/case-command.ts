import type { CommandFields, DataOf } from './command-fields.js';
import type { CommandMeta } from './decider.js';

export type CaseCommandData<F extends { readonly [type: string]: CommandFields }, T> = T extends keyof F
  ? DataOf<F[T]>
  : { readonly deadline?: string };

/** One command of a kind of case; `context` is what the gateway attests beside it. */
export interface CaseCommand<F extends { readonly [type: string]: CommandFields }, T, Context> {
  readonly type: T;
  readonly data: CaseCommandData<F, T>;
  readonly meta: CommandMeta;
  readonly context: Context;
}
