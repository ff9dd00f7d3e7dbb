import type { ReactNode } from 'react';
import type { Failure } from '../apollo/failure.ts';
import { Notice } from '../feedback/Notice.tsx';
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
        <Notice tone="refuse" icon={<IconAlertTriangle size={20} />}>
          {failure.message}
          {children}
        </Notice>
      )}
    </div>
  );
}
