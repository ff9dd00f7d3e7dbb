import { Trans, useLingui } from '@lingui/react/macro';
import type { Failure } from '../apollo/failure.ts';
import { Notice } from '../feedback/Notice.tsx';
import { IconAlertTriangle } from '../icons.ts';
import { timeOfDay } from '../time/format.ts';

interface Props {
  readonly failure: Failure | null;
}

/**
 * A failure of the form as a whole, with the time of the next possible attempt; field errors appear beside their fields. Always in the
 * page, so that screen readers announce it.
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
