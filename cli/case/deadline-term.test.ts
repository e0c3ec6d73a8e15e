import { expect, test } from '@jest/globals';
import { milestoneTerms } from '../../domain/annual-plan/glossary.js';
import { deadlineTerms as ofChanges } from '../../domain/catalogue-change/glossary.js';
import { deadlineTerms as ofDemands } from '../../domain/demand/glossary.js';
import { deadlineTerms as ofOpenings } from '../../domain/opening-application/glossary.js';
import { deadlineTerms as ofRequests } from '../../domain/share-request/glossary.js';
import { deadlineTerm } from './deadline-term.js';

test('a record calls the deadline of every kind of case by its term, never by its key', () => {
  const names = [ofRequests, ofChanges, ofDemands, ofOpenings, milestoneTerms].flatMap((terms) =>
    Object.keys(terms),
  );
  expect(names.length).toBeGreaterThan(8);
  for (const name of [...names, 'added-2026-11-03'])
    expect([name, deadlineTerm(name)]).toEqual([name, expect.stringMatching(/^[^A-Za-z]+$/)]);
  expect([deadlineTerm('adjust'), deadlineTerm('review'), deadlineTerm('filing')]).toEqual([
    '目录调整期限',
    '审核发布期限',
    '清单报备',
  ]);
});
