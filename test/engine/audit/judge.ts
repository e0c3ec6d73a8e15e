import { auditedCategories, auditedCategory, type AuditedCategory } from '../../../audit/deciders.js';
import type { Discrepancy } from '../../../audit/discrepancy.js';
import { matchCase } from '../../../audit/match/match-case.js';
import { CityRecord } from '../../../audit/redecide/city-record.js';
import { redecideStream } from '../../../audit/redecide/redecide-stream.js';
import { keyBook } from '../../../audit/redecide/signed-by.js';
import { readTallies, type Tallies } from './tallies.js';

export interface Judged {
  readonly redecide: readonly string[];
  readonly match: readonly string[];
}

const said = ({ stream, seq, what, field }: Discrepancy): string => `${stream} ${seq} ${what} ${field}`;

/** What the auditor finds in committed tallies under the rules that are loaded here. */
export function judge({ city, cases }: Tallies, rules = auditedCategories['share-request']): Judged {
  const keys = keyBook(city.filter(({ stream }) => stream.startsWith('gateway-key/')));
  const beside = new CityRecord();
  for (const record of city) {
    const category = auditedCategory(record.stream);
    if (category !== undefined) beside.add(record, category.decider);
  }
  const { attested, process } = rules as AuditedCategory;
  const attestation = attested?.attestation(beside);
  const publicKeys = new Map([...keys].map(([id, { publicKey }]) => [id, publicKey]));
  const witnesses = { keys, notices: true, ...(attestation === undefined ? {} : { attestation }) };
  return {
    redecide: [
      ...city.flatMap((record) => redecideStream(record, { keys }).discrepancies.map(said)),
      ...cases.flatMap(({ record }) => redecideStream(record, witnesses, rules).discrepancies.map(said)),
    ],
    match: cases.flatMap(({ record, runs }) =>
      process === undefined ? [] : matchCase(process, record, runs, publicKeys).discrepancies.map(said),
    ),
  };
}

// As a program of its own: under rules somebody has changed, in a copy of the sources.
const [, program = '', file] = process.argv;
if (file !== undefined && program.endsWith('judge.js'))
  process.stdout.write(JSON.stringify(judge(readTallies(file))));
