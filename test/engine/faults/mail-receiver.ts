import { SMTPServer } from 'smtp-server';
import { freePort } from '../../../temporal-config/free-port.js';

export interface ReceivedMail {
  readonly to: string;
  readonly messageId: string;
}

export interface MailReceiver {
  readonly url: string;
  readonly received: readonly ReceivedMail[];
  /** Called once, with the next mail in hand, before its sender hears that it has been taken. */
  readonly beforeNextThanks: (work: () => Promise<void>) => void;
  readonly stop: () => Promise<void>;
}

/** A real SMTP receiver. */
export async function startMailReceiver(): Promise<MailReceiver> {
  const received: ReceivedMail[] = [];
  let work: (() => Promise<void>) | null = null;
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS', 'AUTH'],
    onData: (stream, session, callback) => {
      const chunks: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => chunks.push(chunk));
      stream.on('end', () => {
        const text = Buffer.concat(chunks).toString('utf8');
        const messageId = /^Message-ID: (.*)$/im.exec(text)?.[1]?.trim() ?? '';
        received.push({ to: session.envelope.rcptTo.map(({ address }) => address).join(), messageId });
        const now = work;
        work = null;
        void (now?.() ?? Promise.resolve()).then(() => {
          callback();
        });
      });
    },
  });
  const port = await freePort();
  await new Promise<void>((resolve) => {
    server.listen(port, '127.0.0.1', resolve);
  });
  return {
    url: `smtp://127.0.0.1:${port}`,
    received,
    beforeNextThanks: (next) => {
      work = next;
    },
    stop: () =>
      new Promise<void>((resolve) => {
        server.close(resolve);
      }),
  };
}
