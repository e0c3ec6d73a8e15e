import { createServer } from 'node:net';

/** Whether nobody listens on this port of 127.0.0.1 and we may. */
export async function portIsFree(port: number): Promise<boolean> {
  return (await listenOnce(port)) !== null;
}

/** A free port of 127.0.0.1; the preferred one when it is free. */
export async function freePort(preferred: number | null = null): Promise<number> {
  const port = (preferred === null ? null : await listenOnce(preferred)) ?? (await listenOnce(0));
  if (port === null) throw new Error('no free port on 127.0.0.1');
  return port;
}

async function listenOnce(port: number): Promise<number | null> {
  return new Promise((resolve) => {
    const server = createServer();
    server.once('error', () => {
      resolve(null);
    });
    server.listen({ port, host: '127.0.0.1', exclusive: true }, () => {
      const address = server.address();
      const bound = typeof address === 'object' && address !== null ? address.port : null;
      server.close(() => {
        resolve(bound);
      });
    });
  });
}
