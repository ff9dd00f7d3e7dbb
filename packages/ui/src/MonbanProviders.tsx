import type { ApolloClient } from '@apollo/client';
import { ApolloProvider } from '@apollo/client/react';
import { i18n } from '@lingui/core';
import { I18nProvider } from '@lingui/react';
import { MantineProvider } from '@mantine/core';
import type { ReactNode } from 'react';
import { Toasts } from './feedback/Toasts.tsx';
import type { LoadMessages } from './language/language.ts';
import { LoadMessagesContext } from './language/load-messages-context.ts';
import { cssVariablesResolver } from './theme/css-variables.ts';
import { theme } from './theme/theme.ts';

/** The nonce under which this page may add style elements; the gateway writes a fresh one into every page. */
const styleNonce = (): string => document.querySelector<HTMLMetaElement>('meta[property=csp-nonce]')?.nonce ?? '';

// Dialogs hold the page still by a style element of their own; its library looks for the nonce under this name.
Object.assign(globalThis, { __webpack_nonce__: styleNonce() });

interface Props {
  readonly client: ApolloClient;
  readonly loadMessages: LoadMessages;
  readonly children: ReactNode;
}

/** What every screen of both apps stands on: texts, theme, graph, toasts. A language must be active before. */
export function MonbanProviders({ client, loadMessages, children }: Props) {
  return (
    <LoadMessagesContext value={loadMessages}>
      <I18nProvider i18n={i18n}>
        <ApolloProvider client={client}>
          <MantineProvider theme={theme} cssVariablesResolver={cssVariablesResolver} defaultColorScheme="auto" getStyleNonce={styleNonce}>
            {children}
            <Toasts />
          </MantineProvider>
        </ApolloProvider>
      </I18nProvider>
    </LoadMessagesContext>
  );
}
