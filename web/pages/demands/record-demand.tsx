import { beginDemand, numberDemand } from '../../../client/demands.js';
import { departmentNames } from '../../../client/who-is.js';
import { commandFields } from '../../../domain/demand/fields.js';
import type { Beginning } from '../begin-pages.js';
import { demandKind } from './demand-kind.js';
import { recorders } from './demand-list.js';
import { say } from '../../say.js';

/** 登记数据需求: what is wanted, for what; who is likely to have it is found where nobody is named. */
export const recordingDemand: Beginning = {
  kind: demandKind,
  title: ['登记数据需求', 'Record a data need'],
  button: ['登记数据需求', 'Record a data need'],
  allowed: recorders,
  fields: commandFields.Start,
  given: [],
  before: () =>
    Promise.resolve({
      lead: (
        <p>
          {say('资源目录中已有的数据，请', 'For data the catalogue has, please ')}
          <a href="/catalogue">{say('从资源目录申请共享', 'apply from the catalogue')}</a>
          {say(
            '；目录中找不到的，在这里登记。登记后发给可能的提供方和市经济信息化委，答复会通知您。',
            '; record here what it does not have. It goes to the possible provider and the commission, and you are told the answer.',
          )}
        </p>
      ),
    }),
  options: async (hefu, { session }) => ({
    provider: [...(await departmentNames(hefu))]
      .filter(([code]) => code !== session.actor.department)
      .map(([code, name]) => ({ code, name })),
  }),
  // Its own fields, as the form has them.
  number: (hefu, session, data) => numberDemand(hefu, session, data),
  begin: (hefu, session, id, data) => beginDemand(hefu, session, id, data),
};
