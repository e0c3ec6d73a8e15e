import { shanghaiDate } from '../../calendar/shanghai-time.js';
import type { Decision } from '../decider.js';
import { hindrances } from '../letter/hindrances.js';
import { writtenBy } from '../letter/letter-kind.js';
import type { Recipient } from '../notice.js';
import type { Refusal } from '../refusal.js';
import { isBlank, ruling } from '../ruling.js';
import {
  emptyDossier,
  type Dossier,
  type DossierCommand,
  type DossierContext,
  type DossierEvent,
  type DossierState,
} from './dossier.js';
import { attachedBy, purposeTerms, type Side } from './file-purpose.js';
import { dossierRefusal, dossierTerms } from './glossary.js';
import { fileOf, readingProblems, useProblems } from './readable.js';
import { actsFor, sideTerms, uploaderTerm } from './sides.js';

type Of<T extends DossierCommand['type']> = Extract<DossierCommand, { readonly type: T }>;

/** What may lie with a case, who puts it there and who takes it away. */
export function decide(state: DossierState, command: DossierCommand): Decision<DossierEvent> {
  const dossier = state.status === 'none' ? emptyDossier : state;
  switch (command.type) {
    case 'AttachFile':
      return attach(dossier, command);
    case 'RemoveFile':
      return remove(dossier, command);
    case 'DownloadFile':
      return download(dossier, command);
    case 'IssueLetter':
      return issue(dossier, command);
    case 'RegisterService':
      return register(command);
    case 'IssueCredential':
      return handOut(dossier, command);
    case 'RevokeCredential':
      return revoke(dossier, command);
  }
}

function attach(dossier: Dossier, command: Of<'AttachFile'>): Decision<DossierEvent> {
  const { data, context } = command;
  const limits = context.limits ?? { bytes: 0, types: [] as readonly string[], files: 0 };
  const there = dossier.files.filter((one) => !one.removed);
  const same = there.find((one) => one.sha256 === data.sha256 && one.purpose === data.purpose);
  const types = limits.types.join('、');
  const problems = [
    notYours(command, attachedBy[data.purpose]),
    data.bytes === 0 && dossierRefusal('file-empty'),
    data.bytes > limits.bytes &&
      dossierRefusal('file-too-large', { most: `${Math.floor(limits.bytes / 2 ** 20)} MB` }),
    !limits.types.includes(data.type) && dossierRefusal('file-type-not-accepted', { type: data.type, types }),
    there.length >= limits.files && dossierRefusal('too-many-files', { most: String(limits.files) }),
    same !== undefined && dossierRefusal('file-already-attached', { file: same.file }),
  ].filter((problem) => typeof problem === 'object' && problem !== null);
  // Asked before the bytes have come: without a hash nothing is ever attached.
  const unknown = problems.length === 0 && !isHash(data.sha256);
  return ruling([...problems, unknown && dossierRefusal('file-empty')], () => [
    { ...by(command), type: 'FileAttached', data: { ...data, file: `F${dossier.files.length + 1}` } },
  ]);
}

/** Taken off the list; the bytes stay: the record speaks of them. */
function remove(dossier: Dossier, command: Of<'RemoveFile'>): Decision<DossierEvent> {
  const { file, reason } = command.data;
  const found = dossier.files.find((one) => one.file === file && !one.removed);
  return ruling(
    [
      found === undefined && dossierRefusal('file-unknown', { file }),
      found !== undefined && notYours(command, attachedBy[found.purpose]),
      found !== undefined &&
        found.department !== command.meta.actor.department &&
        dossierRefusal('dossier-not-yours', { command: dossierTerms.commands.RemoveFile, who: uploaderTerm }),
      isBlank(reason) && dossierRefusal('removal-reason-missing'),
    ],
    () => [{ ...by(command), type: 'FileRemoved', data: { file, reason: reason.trim() } }],
  );
}

function download(dossier: Dossier, command: Of<'DownloadFile'>): Decision<DossierEvent> {
  const { data, meta, context } = command;
  const found = fileOf(dossier, data.file);
  const problems = readingProblems(dossier, data.file, meta.actor, context, meta.at);
  return ruling(problems, () =>
    found === null
      ? []
      : [
          {
            ...by(command),
            type: 'FileDownloaded',
            data: { ...data, sha256: found.sha256, bytes: found.bytes },
          },
        ],
  );
}

function issue(dossier: Dossier, command: Of<'IssueLetter'>): Decision<DossierEvent> {
  const { data, context } = command;
  const side = writtenBy[data.kind] === 'provider' ? 'provider' : 'commission';
  const before = dossier.letters.find((one) => one.kind === data.kind && one.of === data.of);
  const why = context.hindrance ?? null;
  const problems = [
    notYours(command, [side]),
    why !== null && notReady(why),
    data.kind !== 'hand-over-sheet' && isBlank(data.documentNo) && dossierRefusal('letter-number-missing'),
    before !== undefined && dossierRefusal('letter-already-issued', { letter: before.letter }),
  ].filter((problem) => typeof problem === 'object' && problem !== null);
  // Asked before it was made: without its file nothing is ever sent.
  const unmade = problems.length === 0 && !isHash(data.docx.sha256);
  return ruling([...problems, unmade && notReady(hindrances.unmade)], () => [
    {
      ...by(command),
      type: 'LetterIssued',
      data: { ...data, letter: `L${dossier.letters.length + 1}`, ...toldOf(command) },
    },
  ]);
}

/** 提请督办 goes to the office outside that supervises: a department is told of what is sent to itself. */
function toldOf({ data: { kind }, context }: Of<'IssueLetter'>): { readonly told?: readonly Recipient[] } {
  if (kind === 'supervision-request') return {};
  const told = kind === 'urging-letter' ? context.urged : context.addressees;
  return told === undefined ? {} : { told };
}

const notReady = (why: string): Refusal =>
  dossierRefusal('letter-not-ready', { why: why.replace(/。$/, '') });

function register(command: Of<'RegisterService'>): Decision<DossierEvent> {
  const { data, context } = command;
  return ruling(
    [
      notYours(command, ['provider']),
      !isByInterface(context.case.mode) && dossierRefusal('wrong-mode'),
      !/^https?:\/\/[^\s/?#@]+(?:[/?#]\S*)?$/.test(data.url) && dossierRefusal('url-unsuitable'),
    ],
    () => [{ ...by(command), type: 'ServiceRegistered', data }],
  );
}

/** 接口交换: the requester takes a credential for what was delivered; its secret is nowhere in here. */
function handOut(dossier: Dossier, command: Of<'IssueCredential'>): Decision<DossierEvent> {
  const { data, meta, context } = command;
  const own = context.case;
  return ruling(
    [
      notYours(command, ['requester']),
      !isByInterface(own.mode) && dossierRefusal('wrong-mode'),
      ...handOutProblems(dossier, own, shanghaiDate(meta.at)),
    ],
    () => [
      {
        ...by(command),
        type: 'CredentialIssued',
        data: { ...data, department: meta.actor.department, validUntil: own.validUntil },
      },
    ],
  );
}

/** Why no credential can be handed out on this day, whoever asks; empty when one can. */
export function handOutProblems(
  { url }: Pick<Dossier, 'url'>,
  own: DossierContext['case'],
  today: string,
): readonly Refusal[] {
  return [...useProblems(own, today), ...(url === null ? [dossierRefusal('service-not-registered')] : [])];
}

function revoke(dossier: Dossier, command: Of<'RevokeCredential'>): Decision<DossierEvent> {
  const { data } = command;
  const found = dossier.credentials.some((one) => one.credential === data.credential && !one.revoked);
  return ruling(
    [
      notYours(command, ['requester', 'provider', 'commission']),
      !found && dossierRefusal('credential-unknown'),
      isBlank(data.reason) && dossierRefusal('removal-reason-missing'),
    ],
    () => [{ ...by(command), type: 'CredentialRevoked', data }],
  );
}

function notYours(command: DossierCommand, sides: readonly Side[]): Refusal | null {
  if (actsFor(command.meta.actor, command.context.case, sides)) return null;
  const who = sides.map((side) => sideTerms[side]).join('、');
  const what =
    command.type === 'AttachFile'
      ? `${dossierTerms.commands.AttachFile}：${purposeTerms[command.data.purpose]}`
      : dossierTerms.commands[command.type];
  return dossierRefusal('dossier-not-yours', { command: what, who });
}

const isHash = (text: string): boolean => /^[0-9a-f]{64}$/.test(text);
const isByInterface = (mode: string | null): boolean => mode === 'api';
const by = ({
  meta: { at, actor },
}: DossierCommand): { at: string; actor: typeof actor; rule: 'engine' } => ({
  at,
  actor,
  rule: 'engine',
});
