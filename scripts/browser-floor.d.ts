import type { Linter } from 'eslint';

/** The oldest Chromium the console is made for. */
export const floor: number;
/** Settings of ESLint for what is served to browsers. */
export const floorConfig: Linter.Config[];
/** What of a page the floor does not know; empty where it is well. */
export function newMarkup(html: string): readonly string[];
