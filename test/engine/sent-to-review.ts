import { commandCatalogue } from '../../client/command-catalogue.js';
import type { HefuConnection } from '../../client/connection.js';
import type { Session } from '../../client/session.js';
import { draftEntry } from '../../client/write-entry.js';

/** A complete new entry of somebody's department that lies with the authority; its code. */
export async function sentToReview(hefu: HefuConnection, session: Session, title: string): Promise<string> {
  const fields = {
    title,
    abstract: '全市',
    class: 'universal',
    modes: ['file'],
    openness: 'open',
    items: [{ name: '名称' }],
    format: ['csv'],
    updateFrequency: '每月',
    project: `${title}系统`,
  };
  const { code } = await draftEntry(hefu, session, { fields });
  const { answer } = await commandCatalogue(hefu, session, { code, type: 'SubmitEntry', data: { note: '' } });
  if (answer.kind === 'refused') throw new Error(JSON.stringify(answer.refusals));
  return code;
}
