import { expect, test } from '@jest/globals';
import { readdirSync } from 'node:fs';
import { auditedCategories } from './deciders.js';

test('whatever is decided can be decided again: every decider of the domain is the auditor’s too', () => {
  const folder = new URL('../domain/', import.meta.url);
  const deciders = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) =>
    file.endsWith('/decider.ts'),
  );
  expect(deciders.length).toBeGreaterThan(10);
  expect(Object.keys(auditedCategories)).toHaveLength(deciders.length);
});
