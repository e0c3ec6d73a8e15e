import type { Command } from 'commander';
import { exitCodes } from '../exit-codes.js';
import { leaf, type Run } from '../leaf.js';
import { installedVersion as version } from '../../client/installed-version.js';

export function machineCommands(hefu: Command, run: Run): void {
  const { doctor } = run;
  if (doctor !== undefined) {
    leaf(hefu, run, 'doctor', '检查本机：有什么、缺什么、怎样补上', async ({ out }) => {
      const { document, lines, isReady } = await doctor();
      out.answer(document, () => lines);
      return isReady ? exitCodes.done : exitCodes.failed;
    });
  }
  leaf(hefu, run, 'version', '显示版本', ({ out }) => {
    const own = { hefu: version(), node: process.versions.node };
    out.answer(own, () => [`hefu ${own.hefu}（Node.js ${own.node}）`]);
    return Promise.resolve(exitCodes.done);
  });
}
