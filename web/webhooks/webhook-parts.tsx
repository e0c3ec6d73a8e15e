import type { Child } from 'hono/jsx';
import type { ShownWebhook, webhookDeliveries } from '../../client/webhooks.js';
import { deliveryTerms } from '../../domain/webhook/delivery-terms.js';
import { webhookTerms } from '../../domain/webhook/glossary.js';
import type { Typed } from '../pages/form-data.js';
import { momentWords } from '../dates.js';
import { say } from '../say.js';
import { deliveryEnglish } from '../../domain/glossary-english.js';
import { eventTerm } from '../pages/any-event.js';

type Names = ReadonlyMap<string, string>;
type Delivery = Awaited<ReturnType<typeof webhookDeliveries>>[number];

export function NewSecret({ secret }: { readonly secret: string }): Child {
  return (
    <section class="card" aria-labelledby="secret">
      <h2 id="secret">{say('密钥', 'Secret')}</h2>
      <p>
        {say(
          '请现在交给接收方，用来核验签名。离开本页后不再显示。',
          'Hand it to the receiver now, to verify signatures with. It is not shown again.',
        )}
      </p>
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
  if (webhooks.length === 0)
    return <p class="empty">{say('还没有登记推送地址。', 'No address is registered yet.')}</p>;
  return (
    <div class="scroll" tabindex={0} role="region" aria-label={say('推送地址列表', 'Addresses')}>
      <table>
        <thead>
          <tr>
            <th scope="col">{say('编号', 'Number')}</th>
            <th scope="col">{say('部门', 'Department')}</th>
            <th scope="col">{say('地址', 'Address')}</th>
            <th scope="col">{say('状态', 'Status')}</th>
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
                {status === 'active'
                  ? say(webhookTerms.statuses.active, 'active')
                  : say(webhookTerms.statuses.ended, 'ended')}
                {failingSince === null
                  ? ''
                  : say(
                      `，自 ${momentWords(failingSince.toISOString())} 起连续失败 ${String(failures)} 次`,
                      `, failing since ${momentWords(failingSince.toISOString())}, times: ${String(failures)}`,
                    )}
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
      <h2>{say('登记推送地址', 'Register an address')}</h2>
      <div>
        <label for="field-department">
          {say('推送哪个部门可以看到的事件', 'Events as seen by which department')}
        </label>
        <select id="field-department" name="department">
          {[...names].map(([code, name]) => (
            <option value={code} selected={typed.get('department') === code}>
              {name}
            </option>
          ))}
        </select>
      </div>
      <div>
        <label for="field-url">
          {say('地址，以 http:// 或 https:// 开头', 'Address, beginning with http:// or https://')}
        </label>
        <input id="field-url" name="url" type="text" value={typed.get('url') ?? ''} />
      </div>
      <div>
        <label for="field-types">
          {say('事件类型，用空格分开；不填为全部', 'Types of events apart by blanks; empty means all')}
        </label>
        <input id="field-types" name="types" type="text" value={typed.get('types') ?? ''} />
      </div>
      <button type="submit">{say('登记推送地址', 'Register an address')}</button>
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
        <p class="empty">{say('还没有推送记录。', 'Nothing was sent yet.')}</p>
      ) : (
        <div class="scroll" tabindex={0} role="region" aria-label={say('推送记录', 'Deliveries')}>
          <table>
            <thead>
              <tr>
                <th scope="col">{say('序号', 'No.')}</th>
                <th scope="col">{say('事项', 'Event')}</th>
                <th scope="col">{say('送达情况', 'Outcome')}</th>
                <th scope="col">{say('时间', 'Time')}</th>
                <th scope="col">{say('操作', 'Actions')}</th>
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
                    {say(deliveryTerms, deliveryEnglish)[one.state]}
                    {say('，推送 ', ', tried ')}
                    {one.attempts}
                    {say(' 次', ' times')}
                    {one.lastStatus === null
                      ? ''
                      : say(`，应答 ${String(one.lastStatus)}`, `, answered ${String(one.lastStatus)}`)}
                    {one.lastError === null ? '' : say(`：${one.lastError}`, `: ${one.lastError}`)}
                  </td>
                  <td>{momentWords(one.at.toISOString())}</td>
                  <td>
                    {one.state === 'sent' || one.state === 'undelivered' ? (
                      <form method="post" action={action('replay')}>
                        <input type="hidden" name="from" value={String(one.position)} />
                        <button type="submit" class="second">
                          {say('重新推送', 'Send again')}
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
          <label for="from">{say('重新推送：起始序号', 'Send again: from number')}</label>
          <input id="from" name="from" type="text" inputmode="numeric" />
        </div>
        <div>
          <label for="to">{say('结束序号', 'to number')}</label>
          <input id="to" name="to" type="text" inputmode="numeric" />
        </div>
        <button type="submit">{say('重新推送这一段', 'Send these again')}</button>
      </form>
      <form method="post" action={action('secret')}>
        <button type="submit" class="second">
          {say('更换密钥', 'Replace the secret')}
        </button>
      </form>
      <form method="post" action={action('end')}>
        <div>
          <label for="field-reason">{say('停用的理由', 'Reason for ending it')}</label>
          <input id="field-reason" name="reason" type="text" />
        </div>
        <button type="submit" class="second">
          {say('停用推送', 'End it')}
        </button>
      </form>
    </>
  );
}
