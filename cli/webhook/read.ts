import { chineseMoment } from '../../calendar/chinese-moment.js';
import { shanghaiInstant } from '../../calendar/shanghai-time.js';
import { showWebhook, webhookDeliveries, webhooks } from '../../client/webhooks.js';
import { webhookTerms } from '../../domain/webhook/glossary.js';
import { deliveryTerms } from '../../domain/webhook/delivery-terms.js';
import { exitCodes, type ExitCode } from '../exit-codes.js';
import type { Face } from '../face.js';
import type { Given } from '../leaf.js';
import { table } from '../table.js';
import { withHefu } from '../with-hefu.js';

const statusTerm = (status: string): string =>
  status === 'active' ? webhookTerms.statuses.active : webhookTerms.statuses.ended;

/** `hefu webhook list` */
export async function list(face: Face): Promise<ExitCode> {
  return withHefu(face, async (hefu) => {
    const found = (await webhooks(hefu)).map(({ failingSince, ...webhook }) => ({
      ...webhook,
      failingSince: failingSince === null ? null : shanghaiInstant(failingSince.getTime()),
    }));
    face.out.answer(found, () =>
      found.length === 0
        ? ['没有登记事件推送。']
        : table(
            ['编号', '部门', '状态', '地址', '连续失败'],
            found.map(({ id, department, status, url, failingSince, failures }) => [
              id,
              department,
              statusTerm(status),
              url,
              failingSince === null ? '' : `自 ${chineseMoment(failingSince)} 起 ${String(failures)} 次`,
            ]),
          ),
    );
    return exitCodes.done;
  });
}

/** `hefu webhook deliveries` */
export async function deliveries(face: Face, given: Given): Promise<ExitCode> {
  const [id = ''] = given.words;
  return withHefu(face, async (hefu) => {
    await showWebhook(hefu, id);
    const limit = given.number('limit') ?? 50;
    const found = await webhookDeliveries(hefu, id, {
      limit,
      ...(given.flag('failed') ? { state: 'undelivered' } : {}),
    });
    face.out.answer(
      found.map(({ at, ...delivery }) => ({ ...delivery, at: shanghaiInstant(at.getTime()) })),
      () =>
        found.length === 0
          ? ['没有推送记录。']
          : table(
              ['序号', '事项', '事件', '送达', '次数', '应答', '详情'],
              found.map(({ position, stream, type, state, attempts, lastStatus, lastError }) => [
                String(position),
                stream,
                type,
                deliveryTerms[state],
                String(attempts),
                lastStatus === null ? '' : String(lastStatus),
                lastError ?? '',
              ]),
            ),
    );
    return exitCodes.done;
  });
}
