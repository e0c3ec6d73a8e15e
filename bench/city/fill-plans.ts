import { bundledCalendar } from '../../calendar/bundled-calendar.js';
import { addDays, shanghaiDate } from '../../calendar/shanghai-time.js';
import { caseViewOf } from '../../client/calendar-for.js';
import type { HefuConnection } from '../../client/connection.js';
import { catalogueItems, owedItems } from '../../client/plan-catalogue.js';
import { itemsAtOnce, type PlanContext } from '../../domain/annual-plan/context.js';
import type { PlanItem } from '../../domain/annual-plan/plan-item.js';
import { annualPlanProcess } from '../../domain/annual-plan/process.js';
import { asJson, type Json } from '../../domain/json.js';
import { templateFor } from '../../domain/plan-templates/template-for.js';
import { planSettings } from '../../domain/settings/plan-settings.js';
import { record } from '../../store/record.js';
import { Dice } from './dice.js';
import { LivingCase } from './living-case.js';
import { departmentCode, departmentCount, departmentName } from './places.js';

const firstYear = 2022;
const morning = 'T10:00:00.000+08:00';

/** The plan of each department and year: filed, published, opened little by little; some of them late or never. */
export async function fillPlans(hefu: HefuConnection): Promise<number> {
  const today = shanghaiDate(Date.now());
  let events = 0;
  for (let index = 0; index < departmentCount; index += 1) {
    const code = departmentCode(index);
    const items = owedItems(await catalogueItems(hefu, code)).slice(0, itemsAtOnce);
    for (let year = firstYear; year <= Number(today.slice(0, 4)); year += 1) {
      const outcome = await record(hefu.pool, await lived(hefu, { code, year, items, today }));
      if (outcome.kind !== 'recorded') throw new Error(`${code}-${year} was there already`);
      events += outcome.version;
    }
  }
  return events;
}

interface Plan {
  readonly code: string;
  readonly year: number;
  readonly items: readonly PlanItem[];
  readonly today: string;
}

type Recording = ReturnType<LivingCase<never, never, never>['recording']>;

async function lived(hefu: HefuConnection, { code, year, items, today }: Plan): Promise<Recording> {
  const living = new LivingCase(annualPlanProcess, hefu, `${code}-${year}`);
  const dice = new Dice(year * 1000 + Number(code.slice(1)));
  const order = async (
    date: string,
    role: string,
    type: string,
    data: object,
    context: PlanContext = {},
  ): Promise<void> => {
    const at = Date.parse(`${date}${morning}`);
    if (date > today || at > Date.now()) return;
    living.passUntil(at);
    if (living.over) return;
    const [user, department] =
      role === 'commission' ? ['city-commission', departmentCode(0)] : [`${code}-${role}`, code];
    const given = { data: plain(data), context: plain(context) };
    await living.order({ user, department, role, type, ...given });
  };
  const issuedOn = `${year}-01-15`;
  const codes = items.map((item) => item.code);
  await order(
    issuedOn,
    'commission',
    'Start',
    { year, department: code, issuedOn, documentNo: `沪测计〔${year}〕1号` },
    {
      department: { code, name: departmentName(code), level: 'municipal', joinsPlan: true },
      template: templateFor(year),
      settings: planSettings(null, null),
      calendar: caseViewOf(bundledCalendar(), 'cn', `${year}-01-01`, Date.parse(`${issuedOn}${morning}`)),
      items,
    },
  );
  if (dice.chance(0.05)) return ended(living);
  const filedOn = addDays(`${year}-03-01`, dice.between(0, dice.chance(0.1) ? 60 : 29));
  await order(filedOn, 'planner', 'FileList', {
    items: codes,
    interfaceItems: codes.filter((_, place) => place % 2 === 0),
    filedOn,
  });
  await order(addDays(filedOn, 10), 'commission', 'PublishList', {});
  const batches = 5;
  const share = Math.ceil(codes.length / batches);
  for (let batch = 0; batch < batches - (dice.chance(0.2) ? 1 : 0); batch += 1) {
    const openedOn = addDays(`${year}-04-20`, batch * 40 + dice.between(0, 20));
    const opened = codes.slice(batch * share, (batch + 1) * share);
    const channel = batch % 2 === 0 ? 'api' : 'product';
    if (opened.length > 0)
      await order(openedOn, 'planner', 'OpenItems', { items: opened, channel, access: 'open', openedOn });
  }
  return ended(living);
}

function ended(living: {
  readonly passUntil: (ms: number) => void;
  readonly recording: () => Recording;
}): Recording {
  living.passUntil(Date.now());
  return living.recording();
}

const plain = (value: object): { readonly [key: string]: Json } =>
  asJson(value) as { readonly [key: string]: Json };
