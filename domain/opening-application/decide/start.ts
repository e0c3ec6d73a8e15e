import { chineseDate } from '../../../calendar/chinese-date.js';
import { shanghaiDate } from '../../../calendar/shanghai-time.js';
import { isCreditCode } from '../../catalogue/credit-code.js';
import type { Refusal } from '../../refusal.js';
import type { CommandOf } from '../commands.js';
import { commandTerms, startersTerm } from '../glossary.js';
import { mayRegister } from '../permissions.js';
import { refusal } from '../refusals.js';
import { happened, isBlank, ruling, written, type Ruling } from './ruling.js';
import { entryProblems } from './suitable.js';

type Start = CommandOf<'Start'>;

/** What came in from outside, registered by the coordinator of whoever provides the data. */
export function start(command: Start): Ruling {
  const { data, context, meta } = command;
  const { entry, provider, settings } = context;
  const code = written(data.entry);
  const unfit = formProblems(command);
  if (code === '') return ruling([refusal('entry-missing'), ...unfit], () => []);
  if (entry === undefined)
    return ruling([refusal('entry-not-in-force', { entry: code }), ...unfit], () => []);
  if (provider?.code !== entry.provider || settings === undefined)
    return ruling([refusal('context-missing')], () => []);
  return ruling(
    [
      !mayRegister(meta.actor, provider.code) &&
        refusal('not-yours', { command: commandTerms.Start, who: startersTerm }),
      ...entryProblems(code, context),
      ...unfit,
    ],
    () => [
      happened(command, 'OpeningApplied', 'A14', {
        id: meta.caseId,
        applicant: {
          kind: data.applicantKind ?? 'enterprise',
          name: written(data.applicant),
          creditCode: written(data.creditCode),
          paperFile: written(data.paperFile),
        },
        entry,
        provider,
        purpose: written(data.purpose),
        scope: written(data.scope),
        receivedOn: data.receivedOn ?? '',
        letterNo: written(data.letterNo),
        settings,
      }),
    ],
  );
}

/** What the form itself says wrong, whatever entry is meant: all of it is named at once. */
function formProblems({ data, meta }: Start): readonly (Refusal | false)[] {
  const receivedOn = data.receivedOn ?? '';
  return [
    ...applicantProblems(data),
    isBlank(data.purpose) && refusal('purpose-missing'),
    isBlank(data.scope) && refusal('scope-missing'),
    receivedOn === '' && refusal('received-on-missing'),
    receivedOn > shanghaiDate(meta.at) && refusal('received-in-future', { day: chineseDate(receivedOn) }),
  ];
}

/** An organisation says who it is; a natural person is known by the paper file, and the log holds nothing of theirs. */
function applicantProblems({
  applicantKind,
  applicant,
  creditCode,
  paperFile,
}: Start['data']): readonly (Refusal | false)[] {
  if (applicantKind === undefined) return [refusal('applicant-kind-missing')];
  const code = written(creditCode);
  if (applicantKind === 'individual') {
    return [
      !(isBlank(applicant) && code === '') && refusal('individual-by-paper'),
      isBlank(paperFile) && refusal('paper-file-missing'),
    ];
  }
  return [
    isBlank(applicant) && refusal('applicant-missing'),
    code === '' && refusal('credit-code-missing'),
    code !== '' && !isCreditCode(code) && refusal('credit-code-wrong', { code }),
  ];
}
