import { Radio, Stack, Text } from '@mantine/core';
import { Trans, useLingui } from '@lingui/react/macro';
import { ConfirmDialog, QueryView, RowsSkeleton, toast, useAction, yen } from '@monban/ui';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { contractNumber } from '../../layout/contract-words.tsx';
import { useAssignContractMutation, useProductChoicesQuery } from './customers.gen.ts';

interface Props {
  readonly customer: { readonly id: string; readonly name: string };
  readonly onClose: () => void;
  readonly onAssigned: () => void;
}

/** Gives a customer a contract of a product, in force from today. */
export function AssignContractDialog({ customer, onClose, onAssigned }: Props) {
  const { t } = useLingui();
  const [productId, setProductId] = useState<string | null>(null);
  const query = useProductChoicesQuery({ fetchPolicy: 'cache-and-network' });
  const [assign] = useAssignContractMutation();
  const action = useAction();
  const confirm = async (): Promise<void> => {
    if (productId === null) return;
    const done = await action.run(
      async () => (await assign({ variables: { input: { productId, holderId: customer.id } } })).data?.assignContract,
    );
    if (!done) return;
    const number = contractNumber(done.contract.number);
    toast(t`契約 ${number} が始まりました`);
    onAssigned();
    onClose();
  };
  return (
    <ConfirmDialog
      subject={t`顧客「${customer.name}」`}
      title={t`契約を付ける`}
      verb={t`契約を始める`}
      ready={productId !== null}
      busy={action.busy}
      failure={action.failure}
      onClose={onClose}
      onConfirm={() => void confirm()}
    >
      <QueryView query={query} skeleton={<RowsSkeleton rows={3} />}>
        {({ products }) =>
          products.edges.length === 0 ? (
            <Text>
              <Trans>
                先に<Link to="/products">商品を作る</Link>と、ここで選べます。
              </Trans>
            </Text>
          ) : (
            <Radio.Group label={t({ message: '商品', context: 'one' })} value={productId} onChange={setProductId}>
              <Stack gap="xs" mt="xs">
                {products.edges.map(({ node }) => (
                  <Radio.Card key={node.id} value={node.id} p="sm" radius="lg" aria-label={node.name}>
                    <div style={{ display: 'flex', gap: 12, alignItems: 'center' }}>
                      <Radio.Indicator />
                      <div>
                        <Text fw={600}>{node.name}</Text>
                        <Text size="sm" c="dimmed">
                          {node.monthlyPrice ? (
                            <Trans>月額 {yen(node.monthlyPrice.net.amount)}（税抜）</Trans>
                          ) : (
                            <Trans>料金は未設定です</Trans>
                          )}
                          {node.seatAllowance > 0 && (
                            <>
                              {' · '}
                              <Trans>ライセンス枠 {node.seatAllowance}</Trans>
                            </>
                          )}
                        </Text>
                      </div>
                    </div>
                  </Radio.Card>
                ))}
              </Stack>
            </Radio.Group>
          )
        }
      </QueryView>
      <Text size="sm" c="dimmed">
        <Trans>きょうから有効になります。</Trans>
      </Text>
    </ConfirmDialog>
  );
}
