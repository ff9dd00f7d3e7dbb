import { type DestinationStream, type Logger, pino } from 'pino';

/** What could hold a secret or a person never enters a line, whoever passes it in. */
const secret = [
  'authorization',
  'cookie',
  'set-cookie',
  'x-monban-viewer',
  'password',
  'token',
  'viewerToken',
  'variables',
  'query',
  'body',
];

/** JSON lines, to standard output unless told otherwise. */
export const gatewayLog = (level: string, destination?: DestinationStream): Logger => {
  const options = {
    name: 'gateway',
    level,
    redact: { paths: secret.flatMap((key) => [`["${key}"]`, `*["${key}"]`, `*.headers["${key}"]`]), censor: '[secret]' },
  };
  return destination ? pino(options, destination) : pino(options);
};
