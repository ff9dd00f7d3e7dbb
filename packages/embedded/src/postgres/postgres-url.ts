/** URL of a database on the server that listens at this port of this machine. */
export const postgresUrl = (port: number, database: string, role: string, password: string): string =>
  `postgres://${encodeURIComponent(role)}:${encodeURIComponent(password)}@127.0.0.1:${port}/${encodeURIComponent(database)}`;
