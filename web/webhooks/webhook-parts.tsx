import type { Child } from 'hono/jsx';
import { chineseMoment } from '../../calendar/chinese-moment.js';
import type { ShownWebhook, webhookDeliveries } from '../../client/webhooks.js';
import { deliveryTerms } from '../../domain/webhook/delivery-terms.js';
import { webhookTerms } from '../../domain/webhook/glossary.js';
import { eventTerm } from '../../domain/event-term.js';
import type { Typed } from '../pages/form-data.js';

type Names = ReadonlyMap<string, string>;
type Delivery = Awaited<ReturnType<typeof webhookDeliveries>>[number];

export function NewSecret({ secret }: { readonly secret: string }): Child {
  return (
    <section class="card" aria-labelledby="secret">
      <h2 id="secret">密钥</h2>
      <p>请现在交给接收方，用来核验签名。离开本页后不再显示。</p>
      <p>
        <code>{secret}</code>
      </p>
    </section>
  );
}

export function WebhookTable({
  webhooks,
  names,
}: {
  readonly webhooks: readonly ShownWebhook[];
  readonly names: Names;
}): Child {
  if (webhooks.length === 0) return <p class="empty">还没有登记推送地址。</p>;
  return (
    <div class="scroll" tabindex={0} role="region" aria-label="推送地址列表">
      <table>
        <thead>
          <tr>
            <th scope="col">编号</th>
            <th scope="col">部门</th>
            <th scope="col">地址</th>
            <th scope="col">状态</th>
          </tr>
        </thead>
        <tbody>
          {webhooks.map(({ id, department, url, status, failingSince, failures }) => (
            <tr>
              <th scope="row">
                <a href={`/webhooks/${id}`}>{id}</a>
              </th>
              <td>{names.get(department) ?? department}</td>
              <td>{url}</td>
              <td>
                {status === 'active' ? webhookTerms.statuses.active : webhookTerms.statuses.ended}
                {failingSince === null
                  ? ''
                  : `，自 ${chineseMoment(failingSince.toISOString())} 起连续失败 ${String(failures)} 次`}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

export function WebhookForm({ names, typed }: { readonly names: Names; readonly typed: Typed }): Child {
  return (
    <form method="post" action="/webhooks">
      <h2>登记推送地址</h2>
      <div>
        <label for="field-department">推送哪个部门可以看到的事件</label>
        <select id="field-department" name="department">
          {[...names].map(([code, name]) => (
            <option value={code} selected={typed.get('department') === code}>
              {name}
            </option>
          ))}
        </select>
      </div>
      <div>
        <label for="field-url">地址，以 http:// 或 https:// 开头</label>
        <input id="field-url" name="url" type="text" value={typed.get('url') ?? ''} />
      </div>
      <div>
        <label for="field-types">事件类型，用空格分开；不填为全部</label>
        <input id="field-types" name="types" type="text" value={typed.get('types') ?? ''} />
      </div>
      <button type="submit">登记推送地址</button>
    </form>
  );
}

export function DeliveryTable({
  webhook,
  deliveries,
}: {
  readonly webhook: ShownWebhook;
  readonly deliveries: readonly Delivery[];
}): Child {
  const action = (act: string): string => `/webhooks/${webhook.id}/${act}`;
  return (
    <>
      {deliveries.length === 0 ? (
        <p class="empty">还没有推送记录。</p>
      ) : (
        <div class="scroll" tabindex={0} role="region" aria-label="推送记录">
          <table>
            <thead>
              <tr>
                <th scope="col">序号</th>
                <th scope="col">事项</th>
                <th scope="col">送达情况</th>
                <th scope="col">时间</th>
                <th scope="col">操作</th>
              </tr>
            </thead>
            <tbody>
              {deliveries.map((one) => (
                <tr>
                  <th scope="row">{one.position}</th>
                  <td>
                    {one.stream.split('/')[1]} {eventTerm(one.stream, one.type)}
                  </td>
                  <td>
                    {deliveryTerms[one.state]}，推送 {one.attempts} 次
                    {one.lastStatus === null ? '' : `，应答 ${String(one.lastStatus)}`}
                    {one.lastError === null ? '' : `：${one.lastError}`}
                  </td>
                  <td>{chineseMoment(one.at.toISOString())}</td>
                  <td>
                    {one.state === 'sent' || one.state === 'undelivered' ? (
                      <form method="post" action={action('replay')}>
                        <input type="hidden" name="from" value={String(one.position)} />
                        <button type="submit" class="second">
                          重新推送
                        </button>
                      </form>
                    ) : null}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      {webhook.status === 'active' ? <Managing action={action} /> : null}
    </>
  );
}

function Managing({ action }: { readonly action: (act: string) => string }): Child {
  return (
    <>
      <form method="post" action={action('replay')} class="filters">
        <div>
          <label for="from">重新推送：起始序号</label>
          <input id="from" name="from" type="text" inputmode="numeric" />
        </div>
        <div>
          <label for="to">结束序号</label>
          <input id="to" name="to" type="text" inputmode="numeric" />
        </div>
        <button type="submit">重新推送这一段</button>
      </form>
      <form method="post" action={action('secret')}>
        <button type="submit" class="second">
          更换密钥
        </button>
      </form>
      <form method="post" action={action('end')}>
        <div>
          <label for="field-reason">停用的理由</label>
          <input id="field-reason" name="reason" type="text" />
        </div>
        <button type="submit" class="second">
          停用推送
        </button>
      </form>
    </>
  );
}
