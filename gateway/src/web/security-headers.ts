import type { FastifyInstance, FastifyReply } from 'fastify';
import type { Security } from '../sessions/session-cookie.ts';

const policy = (directives: Readonly<Record<string, string>>): string =>
  Object.entries(directives)
    .map(([name, value]) => `${name} ${value}`.trim())
    .join('; ');

/** For everything that is not a page: API answers, errors, redirects. */
export const API_POLICY = policy({ 'default-src': "'none'", 'base-uri': "'none'", 'form-action': "'none'", 'frame-ancestors': "'none'" });

/** For a service worker's script, which only fetches what it caches. */
export const SERVICE_WORKER_POLICY = policy({ 'default-src': "'none'", 'connect-src': "'self'", 'frame-ancestors': "'none'" });

/**
 * For the pages of the SPAs: everything from our own origin, and nothing inline except style elements with the nonce of this very response.
 * Scripts set style attributes through the object model, which no policy needs to allow. Text becomes markup or code only through the
 * site's own `default` policy.
 */
export const pagePolicy = (nonce: string): string =>
  policy({
    'default-src': "'none'",
    'script-src': "'self'",
    'style-src': `'self' 'nonce-${nonce}'`,
    'img-src': "'self' data: blob:",
    'font-src': "'self'",
    'connect-src': "'self'",
    'media-src': "'self' blob:",
    'worker-src': "'self'",
    'manifest-src': "'self'",
    'base-uri': "'none'",
    'form-action': "'self'",
    'frame-ancestors': "'none'",
    'require-trusted-types-for': "'script'",
    // defined by each site: packages/ui/src/trusted-types.ts
    'trusted-types': 'default',
  });

const TWO_YEARS = 'max-age=63072000; includeSubDomains';
/** Features our pages do not use; the camera only where it is named. */
const permissionsPolicy = (camera: '()' | '(self)'): string =>
  `accelerometer=(), autoplay=(), browsing-topics=(), camera=${camera}, display-capture=(), encrypted-media=(), fullscreen=(self), geolocation=(), gyroscope=(), hid=(), magnetometer=(), microphone=(), midi=(), payment=(), publickey-credentials-get=(self), screen-wake-lock=(self), serial=(), usb=(), xr-spatial-tracking=()`;

const NO_CAMERA = permissionsPolicy('()');
/** For the only page that reads codes with a camera: the kiosk. */
export const CAMERA_ALLOWED = permissionsPolicy('(self)');

/** Sets the headers that every response carries. */
export function setSecurityHeaders(reply: FastifyReply, security: Security): void {
  void reply.headers({
    'content-security-policy': API_POLICY,
    'x-content-type-options': 'nosniff',
    'x-frame-options': 'DENY',
    'referrer-policy': 'no-referrer',
    'permissions-policy': NO_CAMERA,
    'cross-origin-opener-policy': 'same-origin',
    'cross-origin-resource-policy': 'same-origin',
    'x-request-id': reply.request.id,
    ...(security === 'https' ? { 'strict-transport-security': TWO_YEARS } : {}),
  });
}

/** Sets the headers on every response, errors included, before anything else runs; a route may replace its policy. */
export function registerSecurityHeaders(app: FastifyInstance, security: Security): void {
  app.addHook('onRequest', (_request, reply, done) => {
    setSecurityHeaders(reply, security);
    done();
  });
}
