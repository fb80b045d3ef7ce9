/**
 * Headers that every answer of a site should carry, wherever it is served.
 *
 * @param policy what its documents say of themselves (computeSitePolicy.ts)
 */
export function makeSecurityHeaders(policy: string): Readonly<Record<string, string>> {
  return {
    // Who may show the site in a frame can be said in a header alone.
    'Content-Security-Policy': `${policy}; frame-ancestors 'self'`,
    'X-Content-Type-Options': 'nosniff',
    'Referrer-Policy': 'strict-origin-when-cross-origin',
    'Permissions-Policy': 'camera=(), geolocation=(), microphone=(), payment=(), usb=()',
    'Cross-Origin-Opener-Policy': 'same-origin',
  };
}
