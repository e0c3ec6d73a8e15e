import { readFileSync } from 'node:fs';
import { expect, test } from '@jest/globals';
import { reference } from './reference.js';

test('docs/cli.md says what the commands say of themselves (else: node scripts/write-cli-docs.js)', () => {
  expect(readFileSync(new URL('../docs/cli.md', import.meta.url), 'utf8')).toBe(reference());
});
