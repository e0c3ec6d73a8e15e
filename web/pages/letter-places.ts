import { letterCategories, type LetterCategory } from '../../client/dossier/dossier-case.js';
import type { Words } from '../say.js';

/** Where the letters of each kind of case stand. */
export const letterBases: { readonly [C in LetterCategory]: string } = {
  'share-request': '/requests',
  'annual-plan': '/plans',
  'catalogue-change': '/changes',
  'opening-application': '/opening-applications',
};

export const letterPlaces = letterCategories.map((category) => ({ category, base: letterBases[category] }));

/** 发文字号 is asked for in the same words wherever a letter is sent. */
export const documentNoLabel: Words = [
  '发文字号（由本单位公文系统编定）',
  'Document number (from your own document system)',
];
