import { Connection } from '@temporalio/client';
import proto, { type temporal } from '@temporalio/proto';
import { Obstacle } from './obstacle.js';
import { searchAttributes } from './names.js';

/** A closed case's history stays this long in Temporal; the archiver takes it into the store well before. */
const retentionDays = 30;
const keyword = proto.temporal.api.enums.v1.IndexedValueType.INDEXED_VALUE_TYPE_KEYWORD;

/**
 * Makes sure that the namespace is there with our search attributes and retention, whatever server it is on.
 * Repeating it changes nothing.
 * @throws Obstacle when the server does not answer within `limitMs`, or the namespace is missing on a server
 * that is not ours and where we may not make it.
 */
export async function prepareNamespace(address: string, namespace: string, limitMs: number): Promise<void> {
  const connection = await connect(address, limitMs);
  try {
    await connection.withDeadline(Date.now() + limitMs, async () => {
      await ensureNamespace(connection, namespace);
      await ensureSearchAttributes(connection, namespace);
    });
  } catch (error) {
    if (error instanceof Obstacle) throw error;
    throw new Obstacle(
      `Temporal（${address}）的命名空间 ${namespace} 无法准备好，请管理员按 docs/operations.md 建立命名空间和检索属性：${text(error)}`,
    );
  } finally {
    await connection.close();
  }
}

async function connect(address: string, limitMs: number): Promise<Connection> {
  try {
    return await Connection.connect({ address, connectTimeout: limitMs });
  } catch (error) {
    throw new Obstacle(`Temporal（${address}）没有应答，请检查该地址或 TEMPORAL_ADDRESS：${text(error)}`);
  }
}

async function ensureNamespace(connection: Connection, namespace: string): Promise<void> {
  const seconds = retentionDays * 86_400;
  try {
    const found = await connection.workflowService.describeNamespace({ namespace });
    const current = Number(found.config?.workflowExecutionRetentionTtl?.seconds ?? 0);
    if (current >= seconds) return;
    const config = { workflowExecutionRetentionTtl: { seconds: seconds as unknown as Long } };
    await connection.workflowService.updateNamespace({ namespace, config });
  } catch (error) {
    if (!/not ?found/i.test(text(error))) throw error;
    const workflowExecutionRetentionPeriod = { seconds: seconds as unknown as Long };
    await connection.workflowService.registerNamespace({ namespace, workflowExecutionRetentionPeriod });
  }
}

type Long = NonNullable<
  NonNullable<temporal.api.namespace.v1.INamespaceConfig['workflowExecutionRetentionTtl']>['seconds']
>;

async function ensureSearchAttributes(connection: Connection, namespace: string): Promise<void> {
  const { customAttributes } = await connection.operatorService.listSearchAttributes({ namespace });
  const missing = Object.keys(searchAttributes).filter((name) => !(name in customAttributes));
  if (missing.length === 0) return;
  await connection.operatorService.addSearchAttributes({
    namespace,
    searchAttributes: Object.fromEntries(missing.map((name) => [name, keyword])),
  });
}

function text(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
