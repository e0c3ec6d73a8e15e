import { z } from '@hono/zod-openapi';
import { asOf } from '../../audit/as-of/as-of.js';
import { auditedCategory } from '../../audit/deciders.js';
import { momentOf } from '../../calendar/moment-of.js';
import type { HefuConnection } from '../../client/connection.js';
import { exportEvidence } from '../../client/export-evidence.js';
import { installedVersion } from '../../client/installed-version.js';
import { readOneRecord } from '../../client/read-one-record.js';
import { readersOf } from '../../client/readers.js';
import { recordExport } from '../../client/record-reading.js';
import { streamCalled } from '../../client/stream-called.js';
import { fileResponse } from '../pages/file-response.js';
import { say } from '../say.js';
import { address, type Api } from './address.js';
import { asks } from './asks.js';
import { auditorOf, numberOfOne, type AuditOpened } from './auditor.js';
import { commonProblems, jsonOf, notFoundProblem } from './responses.js';

const ofOne = z.object({ id: numberOfOne });
const moment = z
  .union(
    [z.iso.date(), z.iso.datetime({ offset: true })],
    asks([
      'at 应为日期（当日24时），或者带时区的时间，例如 2026-03-02T10:00:00+08:00。',
      'at is a date (its end) or a time with its offset, for example 2026-03-02T10:00:00+08:00.',
    ]),
  )
  .openapi({ example: '2026-03-02' });
const mostReaders = 500;

/** `/audit`: what is asked of one record, by its number. */
export function auditOfOne(
  api: Api,
  hefu: HefuConnection,
  opened: AuditOpened,
  report: (error: Error, trace: string) => void,
): void {
  address(
    api,
    {
      method: 'get',
      path: '/audit/as-of',
      summary: '某一时刻对一件所知的情况，与当时的实际情况',
      request: {
        query: z.object({ id: numberOfOne, at: moment }),
      },
      responses: {
        200: jsonOf(z.looseObject({ stream: z.string(), version: z.int() }), '当时所知与当时实际'),
        ...commonProblems,
        ...notFoundProblem,
      },
    },
    async (context, { query: { id, at } }) => {
      auditorOf(context);
      const instant = momentOf(at);
      if (instant === null) throw new TypeError(`${at}: no moment`);
      const stream = await streamCalled(hefu, id);
      const category = auditedCategory(stream);
      if (category === undefined) throw new TypeError(`${stream}: unknown category`);
      const found = asOf(category, await readOneRecord(hefu, stream), instant);
      await opened(context, stream);
      return context.json(found);
    },
  );
  address(
    api,
    {
      method: 'get',
      path: '/audit/readers',
      summary: '谁查阅过、导出过这一件，最近的在前',
      request: { query: ofOne },
      responses: {
        200: jsonOf(
          z.array(z.looseObject({ reader: z.string(), at: z.string() })).max(mostReaders),
          '查阅记录',
        ),
        ...commonProblems,
        ...notFoundProblem,
      },
    },
    async (context, { query: { id } }) => {
      auditorOf(context);
      return context.json(await readersOf(hefu, await streamCalled(hefu, id), mostReaders));
    },
  );
  address(
    api,
    {
      method: 'get',
      path: '/audit/evidence',
      summary: '一件的证据包（zip），导出记入查阅记录',
      request: { query: ofOne },
      responses: {
        200: {
          description: '证据包',
          content: { 'application/zip': { schema: z.string().openapi({ format: 'binary' }) } },
        },
        ...commonProblems,
        ...notFoundProblem,
      },
    },
    async (context, { query: { id } }) => {
      const session = auditorOf(context);
      const stream = await streamCalled(hefu, id);
      const { zip } = await exportEvidence(hefu, stream, installedVersion());
      await recordExport(
        hefu,
        session,
        {
          stream,
          by: 'api',
          notKept: (error) => {
            report(error, context.get('trace'));
          },
        },
        zip,
      );
      const name = say(`证据包-${plain(id)}.zip`, `evidence-${plain(id)}.zip`);
      return fileResponse(name, 'application/zip', zip);
    },
  );
}

const plain = (id: string): string => id.replaceAll('/', '-');
