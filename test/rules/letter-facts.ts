import type { LetterFacts } from '../../domain/letter/letter-facts.js';
import { known, type Story } from './story.js';

/** What a letter of this story is made of. */
export const factsOf = (story: Story): LetterFacts => ({
  case: known(story),
  events: story.events,
  authority: '市经济信息化委',
  supervisor: '市政府办公厅',
  files: [],
});
