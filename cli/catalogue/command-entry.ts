import { commandCatalogue } from '../../client/command-catalogue.js';
import type { CatalogueCommandType } from '../../domain/catalogue/commands.js';
import type { ExitCode } from '../exit-codes.js';
import type { Face } from '../face.js';
import type { Given } from '../leaf.js';
import { signIn } from '../sign-in.js';
import { withHefu } from '../with-hefu.js';
import { answerEntry } from './answer-entry.js';

type Ordered = (given: Given) => { readonly type: CatalogueCommandType; readonly data: object };

const note = (given: Given): string => given.text('note') ?? '';
const reason = (given: Given): string => given.text('reason') ?? '';

/** What is ordered by each of the commands that say little more than the entry's code. */
const orders: { readonly [name: string]: Ordered } = {
  review: (given) => ({ type: 'SubmitEntry', data: { note: note(given) } }),
  withdraw: (given) => ({ type: 'WithdrawSubmission', data: { reason: reason(given) } }),
  return: (given) => ({ type: 'ReturnEntry', data: { reason: reason(given) } }),
  publish: (given) => ({ type: 'PublishEntry', data: { note: note(given) } }),
  abandon: (given) => ({ type: 'AbandonRevision', data: { reason: reason(given) } }),
  retire: (given) => ({ type: 'RetireEntry', data: { reason: reason(given) } }),
  updated: (given) => ({ type: 'RecordUpdate', data: { updatedOn: given.text('on'), note: note(given) } }),
  checked: (given) => ({
    type: 'RecordService',
    data: {
      checkedOn: given.text('on'),
      effective: given.text('result') === 'effective',
      note: note(given),
    },
  }),
};

/** `hefu catalogue review|withdraw|return|publish|abandon|retire|updated|checked` */
export async function commandEntry(face: Face, given: Given, name: string): Promise<ExitCode> {
  const [code = ''] = given.words;
  const ordered = orders[name];
  if (ordered === undefined) throw new TypeError(`no order of ${name}`);
  return withHefu(face, async (hefu) => {
    const session = await signIn(face, given, hefu);
    return answerEntry(face, hefu, code, await commandCatalogue(hefu, session, { code, ...ordered(given) }));
  });
}
