import {
  registerOpening,
  showOpening,
  type NewOpeningApplication,
} from '../../client/opening-applications.js';
import { exitCodes, type ExitCode } from '../exit-codes.js';
import type { Face } from '../face.js';
import { refused } from '../failed.js';
import type { Given } from '../leaf.js';
import { signIn } from '../sign-in.js';
import { withHefu } from '../with-hefu.js';
import { openingLines } from './opening-lines.js';

const fields = {
  kind: 'applicantKind',
  applicant: 'applicant',
  creditCode: 'creditCode',
  paperFile: 'paperFile',
  purpose: 'purpose',
  scope: 'scope',
  receivedOn: 'receivedOn',
  letterNo: 'letterNo',
} as const;

/** `hefu opening register` */
export async function register(face: Face, given: Given): Promise<ExitCode> {
  const [entry = ''] = given.words;
  const filled = Object.entries(fields).flatMap(([option, field]) => {
    const value = given.text(option);
    return value === undefined ? [] : [[field, value] as const];
  });
  // Fields of the command, each by its own option; their shapes are checked where they are sent.
  const wanted: NewOpeningApplication = { entry, ...Object.fromEntries(filled) };
  return withHefu(face, async (hefu) => {
    const session = await signIn(face, given, hefu);
    const { id, answer } = await registerOpening(hefu, session, wanted);
    if (answer.kind === 'refused') throw refused(answer.refusals, 'hefu opening register --help');
    const shown = await showOpening(hefu, id);
    face.out.answer(shown, () => [`已登记，编号 ${id}。`, '', ...openingLines(shown)]);
    return exitCodes.done;
  });
}
