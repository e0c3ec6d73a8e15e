import type { Child } from 'hono/jsx';
import type { ContentComparison } from '../../../domain/catalogue/compare-contents.js';
import { say } from '../../say.js';
import { PlainTable } from '../plain-table.js';
import { fieldTerm, fieldWords, itemChangeTerm } from './terms.js';

interface Differences {
  readonly label: string;
  /** What the two contents are called. */
  readonly from: string;
  readonly to: string;
  readonly difference: ContentComparison;
  readonly empty: string;
}

/** Two contents of an entry, field by field and item by item. */
export function Differences({ label, from, to, difference, empty }: Differences): Child {
  const rows = [
    ...difference.fields.map((one) => [
      fieldTerm(one.field),
      fieldWords(one.field, one.from),
      fieldWords(one.field, one.to),
    ]),
    ...difference.items.flatMap(({ name, change, fields }) =>
      fields.length === 0
        ? [[say(`信息项“${name}”`, `Item “${name}”`), '—', itemChangeTerm(change)]]
        : fields.map((one) => [
            say(`信息项“${name}”的${fieldTerm(one.field)}`, `Item “${name}”: ${fieldTerm(one.field)}`),
            fieldWords(one.field, one.from),
            fieldWords(one.field, one.to),
          ]),
    ),
  ];
  return <PlainTable label={label} head={[say('栏目', 'Field'), from, to]} rows={rows} empty={empty} />;
}
