import { changeEnglish } from '../catalogue-change/glossary-english.js';
import { deadlineTerms as changeDeadlines } from '../catalogue-change/glossary.js';
import type { EntryHindrance } from '../entry-note/entry-note.js';
import type { LetterDraft } from '../obligation/letter-draft.js';
import type { Applicant } from '../opening-application/events.js';
import { applicantCalled } from '../opening-application/glossary.js';
import type { Consultation } from '../opening-application/waiting-for.js';
import { shareRequestEnglish } from '../share-request/glossary-english.js';
import { deadlineTerms as requestDeadlines } from '../share-request/glossary.js';
import { termWords, type Words } from '../words.js';
import type { DeskItem, DeskRow } from './desk-item.js';
import { planItem, planTerm } from './plan-tasks.js';
import {
  changeTask,
  checkEntryTask,
  correctTask,
  demandTask,
  extensionTask,
  openingTask,
  publishTask,
  requestTask,
  reviewTask,
  signTask,
  unsigned,
} from './task-words.js';

/** What the desk reads of each kind of row; written by the case type's own `view`. */
interface Viewed {
  readonly status: string;
  readonly title: string;
  readonly resourceTitle: string;
  readonly entryTitle: string;
  readonly what: string;
  readonly requesterName: string;
  readonly provider: string | null;
  readonly providerName: string | null;
  readonly departmentName: string;
  readonly milestones: readonly { readonly code: string; readonly name?: string }[];
  readonly year: number;
  readonly heldBy: { readonly role: string } | null;
  readonly letters: readonly LetterDraft[];
  readonly dueOf: string | null;
  readonly clock: { readonly calendar: string } | null;
  readonly calendar: string;
  /** Of an entry: what was sent to the authority, or came back from it. */
  readonly kind: string;
  readonly applicant: Applicant;
  readonly entryNote?: { readonly hindrance: EntryHindrance | null };
}

const deadline: Words = ['期限', 'Deadline'];
const plain = (text: string): Words => [text, text];

/** What waits for somebody, in words. */
export function deskItem(row: DeskRow): DeskItem {
  const { of, id, due } = row;
  const seen = row.view as unknown as Viewed;
  const common = { of, id, due, asks: null, gives: seen.providerName, term: deadline, layer: null };
  switch (of) {
    case 'request':
      return {
        ...common,
        task: taskOf(row, seen, requestTask(seen.status, seen.heldBy?.role ?? '')),
        subject: plain(seen.resourceTitle),
        asks: seen.requesterName,
        term: termWords(requestDeadlines, shareRequestEnglish.deadlines, seen.dueOf ?? '', deadline),
        layer: seen.clock?.calendar ?? null,
        path: `/requests/${id}`,
      };
    case 'change':
      return {
        ...common,
        task: taskOf(row, seen, changeTask(seen.status)),
        subject: [`${seen.entryTitle}：${seen.what}`, `${seen.entryTitle}: ${seen.what}`],
        term: termWords(changeDeadlines, changeEnglish.deadlines, seen.dueOf ?? '', deadline),
        layer: seen.calendar,
        path: `/changes/${id}`,
      };
    case 'demand': {
      const task = demandTask(seen.status, seen.provider);
      return {
        ...common,
        task,
        subject: plain(seen.title),
        asks: seen.requesterName,
        path: `/demands/${id}`,
      };
    }
    case 'opening':
      return {
        ...common,
        task:
          row.task === 'check-entry'
            ? taskOf(row, seen, deadline)
            : openingTask(row.task, row.view as unknown as Consultation, seen.heldBy?.role ?? ''),
        subject: plain(seen.entryTitle),
        asks: applicantCalled(seen.applicant),
        path: `/opening-applications/${id}`,
      };
    case 'entry': {
      const task = row.task === 'correct' ? correctTask(seen.kind) : reviewTask(seen.kind);
      const path = `/catalogue/entries/${encodeURIComponent(id)}`;
      return { ...common, task, subject: plain(seen.title), path };
    }
    case 'plan': {
      const dates = row.task === 'sign-letter' ? unsigned(seen.letters).map((letter) => letter.deadline) : [];
      const terms = [...new Set(dates)].map((name) => planTerm(name, seen.milestones));
      const term = seen.dueOf === null ? deadline : planTerm(seen.dueOf, seen.milestones);
      return planItem(
        { ...seen, id },
        { task: taskOf(row, seen, publishTask), terms: unlike(terms), due, term },
      );
    }
  }
}

function taskOf({ task }: DeskRow, { letters, entryNote }: Viewed, otherwise: Words): Words {
  if (task === 'check-entry' && typeof entryNote?.hindrance === 'string')
    return checkEntryTask(entryNote.hindrance);
  if (task === 'sign-letter') return signTask(letters);
  return task === 'decide-extension' ? extensionTask : otherwise;
}

/** Several dates may have the same name. */
const unlike = (terms: readonly Words[]): readonly Words[] => [
  ...new Map(terms.map((term) => [term[0], term])).values(),
];
