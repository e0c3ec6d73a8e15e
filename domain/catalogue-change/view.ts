import { shanghaiDate } from '../../calendar/shanghai-time.js';
import { asJson, type Json } from '../json.js';
import type { CountedObligation } from '../obligation/obligation.js';
import { deadlines } from './deadlines.js';
import { owedNow } from './dues.js';
import type { CatalogueChangeCase, CatalogueChangeState } from './state.js';

/** A case as users see it and as the projection stores it. */
export function view(state: CatalogueChangeState): Json {
  if (state.status === 'none') return null;
  const owed = owedNow(state);
  const { terms, calendar, termsChoice, adjustment, publication } = state;
  return {
    id: state.id,
    status: state.status,
    entry: state.entry.code,
    entryTitle: state.entry.title,
    entryVersion: state.entry.version,
    provider: state.provider.code,
    providerName: state.provider.name,
    reporter: state.reporter.user,
    system: state.system,
    cause: state.cause,
    what: state.what,
    changedOn: state.changedOn,
    ruleSet: terms.id,
    ruleSetChoice: termsChoice === null ? null : { ...termsChoice },
    clock: clock(state, state.adjustDue),
    review: state.reviewDue === null ? null : clock(state, state.reviewDue),
    calendar: calendar.layer,
    calendarVersion: calendar.version,
    due: owed?.due ?? null,
    dueOf: owed?.name ?? null,
    overdue: owed?.passed ?? false,
    escalationLevel: owed?.level ?? 0,
    heldBy: holder(state),
    deadlines: deadlines(state).map(({ name, at }) => ({ name, due: shanghaiDate(Date.parse(at) - 1), at })),
    extension: state.extension === null ? null : { ...state.extension },
    adjustment: adjustment === null ? null : asJson(adjustment),
    publication: publication === null ? null : asJson(publication),
    notedVersion: state.notedVersion,
    unaffectedReason: state.unaffectedReason,
    letters: state.letters.map((letter) => ({ ...letter })),
    listedForCircular: state.listedForCircular,
  };
}

function clock({ terms }: CatalogueChangeCase, due: CountedObligation): Json {
  const { startedOn, workingDays, extendedByWorkingDays, provisional, rule, metAt } = due;
  const article = terms.articles[rule] ?? '';
  const { due: on } = due;
  return { startedOn, due: on, workingDays, extendedByWorkingDays, provisional, rule, article, metAt };
}

/** Who has it now, and since when. */
function holder({ status, provider, since }: CatalogueChangeCase): Json {
  if (status === 'adjusting') return { department: provider.code, role: 'coordinator', since };
  return status === 'in-review' ? { department: '', role: 'commission', since } : null;
}
