import { Trans, useLingui } from '@lingui/react/macro';
import type { Failure } from '../apollo/failure.ts';
import { Notice } from '../feedback/Notice.tsx';
import { IconAlertTriangle } from '../icons.ts';
import { timeOfDay } from '../time/format.ts';

interface Props {
  readonly failure: Failure | null;
}

/**
 * A failure that belongs to the whole form, and when another attempt will be heard; what belongs to a field stands there. Always in the
 * page, so that it is heard when it comes.
 */
export function FormFailure({ failure }: Props) {
  const { i18n } = useLingui();
  return (
    <div role="alert">
      {failure !== null && (
        <Notice tone="refuse" icon={<IconAlertTriangle size={20} />}>
          {failure.message}
          {failure.retryAt !== undefined && (
            <strong>
              {' '}
              <Trans>{timeOfDay(failure.retryAt, i18n.locale)} からもう一度試せます。</Trans>
            </strong>
          )}
        </Notice>
      )}
    </div>
  );
}
