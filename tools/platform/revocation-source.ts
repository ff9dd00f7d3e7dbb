import type { GatewayDeps } from '@monban/gateway';
import type { Identity } from '@monban/identity';

/** Identity's revocation feed for a gateway in the same process; it is down while identity cannot hear its database. */
export const feedRevocations = (feed: Identity['revocations']): GatewayDeps['revocations'] => ({
  subscribe(listener) {
    const onRevoked = listener.onRevoked.bind(listener);
    const onUp = listener.onUp.bind(listener);
    const onDown = listener.onDown.bind(listener);
    feed.on('revoked', onRevoked).on('up', onUp).on('down', onDown);
    if (feed.isUp) onUp();
    return () => void feed.off('revoked', onRevoked).off('up', onUp).off('down', onDown);
  },
});
