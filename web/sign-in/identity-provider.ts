import { createRemoteJWKSet, jwtVerify, type JWTVerifyGetKey } from 'jose';
import * as oidc from 'openid-client';

/** How the city's own sign-in is reached (统一身份认证, OpenID Connect). */
export interface IdentityProviderSettings {
  readonly issuer: string;
  readonly clientId: string;
  readonly clientSecret: string;
  /** The claim that holds the user id of our directory. */
  readonly userClaim: string;
}

/** What must be known again when the person comes back. */
export interface BegunSignIn {
  readonly verifier: string;
  readonly state: string;
  readonly nonce: string;
}

/** Whom the provider says the person is. */
export interface ProvenIdentity {
  readonly user: string;
  /** The provider's own name for them: `<issuer>#<sub>`. */
  readonly subject: string;
}

const backChannelEvent = 'http://schemas.openid.net/event/backchannel-logout';

/** Authorization code with PKCE. The provider is asked for its addresses when somebody first signs in. */
export class IdentityProvider {
  private readonly settings: IdentityProviderSettings;
  private discovered: Promise<oidc.Configuration> | undefined;
  private keys: JWTVerifyGetKey | undefined;

  constructor(settings: IdentityProviderSettings) {
    this.settings = settings;
  }

  /** Where to send the person, and what to keep until they come back. */
  async begin(redirectUri: string): Promise<{ readonly to: URL; readonly begun: BegunSignIn }> {
    const configuration = await this.configuration();
    const begun = {
      verifier: oidc.randomPKCECodeVerifier(),
      state: oidc.randomState(),
      nonce: oidc.randomNonce(),
    };
    const to = oidc.buildAuthorizationUrl(configuration, {
      redirect_uri: redirectUri,
      scope: 'openid profile',
      code_challenge: await oidc.calculatePKCECodeChallenge(begun.verifier),
      code_challenge_method: 'S256',
      state: begun.state,
      nonce: begun.nonce,
    });
    return { to, begun };
  }

  /** Who came back. @throws when the answer is not the one to our question. */
  async finish(returned: URL, begun: BegunSignIn): Promise<ProvenIdentity> {
    const tokens = await oidc.authorizationCodeGrant(await this.configuration(), returned, {
      pkceCodeVerifier: begun.verifier,
      expectedState: begun.state,
      expectedNonce: begun.nonce,
      idTokenExpected: true,
    });
    const claims = tokens.claims();
    const user = claims?.[this.settings.userClaim];
    if (claims === undefined || typeof user !== 'string' || user === '') {
      throw new Error(`the identity provider says no ${this.settings.userClaim}`);
    }
    return { user, subject: subjectOf(claims.iss, claims.sub) };
  }

  /** Whom the provider has signed out everywhere. @throws when the token is not the provider's word to us. */
  async signedOut(logoutToken: string): Promise<string> {
    const metadata = (await this.configuration()).serverMetadata();
    this.keys ??= createRemoteJWKSet(new URL(metadata.jwks_uri ?? ''));
    const { payload } = await jwtVerify(logoutToken, this.keys, {
      issuer: metadata.issuer,
      audience: this.settings.clientId,
      maxTokenAge: '5 minutes',
    });
    const { events, sub, nonce } = payload;
    const isLogout = typeof events === 'object' && events !== null && backChannelEvent in events;
    if (!isLogout || nonce !== undefined || sub === undefined) throw new Error('not a logout token');
    return subjectOf(metadata.issuer, sub);
  }

  private async configuration(): Promise<oidc.Configuration> {
    const { issuer, clientId, clientSecret } = this.settings;
    const url = new URL(issuer);
    // A provider without TLS is one on this machine, for trying.
    // eslint-disable-next-line @typescript-eslint/no-deprecated -- marked so to be noticed; it is what we mean
    const execute = url.protocol === 'http:' ? { execute: [oidc.allowInsecureRequests] } : {};
    this.discovered ??= oidc.discovery(url, clientId, clientSecret, undefined, execute);
    try {
      return await this.discovered;
    } catch (error) {
      this.discovered = undefined;
      throw error;
    }
  }
}

const subjectOf = (issuer: string, sub: string): string => `${issuer}#${sub}`;
