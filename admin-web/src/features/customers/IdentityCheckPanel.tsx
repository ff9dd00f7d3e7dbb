import { Button, Text } from '@mantine/core';
import { Trans, useLingui } from '@lingui/react/macro';
import { dateTime, Fact, Facts } from '@monban/ui';
import { ContextCard, SectionHead, WorkAndContext } from '../../layout/Sheet.tsx';
import type { Customer } from './CustomerPage.tsx';
import { EntryStopState } from './EntryStopState.tsx';
import classes from './IdentityCheckPanel.module.css';
import { IdentityState } from './identity-words.tsx';

interface Props {
  readonly check: NonNullable<Customer['identityCheck']>;
  readonly onAsk: () => void;
}

/** The tab 「本人確認」 (`H-62`): the status of the check, whether it stops entry, who set it and why. */
export function IdentityCheckPanel({ check: { status, entryStopped, note, changedAt, changedBy }, onAsk }: Props) {
  const { i18n } = useLingui();
  return (
    <WorkAndContext
      work={
        <>
          <SectionHead title={<Trans>本人確認</Trans>}>
            <Button variant="default" ml="auto" onClick={onAsk}>
              <Trans>ステータスを変更する</Trans>
            </Button>
          </SectionHead>
          <Facts>
            <Fact label={<Trans>ステータス</Trans>}>
              <IdentityState status={status} />
            </Fact>
            <Fact label={<Trans>入退館を利用停止にする</Trans>}>
              <EntryStopState stopped={entryStopped} />
            </Fact>
            <Fact label={<Trans>最終変更</Trans>}>
              {changedAt === null ? (
                <Trans>まだありません</Trans>
              ) : (
                <>
                  <time dateTime={changedAt}>{dateTime(changedAt, i18n.locale)}</time>
                  {changedBy && ` · ${changedBy.name}`}
                </>
              )}
            </Fact>
          </Facts>
          {note !== null && (
            <section>
              <SectionHead title={<Trans>メモ</Trans>} />
              <p className={classes.note}>{note}</p>
            </section>
          )}
        </>
      }
      context={
        <ContextCard title={<Trans>利用停止について</Trans>}>
          <Text size="sm">
            <Trans>
              本人確認の利用停止は、プロフィールの利用停止とは別の設定です。どちらか一つでも付いていると入館できません。確認済にすると、本人確認の利用停止は自動で外れます。
            </Trans>
          </Text>
        </ContextCard>
      }
    />
  );
}
