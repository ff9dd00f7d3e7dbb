import { causesOf } from './causes.ts';

/** Connection exceptions, administrator's shutdown, "starting up", no connection left; and what the socket says. */
const outageCodes = /^(08|57P0|53300)|^(ECONN|EPIPE$|ETIMEDOUT$|EHOSTUNREACH$|ENETUNREACH$|ENOTFOUND$|EAI_AGAIN$)/;
/** What the driver says without a code. */
const outageWords =
  /Connection terminated|connection error and is not queryable|timeout exceeded when trying to connect|timeout expired|Query read timeout|Cannot use a pool after calling end/i;

/** Whether an error says "the database is not there" rather than "the statement is wrong". */
export const isOutage = (error: unknown): boolean =>
  causesOf(error).some(
    ({ code, message }) =>
      (typeof code === 'string' && outageCodes.test(code)) || (typeof message === 'string' && outageWords.test(message)),
  );

/** Whether a statement gave up because somebody else held its rows for too long (`lock_timeout`): asked again later, it goes through. */
export const isLockTimeout = (error: unknown): boolean => causesOf(error).some(({ code }) => code === '55P03');
