import { Trans, useLingui } from '@lingui/react/macro';
import { timeOfDay } from '@monban/ui';

/** When another attempt will be heard, behind the sentence that there were too many. */
export function RetryAt({ at }: { readonly at: string | null }) {
  const { i18n } = useLingui();
  if (at === null) return null;
  return (
    <strong>
      {' '}
      <Trans>{timeOfDay(at, i18n.locale)} からもう一度試せます。</Trans>
    </strong>
  );
}
