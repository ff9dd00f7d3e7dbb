import type { ApolloClient } from '@apollo/client';
import { ApolloProvider } from '@apollo/client/react';
import { i18n } from '@lingui/core';
import { I18nProvider } from '@lingui/react';
import type { ReactNode } from 'react';
import 'virtual:monban-tokens.css';
import { Toasts } from './feedback/Toasts.tsx';
import type { LoadMessages } from './language/language.ts';
import { LoadMessagesContext } from './language/load-messages-context.ts';

interface Props {
  readonly client: ApolloClient;
  readonly loadMessages: LoadMessages;
  readonly children: ReactNode;
}

/** Context for every screen of both apps: texts, graph, toasts. Activate a language first. */
export function MonbanProviders({ client, loadMessages, children }: Props) {
  return (
    <LoadMessagesContext value={loadMessages}>
      <I18nProvider i18n={i18n}>
        <ApolloProvider client={client}>
          {children}
          <Toasts />
        </ApolloProvider>
      </I18nProvider>
    </LoadMessagesContext>
  );
}
