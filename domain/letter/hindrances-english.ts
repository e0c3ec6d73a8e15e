import { translationOf } from '../translation.js';
import { hindrances, type Hindrance, type HindranceCode } from './hindrances.js';

/** Why a letter cannot be sent now, in English. */
export const hindrancesEnglish = translationOf(hindrances)({
  unknown: 'There is no such letter. Please check.',
  done: 'What it urges is done: no letter is needed.',
  unsigned: 'It is not signed yet. Please sign the letter first.',
  undecided: 'Not approved yet: for now there is a draft only.',
  recallable: 'The answer can still be recalled. Please wait until it is sent.',
  unsent: 'The answer is not sent yet: for now there is a draft only.',
  halted: 'The opening is suspended, over or ended: no reply of consent is sent any more.',
  unmade: 'The letter is not made yet. Please try again.',
});

const codes = Object.keys(hindrances) as HindranceCode[];
export function hindranceInEnglish(hindrance: Exclude<Hindrance, null>): string {
  const code = codes.find((one) => hindrances[one] === hindrance);
  return code === undefined ? hindrance : hindrancesEnglish[code];
}
