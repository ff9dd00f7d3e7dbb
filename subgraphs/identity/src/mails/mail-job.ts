import { defineJob, inputs } from '@monban/subgraph-kit';
import { z } from 'zod';
import { type MailKind, templates } from './templates.ts';

const kind = z.enum(Object.keys(templates) as MailKind[]);
/** Set when a mail is sent again: another one, not the same one twice. */
const again = z.number().optional();

const payload = z.union([
  z.object({ kind, registrationId: inputs.id('registration'), again }),
  z.object({ kind, accountId: inputs.id('account'), contractId: inputs.id('contract').optional(), again }),
  z.object({ kind, emailChangeId: inputs.id('emailChange') }),
  z.object({ kind, passwordResetId: inputs.id('passwordReset') }),
]);

/** What a mail is about. Refers to people by id: a queue keeps no copy of what erasing must be able to empty. */
export type MailOrder = z.output<typeof payload>;

/** Sends a mail (`sendMail`). */
export const mailJob = defineJob({ name: 'send-mail', payload });
