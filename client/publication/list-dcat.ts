import type { PublishedItem, PublishedList } from './published-list.js';

/** The EU's words for how often something is updated, for those that a catalogue usually has. */
const frequencies: readonly (readonly [word: RegExp, code: string])[] = [
  [/实时/, 'CONT'],
  [/每?小时/, 'HOURLY'],
  [/每(天|日)|按日/, 'DAILY'],
  [/每周|按周/, 'WEEKLY'],
  [/每?半年/, 'ANNUAL_2'],
  [/季/, 'QUARTERLY'],
  [/月/, 'MONTHLY'],
  [/年/, 'ANNUAL'],
  [/不更新|静态/, 'NEVER'],
  [/不定期|按需/, 'IRREG'],
];

const authority = 'http://publications.europa.eu/resource/authority';

/** The list as DCAT-AP, JSON-LD: a catalogue with a data set an item. */
export function listDcat(list: PublishedList): object {
  const id = `urn:hefu:annual-plan:${list.id}`;
  const publisher = {
    '@id': `urn:hefu:department:${list.department}`,
    '@type': 'foaf:Agent',
    'foaf:name': chinese(list.departmentName),
  };
  return {
    '@context': {
      dcat: 'http://www.w3.org/ns/dcat#',
      dct: 'http://purl.org/dc/terms/',
      foaf: 'http://xmlns.com/foaf/0.1/',
      xsd: 'http://www.w3.org/2001/XMLSchema#',
    },
    '@id': id,
    '@type': 'dcat:Catalog',
    'dct:title': chinese(list.title),
    'dct:description': chinese(list.title),
    'dct:language': { '@id': `${authority}/language/ZHO` },
    'dct:publisher': publisher,
    ...(list.publishedOn === null ? {} : { 'dct:issued': day(list.publishedOn) }),
    'dcat:dataset': list.items.map((item) => dataset(item, publisher)),
  };
}

function dataset(item: PublishedItem, publisher: object): object {
  const frequency = frequencies.find(([word]) => word.test(item.updateFrequency ?? ''))?.[1];
  const openly = (item.access ?? item.openness) === 'open';
  return {
    '@id': `urn:hefu:resource:${item.code}`,
    '@type': 'dcat:Dataset',
    'dct:identifier': item.code,
    'dct:title': chinese(item.title),
    'dct:description': chinese(item.abstract === '' ? item.title : item.abstract),
    'dct:publisher': publisher,
    'dct:accessRights': { '@id': `${authority}/access-right/${openly ? 'PUBLIC' : 'RESTRICTED'}` },
    ...(item.field === null ? {} : { 'dcat:keyword': chinese(item.field) }),
    ...(frequency === undefined
      ? {}
      : { 'dct:accrualPeriodicity': { '@id': `${authority}/frequency/${frequency}` } }),
    ...(item.openedOn === null
      ? {}
      : { 'dct:issued': day(item.openedOn), 'dcat:distribution': [distribution(item)] }),
  };
}

function distribution({ code, url, format, channel }: PublishedItem): object {
  return {
    '@id': `urn:hefu:resource:${code}:distribution`,
    '@type': 'dcat:Distribution',
    ...(url === null ? {} : { 'dcat:accessURL': { '@id': url } }),
    ...(format.length === 0 ? {} : { 'dct:format': format.join(', ') }),
    ...(channel === 'api'
      ? { 'dcat:accessService': { '@type': 'dcat:DataService', 'dct:identifier': code } }
      : {}),
  };
}

const chinese = (text: string): object => ({ '@value': text, '@language': 'zh' });
const day = (date: string): object => ({ '@value': date, '@type': 'xsd:date' });
