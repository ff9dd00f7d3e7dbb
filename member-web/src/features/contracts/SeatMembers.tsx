import type { FragmentType } from '@apollo/client';
import { Trans, useLingui } from '@lingui/react/macro';
import { Avatar, Button, dateOf, IconButton } from '@monban/ui';
import { IconTrash } from '@monban/ui/icons';
import { lazy, Suspense, useState } from 'react';
import { Panel } from '../../layout/Panel.tsx';
import { type SeatMembersFragment, useSeatMembersFragment } from './contracts.gen.ts';
import type { SeatToRemove } from './RemoveSeatMemberDialog.tsx';
import classes from './SeatMembers.module.css';

// Rarely used, so loaded on demand.
const RemoveSeatMemberDialog = lazy(async () => ({ default: (await import('./RemoveSeatMemberDialog.tsx')).RemoveSeatMemberDialog }));

interface Props {
  readonly contract: FragmentType<SeatMembersFragment>;
  /** Loads the people after `cursor`. */
  readonly onMore: (cursor: string) => Promise<unknown>;
}

/** The people on the seats, each with a delete button (`T-29`, `T-31`). The holder sees name, address and date, never entries. */
export function SeatMembers({ contract, onMore }: Props) {
  const { t, i18n } = useLingui();
  const data = useSeatMembersFragment(contract);
  const [removing, setRemoving] = useState<SeatToRemove | null>(null);
  if (!data) return null;
  const seats = data.seatMembers?.edges.map(({ node }) => node) ?? [];
  const { hasNextPage, endCursor } = data.seatMembers?.pageInfo ?? { hasNextPage: false, endCursor: null };
  return (
    <Panel title={t`登録済みの人`}>
      {seats.length === 0 && (
        <p className="mb-quiet">
          <Trans>まだだれも登録していません。招待リンクを送ると、登録した人がここに並びます。</Trans>
        </p>
      )}
      <ul className={classes.people}>
        {seats.map((seat) => {
          const name = seat.account?.name ?? t`お名前を表示できません`;
          return (
            <li key={seat.id} className={classes.person}>
              <Avatar name={name} size={38} seat />
              <span className={classes.words}>
                <span className={classes.name}>{name}</span>
                <span className={classes.since}>
                  <Trans>{dateOf(seat.takenAt, i18n.locale)} 登録</Trans>
                  {seat.account?.email != null && ` · ${seat.account.email}`}
                </span>
              </span>
              <IconButton label={t`${name} さんを外す`} onClick={() => setRemoving({ seatId: seat.id, name })}>
                <IconTrash size={20} />
              </IconButton>
            </li>
          );
        })}
      </ul>
      {hasNextPage && endCursor != null && (
        <MoreButton
          key={endCursor}
          shown={seats.length}
          all={Math.max(data.seats?.used ?? seats.length, seats.length)}
          onMore={() => onMore(endCursor)}
        />
      )}
      {seats.length > 0 && (
        <p className={classes.note}>
          <Trans>利用の記録は、本人だけが見られます。</Trans>
        </p>
      )}
      <Suspense>
        {removing && <RemoveSeatMemberDialog seat={removing} full={data.seats?.state !== 'WITHIN'} onClose={() => setRemoving(null)} />}
      </Suspense>
    </Panel>
  );
}

interface MoreProps {
  readonly shown: number;
  readonly all: number;
  readonly onMore: () => Promise<unknown>;
}

function MoreButton({ shown, all, onMore }: MoreProps) {
  const [busy, setBusy] = useState(false);
  const ask = (): void => {
    setBusy(true);
    // What is unavailable now can be requested again.
    onMore().then(
      () => setBusy(false),
      () => setBusy(false),
    );
  };
  return (
    <Button tone="soft" full busy={busy} onClick={ask}>
      <Trans>
        続きを見る（{shown}／{all}人）
      </Trans>
    </Button>
  );
}
