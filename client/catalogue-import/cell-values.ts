import type { Openness, Secrecy } from '../../domain/catalogue/entry.js';
import type { DeliveryMode, SharingClass } from '../../domain/rule-sets/rule-set.js';

const classes: ReadonlyMap<string, SharingClass> = new Map([
  ['普遍共享', 'universal'],
  ['无条件共享', 'universal'],
  ['universal', 'universal'],
  ['按需共享', 'on-demand'],
  ['有条件共享', 'on-demand'],
  // Zhejiang's word.
  ['受限共享', 'on-demand'],
  ['on-demand', 'on-demand'],
  ['不予共享', 'not-shared'],
  ['不共享', 'not-shared'],
  ['非共享', 'not-shared'],
  ['禁止共享', 'not-shared'],
  ['not-shared', 'not-shared'],
]);

const modes: ReadonlyMap<string, DeliveryMode> = new Map([
  ['接口交换', 'api'],
  ['接口', 'api'],
  ['服务接口', 'api'],
  ['接口方式', 'api'],
  ['数据接口', 'api'],
  ['web服务', 'api'],
  ['api', 'api'],
  ['文件下载', 'file'],
  ['文件', 'file'],
  ['文件方式', 'file'],
  ['文件交换', 'file'],
  ['file', 'file'],
  ['离线交换', 'offline'],
  ['离线', 'offline'],
  ['拷盘', 'offline'],
  ['拷盘方式', 'offline'],
  ['介质交换', 'offline'],
  ['介质交换方式', 'offline'],
  ['offline', 'offline'],
  ['批量交换', 'batch'],
  ['批量', 'batch'],
  ['库表', 'batch'],
  ['库表交换', 'batch'],
  ['数据库交换', 'batch'],
  ['batch', 'batch'],
]);

// 有条件开放 on the portal means that access is applied for: 依申请公开.
const opennesses: ReadonlyMap<string, Openness> = new Map([
  ['公开', 'open'],
  ['无条件开放', 'open'],
  ['完全开放', 'open'],
  ['普通开放', 'open'],
  ['开放', 'open'],
  ['是', 'open'],
  ['open', 'open'],
  ['依申请公开', 'on-application'],
  ['有条件开放', 'on-application'],
  ['依申请开放', 'on-application'],
  ['受限开放', 'on-application'],
  ['on-application', 'on-application'],
  ['不公开', 'not-open'],
  ['不开放', 'not-open'],
  ['不予开放', 'not-open'],
  ['禁止开放', 'not-open'],
  ['暂不开放', 'not-open'],
  ['否', 'not-open'],
  ['not-open', 'not-open'],
]);

const secrecies: ReadonlyMap<string, Secrecy> = new Map([
  ['不涉密', 'none'],
  ['非涉密', 'none'],
  ['无', 'none'],
  ['否', 'none'],
  ['none', 'none'],
  ['工作秘密', 'work-secret'],
  ['work-secret', 'work-secret'],
  ['国家秘密', 'state-secret'],
  ['秘密', 'state-secret'],
  ['机密', 'state-secret'],
  ['绝密', 'state-secret'],
  ['涉密', 'state-secret'],
  ['是', 'state-secret'],
  ['state-secret', 'state-secret'],
]);

const flags: ReadonlyMap<string, boolean> = new Map([
  ['是', true],
  ['true', true],
  ['否', false],
  ['false', false],
]);

/** Words that fields with a fixed vocabulary may hold in a file. */
export const vocabulary = { classes, modes, opennesses, secrecies, flags } as const;

/** The word of a vocabulary; null: nothing is stated; `unknown`: something is, and no word of it. */
export function wordOf<V>(
  cell: string,
  words: ReadonlyMap<string, V>,
): { readonly value: V } | 'unknown' | null {
  if (cell === '') return null;
  const value = words.get(cell.toLowerCase());
  return value === undefined ? 'unknown' : { value };
}

/** The parts of a list in one cell, without blanks and repetitions. */
export function listOf(cell: string): readonly string[] {
  return [...new Set(cell.split(/[,，;；|、\n]/).map((part) => part.trim()))].filter((part) => part !== '');
}
