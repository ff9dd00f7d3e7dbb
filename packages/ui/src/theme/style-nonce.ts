/** The nonce under which this page may add style elements; the gateway writes a fresh one into every page. */
export const styleNonce = (): string => document.querySelector<HTMLMetaElement>('meta[property=csp-nonce]')?.nonce ?? '';

// Dialogs hold the page still by a style element of their own; its library looks for the nonce under this name.
Object.assign(globalThis, { __webpack_nonce__: styleNonce() });
