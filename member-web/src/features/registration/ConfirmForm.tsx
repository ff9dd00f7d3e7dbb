import { Trans, useLingui } from '@lingui/react/macro';
import { Button, Fact, Facts, FormFailure, NewPasswordField, PasswordOwner, useAction, useFields, useNewPasswordCheck } from '@monban/ui';
import { Fields, VisitorPage } from '../../layout/VisitorPage.tsx';
import { type ConfirmStage, stageOfRefusal } from './confirm-stage.ts';
import { useConfirmRegistrationMutation } from './registration.gen.ts';
import { Steps } from './Steps.tsx';

interface Props {
  readonly token: string;
  readonly name: string;
  readonly email: string;
  /** Called with the new stage of the registration and the message of the refusal. */
  readonly onStage: (stage: ConfirmStage, message?: string) => void;
}

/** Shows what was entered and asks for the password; submitting confirms the address and, for a seat, takes the seat. */
export function ConfirmForm({ token, name, email, onStage }: Props) {
  const { t } = useLingui();
  const [confirm] = useConfirmRegistrationMutation();
  const form = useFields({
    initial: { password: '' },
    check: { password: useNewPasswordCheck() },
  });
  const action = useAction(form);

  const submit = form.submit(async ({ password }) => {
    const done = await action.run(async () => {
      const result = (await confirm({ variables: { input: { token, password } } })).data?.confirmRegistration;
      const refused = result && 'code' in result ? stageOfRefusal(result.code) : null;
      if (result && 'code' in result && refused) onStage(refused, result.message);
      return result;
    });
    if (done) onStage('completed');
  });

  return (
    <form onSubmit={submit} noValidate style={{ display: 'contents' }}>
      <VisitorPage
        tab={t`登録の確認`}
        above={<Steps current={2} />}
        headline={<Trans>パスワードを決めて完了します</Trans>}
        lead={<Trans>このメールアドレスと、いま決めるパスワードでログインします。</Trans>}
        foot={
          <Button type="submit" size="lg" full busy={action.busy}>
            <Trans>登録を完了する</Trans>
          </Button>
        }
      >
        <Fields>
          <Facts>
            <Fact label={<Trans>お名前</Trans>}>{name}</Fact>
            <Fact label={<Trans>メールアドレス</Trans>}>{email}</Fact>
          </Facts>
          <PasswordOwner email={email} />
          <NewPasswordField typed={form.values.password} {...form.field('password')} />
          <FormFailure failure={action.failure} />
        </Fields>
      </VisitorPage>
    </form>
  );
}
