import { useLingui } from '@lingui/react/macro';
import { isSignedOut, PanelsSkeleton, QueryView, usePageTitle } from '@monban/ui';
import { useEffect, useState } from 'react';
import { Door } from './Door.tsx';
import { useThisDeviceQuery } from './kiosk.gen.ts';
import { NotInstalled } from './NotInstalled.tsx';

/** How often the tablet checks that it still has its location, and how often it retries a server that does not answer. */
const CHECK_MS = 30_000;
const LOOK_AGAIN_MS = 3_000;

/** The entry app at a door (入退館アプリ): reads a code, shows yes or no so that it can be read from two metres, waits for the next. */
export function KioskPage() {
  const { t } = useLingui();
  usePageTitle(t`入退館アプリ`);
  const mayUseCamera = useOwnPage();
  const [lost, setLost] = useState(false);
  const query = useThisDeviceQuery({ fetchPolicy: 'network-only', pollInterval: lost ? LOOK_AGAIN_MS : CHECK_MS });
  const unreachable = query.error !== undefined && !isSignedOut(query.error);
  if (unreachable !== lost) setLost(unreachable);
  if (!mayUseCamera) return <PanelsSkeleton heights={[400]} />;
  return (
    <QueryView
      query={{ data: query.data, error: query.data ? undefined : query.error, refetch: query.refetch }}
      skeleton={<PanelsSkeleton heights={[400]} />}
    >
      {({ thisDevice }) =>
        thisDevice ? (
          <Door device={thisDevice} unreachable={unreachable} onCheck={() => void query.refetch()} />
        ) : (
          <NotInstalled onRetry={() => void query.refetch()} />
        )
      }
    </QueryView>
  );
}

/** Only the kiosk's own page is served with permission to use a camera, so coming from another page of the site reloads it. */
function useOwnPage(): boolean {
  const [own] = useState(() => {
    const [arrival] = performance.getEntriesByType('navigation');
    return arrival === undefined || new URL(arrival.name).pathname === window.location.pathname;
  });
  useEffect(() => {
    if (!own) window.location.reload();
  }, [own]);
  return own;
}
