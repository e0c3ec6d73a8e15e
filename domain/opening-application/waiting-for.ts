import type { Words } from '../words.js';
import type { Consulted } from './state.js';
import type { Status } from './status.js';

/** What is read of an application to tell whom it waits for. */
export interface Consultation {
  readonly status: Status;
  readonly consulted: readonly Pick<Consulted, 'name' | 'opinion'>[];
}

/** 等待市公安局、市民政局的意见: whose opinion is waited for; null where nobody owes one. */
export function waitingFor(consultation: Consultation): Words | null {
  const names = namesBy(consultation, null);
  return names.length === 0
    ? null
    : [`等待${names.join('、')}的意见`, `Waiting for the opinion of ${names.join(', ')}`];
}

/** 市民政局需要补充材料，请补充说明: what the provider owes those who asked for more; null where nobody did. */
export function toSupply(consultation: Consultation): Words | null {
  const names = namesBy(consultation, 'more');
  return names.length === 0
    ? null
    : [
        `${names.join('、')}需要补充材料，请提供方补充说明`,
        `More material is needed by ${names.join(', ')}: the provider supplies it`,
      ];
}

function namesBy({ status, consulted }: Consultation, said: Consulted['opinion']): readonly string[] {
  if (status !== 'consulting') return [];
  return consulted.filter(({ opinion }) => opinion === said).map(({ name }) => name);
}
