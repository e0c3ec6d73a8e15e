import type { EventOf, EventType, ShareRequestEvent } from '../share-request/events.js';
import type { ShareRequestCase } from '../share-request/state.js';
import { clause } from './full-width.js';

/** All a letter is made of: what is recorded of the case, and of the files that were handed over. */
export interface LetterFacts {
  readonly case: ShareRequestCase;
  readonly events: readonly ShareRequestEvent[];
  /** 发文机关 of what the authority writes. */
  readonly authority: string;
  /** Whom the authority asks to supervise. */
  readonly supervisor: string;
  readonly files: readonly HandedFile[];
}

export interface HandedFile {
  readonly name: string;
  readonly sha256: string;
  readonly bytes: number;
}

/** One letter that the case has a place for. `of`: which of its kind (second supplement, third step), else empty. */
export interface LetterPlace {
  readonly of: string;
  readonly facts: LetterFacts;
}

export const named = ({ resource }: ShareRequestCase): string => `“${resource.title}”`;

/** 贵单位关于共享“…”的申请（沪民函〔2026〕3号，编号GX-2026-000123） */
export function application({ receipt, dispatch, id, resource }: ShareRequestCase): string {
  const letterNo = [receipt?.letterNo, dispatch?.letterNo].find((no) => no !== undefined && no.trim() !== '');
  const number = letterNo === undefined ? '' : `${clause(letterNo)}，`;
  return `关于共享“${resource.title}”的申请（${number}编号${id}）`;
}

export function last<T extends EventType>(facts: LetterFacts, type: T): EventOf<T> | undefined {
  return facts.events.findLast((event): event is EventOf<T> & ShareRequestEvent => event.type === type);
}
