import { Anchor } from '@mantine/core';
import { Trans, useLingui } from '@lingui/react/macro';
import { useSession } from '../../app/use-session.ts';
import { FilterChip } from '../../layout/FilterChip.tsx';
import { ListSearch } from '../../layout/ListSearch.tsx';
import { PeriodChip } from '../../layout/PeriodChip.tsx';
import { type Changed, customersFilter, type CustomersSearch } from './customers-search.ts';

interface Props {
  readonly search: CustomersSearch;
  /** A change of conditions; undefined clears one. */
  readonly onChange: (change: Changed) => void;
  readonly onClear: () => void;
}

/** Search and conditions of the customer list, bound to its address. */
export function CustomerFilters({ search, onChange, onClear }: Props) {
  const { t } = useLingui();
  const session = useSession();
  const storefronts = session?.storefronts ?? [];
  return (
    <>
      <ListSearch label={t`名前・メールで探す`} value={search.q ?? ''} onSearch={(q) => onChange({ q })} />
      <FilterChip
        label={t`種別`}
        options={[
          { value: 'ORDINARY', label: t`通常顧客` },
          ...(session?.seats ? [{ value: 'SEAT_MEMBER' as const, label: t`サブユーザー` }] : []),
          { value: 'WITHOUT_CONTRACT', label: t`契約なし` },
        ]}
        value={search.kind}
        onChange={(kind) => onChange({ kind })}
      />
      <FilterChip
        label={t`契約の状態`}
        options={[
          { value: 'ACTIVE', label: t`有効` },
          { value: 'SUSPENDED', label: t`停止中` },
          { value: 'PENDING', label: t`開始前` },
          { value: 'ENDED', label: t`終了` },
        ]}
        value={search.state}
        onChange={(state) => onChange({ state })}
      />
      <FilterChip
        label={t`ロック`}
        options={[
          { value: 'locked', label: t`ロック中` },
          { value: 'unlocked', label: t`ロックなし` },
        ]}
        value={search.lock}
        onChange={(lock) => onChange({ lock })}
      />
      <FilterChip
        label={t`入退館`}
        options={[
          { value: 'stopped', label: t`利用停止中` },
          { value: 'allowed', label: t`停止なし` },
        ]}
        value={search.entry}
        onChange={(entry) => onChange({ entry })}
      />
      {storefronts.length > 1 && (
        <FilterChip
          label={t`ストア`}
          options={storefronts.map(({ id, name }) => ({ value: id, label: name }))}
          value={search.store}
          onChange={(store) => onChange({ store })}
        />
      )}
      <PeriodChip label={t`登録日`} value={{ from: search.from, to: search.to }} onChange={({ from, to }) => onChange({ from, to })} />
      {customersFilter(search) && (
        <Anchor component="button" type="button" size="sm" ml="auto" onClick={onClear}>
          <Trans>条件をクリア</Trans>
        </Anchor>
      )}
    </>
  );
}
