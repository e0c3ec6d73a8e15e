import type { Similarity } from './name-similarity.js';

type Terms<K extends string> = { readonly [key in K]: string };

/** Why two names are taken for the same thing. */
export const similarityTerms: Terms<Similarity['why']> = {
  'same-name': '名称相同',
  'same-but-for-common-words': '除通用词外名称相同',
  synonym: '同义词',
  similar: '名称相近',
  composed: '与资源名称合起来相同',
  different: '不同',
};
export const similarityEnglish: Terms<Similarity['why']> = {
  'same-name': 'the same name',
  'same-but-for-common-words': 'the same but for common words',
  synonym: 'synonyms',
  similar: 'similar names',
  composed: 'the same together with the name of the resource',
  different: 'different',
};

export type Sureness = 'high' | 'middle' | 'low';
const high = 0.75;
const middle = 0.4;

/** How sure it is that an entry is what a project would collect. */
export const surenessOf = (confidence: number): Sureness =>
  confidence >= high ? 'high' : confidence >= middle ? 'middle' : 'low';

export const surenessTerms: Terms<Sureness> = { high: '高', middle: '中', low: '低' };
export const surenessEnglish: Terms<Sureness> = { high: 'high', middle: 'medium', low: 'low' };
