import { join, resolve } from 'node:path';

/** What the log needs outside the database. */
export interface LogFiles {
  /** Signs checkpoints. */
  readonly keyFile: string;
  /** Copies of all checkpoints. */
  readonly witnessFile: string;
}

type Environment = Readonly<Record<string, string | undefined>>;

/** In the data folder, unless the environment says where: `HEFU_CHECKPOINT_KEY`, `HEFU_WITNESS_FILE`. */
export function logFiles(dataFolder: string, env: Environment): LogFiles {
  const place = (name: string, own: string): string => {
    const given = env[name];
    return given === undefined || given === '' ? join(dataFolder, own) : resolve(dataFolder, given);
  };
  return {
    keyFile: place('HEFU_CHECKPOINT_KEY', 'checkpoint-key.pem'),
    witnessFile: place('HEFU_WITNESS_FILE', 'checkpoints.txt'),
  };
}
