import { glossary } from '../glossary.js';

const terms: { readonly [type: string]: string } = glossary.events;

/** An event of whatever kind of stream in words. */
export const eventTerm = (type: string): string => terms[type] ?? '其他事件';
