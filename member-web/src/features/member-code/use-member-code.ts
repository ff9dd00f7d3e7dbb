import { type Action, deviceTime, useAction, useNow, useOnline } from '@monban/ui';
import { useEffect, useEffectEvent, useState } from 'react';
import { keepCard, type KeptCard, keptCard } from '../../app/kept-card.ts';
import { endByThisClock, type MemberCode, stillGood, timeLeft } from './code-life.ts';
import { useIssueMemberCodeMutation } from './member-code.gen.ts';

/** The member whose card it is. */
export type CardOwner = Omit<KeptCard, 'code' | 'expiresAt'>;

interface MemberCodeView {
  readonly code: MemberCode | null;
  readonly now: number;
  readonly online: boolean;
  readonly action: Action;
  readonly renew: () => Promise<void>;
}

/**
 * The member's code: the stored one while it works, otherwise a new one; renewed when it expires, on request, and when the server is back.
 * Switching tabs, or closing and reopening the site, does not consume a new code.
 */
export function useMemberCode(storefrontId: string, owner: CardOwner): MemberCodeView {
  const now = useNow(1_000);
  const online = useOnline();
  const [issue] = useIssueMemberCodeMutation();
  const action = useAction();
  const [code, setCode] = useState<MemberCode | null>(null);
  const [looked, setLooked] = useState(false);

  const { accountId } = owner;
  useEffect(() => {
    const at = deviceTime();
    void keptCard(storefrontId, at).then((card) => {
      if (card !== null && card !== 'ended' && card.accountId === accountId && stillGood(card, at)) setCode(card);
      setLooked(true);
    });
  }, [storefrontId, accountId]);

  const renew = async (): Promise<void> => {
    const asked = deviceTime();
    const issued = await action.run(async () => (await issue()).data?.issueMemberCode);
    if (!issued) return;
    const fresh = { code: issued.code, expiresAt: endByThisClock(issued.expiresAt, asked) };
    setCode(fresh);
    await keepCard(storefrontId, { ...owner, ...fresh });
  };

  const over = looked && (code === null || timeLeft(code, now) === 0);
  const onOver = useEffectEvent(() => void renew());
  useEffect(() => {
    if (!over || !online || document.visibilityState !== 'visible') return undefined;
    const timer = setTimeout(onOver);
    return () => clearTimeout(timer);
  }, [over, online]);

  return { code: code !== null && timeLeft(code, now) > 0 ? code : null, now, online, action, renew };
}
