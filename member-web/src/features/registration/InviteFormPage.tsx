import { Trans } from '@lingui/react/macro';
import { PanelsSkeleton, QueryView } from '@monban/ui';
import { useParams } from '@tanstack/react-router';
import { useSeatInviteQuery } from './registration.gen.ts';
import { RegistrationForm } from './RegistrationForm.tsx';
import { SeatRefused } from './SeatRefused.tsx';

/** Form for an invited person (`T-20`); says that the contract is full or the link invalid before anything is typed. */
export function InviteFormPage() {
  const { token } = useParams({ from: '/visitor/invite/$token/form' });
  const query = useSeatInviteQuery({ variables: { token } });
  return (
    <QueryView query={query} skeleton={<PanelsSkeleton heights={[80, 200]} />}>
      {({ seatInvite }) => {
        if (seatInvite.__typename !== 'SeatInvite') return <SeatRefused code={seatInvite.code} onRetry={() => void query.refetch()} />;
        const holder = seatInvite.holder?.name;
        return (
          <RegistrationForm
            inviteToken={token}
            lead={holder === undefined ? seatInvite.productName : <Trans>{holder} さんの契約の席に登録します</Trans>}
            promise={<Trans>届いたメールの URL を 24時間以内に開くと、席が確保されます。</Trans>}
          />
        );
      }}
    </QueryView>
  );
}
