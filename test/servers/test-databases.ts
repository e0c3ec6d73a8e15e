import pg from 'pg';
import { applicationUrl } from '../../store/application-url.js';
import { migrate } from '../../store/migrate.js';
import { ensureDatabase, postgresUrl, type PostgresServer } from '../../worker/embedded/postgres-server.js';

const template = 'hefu_template';

export interface TestDatabase {
  readonly ownerUrl: string;
  /** null for a database that was not migrated. */
  readonly applicationUrl: string | null;
}

/** Databases of one test run: migrated once, then cloned, which takes a tenth of a second. */
export class TestDatabases {
  private made = 0;
  /** Clones are made one after the other: the template must not be in use. */
  private queue: Promise<unknown> = Promise.resolve();
  private migrated = false;

  private readonly server: PostgresServer;

  constructor(server: PostgresServer) {
    this.server = server;
  }

  async create(withSchema: boolean): Promise<TestDatabase> {
    const result = this.queue.then(() => this.createNow(withSchema));
    this.queue = result.catch(() => undefined);
    return result;
  }

  private async createNow(withSchema: boolean): Promise<TestDatabase> {
    if (withSchema) await this.migrateTemplate();
    this.made += 1;
    const name = `test_${this.made}`;
    const client = new pg.Client({ connectionString: postgresUrl(this.server, 'postgres') });
    await client.connect();
    try {
      await client.query(
        `CREATE DATABASE ${name} TEMPLATE ${withSchema ? template : 'template1'} STRATEGY file_copy`,
      );
    } finally {
      await client.end();
    }
    const ownerUrl = postgresUrl(this.server, name);
    return { ownerUrl, applicationUrl: withSchema ? await applicationUrl(ownerUrl) : null };
  }

  private async migrateTemplate(): Promise<void> {
    if (this.migrated) return;
    await ensureDatabase(this.server, template);
    await migrate(postgresUrl(this.server, template));
    this.migrated = true;
  }
}
