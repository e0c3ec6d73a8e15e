import { describe, expect, test } from '@jest/globals';
import { MalformedInput, NotFound, NotSignedIn, ServiceAway } from '../client/failures.js';
import { Obstacle } from '../temporal-config/obstacle.js';
import { exitCodes } from './exit-codes.js';
import { refused } from './failed.js';
import { failureOf } from './failure-of.js';

const coded = (code: string, more: object = {}): Error => Object.assign(new Error('x'), { code, ...more });

describe('how a failure ends', () => {
  test.each([
    [
      new MalformedInput([
        { pointer: '/data', code: 'x', detail: '请改正。', english: 'Please correct it.' },
      ]),
      exitCodes.usage,
    ],
    [new NotFound(['没有。', 'None.']), exitCodes.notFound],
    [new NotSignedIn(['请登录。', 'Please sign in.']), exitCodes.refused],
    [new ServiceAway(['请稍后。', 'Later.']), exitCodes.away],
    [new Obstacle('请安装。'), exitCodes.failed],
    [coded('ECONNREFUSED'), exitCodes.away],
    [new AggregateError([coded('ECONNREFUSED')]), exitCodes.away],
    [coded('57P01'), exitCodes.away],
    [coded('53100'), exitCodes.away],
    [new Error('Query read timeout'), exitCodes.away],
    [coded('28P01'), exitCodes.failed],
    [new Error('timeout exceeded when trying to connect'), exitCodes.away],
    [coded('ENOENT', { path: '/x.csv' }), exitCodes.notFound],
    [coded('EISDIR', { path: '/x' }), exitCodes.usage],
    [new Error('?'), exitCodes.failed],
    ['?', exitCodes.failed],
    [refused([{ code: 'four-eyes', message: '请换人。' }], null), exitCodes.refused],
  ])('%s → %i', (error, code) => {
    const failure = failureOf(error);
    expect(failure.exitCode).toBe(code);
    expect(failure.message).not.toMatch(/undefined|\[object/);
  });

  test('what was not found ends with the command that looks it up, where there is one', () => {
    const words = ['没有这个部门。', 'There is no such department.'] as const;
    expect(failureOf(new NotFound(words, 'hefu department list')).next).toBe('hefu department list');
    expect(failureOf(new NotFound(words)).next).toBeNull();
  });

  test('a refusal lists all its reasons, and only code and message', () => {
    const refusals = [
      { code: 'a', message: '一。', forbidden: true as const, rule: 'A2' },
      { code: 'b', message: '二。' },
    ];
    const { document, message } = refused(refusals, null);
    expect(document).toEqual({
      refusals: [
        { code: 'a', message: '一。' },
        { code: 'b', message: '二。' },
      ],
    });
    expect(message).toBe('一。\n二。');
  });
});
