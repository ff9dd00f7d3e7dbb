import { Alert } from '@mantine/core';
import type { ReactNode } from 'react';
import type { Failure } from '../apollo/failure.ts';
import { IconAlertTriangle } from '../icons.ts';

interface Props {
  readonly failure: Failure | null;
  /** What works instead, below the sentence. */
  readonly children?: ReactNode;
}

/** A failure that belongs to the whole form; what belongs to a field stands there. Always in the page, so that it is heard when it comes. */
export function FormFailure({ failure, children }: Props) {
  return (
    <div role="alert">
      {failure !== null && (
        <Alert color="refuse" icon={<IconAlertTriangle size={20} />} p="sm">
          {failure.message}
          {children}
        </Alert>
      )}
    </div>
  );
}
