import type { Refusal } from './refusal.js';

/** Says no with a code's sentence; `values` fill the braces, `rule` is the one that forbids. */
export type Refusing<C extends string> = (
  code: C,
  values?: { readonly [name: string]: string },
  rule?: string,
) => Refusal;

/** The refusals of one kind of case, made of its sentences; those of `forbidden` mean "not yours to do". */
export function refusing<C extends string>(
  sentences: { readonly [K in C]: string },
  ...forbidden: readonly NoInfer<C>[]
): Refusing<C> {
  return (code, values = {}, rule) => ({
    code,
    message: sentences[code].replace(/\{(\w+)\}/g, (_, name: string) => values[name] ?? ''),
    ...(forbidden.includes(code) ? { forbidden: true as const } : {}),
    ...(rule === undefined ? {} : { rule }),
  });
}
