import { createHash } from 'node:crypto';
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Migration } from '@mikro-orm/migrations';
import type { MigrationClass } from './sql-file.ts';

/** What stands before the digest in the name under which the files of functions are kept as applied. */
const prefix = 'functions ';

/**
 * SQL functions, one a file, each `create or replace`: the newest text stands in one place, and no migration repeats it. The last entry of
 * a subgraph's migrations: it bears the digest of all files, so that a change of one has all of them applied again, forwards and backwards.
 */
export function functionFiles(folder: string): { name: string; class: MigrationClass } {
  const files = globSync('*.sql', { cwd: folder }).sort();
  const texts = files.map((file) => readFileSync(join(folder, file), 'utf8'));
  const digest = createHash('sha256').update(JSON.stringify(texts)).digest('hex').slice(0, 16);
  return {
    name: `${prefix}${digest}`,
    class: class FunctionFiles extends Migration {
      override up(): void {
        // only what is applied now is kept: a text that comes back is applied again
        this.addSql(`delete from mikro_orm_migrations where name like '${prefix}%'`);
        // they may call one another in whatever order they stand
        this.addSql('set local check_function_bodies = off');
        for (const text of texts) this.addSql(text);
      }
    },
  };
}
