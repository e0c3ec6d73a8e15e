import { IdentityProvider } from '../web/sign-in/identity-provider.js';

/** The city's own sign-in from the environment; null where `HEFU_OIDC_ISSUER` is not set. */
export function identityProvider(env: NodeJS.ProcessEnv): IdentityProvider | null {
  const issuer = env['HEFU_OIDC_ISSUER'] ?? '';
  if (issuer === '') return null;
  return new IdentityProvider({
    issuer,
    clientId: env['HEFU_OIDC_CLIENT_ID'] ?? 'hefu',
    clientSecret: env['HEFU_OIDC_CLIENT_SECRET'] ?? '',
    userClaim: env['HEFU_OIDC_USER_CLAIM'] ?? 'preferred_username',
  });
}
