import { afterAll, beforeAll } from '@jest/globals';
import proto from '@temporalio/proto';
import { TestWorkflowEnvironment } from '@temporalio/testing';
import { searchAttributes } from '../../temporal-config/names.js';
import { obtainTestServerProgram } from '../../temporal-config/test-server-program.js';

const keyword = proto.temporal.api.enums.v1.IndexedValueType.INDEXED_VALUE_TYPE_KEYWORD;

/**
 * A Temporal server of this test file's own whose clock skips while nobody works. Call it at the top of a
 * `describe` (or the file); it starts before the first test and stops after the last. Time is global to the
 * server: run the tests of a file serially. Time does not skip while an Update is awaited (sdk-typescript#1549).
 *
 * @returns a function that gives the environment inside tests.
 */
export function timeSkippingEnvironment(): () => TestWorkflowEnvironment {
  let environment: TestWorkflowEnvironment | null = null;
  beforeAll(async () => {
    const path = await obtainTestServerProgram();
    environment = await started(path);
    await environment.connection.operatorService.addSearchAttributes({
      namespace: environment.namespace ?? 'default',
      searchAttributes: Object.fromEntries(Object.keys(searchAttributes).map((name) => [name, keyword])),
    });
  }, 15 * 60_000);
  afterAll(async () => {
    await environment?.teardown();
  }, 60_000);
  return () => {
    if (environment === null) throw new Error('the time-skipping server has not started yet');
    return environment;
  };
}

const startsLimit = 5;

/** The SDK gives the server five seconds, which a busy machine may not; then it is simply started again. */
async function started(path: string): Promise<TestWorkflowEnvironment> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await TestWorkflowEnvironment.createTimeSkipping({
        server: { executable: { type: 'existing-path', path } },
      });
    } catch (error) {
      if (attempt === startsLimit) throw error;
    }
  }
}
