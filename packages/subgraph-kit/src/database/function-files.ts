import { createHash } from 'node:crypto';
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Migration } from '@mikro-orm/migrations';
import type { MigrationClass } from './sql-file.ts';

/** Prefix of the name under which applied function files are recorded, before their digest. */
const prefix = 'functions ';

/**
 * SQL functions, one per file, each `create or replace`: the current text is in one place, and no migration repeats it. The last entry of a
 * subgraph's migrations: its name contains the digest of all files, so that a change of one applies all of them again, forwards and
 * backwards.
 */
export function functionFiles(folder: string): { name: string; class: MigrationClass } {
  const files = globSync('*.sql', { cwd: folder }).sort();
  const texts = files.map((file) => readFileSync(join(folder, file), 'utf8'));
  const digest = createHash('sha256').update(JSON.stringify(texts)).digest('hex').slice(0, 16);
  return {
    name: `${prefix}${digest}`,
    class: class FunctionFiles extends Migration {
      override up(): void {
        // record only the current digest, so that a text that comes back is applied again
        this.addSql(`delete from mikro_orm_migrations where name like '${prefix}%'`);
        // functions may call one another in any order
        this.addSql('set local check_function_bodies = off');
        for (const text of texts) this.addSql(text);
      }
    },
  };
}
