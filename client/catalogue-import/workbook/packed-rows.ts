import { deflateRawSync, inflateRawSync } from 'node:zlib';
import type { TableRow } from '../table.js';

const blockCharacters = 256 * 1024;

/**
 * Rows kept packed, so that a sheet is unpacked and parsed once and its rows can be gone through as often as is
 * needed: what is in memory is about the size of the file, plus one block.
 */
export class PackedRows {
  readonly #blocks: Buffer[] = [];
  #lines: string[] = [];
  #length = 0;

  add({ row, cells }: TableRow): void {
    const line = JSON.stringify([row, ...cells]);
    this.#lines.push(line);
    this.#length += line.length;
    if (this.#length >= blockCharacters) this.#pack();
  }

  *rows(): Generator<TableRow> {
    this.#pack();
    for (const block of this.#blocks) {
      for (const line of inflateRawSync(block).toString('utf8').split('\n')) {
        const [row, ...cells] = JSON.parse(line) as [number, ...string[]];
        yield { row, cells };
      }
    }
  }

  #pack(): void {
    if (this.#lines.length === 0) return;
    this.#blocks.push(deflateRawSync(this.#lines.join('\n'), { level: 1 }));
    this.#lines = [];
    this.#length = 0;
  }
}
