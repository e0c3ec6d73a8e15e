import { shortHash } from './short-hash.js';

/** District codes of Shanghai (GB/T 2260), so that a district's department has its official number. */
const districtCodes: ReadonlyMap<string, string> = new Map([
  ['黄浦区', '310101'],
  ['徐汇区', '310104'],
  ['长宁区', '310105'],
  ['静安区', '310106'],
  ['普陀区', '310107'],
  ['虹口区', '310109'],
  ['杨浦区', '310110'],
  ['闵行区', '310112'],
  ['宝山区', '310113'],
  ['嘉定区', '310114'],
  ['浦东新区', '310115'],
  ['金山区', '310116'],
  ['松江区', '310117'],
  ['青浦区', '310118'],
  ['奉贤区', '310120'],
  ['崇明区', '310151'],
]);

const district = /^([^府委局]{1,8}[区县])(?:人民政府|政府)?(?:办公室|办公厅)?$/;

/** A name as it is compared and kept: blanks out, brackets full-width. */
export function tidyName(name: string): string {
  return name.normalize('NFC').replace(/\s/g, '').replace(/\(/g, '（').replace(/\)/g, '）');
}

/**
 * What two spellings of one department have in common: city, second name in brackets, 人民政府 and 办公室 of a
 * district, 委员会 for 委, the joining words. Equal stems are a proposal, never a decision.
 */
export function departmentStem(name: string): string {
  const bare = tidyName(name)
    .replace(/（[^）]*）/g, '')
    .replace(/^(?:上海市|上海|市)(?=.)/, '');
  const place = district.exec(bare)?.[1];
  if (place !== undefined) return place;
  return bare
    .replace(/^(?:人民政府|政府)(?=.)/, '')
    .replace(/委员会/g, '委')
    .replace(/办公室$/, '办')
    .replace(/[和与及]/g, '');
}

/** Words for the kind of body, as people leave them out or put them in. */
const bodies = ['局', '委', '办', '厅', '院', '署', '中心'];

/** Whether a name has this stem but for 局, 委, …: 市民政 for 市民政局. */
export function differsByBody(name: string, stem: string): boolean {
  const known = departmentStem(name);
  return bodies.some((body) => known === `${stem}${body}` || stem === `${known}${body}`);
}

/** A district by its official name (GB/T 2260). */
export const isOfficialDistrict = (stem: string): boolean => districtCodes.has(stem);

export function isDistrict(name: string): boolean {
  return /[区县]$/.test(departmentStem(name));
}

/** The code a new department gets from its name: a district's official number, else `sh` and a hash of the stem. */
export function proposedDepartmentCode(name: string): string {
  const stem = departmentStem(name);
  return districtCodes.get(stem) ?? `sh${shortHash(['department', stem], 8)}`;
}

/** Of several spellings the one to register: a government before its office, then the more frequent, then the longer. */
export function fullestName(counts: ReadonlyMap<string, number>): string {
  const rank = (name: string): number =>
    name.endsWith('人民政府') ? 2 : /政府办公[室厅]$/.test(name) ? 0 : 1;
  const [best = ''] = [...counts.keys()].sort(
    (a, b) =>
      rank(b) - rank(a) ||
      (counts.get(b) ?? 0) - (counts.get(a) ?? 0) ||
      b.length - a.length ||
      (a < b ? -1 : 1),
  );
  return best;
}
