/** What survives `JSON.parse(JSON.stringify(x))` unchanged: everything recorded is made of this. */
export type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json };

/**
 * TypeScript's interfaces have no index signature, so that a perfectly JSON-stable one is not assignable to
 * `Json`. That ours are is held by the round-trip properties of each case type.
 */
export function asJson(value: object): Json {
  return value as Json;
}
