import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Migration } from '@mikro-orm/migrations';

/** A migration that can be run: the base class is abstract. */
export type MigrationClass = new (...args: ConstructorParameters<typeof Migration>) => Migration;

/** A migration written as plain SQL in a file beside the list of migrations. */
export const sqlFile = (folder: string, file: string): MigrationClass =>
  class SqlFile extends Migration {
    override up(): void {
      this.addSql(readFileSync(join(folder, file), 'utf8'));
    }
  };
