import { type DestinationStream, type Logger, pino } from 'pino';

/** Fields that could contain a secret or personal data; they are removed from every line. */
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

/** JSON lines, to standard output by default. */
export const gatewayLog = (level: string, destination?: DestinationStream): Logger => {
  const options = {
    name: 'gateway',
    level,
    redact: { paths: secret.flatMap((key) => [`["${key}"]`, `*["${key}"]`, `*.headers["${key}"]`]), censor: '[secret]' },
  };
  return destination ? pino(options, destination) : pino(options);
};
