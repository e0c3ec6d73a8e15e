import type { Launch } from '../temporal-config/server-process.js';
import type { ChildrenRecord } from './children-record.js';
import { keepRunning, type Supervised } from './keep-running.js';
import type { UpSettings } from './up-settings.js';

/** In the order in which they are stopped: nobody loses the ground under its feet. */
export const partNames = ['worker', 'http', 'temporal', 'postgres'] as const;
export type PartName = (typeof partNames)[number];

/** What the steps of a start share: the settings, the parts that already run, and the wish to give up. */
export interface Startup {
  readonly settings: UpSettings;
  readonly children: ChildrenRecord;
  readonly parts: Map<PartName, Supervised>;
  readonly abandon: AbortSignal;
  /** A part could not be kept alive: everything has to stop. */
  readonly gaveUp: (name: string) => void;
}

/** Starts a part, puts its process on record and keeps it running. */
export async function superviseIn(startup: Startup, name: PartName, launch: Launch): Promise<void> {
  const spawned = (pid: number): void => {
    startup.children.add(name, pid);
  };
  const gaveUp = (): void => {
    startup.gaveUp(launch.name);
  };
  startup.parts.set(name, await keepRunning(launch, spawned, gaveUp, startup.abandon));
}
