/** What survives `JSON.parse(JSON.stringify(x))` unchanged: everything recorded is made of this. */
export type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json };
