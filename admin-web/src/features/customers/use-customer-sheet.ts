import { useLingui } from '@lingui/react/macro';
import { type CsvSheet, dateOf, dateTime } from '@monban/ui';
import { contractNumber } from '../../layout/contract-words.tsx';
import type { CustomerContractState, CustomerRowFragment } from './customers.gen.ts';

/** The customer list as a file: every column, including those hidden on the screen. */
export function useCustomerSheet(): CsvSheet<CustomerRowFragment> {
  const { t, i18n } = useLingui();
  const states: Record<CustomerContractState, string> = { PENDING: t`開始前`, ACTIVE: t`有効`, SUSPENDED: t`停止中`, ENDED: t`終了` };
  const contractsOf = ({ seat, heldContracts }: CustomerRowFragment) => (seat ? [seat.contract] : (heldContracts ?? []));
  const yes = (flag: boolean | null): string => (flag ? t`はい` : '');
  return {
    name: t`顧客`,
    columns: [
      { header: t`名前`, cell: ({ name }) => name },
      { header: t`メールアドレス`, cell: ({ email }) => email ?? '' },
      { header: t`種別`, cell: ({ seat }) => (seat ? t`サブユーザー` : t`通常顧客`) },
      {
        header: t`契約番号`,
        cell: (row) =>
          contractsOf(row)
            .map(({ number }) => contractNumber(number))
            .join(' / '),
      },
      {
        header: t`商品`,
        cell: (row) =>
          contractsOf(row)
            .map(({ product }) => product.name)
            .join(' / '),
      },
      { header: t`契約者`, cell: ({ seat }) => seat?.contract.holder?.name ?? '' },
      {
        header: t`契約の状態`,
        cell: (row) =>
          contractsOf(row)
            .map(({ state }) => states[state])
            .join(' / '),
      },
      { header: t`最終入館`, cell: ({ lastEntry }) => (lastEntry ? dateTime(lastEntry.at, i18n.locale, lastEntry.location.timeZone) : '') },
      { header: t`最終入館の店舗`, cell: ({ lastEntry }) => lastEntry?.location.name ?? '' },
      { header: t`登録日`, cell: ({ registeredAt }) => dateOf(registeredAt, i18n.locale) },
      { header: t`ロック中`, cell: ({ locked }) => yes(locked) },
      { header: t`入退館停止`, cell: ({ entryStopped, identityCheck }) => yes(entryStopped || (identityCheck?.entryStopped ?? false)) },
      { header: t`顧客ID`, cell: ({ id }) => id },
    ],
  };
}
