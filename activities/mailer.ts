import { createTransport } from 'nodemailer';

/** Hands one mail to a server that answers for it. Throws when the server does not take it. */
export interface Mailer {
  send(mail: {
    /** Null: whoever the transport was made for. */
    readonly from: string | null;
    readonly to: string;
    readonly subject: string;
    readonly text: string;
    readonly id: string;
  }): Promise<void>;
}

const timeoutMs = 20_000;

/** @param url `smtp://user:password@host:port`, as in `SMTP_URL`. */
export function smtpMailer(url: string, from: string): Mailer {
  const transport = createTransport({
    url,
    connectionTimeout: timeoutMs,
    greetingTimeout: timeoutMs,
    socketTimeout: timeoutMs,
  });
  return {
    async send({ from: sender, to, subject, text, id }) {
      // The same notice tried twice has the same Message-ID, so that a mail system can tell.
      await transport.sendMail({ from: sender ?? from, to, subject, text, messageId: `<${id}@hefu>` });
    },
  };
}
