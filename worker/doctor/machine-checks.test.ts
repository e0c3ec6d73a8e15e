import { expect, test } from '@jest/globals';
import { checkPorts } from './machine-checks.js';

test('the port of a running installation is the one it listens on, not the one a start would take now', async () => {
  expect(await checkPorts(8080, 'http://127.0.0.1:18140')).toMatchObject([
    { state: 'ok', finding: '18140，由本系统使用' },
  ]);
});
