import { useAction, useNow, type Action } from '@monban/ui';
import { useEffect, useEffectEvent, useState } from 'react';
import { type MemberCode, stillGood, timeLeft } from './code-life.ts';
import { useIssueMemberCodeMutation } from './member-code.gen.ts';

/** The last code of this page load, so that going between tabs does not use up a new one each time. */
let kept: { readonly accountId: string; readonly code: MemberCode } | null = null;

interface MemberCodeView {
  readonly code: MemberCode | null;
  readonly now: number;
  readonly action: Action;
  readonly renew: () => Promise<void>;
}

/** The member's code: issued when the page opens, renewed when it ends or when asked. */
export function useMemberCode(accountId: string): MemberCodeView {
  const now = useNow(1_000);
  const [issue] = useIssueMemberCodeMutation();
  const action = useAction();
  const [code, setCode] = useState<MemberCode | null>(() =>
    kept?.accountId === accountId && stillGood(kept.code, now) ? kept.code : null,
  );

  const renew = async (): Promise<void> => {
    const issued = await action.run(async () => (await issue()).data?.issueMemberCode);
    if (!issued) return;
    kept = { accountId, code: issued };
    setCode(issued);
  };

  const over = code === null || timeLeft(code, now) === 0;
  const onOver = useEffectEvent(() => void renew());
  useEffect(() => {
    if (!over || document.visibilityState !== 'visible') return undefined;
    const timer = setTimeout(onOver);
    return () => clearTimeout(timer);
  }, [over]);

  return { code, now, action, renew };
}
