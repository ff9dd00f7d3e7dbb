/** The nonce with which this page may add style elements; the gateway writes a fresh one into every page. */
export const styleNonce = (): string => document.querySelector<HTMLMetaElement>('meta[property=csp-nonce]')?.nonce ?? '';

// Dialogs lock scrolling with their own style element; their library reads the nonce from this name.
Object.assign(globalThis, { __webpack_nonce__: styleNonce() });
