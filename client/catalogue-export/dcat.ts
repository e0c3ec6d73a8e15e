import { catalogueTerms } from '../../domain/catalogue/glossary.js';
import type { Openness } from '../../domain/catalogue/entry.js';
import type { Json } from '../../domain/json.js';
import type { ExportedEntry } from './exported-entry.js';

const context = {
  dcat: 'http://www.w3.org/ns/dcat#',
  dct: 'http://purl.org/dc/terms/',
  foaf: 'http://xmlns.com/foaf/0.1/',
  schema: 'https://schema.org/',
  xsd: 'http://www.w3.org/2001/XMLSchema#',
  hefu: 'urn:hefu:',
};

const accessRights: Record<Openness, string> = {
  open: 'PUBLIC',
  'on-application': 'RESTRICTED',
  'not-open': 'NON_PUBLIC',
};
const authority = 'http://publications.europa.eu/resource/authority';

/** The authority's code for a declared frequency; one that is worded otherwise is given in its own words only. */
const frequencies: readonly (readonly [RegExp, string])[] = [
  [/实时/, 'UPDATE_CONT'],
  [/每小时/, 'HOURLY'],
  [/每[日天]/, 'DAILY'],
  [/每周/, 'WEEKLY'],
  [/每半月/, 'BIMONTHLY'],
  [/每月/, 'MONTHLY'],
  [/每季/, 'QUARTERLY'],
  [/每半年/, 'ANNUAL_2'],
  [/每年/, 'ANNUAL'],
  [/不定期/, 'IRREG'],
  [/不更新|静态/, 'NEVER'],
];

/** A catalogue in DCAT-AP as JSON-LD, entry by entry, so that a long one is never whole in memory. */
export async function* dcatText(entries: AsyncIterable<ExportedEntry>): AsyncGenerator<Uint8Array> {
  const head = {
    '@context': context,
    '@id': 'urn:hefu:catalogue',
    '@type': 'dcat:Catalog',
    'dct:title': said('政务数据资源目录'),
    'dct:description': said('由合符导出的政务数据资源目录'),
  };
  yield Buffer.from(`${JSON.stringify(head).slice(0, -1)},"dcat:dataset":[`);
  let isFirst = true;
  for await (const entry of entries) {
    yield Buffer.from(`${isFirst ? '' : ','}\n${JSON.stringify(datasetOf(entry))}`);
    isFirst = false;
  }
  yield Buffer.from('\n]}\n');
}

function datasetOf({ code, status, content, provider }: ExportedEntry): Json {
  const frequency = frequencies.find(([words]) => words.test(content.updateFrequency ?? ''))?.[1];
  return {
    '@id': `urn:hefu:catalogue:${code}`,
    '@type': 'dcat:Dataset',
    'dct:identifier': code,
    'dct:title': said(content.title),
    'dct:description': said(content.abstract === '' ? content.title : content.abstract),
    'dct:publisher': {
      '@id': `urn:hefu:department:${content.provider}`,
      '@type': 'foaf:Agent',
      'foaf:name': said(provider),
      ...(content.providerCreditCode === null ? {} : { 'dct:identifier': content.providerCreditCode }),
    },
    ...(content.tags.length === 0 ? {} : { 'dcat:keyword': content.tags.map(said) }),
    ...(content.field === null && content.theme === null
      ? {}
      : { 'hefu:theme': [content.field, content.theme].filter((one) => one !== null) }),
    ...(content.openness === null
      ? {}
      : { 'dct:accessRights': { '@id': `${authority}/access-right/${accessRights[content.openness]}` } }),
    ...(content.publishedOn === null ? {} : { 'dct:issued': day(content.publishedOn) }),
    ...(content.updatedOn === null ? {} : { 'dct:modified': day(content.updatedOn) }),
    ...(frequency === undefined
      ? {}
      : { 'dct:accrualPeriodicity': { '@id': `${authority}/frequency/${frequency}` } }),
    ...(content.format.length === 0
      ? {}
      : {
          'dcat:distribution': content.format.map((format) => ({
            '@type': 'dcat:Distribution',
            'dct:format': format,
          })),
        }),
    ...(content.related.length === 0
      ? {}
      : { 'dct:relation': content.related.map((related) => ({ '@id': `urn:hefu:catalogue:${related}` })) }),
    'schema:variableMeasured': content.items.map(({ name, type }) => ({
      '@type': 'schema:PropertyValue',
      'schema:name': name,
      ...(type === null ? {} : { 'schema:description': type }),
    })),
    'hefu:status': status,
    'hefu:updateFrequency': content.updateFrequency,
    // 共享类型 is between departments, and no access right of the public.
    'hefu:sharingClass': catalogueTerms.classes[content.class],
    'hefu:sharingClassDeclared': content.classSource === 'declared',
    'hefu:sharingModes': content.modes.map((mode) => catalogueTerms.modes[mode]),
    'hefu:sharingConditions': content.conditions,
    'hefu:openConditions': content.openConditions,
    'hefu:sensitive': content.sensitive,
    'hefu:citySafety': content.citySafety,
  };
}

function said(text: string): Json {
  return { '@value': text, '@language': 'zh' };
}

function day(date: string): Json {
  return { '@value': date, '@type': 'xsd:date' };
}
