/** Values of one start; everything else is the same for every embedded server. */
export type ServerSettings = {
  port: number;
  /** `false` trades crash safety for speed: tests only, `assertDurable` refuses such a server. */
  durable: boolean;
  /** npm version of the binaries: a server with other binaries is restarted rather than adopted. */
  version: string;
};

/** Our own file, which `postgresql.conf` includes. */
export const SETTINGS_FILE = 'monban.conf';

const FIXED = `
listen_addresses = '127.0.0.1'
unix_socket_directories = ''
timezone = 'UTC'
log_timezone = 'UTC'

# Two replicas of four subgraphs at 18 connections each, and an operator's psql.
max_connections = 160

# A small platform at rest: no replication, few helpers, no JIT.
shared_buffers = 64MB
work_mem = 8MB
maintenance_work_mem = 64MB
huge_pages = off
io_method = sync
jit = off
wal_level = minimal
max_wal_senders = 0
max_logical_replication_workers = 0
max_worker_processes = 4
max_parallel_workers = 2
max_parallel_workers_per_gather = 1
max_parallel_maintenance_workers = 1
autovacuum_worker_slots = 4
autovacuum_max_workers = 2
max_wal_size = 512MB

# Statements, their parameters and the details of errors may hold personal data: they stay out of the log (trust 41).
log_min_messages = warning
log_checkpoints = off
log_error_verbosity = terse
log_min_error_statement = panic
log_parameter_max_length = 0
log_line_prefix = '%m [%p] %q%u@%d '
`;

const DURABLE = `
fsync = on
synchronous_commit = on
full_page_writes = on
`;

const FOR_TESTS = `
fsync = off
synchronous_commit = off
full_page_writes = off
`;

/** The settings of a start. Rewritten at each start, so that a new release also reaches old clusters. */
export function renderSettings(settings: ServerSettings): string {
  return [
    `# Written by Monban at every start: put your own changes after the include line in postgresql.conf.`,
    `# PostgreSQL ${settings.version}`,
    `port = ${settings.port}`,
    FIXED,
    settings.durable ? DURABLE : FOR_TESTS,
  ].join('\n');
}

/** Whether a server that runs with `present` would be the same after a restart with `wanted`; the port may differ. */
export function sameButPort(present: string, wanted: string): boolean {
  const withoutPort = (text: string): string => text.replace(/^port = .*$/m, '');
  return withoutPort(present) === withoutPort(wanted);
}

/** Password over loopback for everybody, nothing else. */
export const HOST_RULES = `# Written by Monban when it created the cluster.
# TYPE  DATABASE  USER  ADDRESS       METHOD
host    all       all   127.0.0.1/32  scram-sha-256
`;
