import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { dcatText } from './dcat.js';
import type { ExportedEntry } from './exported-entry.js';
import { content, whole } from '../../test/parts/client/exported-file.js';

test('DCAT-AP: JSON-LD that says of each entry what it is, who has it and whether the public may have it', async () => {
  const [one] = fc.sample(content, { numRuns: 1, seed: 3 });
  const entry: ExportedEntry = {
    code: 'E-1',
    status: 'listed',
    provider: '市公安局',
    content: {
      ...one!,
      title: '公厕',
      openness: 'on-application',
      updateFrequency: '每月',
      publishedOn: '2020-01-02',
    },
  };
  async function* both(): AsyncGenerator<ExportedEntry> {
    yield await Promise.resolve(entry);
    yield { ...entry, code: 'E-2' };
  }
  const document = JSON.parse((await whole(dcatText(both()))).toString()) as Record<string, unknown>;
  expect(document['@type']).toBe('dcat:Catalog');
  expect(document['dcat:dataset']).toMatchObject([
    {
      '@type': 'dcat:Dataset',
      'dct:identifier': 'E-1',
      'dct:title': { '@value': '公厕', '@language': 'zh' },
      'dct:publisher': { 'foaf:name': { '@value': '市公安局' } },
      'dct:accessRights': { '@id': expect.stringContaining('RESTRICTED') },
      'dct:accrualPeriodicity': { '@id': expect.stringContaining('MONTHLY') },
      'dct:issued': { '@value': '2020-01-02' },
    },
    { 'dct:identifier': 'E-2' },
  ]);
});
