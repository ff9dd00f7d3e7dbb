import type { FragmentType } from '@apollo/client';
import { ActionIcon, Text } from '@mantine/core';
import { Trans, useLingui } from '@lingui/react/macro';
import { Avatar, dateOf } from '@monban/ui';
import { IconTrash } from '@monban/ui/icons';
import { lazy, Suspense, useState } from 'react';
import { Panel } from '../../layout/Panel.tsx';
import { type SeatMembersFragment, useSeatMembersFragment } from './contracts.gen.ts';
import type { SeatToRemove } from './RemoveSeatMemberDialog.tsx';
import classes from './SeatMembers.module.css';

// A dialog is asked for seldom: it comes when it is.
const RemoveSeatMemberDialog = lazy(async () => ({ default: (await import('./RemoveSeatMemberDialog.tsx')).RemoveSeatMemberDialog }));

/** The people on the seats, each with delete (`T-29`, `T-31`). The holder sees name, address and day, never entries. */
export function SeatMembers({ contract }: { readonly contract: FragmentType<SeatMembersFragment> }) {
  const { t, i18n } = useLingui();
  const data = useSeatMembersFragment(contract);
  const [removing, setRemoving] = useState<SeatToRemove | null>(null);
  if (!data) return null;
  const seats = data.seatMembers?.edges.map(({ node }) => node) ?? [];
  return (
    <Panel title={t`登録済みの人`}>
      {seats.length === 0 && (
        <Text c="dimmed">
          <Trans>まだだれも登録していません。招待リンクを送ると、登録した人がここに並びます。</Trans>
        </Text>
      )}
      <ul className={classes.people}>
        {seats.map((seat) => {
          const name = seat.account?.name ?? t`お名前を表示できません`;
          return (
            <li key={seat.id} className={classes.person}>
              <Avatar name={name} size={38} seat />
              <span className={classes.words}>
                <span className={classes.name}>{name}</span>
                <Text component="span" size="sm" c="dimmed" truncate>
                  <Trans>{dateOf(seat.takenAt, i18n.locale)} 登録</Trans>
                  {seat.account?.email != null && ` · ${seat.account.email}`}
                </Text>
              </span>
              <ActionIcon size={44} aria-label={t`${name} さんを外す`} onClick={() => setRemoving({ seatId: seat.id, name })}>
                <IconTrash size={20} />
              </ActionIcon>
            </li>
          );
        })}
      </ul>
      <Suspense>
        {removing && <RemoveSeatMemberDialog seat={removing} full={data.seats?.state !== 'WITHIN'} onClose={() => setRemoving(null)} />}
      </Suspense>
    </Panel>
  );
}
