import type { Command, DomainEvent } from '../decider.js';
import type { LetterContent } from '../letter/letter-content.js';
import type { LetterKind } from '../letter/letter-kind.js';
import type { Recipient } from '../notice.js';
import type { FilePurpose } from './file-purpose.js';

/** A file by its content: where it is kept is no part of the record. */
export interface KeptFile {
  readonly sha256: string;
  readonly bytes: number;
}

export interface Attachment extends KeptFile {
  readonly purpose: FilePurpose;
  /** As it was called where it came from; shown, never used as a path. */
  readonly name: string;
  /** `pdf`, `docx`, …: by its content, not by its name. */
  readonly type: string;
}

/** A letter as it was sent: what it says and the very files; a later rendering never replaces them. */
export interface IssuedLetter {
  readonly kind: LetterKind;
  readonly of: string;
  readonly documentNo: string;
  readonly content: LetterContent;
  /** Version of the case that the content was made of. */
  readonly caseVersion: number;
  readonly docx: KeptFile;
  /** Null where the machine had no Chinese font. */
  readonly pdf: KeptFile | null;
}

export interface Download {
  /** `F1`, `L1.docx`, `L1.pdf` */
  readonly file: string;
  readonly by: 'cli' | 'api' | 'page';
}

/** What the gateway attests of the case beside a command on its files. */
export interface DossierContext {
  readonly case: {
    readonly status: string;
    readonly requester: string;
    readonly provider: string;
    readonly decision: 'approve' | 'refuse' | null;
    readonly sentAt: string | null;
    readonly validUntil: string | null;
    readonly mode: string | null;
    readonly version: number;
  };
  readonly limits?: {
    readonly bytes: number;
    readonly types: readonly string[];
    readonly files: number;
  };
  /** Why the letter cannot be sent yet; null when it can. */
  readonly hindrance?: string | null;
  /** Who is told of a 催办函 in the department it goes to; absent in the first logs: nobody was told of those. */
  readonly urged?: readonly Recipient[];
  /** Who is told of a letter to whoever applied (复函, 补正函, …); absent in the first logs: nobody was told of those. */
  readonly addressees?: readonly Recipient[];
}

interface Attested {
  readonly context: DossierContext;
}

export type DossierCommand =
  | (Command<'AttachFile', Attachment> & Attested)
  | (Command<'RemoveFile', { readonly file: string; readonly reason: string }> & Attested)
  | (Command<'DownloadFile', Download> & Attested)
  | (Command<'IssueLetter', IssuedLetter> & Attested)
  | (Command<'RegisterService', { readonly url: string }> & Attested)
  | (Command<'IssueCredential', { readonly credential: string }> & Attested)
  | (Command<'RevokeCredential', { readonly credential: string; readonly reason: string }> & Attested);

export type DossierEvent =
  | DomainEvent<'FileAttached', Attachment & { readonly file: string }>
  | DomainEvent<'FileRemoved', { readonly file: string; readonly reason: string }>
  | DomainEvent<'FileDownloaded', Download & KeptFile>
  | DomainEvent<
      'LetterIssued',
      IssuedLetter & { readonly letter: string; readonly told?: readonly Recipient[] }
    >
  | DomainEvent<'ServiceRegistered', { readonly url: string }>
  | DomainEvent<
      'CredentialIssued',
      { readonly credential: string; readonly department: string; readonly validUntil: string | null }
    >
  | DomainEvent<'CredentialRevoked', { readonly credential: string; readonly reason: string }>;

export interface FileInDossier extends Attachment {
  readonly file: string;
  readonly at: string;
  readonly by: string;
  readonly department: string;
  readonly removed: boolean;
}

export interface LetterInDossier extends IssuedLetter {
  readonly letter: string;
  readonly at: string;
  readonly by: string;
}

export interface CredentialInDossier {
  readonly credential: string;
  readonly department: string;
  readonly validUntil: string | null;
  readonly at: string;
  readonly by: string;
  readonly revoked: boolean;
}

/** All that lies with a case: stream `dossier/<id of the share request>`. */
export interface Dossier {
  readonly status: 'kept';
  readonly files: readonly FileInDossier[];
  readonly letters: readonly LetterInDossier[];
  readonly url: string | null;
  readonly credentials: readonly CredentialInDossier[];
  readonly downloads: number;
}
export type DossierState = { readonly status: 'none' } | Dossier;

export const emptyDossier: Dossier = {
  status: 'kept',
  files: [],
  letters: [],
  url: null,
  credentials: [],
  downloads: 0,
};
