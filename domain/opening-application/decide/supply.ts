import { chineseDate } from '../../../calendar/chinese-date.js';
import { shanghaiDate } from '../../../calendar/shanghai-time.js';
import type { Refusal } from '../../refusal.js';
import type { CommandOf } from '../commands.js';
import { refusal } from '../refusals.js';
import type { OpeningCase } from '../state.js';
import { blankReason, happened, isBlank, ruling, written, type Ruling } from './ruling.js';

/** The provider's own interface, without an account or a secret in its address. */
export function registerInterface(_: OpeningCase, command: CommandOf<'RegisterInterface'>): Ruling {
  const url = written(command.data.url);
  const isWeb = /^https?:\/\/[^\s/?#@]+(?:[/?#]\S*)?$/i.test(url);
  return ruling([!isWeb && refusal('url-unsuitable')], () => [
    happened(command, 'InterfaceRegistered', 'A14', { url }),
  ]);
}

/** Which credential the applicant was handed: its id; its secret is nowhere in here. */
export function recordCredential(state: OpeningCase, command: CommandOf<'RecordCredential'>): Ruling {
  const credential = written(command.data.credential);
  return ruling(
    [
      state.url === null && refusal('interface-missing'),
      credential === '' && refusal('credential-missing'),
      credential !== '' && !/^[0-9A-Za-z-]{1,64}$/.test(credential) && refusal('credential-unsuitable'),
      state.credentials.some((one) => one.credential === credential) &&
        refusal('credential-known', { credential }),
    ],
    () => [happened(command, 'CredentialRecorded', 'A14', { credential })],
  );
}

export function endCredential(state: OpeningCase, command: CommandOf<'EndCredential'>): Ruling {
  const { reason } = command.data;
  const credential = written(command.data.credential);
  const inUse = state.credentials.filter(({ ended }) => !ended);
  if (inUse.length === 0) return ruling([refusal('no-credential-in-use')], () => []);
  const isGood = inUse.some((one) => one.credential === credential);
  return ruling(
    [
      credential === '' && refusal('credential-missing'),
      credential !== '' && !isGood && refusal('credential-unknown', { credential }),
      blankReason(reason),
    ],
    () => [happened(command, 'CredentialEnded', 'engine', { credential, reason: written(reason) })],
  );
}

/** A14: that use can be tracked and traced. The same period again corrects what was recorded of it. */
export function recordUse(state: OpeningCase, command: CommandOf<'RecordUse'>): Ruling {
  const { usedFrom, usedTo, calls, purpose } = command.data;
  const today = shanghaiDate(command.meta.at);
  return ruling(
    [
      ...(usedFrom === undefined || usedTo === undefined
        ? [refusal('period-missing')]
        : periodProblems(state, usedFrom, usedTo, today)),
      calls === undefined && refusal('calls-missing'),
      isBlank(purpose) && refusal('purpose-missing'),
    ],
    () => [
      happened(command, 'UseRecorded', 'A14', {
        usedFrom: usedFrom ?? today,
        usedTo: usedTo ?? today,
        calls: calls ?? 0,
        purpose: written(purpose),
      }),
    ],
  );
}

function periodProblems(
  { grant, uses }: OpeningCase,
  from: string,
  to: string,
  today: string,
): readonly (Refusal | false)[] {
  const grantedOn = grant?.on ?? today;
  const others = uses.filter((one) => one.usedFrom <= to && from <= one.usedTo);
  const isCorrection = others.length === 1 && others[0]?.usedFrom === from && others[0].usedTo === to;
  const periods = others.map((one) => `${chineseDate(one.usedFrom)}至${chineseDate(one.usedTo)}`).join('、');
  const span = { from: chineseDate(grantedOn), to: chineseDate(today) };
  return [
    to < from && refusal('period-turned'),
    (from < grantedOn || to > today) && refusal('period-outside', span),
    others.length > 0 && !isCorrection && refusal('period-overlaps', { periods }),
  ];
}

export const suspend = reasoned('Suspend', 'OpeningSuspended');

/** Not while the entry is secret: it is declassified first. */
export function resume(state: OpeningCase, command: CommandOf<'Resume'>): Ruling {
  const own = reasoned('Resume', 'OpeningResumed')(state, command);
  if (state.entryNote?.hindrance !== 'secret') return own;
  const secret = refusal('entry-secret', { entry: state.entry.title });
  return { kind: 'refused', refusals: [secret, ...(own.kind === 'refused' ? own.refusals : [])] };
}

export const end = reasoned('End', 'OpeningEnded');
export const withdraw = reasoned('Withdraw', 'OpeningWithdrawn');

/** An act that needs its reason, and nothing else. */
function reasoned<T extends 'Suspend' | 'Resume' | 'End' | 'Withdraw'>(
  _: T,
  event: 'OpeningSuspended' | 'OpeningResumed' | 'OpeningEnded' | 'OpeningWithdrawn',
): (state: OpeningCase, command: CommandOf<T>) => Ruling {
  return (__, command) => {
    const { reason } = command.data as { readonly reason?: string };
    return ruling([blankReason(reason)], () => [
      happened(command, event, 'engine', { reason: written(reason) }),
    ]);
  };
}
