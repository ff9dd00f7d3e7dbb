import { causesOf } from './causes.ts';

/** Connection exceptions, administrator's shutdown, "starting up", no connection left; and socket errors. */
const outageCodes = /^(08|57P0|53300)|^(ECONN|EPIPE$|ETIMEDOUT$|EHOSTUNREACH$|ENETUNREACH$|ENOTFOUND$|EAI_AGAIN$)/;
/** Driver errors without a code. */
const outageWords =
  /Connection terminated|connection error and is not queryable|timeout exceeded when trying to connect|timeout expired|Query read timeout|Cannot use a pool after calling end/i;

/** Whether an error means that the database is unavailable, rather than that the statement is wrong. */
export const isOutage = (error: unknown): boolean =>
  causesOf(error).some(
    ({ code, message }) =>
      (typeof code === 'string' && outageCodes.test(code)) || (typeof message === 'string' && outageWords.test(message)),
  );

/** Whether a statement gave up because its rows were locked for too long (`lock_timeout`): a retry succeeds. */
export const isLockTimeout = (error: unknown): boolean => causesOf(error).some(({ code }) => code === '55P03');
