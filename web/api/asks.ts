import { say, type Words } from '../say.js';

/** What a schema says to what does not fit it, in the language of whoever sent it: a whole sentence. */
export const asks = (words: Words): { readonly error: () => string } => ({ error: () => say(words) });
