import { z } from 'zod';
import { defaultNamespace } from '../temporal-config/names.js';
import { Obstacle } from '../temporal-config/obstacle.js';
import { dataFolder } from '../temporal-config/run-file.js';

const empty = (text: string | undefined): string | undefined => (text === '' ? undefined : text);
const port = z
  .string()
  .regex(/^\d+$/)
  .transform(Number)
  .refine((value) => value > 0 && value < 65_536);

export interface UpSettings {
  readonly dataFolder: string;
  readonly port: number;
  readonly demo: boolean;
  /** null: the embedded one. */
  readonly databaseUrl: string | null;
  /** null: a development server of our own. */
  readonly temporalAddress: string | null;
  readonly namespace: string;
}

/**
 * The settings of `npm start` from the environment.
 * @throws Obstacle naming the variable that cannot be understood.
 */
export function upSettings(root: string, env: NodeJS.ProcessEnv = process.env): UpSettings {
  const wanted = port.safeParse(empty(env['HEFU_PORT']) ?? '8080');
  if (!wanted.success) {
    throw new Obstacle(
      `HEFU_PORT=${env['HEFU_PORT'] ?? ''} 不是端口号，请填 1 至 65535 的整数，例如 HEFU_PORT=8090 npm start。`,
    );
  }
  return {
    dataFolder: dataFolder(root, env),
    port: wanted.data,
    demo: env['HEFU_DEMO'] !== '0',
    databaseUrl: empty(env['DATABASE_URL']) ?? null,
    temporalAddress: empty(env['TEMPORAL_ADDRESS']) ?? null,
    namespace: empty(env['TEMPORAL_NAMESPACE']) ?? defaultNamespace,
  };
}
