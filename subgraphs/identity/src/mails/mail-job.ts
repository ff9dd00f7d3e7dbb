import { defineJob, inputs } from '@monban/subgraph-kit';
import { z } from 'zod';
import { type MailKind, templates } from './templates.ts';

const kind = z.enum(Object.keys(templates) as MailKind[]);
/** Set when a mail is sent again on purpose, to distinguish it from a repeated delivery. */
const again = z.number().optional();

const payload = z.union([
  z.object({ kind, registrationId: inputs.id('registration'), again }),
  z.object({ kind, accountId: inputs.id('account'), contractId: inputs.id('contract').optional(), again }),
  z.object({ kind, emailChangeId: inputs.id('emailChange') }),
  z.object({ kind, passwordResetId: inputs.id('passwordReset') }),
]);

/** The subject of a mail. Refers to people by id: the queue must not hold copies of what erasing has to empty. */
export type MailOrder = z.output<typeof payload>;

/** Sends a mail (`sendMail`). */
export const mailJob = defineJob({ name: 'send-mail', payload });
