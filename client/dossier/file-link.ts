import { createPublicKey, randomUUID, sign, verify } from 'node:crypto';
import type { HefuConnection } from '../connection.js';
import { NotFound } from '../failures.js';
import type { Session } from '../session.js';

/** One file for one person, for a short while; the id makes opening it twice one download. */
export interface FileLink {
  readonly id: string;
  readonly file: string;
  readonly user: string;
  /** Milliseconds since 1970. */
  readonly until: number;
  readonly nonce: string;
}

const lifeMs = 5 * 60_000;
const purpose = 'hefu-file-link\n';

/** A signed link (its last part) to one file of a case, for this person, for five minutes. */
export async function fileLink(
  hefu: HefuConnection,
  session: Session,
  id: string,
  file: string,
): Promise<string> {
  const link: FileLink = {
    id,
    file,
    user: session.actor.user,
    until: (await hefu.now()) + lifeMs,
    nonce: randomUUID(),
  };
  const text = Buffer.from(JSON.stringify(link)).toString('base64url');
  const { privateKey } = await hefu.key();
  return `${text}.${sign(null, Buffer.from(purpose + text), privateKey).toString('base64url')}`;
}

/** What a link is for. @throws NotFound where it is not ours, not this person's, or its time is over */
export async function openedLink(hefu: HefuConnection, session: Session, token: string): Promise<FileLink> {
  const [text = '', signature = ''] = token.split('.');
  const key = createPublicKey((await hefu.key()).privateKey);
  if (!verify(null, Buffer.from(purpose + text), key, Buffer.from(signature, 'base64url'))) throw noLink();
  // Signed by ourselves: it has the shape that was given to it above.
  const link = JSON.parse(Buffer.from(text, 'base64url').toString('utf8')) as FileLink;
  if (link.user !== session.actor.user || link.until < (await hefu.now())) throw noLink();
  return link;
}

const noLink = (): NotFound =>
  new NotFound([
    '这个下载链接已经失效，或者不是给您的。请从办件页面重新下载。',
    'This link has expired, or is not for you. Please download again from the page of the case.',
  ]);
