import { Trans } from '@lingui/react/macro';
import { buttonLook, PageError, StateCard } from '@monban/ui';
import { IconDoor } from '@monban/ui/icons';
import { type ErrorComponentProps, Link, useRouter } from '@tanstack/react-router';

/** Shown when a page cannot be rendered at all. */
export function PageUnavailable({ error, reset }: ErrorComponentProps) {
  const router = useRouter();
  const retry = (): void => {
    reset();
    void router.invalidate();
  };
  return <PageError error={error} onRetry={retry} />;
}

/** Shown for an unknown address. */
export function PageMissing() {
  return (
    <main>
      <StateCard
        order={1}
        icon={<IconDoor size={32} />}
        title={<Trans>このページはありません</Trans>}
        action={
          <Link to="/" {...buttonLook({})}>
            <Trans>会員証へ</Trans>
          </Link>
        }
      >
        <Trans>アドレスが変わったか、削除された内容です。</Trans>
      </StateCard>
    </main>
  );
}
