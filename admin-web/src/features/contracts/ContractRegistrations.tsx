import { Text } from '@mantine/core';
import { Trans, useLingui } from '@lingui/react/macro';
import { Link } from '@tanstack/react-router';
import { RegistrationList, RegistrationProgress } from '../../layout/RegistrationProgress.tsx';
import { SectionHead } from '../../layout/Sheet.tsx';
import { useContractRegistrationsQuery } from '../../layout/registration-progress.gen.ts';

/** Registrations through the invite link that have no seat yet, or failed, with the step that each has reached (`T-25`, `P-T-06`). */
export function ContractRegistrations({ contractId }: { readonly contractId: string }) {
  const { t } = useLingui();
  // a separate query, so that the contract also shows while identity is down; it polls, because registrations progress
  const query = useContractRegistrationsQuery({
    variables: { id: contractId },
    fetchPolicy: 'cache-and-network',
    pollInterval: 15_000,
    skipPollAttempt: () => document.hidden,
  });
  if (query.error && !query.data) {
    return (
      <Text size="sm" c="dimmed" role="status">
        <Trans>登録手続き中の人をいま表示できません。</Trans>
      </Text>
    );
  }
  const registrations = query.data?.contract?.registrations;
  if (!registrations || registrations.edges.length === 0) return null;
  return (
    <section>
      <SectionHead title={<Trans>登録手続き中</Trans>}>
        <Text size="sm" c="dimmed" mr="auto">
          <Trans>席はまだ使いません。メールの URL を開いた時点で 1席になります</Trans>
        </Text>
        {registrations.pageInfo.hasNextPage && (
          <Link to="/registrations" search={{ contract: contractId }}>
            <Trans>すべて見る</Trans>
          </Link>
        )}
      </SectionHead>
      <RegistrationList label={t`登録手続き中`}>
        {registrations.edges.map(({ node }) => (
          <RegistrationProgress key={node.id} registration={node} />
        ))}
      </RegistrationList>
    </section>
  );
}
