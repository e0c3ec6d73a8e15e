import { describe, expect, test } from '@jest/globals';
import { calendarNoticeTerms } from './calendar-notice/decider.js';
import { catalogueTerms } from './catalogue/glossary.js';
import { departmentTerms } from './directory/department/glossary.js';
import { dossierTerms } from './dossier/glossary.js';
import { personTerms } from './directory/person/glossary.js';
import { gatewayKeyTerms } from './gateway-key/decider.js';
import { glossary } from './glossary.js';
import { installationTerms } from './installation/decider.js';
import { readingTerms } from './reading/glossary.js';
import { settingsTerms } from './settings/glossary.js';
import { commandTerms, eventTerms } from './share-request/glossary.js';
import { refusalSentences } from './share-request/refusals.js';

describe('the glossary: everything that has a name has its official term', () => {
  const { statuses, ...rest } = glossary;
  const kinds = Object.entries<{ readonly [name: string]: string }>({ ...rest, ...statuses });

  test.each(kinds)('%s: every term is Chinese, none is empty or a name of the program', (_, terms) => {
    for (const [name, term] of Object.entries(terms)) {
      expect([name, term === '{}' || /\p{Script=Han}/u.test(term)]).toEqual([name, true]);
    }
  });

  test('a refusal is a whole sentence: what is the matter, what to do', () => {
    for (const [code, sentence] of Object.entries(glossary.refusals)) {
      expect([code, sentence === '{}' || sentence.endsWith('。')]).toEqual([code, true]);
      expect([code, /\p{Script=Han}[,;:!?]|[,;:!?]\p{Script=Han}/u.test(sentence)]).toEqual([code, false]);
    }
  });

  test('no two folders give one name to two things: nothing is overwritten where they are put together', () => {
    const folders = [
      { commands: commandTerms, events: eventTerms, refusals: refusalSentences },
      catalogueTerms,
      departmentTerms,
      personTerms,
      settingsTerms,
      calendarNoticeTerms,
      gatewayKeyTerms,
      installationTerms,
      readingTerms,
      dossierTerms,
    ];
    for (const kind of ['commands', 'events', 'refusals'] as const) {
      const own = folders.flatMap((terms) => Object.keys(terms[kind]));
      expect([kind, own.length]).toEqual([kind, new Set(own).size]);
      for (const name of own) expect(glossary[kind]).toHaveProperty([name]);
    }
  });
});
