import type { Actor } from './decider.js';
import type { Refusal } from './refusal.js';

/** Reasons the engine itself says no for, before any rule is asked. */
export const engineSentences = {
  'malformed-command': '收到的内容不是完整的指令，未予办理。请通过系统页面、命令行或接口办理。',
  'wrong-case': '指令所指的编号与本件不符，未予办理。请核对编号。',
  'unknown-key': '指令的签名密钥不在本件认可的范围内，未予办理。请重新登录后再办理。',
  'bad-signature': '指令的签名与内容不符，未予办理。请重新登录后再办理。',
  'received-ahead': '指令的接收时间晚于当前时间，未予办理。请检查接入系统的时钟。',
} as const;

export type EngineRefusalCode = keyof typeof engineSentences;

/** Not authentic means not yours to do; the rest is malformed. */
export function engineRefusal(code: EngineRefusalCode): Refusal {
  const message = engineSentences[code];
  return code === 'unknown-key' || code === 'bad-signature'
    ? { code, message, forbidden: true }
    : { code, message };
}

/** The engine acting by itself: timers. */
export const engineActor: Actor = { user: 'engine', department: '', roles: ['engine'] };
/** The engine's own watch over catalogue and year: its orders are signed by the gateway like everybody's. */
export const keeperActor: Actor = { user: 'keeper', department: '', roles: ['keeper'] };
/** Whoever sent what could not be read. */
export const unknownActor: Actor = { user: 'unknown', department: '', roles: [] };
